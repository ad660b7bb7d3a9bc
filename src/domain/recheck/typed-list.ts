/**
 * Lists of drawn works as rows to type second marks into, and back as the rows of a filled list. They hold participant
 * codes: this runs where files are, never in the workbook.
 */
import { Row, cellText } from '../intake/cells';
import type { SheetReader } from '../intake/intake';
import type { Problem } from '../intake/records';
import type { Paper } from '../protocol/paper';
import { LIST_COLUMNS, ListColumn, ListHeader, findListHeader } from './list';
import { FilledLists, RecheckTally } from './tally';

/** One sheet of a file as it was given. */
export interface ListSheet {
  readonly file: string;
  readonly sheet: string;
  readonly rows: readonly Row[];
}

/** A row of the list that names a participant; texts as they stand in the cells. */
export interface ListEntry {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly work: string;
  readonly school: string;
  readonly className: string;
  readonly code: string;
  readonly first: string;
  readonly second: string;
  readonly expertSchool: string;
}

export interface OpenList extends ListSheet {
  readonly header: ListHeader;
  readonly entries: readonly ListEntry[];
}

/** What a person has typed into one row; what is left out stays as the file has it. */
export interface TypedCells {
  readonly second?: string;
  readonly expertSchool?: string;
}

const TYPED: readonly ListColumn[] = ['second', 'expertSchool'];

/** null for a sheet that is no list. */
export function openList(sheet: ListSheet): OpenList | null {
  const header = findListHeader(sheet.rows);
  if (header === null) return null;
  const entries = sheet.rows.flatMap((cells, row): ListEntry[] => {
    const text = (column: ListColumn): string => cellText(cells[header.columns.get(column) ?? -1]);
    if (row <= header.row || text('code') === '') return [];
    const of = Object.fromEntries(LIST_COLUMNS.map((column) => [column, text(column)])) as Record<
      ListColumn,
      string
    >;
    return [{ ...of, row, className: of.class }];
  });
  return { ...sheet, header, entries };
}

/** The rows of the sheet with what was typed, by row; a list without a column for it gets one on the right. */
export function filledRows(
  { rows, header }: OpenList,
  typed: ReadonlyMap<number, TypedCells>,
  headings: Readonly<Record<ListColumn, string>>,
): Row[] {
  const width = Math.max(...rows.map(({ length }) => length));
  const missing = TYPED.filter((column) => !header.columns.has(column));
  const columnOf = (column: ListColumn): number =>
    header.columns.get(column) ?? width + missing.indexOf(column);
  return rows.map((cells, row) => {
    const change =
      row === header.row
        ? Object.fromEntries(missing.map((column) => [column, headings[column]]))
        : typed.get(row);
    if (change === undefined) return cells;
    const filled = cells.slice();
    for (const column of TYPED) {
      const value = (change as Readonly<Record<string, string | undefined>>)[column];
      if (value === undefined) continue;
      while (filled.length <= columnOf(column)) filled.push(null);
      filled[columnOf(column)] = value;
    }
    return filled;
  });
}

/** Counts of filled sheets, with everything that could not be used; `refused` are files that were not opened. */
export function tallySheets(
  sheets: readonly ListSheet[],
  refused: readonly Problem[],
  paperOf: (work: string) => Paper | null,
): {
  readonly tallies: readonly RecheckTally[];
  readonly problems: readonly Problem[];
  readonly blank: number;
} {
  const lists = new FilledLists(paperOf);
  refused.forEach((problem) => lists.refuse(problem));
  for (const { file, sheet, rows } of sheets) {
    const reader = lists.openSheet(file, sheet);
    rows.forEach((row) => reader.push(row));
    reader.end();
  }
  return { tallies: lists.tallies(), problems: lists.problems(), blank: lists.blank };
}

/** Takes files as they are read, sheet by sheet. */
export class SheetCollector {
  readonly sheets: ListSheet[] = [];
  readonly refused: Problem[] = [];

  openSheet(file: string, sheet: string): SheetReader {
    const rows: Row[] = [];
    this.sheets.push({ file, sheet, rows });
    return { push: (row) => void rows.push(row), end: () => undefined };
  }

  refuse(problem: Problem): void {
    this.refused.push(problem);
  }
}
