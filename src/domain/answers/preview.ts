/** A merge as it is shown before anything is written: plain texts by school. */
import type { Problem } from '../intake/records';
import { TABLE_TEXT } from '../../messages/tables';
import { shownValue } from './cells';
import type { CellChange, Merge, SchoolMerge } from './merge-types';

/** A cell that changes, or stays though the school says something else. */
export interface ShownChange {
  readonly tab: string;
  /** The row in words. */
  readonly place: string;
  /** The column's heading. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface SchoolPreview {
  readonly code: string;
  readonly name: string;
  readonly files: readonly string[];
  readonly comment: string;
  readonly added: readonly { readonly tab: string; readonly place: string }[];
  readonly changed: readonly ShownChange[];
  /** What the workbook keeps though the school says something else. */
  readonly kept: readonly ShownChange[];
  /** Rows that stand there already. */
  readonly unchanged: number;
  /** ISO days. */
  readonly received: string;
  readonly until: string | null;
  readonly isLate: boolean;
  /** A day of receipt is to be written. */
  readonly isStamped: boolean;
  /** The roadmap has changed since the file was made. */
  readonly isOtherPlan: boolean;
}

export interface MergePreview {
  /** By code. */
  readonly schools: readonly SchoolPreview[];
  readonly refused: readonly Problem[];
  /** Codes of schools that have sent nothing back, ascending. */
  readonly missing: readonly string[];
}

export function previewOf({ schools, refused, missing }: Merge): MergePreview {
  return { schools: schools.map(schoolPreview), refused, missing };
}

function schoolPreview(school: SchoolMerge): SchoolPreview {
  const { code, name, files, comment, unchanged, received, until, isLate, isOtherPlan } = school;
  return {
    code,
    name,
    files,
    comment,
    added: school.added.map(({ table, place }) => ({ tab: TABLE_TEXT[table].title, place })),
    changed: school.changed.map(shownChange),
    kept: school.kept.map(shownChange),
    unchanged,
    received,
    until,
    isLate,
    isStamped: school.stamped.length > 0,
    isOtherPlan,
  };
}

export function shownChange({ table, place, column, before, after }: CellChange): ShownChange {
  const { title, columns } = TABLE_TEXT[table];
  return { tab: title, place, column: columns[column]!.header, before, after: shownValue(after) };
}
