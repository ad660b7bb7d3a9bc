/** Reading and replacing single cells of a tab's sparse grid. A cell exists only while something is set in it. */
import { Area, Cell, CellError, CellFormat, Scalar, SheetModel } from '../model';
import { lastColumn, lastRow } from './areas';

export const DEFAULT_FORMAT: CellFormat = Object.freeze({});

export function cellAt(sheet: SheetModel, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** The cell, made blank if there was none. */
export function ensureCell(sheet: SheetModel, row: number, column: number): Cell {
  const cells = (sheet.rows[row] ??= []);
  while (cells.length < column) cells.push(undefined);
  return (cells[column] ??= {
    value: '',
    formula: null,
    format: DEFAULT_FORMAT,
    note: '',
    link: null,
    validation: null,
    spillFrom: null,
  });
}

export function putCell(sheet: SheetModel, row: number, column: number, cell: Cell | undefined): void {
  if (cell === undefined && cellAt(sheet, row, column) === undefined) return;
  const cells = (sheet.rows[row] ??= []);
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

/** Replaces what a person would call the content; a link belongs to the text it was set with. */
export function setContent(cell: Cell, value: Scalar | CellError, formula: string | null): void {
  cell.value = value;
  cell.formula = formula;
  cell.link = null;
  cell.spillFrom = null;
}

/** Whether a value or a formula stands here; a formula that gives '' counts, as for getLastRow. */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== null || cell.value !== '');
}

/** Forgets the cell if nothing is left in it. */
export function prune(sheet: SheetModel, row: number, column: number): void {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined || hasContent(cell) || cell.note !== '' || cell.link !== null) return;
  if (cell.validation !== null || cell.format !== DEFAULT_FORMAT || cell.spillFrom !== null) return;
  putCell(sheet, row, column, undefined);
}

/** Visits the cells that exist inside the rectangle. */
export function eachExisting(
  sheet: SheetModel,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const endRow = Math.min(lastRow(area), sheet.rows.length - 1);
  for (let row = area.row; row <= endRow; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    const endColumn = Math.min(lastColumn(area), cells.length - 1);
    for (let column = area.column; column <= endColumn; column += 1) {
      const cell = cells[column];
      if (cell !== undefined) visit(cell, row, column);
    }
  }
}

/** A grid of the rectangle's size, one value a cell. */
export function mapCells<Value>(
  sheet: SheetModel,
  area: Area,
  value: (cell: Cell | undefined) => Value,
): Value[][] {
  const grid: Value[][] = new Array(area.rows);
  for (let r = 0; r < area.rows; r += 1) {
    const cells = sheet.rows[area.row + r];
    const line: Value[] = new Array(area.columns);
    for (let c = 0; c < area.columns; c += 1) line[c] = value(cells?.[area.column + c]);
    grid[r] = line;
  }
  return grid;
}

/** Number of rows and columns up to the last content; both 0 on a blank tab. */
export function usedSize(sheet: SheetModel): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((cells, row) => {
    if (cells === undefined) return;
    for (let column = cells.length - 1; column >= 0; column -= 1) {
      if (!hasContent(cells[column])) continue;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
      break;
    }
  });
  return { rows, columns };
}
