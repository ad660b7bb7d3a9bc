/**
 * A school's tab: passport, figures beside the municipality and the reference, charts, signs, dynamics, a place for
 * the school's comment. Figures stand on the left, charts beside them, so that a landscape A4 page shows both.
 */
import { LEVELS } from '../../messages/levels';
import { REPORT } from '../../messages/report';
import { subjectName } from '../protocol/work';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanCell, PlanChart, PlanColumn, PlanValue, TabPlan } from '../tabs/plan';
import type { Described, SchoolEvaluation, UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import { workTitle } from '../../messages/intake';
import { ReportData, schoolTabKey } from './report';
import { journalPercents, markPercents, scorePercents, shownCount, shownFigure, shownPercent } from './shown';

const COLUMNS: readonly PlanColumn[] = [
  { id: 'a', width: 200 },
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => ({ id, width: 74 })),
  { id: 'k', width: 350 },
  { id: 'l', width: 260 },
];
const CHART_COLUMN = 'k';
const CHART = { width: 600, height: 280 } as const;
/** Rows of 21 pixels that a chart and the air below it cover. */
const CHART_ROWS = 14;
const COMMENT_ROWS = 3;
/** Works whose distribution and tasks are drawn. */
const DRAWN_WORKS = 2;

export const SCHOOL_COLOUR = '#3c78d8';
export const REFERENCE_COLOUR = '#9aa0a6';
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
  rows.add('outcome', cell(REPORT.outcome, 'muted'), cell(LEVELS[school.level], 'heading'));
  rows.space('after-passport');
}

