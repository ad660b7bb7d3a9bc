/**
 * Charts of the workbook as native charts of the file. The chart's options, which are Google's, are read here as far as
 * a native chart can follow them; the carrier keeps all of them.
 */
import { Area, ChartModel, SheetModel } from '../model';
import { absoluteReference } from './areas';
import { ChartFinish } from '../../src/files/xlsx/chart-xml';
import { FileChart } from '../../src/files/xlsx/hucre';
import { rgb } from './styles';
import { Translation } from './translation';
import { DEFAULT_COLUMN, DEFAULT_ROW } from './units';

/** Google's size of a chart without width and height, in pixels. */
export const DEFAULT_WIDTH = 600;
export const DEFAULT_HEIGHT = 371;
/** Google's colours of series in their order. */
export const SERIES_COLORS = [
  '#4285f4',
  '#ea4335',
  '#fbbc04',
  '#34a853',
  '#ff6d01',
  '#46bdc6',
  '#7baaf7',
  '#f07b72',
];

const KINDS: Readonly<Record<string, FileChart['type']>> = {
  COLUMN: 'column',
  COMBO: 'column',
  BAR: 'bar',
  LINE: 'line',
  SCATTER: 'scatter',
  AREA: 'area',
};

const LEGENDS: Readonly<Record<string, FileChart['legend']>> = {
  none: false,
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
};

/** Marks the chart's frame with its id, by which the carrier knows it again. */
export function frameTitle(id: number): string {
  return `objectivity:${id}`;
}

/** A chart in the library's form, and what is to be added to it after writing. */
export interface WrittenChart {
  readonly file: FileChart;
  readonly finish: ChartFinish;
}

/** The file's chart; null for a type that has no native form or ranges without a column of values. */
export function chartToFile(
  chart: ChartModel,
  sheet: SheetModel,
  sheets: readonly SheetModel[],
  translation: Translation,
): WrittenChart | null {
  const kind = KINDS[chart.type];
  const series = seriesOf(chart, sheets, translation);
  if (!kind || series.length === 0) return null;
  const lines = chart.type === 'COMBO' ? linesOf(chart, series.length) : [];
  // A column chart without columns would have no axes.
  const type = lines.length === series.length ? 'line' : kind;
  const finish: ChartFinish = {
    offsetX: chart.position.offsetX,
    offsetY: chart.position.offsetY,
    width: numberOption(chart, 'width') ?? DEFAULT_WIDTH,
    height: numberOption(chart, 'height') ?? DEFAULT_HEIGHT,
    lines: type === 'column' ? lines : [],
    pointsOnly:
      type === 'scatter' ? series.flatMap((_one, i) => (lineWidth(chart, i, 0) > 0 ? [] : [i])) : [],
  };
  const file: FileChart = {
    type,
    series:
      type === 'line' || type === 'scatter' ? series.map((one, i) => drawn(one, chart, i, type)) : series,
    anchor: anchorOf(chart, sheet, finish),
    frameTitle: frameTitle(chart.id),
    dispBlanksAs: 'gap',
  };
  const title = textOption(chart, 'title');
  if (title) {
    file.title = title;
    file.altText = title;
    file.titleFontSize = numberOption(chart, 'titleTextStyle.fontSize') ?? 12;
  }
  const legend = option(chart, 'legend');
  const position = typeof legend === 'string' ? legend : (textOption(chart, 'legend.position') ?? 'right');
  file.legend = LEGENDS[position] ?? 'right';
  stack(chart, file);
  file.axes = axesOf(chart);
  if (type === 'scatter') file.scatterStyle = 'lineMarker';
  if (type === 'column' || type === 'bar') file.gapWidth = 60;
  return { file, finish };
}

/** Series of a combined chart that are lines; the others are columns. */
function linesOf(chart: ChartModel, count: number): number[] {
  const standard = textOption(chart, 'seriesType');
  return Array.from({ length: count }, (_unused, i) => i).filter(
    (i) => (textOption(chart, `series.${i}.type`) ?? standard) === 'line',
  );
}

function lineWidth(chart: ChartModel, i: number, standard: number): number {
  return numberOption(chart, `series.${i}.lineWidth`) ?? numberOption(chart, 'lineWidth') ?? standard;
}

/** A series with its line and points, which Google's options give in pixels. */
function drawn(series: Series, chart: ChartModel, i: number, type: 'line' | 'scatter'): Series {
  const size =
    numberOption(chart, `series.${i}.pointSize`) ??
    numberOption(chart, 'pointSize') ??
    (type === 'line' ? 0 : 7);
  const points: Series = {
    ...series,
    smooth: option(chart, 'curveType') === 'function',
    marker: { symbol: 'none' },
  };
  if (size > 0) {
    points.marker = { symbol: 'circle', size: Math.max(2, Math.min(72, Math.round(size))) };
    if (series.color) points.marker = { ...points.marker, fill: series.color, line: series.color };
  }
  const dashed = option(chart, `series.${i}.lineDashStyle`) !== undefined;
  points.stroke = { width: lineWidth(chart, i, 2), ...(dashed ? { dash: 'dash' } : {}) };
  return points;
}

