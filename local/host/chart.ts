/**
 * Embedded charts and their builders. Options keep the names of Google's chart options (`title`, `hAxis.title`,
 * `vAxis.viewWindow.max`); a setter of a special builder is the option it stands for. As on Google, what can be set
 * depends on the chart type: the axis ranges of a scatter chart are its own.
 */
import { ChartModel, SheetModel } from '../model';
import { sameArea } from './areas';
import { ChartMergeStrategy, ChartType, EnumValue, member } from './enums';
import { NotImplementedError } from './errors';
import { Conforms, HostObject, implementationOf, local } from './object';
import { ownCopy } from './plain';
import { RangeGeometry } from './range-geometry';
import type { Session } from './session-state';

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type ContainerInfo = GoogleAppsScript.Spreadsheet.ContainerInfo;
type Range = GoogleAppsScript.Spreadsheet.Range;
type GoogleChartType = GoogleAppsScript.Charts.ChartType;

/** A chart as built; `id` is null until it stands on a tab. */
export type ChartDraft = Omit<ChartModel, 'id'> & { readonly id: number | null };

const NEW_CHART: ChartDraft = {
  id: null,
  type: 'COLUMN',
  ranges: [],
  options: {},
  headers: 1,
  position: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
};

export class ChartHost extends HostObject<EmbeddedChart> implements Conforms<ChartHost, EmbeddedChart> {
  constructor(
    session: Session,
    readonly draft: ChartDraft,
  ) {
    super(session, 'SpreadsheetApp.EmbeddedChart');
  }

  @local() getChartId(): number | null {
    return this.draft.id;
  }

  @local() getRanges(): Range[] {
    return rangesOf(this.session, this.draft);
  }

  @local() getNumHeaders(): number {
    return this.draft.headers;
  }

  @local() getContainerInfo(): ContainerInfo {
    return new ContainerInfoHost(this.session, this.draft.position).self;
  }

  @local() getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return new ChartOptionsHost(this.session, this.draft.options).self;
  }

  @local() modify(): Builder {
    return new ChartBuilderHost(this.session, this.draft).self;
  }

  /** Charts of a tab, each as it is now. */
  static on(session: Session, sheet: SheetModel): EmbeddedChart[] {
    return sheet.charts.map((chart) => new ChartHost(session, { ...chart }).self);
  }
}

class ContainerInfoHost
  extends HostObject<ContainerInfo>
  implements Conforms<ContainerInfoHost, ContainerInfo>
{
  constructor(
    session: Session,
    private readonly position: ChartModel['position'],
  ) {
    super(session, 'SpreadsheetApp.ContainerInfo');
  }

  @local() getAnchorRow(): number {
    return this.position.row + 1;
  }

  @local() getAnchorColumn(): number {
    return this.position.column + 1;
  }

  @local() getOffsetX(): number {
    return this.position.offsetX;
  }

  @local() getOffsetY(): number {
    return this.position.offsetY;
  }
}

