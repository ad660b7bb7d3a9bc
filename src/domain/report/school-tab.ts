/**
 * A school's tab: passport, figures beside the municipality and the reference, charts, signs, dynamics, a place for
 * the school's comment. Figures stand on the left, charts beside them, so that a landscape A4 page shows both.
 */
import { LEVELS } from '../../messages/levels';
import type { Level } from '../../messages/levels';
import { FEW_PARTICIPANTS, REPORT } from '../../messages/report';
import { markByScore } from '../protocol/paper';
import { subjectName } from '../protocol/work';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanCell, PlanChart, PlanColumn, PlanValue, TabPlan } from '../tabs/plan';
import type { Described, SchoolEvaluation, UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import { workTitle } from '../../messages/intake';
import { ReportData, schoolTabKey } from './report';
import {
  journalPercents,
  markPercents,
  scorePercents,
  shownCount,
  shownFigure,
  shownPercent,
  shownSentence,
} from './shown';

const COLUMNS: readonly PlanColumn[] = [
  { id: 'a', width: 200 },
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => ({ id, width: 84 })),
  { id: 'k', width: 350 },
  { id: 'l', width: 260 },
];
const CHART_COLUMN = 'k';
const CHART = { width: 600, height: 250 } as const;
/** Rows of 21 pixels that a chart and the air below it cover. */
const CHART_ROWS = 14;
const COMMENT_ROWS = 3;
const LAST_COLUMN = COLUMNS.length - 1;
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);
/** Columns that the tables on the left use. */
const TABLE_COLUMNS = 10;
/** Works whose distribution and tasks are drawn. */
const DRAWN_WORKS = 2;

export const SCHOOL_COLOUR = '#3c78d8';
export const REFERENCE_COLOUR = '#9aa0a6';
/** Of the municipality's line over the school's columns. */
const SCORE_LINE_COLOUR = '#3c4043';
export const MARK_COLOURS = ['#e06666', '#f6b26b', '#93c47d', '#6fa8dc'] as const;

interface UnitOfWork {
  readonly unit: UnitEvaluation;
  readonly work: WorkEvaluation;
  readonly municipality: Described;
}

export function schoolTab(school: SchoolEvaluation, data: ReportData): TabPlan {
  const rows = new RowList();
  const info = data.schools.get(school.code);
  const name = info?.name ?? '';
  const units = unitsOf(school, data);
  rows.add('title', cell(REPORT.schoolTitle(name, school.code), 'title'));
  rows.add('rules', cell(`${REPORT.rules(data.evaluation.ruleSet.title)} ${REPORT.notAVerdict}`, 'subtitle'));
  rows.space('top');
  addPassport(rows, school, data);
  addResults(rows, units, school, data);
  addJournal(rows, units);
  addDynamics(rows, units);
  const drawn = drawnWorks(units);
  const chartCount = units.length === 0 ? 0 : 1 + drawn.length * 2;
  rows.space('charts', Math.max(1, chartCount * CHART_ROWS - rows.rows.length + 4));
  addSigns(rows, units, data);
  addComment(rows);
  const charts = addChartData(rows, units, drawn);
  return {
    key: schoolTabKey(school.code),
    title: REPORT.schoolTab(name, school.code),
    columns: COLUMNS,
    rows: rows.rows,
    place: null,
    frozenRows: 1,
    charts,
    colour: null,
  };
}

function unitsOf(school: SchoolEvaluation, { evaluation }: ReportData): UnitOfWork[] {
  return evaluation.works.flatMap((work) => {
    const unit = school.units.find((one) => one.work === work.id);
    if (unit === undefined) return [];
    const municipality = work.municipalities.find(({ name }) => name === school.municipality) ?? work;
    return [{ unit, work, municipality }];
  });
}

