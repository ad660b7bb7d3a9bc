/**
 * Moving the roadmap to a new school year: what goes to «Архив плана», and which rows ask for a look because their
 * deadline prints a year of its own.
 */
import { cellDate, cellText } from '../intake/cells';
import type { TableRow } from '../tables/schema';
import { ARCHIVE } from '../../messages/roadmap';
import { parseDeadline } from './deadline/parse';
import { MatchedTime, StandingTime, TimesPlan, timeState } from './refresh-occurrences';
import type { CompleteRow } from './refresh-rows';
import type { RoadmapView } from './refresh-view';
import { SchoolYear, parseSchoolYear, schoolYearOf, schoolYearText } from './school-year';

/** Cells of a row of «Архив плана» by column id; days are ISO texts. */
export type ArchiveCells = Readonly<Record<string, string>>;

/** Columns of «Архив плана» that hold days. */
export const ARCHIVE_DAYS: readonly string[] = ['start', 'end', 'done'];

/** Typed columns of the roadmap that begin anew. */
export const CLEARED: readonly string[] = ['start', 'end', 'status', 'done', 'evidence', 'comment'];

export interface Archive {
  /** Rows to be appended: one of the same year and code is not there yet. */
  readonly added: readonly ArchiveCells[];
  /** Numbers of rows that are archived already, but with other typing: they would lose what stands in them now. */
  readonly conflicts: readonly string[];
}

/** `archived`: rows of «Архив плана»; `cells`: the roadmap's cells by position. */
export function archiveOf(
  rows: readonly CompleteRow[],
  cells: ReadonlyMap<number, TableRow>,
  times: TimesPlan,
  { actions, today }: RoadmapView,
  year: SchoolYear,
  archived: readonly { readonly cells: TableRow }[],
): Archive {
  const known = new Map(
    archived
      .filter((row) => parseSchoolYear(row.cells.year) === year)
      .map((row) => [cellText(row.cells.id), row.cells] as const),
  );
  const added: ArchiveCells[] = [];
  const conflicts: string[] = [];
  rows.forEach((row, i) => {
    const { id, row: typed } = row;
    const own = archiveCells(
      row,
      cells.get(typed.position)!,
      actions[i]!.state,
      timesText(id, times, today),
      year,
    );
    const before = known.get(id);
    if (before === undefined) added.push(own);
    else if (!isKept(own, typed.status, before)) conflicts.push(typed.number || id);
  });
  return { added, conflicts };
}

/**
 * Rows whose deadline names other days than those of the new year, because it prints a year: their numbers and words.
 */
export function printedYears(
  rows: readonly CompleteRow[],
  year: SchoolYear,
): { readonly number: string; readonly deadline: string }[] {
  return rows
    .filter(({ row }) => {
      const { start, end } = parseDeadline(row.deadline, year, row.action);
      return [start, end].some((day) => day !== null && schoolYearOf(day) !== year);
    })
    .map(({ row, id }) => ({ number: row.number || id, deadline: row.deadline }));
}

/** The typed rows of «Сроки» of an action: they are kept as text in its archived comment. */
export function typedTimes(times: TimesPlan): StandingTime[] {
  const matched = times.matched.flatMap(({ standing }) => (standing?.isTouched === true ? [standing] : []));
  return [...matched, ...times.left];
}

function archiveCells(
  { row, id, start, end }: CompleteRow,
  cells: TableRow,
  state: string,
  times: string,
  year: SchoolYear,
): ArchiveCells {
  return {
    year: schoolYearText(year),
    number: row.number,
    section: row.section,
    direction: row.direction,
    action: row.action,
    details: row.details.join('\n'),
    deadline: row.deadline,
    start: start ?? typedText(cells.start),
    end: end ?? typedText(cells.end),
    responsible: row.responsible.join('\n'),
    result: row.result,
    state,
    done: cellDate(cells.done) ?? cellText(cells.done),
    evidence: [typedText(cells.evidence), typedText(cells.proofs)].filter(Boolean).join('\n'),
    comment: [typedText(cells.comment), times].filter(Boolean).join('\n'),
    id,
  };
}

/** What a person has typed, line breaks included; a date as people write it. */
function typedText(cell: unknown): string {
  const day = cellDate(cell);
  if (day !== null && typeof cell !== 'string') return ARCHIVE.day(day);
  return String(cell ?? '').trim();
}

function timesText(code: string, { matched, left }: TimesPlan, today: string): string {
  const own = matched.filter(({ wanted, standing }) => wanted.code === code && standing?.isTouched === true);
  const lines = own.map((time) => timeLine(time, today));
  const gone = left.filter((one) => one.code === code);
  return [
    ...lines,
    ...gone.map((one) => standingLine(one, one.status, one.start, cellDate(one.cells.end))),
  ].join('\n');
}

function timeLine(time: MatchedTime, today: string): string {
  const { start, end } = time.wanted;
  return standingLine(time.standing!, timeState(today, time), start, end);
}

function standingLine(
  { anchor, cells }: StandingTime,
  state: string,
  start: string | null,
  end: string | null,
): string {
  const said = [typedText(cells.done), typedText(cells.evidence), typedText(cells.comment)].filter(Boolean);
  return ARCHIVE.time(anchor, start, end, state, said);
}

/** Columns of «Архив плана» in which what was typed stands together with what the program knew. */
const JOINED: readonly string[] = ['evidence', 'comment'];

/** Nothing typed now would be lost: each cell is blank (cleared by a run cut short) or stands in the archive. */
function isKept(own: ArchiveCells, status: string, before: TableRow): boolean {
  const stands = (id: string): boolean => {
    const text = ARCHIVE_DAYS.includes(id)
      ? (cellDate(before[id]) ?? cellText(before[id]))
      : typedText(before[id]);
    return own[id] === '' || text === own[id] || (JOINED.includes(id) && text.includes(own[id]!));
  };
  const isStatusKept = status === '' || [own.state, status].includes(cellText(before.state));
  return isStatusKept && ['done', 'evidence', 'comment'].every(stands);
}
