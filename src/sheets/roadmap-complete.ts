/**
 * Completes «Дорожная карта» and «Сроки»: codes, kinds of deadlines, blank dates, formulas of state and days left, a
 * row for every time of an action. What a person has typed is never written; a second run writes nothing.
 */
import { checksum } from '../domain/protocol/codec';
import { cellDate, isBlank } from '../domain/intake/cells';
import { codeNumber } from '../domain/roadmap/refresh-ids';
import type { MatchedTime } from '../domain/roadmap/refresh-occurrences';
import {
  DeadlineRanges,
  comparableFormula,
  daysLeftFormula,
  stateFormula,
} from '../domain/roadmap/refresh-formulas';
import type { CompleteRow } from '../domain/roadmap/refresh-rows';
import { readProcedures } from '../domain/tables/lists';
import { readSettings } from '../domain/tables/settings';
import { DEADLINES } from '../messages/deadlines';
import { LOG } from '../messages/log';
import { ARCHIVE, GONE_STATE } from '../messages/roadmap';
import { CellContent, CellUpdate, appendUpdates, holds, writeUpdates } from './cell-updates';
import { growTo } from './new-sheet';
import { RoadmapTables, readOnce, readRoadmapTables, rememberCodes } from './roadmap-tables';
import { columnLetters, contiguousRuns } from './runs';
import { extendRules } from './table-look';
import { rowHash } from './plan-hash';
import { rowHashKey } from './tab-state';
import type { TabStates } from './tab-state';
import type { ReadRow, Table } from './table';
import type { Workbook } from './workbook';

/** Columns of a person's that the program fills where they are blank. */
const DATES = ['start', 'end'] as const;

/** What is to be written; nothing when both lists and `gone` are empty. */
export interface Completion {
  readonly tables: RoadmapTables;
  readonly roadmap: readonly CellUpdate[];
  /** Blank cells between dates to be written, written blank again: otherwise every line without dates ends a block. */
  readonly bridges: readonly CellUpdate[];
  readonly occurrences: readonly CellUpdate[];
  /** Rows to be appended to «Сроки». */
  readonly added: number;
  /** Cells of ours in which something else stands, for the log. */
  readonly overwritten: readonly { readonly tab: string; readonly place: string; readonly before: string }[];
  /** Rows that get another code than the one that stands there: copies, and what a person has typed there. */
  readonly recoded: readonly CompleteRow[];
}

/** Rows changed in each of the two tables. */
export interface CompletionCounts {
  readonly roadmap: number;
  readonly occurrences: number;
}

/** Completes the roadmap of a workbook as it stands. Call it under the lock. */
export function completeRoadmap(workbook: Workbook): { readonly changed: number } {
  const table = readOnce((id) => workbook.table(id));
  const { settings } = readSettings(table('parameters').rows);
  const procedures = readProcedures(table('procedures').rows).values;
  const completion = planCompletion(
    readRoadmapTables(table, workbook.states, settings.schoolYear, procedures),
    workbook.states,
  );
  writeRoadmap(workbook, completion);
  writeTimes(workbook, completion);
  const { roadmap, occurrences } = changedRows(completion);
  return { changed: roadmap + occurrences };
}

export function changedRows({ roadmap, occurrences, tables }: Completion): CompletionCounts {
  const rows = (updates: readonly CellUpdate[]): number =>
    new Set(updates.map(({ position }) => position)).size;
  return { roadmap: rows(roadmap), occurrences: rows(occurrences) + tables.times.gone.length };
}

/** Equal for equal work to do on «Дорожная карта». */
export function roadmapHash({ roadmap }: Completion): string {
  return checksum(JSON.stringify(roadmap));
}

/** Equal for equal work to do on «Сроки». */
export function timesHash({ occurrences, tables }: Completion): string {
  return checksum(JSON.stringify([occurrences, tables.times.gone.map(({ position }) => position)]));
}

/** Compares; one read of formulas a table that has rows. */
export function planCompletion(tables: RoadmapTables, states: TabStates): Completion {
  const overwritten: { tab: string; place: string; before: string }[] = [];
  const roadmap = new Comparison(tables.roadmap, tables.rows.length > 0, overwritten);
  const occurrences = new Comparison(tables.occurrences, tables.standing.length > 0, overwritten);
  const ranges = rangesOf(tables.occurrences);
  const standing = new Map(tables.roadmap.rows.map((row) => [row.position, row] as const));
  for (const row of tables.rows) {
    const read = standing.get(row.row.position)!;
    for (const [column, content] of roadmapCells(row, tables.roadmap, ranges))
      roadmap.compare(read, column, content, row.id, column === 'kind' && !isKind(read.cells.kind));
  }
  const { matched, left } = tables.times;
  const timeRows = new Map(tables.occurrences.rows.map((row) => [row.position, row] as const));
  const written = states.get(TIMES_STATE)?.rows;
  let added = 0;
  for (const time of matched) {
    const position = time.standing?.position ?? tables.occurrences.end + added++;
    const read = timeRows.get(position) ?? null;
    const isNew = time.standing === null;
    const before = written?.get(timeName(time))?.values;
    const isTyped = read !== null && before !== undefined && before !== hashOfCells(read.cells);
    for (const [column, content] of timeCells(time, tables.occurrences, position)) {
      if (isNew) occurrences.updates.push({ position, column, content });
      else occurrences.compare(read!, column, content, time.wanted.code, isTyped);
    }
  }
  for (const { position, code } of left) {
    const read = timeRows.get(position)!;
    occurrences.compare(read, 'state', { value: GONE_STATE }, code);
    occurrences.compare(read, 'daysLeft', { value: null }, code);
  }
  return {
    tables,
    roadmap: roadmap.updates,
    bridges: DATES.flatMap((column) => roadmap.blanksBetween(column)),
    occurrences: occurrences.updates,
    added,
    overwritten,
    recoded: tables.rows.filter(({ row, id }) => row.id !== '' && `М${codeNumber(row.id)}` !== id),
  };
}