function addPassport(rows: RowList, school: SchoolEvaluation, { schools }: ReportData): void {
  const info = schools.get(school.code);
  rows.add('passport', cell(REPORT.passport, 'heading'));
  const line = (id: string, label: string, value: string): void => {
    if (value !== '') rows.add(`passport:${id}`, cell(label, 'muted'), cell(value, 'muted'));
  };
  line('municipality', REPORT.municipality, school.municipality);
  line('kind', REPORT.kind, info?.kind ?? '');
  line('branch', REPORT.branchOf, info?.branchOf ?? '');
  line('place', REPORT.place, info?.place ?? '');
  line('low', REPORT.lowResults, info?.lowResults ?? '');
  line('curator', REPORT.curator, info?.curator ?? '');
  const history = school.official;
  const official =
    history === null
      ? REPORT.officialNone
      : [
          ...history.years.map(({ year, markers }) => REPORT.officialYear(year, markers)),
          REPORT.officialTimes(history.timesInThreeYears),
        ].join('; ');
  line('official', REPORT.official, official);
  rows.push({
    id: 'outcome',
    cells: [cell(REPORT.outcome, 'muted'), ...cells('level', [LEVELS[school.level], '', ''])],
    merges: [[1, 3]],
  });
  rows.space('after-passport');
}

function addResults(
  rows: RowList,
  units: readonly UnitOfWork[],
  school: SchoolEvaluation,
  data: ReportData,
): void {
  rows.add('results', cell(REPORT.results, 'heading'));
  rows.add(
    'results:header',
    ...cells('header', [
      REPORT.group,
      REPORT.n,
      REPORT.absent,
      REPORT.mean,
      REPORT.sd,
      ...[2, 3, 4, 5].map(REPORT.mark),
      REPORT.quality,
    ]),
  );
  for (const { unit, work, municipality } of units) {
    const { paper } = work;
    rows.add(
      `results:${work.id}`,
      cell(REPORT.workHead(workTitle(work.work), paper.maxScore, paper.cuts), 'subtitle'),
    );
    const kinds = REPORT.referenceKinds;
    rows.add(
      `results:${work.id}:school`,
      ...resultCells(schoolLabel(unit), unit, shownCount(unit.figures.absent)),
    );
    rows.add(`results:${work.id}:municipality`, ...resultCells(REPORT.municipality, municipality, null));
    if (isOther(work, 'scores', municipality)) {
      const label = kinds[work.reference.kinds.scores];
      rows.add(`results:${work.id}:reference`, ...resultCells(label, referenceOf(work), null));
    }
  }
  for (const work of data.evaluation.works) {
    const missing = !units.some((one) => one.work.id === work.id);
    if (!missing) continue;
    const drawnOut = data.procedures.get(work.id)?.notDrawn.has(school.code) === true;
    rows.add(
      `results:${work.id}`,
      cell(`${workTitle(work.work)}: ${drawnOut ? REPORT.notDrawn : REPORT.noData}`, 'subtitle'),
    );
  }
  rows.space('after-results');
}

/** Says where the figures are from, and that they rest on few participants: such a row is shown in grey. */
function schoolLabel({ source, grey }: UnitEvaluation): string {
  return `${REPORT.school}, ${REPORT.source[source]}${grey ? FEW_PARTICIPANTS : ''}`;
}

/** The reference is shown beside the municipality unless it is the same participants. */
function isOther(work: WorkEvaluation, part: 'scores' | 'journal', municipality: Described): boolean {
  return work.reference.kinds[part] !== 'loaded' || work.reference.figures.n !== municipality.figures.n;
}

function referenceOf(work: WorkEvaluation): Described {
  return { tally: work.reference.tally, figures: work.reference.figures, tasks: work.referenceTasks };
}

