/** The charts of a school's tab and the data they are drawn from. */
import { workTitle } from '../../messages/intake';
import { REPORT } from '../../messages/report';
import { markByScore } from '../protocol/paper';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanCell, PlanChart, PlanValue } from '../tabs/plan';
import { MARK_COLOURS, REFERENCE_COLOUR, SCHOOL_COLOUR, SCORE_LINE_COLOUR } from './colours';
import { CHART_COLUMN, COLUMNS, UnitOfWork } from './school-layout';
import { markPercents, scorePercents, shownPercent } from './shown';

const CHART = { width: 600, height: 250 } as const;
/** Rows of 21 pixels that a chart and the air below it cover. */
const CHART_ROWS = 14;
/** Index of the row at which the first chart stands. */
const FIRST_ROW = 3;
/** Works whose distribution and tasks are drawn. */
const DRAWN_WORKS = 2;

/** Rows that the charts of a tab cover, from its top. */
export function rowsOfCharts(
  units: readonly UnitOfWork[],
  drawn: readonly UnitOfWork[],
  evidence: Block | null,
): number {
  const charts = 1 + (evidence === null ? 0 : 1) + drawn.length * 2;
  return units.length === 0 ? 0 : FIRST_ROW + 1 + charts * CHART_ROWS;
}

/** The works with a distribution that are drawn: those with signs first, then the latest and largest. */
export function drawnWorks<Unit extends Pick<UnitOfWork, 'unit' | 'work'>>(units: readonly Unit[]): Unit[] {
  const signs = ({ unit }: Unit): number =>
    unit.signs.filter(({ level }) => level === 'attention' || level === 'recheck').length;
  return units
    .filter(({ unit }) => unit.tally.scores !== null && unit.figures.n >= 5)
    .sort(
      (a, b) =>
        b.work.work.year - a.work.work.year || signs(b) - signs(a) || b.unit.figures.n - a.unit.figures.n,
    )
    .slice(0, DRAWN_WORKS);
}

export function addChartData(
  rows: RowList,
  units: readonly UnitOfWork[],
  drawn: readonly UnitOfWork[],
  evidence: Block | null,
): PlanChart[] {
  if (units.length === 0) return [];
  rows.add('data', cell(REPORT.chartData, 'heading'));
  const charts: Drawn[] = [];
  const withMarks = units.filter(({ unit }) => unit.figures.marks !== null);
  if (withMarks.length > 0) charts.push(addMarksData(rows, withMarks));
  if (evidence !== null) charts.push(...addBlocks(rows, evidence.chart.id, [evidence]));
  for (const one of drawn) {
    const tasks = tasksBlock(one);
    charts.push(...addBlocks(rows, one.work.id, [scoresBlock(one), ...(tasks === null ? [] : [tasks])]));
  }
  return charts.map((chart, i) => ({
    ...chart,
    row: rows.rows[FIRST_ROW + i * CHART_ROWS]!.id,
    column: CHART_COLUMN,
    ...CHART,
  }));
}

type Drawn = Omit<PlanChart, 'row' | 'column' | 'width' | 'height'>;

function addMarksData(rows: RowList, units: readonly UnitOfWork[]): Drawn {
  rows.add('data:marks', ...cells('header', [REPORT.work, ...[2, 3, 4, 5].map(REPORT.mark)]));
  let last = 'data:marks';
  for (const { unit, work, municipality } of units) {
    const { subject, grade, year } = work.work;
    for (const [id, label, group] of [
      ['school', REPORT.school, unit],
      ['municipality', REPORT.municipalityShort, municipality],
    ] as const) {
      last = `data:marks:${work.id}:${id}`;
      const percents = markPercents(group).map((percent) => cell(percent, 'percent'));
      rows.add(last, cell(`${subject} ${grade} ${year} ${label}`, 'text'), ...percents);
    }
  }
  rows.space('after-data:marks');
  return {
    id: 'marks',
    kind: 'stacked-column',
    title: REPORT.marksChart,
    across: '',
    upward: REPORT.percentAxis,
    most: 100,
    firstRow: 'data:marks',
    lastRow: last,
    columns: ['a', 'b', 'c', 'd', 'e'],
    colours: MARK_COLOURS,
  };
}

