/**
 * Folds pupil rows into counts, one pass, whatever the order of rows, files and schools.
 * Rows live here only as packed bytes of an open class (2 + number of tasks, at most 64 a pupil) until `close`.
 */
import { Paper } from './paper';
import { Work } from './work';
import {
  EMPTY_COUNTS,
  JOURNAL_MARKS,
  NO_JOURNAL_MARK,
  NOTES_KEPT,
  RejectReason,
  RemarkReason,
  RowNote,
  RowNotes,
  SchoolWorkCounts,
  SparseCounts,
  TASK_NOT_STARTED,
  TASK_NOT_TAUGHT,
  TaskCounts,
  ClassCounts,
  pairKey,
  taskKey,
  taskPoints,
} from './counts';
import { NO_CLASS, normaliseClass, normaliseMunicipality, schoolCode, schoolNumber } from './school';

/** Zero-based columns of a protocol; −1 where the layout has none. */
export interface ProtocolColumns {
  readonly school: number;
  readonly municipality: number;
  readonly class: number;
  readonly code: number;
  readonly variant: number;
  readonly total: number;
  readonly journalMark: number;
  /** In the order of the paper's tasks. */
  readonly tasks: readonly number[];
}

/** A protocol of which every row is one school's, and the school stands outside the rows («Форма сбора»). */
export interface FixedSchool {
  readonly school: string;
  readonly municipality: string;
}

export interface ProtocolSource {
  readonly file: string;
  readonly work: Work;
  readonly paper: Paper;
  readonly columns: ProtocolColumns;
  readonly fixedSchool: FixedSchool | null;
}

/** What became of a row. `no-school` rows are for the caller to report: there is nowhere to count them. */
export type RowOutcome = 'participant' | 'absent' | 'rejected' | 'no-school' | 'empty';