/** Completes «Дорожная карта»: before «Сроки», whose rows are known by the codes given here. */
export function writeRoadmap(
  workbook: Workbook,
  { tables, roadmap, bridges, overwritten, recoded }: Completion,
): void {
  const tab = tables.roadmap.sheet.getName();
  for (const { row, id } of recoded)
    workbook.log.add({ event: LOG.recoded, tab, place: row.number || row.action, before: row.id, after: id });
  logOverwritten(workbook, tables.roadmap, overwritten);
  rememberCodes(workbook.states, tables.rows);
  // Before the cells: a run cut short between the two would find nothing to do.
  if (roadmap.length > 0) extendRules(tables.roadmap);
  writeUpdates(
    tables.roadmap,
    [...roadmap, ...bridges].sort((a, b) => a.position - b.position),
  );
}

/** Brings «Сроки» in line. Rows are removed last: until then all places stay as they were read. */
export function writeTimes(workbook: Workbook, completion: Completion): void {
  const { tables, occurrences, added, overwritten } = completion;
  logOverwritten(workbook, tables.occurrences, overwritten);
  const { sheet, end } = tables.occurrences;
  const { gone } = tables.times;
  if (added + gone.length > 0) {
    // A sheet must keep a row that scrolls.
    growTo(sheet, end + added + Math.min(1, gone.length), 1);
    extendRules(tables.occurrences);
  }
  const isNew = ({ position }: CellUpdate): boolean => position >= end;
  writeUpdates(
    tables.occurrences,
    occurrences.filter((update) => !isNew(update)),
  );
  if (added > 0) appendUpdates(tables.occurrences, occurrences.filter(isNew), added);
  const runs = contiguousRuns(gone.map(({ position }) => position));
  for (const run of runs.slice().reverse()) sheet.deleteRows(run.start + 1, run.items.length);
  rememberTimes(workbook.states, tables);
}

/** Key of what was written into «Сроки», in the states. */
const TIMES_STATE = 'roadmap-times';
const TIME_COLUMNS = ['number', 'title', 'start', 'end', 'responsible'] as const;

/** By it a cell that the plan has changed is told from one that a person has typed over. */
function rememberTimes(states: TabStates, { times }: RoadmapTables): void {
  const texts = times.matched.map((time) => {
    const { number, title, start, end, responsible } = time.wanted;
    const cells = [number, title, start, end, responsible];
    return [timeName(time), rowHash(cells.map((cell) => cell ?? ''))] as const;
  });
  states.remember(TIMES_STATE, new Map(texts));
}

function timeName({ wanted: { code, anchor, start } }: MatchedTime): string {
  return rowHashKey([code, anchor, anchor === '' ? start : ''].join('|'));
}

function hashOfCells(cells: ReadRow['cells']): string {
  return rowHash(
    TIME_COLUMNS.map((id) =>
      id === 'start' || id === 'end' ? (cellDate(cells[id]) ?? cells[id]) : String(cells[id] ?? ''),
    ),
  );
}

function isKind(cell: unknown): boolean {
  return Object.values(DEADLINES.kinds).some((word) => word === cell);
}

/** What is replaced must be on record even if the run is cut short before it is. */
function logOverwritten(workbook: Workbook, { sheet }: Table, overwritten: Completion['overwritten']): void {
  const tab = sheet.getName();
  for (const one of overwritten)
    if (one.tab === tab) workbook.log.add({ event: LOG.overwritten, ...one, after: '' });
  workbook.log.save();
}

function isFound(column: number | undefined): column is number {
  return column !== undefined;
}

/** Gathers the cells of a table that do not hold what they should. */
class Comparison {
  readonly updates: CellUpdate[] = [];
  private readonly formulas: ReadonlyMap<number, readonly string[]>;
  private readonly first: number;

