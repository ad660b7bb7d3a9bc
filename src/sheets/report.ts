/**
 * «Сформировать отчёт»: what would change is worked out first and shown; then, under the lock, inputs are read anew,
 * the plan's hash is checked, and tabs are written until the time is up. Pressing again goes on where it stopped,
 * because what is written already is unchanged then.
 */
import { cellText } from '../domain/intake/cells';
import { checksum } from '../domain/protocol/codec';
import type { RejectReason, RemarkReason, RowNote, SchoolWorkCounts } from '../domain/protocol/counts';
import { workId } from '../domain/protocol/work';
import { besideSigns } from '../domain/beside/beside';
import { compareInternal } from '../domain/internal-external/compare';
import { evidenceSource } from '../domain/report/evidence';
import { MOST_SCHOOL_TABS, ReportData, SUMMARY_TAB, WorkNotes, schoolTabKey } from '../domain/report/report';
import { resultRows } from '../domain/report/result-rows';
import { signRows } from '../domain/report/sign-rows';
import { schoolTab } from '../domain/report/school-tab';
import { startTab } from '../domain/report/start-tab';
import { summaryTab } from '../domain/report/summary-tab';
import { rowKey } from '../domain/tables/schema';
import { RESULT_TABLES, ResultTableId, sourceOf } from '../domain/tables/results';
import { SOURCE } from '../messages/choices';
import { RuleSetName, SchoolTabs, Settings, readSchoolTabs } from '../domain/tables/settings';
import type { TabPlan } from '../domain/tabs/plan';
import { toContractJson } from '../domain/verdict/contract-json';
import { evaluate, panelInput } from '../domain/verdict/evaluate';
import { REPORT_RUN } from '../messages/report-run';
import { TABLE_TEXT } from '../messages/tables';
import { applyPlan, outcomeOf } from './apply-plan';
import { ComputedRow, applyTable, isTableCurrent, tableHash } from './apply-table';
import { Inputs, readInputs } from './inputs';
import { tableTab } from './tabs';
import { contentHash } from './plan-hash';
import { ReportPart, tablesOf } from './report-part';
import { ReportParts, evaluationInput, partsOf } from './report-parts';
import { tableStep } from './roadmap-refresh';
import { RoadmapTables, rememberCodes } from './roadmap-tables';
import { Progress, RunResult, Step, planStep, runSteps } from './steps';
import type { ReadRow, Table } from './table';
import { extendLevelRules } from './tab-look';
import { DomainError } from '../domain/errors';
import { Workbook } from './workbook';

/** Choices that stand in for «Параметры» for one run. */
export interface ReportOptions {
  readonly rules?: RuleSetName;
  /** `all`, `none` or codes. */
  readonly tabs?: string;
  /** Only «Признаки» and «Сводка», no school tabs. */
  readonly signsOnly?: boolean;
}

export interface Preview {
  readonly hash: string;
  readonly isNew: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  /** Tabs that a person has renamed: `было → стало`. */
  readonly renamed: readonly string[];
  /** Typed rows that a protocol replaces. */
  readonly typedReplaced: number;
  /** Schools without a tab because there are more than 60 and none was named. */
  readonly withoutTab: number;
  /** Codes that were asked for and have no results. */
  readonly unknownCodes: readonly string[];
  readonly attention: number;
}

export type { Progress, RunResult } from './steps';

interface Prepared {
  readonly inputs: Inputs;
  readonly data: ReportData;
  readonly tables: readonly { readonly id: ResultTableId | 'signs'; readonly rows: readonly ComputedRow[] }[];
  /** What stands beside the results: the roadmap, the registers. */
  readonly parts: readonly ReportPart[];
  readonly lines: RoadmapTables['rows'];
  readonly plans: readonly TabPlan[];
  readonly hash: string;
  readonly withoutTab: number;
  readonly unknownCodes: readonly string[];
}

