/**
 * Writes single cells of a table in as few calls as they stand together: cells below each other make a run, runs beside
 * each other a block. Nothing else is touched.
 */
import type { PlanValue } from '../domain/tabs/plan';
import { comparable, literal } from './literal';
import { growTo } from './new-sheet';
import { contiguousRuns } from './runs';
import type { Table } from './table';

/** What a cell is to hold: a value, an ISO day shown as a date, or a formula. */
export type CellContent =
  { readonly value: PlanValue } | { readonly day: string | null } | { readonly formula: string };

export interface CellUpdate {
  /** 0-based row on the sheet. */
  readonly position: number;
  /** Column id. */
  readonly column: string;
  readonly content: CellContent;
}

interface Block {
  readonly start: number;
  readonly column: number;
  readonly isFormula: boolean;
  /** By column, then by row. */
  readonly columns: CellUpdate[][];
}

/** Columns that the table does not have (any more) are left out. */
export function writeUpdates(table: Table, updates: readonly CellUpdate[]): void {
  for (const { start, column, isFormula, columns } of blocksOf(table, updates)) {
    const height = columns[0]!.length;
    const range = table.sheet.getRange(start + 1, column + 1, height, columns.length);
    const rows = Array.from({ length: height }, (_, r) => columns.map((cells) => cells[r]!));
    if (isFormula) range.setFormulas(rows.map((row) => row.map(({ content }) => formulaOf(content))));
    else range.setValues(rows.map((row) => row.map((update) => cellOf(table, update))));
  }
}

/** Writes `added` whole rows below everything on the sheet; when that fails, nothing of them is left. */
export function appendUpdates(table: Table, updates: readonly CellUpdate[], added: number): void {
  growTo(table.sheet, table.end + added, 1);
  try {
    writeUpdates(table, updates);
  } catch (error) {
    // Half a row has no key by which the next run could find it.
    const columns = new Set(updates.map(({ column }) => table.columns.get(column) ?? -1));
    columns.delete(-1);
    for (const run of contiguousRuns([...columns]))
      table.sheet.getRange(table.end + 1, run.start + 1, added, run.items.length).clearContent();
    throw error;
  }
}

/** True when the cell as read holds it already. Formulas are compared by their text elsewhere. */
export function holds(cell: unknown, content: CellContent): boolean {
  if ('formula' in content) return false;
  return comparable(cell) === comparable('day' in content ? dateOf(content.day) : content.value);
}

function blocksOf(table: Table, updates: readonly CellUpdate[]): Block[] {
  const byColumn = new Map<number, CellUpdate[]>();
  for (const update of updates) {
    const index = table.columns.get(update.column);
    if (index === undefined) continue;
    const cells = byColumn.get(index) ?? [];
    byColumn.set(index, cells);
    cells.push(update);
  }
  const blocks: Block[] = [];
  for (const [column, cells] of [...byColumn].sort(([a], [b]) => a - b)) {
    const isFormula = (cell: CellUpdate): boolean => 'formula' in cell.content;
    for (const kind of [false, true]) {
      const ofKind = cells.filter((cell) => isFormula(cell) === kind);
      for (const { start, items } of contiguousRuns(ofKind.map(({ position }) => position))) {
        const run = items.map((i) => ofKind[i]!);
        const left = blocks.find(
          (block) =>
            block.isFormula === kind &&
            block.start === start &&
            block.columns[0]!.length === run.length &&
            block.column + block.columns.length === column,
        );
        if (left === undefined) blocks.push({ start, column, isFormula: kind, columns: [run] });
        else left.columns.push(run);
      }
    }
  }
  return blocks;
}

function formulaOf(content: CellContent): string {
  return 'formula' in content ? content.formula : '';
}

function cellOf(table: Table, { column, content }: CellUpdate): unknown {
  if ('day' in content) return dateOf(content.day);
  const isCode = table.schema.columns.find(({ id }) => id === column)!.kind === 'code';
  return 'value' in content ? literal(content.value, isCode) : '';
}

function dateOf(day: string | null): Date | '' {
  if (day === null) return '';
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date!);
}
