/**
 * Marks of a term or year («Внутренние результаты») beside external works of the same school, subject, grade and school
 * year. A description: different works at different times, so no level and no sign comes of it.
 */
import { CHOICES } from '../../messages/choices';
import { meanMark, passRate, quality } from '../indicators/descriptive';
import { MarkCounts, mapMarks, total } from '../indicators/tally';
import type { Work } from '../protocol/work';
import type { InternalResultsRecord, RegisterRow } from '../registers/record';
import type { SchoolYear } from '../roadmap/school-year';
import { writersOf } from '../procedures/writers';
import type { Procedure } from '../tables/lists';
import type { Evaluation } from '../verdict/evaluation';
import { compareText } from '../verdict/gather';

/** Below ten on either side a difference of shares says nothing: one pupil is more than ten points. */
export const FEWEST_COMPARED = 10;

/** Shares as fractions 0–1, mean mark 2–5, of `n` marks. */
export interface SideFigures {
  readonly n: number;
  readonly marks: MarkCounts;
  readonly passRate: number | null;
  readonly quality: number | null;
  readonly meanMark: number | null;
}

/** Inside minus outside, or why there is none. */
export type Difference =
  | { readonly passRate: number; readonly quality: number; readonly meanMark: number }
  | 'not-applicable'
  | 'too-few';

interface Pair {
  readonly subject: string;
  readonly grade: number;
  readonly year: SchoolYear;
  readonly period: string;
  readonly work: Work;
  readonly workId: string;
  /** null where no marks are given. */
  readonly internal: SideFigures | null;
  readonly external: SideFigures | null;
  readonly difference: Difference;
}

/** One school × period × external work. */
export interface Comparison extends Pair {
  readonly school: string;
}

/** The same over all schools with marks on both sides: counts are added. */
export interface ComparisonTotal extends Pair {
  readonly schools: number;
}

export interface InternalExternal {
  /** By school code, subject, grade, year, period, work. */
  readonly schools: readonly Comparison[];
  readonly totals: readonly ComparisonTotal[];
}

type ProcedureDays = ReadonlyMap<string, Pick<Procedure, 'conducted'>>;

/**
 * Rows without a school, a grade, a subject or a school year cannot be compared, and of a row that was typed twice the
 * upper one is: the register says so itself.
 */
export function compareInternal(
  rows: readonly RegisterRow<InternalResultsRecord>[],
  { works, schools }: Pick<Evaluation, 'works' | 'schools'>,
  procedures: ProcedureDays,
): InternalExternal {
  const written = works.map(({ id, work }) => ({
    id,
    work,
    ...writersOf(work, procedures.get(id)?.conducted ?? null),
  }));
  const unitsOf = new Map(schools.map(({ code, units }) => [code, units] as const));
  const seen = new Set<string>();
  const compared = rows.flatMap(({ school, record }): Comparison[] => {
    const { subject, grade, year, period } = record;
    if (school === '' || subject === '' || grade === null || year === null) return [];
    const key = [school, subject, grade, year, period].join('|');
    if (seen.has(key)) return [];
    seen.add(key);
    return written.flatMap(({ id, work, ...writers }) => {
      if (work.subject !== subject || writers.grade !== grade || writers.year !== year) return [];
      const unit = unitsOf.get(school)?.find((one) => one.work === id);
      if (unit === undefined || unit.figures.n === 0) return [];
      const sides = { internal: sideOf(record.marks), external: sideOf(unit.tally.marks) };
      const difference = differenceOf(sides.internal, sides.external);
      return [{ school, subject, grade, year, period, work, workId: id, ...sides, difference }];
    });
  });
  return {
    schools: compared.sort((a, b) => compareText(a.school, b.school) || comparePairs(a, b)),
    totals: totalsOf(compared),
  };
}

function totalsOf(compared: readonly Comparison[]): ComparisonTotal[] {
  const groups = new Map<string, Comparison[]>();
  for (const one of compared) {
    if (one.internal === null || one.external === null) continue;
    const key = [one.subject, one.grade, one.year, one.period, one.workId].join('|');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((group): ComparisonTotal => {
      const { subject, grade, year, period, work, workId } = group[0]!;
      const internal = sideOf(group.map((one) => one.internal!.marks).reduce(addMarks));
      const external = sideOf(group.map((one) => one.external!.marks).reduce(addMarks));
      const difference = differenceOf(internal, external);
      const schools = new Set(group.map(({ school }) => school)).size;
      return { subject, grade, year, period, work, workId, internal, external, difference, schools };
    })
    .sort(comparePairs);
}

function addMarks(a: MarkCounts, b: MarkCounts): MarkCounts {
  return mapMarks(a, (count, mark) => count + b[mark]!);
}

function sideOf(marks: MarkCounts | null): SideFigures | null {
  if (marks === null || total(marks) === 0) return null;
  return {
    n: total(marks),
    marks,
    passRate: passRate(marks),
    quality: quality(marks),
    meanMark: meanMark(marks),
  };
}

function differenceOf(internal: SideFigures | null, external: SideFigures | null): Difference {
  if (internal === null || external === null) return 'not-applicable';
  if (internal.n < FEWEST_COMPARED || external.n < FEWEST_COMPARED) return 'too-few';
  return {
    passRate: internal.passRate! - external.passRate!,
    quality: internal.quality! - external.quality!,
    meanMark: internal.meanMark! - external.meanMark!,
  };
}

function comparePairs(a: Pair, b: Pair): number {
  const place = (period: string): number => (CHOICES.period as readonly string[]).indexOf(period);
  return (
    compareText(a.subject, b.subject) ||
    a.grade - b.grade ||
    a.year - b.year ||
    place(a.period) - place(b.period) ||
    compareText(a.workId, b.workId)
  );
}
