/**
 * Charts of the file as charts of the workbook. A chart that the carrier knows keeps its options; where it stands and
 * what it shows follow the file. A chart that a person drew in another program is read as far as Google has such charts.
 */
import { Area, ChartModel, SheetModel } from '../model';
import { parseReference } from './areas';
import { chartToFile, frameTitle } from './charts';
import { ReadChart } from '../../src/files/xlsx/hucre';
import { Translation } from './translation';

const TYPES: Readonly<Record<string, string>> = {
  bar: 'COLUMN',
  line: 'LINE',
  scatter: 'SCATTER',
  area: 'AREA',
  pie: 'PIE',
};

/**
 * Charts of one tab. `known` are those that the carrier holds for it, `sheets` the tabs as already read, `newId` gives
 * ids to charts that are new.
 */
export function chartsFromFile(
  charts: readonly ReadChart[],
  known: readonly ChartModel[],
  sheet: SheetModel,
  sheets: readonly SheetModel[],
  translation: Translation,
  newId: () => number,
): ChartModel[] {
  const drawn = known.filter((chart) => chartToFile(chart, sheet, sheets, translation) !== null);
  const sameOrder = charts.length === drawn.length;
  const found = charts.flatMap((chart, i) => {
    const byId = drawn.find(({ id }) => frameTitle(id) === chart.frameTitle);
    const kept = byId ?? (sameOrder && !chart.frameTitle ? drawn[i] : undefined);
    return kept
      ? [edited(kept, chart, sheet, sheets, translation)]
      : (foreign(chart, sheets, translation, newId) ?? []);
  });
  // What has no native form is in no file, so its absence says nothing.
  const hidden = known.filter((chart) => !drawn.includes(chart));
  const order = new Map(known.map(({ id }, i) => [id, i]));
  const place = ({ id }: ChartModel): number => order.get(id) ?? known.length;
  return [...found, ...hidden].sort((a, b) => place(a) - place(b));
}

function edited(
  kept: ChartModel,
  chart: ReadChart,
  sheet: SheetModel,
  sheets: readonly SheetModel[],
  translation: Translation,
): ChartModel {
  const from = chart.anchor?.from;
  const moved = from && (from.row !== kept.position.row || from.col !== kept.position.column);
  const position = moved ? { row: from.row, column: from.col, offsetX: 0, offsetY: 0 } : kept.position;
  const saved = chartToFile(kept, sheet, sheets, translation)?.file.series ?? [];
  const before = saved.map(({ categories, values }) => [canonical(categories), canonical(values)].join());
  const now = (chart.series ?? []).map(({ categoriesRef, valuesRef }) =>
    [canonical(categoriesRef), canonical(valuesRef)].join(),
  );
  // The order differs where lines stand behind the columns they were drawn among.
  if (before.sort().join() === now.sort().join()) return { ...kept, position };
  const shown = shownBy(chart, sheets, translation);
  return shown ? { ...kept, position, ...shown } : { ...kept, position };
}

function canonical(reference: string | undefined): string {
  const parsed = reference === undefined ? null : parseReference(reference);
  return parsed ? JSON.stringify([parsed.tab, parsed.area]) : '';
}

function foreign(
  chart: ReadChart,
  sheets: readonly SheetModel[],
  translation: Translation,
  newId: () => number,
): ChartModel[] | null {
  const type = TYPES[(chart.kinds[0] ?? '').replace('3D', '')];
  const shown = shownBy(chart, sheets, translation);
  if (!type || !shown) return null;
  const options: Record<string, unknown> = {};
  if (chart.title) options.title = chart.title;
  if (chart.axes?.x?.title) options['hAxis.title'] = chart.axes.x.title;
  if (chart.axes?.y?.title) options['vAxis.title'] = chart.axes.y.title;
  if (chart.legend !== undefined) options['legend.position'] = chart.legend === false ? 'none' : chart.legend;
  const grouping = chart.barGrouping ?? chart.lineGrouping ?? chart.areaGrouping;
  if (grouping === 'stacked') options.isStacked = true;
  if (grouping === 'percentStacked') options.isStacked = 'percent';
  const { row = 0, col = 0 } = chart.anchor?.from ?? {};
  return [{ id: newId(), type, ...shown, options, position: { row, column: col, offsetX: 0, offsetY: 0 } }];
}

/** Ranges of the chart with the header row above them when its series are named after it; null when there are none. */
function shownBy(
  chart: ReadChart,
  sheets: readonly SheetModel[],
  translation: Translation,
): Pick<ChartModel, 'ranges' | 'headers'> | null {
  const series = chart.series ?? [];
  const references = [series[0]?.categoriesRef, ...series.map(({ valuesRef }) => valuesRef)];
  const columns = references.flatMap((text) => {
    const reference = text === undefined ? null : parseReference(text);
    const name = reference && translation.fromFile.tab(reference.tab).toLowerCase();
    const sheet = sheets.find((other) => other.name.toLowerCase() === name);
    return reference && sheet ? [{ sheet, area: reference.area }] : [];
  });
  if (columns.length === 0) return null;
  const values = columns.slice(-series.length);
  const named = series.every(({ name }, i) => {
    const column = values[i];
    const header = column && column.sheet.rows[column.area.row - 1]?.[column.area.column]?.value;
    return name !== undefined && header !== undefined && String(header) === name;
  });
  const headers = named ? 1 : 0;
  const whole = columns.map(({ sheet, area }) => ({
    sheetId: sheet.id,
    area: { ...area, row: area.row - headers, rows: area.rows + headers },
  }));
  return { ranges: joined(whole), headers };
}

/** Neighbouring columns of the same rows as one range. */
function joined(columns: readonly { readonly sheetId: number; readonly area: Area }[]): ChartModel['ranges'] {
  const ranges: { sheetId: number; area: Area }[] = [];
  for (const { sheetId, area } of columns) {
    const last = ranges[ranges.length - 1];
    const adjoins =
      last?.sheetId === sheetId &&
      last.area.row === area.row &&
      last.area.rows === area.rows &&
      last.area.column + last.area.columns === area.column;
    if (last && adjoins) last.area = { ...last.area, columns: last.area.columns + area.columns };
    else ranges.push({ sheetId, area });
  }
  return ranges;
}
