/**
 * «Сводка»: works, index, changes over a year, and the map school × work in words, sorted by code. It puts schools in
 * no other order.
 */
import { decimal } from '../../messages/numbers';
import { LEVELS } from '../../messages/levels';
import { REPORT } from '../../messages/report';
import { workTitle } from '../../messages/intake';
import { besideMark } from '../../messages/yearly';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanCell, PlanChart, PlanColumn, TabPlan } from '../tabs/plan';
import { parseWorkId, subjectName, workId } from '../protocol/work';
import { summaryInternalBlock } from '../internal-external/blocks';
import { summaryOutcomesBlock } from '../outcomes/blocks';
import { summaryBesideBlock } from '../beside/summary-block';
import { FIRST_WIDTHS, OTHER_WIDTH, TABLE_COLUMNS, WIDTH } from './summary-layout';
import { addSummaryRechecks } from './recheck-block';
import { addRoadmapProgress } from './roadmap-block';
import { addTargets } from '../targets/block';
import { addPanelSummary } from './summary-panel';
import { ReportData, SUMMARY_TAB, WorkNotes, schoolTabKey } from './report';
import { MARK_COLOURS } from './colours';
import { journalPercents, markPercents, shownCount, shownFigure } from './shown';

const JOURNAL_COLOURS = ['#e06666', '#93c47d', '#6fa8dc'] as const;
const CHART_ROWS = 15;
const columnId = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `a${columnId(index - 26)}`;

export function summaryTab(data: ReportData): TabPlan {
  const { evaluation } = data;
  const rows = new RowList();
  rows.add('title', cell(REPORT.summaryTitle, 'title'));
  rows.add('rules', cell(`${REPORT.rules(evaluation.ruleSet.title)} ${REPORT.notAVerdict}`, 'subtitle'));
  evaluation.ruleSet.notes.forEach((note, i) => rows.note(`rules:${i}`, note, 0, TABLE_COLUMNS - 1, WIDTH));
  rows.space('top');
  const charts = addWorks(rows, data);
  addIndex(rows, data);
  addChanges(rows, data);
  addPanelSummary(rows, evaluation);
  const width = addMap(rows, data);
  addSummaryRechecks(rows, data);
  summaryBesideBlock(rows, data.beside, data.schools);
  summaryOutcomesBlock(rows, data.outcomes, data.schools);
  summaryInternalBlock(rows, data.internalExternal);
  const progressCharts = data.roadmap === null ? [] : addRoadmapProgress(rows, data.roadmap);
  const targetCharts = data.targets === null ? [] : addTargets(rows, data.targets);
  addRefused(rows, data);
  const columns: PlanColumn[] = Array.from({ length: Math.max(TABLE_COLUMNS, width) }, (_, i) => ({
    id: columnId(i),
    width: FIRST_WIDTHS[i] ?? OTHER_WIDTH,
  }));
  return {
    key: SUMMARY_TAB,
    title: REPORT.summaryTab,
    columns,
    rows: rows.rows,
    place: 1,
    frozenRows: 1,
    charts: [...charts, ...progressCharts, ...targetCharts],
    colour: '#6aa84f',
  };
}

function addWorks(rows: RowList, { evaluation, reference }: ReportData): PlanChart[] {
  rows.add('works', cell(REPORT.works, 'heading'));
  rows.add(
    'works:header',
    ...cells('header', [
      REPORT.workId,
      REPORT.work,
      REPORT.schools,
      REPORT.n,
      REPORT.mean,
      ...[2, 3, 4, 5].map(REPORT.mark),
      REPORT.lowered,
      REPORT.confirmed,
      REPORT.raised,
      REPORT.reference,
    ]),
  );
  let last = 'works:header';
  for (const work of evaluation.works) {
    const { n, mean } = work.figures;
    const [lowered, confirmed, raised] = journalPercents(work);
    const schools = evaluation.schools.filter(({ units }) =>
      units.some((unit) => unit.work === work.id && unit.figures.n > 0),
    ).length;
    last = `works:${work.id}`;
    rows.add(
      last,
      cell(work.id, 'code'),
      cell(workTitle(work.work), 'text'),
      cell(schools, 'count'),
      cell(shownCount(n), 'count'),
      cell(shownFigure(mean, n), 'points'),
      ...markPercents(work).map((percent) => cell(percent, 'percent')),
      ...[lowered, confirmed, raised].map((percent) => cell(percent ?? null, 'percent')),
      cell(REPORT.referenceShort[work.reference.kinds.scores], 'text'),
    );
  }
  if (reference !== 'loaded' && evaluation.works.some((work) => work.reference.kinds.scores === 'loaded')) {
    rows.add('works:note', cell(REPORT.referenceMissing, 'subtitle'));
  }
  rows.space('after-works');
  addRuleCounts(rows, evaluation.works);
  if (evaluation.works.length === 0) return [];
  rows.space('charts', CHART_ROWS);
  const chart = { firstRow: 'works:header', lastRow: last, row: 'charts:1', width: 640, height: 290 };
  const common = {
    ...chart,
    kind: 'stacked-column' as const,
    across: '',
    upward: REPORT.percentAxis,
    most: 100,
  };
  return [
    {
      ...common,
      id: 'marks',
      title: REPORT.allMarksChart,
      columns: ['a', 'f', 'g', 'h', 'i'],
      colours: MARK_COLOURS,
      column: 'a',
    },
    {
      ...common,
      id: 'journal',
      title: REPORT.allJournalChart,
      columns: ['a', 'j', 'k', 'l'],
      colours: JOURNAL_COLOURS,
      column: 'g',
    },
  ];
}