/** Reads, evaluates and compares; writes nothing. */
export function planReport(workbook: Workbook, options: ReportOptions): Preview {
  return previewOf(workbook, prepare(workbook, options));
}

/**
 * Writes until everything is in place or `isTimeUp` says stop. Call it under the lock.
 * @throws DomainError when the inputs are no longer those that the preview showed.
 */
export function runReport(
  workbook: Workbook,
  hash: string,
  options: ReportOptions,
  isTimeUp: () => boolean,
  progress: Progress,
): RunResult {
  const prepared = prepare(workbook, options);
  if (prepared.hash !== hash) throw new DomainError(REPORT_RUN.changedMeanwhile);
  rememberCodes(workbook.states, prepared.lines);
  const active = workbook.spreadsheet.getActiveSheet();
  const isFirst = !workbook.sheets.has(SUMMARY_TAB);
  const steps = [
    ...prepared.tables.map((computed) => resultStep(workbook, prepared.inputs, computed)),
    ...tablesOf(prepared.parts).map(tableStep),
    ...prepared.plans.map((plan) => planStep(plan, workbook)),
  ];
  const result = runSteps(steps, isTimeUp, progress);
  // Making a tab shows it: the person is taken back, and after the first report to «Сводка».
  const summary = workbook.sheets.get(SUMMARY_TAB);
  if (result.isNew > 0)
    workbook.spreadsheet.setActiveSheet(isFirst && summary !== undefined ? summary : active);
  return result;
}

/** A table of results or «Признаки». */
function resultStep(workbook: Workbook, inputs: Inputs, { id, rows }: Prepared['tables'][number]): Step {
  const target = { key: tableTab(id), states: workbook.states };
  return {
    title: workbook.sheet(id).getName(),
    isCurrent: () => isTableCurrent(rows, target),
    run: () => {
      const table = id === 'signs' ? workbook.table('signs') : inputs.results[id];
      const wrote = applyTable(rows, { ...target, table, isComputed: computedIn(id), log: workbook.log });
      // Also when nothing was written: an earlier run may have been cut short between the two.
      if (id === 'signs') colourLevels(table, workbook);
      return wrote ? 'changed' : 'unchanged';
    },
  };
}

/**
 * Compares every computed cell with what was written and puts it right; returns the names of the tabs mended. Tabs for
 * which there is something new wait for «Сформировать отчёт», which asks first.
 */
export function repairReport(workbook: Workbook): string[] {
  const { tables, plans, inputs } = prepare(workbook, {});
  const mended: string[] = [];
  for (const { id, rows } of tables) {
    const key = tableTab(id);
    if (!isTableCurrent(rows, { key, states: workbook.states })) continue;
    const table = id === 'signs' ? workbook.table('signs') : inputs.results[id];
    const target = { key, table, isComputed: computedIn(id), states: workbook.states, log: workbook.log };
    if (applyTable(rows, target)) mended.push(table.sheet.getName());
  }
  for (const plan of plans) {
    if (outcomeOf(plan, workbook) !== 'unchanged') continue;
    if (applyPlan(plan, workbook, true) !== 'unchanged')
      mended.push(workbook.sheets.get(plan.key)!.getName());
  }
  return mended;
}

/** The results as the command line's contract has them. */
export function reportJson(workbook: Workbook, options: ReportOptions): object {
  const { data, inputs } = prepare(workbook, { ...options, signsOnly: true });
  const places = <Reason extends string>(
    pick: (counts: SchoolWorkCounts) => { readonly places: readonly RowNote<Reason>[] },
  ): RowNote<Reason>[] => inputs.counts.flatMap((counts) => pick(counts).places.slice());
  return toContractJson(
    data.evaluation,
    places<RejectReason>(({ rejected }) => rejected),
    places<RemarkReason>(({ remarked }) => remarked),
  );
}

