/**
 * A chart as a part of the package: DrawingML in the element order of ECMA-376, part 1, 21.2. Values stand in the part
 * itself, there is no workbook behind them.
 */
import type { ChartBlock, ChartSeries } from '../domain/documents/model';
import { clean } from './text';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Axes of every chart: ids need to differ within one chart only. */
const CATEGORY_AXIS = '111111111';
const VALUE_AXIS = '222222222';
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
/** With more, labels run into each other. */
const LABELLED_CATEGORIES = 12;
const LABELLED_COLUMNS = 24;
/** Widths of lines in EMU: 0.5 pt around columns, 2 pt for series. */
const THIN_LINE = 6350;
const SERIES_LINE = 25400;
const GREY = 'D9D9D9';
/** Lines are told apart without colour, too. */
const DASHES = ['solid', 'dash', 'sysDot', 'dashDot'] as const;
/** Hundredths of a point. */
const TEXT_SIZE = 900;

/** The text of `word/charts/chartN.xml`. Lines are drawn over standing columns only: Word draws none over lying bars. */
export function chartXml(chart: ChartBlock): string {
  const { shape, series } = chart;
  const numbered = series.map((one, index) => ({ one, index }));
  const isLine = ({ one }: { one: ChartSeries }): boolean => one.isLine === true && shape !== 'bars';
  const lines = numbered.filter(isLine);
  const bars = numbered.filter((one) => !isLine(one));
  const plots =
    (bars.length === 0 ? '' : barChart(chart, bars, lines.length > 0)) +
    (lines.length === 0 ? '' : lineChart(chart, lines));
  const legend =
    series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textLook(TEXT_SIZE)}</c:legend>`
      : '';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>` +
    '<c:date1904 val="0"/><c:lang val="ru-RU"/><c:roundedCorners val="0"/>' +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plots}${categoryAxis(chart)}${valueAxis(chart)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(TEXT_SIZE)}</c:chartSpace>`
  );
}

interface Numbered {
  readonly one: ChartSeries;
  readonly index: number;
}

/** Too many categories for labels and edges. */
function isDense({ categories }: ChartBlock): boolean {
  return categories.length > LABELLED_CATEGORIES;
}

/** Under a line columns are paler, with an edge in their colour: in grey print both are seen. */
function barChart(chart: ChartBlock, bars: readonly Numbered[], isUnderLine: boolean): string {
  const { shape, categories } = chart;
  const isStacked = shape === 'stacked';
  const isLabelled = !isDense(chart) && (isStacked || categories.length * bars.length <= LABELLED_COLUMNS);
  const series = bars.map(
    ({ one, index }) =>
      `<c:ser>${naming(one, index)}<c:spPr>${fill(isUnderLine ? paler(one.colour) : one.colour)}${outline(isUnderLine || isDense(chart) ? one.colour : '404040', THIN_LINE)}</c:spPr><c:invertIfNegative val="0"/>` +
      `${isLabelled ? labels(one, isStacked) : ''}${data(chart, one)}</c:ser>`,
  );
  return (
    `<c:barChart><c:barDir val="${shape === 'bars' ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${series.join('')}<c:gapWidth val="${isDense(chart) ? 30 : 70}"/><c:overlap val="${isStacked ? 100 : 0}"/>${AXES}</c:barChart>`
  );
}

