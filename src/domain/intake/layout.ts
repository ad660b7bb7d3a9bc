/**
 * What a file layout is: how a sheet is recognised by its content, and what its columns or rows give.
 * Each layout is one file in `layouts/` and one line in `registry.ts`.
 */
import { ProtocolColumns } from '../protocol/fold';
import { Row } from './cells';
import { TaskColumn } from './headers';
import { JournalRow, MarksRow, OfficialEntry, SchoolName, ScoresRow, SkillRow, TasksRow } from './records';
import { Task } from '../protocol/paper';

export type LayoutId =
  | 'protocol-csv'
  | 'protocol-2021'
  | 'protocol-2020'
  | 'protocol-2022'
  | 'collection-form'
  | 'individual-results'
  | 'mark-statistics'
  | 'journal-wide'
  | 'journal-long'
  | 'score-distribution'
  | 'task-completion'
  | 'planned-results'
  | 'official-list'
  | 'exam-list';

/** Takes a remark about a row (1-based) and column of the sheet being read. */
export type Report = (row: number | null, column: string | null, message: string) => void;

interface LayoutOf<Kind extends string, Match> {
  readonly kind: Kind;
  /** false: built from a description only, no original file was at hand. */
  readonly confirmed: boolean;
  /** The match when the top of the sheet is of this layout, else null. */
  readonly recognise: (head: readonly Row[]) => Match | null;
}

/** A protocol: a row per pupil, folded row by row and never held. */
export interface ProtocolMatch {
  /** Index of the header row. */
  readonly headerRow: number;
  readonly columns: Omit<ProtocolColumns, 'tasks'>;
  readonly tasks: readonly TaskColumn[];
  /** Column with the school's name, −1 when there is none. */
  readonly schoolName: number;
  /** True when the school's login stands in the file name instead of a column. */
  readonly schoolInFileName: boolean;
  /** Only of a list with names: scores, marks and зачёт, whichever there are. */
  readonly list?: ListColumns;
}

/** Columns of a list of participants beside those of a protocol; −1 where there is none. */
export interface ListColumns {
  /** The heading as read, of two rows where the sheet has two. */
  readonly headings: Row;
  readonly primary: number;
  readonly test: number;
  readonly score: number;
  readonly mark: number;
  /** The mark of the year. */
  readonly yearly: number;
  readonly passed: number;
  readonly status: number;
}

/** Rows of an aggregate table without the work, which is named outside the rows. */
export type TableBody =
  | { readonly kind: 'marks'; readonly rows: readonly MarksRow[] }
  | { readonly kind: 'journal'; readonly rows: readonly JournalRow[] }
  | { readonly kind: 'scores'; readonly rows: readonly ScoresRow[] }
  | { readonly kind: 'tasks'; readonly rows: readonly TasksRow[]; readonly tasks: readonly Task[] }
  | { readonly kind: 'skills'; readonly rows: readonly SkillRow[] };

/** What a whole table says. */
export interface TableReading {
  readonly body: TableBody;
  /** Maximum primary score that the table itself shows, null when it shows none. */
  readonly maxScore: number | null;
  readonly schoolNames: readonly SchoolName[];
}

/** A match of a layout that is read as a whole; `read` gets the rows below the header row. */
export interface WholeMatch<Reading> {
  readonly headerRow: number;
  readonly read: (rows: readonly Row[], report: Report) => Reading;
}

/** One row of an official list, before repeats are dropped. */
export interface OfficialRow extends OfficialEntry {
  /** 1-based. */
  readonly row: number;
}

export type ProtocolLayout = LayoutOf<'protocol', ProtocolMatch>;
export type TableLayout = LayoutOf<'table', WholeMatch<TableReading>>;
export type OfficialLayout = LayoutOf<'official', WholeMatch<readonly OfficialRow[]>>;
export type Layout = ProtocolLayout | TableLayout | OfficialLayout;
