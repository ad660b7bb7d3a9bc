/** The tables that the roadmap is kept in, as read for one run, each at most once, and the codes given so far. */
import { cellText } from '../domain/intake/cells';
import { DomainError } from '../domain/errors';
import { CodedRow, lineName } from '../domain/roadmap/refresh-ids';
import { CompleteRow, completeRows, lacksCodes } from '../domain/roadmap/refresh-rows';
import {
  StandingTime,
  TimesPlan,
  matchTimes,
  standingTimes,
  wantedTimes,
} from '../domain/roadmap/refresh-occurrences';
import type { SchoolYear } from '../domain/roadmap/school-year';
import type { Procedure } from '../domain/tables/lists';
import { REGISTER_IDS } from '../domain/tables/registers';
import type { TableId } from '../domain/tables/schema';
import { SETUP } from '../messages/setup';
import { TABLE_TEXT } from '../messages/tables';
import type { TabStates } from './tab-state';
import type { Table } from './table';

/** Gives a table, reading it the first time only. */
export type ReadTable = (id: TableId) => Table;

/** Tables with the codes of actions, and the column they stand in. */
const CODE_COLUMNS: readonly (readonly [table: TableId, column: string])[] = [
  ['history', 'id'],
  ['occurrences', 'action'],
  ['answers', 'action'],
  ...REGISTER_IDS.map((id) => [id, 'action'] as const),
];

/** Of these, where number and text of the line stand beside its code. */
const NAMED: readonly TableId[] = ['occurrences', 'answers'];

/** Key of the codes with the names of their lines, in the states. */
const STATE = 'roadmap-codes';

export interface RoadmapTables {
  readonly roadmap: Table;
  readonly occurrences: Table;
  readonly rows: readonly CompleteRow[];
  readonly standing: readonly StandingTime[];
  readonly times: TimesPlan;
}

/**
 * Reads and completes in memory; writes nothing. Other tables are read for their codes only when one must be given.
 * @throws DomainError when the column of codes is gone: new ones would part everything from its line.
 */
export function readRoadmapTables(
  table: ReadTable,
  states: TabStates,
  year: SchoolYear | null,
  procedures: readonly Procedure[],
): RoadmapTables {
  const roadmap = table('roadmap');
  const occurrences = table('occurrences');
  if (roadmap.rows.length > 0) refuseWithoutCodes(roadmap);
  const lacks = lacksCodes(roadmap.rows);
  const taken = lacks
    ? CODE_COLUMNS.flatMap(([id, column]) => table(id).rows.map(({ cells }) => cellText(cells[column])))
    : [];
  const known = lacks ? [...remembered(states), ...NAMED.flatMap((id) => namedIn(table(id)))] : [];
  // Of two rows of «Процедуры» with one code the last counts, as in the report.
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure] as const));
  const rows = completeRows(roadmap.rows, taken, known, year, [...byId.values()]);
  const standing = standingTimes(occurrences.rows, new Set(occurrences.columns.values()));
  const times = matchTimes(standing, wantedTimes(rows));
  return { roadmap, occurrences, rows, standing, times };
}

/** @throws DomainError when the column of codes is gone. */
export function refuseWithoutCodes({ sheet, columns }: Table): void {
  if (!columns.has('id'))
    throw new DomainError(SETUP.noCodes(sheet.getName(), TABLE_TEXT.roadmap.columns.id!.header));
}

/** Keeps which code stands for which line, so that a lost one is found again; nothing when it is known. */
export function rememberCodes(states: TabStates, rows: readonly CompleteRow[]): void {
  const codes = new Map<string, string[]>();
  for (const { row, id } of rows) {
    const name = lineName(row.number, row.action);
    codes.set(name, [...(codes.get(name) ?? []), id]);
  }
  states.remember(STATE, new Map([...codes].map(([name, own]) => [name, own.join(' ')] as const)));
}

function remembered(states: TabStates): CodedRow[] {
  return [...(states.get(STATE)?.rows ?? [])].flatMap(([name, { values }]) =>
    values.split(' ').map((code) => ({ code, name })),
  );
}

function namedIn({ rows }: Table): CodedRow[] {
  return rows.map(({ cells }) => ({
    code: cellText(cells.action),
    name: lineName(cellText(cells.number), cellText(cells.title)),
  }));
}

/** A reader that remembers what it has read. */
export function readOnce(read: ReadTable): ReadTable {
  const known = new Map<TableId, Table>();
  return (id) => {
    const table = known.get(id) ?? read(id);
    known.set(id, table);
    return table;
  };
}
