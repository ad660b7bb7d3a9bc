/**
 * What the program makes of the rows of «Дорожная карта»: code, kind of deadline, dates where a person has typed none,
 * and the times that belong into «Сроки».
 */
import { isBlank } from '../intake/cells';
import type { Procedure } from '../tables/lists';
import type { TableRow } from '../tables/schema';
import type { Deadline, Occurrence } from './deadline/deadline';
import { ProcedureDates, eventOccurrences } from './deadline/occurrences';
import { parseDeadline } from './deadline/parse';
import { RoadmapRow, readRoadmap } from './rows';
import { CodedRow, completeCodes, lineName, needsCodes } from './refresh-ids';
import type { SchoolYear } from './school-year';

export interface SheetRow {
  /** 0-based row on the sheet. */
  readonly position: number;
  readonly cells: TableRow;
}

/** A row of the roadmap with everything that the program adds to it. */
export interface CompleteRow {
  readonly row: RoadmapRow;
  readonly id: string;
  readonly deadline: Deadline;
  /** ISO days: as typed, or by the deadline. */
  readonly start: string | null;
  readonly end: string | null;
  /** Texts in «Начало» and «Окончание», for which formulas have no use. */
  readonly wordsForDays: readonly string[];
  /** Something stands in «Дата исполнения». */
  readonly isDone: boolean;
  /** The rows it has in «Сроки»; none for an action with one deadline. Each has a first day or a procedure. */
  readonly times: readonly Occurrence[];
}

/** Rows that are actions. */
export function actionRows(
  rows: readonly SheetRow[],
): { readonly row: RoadmapRow; readonly cells: TableRow }[] {
  const cells = new Map(rows.map((one) => [one.position, one.cells] as const));
  return readRoadmap(rows).map((row) => ({ row, cells: cells.get(row.position)! }));
}

/** True when codes must be given, and all places where codes stand must be known. */
export function lacksCodes(rows: readonly SheetRow[]): boolean {
  return needsCodes(actionRows(rows).map(({ row }) => codedRow(row)));
}

function codedRow({ id, number, action }: RoadmapRow): CodedRow {
  return { code: id, name: lineName(number, action) };
}

/**
 * `taken`: codes that stand outside «Дорожная карта»; `known`: codes with the names of their rows when last seen.
 * `year` null: only phrases with a year of their own have days.
 */
export function completeRows(
  rows: readonly SheetRow[],
  taken: readonly string[],
  known: readonly CodedRow[],
  year: SchoolYear | null,
  procedures: readonly Procedure[],
): CompleteRow[] {
  const actions = actionRows(rows);
  const codes = completeCodes(
    actions.map(({ row }) => codedRow(row)),
    taken,
    known,
  );
  return actions.map(({ row, cells }, i) => {
    const deadline = parseDeadline(row.deadline, year, row.action);
    return {
      row,
      id: codes[i]!,
      deadline,
      ...datesOf(cells, row, deadline),
      wordsForDays: [cells.start, cells.end].filter(isWords),
      isDone: !isBlank(cells.done),
      times: timesOf(deadline, procedures, year),
    };
  });
}

function isWords(cell: unknown): cell is string {
  return typeof cell === 'string' && !isBlank(cell);
}

/** Blank dates are filled unless the result would end before it starts. */
function datesOf(
  cells: TableRow,
  row: RoadmapRow,
  deadline: Deadline,
): { readonly start: string | null; readonly end: string | null } {
  const start = isBlank(cells.start) ? deadline.start : row.start;
  const end = isBlank(cells.end) ? deadline.end : row.end;
  return start !== null && end !== null && end < start ? { start: row.start, end: row.end } : { start, end };
}

function timesOf(
  { kind, occurrences, event }: Deadline,
  procedures: readonly Procedure[],
  year: SchoolYear | null,
): readonly Occurrence[] {
  const following = event === null ? [] : eventOccurrences(event, procedures.map(datesOfProcedure), year);
  const times = [...occurrences, ...following];
  if (kind !== 'after-event' && kind !== 'recurring' && times.length < 2) return [];
  return times.filter(({ start, anchor }) => start !== null || anchor !== null);
}

function datesOfProcedure(procedure: Procedure): ProcedureDates {
  return { ...procedure, kind: procedure.work.kind };
}
