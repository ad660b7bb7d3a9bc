/**
 * The only form in which results are kept: integer counts of one school's work.
 * No pupil row, code or name can be read back from them, and no count depends on a reference,
 * so counts of any schools may be added when a reference is needed.
 */
import { Work } from './work';

/** Index of journal marks 2, 3, 4, 5 and «нет отметки» in `byMarkAndScore` and `absent`. */
export const JOURNAL_MARKS = 5;
export const NO_JOURNAL_MARK = 4;

/** Values of a task other than points: not started (X or blank) and topic not taught yet («не пройд.»). */
export const TASK_NOT_STARTED = 254;
export const TASK_NOT_TAUGHT = 253;

/** A table of counts with few non-zero cells: ascending keys and the count of each. */
export interface SparseCounts {
  readonly keys: readonly number[];
  readonly counts: readonly number[];
}

export const EMPTY_COUNTS: SparseCounts = { keys: [], counts: [] };

export interface ClassCounts {
  /** Letter or ordinal; `NO_CLASS` for pupils without a class and for classes of fewer than 5. */
  readonly label: string;
  /** Participants by journal mark (index 0..3 = 2..5, 4 = none) and primary score. */
  readonly byMarkAndScore: readonly (readonly number[])[];
  /** Pairs of pupils by both totals and tasks with equal points; key = `pairKey`. */
  readonly pairs: SparseCounts;
}

export interface TaskCounts {
  readonly labels: readonly string[];
  /** Participants whose total equals the sum of tasks, by total. */
  readonly nByTotal: readonly number[];
  /** The same participants by task, value and total; key = `taskKey`. */
  readonly cells: SparseCounts;
}

export type RejectReason = 'score-out-of-range' | 'score-unreadable' | 'repeated-code';
export type RemarkReason = 'total-not-sum' | 'task-out-of-range' | 'journal-mark-unknown' | 'variant-unknown';

export interface RowNote<Reason extends string> {
  readonly file: string;
  /** 1-based, as a spreadsheet shows it. */
  readonly row: number;
  readonly reason: Reason;
}

/** Row notes: the first `NOTES_KEPT` places, and how many there were of each reason. */
export interface RowNotes<Reason extends string> {
  readonly places: readonly RowNote<Reason>[];
  readonly total: Readonly<Partial<Record<Reason, number>>>;
}

export const NOTES_KEPT = 200;

export interface SchoolWorkCounts {
  readonly work: Work;
  /** Six digits. */
  readonly school: string;
  readonly municipality: string;
  /** Maximum primary score the rows were checked against; null when it was not known. */
  readonly maxScore: number | null;
  /** Ascending by label, `NO_CLASS` first; empty when all rows were absentees. */
  readonly classes: readonly ClassCounts[];
  /** Absentees by journal mark, mostly unknown. */
  readonly absent: readonly number[];
  /** null for a protocol without task columns. */
  readonly tasks: TaskCounts | null;
  readonly rejected: RowNotes<RejectReason>;
  readonly remarked: RowNotes<RemarkReason>;
}

/** Key of `ClassCounts.pairs`: totals lower ≤ upper, m = tasks with equal points (< 64). */
export function pairKey(lower: number, upper: number, equalTasks: number): number {
  return (lower * 256 + upper) * 64 + equalTasks;
}

/** Inverse of `pairKey`. */
export function splitPairKey(key: number): { lower: number; upper: number; equalTasks: number } {
  const totals = Math.floor(key / 64);
  return { lower: Math.floor(totals / 256), upper: totals % 256, equalTasks: key % 64 };
}

/** Key of `TaskCounts.cells`: task index, value (points, `TASK_NOT_STARTED` or `TASK_NOT_TAUGHT`), total. */
export function taskKey(task: number, value: number, total: number): number {
  return (task * 256 + value) * 256 + total;
}

/** Inverse of `taskKey`. */
export function splitTaskKey(key: number): { task: number; value: number; total: number } {
  const head = Math.floor(key / 256);
  return { task: Math.floor(head / 256), value: head % 256, total: key % 256 };
}

/** Points of a stored task value: what was not started or not taught is worth 0. */
export function taskPoints(value: number): number {
  return value >= TASK_NOT_TAUGHT ? 0 : value;
}
