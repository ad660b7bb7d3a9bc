/**
 * The roadmap as a part of the report, and alone («Обновить сроки и календарь»): «Дорожная карта» and «Сроки» are
 * completed, «Календарь» and «Что на этой неделе» written. A workbook without a plan gets none of them.
 */
import { cellDate } from '../domain/intake/cells';
import { checksum } from '../domain/protocol/codec';
import { calendarTab } from '../domain/report/calendar-tab';
import { Attention, CALENDAR_TAB, SECTIONS_TAB, WEEK_TAB } from '../domain/report/report';
import { sectionsTab } from '../domain/report/sections-tab';
import { weekTab } from '../domain/report/week-tab';
import { roadmapProblems } from '../domain/roadmap/refresh-attention';
import { codeNumber } from '../domain/roadmap/refresh-ids';
import { RoadmapView, roadmapView } from '../domain/roadmap/refresh-view';
import type { SchoolYear } from '../domain/roadmap/school-year';
import { openDecisions, openDeficits } from '../domain/roadmap/week-registers';
import { DomainError } from '../domain/errors';
import { Procedure, readProcedures, readSchools } from '../domain/tables/lists';
import { readSettings } from '../domain/tables/settings';
import type { TabPlan } from '../domain/tabs/plan';
import { REPORT } from '../messages/report';
import { ROADMAP_ATTENTION, ROADMAP_RUN } from '../messages/roadmap';
import { TABLE_TEXT } from '../messages/tables';
import { outcomeOf } from './apply-plan';
import { contentHash } from './plan-hash';
import { registersPart } from './registers';
import { PartTable, ReportPart, tablesOf } from './report-part';
import {
  Completion,
  changedRows,
  planCompletion,
  roadmapHash,
  timesHash,
  writeRoadmap,
  writeTimes,
} from './roadmap-complete';
import { ReadTable, RoadmapTables, readOnce, readRoadmapTables, rememberCodes } from './roadmap-tables';
import { Progress, RunResult, planStep, runSteps } from './steps';
import type { Workbook } from './workbook';

/** What the roadmap is refreshed from. */
export interface RoadmapSource {
  readonly table: ReadTable;
  readonly year: SchoolYear | null;
  readonly procedures: readonly Procedure[];
  /** ISO day. */
  readonly today: string;
}

export interface RoadmapPart extends ReportPart {
  /** null when «Дорожная карта» has no rows. */
  readonly view: RoadmapView | null;
  /** The plan with the codes and dates that it will have. */
  readonly lines: RoadmapTables;
}

export interface RefreshPreview {
  readonly hash: string;
  /** Names of tabs. */
  readonly isNew: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  /** Rows to be completed in «Дорожная карта» and in «Сроки». */
  readonly rows: number;
  readonly times: number;
  readonly attention: readonly Attention[];
}

/** Reads and compares; writes nothing. Without a plan only «Сроки» that are left over are cleared away. */
export function roadmapPart(workbook: Workbook, source: RoadmapSource): RoadmapPart {
  return partOf(workbook, source, completionOf(workbook, source));
}

/** What «Обновить сроки и календарь» would do; writes nothing. */
export function planRefresh(workbook: Workbook): RefreshPreview {
  const source = sourceOf(workbook);
  const completion = completionOf(workbook, source);
  const parts = partsOf(workbook, source, completion);
  const { roadmap, occurrences } = changedRows(completion);
  const isNew: string[] = [];
  const tables = tablesOf(parts);
  const plans = parts.flatMap((part) => part.plans);
  const changed = tables.filter(({ isCurrent }) => !isCurrent).map(({ sheet }) => sheet.getName());
  for (const plan of plans) {
    const outcome = outcomeOf(plan, workbook);
    if (outcome === 'new') isNew.push(plan.title);
    if (outcome === 'changed') changed.push(workbook.sheets.get(plan.key)!.getName());
  }
  return {
    hash: hashOf(parts),
    isNew,
    changed,
    unchanged: tables.length + plans.length - isNew.length - changed.length,
    rows: roadmap,
    times: occurrences,
    attention: [...copiesIn(completion), ...parts.flatMap(({ attention }) => attention)],
  };
}

/**
 * Call it under the lock.
 * @throws DomainError when the tables are no longer those that the preview showed.
 */
