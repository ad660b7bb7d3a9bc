/** Charts of a tab as data: the options are Google's, read as the writer of `.xlsx` reads them. */
import { isDate } from '../../host/signature';
import { displayValue } from '../../formulas/display';
import { toSerial } from '../../formulas/dates';
import type { Cell, ChartModel, SheetModel, WorkbookModel } from '../../model';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, SERIES_COLORS, option } from '../../xlsx/charts';
import type { ChartView } from '../protocol';

type Series = ChartView['series'][number];

export function chartViews(workbook: WorkbookModel, sheet: SheetModel): ChartView[] {
  return sheet.charts.map((chart) => chartView(workbook, chart));
}

function chartView(workbook: WorkbookModel, chart: ChartModel): ChartView {
  const columns = columnsOf(workbook, chart);
  const [first, ...others] = columns;
  const values = others.length > 0 ? others : columns;
  const isHorizontal = chart.type === 'BAR';
  const [x, y] = [text(chart, 'hAxis.title'), text(chart, 'vAxis.title')];
  return {
    id: chart.id,
    type: chart.type,
    title: text(chart, 'title'),
    ...chart.position,
    width: number(chart, 'width') ?? DEFAULT_WIDTH,
    height: number(chart, 'height') ?? DEFAULT_HEIGHT,
    categories: others.length > 0 ? first!.cells.map((cell) => shown(cell, workbook.locale)) : [],
    series: values.map((column, i) => seriesOf(chart, column, i, workbook.locale)),
    isStacked: ![undefined, null, false, 'false', ''].includes(option(chart, 'isStacked') as never),
    isHorizontal,
    axisTitles: [x, y],
    max:
      number(chart, `${isHorizontal ? 'h' : 'v'}Axis.viewWindow.max`) ??
      number(chart, `${isHorizontal ? 'h' : 'v'}Axis.maxValue`),
  };
}

interface DataColumn {
  readonly header: Cell | undefined;
  readonly cells: readonly (Cell | undefined)[];
}

/** Columns of all ranges, side by side. */
function columnsOf({ sheets }: WorkbookModel, { ranges, headers }: ChartModel): DataColumn[] {
  return ranges.flatMap(({ sheetId, area }) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) return [];
    return Array.from({ length: area.columns }, (_, i) => {
      const cells = Array.from(
        { length: area.rows },
        (__, row) => sheet.rows[area.row + row]?.[area.column + i],
      );
      return { header: headers > 0 ? cells[headers - 1] : undefined, cells: cells.slice(headers) };
    });
  });
}

function seriesOf(chart: ChartModel, { header, cells }: DataColumn, i: number, locale: string): Series {
  const colors = option(chart, 'colors');
  const listed: unknown = Array.isArray(colors) ? colors[i] : undefined;
  const isLine =
    chart.type === 'LINE' ||
    (chart.type === 'COMBO' &&
      (text(chart, `series.${i}.type`) || text(chart, 'seriesType') || 'line') === 'line');
  return {
    name: text(chart, `series.${i}.labelInLegend`) || shown(header, locale),
    color:
      text(chart, `series.${i}.color`) ||
      (typeof listed === 'string' ? listed : SERIES_COLORS[i % SERIES_COLORS.length]!),
    kind: isLine ? 'line' : 'bar',
    values: cells.map((cell) => numeric(cell)),
  };
}

function numeric(cell: Cell | undefined): number | null {
  const value = cell?.value;
  if (typeof value === 'number') return value;
  return isDate(value) ? toSerial(value) : null;
}

function shown(cell: Cell | undefined, locale: string): string {
  return cell === undefined ? '' : displayValue(cell.value, cell.format.numberFormat, locale);
}

function text(chart: ChartModel, name: string): string {
  const value = option(chart, name);
  return typeof value === 'string' ? value : '';
}

function number(chart: ChartModel, name: string): number | null {
  const value = option(chart, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
