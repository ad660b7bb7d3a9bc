/** Small helpers by which plans are written: rows in order, unique ids, cells by style. */
import { PlanCell, PlanRow, PlanValue, StyleId } from './plan';

export function cell(value: PlanValue, style: StyleId, link?: string): PlanCell {
  return link === undefined ? { value, style } : { value, style, link };
}

/** Cells of one style for a list of values; an undefined value leaves its cell blank. */
export function cells(style: StyleId, values: readonly (PlanValue | undefined)[]): (PlanCell | undefined)[] {
  return values.map((value) => (value === undefined ? undefined : cell(value, style)));
}

/** Rows of a plan in order. Ids must be unique: a repeated one is a mistake of the plan's author. */
export class RowList {
  readonly rows: PlanRow[] = [];
  private readonly ids = new Set<string>();

  add(id: string, ...rowCells: (PlanCell | undefined)[]): void {
    this.push({ id, cells: rowCells });
  }

  push(row: PlanRow): void {
    if (this.ids.has(row.id)) throw new Error(`two rows of a plan are called ${row.id}`);
    this.ids.add(row.id);
    this.rows.push(row);
  }

  /** A sentence across the tab's columns `first` … `last`, as high as it needs at `width` pixels. */
  note(id: string, text: string, first: number, last: number, width: number): void {
    const cellsBefore = new Array<undefined>(first).fill(undefined);
    this.push({
      id,
      cells: [...cellsBefore, cell(text, 'note')],
      merges: [[first, last]],
      height: textHeight(text, width),
    });
  }

  /** Blank rows, for air or for a chart to stand on. */
  space(id: string, count = 1): void {
    for (let i = 1; i <= count; i++) this.add(`${id}:${i}`);
  }
}

/** Mean width of a letter at 10 points, and the height of a line, in pixels. */
const LETTER = 6.3;
const LINE = 17;

/** Height in pixels that a wrapped text of 10 points needs in a cell of `width` pixels. */
export function textHeight(text: string, width: number): number {
  const lines = Math.max(1, Math.ceil((text.length * LETTER) / (width - 8)));
  return Math.max(21, lines * LINE + 4);
}
