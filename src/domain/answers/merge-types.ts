/** What merging the files of schools takes and gives. */
import type { Problem } from '../intake/records';
import type { PlacedRow } from '../registers/read';
import type { SchoolYear } from '../roadmap/school-year';
import type { School } from '../tables/lists';
import type { PlanValue } from '../tabs/plan';
import type { SchoolRegisterId } from './forms';

export type MergeTableId = 'answers' | SchoolRegisterId;

/** A table as it stands. */
export interface MergeTable {
  readonly rows: readonly PlacedRow[];
  /** Ids of the columns that it has: others cannot be written. */
  readonly columns: ReadonlySet<string>;
}

export interface MergeTables {
  readonly roadmap: MergeTable;
  readonly answers: MergeTable;
  readonly registers: Readonly<Record<SchoolRegisterId, MergeTable>>;
}

export interface MergeOptions {
  readonly schools: readonly School[];
  readonly schoolYear: SchoolYear | null;
  /** ISO day. */
  readonly today: string;
  /** Where a register holds another value, take the school's. */
  readonly takeSchool: boolean;
}

export interface CellChange {
  readonly table: MergeTableId;
  /** 0-based row on the sheet. */
  readonly position: number;
  /** Column id. */
  readonly column: string;
  /** The row in words. */
  readonly place: string;
  /** As shown; '' for a blank cell. */
  readonly before: string;
  /** A day as ISO text. */
  readonly after: PlanValue;
}

export interface NewRow {
  readonly table: MergeTableId;
  readonly place: string;
  readonly cells: Readonly<Record<string, PlanValue>>;
}

/** What the files of one school change. */
export interface SchoolMerge {
  readonly code: string;
  readonly name: string;
  readonly files: readonly string[];
  readonly comment: string;
  readonly added: readonly NewRow[];
  readonly changed: readonly CellChange[];
  /** Where the workbook's value stays though the school says another one. */
  readonly kept: readonly CellChange[];
  /** Rows that say what stands there already. */
  readonly unchanged: number;
  /** 0-based rows of «Ответы школ» whose day of receipt becomes today. */
  readonly stamped: readonly number[];
  /** ISO days. */
  readonly received: string;
  readonly until: string | null;
  readonly isLate: boolean;
  /** The roadmap is not the one that the file was made from. */
  readonly isOtherPlan: boolean;
}

export interface Merge {
  /** By code. */
  readonly schools: readonly SchoolMerge[];
  readonly refused: readonly Problem[];
  /** Codes of schools that have not sent anything back since the files were made, ascending. */
  readonly missing: readonly string[];
}

/** Collects what one kind of rows of a school comes to. */
export interface Outcome {
  readonly added: NewRow[];
  readonly changed: CellChange[];
  readonly kept: CellChange[];
  readonly stamped: number[];
  readonly refused: Problem[];
  unchanged: number;
}

export function emptyOutcome(): Outcome {
  return { added: [], changed: [], kept: [], stamped: [], refused: [], unchanged: 0 };
}