/** An option by its dotted name, whether it was set so or as an object: `legend.position`, `{ legend: { position } }`. */
export function option(chart: ChartModel, name: string): unknown {
  let found: unknown = chart.options[name];
  const parts = name.split('.');
  for (let i = parts.length - 1; i > 0 && found === undefined; i--) {
    found = parts.slice(i).reduce(property, chart.options[parts.slice(0, i).join('.')]);
  }
  return found;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function textOption(chart: ChartModel, name: string): string | undefined {
  const value = option(chart, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOption(chart: ChartModel, name: string): number | undefined {
  const value = option(chart, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function stack(chart: ChartModel, file: FileChart): void {
  const stacked = option(chart, 'isStacked');
  if (!stacked || stacked === 'false') return;
  const grouping = stacked === 'percent' || stacked === 'relative' ? 'percentStacked' : 'stacked';
  if (file.type === 'column' || file.type === 'bar') {
    file.barGrouping = grouping;
    file.overlap = 100;
  }
  if (file.type === 'line') file.lineGrouping = grouping;
  if (file.type === 'area') file.areaGrouping = grouping;
}

type Series = FileChart['series'][number];
type Axes = NonNullable<FileChart['axes']>;
type Axis = NonNullable<Axes['x']> & NonNullable<Axes['y']>;

function axesOf(chart: ChartModel): Axes {
  const across = axisOf(chart, 'hAxis');
  const up = axisOf(chart, 'vAxis');
  // In a chart of horizontal bars the file's x axis is still the one of categories.
  const [x, y] = chart.type === 'BAR' ? [up, across] : [across, up];
  y.gridlines = { major: true };
  if (chart.type === 'BAR') {
    // Google lists categories from the top, Excel from the bottom.
    x.reverse = true;
    y.crosses = 'max';
  }
  return { x, y };
}

function axisOf(chart: ChartModel, name: 'hAxis' | 'vAxis'): Axis {
  const axis: Axis = {};
  axis.majorTickMark = 'out';
  axis.minorTickMark = 'none';
  axis.labelFontSize = 9;
  const title = textOption(chart, `${name}.title`);
  if (title) {
    axis.title = title;
    axis.axisTitleFontSize = 9;
    if (name === 'vAxis') axis.axisTitleRotation = -90;
  }
  const min = numberOption(chart, `${name}.viewWindow.min`) ?? numberOption(chart, `${name}.minValue`);
  const max = numberOption(chart, `${name}.viewWindow.max`) ?? numberOption(chart, `${name}.maxValue`);
  if (min !== undefined || max !== undefined) {
    axis.scale = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  }
  const format = textOption(chart, `${name}.format`);
  if (format && /[0#]/.test(format)) axis.numberFormat = { formatCode: format, sourceLinked: false };
  return axis;
}

/** One column of the chart's data, without its header rows. */
interface DataColumn {
  readonly reference: string;
  readonly header: string;
}

function seriesOf(chart: ChartModel, sheets: readonly SheetModel[], translation: Translation): Series[] {
  const columns = chart.ranges.flatMap(({ sheetId, area }) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    return sheet ? columnsOf(sheet, area, chart.headers, translation) : [];
  });
  const categories = columns.length > 1 ? columns[0] : undefined;
  const values = columns.slice(categories ? 1 : 0);
  const colors = option(chart, 'colors');
  return values.map(({ reference, header }, i) => {
    const listed: unknown = Array.isArray(colors) ? colors[i] : undefined;
    const color =
      textOption(chart, `series.${i}.color`) ??
      (typeof listed === 'string' ? listed : SERIES_COLORS[i % SERIES_COLORS.length]);
    const series: Series = { values: reference };
    if (categories) series.categories = categories.reference;
    const name = textOption(chart, `series.${i}.labelInLegend`) ?? header;
    if (name) series.name = name;
    if (color && /^#[0-9a-f]{6}$/i.test(color)) series.color = rgb(color);
    if (textOption(chart, `series.${i}.dataLabel`) === 'value') series.dataLabels = { showValue: true };
    return series;
  });
}

function columnsOf(sheet: SheetModel, area: Area, headers: number, translation: Translation): DataColumn[] {
  const rows = area.rows - headers;
  if (rows < 1) return [];
  return Array.from({ length: area.columns }, (_unused, i) => {
    const column = area.column + i;
    const cells = { row: area.row + headers, column, rows, columns: 1 };
    const value = headers > 0 ? sheet.rows[area.row + headers - 1]?.[column]?.value : undefined;
    const header = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return { reference: absoluteReference(translation.toFile.tab(sheet.name), cells), header };
  });
}

/** The cells that the chart covers. */
function anchorOf(
  { position }: ChartModel,
  sheet: SheetModel,
  { width, height }: ChartFinish,
): FileChart['anchor'] {
  return {
    from: { row: position.row, col: position.column },
    to: {
      row: reach(position.row, position.offsetY + height, (row) => rowPixels(sheet, row)),
      col: reach(position.column, position.offsetX + width, (column) => columnPixels(sheet, column)),
    },
  };
}

/** Width of a column as shown. */
export function columnPixels(sheet: SheetModel, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? DEFAULT_COLUMN);
}

/** Height of a row as shown; a row that grows with its text is taken as one line. */
export function rowPixels(sheet: SheetModel, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? DEFAULT_ROW);
}

/** The first row or column that starts at least `pixels` behind the start of `first`. */
function reach(first: number, pixels: number, sizeOf: (index: number) => number): number {
  let index = first;
  for (let left = pixels; left > 0; left -= sizeOf(index++));
  return index;
}