/** How many schools each rule of 2019 marks, with those of ten participants and more beside. */
function addRuleCounts(rows: RowList, works: ReportData['evaluation']['works']): void {
  if (works.length === 0) return;
  rows.add(
    'rules-2019:header',
    ...cells('header', [
      REPORT.workId,
      REPORT.rules2019,
      REPORT.schools,
      REPORT.marked,
      REPORT.markedFromTen,
      REPORT.markedB,
      REPORT.markedFromTen,
    ]),
  );
  for (const { id, work, ruleA, ruleB } of works) {
    rows.add(
      `rules-2019:${id}`,
      cell(id, 'code'),
      cell(workTitle(work), 'text'),
      ...[ruleA.schools, ruleA.marked, ruleA.markedFromTen, ruleB.marked, ruleB.markedFromTen].map((count) =>
        cell(count, 'count'),
      ),
    );
  }
  rows.space('after-rules-2019');
}

function addIndex(rows: RowList, { evaluation }: ReportData): void {
  if (evaluation.index.length === 0) return;
  rows.add('index', cell(REPORT.index, 'heading'));
  rows.add('index:note', cell(REPORT.indexNote, 'subtitle'));
  rows.add(
    'index:header',
    ...cells('header', [
      REPORT.year,
      REPORT.indexValue,
      REPORT.indexSchools,
      REPORT.indexMarked,
      REPORT.markedFromTen,
    ]),
  );
  for (const { year, value, schools, marked, markedFromTen } of evaluation.index) {
    rows.add(
      `index:${year}`,
      cell(String(year), 'text'),
      cell(value, 'percent'),
      ...[schools, marked, markedFromTen].map((count) => cell(count, 'count')),
    );
  }
  rows.space('after-index');
}

function addChanges(rows: RowList, { evaluation }: ReportData): void {
  if (evaluation.changes.length === 0) return;
  rows.add('changes', cell(REPORT.changes, 'heading'));
  rows.add('changes:note', cell(REPORT.changesNote, 'subtitle'));
  rows.add(
    'changes:header',
    ...cells('header', [
      REPORT.work,
      REPORT.change,
      REPORT.schools,
      REPORT.median,
      REPORT.fences,
      REPORT.rise,
      REPORT.fall,
    ]),
  );
  for (const { from, to, median, lowFence, highFence, schools } of evaluation.changes) {
    rows.add(
      `changes:${workId(to)}`,
      cell(workId(to), 'code'),
      cell(REPORT.parallel(subjectName(to.subject), from, to), 'wrapped'),
      cell(schools.length, 'count'),
      cell(median, 'points'),
      cell(`${decimal(lowFence, 2)}–${decimal(highFence, 2)}`, 'text'),
      cell(schools.filter(({ flag }) => flag === 'rise').length, 'count'),
      cell(schools.filter(({ flag }) => flag === 'fall').length, 'count'),
    );
  }
  rows.space('after-changes');
}

/** Returns the number of columns the map takes. */
function addMap(rows: RowList, data: ReportData): number {
  const { evaluation } = data;
  rows.add('map', cell(REPORT.map, 'heading'));
  rows.add('map:note', cell(REPORT.mapNote, 'subtitle'));
  rows.add(
    'map:header',
    ...cells('header', [
      REPORT.code,
      REPORT.name,
      REPORT.schoolLevel,
      REPORT.officialTimesShort,
      ...evaluation.works.map(({ id }) => id),
    ]),
  );
  for (const school of evaluation.schools) {
    const byWork = new Map(school.units.map((unit) => [unit.work, unit] as const));
    const wordFor = (work: string): PlanCell => {
      const unit = byWork.get(work);
      if (unit !== undefined) return cell(LEVELS[unit.level], 'level');
      const drawnOut = data.procedures.get(work)?.notDrawn.has(school.code) === true;
      return cell(drawnOut ? REPORT.notDrawn : '', 'level');
    };
    rows.add(
      `map:${school.code}`,
      cell(school.code, 'code', schoolTabKey(school.code)),
      cell(data.schools.get(school.code)?.name ?? '', 'text'),
      cell(LEVELS[school.level], 'level'),
      cell(school.official === null ? null : school.official.timesInThreeYears, 'count'),
      ...evaluation.works.map(({ id }) => wordFor(id)),
    );
  }
  rows.space('after-map');
  return 4 + evaluation.works.length;
}

function addRefused(rows: RowList, { notes }: ReportData): void {
  if (notes.length === 0) return;
  rows.add('refused', cell(REPORT.refused, 'heading'));
  rows.add('refused:note', cell(REPORT.refusedNote, 'subtitle'));
  rows.add(
    'refused:header',
    ...cells('header', [REPORT.work, REPORT.reason, REPORT.rejected, REPORT.remarked]),
  );
  for (const { work, rejected, remarked } of notes) {
    rows.add(
      `refused:${work}`,
      cell(work, 'code'),
      cell(reasonsOf({ work, rejected, remarked }), 'wrapped'),
      cell(sum(rejected), 'count'),
      cell(sum(remarked), 'count'),
    );
  }
}

function reasonsOf({ work, rejected, remarked }: WorkNotes): string {
  const text = [...Object.entries(rejected), ...Object.entries(remarked)]
    .map(([reason, count]) =>
      REPORT.reasonCount(REPORT.reasons[reason as keyof typeof REPORT.reasons], count),
    )
    .join('; ');
  const parsed = parseWorkId(work);
  return parsed === null ? text : besideMark(text, parsed);
}

function sum(byReason: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(byReason).reduce<number>((all, count) => all + (count ?? 0), 0);
}