function addResults(rows: RowList, units: readonly UnitOfWork[], school: SchoolEvaluation, data: ReportData): void {
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
    rows.add(`results:${work.id}`, cell(REPORT.workHead(workTitle(work.work), paper.maxScore, paper.cuts), 'subtitle'));
    const kinds = REPORT.referenceKinds;
    rows.add(
      `results:${work.id}:school`,
      ...resultCells(`${REPORT.school}, ${REPORT.source[unit.source]}`, unit, shownCount(unit.figures.absent)),
    );
    rows.add(`results:${work.id}:municipality`, ...resultCells(REPORT.municipality, municipality, null));
    const reference = { ...work, figures: work.reference.figures, tally: work.reference.tally };
    rows.add(`results:${work.id}:reference`, ...resultCells(kinds[work.reference.kinds.scores], reference, null));
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

function resultCells(label: string, group: Described, absent: PlanValue): PlanCell[] {
  const { figures } = group;
  const { n, marks } = figures;
  const good = marks === null || n === 0 ? null : (marks[2] + marks[3]) / (marks[0] + marks[1] + marks[2] + marks[3]);
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
    const reference = { ...work, figures: work.reference.figures, tally: work.reference.tally };
    const label = REPORT.referenceKinds[work.reference.kinds.journal];
    const groups: [string, string, Described][] = [
      ['school', REPORT.school, unit],
      ['municipality', REPORT.municipality, municipality],
      ['reference', label, reference],
    ];
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

function addSigns(rows: RowList, units: readonly UnitOfWork[], data: ReportData): void {
  rows.add('signs', cell(REPORT.signs, 'heading'));
  for (const [i, note] of data.evaluation.ruleSet.notes.entries()) rows.add(`signs:note:${i}`, cell(note, 'subtitle'));
  const signs = units.flatMap(({ unit, work }) => unit.signs.map((sign) => ({ sign, work })));
  if (signs.length === 0) {
    rows.add('signs:none', cell(REPORT.noSigns, 'muted'));
    return;
  }
  rows.add(
    'signs:header',
    ...cells('header', [
      REPORT.work,
      REPORT.level,
      undefined,
      REPORT.value,
      REPORT.reference,
      REPORT.threshold,
      'n',
      undefined,
      undefined,
      undefined,
      REPORT.sentence,
      REPORT.innocent,
    ]),
  );
  for (const { sign, work } of signs) {
    rows.add(
      `signs:${work.id}:${sign.id}`,
      cell(workTitle(work.work), 'wrapped'),
      cell(LEVELS[sign.level], 'level'),
      undefined,
      cell(shownFigure(sign.value, sign.n), 'coefficient'),
      cell(sign.reference, 'coefficient'),
      cell(sign.threshold, 'coefficient'),
      cell(shownCount(sign.n), 'count'),
      undefined,
      undefined,
      undefined,
      cell(`${sign.title}. ${sign.sentence}`, 'wrapped'),
      cell(sign.innocent.join('; '), 'wrapped'),
    );
  }
  rows.space('after-signs');
}

function addComment(rows: RowList): void {
  rows.add('comment', cell(REPORT.comment, 'heading'));
  rows.add('comment:note', cell(REPORT.commentNote, 'subtitle'));
  for (let i = 1; i <= COMMENT_ROWS; i++) {
    rows.push({
      id: `comment:${i}`,
      cells: Array.from({ length: 10 }, () => cell(null, 'input')),
      person: true,
      mergeAcross: true,
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
  const charts: PlanChart[] = [];
  let place = 3;
  const put = (chart: Omit<PlanChart, 'row' | 'column' | 'width' | 'height'>): void => {
    charts.push({ ...chart, row: rows.rows[place]!.id, column: CHART_COLUMN, ...CHART });
    place += CHART_ROWS;
  };
  const withMarks = units.filter(({ unit }) => unit.figures.marks !== null);
  if (withMarks.length > 0) {
    rows.add('data:marks', ...cells('header', [REPORT.work, ...[2, 3, 4, 5].map(REPORT.mark)]));
    let last = 'data:marks';
    for (const { unit, work, municipality } of withMarks) {
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
    put({
      id: 'marks',
      kind: 'stacked-column',
      title: REPORT.marksChart,
      across: '',
      upward: REPORT.percentAxis,
      firstRow: 'data:marks',
      lastRow: last,
      columns: ['a', 'b', 'c', 'd', 'e'],
      colours: MARK_COLOURS,
    });
    rows.space('after-data:marks');
  }
  for (const one of drawn) {
    put(scoresChart(rows, one));
    const tasks = tasksChart(rows, one);
    if (tasks !== null) put(tasks);
  }
  return charts;
}

type Drawn = Omit<PlanChart, 'row' | 'column' | 'width' | 'height'>;

const PAIR = {
  kind: 'column' as const,
  upward: REPORT.percentAxis,
  columns: ['a', 'b', 'c'],
  colours: [SCHOOL_COLOUR, REFERENCE_COLOUR],
};

function scoresChart(rows: RowList, { unit, work, municipality }: UnitOfWork): Drawn {
  const { maxScore, cuts } = work.paper;
  const own = scorePercents(unit, maxScore);
  const others = scorePercents(municipality, maxScore);
  const first = `data:scores:${work.id}`;
  rows.add(first, ...cells('header', [REPORT.score, REPORT.schoolPercent, REPORT.municipalityPercent]));
  own.forEach((percent, score) => {
    const cut = cuts === null ? -1 : cuts.indexOf(score);
    const label = REPORT.cutLabel(score, cut < 0 ? null : cut + 3);
    rows.add(`${first}:${score}`, cell(label, 'text'), cell(percent, 'percent'), cell(others[score] ?? null, 'percent'));
  });
  rows.space(`after-${first}`);
  return {
    ...PAIR,
    id: `scores:${work.id}`,
    title: REPORT.scoresChart(workTitle(work.work)),
    across: REPORT.scoreAxis,
    firstRow: first,
    lastRow: `${first}:${own.length - 1}`,
  };
}

function tasksChart(rows: RowList, { unit, work, municipality }: UnitOfWork): Drawn | null {
  if (unit.tasks.length === 0) return null;
  const others = new Map(municipality.tasks.map(({ label, share }) => [label, share] as const));
  const first = `data:tasks:${work.id}`;
  rows.add(first, ...cells('header', [REPORT.task, REPORT.schoolPercent, REPORT.municipalityPercent]));
  for (const { label, share, n } of unit.tasks) {
    const other = others.get(label) ?? null;
    rows.add(
      `${first}:${label}`,
      cell(label, 'text'),
      cell(shownPercent(share, n), 'percent'),
      cell(other === null ? null : other * 100, 'percent'),
    );
  }
  rows.space(`after-${first}`);
  return {
    ...PAIR,
    id: `tasks:${work.id}`,
    title: REPORT.tasksChart(workTitle(work.work)),
    across: REPORT.taskAxis,
    firstRow: first,
    lastRow: `${first}:${unit.tasks[unit.tasks.length - 1]!.label}`,
  };
}
