/** Plan and fact of the indicators by school year on «Сводка», with charts of those in percent. No order of schools. */
import { schoolYearText } from '../roadmap/school-year';
import { TABLE_COLUMNS, WIDTH } from '../report/summary-layout';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanChart } from '../tabs/plan';
import { TARGETS } from '../../messages/targets';
import type { TargetLine, TargetsView } from './view';

const TABLE_TAB = 'table:targets';
const CHART_ROWS = 15;
/** Number, name, unit, then two columns a year. */
const FIRST_YEAR = 3;
const COLOURS = ['#bdc1c6', '#3c78d8'] as const;
const YEAR_COLOURS = ['#cfe2f3', '#9fc5e8', '#6fa8dc', '#3c78d8'] as const;

const letter = (index: number): string => String.fromCharCode(97 + index);

export function addTargets(rows: RowList, { years, lines }: TargetsView): PlanChart[] {
  const texts = years.map(schoolYearText);
  // Charts take rows that stand together: percents first, whatever else is counted below them.
  const ordered = [...lines.filter(isPercent), ...lines.filter((line) => !isPercent(line))];
  rows.space('before-targets');
  rows.add('targets', cell(TARGETS.heading, 'heading'));
  rows.note('targets:note', TARGETS.note, 0, TABLE_COLUMNS - 1, WIDTH);
  rows.add('targets:link', cell(TARGETS.link, 'muted', TABLE_TAB));
  const headings = texts.flatMap((text) => [TARGETS.plan(text), TARGETS.fact(text)]);
  rows.add(
    'targets:header',
    ...cells('header', [TARGETS.number, TARGETS.indicator, TARGETS.unit, ...headings]),
  );
  ordered.forEach(({ indicator, unit, byYear }, i) => {
    rows.add(
      `targets:${i + 1}`,
      cell(String(i + 1), 'code'),
      cell(indicator, 'wrapped'),
      cell(unit, 'text'),
      ...years.flatMap((year) => {
        const { plan = null, fact = null } = byYear.get(year) ?? {};
        return [cell(plan, 'percent'), cell(fact, 'percent')];
      }),
    );
  });
  rows.space('after-targets');
  const charts = chartsOf(texts, ordered);
  if (charts.length > 0) {
    rows.space('targets:charts', CHART_ROWS);
    rows.space('after-targets:charts');
  }
  return charts;
}

function isPercent({ unit }: TargetLine): boolean {
  return unit === TARGETS.percent;
}

function chartsOf(years: readonly string[], lines: readonly TargetLine[]): PlanChart[] {
  const percents = lines.filter(isPercent).length;
  if (percents === 0) return [];
  const common = {
    kind: 'column' as const,
    across: TARGETS.indicator,
    upward: TARGETS.percent,
    most: 100,
    firstRow: 'targets:header',
    lastRow: `targets:${percents}`,
    row: 'targets:charts:1',
    width: 640,
    height: 300,
  };
  const last = FIRST_YEAR + 2 * (years.length - 1);
  const latest: PlanChart = {
    ...common,
    id: 'targets-plan',
    title: TARGETS.chart(years[years.length - 1]!),
    columns: ['a', letter(last), letter(last + 1)],
    colours: COLOURS,
    column: 'a',
  };
  if (years.length === 1) return [latest];
  const facts: PlanChart = {
    ...common,
    id: 'targets-facts',
    title: TARGETS.factsChart,
    columns: ['a', ...years.map((_, i) => letter(FIRST_YEAR + 2 * i + 1))],
    colours: YEAR_COLOURS.slice(-years.length),
    column: 'g',
  };
  return [latest, facts];
}
