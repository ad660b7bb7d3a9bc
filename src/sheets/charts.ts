/** Draws a plan's charts on its tab and takes away those we drew before. */
import type { ChartKind, PlanChart, TabPlan } from '../domain/tabs/plan';
import type { Ruler } from './ruler';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const STACKED: Readonly<Record<ChartKind, boolean>> = {
  column: false,
  'stacked-column': true,
  line: false,
  bar: false,
};

/** Returns the ids of the charts drawn. `old` are the ids of ours to remove. */
export function drawCharts(sheet: Sheet, plan: TabPlan, ruler: Ruler, old: readonly number[]): number[] {
  if (old.length > 0) {
    for (const chart of sheet.getCharts()) {
      if (old.includes(chart.getChartId() ?? -1)) sheet.removeChart(chart);
    }
  }
  if (plan.charts.length === 0) return [];
  for (const chart of plan.charts) sheet.insertChart(buildChart(sheet, chart, ruler));
  return sheet
    .getCharts()
    .slice(-plan.charts.length)
    .map((chart) => chart.getChartId() ?? -1);
}

function buildChart(sheet: Sheet, chart: PlanChart, ruler: Ruler): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const first = ruler.rows.get(chart.firstRow)!;
  const height = ruler.rows.get(chart.lastRow)! - first + 1;
  const ranges = chart.columns.map((id) => sheet.getRange(first + 1, ruler.columns.get(id)! + 1, height, 1));
  const empty = sheet.newChart();
  const typed =
    chart.kind === 'line' ? empty.asLineChart() : chart.kind === 'bar' ? empty.asBarChart() : empty.asColumnChart();
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
    .setOption('vAxis', { title: chart.upward, minValue: 0, ...(chart.most !== null && { maxValue: chart.most }) });
  if (STACKED[chart.kind]) typed.setOption('isStacked', true);
  return typed.build();
}
