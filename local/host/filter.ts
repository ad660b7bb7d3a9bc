/** The basic filter of a tab: where it is. Criteria and sorting through it are not part of the host. */
import { SheetModel } from '../model';
import { ServiceError } from './errors';
import { Conforms, HostObject, read, write } from './object';
import type { Session } from './session-state';

type Filter = GoogleAppsScript.Spreadsheet.Filter;

export class FilterHost extends HostObject<Filter> implements Conforms<FilterHost, Filter> {
  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session, 'SpreadsheetApp.Filter');
  }

  @read() getRange(): GoogleAppsScript.Spreadsheet.Range {
    if (this.sheet.filter === null) throw new ServiceError('Filter not found');
    return this.session.faces.range(this.sheet, this.sheet.filter);
  }

  /** Always none: a workbook of the host has no criteria. */
  @read(['int']) getColumnFilterCriteria(
    columnPosition: number,
  ): GoogleAppsScript.Spreadsheet.FilterCriteria | null {
    const { column, columns } = this.sheet.filter!;
    if (columnPosition <= column || columnPosition > column + columns)
      throw new ServiceError('The column is out of the range of the filter');
    return null;
  }

  @write() remove(): void {
    this.sheet.filter = null;
  }
}