function resultCells(label: string, group: Described, absent: PlanValue): PlanCell[] {
  const { figures } = group;
  const { n, marks } = figures;
  const good =
    marks === null || n === 0 ? null : (marks[2] + marks[3]) / (marks[0] + marks[1] + marks[2] + marks[3]);
  return [
    cell(label, 'text'),
    cell(shownCount(n), 'count'),
    cell(absent, 'count'),
    cell(shownFigure(figures.mean, n), 'points'),
    cell(shownFigure(figures.sd, n), 'points'),
    ...markPercents(group).map((percent) => cell(percent, 'percent')),
    cell(shownPercent(good, n), 'percent'),
  ];
}

function addJournal(rows: RowList, units: readonly UnitOfWork[]): void {
  const compared = units.filter(({ unit }) => unit.figures.pairs !== null && unit.figures.pairs > 0);
  if (compared.length === 0) return;
  rows.add('journal', cell(REPORT.journal, 'heading'));
  rows.add(
    'journal:header',
    ...cells('header', [
      REPORT.group,
      REPORT.pairs,
      REPORT.lowered,
      REPORT.confirmed,
      REPORT.raised,
      REPORT.gap2,
      REPORT.spearman,
    ]),
  );
  for (const { unit, work, municipality } of compared) {
    rows.add(`journal:${work.id}`, cell(workTitle(work.work), 'subtitle'));
    const groups: [string, string, Described][] = [
      ['school', REPORT.school, unit],
      ['municipality', REPORT.municipality, municipality],
    ];
    if (isOther(work, 'journal', municipality)) {
      groups.push(['reference', REPORT.referenceKinds[work.reference.kinds.journal], referenceOf(work)]);
    }
    for (const [id, title, group] of groups) {
      rows.add(
        `journal:${work.id}:${id}`,
        cell(title, 'text'),
        cell(shownCount(group.figures.pairs), 'count'),
        ...journalPercents(group).map((percent) => cell(percent, 'percent')),
        cell(shownFigure(group.figures.spearman, group.figures.pairs ?? 0), 'coefficient'),
      );
    }
  }
  rows.space('after-journal');
}

/** Mean percent of the maximum by year, for each subject and grade of the paper. */
function addDynamics(rows: RowList, units: readonly UnitOfWork[]): void {
  const years = [...new Set(units.map(({ work }) => work.work.year))].sort((a, b) => a - b).slice(-9);
  if (years.length < 2) return;
  rows.add('dynamics', cell(REPORT.dynamics, 'heading'));
  rows.add('dynamics:note', cell(REPORT.dynamicsNote, 'subtitle'));
  rows.add('dynamics:header', ...cells('header', [REPORT.subjectGrade, ...years.map(String)]));
  const lines = new Map<string, { title: string; byYear: Map<number, UnitOfWork> }>();
  for (const one of units) {
    const { kind, subject, grade } = one.work.work;
    const id = `${kind}-${subject}-${grade}`;
    const line = lines.get(id) ?? { title: `${subjectName(subject)}, ${grade} класс`, byYear: new Map() };
    line.byYear.set(one.work.work.year, one);
    lines.set(id, line);
  }
  for (const id of [...lines.keys()].sort()) {
    const { title, byYear } = lines.get(id)!;
    rows.add(
      `dynamics:${id}`,
      cell(title, 'text'),
      ...years.map((year) => cell(percentOfMaximum(byYear.get(year)), 'percent')),
    );
  }
  rows.space('after-dynamics');
}

function percentOfMaximum(one: UnitOfWork | undefined): PlanValue {
  if (one === undefined) return null;
  const { mean, n } = one.unit.figures;
  const { maxScore } = one.work.paper;
  return mean === null || maxScore === null ? null : shownPercent(mean / maxScore, n);
}

/** Sign and level need more room than a column of figures. */
const SIGN_MERGES = [
  [1, 3],
  [4, 5],
] as const;