/** Places that ask for attention, for «Проверить данные». */
export function attentionOf(workbook: Workbook): ReportData['attention'] {
  const inputs = readInputs(workbook);
  return attentionIn(inputs, partsOf(workbook, inputs, null).all);
}

/** What the tabs of the report are made from, of the workbook as it stands. Writes nothing. */
export function readReportData(workbook: Workbook): ReportData {
  return reportData(workbook, readInputs(workbook)).data;
}

function reportData(
  workbook: Workbook,
  inputs: Inputs,
): { readonly data: ReportData; readonly parts: ReportParts } {
  const { settings } = inputs;
  const input = evaluationInput(inputs);
  const evaluation = evaluate(input);
  const parts = partsOf(workbook, inputs, evaluation);
  const data: ReportData = {
    evaluation,
    schools: inputs.schools,
    procedures: inputs.procedures,
    reference: settings.reference,
    notes: notesByWork(inputs.counts),
    attention: attentionIn(inputs, parts.all),
    rechecks: [...inputs.rechecks.values()],
    beside: besideSigns(evaluation, settings),
    outcomes: parts.outcomes,
    internalExternal: compareInternal(parts.registers.internalResults.rows, evaluation, inputs.procedures),
    evidence: evaluation.ruleSet.usesPanel ? evidenceSource(panelInput(input)) : null,
    roadmap: parts.roadmap.view,
    targets: parts.targets?.view ?? null,
  };
  return { data, parts };
}

function prepare(workbook: Workbook, options: ReportOptions): Prepared {
  const inputs = readInputs(workbook, options.rules);
  const { settings } = inputs;
  const { data, parts: allParts } = reportData(workbook, inputs);
  const { evaluation } = data;
  const results = resultRows(data);
  const tables = [
    ...RESULT_TABLES.map((id) => ({ id, rows: results[id] as readonly ComputedRow[] })),
    { id: 'signs' as const, rows: signRows(data) },
  ];
  const chosen = chosenSchools(workbook, data, settings, options);
  const parts = options.signsOnly === true ? [] : allParts.all;
  const plans = [
    ...evaluation.schools.filter(({ code }) => chosen.has(code)).map((school) => schoolTab(school, data)),
    // After the tabs they lead to, so that their links are right at once.
    summaryTab(data),
    ...parts.flatMap((part) => part.plans),
    startTab(data),
  ];
  const hash = checksum(
    [
      ...tables.map(({ rows }) => tableHash(rows)),
      ...tablesOf(parts).map((table) => table.hash),
      ...plans.map(contentHash),
    ].join(),
  );
  const withoutTab = options.signsOnly === true ? 0 : evaluation.schools.length - chosen.size;
  const asked = askedCodes(settings, options) ?? new Set<string>();
  const known = new Set(evaluation.schools.map(({ code }) => code));
  const unknownCodes = [...asked].filter((code) => !known.has(code));
  const lines = allParts.roadmap.lines.rows;
  return { inputs, data, tables, parts, lines, plans, hash, withoutTab, unknownCodes };
}

function attentionIn(inputs: Inputs, parts: readonly ReportPart[]): ReportData['attention'] {
  return [...inputs.attention, ...parts.flatMap(({ attention }) => attention)];
}

/** Codes named in the options or in «Параметры»; null when all schools are meant. */
function askedCodes(settings: Settings, { tabs }: ReportOptions): SchoolTabs {
  if (tabs === 'all') return null;
  return tabs === undefined ? settings.schoolTabs : readSchoolTabs(tabs);
}

/** Schools named, or all up to 60; a tab that exists is always kept current. */
function chosenSchools(
  workbook: Workbook,
  { evaluation }: ReportData,
  settings: Settings,
  options: ReportOptions,
): ReadonlySet<string> {
  const codes = evaluation.schools.map(({ code }) => code);
  const existing = codes.filter((code) => workbook.sheets.has(schoolTabKey(code)));
  if (options.signsOnly === true) return new Set();
  if (options.tabs === 'all') return new Set(codes);
  const asked = askedCodes(settings, options);
  if (asked === null) return new Set(codes.length <= MOST_SCHOOL_TABS ? codes : existing);
  return new Set([...codes.filter((code) => asked.has(code)), ...existing]);
}

