/**
 * The local list of drawn works as rows: how it is laid out, and how a filled one is read back wherever people have
 * moved its rows and columns. It holds participant codes: it is written and read where files are, never in the workbook.
 */
import {
  Row,
  cellDate,
  cellNumber,
  cellText,
  columnName,
  headerText,
  isBlank,
  isBlankRow,
} from '../intake/cells';
import type { Report } from '../intake/layout';
import { CutScores, markByScore } from '../protocol/paper';
import { parseSchoolCode } from '../protocol/school';
import { parseWorkId, workId } from '../protocol/work';
import { LIST, LIST_HEADINGS, dayText } from '../../messages/recheck';
import type { DrawnWork } from './draw';

export type ListColumn = keyof typeof LIST_HEADINGS;
/** From left to right: what the expert needs and fills comes before what the expert should not see. */
export const LIST_COLUMNS = Object.keys(LIST_HEADINGS) as readonly ListColumn[];
/** Columns without which a row cannot be understood. */
const NEEDED: readonly ListColumn[] = ['work', 'date', 'school', 'code', 'second', 'first'];
/** Headings from which a sheet is taken for a list, even if some are missing. */
const ENOUGH = 4;
/** People put titles above the headings. */
const HEADER_ROWS = 30;

/** Works drawn of one school's work. */
export interface DrawnUnit {
  readonly work: string;
  readonly school: string;
  /** ISO date. */
  readonly date: string;
  readonly seed: string;
  readonly cuts: CutScores | null;
  /** Participants that the works were drawn from. */
  readonly participants: number;
  readonly works: readonly DrawnWork[];
}

/** One filled row. */
export interface SecondMark {
  readonly work: string;
  readonly school: string;
  /** ISO date of the draw. */
  readonly date: string;
  readonly code: string;
  /** Points of the school and of the expert; the expert's may be the mean of two experts. */
  readonly first: number;
  readonly second: number;
  /** Six digits; '' where the list names none. */
  readonly expertSchool: string;
  readonly seed: string;
}

/** A blank sheet of work: cells of the list without its headings. */
export function listRows(units: readonly DrawnUnit[]): (string | number | null)[][] {
  return units.flatMap(({ work, school, date, seed, cuts, works }) =>
    works.map((drawn) => {
      const cells: Readonly<Record<ListColumn, string | number | null>> = {
        work,
        date: dayText(date),
        school,
        class: drawn.className,
        code: drawn.code,
        second: null,
        expertSchool: null,
        first: drawn.total,
        mark: cuts === null ? null : markByScore(drawn.total, cuts),
        reason: drawn.isAtCut ? LIST.atCut : LIST.random,
        seed,
      };
      return LIST_COLUMNS.map((column) => cells[column]);
    }),
  );
}

export interface ListReading {
  /** With their rows, 1-based. */
  readonly marks: readonly { readonly row: number; readonly mark: SecondMark }[];
  /** Rows of works that have no second score yet. */
  readonly blank: number;
}

/**
 * Reads one sheet; null when it is no list at all. Rows that cannot be used are reported with their place and left out.
 * `maxScoreOf` gives the maximum of a work by its id, null when it is not known.
 */
export function readList(
  rows: readonly Row[],
  maxScoreOf: (work: string) => number | null,
  report: Report,
): ListReading | null {
  const header = findListHeader(rows);
  if (header === null) return null;
  const lacking = NEEDED.filter((column) => !header.columns.has(column));
  if (lacking.length > 0) {
    report(header.row + 1, null, LIST.missingColumns(lacking.map((column) => LIST_HEADINGS[column])));
    return { marks: [], blank: 0 };
  }
  const marks: { row: number; mark: SecondMark }[] = [];
  let blank = 0;
  rows.forEach((row, i) => {
    if (i <= header.row || isBlankRow(row)) return;
    const cellOf = (column: ListColumn): unknown => row[header.columns.get(column) ?? -1];
    if (isBlank(cellOf('second'))) {
      if (!isBlank(cellOf('code'))) blank++;
      return;
    }
    const read = readRow(cellOf, maxScoreOf);
    if ('column' in read) report(i + 1, columnName(header.columns.get(read.column)!), read.message);
    else marks.push({ row: i + 1, mark: read });
  });
  return { marks, blank };
}

interface Refusal {
  readonly column: ListColumn;
  readonly message: string;
}

function readRow(
  cellOf: (column: ListColumn) => unknown,
  maxScoreOf: (work: string) => number | null,
): SecondMark | Refusal {
  const work = parseWorkId(cellText(cellOf('work')));
  if (work === null) return { column: 'work', message: LIST.workUnreadable };
  const school = parseSchoolCode(cellOf('school'));
  if (school === null) return { column: 'school', message: LIST.schoolUnreadable };
  const date = cellDate(cellOf('date'));
  if (date === null) return { column: 'date', message: LIST.dateUnreadable };
  const code = cellText(cellOf('code'));
  if (code === '') return { column: 'code', message: LIST.codeMissing };
  const id = workId(work);
  for (const column of ['first', 'second'] as const) {
    const message = scoreProblem(cellOf(column), maxScoreOf(id));
    if (message !== null) return { column, message };
  }
  const expertCell = cellOf('expertSchool');
  const expertSchool = parseSchoolCode(expertCell);
  if (expertSchool === null && !isBlank(expertCell)) {
    return { column: 'expertSchool', message: LIST.expertUnreadable(cellText(expertCell)) };
  }
  if (expertSchool === school) return { column: 'expertSchool', message: LIST.ownExpert };
  return {
    work: id,
    school,
    date,
    code,
    first: cellNumber(cellOf('first'))!,
    second: cellNumber(cellOf('second'))!,
    expertSchool: expertSchool ?? '',
    seed: cellText(cellOf('seed')),
  };
}

function scoreProblem(cell: unknown, most: number | null): string | null {
  const value = cellNumber(cell);
  if (value === null || Number.isNaN(value)) return LIST.scoreUnreadable(cellText(cell));
  return value < 0 || (most !== null && value > most) ? LIST.scoreOutOfRange(value, most) : null;
}

export interface ListHeader {
  /** 0-based. */
  readonly row: number;
  readonly columns: ReadonlyMap<ListColumn, number>;
}

/** The first row that has most of the headings, wherever the columns stand. */
export function findListHeader(rows: readonly Row[]): ListHeader | null {
  const byHeading = new Map(
    LIST_COLUMNS.map((column) => [headerText(LIST_HEADINGS[column]), column] as const),
  );
  for (let row = 0; row < Math.min(rows.length, HEADER_ROWS); row++) {
    const columns = new Map<ListColumn, number>();
    rows[row]!.forEach((cell, index) => {
      const column = byHeading.get(headerText(cell));
      if (column !== undefined && !columns.has(column)) columns.set(column, index);
    });
    if (columns.size >= ENOUGH) return { row, columns };
  }
  return null;
}
