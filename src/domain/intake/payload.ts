/**
 * What crosses from the command line or the browser into the workbook, and what is asked of the workbook beforehand. It
 * holds counts, tables and lists only: no pupil's row, no code, no surname of a file's name.
 */
import type { OutcomeRow } from '../procedures/outcome-row';
import type { Task } from '../protocol/paper';
import { Work, workId } from '../protocol/work';
import { fileWithoutNames } from '../roadmap/nameless';
import type {
  AggregateTable,
  FileOutcome,
  IntakeResult,
  OfficialEntry,
  SchoolName,
  WorkFound,
} from './records';
import { StoredCounts, storeForm } from './stored-counts';

/** What the log keeps of a file. */
export interface LoadedFile {
  readonly file: string;
  readonly work: string;
  readonly rows: number;
  readonly rejected: number;
  readonly remarked: number;
}

/** An upload as it crosses. */
export interface UploadPayload {
  readonly counts: readonly StoredCounts[];
  readonly tables: readonly AggregateTable[];
  readonly official: readonly OfficialEntry[];
  readonly works: readonly WorkFound[];
  readonly schoolNames: readonly SchoolName[];
  /** Rows of lists for «Зачёты и пороги». */
  readonly outcomes: readonly OutcomeRow[];
  readonly files: readonly LoadedFile[];
}

/** What an upload needs to know beforehand: maxima and cut scores of «Процедуры», tasks of «Задания работ». */
export interface KnownPaper {
  readonly work: Work;
  readonly maxScore: number | null;
  readonly cuts: readonly [number, number, number] | null;
  /** Empty where «Задания работ» have none: the shipped ones count then. */
  readonly tasks: readonly Task[];
}

/** The upload of what was read: counts packed as they are kept, files that gave nothing left out. */
export function uploadOf(result: IntakeResult): UploadPayload {
  const tasks = new Map(result.works.map((work) => [workId(work.work), work.tasks] as const));
  return {
    counts: result.counts.map((counts) => storeForm(counts, tasks.get(workId(counts.work)) ?? [])),
    tables: result.tables,
    official: result.official,
    works: result.works,
    schoolNames: result.schoolNames,
    outcomes: result.thresholds,
    files: result.outcomes.filter(({ rows }) => rows > 0).map(loadedFile),
  };
}

function loadedFile({ file, work, rows, rejected, remarked }: FileOutcome): LoadedFile {
  return {
    file: fileWithoutNames(file),
    work: work === null ? '' : workId(work),
    rows,
    rejected,
    remarked,
  };
}
