/** The whole of a Sheet: on top of its rows and columns, its ranges, name, look, rules, charts and protection. */
import { SheetModel } from '../model';
import { resolveText } from './address';
import { eachExisting, prune, usedSize } from './cells';
import { ChartBuilderHost, ChartHost } from './chart';
import { cssColor } from './colors';
import { ConditionalFormatRuleHost } from './conditional-format';
import { writeValues } from './content';
import { ServiceError } from './errors';
import { FilterHost } from './filter';
import { addMetadata, MetadataFinderHost, MetadataHost, METADATA_PARAMETERS } from './metadata';
import { NamedRangeHost } from './named-range';
import { Conforms, implementationOf, local, read, write } from './object';
import { ProtectionHost } from './protection';
import { RangeHost } from './range';
import { rangeAt } from './range-geometry';
import { RangeListHost } from './range-list';
import { SheetLines } from './sheet-lines';
import { copySheet, hideSheet, renameSheet } from './sheets';
import { sortRows } from './sort';
import { insertLines } from './structure';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

interface ClearOptions {
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
}

export class SheetHost extends SheetLines implements Conforms<SheetHost, Sheet> {
  @local() getSheetId(): number {
    return this.sheet.id;
  }

  @local() getName(): string {
    return this.sheet.name;
  }

  @write(['string']) setName(name: string): Sheet {
    renameSheet(this.session.document, this.sheet, name);
    return this.self;
  }

  @local() getIndex(): number {
    return this.session.document.workbook.sheets.indexOf(this.sheet) + 1;
  }

