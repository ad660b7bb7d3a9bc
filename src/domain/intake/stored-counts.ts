/**
 * Counts of a work of a school as text: what stands in a row of the machine tab and what crosses to the workbook. It is
 * made where files are read, so that the browser knows what stands already.
 */
import { checksum, encodeBigTables, encodeEveryday } from '../protocol/codec';
import type { RejectReason, RemarkReason, RowNote, RowNotes, SchoolWorkCounts } from '../protocol/counts';
import type { Task } from '../protocol/paper';
import { workId } from '../protocol/work';
import { fileWithoutNames } from '../roadmap/nameless';
import { taskFinder, taskSums } from '../indicators/task-success';

/** Counts as they are kept and as they cross from the command line or the browser: text only. */
export interface StoredCounts {
  readonly work: string;
  readonly school: string;
  readonly municipality: string;
  readonly maxScore: number | null;
  readonly everyday: string;
  /** Points by task as JSON; an empty text without tasks. */
  readonly tasks: string;
  readonly notes: string;
  readonly big: string;
}

/** `tasks` are those of the work's paper: points above a task's maximum count as the maximum. */
export function storeForm(counts: SchoolWorkCounts, tasks: readonly Task[]): StoredCounts {
  return {
    work: workId(counts.work),
    school: counts.school,
    municipality: counts.municipality,
    maxScore: counts.maxScore,
    everyday: encodeEveryday(counts),
    tasks: counts.tasks === null ? '' : JSON.stringify(taskSums(counts.tasks, taskFinder(tasks))),
    notes: JSON.stringify({ rejected: packNotes(counts.rejected), remarked: packNotes(counts.remarked) }),
    big: encodeBigTables({ tasks: counts.tasks, pairs: counts.classes.map(({ pairs }) => pairs) }),
  };
}

/** Tells whether the same counts stand: everything of a row but its key. */
export function hashOfStored(row: StoredCounts): string {
  return checksum(
    JSON.stringify([row.municipality, row.maxScore, row.everyday, row.tasks, row.notes, row.big]),
  );
}

/** Notes of a row's text. */
export function notesOf(text: string): Pick<SchoolWorkCounts, 'rejected' | 'remarked'> {
  const notes = text === '' ? { rejected: NO_NOTES, remarked: NO_NOTES } : (JSON.parse(text) as StoredNotes);
  return { rejected: unpackNotes(notes.rejected), remarked: unpackNotes(notes.remarked) };
}

/** By file, then pairs of row and reason: file names are long and rows many. */
interface PackedNotes {
  readonly total: Readonly<Record<string, number>>;
  readonly places: Readonly<Record<string, readonly (readonly [row: number, reason: string])[]>>;
}

interface StoredNotes {
  readonly rejected: PackedNotes;
  readonly remarked: PackedNotes;
}

const NO_NOTES: PackedNotes = { total: {}, places: {} };

function packNotes(notes: RowNotes<RejectReason | RemarkReason>): PackedNotes {
  const places: Record<string, [number, string][]> = {};
  for (const { file, row, reason } of notes.places) {
    const name = fileWithoutNames(file);
    (places[name] = places[name] ?? []).push([row, reason]);
  }
  return { total: notes.total as Record<string, number>, places };
}

function unpackNotes<Reason extends string>(stored: PackedNotes): RowNotes<Reason> {
  const places: RowNote<Reason>[] = [];
  for (const file of Object.keys(stored.places)) {
    for (const [row, reason] of stored.places[file]!) places.push({ file, row, reason: reason as Reason });
  }
  return { places, total: stored.total as Partial<Record<Reason, number>> };
}
