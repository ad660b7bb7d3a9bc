/** Sorting rows of a rectangle: contents, formats and notes move, validation rules stay with their cells. */
import { moveFormula } from '../formulas/edit';
import { compare } from '../formulas/values';
import { Area, Cell, Scalar, SheetModel } from '../model';
import { cellAt, DEFAULT_FORMAT, prune, putCell, usedSize } from './cells';
import { scriptValue } from './content';
import type { DocumentState } from './document';

export interface SortKey {
  /** 0-based, on the tab. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Numbers and dates, then texts, then booleans; blanks last in both directions; equal rows keep their order. */
export function sortRows(
  document: DocumentState,
  sheet: SheetModel,
  area: Area,
  keys: readonly SortKey[],
): void {
  const order = Array.from({ length: area.rows }, (_, offset) => area.row + offset);
  const value = (row: number, column: number): Scalar => scriptValue(cellAt(sheet, row, column));
  order.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const difference = compareCells(value(a, column), value(b, column), ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const lines = order.map((from) =>
    Array.from({ length: area.columns }, (_, offset) => cellAt(sheet, from, area.column + offset)),
  );
  const rules = lines.map((_, line) =>
    Array.from(
      { length: area.columns },
      (__, c) => cellAt(sheet, area.row + line, area.column + c)?.validation ?? null,
    ),
  );
  lines.forEach((cells, line) => {
    const distance = area.row + line - (order[line] ?? 0);
    cells.forEach((cell, c) =>
      putMoved(sheet, area.row + line, area.column + c, cell, distance, rules[line]?.[c] ?? null),
    );
  });
  if (usedSize(sheet).columns <= area.column + area.columns && area.column === 0)
    moveMetadata(document, sheet, area, order);
  document.touch();
}

function compareCells(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return ascending ? compare(a, b) : compare(b, a);
}

function putMoved(
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell | undefined,
  distance: number,
  validation: Cell['validation'],
): void {
  if (cell === undefined && validation === null) {
    putCell(sheet, row, column, undefined);
    return;
  }
  const formula = cell?.formula == null ? null : moveFormula(cell.formula, distance, 0);
  const moved: Cell = {
    value: cell?.value ?? '',
    formula,
    format: cell?.format ?? DEFAULT_FORMAT,
    note: cell?.note ?? '',
    link: cell?.link ?? null,
    validation,
    spillFrom: null,
  };
  putCell(sheet, row, column, moved);
  prune(sheet, row, column);
}

/** Metadata of a row goes with the row when whole rows are sorted. */
function moveMetadata(
  { workbook }: DocumentState,
  sheet: SheetModel,
  area: Area,
  order: readonly number[],
): void {
  workbook.metadata = workbook.metadata.map((item) => {
    const { location } = item;
    if (location.type !== 'ROW' || location.sheetId !== sheet.id) return item;
    const line = order.indexOf(location.index);
    return line < 0 ? item : { ...item, location: { ...location, index: area.row + line } };
  });
}