  @local() getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.session.faces.spreadsheet;
  }

  @local() isSheetHidden(): boolean {
    return this.sheet.hidden;
  }

  @write() hideSheet(): Sheet {
    hideSheet(this.session.document, this.sheet);
    return this.self;
  }

  @write() showSheet(): Sheet {
    this.sheet.hidden = false;
    return this.self;
  }

  @local() activate(): Sheet {
    this.session.document.workbook.activeSheetId = this.sheet.id;
    return this.self;
  }

  @local(['string'], ['int', 'int'], ['int', 'int', 'int'], ['int', 'int', 'int', 'int'])
  getRange(row: number | string, column = 1, numRows = 1, numColumns = 1): Range {
    if (typeof row === 'string') {
      const place = resolveText(this.session.document, this.sheet, row);
      return this.session.faces.range(place.sheet, place.area, place.bounds);
    }
    const area = { row: row - 1, column: column - 1, rows: numRows, columns: numColumns };
    return rangeAt(this.session, this.sheet, area);
  }

  @local(['string[]']) getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return new RangeListHost(this.session, this.sheet, a1Notations).self;
  }

  /** From A1 to the last content; A1 on a blank tab. */
  @read() getDataRange(): Range {
    const { rows, columns } = this.used();
    return rangeAt(this.session, this.sheet, {
      row: 0,
      column: 0,
      rows: Math.max(1, rows),
      columns: Math.max(1, columns),
    });
  }

  @read() getLastRow(): number {
    return this.used().rows;
  }

  @read() getLastColumn(): number {
    return this.used().columns;
  }

  @read() getMaxRows(): number {
    return this.sheet.maxRows;
  }

  @read() getMaxColumns(): number {
    return this.sheet.maxColumns;
  }

  /** Notes and validation stay. */
  @write([], ['object']) clear({ contentsOnly, formatOnly }: ClearOptions = {}): Sheet {
    if (contentsOnly || !formatOnly) this.clearContents();
    if (formatOnly || !contentsOnly) this.clearFormats();
    return this.self;
  }

  @write() clearContents(): Sheet {
    this.whole().clearContent();
    return this.self;
  }

  /** Conditional formats go too. */
  @write() clearFormats(): Sheet {
    this.whole().clearFormat();
    this.sheet.conditionalRules = [];
    return this.self;
  }

  @write() clearNotes(): Sheet {
    eachExisting(this.sheet, this.whole().area, (cell, row, column) => {
      cell.note = '';
      prune(this.sheet, row, column);
    });
    return this.self;
  }

  /** Below the last content; the tab grows by a row if it is full. */
  @write(['any[]']) appendRow(rowContents: unknown[]): Sheet {
    const { rows } = this.used();
    const { document } = this.session;
    if (rows === this.sheet.maxRows) insertLines(document, this.sheet, 'rows', rows, 1, rows - 1);
    document.checkInside(this.sheet, { row: rows, column: rowContents.length - 1 });
    const area = { row: rows, column: 0, rows: 1, columns: rowContents.length };
    writeValues(this.session, this.sheet, area, (_, column) => rowContents[column]);
    return this.self;
  }

  /** All rows but the frozen ones. */
  @write(['int'], ['int', 'boolean']) sort(columnPosition: number, ascending = true): Sheet {
    const { rows, columns } = this.used();
    const first = this.sheet.frozenRows;
    if (rows <= first) return this.self;
    const area = { row: first, column: 0, rows: rows - first, columns };
    sortRows(this.session.document, this.sheet, area, [{ column: columnPosition - 1, ascending }]);
    return this.self;
  }

  /** Only this spreadsheet is within reach. */
  @write(['Spreadsheet']) copyTo(_spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet {
    return this.session.faces.sheet(copySheet(this.session.document, this.sheet));
  }

  @read() getTabColor(): string | null {
    return this.sheet.tabColor;
  }

  @write(['string?']) setTabColor(color: string | null): Sheet {
    this.sheet.tabColor = cssColor(color);
    return this.self;
  }

  @read() hasHiddenGridlines(): boolean {
    return this.sheet.hiddenGridlines;
  }

  @write(['boolean']) setHiddenGridlines(hideGridlines: boolean): Sheet {
    this.sheet.hiddenGridlines = hideGridlines;
    return this.self;
  }

  @read() getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.sheet.conditionalRules.map((rule) =>
      ConditionalFormatRuleHost.of(this.session, this.sheet, rule),
    );
  }

  /** Replaces the whole list. */
  @write(['ConditionalFormatRule[]']) setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    this.sheet.conditionalRules = Array.from(rules).flatMap(
      (rule) => implementationOf(ConditionalFormatRuleHost, rule)?.modelFor(this.sheet) ?? [],
    );
  }

  @local() newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return new ChartBuilderHost(this.session).self;
  }

  @read() getCharts(): EmbeddedChart[] {
    return ChartHost.on(this.session, this.sheet);
  }

  @write(['EmbeddedChart']) insertChart(chart: EmbeddedChart): void {
    const draft = implementationOf(ChartHost, chart)?.draft;
    if (draft !== undefined) this.sheet.charts.push({ ...draft, id: this.session.document.nextId() });
  }

  @write(['EmbeddedChart']) updateChart(chart: EmbeddedChart): void {
    const draft = implementationOf(ChartHost, chart)?.draft;
    const index = this.chartIndex(draft?.id);
    if (draft?.id != null) this.sheet.charts[index] = { ...draft, id: draft.id };
  }

  @write(['EmbeddedChart']) removeChart(chart: EmbeddedChart): void {
    this.sheet.charts.splice(this.chartIndex(implementationOf(ChartHost, chart)?.draft.id), 1);
  }

  @write() protect(): GoogleAppsScript.Spreadsheet.Protection {
    return ProtectionHost.create(this.session, this.sheet, null).self;
  }

  @read(['ProtectionType'])
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return ProtectionHost.ofType(this.session, this.sheet, type);
  }

  @read() getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    const { namedRanges } = this.session.document.workbook;
    const own = namedRanges.filter(({ sheetId }) => sheetId === this.sheet.id);
    return own.map((model) => new NamedRangeHost(this.session, model).self);
  }

  @read() getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this.sheet.filter === null ? null : new FilterHost(this.session, this.sheet).self;
  }

  @write(...METADATA_PARAMETERS) addDeveloperMetadata(key: string, ...rest: unknown[]): Sheet {
    addMetadata(this.session, key, rest, { type: 'SHEET', sheetId: this.sheet.id });
    return this.self;
  }

  /** Of the tab itself, not of its rows and columns. */
  @read() getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return MetadataHost.matching(
      this.session,
      ({ location }) => location.type === 'SHEET' && location.sheetId === this.sheet.id,
    );
  }

  @local() createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return new MetadataFinderHost(this.session, this.sheet.id).self;
  }

  private used(): ReturnType<typeof usedSize> {
    this.session.refresh();
    return usedSize(this.sheet);
  }

  private whole(): RangeHost {
    const { maxRows, maxColumns } = this.sheet;
    return new RangeHost(this.session, this.sheet, { row: 0, column: 0, rows: maxRows, columns: maxColumns });
  }

  private chartIndex(id: number | null | undefined): number {
    const index = this.sheet.charts.findIndex((chart) => chart.id === id);
    if (index < 0) throw new ServiceError('The chart was not found on this sheet.');
    return index;
  }
}

/** The model behind a tab that a script hands over. */
export function sheetOf(sheet: Sheet): SheetModel {
  const model = implementationOf(SheetHost, sheet)?.sheet;
  if (model === undefined) throw new ServiceError('Sheet not found');
  return model;
}
