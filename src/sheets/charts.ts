/** Draws a plan's charts on its tab and takes away those we drew before. */
import { checksum } from '../domain/protocol/codec';
import type { PlanChart, TabPlan } from '../domain/tabs/plan';
import type { Ruler } from './ruler';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Draws on a tab that has no charts of ours. */
export function drawCharts(sheet: Sheet, plan: TabPlan, ruler: Ruler): void {
  for (const chart of plan.charts) sheet.insertChart(buildChart(sheet, chart, ruler));
}

/**
 * Draws anew. Ours are known by their titles: those of the last run (`old`, as `chartTitles` gives them) and the plan's
 * own, in case a run was cut short. Ids would not do: a copy of the workbook numbers its charts anew.
 */
export function redrawCharts(sheet: Sheet, plan: TabPlan, ruler: Ruler, old: readonly string[]): void {
  const ours = new Set([...old, ...chartTitles(plan)]);
  for (const chart of sheet.getCharts()) {
    if (ours.has(checksum(String(chart.getOptions()!.get('title'))))) sheet.removeChart(chart);
  }
  drawCharts(sheet, plan, ruler);
}

/** Checksums of the titles, short enough for the states. */
export function chartTitles(plan: TabPlan): string[] {
  return plan.charts.map(({ title }) => checksum(title));
}

function buildChart(
  sheet: Sheet,
  chart: PlanChart,
  ruler: Ruler,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  // A person may have dragged one of the two rows past the other.
  const ends = [ruler.rows.get(chart.firstRow)!, ruler.rows.get(chart.lastRow)!];
  const first = Math.min(...ends);
  const height = Math.max(...ends) - first + 1;
  const ranges = chart.columns.map((id) => sheet.getRange(first + 1, ruler.columns.get(id)! + 1, height, 1));
  const empty = sheet.newChart();
  const typed = chart.kind === 'stacked-and-line' ? empty.asComboChart() : empty.asColumnChart();
  ranges.forEach((range: Range) => typed.addRange(range));
  typed
    .setNumHeaders(1)
    .setPosition(ruler.rows.get(chart.row)! + 1, ruler.columns.get(chart.column)! + 1, 0, 0)
    .setOption('title', chart.title)
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setOption('colors', chart.colours.slice())
    .setOption('legend', { position: chart.columns.length > 2 ? 'bottom' : 'none' })
    .setOption('hAxis', { title: chart.across })
    .setOption('vAxis', {
      title: chart.upward,
      minValue: 0,
      ...(chart.most !== null && { maxValue: chart.most }),
    });
  if (chart.kind !== 'column') typed.setOption('isStacked', true);
  if (chart.kind === 'stacked-and-line') {
    typed
      .setOption('seriesType', 'bars')
      .setOption('series', { [chart.columns.length - 2]: { type: 'line' } });
  }
  return typed.build();
}