/** A block of chart data: a label column and the series' columns. */
export interface Block {
  readonly chart: Pick<PlanChart, 'id' | 'kind' | 'title' | 'across' | 'most' | 'colours'>;
  readonly headings: readonly string[];
  readonly lines: readonly (readonly [label: string, ...values: PlanValue[]])[];
}

/** Participants by score: the school's columns in the colour of the mark they give, the municipality as a line. */
function scoresBlock({ unit, work, municipality }: UnitOfWork): Block {
  const { maxScore, cuts } = work.paper;
  const others = scorePercents(municipality, maxScore);
  const own = scorePercents(unit, maxScore);
  const head = { id: `scores:${work.id}`, title: REPORT.scoresChart(workTitle(work.work)), most: null };
  if (cuts === null) {
    return {
      chart: { ...head, kind: 'column', across: REPORT.score, colours: [SCHOOL_COLOUR, REFERENCE_COLOUR] },
      headings: [REPORT.score, REPORT.schoolPercent, REPORT.municipalityPercent],
      lines: own.map((percent, score) => [String(score), percent, others[score] ?? null]),
    };
  }
  return {
    chart: {
      ...head,
      kind: 'stacked-and-line',
      across: REPORT.scoreAxis,
      colours: [...MARK_COLOURS, SCORE_LINE_COLOUR],
    },
    headings: [REPORT.score, ...[2, 3, 4, 5].map(REPORT.schoolMark), REPORT.municipalityPercent],
    lines: own.map((percent, score) => {
      const mark = markByScore(score, cuts);
      return [
        String(score),
        ...[2, 3, 4, 5].map((one) => (one === mark ? percent : null)),
        others[score] ?? null,
      ];
    }),
  };
}

function tasksBlock({ unit, work, municipality }: UnitOfWork): Block | null {
  if (unit.tasks.length === 0) return null;
  const others = new Map(municipality.tasks.map(({ label, share }) => [label, share] as const));
  return {
    chart: {
      id: `tasks:${work.id}`,
      kind: 'column',
      title: REPORT.tasksChart(workTitle(work.work)),
      across: REPORT.taskAxis,
      most: 100,
      colours: [SCHOOL_COLOUR, REFERENCE_COLOUR],
    },
    headings: [REPORT.task, REPORT.schoolPercent, REPORT.municipalityPercent],
    lines: unit.tasks.map(({ label, share, n }) => {
      const other = others.get(label) ?? null;
      return [label, shownPercent(share, n), other === null ? null : other * 100];
    }),
  };
}

/** The blocks of one work stand beside each other. */
function addBlocks(rows: RowList, id: string, blocks: readonly Block[]): Drawn[] {
  const first = `data:${id}`;
  rows.add(first, ...blocks.flatMap(({ headings }) => cells('header', headings)));
  const longest = Math.max(...blocks.map(({ lines }) => lines.length));
  for (let i = 0; i < longest; i++) {
    rows.add(
      `${first}:${i}`,
      ...blocks.flatMap(({ headings, lines }): (PlanCell | undefined)[] => {
        const line = lines[i];
        if (line === undefined) return headings.map(() => undefined);
        const [label, ...values] = line;
        return [cell(label, 'text'), ...values.map((value) => cell(value, 'percent'))];
      }),
    );
  }
  rows.space(`after-${first}`);
  let column = 0;
  return blocks.map(({ chart, headings, lines }) => {
    const start = column;
    column += headings.length;
    return {
      ...chart,
      upward: REPORT.percentAxis,
      firstRow: first,
      lastRow: `${first}:${lines.length - 1}`,
      columns: COLUMNS.slice(start, column).map((one) => one.id),
    };
  });
}
