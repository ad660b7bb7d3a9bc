/**
 * Writes results of formulas into cells: one value, or an array that spills to the right and down. The only module of
 * formulas that changes the workbook.
 */
import { areaToA1 } from '../a1';
import { Cell, CellError, Scalar, SheetModel, WorkbookModel } from '../model';
import { fromSerial, toSerial } from './dates';
import { Extent, Placed } from './dependencies';
import { isDateFormat, isDefault } from './display';
import { errors } from './errors';
import { Operand } from './scope';
import { isDate, Value } from './values';
import { View } from './view';

export interface Formula extends Placed {
  readonly cell: Cell;
}

const SINGLE: Extent = { rows: 1, columns: 1 };

/** Makes all spilled cells blank again; returns how far each of the formulas had spilled. */
export function clearSpills(workbook: WorkbookModel, formulas: readonly Formula[]): Extent[] {
  const extents = new Map<Cell, Extent>();
  for (const { rows } of workbook.sheets) {
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell === undefined || cell.spillFrom === null) return;
        const { row: top, column: left } = cell.spillFrom;
        const anchor = rows[top]?.[left];
        if (anchor !== undefined) {
          const extent = extents.get(anchor) ?? SINGLE;
          extents.set(anchor, {
            rows: Math.max(extent.rows, row - top + 1),
            columns: Math.max(extent.columns, column - left + 1),
          });
        }
        cell.spillFrom = null;
        cell.value = '';
      });
    });
  }
  return formulas.map(({ cell }) => extents.get(cell) ?? SINGLE);
}

/** Writes the value of the formula's cell and of those it spills over; returns how far it spilled. */
export function writeResult(workbook: WorkbookModel, formula: Formula, result: Operand): Extent {
  if (!(result instanceof View)) {
    formula.cell.value = stored(result, formula.cell);
    return SINGLE;
  }
  const sheet = workbook.sheets[formula.sheet] as SheetModel;
  const obstacle = obstacleTo(sheet, formula, result);
  if (obstacle !== null) {
    formula.cell.value = obstacle;
    return SINGLE;
  }
  for (let row = 0; row < result.rows; row++) {
    for (let column = 0; column < result.columns; column++) {
      const cell = cellAt(sheet, formula.row + row, formula.column + column);
      cell.value = stored(result.at(row, column), cell);
      if (cell !== formula.cell) cell.spillFrom = { row: formula.row, column: formula.column };
    }
  }
  return { rows: result.rows, columns: result.columns };
}

function obstacleTo(sheet: SheetModel, formula: Formula, result: View): CellError | null {
  const missingRows = formula.row + result.rows - sheet.maxRows;
  if (missingRows > 0) return errors.noRoom('rows', missingRows);
  const missingColumns = formula.column + result.columns - sheet.maxColumns;
  if (missingColumns > 0) return errors.noRoom('columns', missingColumns);
  for (let row = formula.row; row < formula.row + result.rows; row++) {
    for (let column = formula.column; column < formula.column + result.columns; column++) {
      const cell = sheet.rows[row]?.[column];
      if (cell === undefined || cell === formula.cell) continue;
      if (cell.formula !== null || cell.spillFrom !== null || cell.value !== '') {
        return errors.overwrite(areaToA1({ row, column, rows: 1, columns: 1 }));
      }
    }
  }
  return null;
}

function cellAt(sheet: SheetModel, row: number, column: number): Cell {
  const cells = (sheet.rows[row] ??= []);
  return (cells[column] ??= {
    value: '',
    formula: null,
    format: {},
    note: '',
    link: null,
    validation: null,
    spillFrom: null,
  });
}

/** As getValues gives it: a number under a date format is a Date, a date under a number format its serial. */
function stored(value: Value, { format }: Cell): Scalar | CellError {
  const pattern = format.numberFormat ?? '';
  if (value === null) return '';
  if (typeof value === 'number') return isDateFormat(pattern) ? fromSerial(value) : value;
  return isDate(value) && !isDefault(pattern) && !isDateFormat(pattern) ? toSerial(value) : value;
}
