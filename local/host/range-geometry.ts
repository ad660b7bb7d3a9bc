/** The geometry of a Range: where it is, what lies beside it. Answers without touching the document. */
import { Area, SheetModel } from '../model';
import { placeToA1 } from './address';
import { BOUNDED, Bounds, lastColumn, lastRow } from './areas';
import { OUTSIDE_SHEET, ServiceError } from './errors';
import { HostObject, local } from './object';
import type { Session } from './session-state';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class RangeGeometry extends HostObject<Range> {
  constructor(
    session: Session,
    readonly sheet: SheetModel,
    readonly area: Area,
    readonly bounds: Bounds = BOUNDED,
  ) {
    super(session, 'SpreadsheetApp.Range');
  }

  @local() getA1Notation(): string {
    return placeToA1(this);
  }

  @local() getRow(): number {
    return this.area.row + 1;
  }

  @local() getColumn(): number {
    return this.area.column + 1;
  }

  @local() getNumRows(): number {
    return this.area.rows;
  }

  @local() getNumColumns(): number {
    return this.area.columns;
  }

  @local() getHeight(): number {
    return this.area.rows;
  }

  @local() getWidth(): number {
    return this.area.columns;
  }

  @local() getLastRow(): number {
    return lastRow(this.area) + 1;
  }

  @local() getLastColumn(): number {
    return lastColumn(this.area) + 1;
  }

  @local() getSheet(): Sheet {
    return this.session.faces.sheet(this.sheet);
  }

  @local() getGridId(): number {
    return this.sheet.id;
  }

  @local() isStartRowBounded(): boolean {
    return this.bounds.top;
  }

  @local() isEndRowBounded(): boolean {
    return this.bounds.bottom;
  }

  @local() isStartColumnBounded(): boolean {
    return this.bounds.left;
  }

  @local() isEndColumnBounded(): boolean {
    return this.bounds.right;
  }

  @local(['int', 'int'], ['int', 'int', 'int'], ['int', 'int', 'int', 'int'])
  offset(rows: number, columns: number, numRows?: number, numColumns?: number): Range {
    const { row, column, rows: ownRows, columns: ownColumns } = this.area;
    return rangeAt(this.session, this.sheet, {
      row: row + rows,
      column: column + columns,
      rows: numRows ?? ownRows,
      columns: numColumns ?? ownColumns,
    });
  }

  /** Row and column are counted from 1 inside the range. */
  @local(['int', 'int']) getCell(row: number, column: number): Range {
    if (row < 1 || row > this.area.rows || column < 1 || column > this.area.columns) {
      throw new ServiceError('Cell reference out of range');
    }
    return rangeAt(this.session, this.sheet, {
      row: this.area.row + row - 1,
      column: this.area.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }
}

/** A range given by numbers, here 0-based. @throws ServiceError when it is not on the tab. */
export function rangeAt(session: Session, sheet: SheetModel, area: Area): Range {
  if (area.row < 0) throw new ServiceError('The starting row of the range is too small.');
  if (area.column < 0) throw new ServiceError('The starting column of the range is too small.');
  if (area.rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (lastRow(area) >= sheet.maxRows || lastColumn(area) >= sheet.maxColumns)
    throw new ServiceError(OUTSIDE_SHEET);
  return session.faces.range(sheet, area);
}