class ChartOptionsHost
  extends HostObject<GoogleAppsScript.Charts.ChartOptions>
  implements Conforms<ChartOptionsHost, GoogleAppsScript.Charts.ChartOptions>
{
  constructor(
    session: Session,
    private readonly options: ChartModel['options'],
  ) {
    super(session, 'Charts.ChartOptions');
  }

  @local(['string']) get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

export class ChartBuilderHost<Face extends object = Builder> extends HostObject<Face> {
  constructor(
    session: Session,
    protected draft: ChartDraft = NEW_CHART,
    label = 'SpreadsheetApp.EmbeddedChartBuilder',
  ) {
    super(session, label);
  }

  /** Live builders show their Java class. */
  override toString(): string {
    return 'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@0';
  }

  @local() build(): EmbeddedChart {
    const options = Object.fromEntries(
      Object.entries(this.draft.options).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    return new ChartHost(this.session, { ...this.draft, options }).self;
  }

  @local() getChartType(): GoogleChartType {
    return member(ChartType, this.draft.type);
  }

  @local() getRanges(): Range[] {
    return rangesOf(this.session, this.draft);
  }

  @local() getContainer(): ContainerInfo {
    return new ContainerInfoHost(this.session, this.draft.position).self;
  }

  @local(['ChartType']) setChartType(type: GoogleChartType): Face {
    return this.change({ type: String(type) });
  }

  @local(['Range']) addRange(range: Range): Face {
    const place = implementationOf(RangeGeometry, range);
    const added = place === null ? [] : [{ sheetId: place.sheet.id, area: place.area }];
    return this.change({ ranges: [...this.draft.ranges, ...added] });
  }

  @local(['Range']) removeRange(range: Range): Face {
    const place = implementationOf(RangeGeometry, range);
    const kept = this.draft.ranges.filter(
      ({ sheetId, area }) => place === null || sheetId !== place.sheet.id || !sameArea(area, place.area),
    );
    return this.change({ ranges: kept });
  }

  @local() clearRanges(): Face {
    return this.change({ ranges: [] });
  }

  /** Row and column count from 1, offsets are pixels. */
  @local(['int', 'int', 'int', 'int'])
  setPosition(row: number, column: number, offsetX: number, offsetY: number): Face {
    return this.change({ position: { row: row - 1, column: column - 1, offsetX, offsetY } });
  }

  @local(['string', 'any']) setOption(option: string, value: unknown): Face {
    return this.change({ options: { ...this.draft.options, [option]: ownCopy(value) } });
  }

  @local(['int']) setNumHeaders(headers: number): Face {
    return this.change({ headers });
  }

  /** Only what a chart is anyway: series in columns. */
  @local(['boolean']) setTransposeRowsAndColumns(transpose: boolean): Face {
    if (transpose) throw new NotImplementedError('EmbeddedChartBuilder.setTransposeRowsAndColumns(true)');
    return this.self;
  }

  /** Only what a chart is anyway: ranges side by side. */
  @local(['ChartMergeStrategy']) setMergeStrategy(
    strategy: GoogleAppsScript.Charts.ChartMergeStrategy,
  ): Face {
    if ((strategy as unknown as EnumValue) !== ChartMergeStrategy.MERGE_COLUMNS) {
      throw new NotImplementedError('EmbeddedChartBuilder.setMergeStrategy(MERGE_ROWS)');
    }
    return this.self;
  }

  @local() asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return new StackableChartBuilderHost<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>(
      this.session,
      { ...this.draft, type: 'COLUMN' },
      'SpreadsheetApp.EmbeddedColumnChartBuilder',
    ).self;
  }

  @local() asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return new StackableChartBuilderHost<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder>(
      this.session,
      { ...this.draft, type: 'BAR' },
      'SpreadsheetApp.EmbeddedBarChartBuilder',
    ).self;
  }

  @local() asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return new StackableChartBuilderHost<GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder>(
      this.session,
      { ...this.draft, type: 'AREA' },
      'SpreadsheetApp.EmbeddedAreaChartBuilder',
    ).self;
  }

  @local() asComboChart(): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    return new StackableChartBuilderHost<GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder>(
      this.session,
      { ...this.draft, type: 'COMBO' },
      'SpreadsheetApp.EmbeddedComboChartBuilder',
    ).self;
  }

  @local() asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return new AxisChartBuilderHost<GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder>(
      this.session,
      { ...this.draft, type: 'LINE' },
      'SpreadsheetApp.EmbeddedLineChartBuilder',
    ).self;
  }

  @local() asScatterChart(): GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder {
    return new ScatterChartBuilderHost(
      this.session,
      { ...this.draft, type: 'SCATTER' },
      'SpreadsheetApp.EmbeddedScatterChartBuilder',
    ).self;
  }

  protected change(change: Partial<ChartDraft>): Face {
    this.draft = { ...this.draft, ...change };
    return this.self;
  }

  protected range(axis: 'hAxis' | 'vAxis', min: number, max: number): Face {
    const window = { [`${axis}.viewWindow.min`]: min, [`${axis}.viewWindow.max`]: max };
    return this.change({ options: { ...this.draft.options, ...window } });
  }
}

/** Setters of every typed builder. */
class TypedChartBuilderHost<Face extends object> extends ChartBuilderHost<Face> {
  @local(['string']) setTitle(title: string): Face {
    return this.setOption('title', title);
  }

  @local(['string']) setXAxisTitle(title: string): Face {
    return this.setOption('hAxis.title', title);
  }

  @local(['string']) setYAxisTitle(title: string): Face {
    return this.setOption('vAxis.title', title);
  }

  @local(['string[]']) setColors(colors: string[]): Face {
    return this.setOption('colors', [...colors]);
  }

  @local(['Position']) setLegendPosition(position: GoogleAppsScript.Charts.Position): Face {
    return this.setOption('legend.position', String(position).toLowerCase());
  }
}

/** Charts of categories: the range of their one value axis. */
class AxisChartBuilderHost<Face extends object> extends TypedChartBuilderHost<Face> {
  @local(['number', 'number']) setRange(start: number, end: number): Face {
    return this.range(this.draft.type === 'BAR' ? 'hAxis' : 'vAxis', start, end);
  }
}

class StackableChartBuilderHost<Face extends object> extends AxisChartBuilderHost<Face> {
  @local() setStacked(): Face {
    return this.setOption('isStacked', true);
  }
}

class ScatterChartBuilderHost extends TypedChartBuilderHost<GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder> {
  @local(['number', 'number']) setXAxisRange(start: number, end: number): this['self'] {
    return this.range('hAxis', start, end);
  }

  @local(['number', 'number']) setYAxisRange(start: number, end: number): this['self'] {
    return this.range('vAxis', start, end);
  }
}

function rangesOf(session: Session, { ranges }: ChartDraft): Range[] {
  return ranges.map(({ sheetId, area }) => session.faces.range(session.document.sheetById(sheetId), area));
}