function lineChart(chart: ChartBlock, lines: readonly Numbered[]): string {
  const series = lines.map(({ one, index }, i) => {
    const dash = DASHES[i % DASHES.length] as string;
    return (
      `<c:ser>${naming(one, index)}<c:spPr>${outline(one.colour, SERIES_LINE, dash)}</c:spPr>` +
      `<c:marker><c:symbol val="none"/></c:marker>${data(chart, one)}<c:smooth val="0"/></c:ser>`
    );
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

function naming({ name }: ChartSeries, index: number): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escaped(name)}</c:v></c:tx>`;
}

function data({ categories }: ChartBlock, { values }: ChartSeries): string {
  const names = categories.map((name, i) => point(i, name));
  const figures = categories.map((_unused, i) => {
    const value = values[i] ?? null;
    return value === null || !Number.isFinite(value) ? '' : point(i, String(value));
  });
  const count = `<c:ptCount val="${categories.length}"/>`;
  return (
    `<c:cat><c:strLit>${count}${names.join('')}</c:strLit></c:cat>` +
    `<c:val><c:numLit><c:formatCode>General</c:formatCode>${count}${figures.join('')}</c:numLit></c:val>`
  );
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${escaped(value)}</c:v></c:pt>`;
}

function labels({ values, colour }: ChartSeries, isStacked: boolean): string {
  const format = values.every((value) => value === null || Number.isInteger(value)) ? '0' : '0.0';
  // A part of a column that has no height has no label either.
  const code = isStacked ? `${format};-${format};;` : format;
  return (
    `<c:dLbls><c:numFmt formatCode="${code}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textLook(TEXT_SIZE - 100, isStacked && isDark(colour) ? 'FFFFFF' : '000000')}<c:dLblPos val="${isStacked ? 'ctr' : 'outEnd'}"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function categoryAxis({ shape, xTitle }: ChartBlock): string {
  const lies = shape === 'bars';
  // Bars are read from the top; the axis of values then stands at the bottom because it crosses at the last category.
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lies ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lies ? 'l' : 'b'}"/>${axisTitle(xTitle, lies)}<c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${outline('7F7F7F', THIN_LINE)}</c:spPr>${textLook(TEXT_SIZE)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** Parts of a whole in percent: the axis ends where the whole does. Rounded parts may miss it by a little. */
function isWhole({ shape, categories, series }: ChartBlock): boolean {
  const sums = categories.map((_unused, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  return (
    shape === 'stacked' &&
    sums.some((sum) => sum > 0) &&
    sums.every((sum) => sum === 0 || Math.abs(sum - 100) < 0.5)
  );
}

function valueAxis(chart: ChartBlock): string {
  const { shape, yTitle, series } = chart;
  const lies = shape === 'bars';
  const isPositive = series.every(({ values }) => values.every((value) => value === null || value >= 0));
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${isWhole(chart) ? '<c:max val="100"/>' : ''}${isPositive ? '<c:min val="0"/>' : ''}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lies ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${outline(GREY, THIN_LINE)}</c:spPr></c:majorGridlines>${axisTitle(yTitle, !lies)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textLook(TEXT_SIZE)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lies ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function axisTitle(text: string | undefined, isUpright: boolean): string {
  if (text === undefined || text.trim() === '') return '';
  const turn = isUpright ? ' rot="-5400000" vert="horz"' : '';
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${turn}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${TEXT_SIZE}" b="0"/></a:pPr>` +
    `<a:r><a:rPr lang="ru-RU" sz="${TEXT_SIZE}" b="0"/><a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function textLook(size: number, colour = '000000'): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${fill(colour)}` +
    '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:defRPr></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>'
  );
}

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
}

function outline(colour: string, width: number, dash?: string): string {
  return `<a:ln w="${width}" cap="flat">${fill(colour)}${dash === undefined ? '' : `<a:prstDash val="${dash}"/>`}<a:round/></a:ln>`;
}

/** Six digits; what is no colour becomes a grey. */
function hex(colour: string): string {
  return (/^#?([0-9a-f]{6})$/i.exec(colour)?.[1] ?? '7F7F7F').toUpperCase();
}

/** Half way to white. */
function paler(colour: string): string {
  const parts = [0, 2, 4].map((at) => parseInt(hex(colour).slice(at, at + 2), 16));
  return parts
    .map((part) =>
      Math.round((part + 255) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

/** Relative luminance as of ITU-R BT.601, of 255. */
function isDark(colour: string): boolean {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex(colour).slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return 0.299 * r + 0.587 * g + 0.114 * b < 140;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of the part, without what XML cannot hold. */
function escaped(text: string): string {
  return clean(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
}