function previewOf(
  workbook: Workbook,
  { inputs, data, tables, parts, plans, hash, withoutTab, unknownCodes }: Prepared,
): Preview {
  const isNew: string[] = [];
  const changed: string[] = [];
  const renamed: string[] = [];
  let unchanged = 0;
  const noteName = (title: string, name: string | undefined): void => {
    if (name !== undefined && name !== title) renamed.push(`${title} → ${name}`);
  };
  for (const { id, rows } of tables) {
    const name = workbook.sheet(id).getName();
    noteName(TABLE_TEXT[id].title, name);
    if (isTableCurrent(rows, { key: tableTab(id), states: workbook.states })) unchanged++;
    else changed.push(name);
  }
  for (const { sheet, title, isCurrent } of tablesOf(parts)) {
    noteName(title, sheet.getName());
    if (isCurrent) unchanged++;
    else changed.push(sheet.getName());
  }
  for (const plan of plans) {
    const outcome = outcomeOf(plan, workbook);
    const name = workbook.sheets.get(plan.key)?.getName();
    noteName(plan.title, name);
    if (outcome === 'new') isNew.push(plan.title);
    else if (outcome === 'changed') changed.push(name!);
    else unchanged++;
  }
  const typedReplaced = tables.reduce((all, { id, rows }) => {
    if (id === 'signs') return all;
    const table = inputs.results[id];
    const wanted = new Set(rows.map((row) => rowKey(table.schema, row)));
    return (
      all + table.rows.filter((row) => wanted.has(row.key) && sourceOf(row.cells) === SOURCE.typed).length
    );
  }, 0);
  return {
    hash,
    isNew,
    changed,
    unchanged,
    renamed,
    typedReplaced,
    withoutTab,
    unknownCodes,
    attention: data.attention.length,
  };
}

/** Rows added at the end of «Признаки» get the colours of the level words too. */
function colourLevels({ sheet, columns, headerRow }: Table, { states }: Workbook): void {
  const level = columns.get('level');
  if (level === undefined) return;
  try {
    extendLevelRules(sheet, level + 1, headerRow + 2);
  } catch (error) {
    // The next run must come here again, though the rows are in place.
    const key = tableTab('signs');
    const state = states.get(key);
    if (state !== undefined) states.set(key, { ...state, hash: '' });
    throw error;
  }
}

/** A sign is when it names its rules, a result row when its source says so. */
function computedIn(id: ResultTableId | 'signs'): (row: ReadRow) => boolean {
  return ({ cells }) => (id === 'signs' ? cellText(cells.rules) !== '' : sourceOf(cells) === SOURCE.protocol);
}

function notesByWork(counts: readonly SchoolWorkCounts[]): WorkNotes[] {
  const byWork = new Map<string, { rejected: Record<string, number>; remarked: Record<string, number> }>();
  for (const { work, rejected, remarked } of counts) {
    const id = workId(work);
    const sums = byWork.get(id) ?? { rejected: {}, remarked: {} };
    byWork.set(id, sums);
    addTo(sums.rejected, rejected.total);
    addTo(sums.remarked, remarked.total);
  }
  return [...byWork]
    .filter(([, { rejected, remarked }]) => Object.keys(rejected).length + Object.keys(remarked).length > 0)
    .map(([work, sums]) => ({ work, ...sums }))
    .sort((a, b) => (a.work < b.work ? -1 : 1));
}

function addTo(sums: Record<string, number>, added: Readonly<Partial<Record<string, number>>>): void {
  for (const reason of Object.keys(added)) sums[reason] = (sums[reason] ?? 0) + (added[reason] ?? 0);
}
