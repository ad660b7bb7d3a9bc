/** Writing values and formulas into a rectangle of cells, with all that Sheets checks and adds on the way. */
import { areaToA1 } from '../a1';
import { moveFormula } from '../formulas/edit';
import { isDateFormat } from '../formulas/display';
import { fromSerial, toSerial } from '../formulas/dates';
import { Area, Cell, Scalar, SheetModel } from '../model';
import { intersects } from './areas';
import { cellAt, DEFAULT_FORMAT, eachExisting, ensureCell, hasContent, prune, setContent } from './cells';
import { ServiceError } from './errors';
import { Typed, typed } from './input';
import type { Session } from './session-state';
import { isDate } from './signature';
import { isValid } from './validation-check';

/** `valueAt` gets offsets inside the rectangle. @throws ServiceError before anything is written if a cell rejects. */
export function writeValues(
  session: Session,
  sheet: SheetModel,
  area: Area,
  valueAt: (row: number, column: number) => unknown,
): void {
  const today = session.clock.today();
  const at = (row: number, column: number): Typed =>
    typed(
      valueAt(row, column),
      cellAt(sheet, area.row + row, area.column + column)?.format ?? DEFAULT_FORMAT,
      today,
    );
  checkValidations(session, sheet, area, at);
  const covered = coveredTest(sheet, area);
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      if (!covered(area.row + r, area.column + c)) place(sheet, area.row + r, area.column + c, at(r, c));
    }
  }
  session.document.touch();
}

/** The same formula everywhere moves its relative references along, as when it is filled down and across. */
export function writeFormulas(
  session: Session,
  sheet: SheetModel,
  area: Area,
  formulaAt: (row: number, column: number) => string | null,
): void {
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const text = formulaAt(r, c) ?? '';
      const formula = text === '' ? null : text.startsWith('=') ? text : `=${text}`;
      place(sheet, area.row + r, area.column + c, { value: '', formula, numberFormat: null });
    }
  }
  session.document.touch();
}

/** One formula for a rectangle whose first cell is its home. */
export function filledFormula(formula: string): (row: number, column: number) => string {
  return (row, column) => (row === 0 && column === 0 ? formula : moveFormula(formula, row, column));
}

export function clearValues(session: Session, sheet: SheetModel, area: Area): void {
  eachExisting(sheet, area, (cell, row, column) => {
    setContent(cell, '', null);
    prune(sheet, row, column);
  });
  session.document.touch();
}

/**
 * The value as getValues gives it. Sheets keeps dates as numbers: what a cell gives depends on its format, so a number
 * under a date format is a Date, and a date under a number format a number.
 */
export function scriptValue(cell: Cell | undefined): Scalar {
  if (cell === undefined) return '';
  const { value, format } = cell;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const pattern = format.numberFormat;
  if (typeof value === 'number')
    return pattern !== undefined && isDateFormat(pattern) ? fromSerial(value) : value;
  if (!isDate(value)) return value.error;
  if (pattern !== undefined && !isDateFormat(pattern) && pattern !== '@') return toSerial(value);
  return new Date(value.getTime());
}

function place(sheet: SheetModel, row: number, column: number, content: Typed): void {
  const existing = cellAt(sheet, row, column);
  if (content.value === '' && content.formula === null) {
    if (existing === undefined || !hasContent(existing)) return;
    setContent(existing, '', null);
    prune(sheet, row, column);
    return;
  }
  const cell = existing ?? ensureCell(sheet, row, column);
  setContent(cell, content.value, content.formula);
  if (content.numberFormat !== null && cell.format.numberFormat === undefined) {
    cell.format = { ...cell.format, numberFormat: content.numberFormat };
  }
}

function checkValidations(
  session: Session,
  sheet: SheetModel,
  area: Area,
  at: (row: number, column: number) => Typed,
): void {
  eachExisting(sheet, area, (cell, row, column) => {
    if (cell.validation === null || cell.validation.allowInvalid) return;
    const { value } = at(row - area.row, column - area.column);
    if (isValid(value, cell.validation, session.document)) return;
    const address = areaToA1({ row, column, rows: 1, columns: 1 });
    throw new ServiceError(
      `The data you entered in cell ${address} violates the data validation rules set on this cell.`,
    );
  });
}

/** Cells hidden by a merge keep nothing that is written to them. */
function coveredTest(sheet: SheetModel, area: Area): (row: number, column: number) => boolean {
  const merges = sheet.merges.filter((merge) => intersects(merge, area));
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some(
      (merge) =>
        intersects(merge, { row, column, rows: 1, columns: 1 }) &&
        (row !== merge.row || column !== merge.column),
    );
}
