/** Rows and columns of a Sheet: inserting, deleting, sizes, hiding, freezing. All positions count from 1. */
import { displayValue } from '../formulas/display';
import { SheetModel } from '../model';
import { eachExisting } from './cells';
import { ServiceError } from './errors';
import { HostObject, implementationOf, read, write } from './object';
import { RangeGeometry } from './range-geometry';
import type { Session } from './session-state';
import { Axis, deleteLines, insertLines } from './structure';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const DEFAULT_COLUMN_WIDTH = 100;
const DEFAULT_ROW_HEIGHT = 21;
/** Pixels of a character and of the margins in the default font, near enough for a fitted column. */
const CHARACTER_WIDTH = 7;
const CELL_MARGIN = 16;

export class SheetLines extends HostObject<Sheet> {
  constructor(
    session: Session,
    readonly sheet: SheetModel,
  ) {
    super(session, 'SpreadsheetApp.Sheet');
  }

  @write(['int']) insertRowAfter(afterPosition: number): Sheet {
    return this.insert('rows', afterPosition, 1, afterPosition - 1);
  }

  @write(['int']) insertRowBefore(beforePosition: number): Sheet {
    return this.insert('rows', beforePosition - 1, 1, beforePosition - 1);
  }

  @write(['int', 'int']) insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this.insert('rows', afterPosition, howMany, afterPosition - 1);
  }

  @write(['int', 'int']) insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this.insert('rows', beforePosition - 1, howMany, beforePosition - 1);
  }

  @write(['int'], ['int', 'int']) insertRows(rowIndex: number, numRows = 1): void {
    this.insert('rows', rowIndex - 1, numRows, rowIndex - 1);
  }

  @write(['int']) insertColumnAfter(afterPosition: number): Sheet {
    return this.insert('columns', afterPosition, 1, afterPosition - 1);
  }

  @write(['int']) insertColumnBefore(beforePosition: number): Sheet {
    return this.insert('columns', beforePosition - 1, 1, beforePosition - 1);
  }

  @write(['int', 'int']) insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return this.insert('columns', afterPosition, howMany, afterPosition - 1);
  }

  @write(['int', 'int']) insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return this.insert('columns', beforePosition - 1, howMany, beforePosition - 1);
  }

  @write(['int'], ['int', 'int']) insertColumns(columnIndex: number, numColumns = 1): void {
    this.insert('columns', columnIndex - 1, numColumns, columnIndex - 1);
  }

  @write(['int']) deleteRow(rowPosition: number): Sheet {
    return this.remove('rows', rowPosition, 1);
  }

  @write(['int', 'int']) deleteRows(rowPosition: number, howMany: number): void {
    this.remove('rows', rowPosition, howMany);
  }

  @write(['int']) deleteColumn(columnPosition: number): Sheet {
    return this.remove('columns', columnPosition, 1);
  }

  @write(['int', 'int']) deleteColumns(columnPosition: number, howMany: number): void {
    this.remove('columns', columnPosition, howMany);
  }

  @read() getFrozenRows(): number {
    return this.sheet.frozenRows;
  }

  @write(['int']) setFrozenRows(rows: number): void {
    if (rows < 0 || rows >= this.sheet.maxRows) {
      throw new ServiceError("You can't freeze all visible rows on the sheet.");
    }
    this.sheet.frozenRows = rows;
  }

  @read() getFrozenColumns(): number {
    return this.sheet.frozenColumns;
  }

  @write(['int']) setFrozenColumns(columns: number): void {
    if (columns < 0 || columns >= this.sheet.maxColumns) {
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    }
    this.sheet.frozenColumns = columns;
  }

  @read(['int']) getColumnWidth(columnPosition: number): number {
    this.lines('columns', columnPosition, 1);
    return this.sheet.columnWidths.get(columnPosition - 1) ?? DEFAULT_COLUMN_WIDTH;
  }

  @write(['int', 'int']) setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  @write(['int', 'int', 'int']) setColumnWidths(
    startColumn: number,
    numColumns: number,
    width: number,
  ): Sheet {
    for (const column of this.lines('columns', startColumn, numColumns))
      this.sheet.columnWidths.set(column, width);
    return this.self;
  }

  /** Fits the width to the longest displayed text, by its number of characters. */
  @write(['int']) autoResizeColumn(columnPosition: number): Sheet {
    return this.autoResizeColumns(columnPosition, 1);
  }

  @write(['int', 'int']) autoResizeColumns(startColumn: number, numColumns: number): Sheet {
    this.session.refresh();
    const { locale } = this.session.document.workbook;
    for (const column of this.lines('columns', startColumn, numColumns)) {
      let longest = 0;
      eachExisting(
        this.sheet,
        { row: 0, column, rows: this.sheet.maxRows, columns: 1 },
        ({ value, format }) => {
          const lines = displayValue(value, format.numberFormat, locale).split('\n');
          longest = Math.max(longest, ...lines.map((line) => line.length));
        },
      );
      if (longest > 0) this.sheet.columnWidths.set(column, longest * CHARACTER_WIDTH + CELL_MARGIN);
    }
    return this.self;
  }

  @read(['int']) getRowHeight(rowPosition: number): number {
    this.lines('rows', rowPosition, 1);
    return this.sheet.rowHeights.get(rowPosition - 1) ?? DEFAULT_ROW_HEIGHT;
  }

  @write(['int', 'int']) setRowHeight(rowPosition: number, height: number): Sheet {
    return this.setRowHeights(rowPosition, 1, height);
  }

  @write(['int', 'int', 'int']) setRowHeights(startRow: number, numRows: number, height: number): Sheet {
    for (const row of this.lines('rows', startRow, numRows)) this.sheet.rowHeights.set(row, height);
    return this.self;
  }

  @write(['Range']) hideRow(row: Range): void {
    for (const index of this.linesOf('rows', row)) this.sheet.hiddenRows.add(index);
  }

  @write(['int'], ['int', 'int']) hideRows(rowIndex: number, numRows = 1): void {
    for (const index of this.lines('rows', rowIndex, numRows)) this.sheet.hiddenRows.add(index);
  }

  @write(['Range']) unhideRow(row: Range): void {
    for (const index of this.linesOf('rows', row)) this.sheet.hiddenRows.delete(index);
  }

  @write(['Range']) hideColumn(column: Range): void {
    for (const index of this.linesOf('columns', column)) this.sheet.hiddenColumns.add(index);
  }

  @write(['int'], ['int', 'int']) hideColumns(columnIndex: number, numColumns = 1): void {
    for (const index of this.lines('columns', columnIndex, numColumns)) this.sheet.hiddenColumns.add(index);
  }

  @write(['Range']) unhideColumn(column: Range): void {
    for (const index of this.linesOf('columns', column)) this.sheet.hiddenColumns.delete(index);
  }

  @read(['int']) isRowHiddenByUser(rowPosition: number): boolean {
    return this.sheet.hiddenRows.has(rowPosition - 1);
  }

  @read(['int']) isColumnHiddenByUser(columnPosition: number): boolean {
    return this.sheet.hiddenColumns.has(columnPosition - 1);
  }

  private insert(axis: Axis, at: number, count: number, pattern: number): Sheet {
    insertLines(this.session.document, this.sheet, axis, at, count, pattern);
    return this.self;
  }

  private remove(axis: Axis, position: number, count: number): Sheet {
    deleteLines(this.session.document, this.sheet, axis, position - 1, count);
    return this.self;
  }

  /** 0-based indexes. @throws ServiceError outside the tab. */
  private lines(axis: Axis, position: number, count: number): number[] {
    const size = axis === 'rows' ? this.sheet.maxRows : this.sheet.maxColumns;
    if (position < 1 || count < 1 || position + count - 1 > size) {
      throw new ServiceError(`Those ${axis} are out of bounds.`);
    }
    return Array.from({ length: count }, (_, offset) => position - 1 + offset);
  }

  private linesOf(axis: Axis, range: Range): number[] {
    const area = implementationOf(RangeGeometry, range)?.area;
    if (area === undefined) return [];
    return axis === 'rows'
      ? this.lines(axis, area.row + 1, area.rows)
      : this.lines(axis, area.column + 1, area.columns);
  }
}
