/** The figures of a school's tab: passport, results and journal beside the municipality, dynamics over years. */
import { workTitle } from '../../messages/intake';
import { LEVELS } from '../../messages/levels';
import { OUTCOMES } from '../../messages/outcomes';
import { FEW_PARTICIPANTS, REPORT } from '../../messages/report';
import { isBesideYearly, withYearlyMark } from '../../messages/yearly';
import { MeasureId, resultKindOf } from '../procedures/kinds';
import { subjectName } from '../protocol/work';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanCell, PlanValue } from '../tabs/plan';
import type { Described, SchoolEvaluation, UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import type { ReportData } from './report';
import type { UnitOfWork } from './school-layout';
import { journalPercents, markPercents, shownCount, shownFigure, shownPercent } from './shown';

export function addPassport(rows: RowList, school: SchoolEvaluation, { schools }: ReportData): void {
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
  // The longest word of a level fits one line there, so that the row needs no height of its own.
  rows.push({
    id: 'outcome',
    cells: [cell(REPORT.outcome, 'muted'), ...cells('level', [LEVELS[school.level], '', '', '', '', ''])],
    merges: [[1, 6]],
  });
  rows.space('after-passport');
}

export function addResults(
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
      cell(REPORT.workHead(workTitle(work.work), paper.maxScore, scaleText(work, data)), 'subtitle'),
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

/** Cut scores; of results that are no marks the threshold that their points are counted against. */
function scaleText({ id, work, paper }: WorkEvaluation, { procedures, outcomes }: ReportData): string {
  if (paper.cuts !== null) return REPORT.cuts(paper.cuts);
  if ((procedures.get(id)?.resultKind ?? resultKindOf(work.kind)) === 'mark') return REPORT.noScale;
  const group = outcomes.groups.find((one) => one.id === id && SCORE_MEASURES.has(one.measure));
  return group === undefined || group.threshold === null
    ? ''
    : REPORT.scoreThreshold(OUTCOMES.thresholdText(group.threshold));
}

/** Measures that count the scores of a work's own participants. */
const SCORE_MEASURES: ReadonlySet<MeasureId> = new Set(['pass', 'threshold', 'stage']);

/** Says where the figures are from, and that they rest on few participants: such a row is shown in grey. */
function schoolLabel({ source, grey }: UnitEvaluation): string {
  return `${REPORT.school} (${REPORT.source[source]})${grey ? FEW_PARTICIPANTS : ''}`;
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

export function addJournal(rows: RowList, units: readonly UnitOfWork[]): void {
  const compared = units.filter(({ unit }) => unit.figures.pairs !== null && unit.figures.pairs > 0);
  if (compared.length === 0) return;
  const areAllYearly = compared.every(({ work }) => isBesideYearly(work.work));
  const word = (text: string): string => (areAllYearly ? withYearlyMark(text) : text);
  rows.add('journal', cell(word(REPORT.journal), 'heading'));
  rows.add(
    'journal:header',
    ...cells('header', [
      REPORT.group,
      word(REPORT.pairs),
      REPORT.lowered,
      REPORT.confirmed,
      REPORT.raised,
      REPORT.gap2,
      REPORT.spearman,
    ]),
  );
  for (const { unit, work, municipality } of compared) {
    const title = workTitle(work.work);
    const isYearly = !areAllYearly && isBesideYearly(work.work);
    rows.add(`journal:${work.id}`, cell(isYearly ? REPORT.besideYearly(title) : title, 'subtitle'));
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
export function addDynamics(rows: RowList, units: readonly UnitOfWork[]): void {
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
