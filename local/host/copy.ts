/** Copying one rectangle of cells onto another, as Range.copyTo does. */
import { moveFormula } from '../formulas/edit';
import { Area, Cell, SheetModel } from '../model';
import { intersects } from './areas';
import { cellAt, DEFAULT_FORMAT, ensureCell, prune } from './cells';
import { scriptValue } from './content';
import { NotImplementedError, ServiceError } from './errors';
import { withProperty } from './formats';
import type { Session } from './session-state';

export interface CopyOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
}

interface Block {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Name of the CopyPasteType that the options stand for. */
export function pasteOf({ contentsOnly, formatOnly }: CopyOptions): string {
  if (contentsOnly && formatOnly)
    throw new ServiceError('Only one of contentsOnly and formatOnly may be set.');
  if (contentsOnly) return 'PASTE_VALUES';
  return formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}

type Part = (target: Cell, source: Cell | undefined, dRow: number, dColumn: number) => void;

const value: Part = (target, source) => {
  target.value = source === undefined ? '' : source.formula === null ? source.value : scriptValue(source);
  target.formula = null;
  target.link = source?.link ?? null;
  target.spillFrom = null;
};

const formula: Part = (target, source, dRow, dColumn) => {
  target.value = source?.value ?? '';
  target.formula = source?.formula == null ? null : moveFormula(source.formula, dRow, dColumn);
  target.link = source?.link ?? null;
  target.spillFrom = null;
};

const format: Part = (target, source) => {
  target.format = source?.format ?? DEFAULT_FORMAT;
};

const formatWithoutBorders: Part = (target, source) => {
  const { borderTop, borderBottom, borderLeft, borderRight } = target.format;
  let result = source?.format ?? DEFAULT_FORMAT;
  result = withProperty(result, 'borderTop', borderTop);
  result = withProperty(result, 'borderBottom', borderBottom);
  result = withProperty(result, 'borderLeft', borderLeft);
  target.format = withProperty(result, 'borderRight', borderRight);
};

const validation: Part = (target, source) => {
  target.validation = source?.validation ?? null;
};

const note: Part = (target, source) => {
  target.note = source?.note ?? '';
};

const PARTS: Readonly<Record<string, readonly Part[]>> = {
  PASTE_NORMAL: [formula, format, validation, note],
  PASTE_NO_BORDERS: [formula, formatWithoutBorders, validation, note],
  PASTE_VALUES: [value],
  PASTE_FORMULA: [formula],
  PASTE_FORMAT: [format],
  PASTE_DATA_VALIDATION: [validation],
};

/** The destination grows to the size of the source, or shrinks to whole repetitions of it. */
export function copyCells(
  session: Session,
  source: Block,
  destination: Block,
  paste: string,
  transposed: boolean,
): void {
  const parts = PARTS[paste];
  if (parts === undefined) throw new NotImplementedError(`Range.copyTo with ${paste}`);
  const [rows, columns] = transposed
    ? [source.area.columns, source.area.rows]
    : [source.area.rows, source.area.columns];
  const target: Area = {
    ...destination.area,
    rows: Math.max(1, Math.floor(destination.area.rows / rows)) * rows,
    columns: Math.max(1, Math.floor(destination.area.columns / columns)) * columns,
  };
  session.document.checkInside(destination.sheet, {
    row: target.row + target.rows - 1,
    column: target.column + target.columns - 1,
  });
  session.refresh();
  const cells = snapshot(source);
  for (let r = 0; r < target.rows; r += 1) {
    for (let c = 0; c < target.columns; c += 1) {
      const [fromRow, fromColumn] = transposed ? [c % columns, r % rows] : [r % rows, c % columns];
      const [row, column] = [target.row + r, target.column + c];
      const cell = ensureCell(destination.sheet, row, column);
      const distance = [row - source.area.row - fromRow, column - source.area.column - fromColumn] as const;
      for (const part of parts) part(cell, cells[fromRow]?.[fromColumn], ...distance);
      prune(destination.sheet, row, column);
    }
  }
  if (paste === 'PASTE_NORMAL' && !transposed) copyMerges(source, destination.sheet, target);
  session.document.touch();
}

/** Taken before anything is written, because source and destination may overlap. */
function snapshot({ sheet, area }: Block): (Cell | undefined)[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const cell = cellAt(sheet, area.row + r, area.column + c);
      return cell === undefined ? undefined : { ...cell };
    }),
  );
}

function copyMerges(source: Block, sheet: SheetModel, target: Area): void {
  const inside = source.sheet.merges.filter((merge) => intersects(merge, source.area));
  const kept = sheet.merges.filter((merge) => !intersects(merge, target) || inside.includes(merge));
  const copies: Area[] = [];
  for (let row = 0; row < target.rows; row += source.area.rows) {
    for (let column = 0; column < target.columns; column += source.area.columns) {
      for (const merge of inside) {
        copies.push({
          ...merge,
          row: target.row + row + merge.row - source.area.row,
          column: target.column + column + merge.column - source.area.column,
        });
      }
    }
  }
  sheet.merges = [...kept, ...copies];
}
