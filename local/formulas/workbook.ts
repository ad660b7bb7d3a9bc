/**
 * Reads a workbook for formulas: where a reference leads and what the cells there hold, as they are at the moment of
 * reading. Writes nothing.
 */
import { Area, Cell, CellError, SheetModel, WorkbookModel } from '../model';
import { errors } from './errors';
import { Reference, sameName } from './references';
import { Value } from './values';
import { View } from './view';

/** A rectangle of a tab, `sheet` being the tab's index. */
export interface Place {
  readonly sheet: number;
  readonly area: Area;
}

/** The cells of a reference in a formula on the tab `ownSheet`, cut at the edge of the grid; an error when there are none. */
export function placeOf(workbook: WorkbookModel, reference: Reference, ownSheet: number): Place | CellError {
  const { sheet: name } = reference;
  const sheet =
    name === null ? ownSheet : workbook.sheets.findIndex((candidate) => sameName(candidate.name, name));
  if (name !== null && sheet < 0) return errors.unknownSheet(name);
  const { maxRows, maxColumns } = workbook.sheets[sheet] as SheetModel;
  const { start } = reference;
  const end = reference.end ?? start;
  const row = start.row ?? 0;
  const column = start.column ?? 0;
  const rows = Math.min(end.row ?? Infinity, maxRows - 1) - row + 1;
  const columns = Math.min(end.column ?? Infinity, maxColumns - 1) - column + 1;
  if (rows <= 0 || columns <= 0) return errors.outside();
  return { sheet, area: { row, column, rows, columns } };
}

/** The cells of a named range; an error when there is none of that name. */
export function namedPlace(workbook: WorkbookModel, name: string): Place | CellError {
  const range = workbook.namedRanges.find((candidate) => sameName(candidate.name, name));
  const sheet = workbook.sheets.findIndex((candidate) => candidate.id === range?.sheetId);
  if (range === undefined || sheet < 0) return errors.unknownName(name);
  return { sheet, area: range.area };
}

/** Values of a place. `blanks` are the cells whose formulas came to blank, which the model cannot tell from ''. */
export function viewOf(workbook: WorkbookModel, { sheet, area }: Place, blanks: ReadonlySet<Cell>): View {
  const rows = (workbook.sheets[sheet] as SheetModel).rows;
  const used = Math.min(area.rows, rows.length - area.row);
  const values: Value[] = [];
  for (let row = area.row; row < area.row + used; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      values.push(valueOf(rows[row]?.[column], blanks));
    }
  }
  return new View(area.rows, area.columns, values, { sheet, area });
}

function valueOf(cell: Cell | undefined, blanks: ReadonlySet<Cell>): Value {
  if (cell === undefined || (cell.value === '' && (cell.formula === null || blanks.has(cell)))) return null;
  return cell.value;
}
