/**
 * What can be added over classes and schools for one work, whether it came from a protocol or from percent tables.
 * No figure lives here: `descriptive` makes figures of a tally.
 */
import { JOURNAL_MARKS, NO_JOURNAL_MARK, SchoolWorkCounts } from '../protocol/counts';
import { CutScores, markByScore } from '../protocol/paper';

/** Participants by journal mark (rows 2, 3, 4, 5, none) and primary score (columns from 0; rows may be ragged). */
export type Cross = readonly (readonly number[])[];

/** Participants with the marks 2, 3, 4, 5. */
export type MarkCounts = readonly [two: number, three: number, four: number, five: number];

/** Participants by comparison of the work's mark with the journal mark (понизили, подтвердили, повысили). */
export interface JournalCounts {
  readonly lowered: number;
  readonly confirmed: number;
  readonly raised: number;
  /** Difference of two marks or more; null when a source gives percents only. */
  readonly gap2: number | null;
}

/** A part is null when no source has it; in a sum it covers the schools that have it. */
export interface Tally {
  readonly n: number;
  readonly absent: number | null;
  /** Participants by primary score. */
  readonly scores: readonly number[] | null;
  readonly marks: MarkCounts | null;
  readonly journal: JournalCounts | null;
  readonly cross: Cross | null;
}

/** Adds the cross tables of all classes of all given counts; always `JOURNAL_MARKS` rows of equal length. */
export function sumCross(counts: readonly Pick<SchoolWorkCounts, 'classes'>[]): number[][] {
  return addCross(counts.flatMap(({ classes }) => classes.map(({ byMarkAndScore }) => byMarkAndScore)));
}

/** Adds cross tables of any lengths. */
export function addCross(tables: readonly Cross[]): number[][] {
  const length = Math.max(0, ...tables.map((table) => Math.max(0, ...table.map((row) => row.length))));
  const sum = Array.from({ length: JOURNAL_MARKS }, () => new Array<number>(length).fill(0));
  for (const table of tables) {
    table.forEach((row, mark) => {
      const into = sum[mark]!;
      row.forEach((count, score) => {
        into[score]! += count;
      });
    });
  }
  return sum;
}

/** Tally of a cross table; marks and the comparison with the journal are null without a scale. */
export function tallyOfCross(cross: Cross, cuts: CutScores | null, absent: number | null): Tally {
  const scores = cross.reduce<number[]>((sum, row) => addCounts(sum, row), []);
  return {
    n: total(scores),
    absent,
    scores,
    marks: cuts === null ? null : marksOfScores(scores, cuts),
    journal: cuts === null ? null : compareWithJournal(cross, cuts),
    cross,
  };
}

/** Tally of one school's counts from a protocol. */
export function tallyOfCounts(
  counts: Pick<SchoolWorkCounts, 'classes' | 'absent'>,
  cuts: CutScores | null,
): Tally {
  return tallyOfCross(sumCross([counts]), cuts, total(counts.absent));
}

/** Participants by mark from participants by primary score. */
export function marksOfScores(scores: readonly number[], cuts: CutScores): MarkCounts {
  const marks: [number, number, number, number] = [0, 0, 0, 0];
  scores.forEach((count, score) => {
    marks[markByScore(score, cuts) - 2]! += count;
  });
  return marks;
}

function compareWithJournal(cross: Cross, cuts: CutScores): JournalCounts {
  let lowered = 0;
  let confirmed = 0;
  let raised = 0;
  let gap2 = 0;
  cross.slice(0, NO_JOURNAL_MARK).forEach((row, index) => {
    row.forEach((count, score) => {
      const difference = markByScore(score, cuts) - (index + 2);
      if (difference < 0) lowered += count;
      else if (difference > 0) raised += count;
      else confirmed += count;
      if (Math.abs(difference) >= 2) gap2 += count;
    });
  });
  return { lowered, confirmed, raised, gap2 };
}

/** Sum over schools. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const crosses = present(tallies, 'cross');
  const absences = present(tallies, 'absent');
  const journals = present(tallies, 'journal');
  const scores = present(tallies, 'scores');
  const marks = present(tallies, 'marks');
  return {
    n: total(tallies.map(({ n }) => n)),
    absent: absences.length === 0 ? null : total(absences),
    scores: scores.length === 0 ? null : scores.reduce<number[]>(addCounts, []),
    marks: marks.length === 0 ? null : marks.reduce(addMarks, [0, 0, 0, 0]),
    journal: journals.length === 0 ? null : journals.reduce(addJournal),
    cross: crosses.length === 0 ? null : addCross(crosses),
  };
}

/** What remains of `whole` without `part`: shares of a school are compared with those of the others. */
export function withoutPart(whole: Tally, part: Tally): Tally {
  return {
    n: Math.max(0, whole.n - part.n),
    absent: null,
    scores:
      whole.scores && whole.scores.map((count, score) => Math.max(0, count - (part.scores?.[score] ?? 0))),
    marks:
      whole.marks && mapMarks(whole.marks, (count, mark) => Math.max(0, count - (part.marks?.[mark] ?? 0))),
    journal: whole.journal && {
      lowered: Math.max(0, whole.journal.lowered - (part.journal?.lowered ?? 0)),
      confirmed: Math.max(0, whole.journal.confirmed - (part.journal?.confirmed ?? 0)),
      raised: Math.max(0, whole.journal.raised - (part.journal?.raised ?? 0)),
      gap2: null,
    },
    cross: null,
  };
}

/** A figure for each of the four marks; `index` 0..3 stands for 2..5. */
export function mapMarks(marks: MarkCounts, figure: (count: number, index: number) => number): MarkCounts {
  return [figure(marks[0], 0), figure(marks[1], 1), figure(marks[2], 2), figure(marks[3], 3)];
}

export type TallyPart = 'scores' | 'marks' | 'journal' | 'cross';

/** A part that is compared with the same part of a reference. */
export type ComparedPart = Exclude<TallyPart, 'cross'>;

/** Participants that a part covers (with a journal mark, for `journal` and `cross`); 0 when the tally lacks it. */
export function participantsIn(tally: Tally, part: TallyPart): number {
  if (part === 'journal') return tally.journal === null ? 0 : journalPairs(tally.journal);
  if (part === 'cross') return total((tally.cross ?? []).slice(0, NO_JOURNAL_MARK).map(total));
  return total(tally[part] ?? []);
}

/** Participants with a journal mark. */
export function journalPairs(journal: JournalCounts): number {
  return journal.lowered + journal.confirmed + journal.raised;
}

export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function present<Key extends keyof Tally>(tallies: readonly Tally[], key: Key): NonNullable<Tally[Key]>[] {
  return tallies.map((tally) => tally[key]).filter((part): part is NonNullable<Tally[Key]> => part !== null);
}

/** Adds `counts` into `sum`, which grows to their length. */
function addCounts(sum: number[], counts: readonly number[]): number[] {
  counts.forEach((count, index) => {
    sum[index] = (sum[index] ?? 0) + count;
  });
  return sum;
}

function addMarks(a: MarkCounts, b: MarkCounts): MarkCounts {
  return mapMarks(a, (count, mark) => count + b[mark]!);
}

function addJournal(a: JournalCounts, b: JournalCounts): JournalCounts {
  return {
    lowered: a.lowered + b.lowered,
    confirmed: a.confirmed + b.confirmed,
    raised: a.raised + b.raised,
    gap2: a.gap2 === null || b.gap2 === null ? null : a.gap2 + b.gap2,
  };
}
