/**
 * «Сведения ОО» in the workbook: what goes into the file of each school, and what comes back. Coming back is worked out
 * first and shown; then, under the lock, the tables are read anew, the hash is checked, and answers and rows of the
 * registers are written. A filled cell is never emptied, and what is replaced or differs stands in the log.
 */
import { SCHOOL_REGISTER_IDS, SchoolRegisterId } from '../domain/answers/forms';
import { mergeReturns } from '../domain/answers/merge';
import type { CellChange, Merge, MergeTable, MergeTableId, NewRow } from '../domain/answers/merge-types';
import { AnswersData, outgoingData } from '../domain/answers/outgoing';
import { MergePreview, previewOf, shownChange } from '../domain/answers/preview';
import type { SchoolReturn } from '../domain/answers/returned';
import { cellDate } from '../domain/intake/cells';
import { DomainError } from '../domain/errors';
import { checksum } from '../domain/protocol/codec';
import { readProcedures, readSchools } from '../domain/tables/lists';
import { readSettings } from '../domain/tables/settings';
import type { PlanValue } from '../domain/tabs/plan';
import { ANSWERS_LOG, ANSWERS_RUN } from '../messages/answers';
import { CellContent, CellUpdate, appendUpdates, writeUpdates } from './cell-updates';
import { comparable } from './literal';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Files of schools as they cross from the command line or the browser. */
export interface AnswersPayload {
  readonly files: readonly SchoolReturn[];
  /** Where a register holds another value, take the school's; otherwise the workbook's stays. */
  readonly takeSchool: boolean;
}

export interface AnswersPlan extends MergePreview {
  readonly hash: string;
}

export interface AnswersRun {
  /** Rows. */
  readonly added: number;
  /** Cells. */
  readonly changed: number;
}

interface Read {
  readonly answers: Table;
  readonly registers: Readonly<Record<SchoolRegisterId, Table>>;
}

interface Prepared {
  readonly read: Read;
  readonly merge: Merge;
  readonly plan: AnswersPlan;
}

/** What goes into the files of schools (`codes` null: all of «Школы»); each has only its own rows. Writes nothing. */
export function answersData(workbook: Workbook, codes: readonly string[] | null): AnswersData {
  const { answers, registers } = readTables(workbook);
  const rowsOf = SCHOOL_REGISTER_IDS.map((id) => [id, registers[id].rows] as const);
  return outgoingData(
    {
      roadmap: workbook.table('roadmap').rows,
      answers: answers.rows,
      registers: Object.fromEntries(rowsOf) as Record<SchoolRegisterId, Table['rows']>,
    },
    {
      schools: readSchools(workbook.table('schools').rows).values,
      procedures: readProcedures(workbook.table('procedures').rows).values,
      schoolYear: readSettings(workbook.table('parameters').rows).settings.schoolYear,
    },
    codes,
  );
}

/** Compares; writes nothing. */
export function planAnswers(workbook: Workbook, payload: AnswersPayload): AnswersPlan {
  return prepare(workbook, payload).plan;
}

/**
 * Writes what was compared. Call it under the lock.
 * @throws DomainError when the workbook is no longer the one that was compared.
 */
export function runAnswers(workbook: Workbook, hash: string, payload: AnswersPayload): AnswersRun {
  const { read, merge, plan } = prepare(workbook, payload);
  if (plan.hash !== hash) throw new DomainError(ANSWERS_RUN.changedMeanwhile);
  logChanges(workbook, merge);
  const today = cellDate(new Date())!;
  for (const id of ['answers' as const, ...SCHOOL_REGISTER_IDS]) {
    const table = id === 'answers' ? read.answers : read.registers[id];
    const stamped = id === 'answers' ? merge.schools.flatMap((school) => school.stamped) : [];
    writeTable(table, id, merge, stamped, today);
  }
  const count = (list: 'added' | 'changed'): number =>
    merge.schools.reduce((all, school) => all + school[list].length, 0);
  return { added: count('added'), changed: count('changed') };
}

function readTables(workbook: Workbook): Read {
  const registers = SCHOOL_REGISTER_IDS.map((id) => [id, workbook.table(id)] as const);
  return {
    answers: workbook.table('answers'),
    registers: Object.fromEntries(registers) as Record<SchoolRegisterId, Table>,
  };
}

function prepare(workbook: Workbook, { files, takeSchool }: AnswersPayload): Prepared {
  const read = readTables(workbook);
  const registers = SCHOOL_REGISTER_IDS.map((id) => [id, mergeTable(read.registers[id])] as const);
  const merge = mergeReturns(
    files,
    {
      roadmap: mergeTable(workbook.table('roadmap')),
      answers: mergeTable(read.answers),
      registers: Object.fromEntries(registers) as Record<SchoolRegisterId, MergeTable>,
    },
    {
      schools: readSchools(workbook.table('schools').rows).values,
      schoolYear: readSettings(workbook.table('parameters').rows).settings.schoolYear,
      today: cellDate(new Date())!,
      takeSchool,
    },
  );
  return { read, merge, plan: { hash: hashOf(merge), ...previewOf(merge) } };
}

function mergeTable({ rows, columns }: Table): MergeTable {
  return { rows, columns: new Set(columns.keys()) };
}

/** Without days of receipt: midnight changes nothing. */
function hashOf({ schools, refused }: Merge): string {
  const work = schools.map(({ code, added, changed, kept, stamped }) => [
    code,
    added.map(({ table, cells }) => [table, { ...cells, received: null }]),
    changed,
    kept,
    stamped,
  ]);
  return checksum(JSON.stringify([work, refused]));
}

