/** The tables that the roadmap is kept in, as read for one run, each at most once. */
import { cellText } from '../domain/intake/cells';
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

export interface RoadmapTables {
  readonly roadmap: Table;
  readonly occurrences: Table;
  readonly rows: readonly CompleteRow[];
  readonly standing: readonly StandingTime[];
  readonly times: TimesPlan;
}

/** Reads and completes in memory; writes nothing. Other tables are read for their codes only when one must be given. */
export function readRoadmapTables(
  table: ReadTable,
  year: SchoolYear | null,
  procedures: readonly Procedure[],
): RoadmapTables {
  const roadmap = table('roadmap');
  const occurrences = table('occurrences');
  const taken = lacksCodes(roadmap.rows)
    ? CODE_COLUMNS.flatMap(([id, column]) => table(id).rows.map(({ cells }) => cellText(cells[column])))
    : [];
  // Of two rows of «Процедуры» with one code the last counts, as in the report.
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure] as const));
  const rows = completeRows(roadmap.rows, taken, year, [...byId.values()]);
  const standing = standingTimes(occurrences.rows, new Set(occurrences.columns.values()));
  const times = matchTimes(standing, wantedTimes(rows));
  return { roadmap, occurrences, rows, standing, times };
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
