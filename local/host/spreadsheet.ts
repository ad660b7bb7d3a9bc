/** The Spreadsheet: its tabs, named ranges, metadata and the short messages over it. */
import { resolveText } from './address';
import { ServiceError } from './errors';
import { addMetadata, MetadataFinderHost, MetadataHost, METADATA_PARAMETERS } from './metadata';
import { NamedRangeHost, removeNamedRange, setNamedRange } from './named-range';
import { Conforms, HostObject, local, read, write } from './object';
import { ProtectionHost } from './protection';
import type { Session } from './session-state';
import { sheetOf } from './sheet';
import { deleteSheet, insertSheet, insertSheetFrom } from './sheets';
import type { UiRecord } from './ui-record';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const ID = 'local-workbook';

export class SpreadsheetHost
  extends HostObject<Spreadsheet>
  implements Conforms<SpreadsheetHost, Spreadsheet>
{
  constructor(
    session: Session,
    private readonly ui: UiRecord,
  ) {
    super(session, 'SpreadsheetApp.Spreadsheet');
  }

  @local() getId(): string {
    return ID;
  }

  @local() getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${ID}/edit`;
  }

  @local() getName(): string {
    return this.workbook.name;
  }

  @local() getSpreadsheetTimeZone(): string {
    return this.workbook.timeZone;
  }

  @local() getSpreadsheetLocale(): string {
    return this.workbook.locale;
  }

  @local() getSheets(): Sheet[] {
    return this.workbook.sheets.map((sheet) => this.session.faces.sheet(sheet));
  }

  @local(['string']) getSheetByName(name: string): Sheet | null {
    const sheet = this.session.document.sheetByName(name);
    return sheet === null ? null : this.session.faces.sheet(sheet);
  }

  @local(['int']) getSheetById(id: number): Sheet | null {
    const sheet = this.workbook.sheets.find((each) => each.id === id);
    return sheet === undefined ? null : this.session.faces.sheet(sheet);
  }

  /** After the active tab unless an index (from 0) is given, as a copy of `template`; becomes the active tab. */
  @write([], ['string'], ['int'], ['string', 'int'], ['string', 'int', 'object'])
  insertSheet(first?: unknown, index?: unknown, options: { template?: Sheet | undefined } = {}): Sheet {
    const { document } = this.session;
    const name = typeof first === 'string' ? first : null;
    const position = [first, index].find((each): each is number => typeof each === 'number') ?? null;
    const sheet =
      options.template === undefined
        ? insertSheet(document, name, position)
        : insertSheetFrom(document, sheetOf(options.template), name, position);
    return this.session.faces.sheet(sheet);
  }

  @write(['Sheet']) deleteSheet(sheet: Sheet): void {
    deleteSheet(this.session.document, sheetOf(sheet));
  }

  @local() getActiveSheet(): Sheet {
    return this.session.faces.sheet(this.session.document.sheetById(this.workbook.activeSheetId));
  }

  @local(['Sheet'], ['Sheet', 'boolean']) setActiveSheet(sheet: Sheet, _restoreSelection = false): Sheet {
    this.workbook.activeSheetId = sheetOf(sheet).id;
    return sheet;
  }

  /** The cell that the person has selected; A1 of a tab on which nothing has been. */
  @local() getCurrentCell(): Range | null {
    const sheet = this.session.document.sheetById(this.workbook.activeSheetId);
    const { activeCell } = this.session;
    const cell = activeCell?.sheetId === sheet.id ? activeCell : { row: 0, column: 0 };
    const area = {
      row: Math.min(cell.row, sheet.maxRows - 1),
      column: Math.min(cell.column, sheet.maxColumns - 1),
      rows: 1,
      columns: 1,
    };
    return this.session.faces.range(sheet, area);
  }

  /** Position counts from 1. */
  @write(['int']) moveActiveSheet(position: number): void {
    const { sheets, activeSheetId } = this.workbook;
    if (position < 1 || position > sheets.length) throw new ServiceError(`Invalid sheet index: ${position}`);
    const from = sheets.findIndex((sheet) => sheet.id === activeSheetId);
    sheets.splice(position - 1, 0, ...sheets.splice(from, 1));
  }

  /** `'Tab'!A1:B2`, a named range, or an address on the active tab. */
  @local(['string']) getRange(a1Notation: string): Range {
    const active = this.session.document.sheetById(this.workbook.activeSheetId);
    const place = resolveText(this.session.document, active, a1Notation);
    return this.session.faces.range(place.sheet, place.area, place.bounds);
  }

  @read(['string']) getRangeByName(name: string): Range | null {
    const named = this.workbook.namedRanges.find((each) => each.name === name);
    if (named === undefined) return null;
    return this.session.faces.range(this.session.document.sheetById(named.sheetId), named.area);
  }

  @read() getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.workbook.namedRanges.map((model) => new NamedRangeHost(this.session, model).self);
  }

  @write(['string', 'Range']) setNamedRange(name: string, range: Range): void {
    setNamedRange(this.session, name, range);
  }

  @write(['string']) removeNamedRange(name: string): void {
    removeNamedRange(this.session, name);
  }

  @read(['ProtectionType'])
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.workbook.sheets.flatMap((sheet) => ProtectionHost.ofType(this.session, sheet, type));
  }

  @write(...METADATA_PARAMETERS) addDeveloperMetadata(key: string, ...rest: unknown[]): Spreadsheet {
    addMetadata(this.session, key, rest, { type: 'SPREADSHEET' });
    return this.self;
  }

  /** Of the spreadsheet itself, not of its tabs. */
  @read() getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return MetadataHost.matching(this.session, ({ location }) => location.type === 'SPREADSHEET');
  }

  @local() createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return new MetadataFinderHost(this.session, null).self;
  }

  @local(['string'], ['string', 'string?'], ['string', 'string?', 'int?'])
  toast(message: string, title: string | null = null, _timeoutSeconds: number | null = null): void {
    this.ui.show({ kind: 'toast', title: title ?? '', text: message });
  }

  private get workbook() {
    return this.session.document.workbook;
  }
}