  constructor(
    private readonly table: Table,
    hasRows: boolean,
    private readonly overwritten: { tab: string; place: string; before: string }[],
  ) {
    const columns = ['daysLeft', 'state', ...DATES].map((id) => table.columns.get(id)).filter(isFound);
    this.first = Math.min(...columns);
    const top = table.headerRow + 1;
    const height = table.end - top;
    const read =
      hasRows && columns.length > 0
        ? table.sheet
            .getRange(top + 1, this.first + 1, height, Math.max(...columns) - this.first + 1)
            .getFormulas()
        : [];
    this.formulas = new Map(read.map((cells, i) => [top + i, cells] as const));
  }

  /** `isTyped`: what stands in a cell without a formula cannot have been written by us. */
  compare(read: ReadRow, column: string, content: CellContent, place: string, isTyped = false): void {
    const { position } = read;
    if (!this.table.columns.has(column)) return;
    const isFormulaColumn = column === 'daysLeft' || column === 'state';
    const formula = isFormulaColumn ? this.formulaAt(position, column) : '';
    if ('formula' in content) {
      if (comparableFormula(formula) === comparableFormula(content.formula)) return;
      const before = read.cells[column];
      if (formula === '' && !isBlank(before) && before !== GONE_STATE) this.note(place, before);
    } else {
      if (formula === '' && holds(read.cells[column], content)) return;
      if (isTyped && !isBlank(read.cells[column])) this.note(place, read.cells[column]);
    }
    this.updates.push({ position, column, content });
  }

  /** Of the rows between the first and the last date to be written; a cell with a formula only looks blank. */
  blanksBetween(column: string): CellUpdate[] {
    const positions = this.updates.filter((one) => one.column === column).map(({ position }) => position);
    if (positions.length < 2) return [];
    const [first, last] = [Math.min(...positions), Math.max(...positions)];
    const written = new Set(positions);
    return this.table.rows
      .filter(({ position, cells }) => {
        const isBetween = position > first && position < last && !written.has(position);
        return isBetween && cells[column] === '' && this.formulaAt(position, column) === '';
      })
      .map(({ position }) => ({ position, column, content: { day: null } }));
  }

  private formulaAt(position: number, column: string): string {
    return this.formulas.get(position)?.[this.table.columns.get(column)! - this.first] ?? '';
  }

  private note(place: string, cell: unknown): void {
    const day = typeof cell === 'string' ? null : cellDate(cell);
    const before = day === null ? String(cell) : ARCHIVE.day(day);
    this.overwritten.push({ tab: this.table.sheet.getName(), place, before });
  }
}

type Cells = readonly (readonly [column: string, content: CellContent])[];

function roadmapCells(row: CompleteRow, table: Table, ranges: DeadlineRanges | null): Cells {
  const at = referencesIn(table, row.row.position);
  const state = { ...stateCells(at, 'action'), kind: at('kind') };
  const deadlines = row.times.length > 0 && ranges !== null ? { ...ranges, code: at('id') } : null;
  const cells: (readonly [string, CellContent])[] = [
    ['id', { value: row.id }],
    ['kind', { value: row.row.deadline === '' ? null : DEADLINES.kinds[row.deadline.kind] }],
    ['state', { formula: stateFormula(state, deadlines) }],
    ['daysLeft', { formula: daysLeftFormula(state, at('state')) }],
  ];
  // A date that stands there is a person's.
  if (row.start !== row.row.start) cells.push(['start', { day: row.start }]);
  if (row.end !== row.row.end) cells.push(['end', { day: row.end }]);
  return cells;
}

function timeCells({ wanted }: MatchedTime, table: Table, position: number): Cells {
  const at = referencesIn(table, position);
  const state = { ...stateCells(at, 'title'), kind: null };
  return [
    ['action', { value: wanted.code }],
    ['number', { value: wanted.number }],
    ['title', { value: wanted.title }],
    ['anchor', { value: wanted.anchor }],
    ['start', { day: wanted.start }],
    ['end', { day: wanted.end }],
    ['responsible', { value: wanted.responsible }],
    ['state', { formula: stateFormula(state, null) }],
    ['daysLeft', { formula: daysLeftFormula(state, at('state')) }],
  ];
}

function stateCells(at: (column: string) => string, title: string) {
  return { title: at(title), status: at('status'), done: at('done'), start: at('start'), end: at('end') };
}

/** A1 of a row's cells wherever the columns stand now; a column that a person has deleted is blank for a formula. */
function referencesIn({ columns }: Table, position: number): (column: string) => string {
  return (column) => {
    const index = columns.get(column);
    return index === undefined ? '""' : `${columnLetters(index)}${position + 1}`;
  };
}

/** null when «Сроки» lacks one of the two columns. */
function rangesOf({ sheet, columns }: Table): DeadlineRanges | null {
  const whole = (column: string): string | null => {
    const index = columns.get(column);
    if (index === undefined) return null;
    const letters = columnLetters(index);
    return `'${sheet.getName().replace(/'/g, "''")}'!$${letters}:$${letters}`;
  };
  const [codes, states] = [whole('action'), whole('state')];
  return codes === null || states === null ? null : { code: '', codes, states };
}