export function runRefresh(
  workbook: Workbook,
  hash: string,
  isTimeUp: () => boolean = () => false,
  progress: Progress = () => undefined,
): RunResult {
  const source = sourceOf(workbook);
  const completion = completionOf(workbook, source);
  const parts = partsOf(workbook, source, completion);
  if (hashOf(parts) !== hash) throw new DomainError(ROADMAP_RUN.changedMeanwhile);
  rememberCodes(workbook.states, completion.tables.rows);
  const active = workbook.spreadsheet.getActiveSheet();
  const steps = [
    ...tablesOf(parts).map(tableStep),
    ...parts.flatMap(({ plans }) => plans.map((plan) => planStep(plan, workbook))),
  ];
  const result = runSteps(steps, isTimeUp, progress);
  // Making a tab shows it: the person is taken back.
  if (result.isNew > 0) workbook.spreadsheet.setActiveSheet(active);
  return result;
}

export function tableStep({ sheet, isCurrent, write }: PartTable) {
  return {
    title: sheet.getName(),
    isCurrent: () => isCurrent,
    run: () => {
      write();
      return 'changed' as const;
    },
  };
}

function sourceOf(workbook: Workbook): RoadmapSource {
  const table = readOnce((id) => workbook.table(id));
  return {
    table,
    year: readSettings(table('parameters').rows).settings.schoolYear,
    procedures: readProcedures(table('procedures').rows).values,
    today: cellDate(new Date())!,
  };
}

/** With what registers prove and schools have answered: it stands in the roadmap too. */
function partsOf(workbook: Workbook, source: RoadmapSource, completion: Completion): ReportPart[] {
  const { table, procedures, year, today } = source;
  const lists = {
    schools: new Map(
      readSchools(table('schools').rows).values.map((school) => [school.code, school] as const),
    ),
    procedures: new Map(procedures.map((procedure) => [procedure.id, procedure] as const)),
    schoolYear: year,
    today,
  };
  const roadmap = partOf(workbook, source, completion);
  return [roadmap, registersPart(workbook, table, roadmap.lines, lists, null)];
}

function completionOf({ states }: Workbook, { table, year, procedures }: RoadmapSource): Completion {
  return planCompletion(readRoadmapTables(table, states, year, procedures), states);
}

function partOf(workbook: Workbook, source: RoadmapSource, completion: Completion): RoadmapPart {
  const { tables } = completion;
  const { rows, times, standing } = tables;
  const view = rows.length === 0 ? null : roadmapView(rows, times, source.today, source.year);
  const { roadmap, occurrences } = changedRows(completion);
  const timesTable: PartTable = {
    sheet: tables.occurrences.sheet,
    title: TABLE_TEXT.occurrences.title,
    hash: timesHash(completion),
    isCurrent: occurrences === 0,
    write: () => writeTimes(workbook, completion),
  };
  const roadmapTable: PartTable = {
    sheet: tables.roadmap.sheet,
    title: TABLE_TEXT.roadmap.title,
    hash: roadmapHash(completion),
    isCurrent: roadmap === 0,
    write: () => writeRoadmap(workbook, completion),
  };
  const isUsed = view !== null || standing.length > 0;
  return {
    tables: isUsed ? [roadmapTable, timesTable] : [],
    plans: plansOf(workbook, source, view),
    attention: view === null ? [] : attentionOf(tables, source.year),
    view,
    lines: tables,
  };
}

/** Without a plan tabs that were made are emptied of it. */
function plansOf(
  workbook: Workbook,
  { table, today, year }: RoadmapSource,
  view: RoadmapView | null,
): TabPlan[] {
  const wanted = (key: string): boolean => view !== null || workbook.sheets.has(key);
  const shown = view ?? { today, year, actions: [] };
  const plans: TabPlan[] = [];
  if (wanted(WEEK_TAB)) {
    const decisions = openDecisions(table('events').rows);
    const deficits = openDeficits(table('deficits').rows);
    plans.push(weekTab(shown, { decisions, deficits }));
  }
  if (wanted(CALENDAR_TAB)) plans.push(calendarTab(shown));
  if (wanted(SECTIONS_TAB)) plans.push(sectionsTab(shown));
  return plans;
}

/** Said before the run only: afterwards every row has a code of its own. */
function copiesIn({ tables, recoded }: Completion): Attention[] {
  return recoded
    .filter(({ row }) => codeNumber(row.id) !== null)
    .map(({ row, id }) => ({
      place: REPORT.at(tables.roadmap.sheet.getName(), row.position + 1),
      message: ROADMAP_ATTENTION.copied(row.id, id),
    }));
}

function attentionOf({ roadmap, rows }: RoadmapTables, year: SchoolYear | null): Attention[] {
  return roadmapProblems(rows, year).map(({ position, message }) => ({
    place: REPORT.at(roadmap.sheet.getName(), position + 1),
    message,
  }));
}

function hashOf(parts: readonly ReportPart[]): string {
  const plans = parts.flatMap((part) => part.plans);
  return checksum([...tablesOf(parts).map(({ hash }) => hash), ...plans.map(contentHash)].join());
}