function addSigns(rows: RowList, units: readonly UnitOfWork[], data: ReportData): void {
  rows.add('signs', cell(REPORT.signs, 'heading'));
  data.evaluation.ruleSet.notes.forEach((note, i) =>
    rows.note(`signs:note:${i}`, note, 0, LAST_COLUMN, WIDTH),
  );
  const all = units.flatMap(({ unit, work }) => unit.signs.map((sign) => ({ sign, work })));
  const withLevel = (level: Level): number => all.filter(({ sign }) => sign.level === level).length;
  rows.add(
    'signs:count',
    cell(
      REPORT.signCounts(
        withLevel('attention') + withLevel('recheck'),
        withLevel('none'),
        withLevel('unknown'),
      ),
      'muted',
    ),
  );
  const signs = all.filter(({ sign }) => sign.level === 'attention' || sign.level === 'recheck');
  if (signs.length === 0) {
    rows.space('after-signs');
    return;
  }
  rows.push({
    id: 'signs:header',
    cells: cells('header', [
      REPORT.work,
      REPORT.sign,
      '',
      '',
      REPORT.level,
      '',
      REPORT.value,
      REPORT.reference,
      REPORT.threshold,
      'n',
      REPORT.sentence,
      REPORT.innocent,
    ]),
    merges: SIGN_MERGES,
  });
  for (const { sign, work } of signs) {
    rows.push({
      id: `signs:${work.id}:${sign.id}`,
      cells: [
        cell(workTitle(work.work), 'wrapped'),
        cell(sign.title, 'wrapped'),
        cell(null, 'wrapped'),
        cell(null, 'wrapped'),
        cell(LEVELS[sign.level], 'level'),
        cell(null, 'level'),
        cell(shownFigure(sign.value, sign.n), 'coefficient'),
        cell(sign.reference, 'coefficient'),
        cell(sign.threshold, 'coefficient'),
        cell(shownCount(sign.n), 'count'),
        cell(shownSentence(sign), 'wrapped'),
        cell(sign.innocent.join('; '), 'wrapped'),
      ],
      merges: SIGN_MERGES,
    });
  }
  rows.space('after-signs');
}

function addComment(rows: RowList): void {
  rows.add('comment', cell(REPORT.comment, 'heading'));
  rows.add('comment:note', cell(REPORT.commentNote, 'subtitle'));
  for (let i = 1; i <= COMMENT_ROWS; i++) {
    rows.push({
      id: `comment:${i}`,
      cells: Array.from({ length: TABLE_COLUMNS }, () => cell(null, 'input')),
      person: true,
      merges: [[0, TABLE_COLUMNS - 1]],
      height: 44,
    });
  }
  rows.space('after-comment');
}

/** The works with a distribution that are drawn: those with signs first, then the latest and largest. */
function drawnWorks(units: readonly UnitOfWork[]): UnitOfWork[] {
  const signs = ({ unit }: UnitOfWork): number =>
    unit.signs.filter(({ level }) => level === 'attention' || level === 'recheck').length;
  return units
    .filter(({ unit }) => unit.tally.scores !== null && unit.figures.n >= 5)
    .sort(
      (a, b) =>
        b.work.work.year - a.work.work.year || signs(b) - signs(a) || b.unit.figures.n - a.unit.figures.n,
    )
    .slice(0, DRAWN_WORKS);
}

function addChartData(
  rows: RowList,
  units: readonly UnitOfWork[],
  drawn: readonly UnitOfWork[],
): PlanChart[] {
  if (units.length === 0) return [];
  rows.add('data', cell(REPORT.chartData, 'heading'));
  const charts: Drawn[] = [];
  const withMarks = units.filter(({ unit }) => unit.figures.marks !== null);
  if (withMarks.length > 0) charts.push(addMarksData(rows, withMarks));
  for (const one of drawn) {
    const tasks = tasksBlock(one);
    charts.push(...addBlocks(rows, one.work.id, [scoresBlock(one), ...(tasks === null ? [] : [tasks])]));
  }
  return charts.map((chart, i) => ({
    ...chart,
    row: rows.rows[3 + i * CHART_ROWS]!.id,
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
interface Block {
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