/** What is replaced is on record before it is replaced; a difference that stays is noted once. */
function logChanges(workbook: Workbook, { schools }: Merge): void {
  const changed = schools.filter((school) => school.added.length + school.changed.length > 0);
  const kept = schools.some((school) => school.kept.length > 0);
  const known = kept ? linesOfLog(workbook) : new Set<string>();
  const add = (event: string, code: string, change: CellChange): void => {
    const { tab, place, column, before, after } = shownChange(change);
    const line = { event, tab, place: [code, place, column].join(' · '), before, after };
    if (!known.has(keyOfLog(Object.values(line)))) workbook.log.add(line);
  };
  for (const school of schools) {
    const replaced = school.changed.filter(({ before }) => before !== '');
    replaced.forEach((change) => add(ANSWERS_LOG.replaced, school.code, change));
    school.kept.forEach((change) => add(ANSWERS_LOG.kept, school.code, change));
  }
  if (changed.length > 0) {
    const sum = (list: 'added' | 'changed'): number =>
      changed.reduce((all, school) => all + school[list].length, 0);
    workbook.log.add({
      event: ANSWERS_LOG.received,
      tab: workbook.sheet('answers').getName(),
      place: changed.map(({ code }) => code).join(', '),
      before: '',
      after: ANSWERS_LOG.counts(sum('added'), sum('changed')),
    });
  }
  workbook.log.save();
}

/** One read. */
function linesOfLog(workbook: Workbook): ReadonlySet<string> {
  const kept = workbook
    .sheet('changes')
    .getDataRange()
    .getValues()
    .filter((row) => row[1] === ANSWERS_LOG.kept);
  return new Set(kept.map((row) => keyOfLog(row.slice(1, 6))));
}

/** A replaced value is logged every time: only its own event is looked up. */
function keyOfLog(cells: readonly unknown[]): string {
  return cells.map((cell) => comparable(String(cell)).slice(0, 2000)).join('|');
}

function writeTable(
  table: Table,
  id: MergeTableId,
  { schools }: Merge,
  stamped: readonly number[],
  today: string,
): void {
  const isHere = ({ table: other }: { readonly table: MergeTableId }): boolean => other === id;
  const updates = [
    ...schools.flatMap(({ changed }) => changed.filter(isHere)).map((change) => updateOf(table, change)),
    ...stamped.map((position): CellUpdate => ({ position, column: 'received', content: { day: today } })),
  ];
  if (updates.length > 0) writeUpdates(table, id === 'answers' ? withNeighbours(table, updates) : updates);
  const added = schools.flatMap((school) => school.added.filter(isHere));
  if (added.length > 0) appendUpdates(table, newCells(table, added), added.length);
}

function updateOf(table: Table, { position, column, after }: CellChange): CellUpdate {
  return { position, column, content: contentOf(table, column, after) };
}

/** Blank cells between filled ones, too: rows beside each other are one call. */
function newCells(table: Table, added: readonly NewRow[]): CellUpdate[] {
  const used = new Set(added.flatMap(({ cells }) => Object.keys(cells)));
  return added.flatMap(({ cells }, i) =>
    [...used].map((column) => ({
      position: table.end + i,
      column,
      content: contentOf(table, column, cells[column] ?? null),
    })),
  );
}

function contentOf({ schema }: Table, column: string, value: PlanValue): CellContent {
  const isDay = schema.columns.find(({ id }) => id === column)!.kind === 'date';
  return isDay && typeof value === 'string' ? { day: value } : { value };
}

/**
 * In «Ответы школ» the cells between changed ones of a column are written as they stand, so that calls do not grow with
 * schools; a formula is left alone. One read of formulas.
 */
function withNeighbours(table: Table, updates: readonly CellUpdate[]): CellUpdate[] {
  const rows = new Map(table.rows.map((row) => [row.position, row.cells] as const));
  const positions = updates.map(({ position }) => position);
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  const width = Math.max(...table.columns.values()) + 1;
  const formulas = table.sheet.getRange(first + 1, 1, last - first + 1, width).getFormulas();
  const byColumn = new Map<string, Map<number, CellUpdate>>();
  for (const update of updates) {
    const ofColumn = byColumn.get(update.column) ?? new Map<number, CellUpdate>();
    byColumn.set(update.column, ofColumn.set(update.position, update));
  }
  return [...byColumn].flatMap(([column, ofColumn]) => {
    const index = table.columns.get(column);
    if (index === undefined) return [];
    const ends = [...ofColumn.keys()];
    const from = Math.min(...ends);
    return Array.from({ length: Math.max(...ends) - from + 1 }, (_, i) => from + i).flatMap((position) => {
      const update = ofColumn.get(position);
      if (update !== undefined) return [update];
      if (formulas[position - first]![index] !== '') return [];
      const content = standing(rows.get(position)?.[column]);
      return content === null ? [] : [{ position, column, content }];
    });
  });
}

/** A cell's own content again; null for what would not come out the same. */
function standing(cell: unknown): CellContent | null {
  if (Object.prototype.toString.call(cell) === '[object Date]') {
    const isMidnight = (cell as Date).getHours() + (cell as Date).getMinutes() === 0;
    return isMidnight ? { day: cellDate(cell) } : null;
  }
  if (typeof cell === 'string' && cell.startsWith("'")) return null;
  return { value: (cell ?? null) as PlanValue };
}
