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

  @write() remove(): void {
    this.sheet.filter = null;
  }
}
