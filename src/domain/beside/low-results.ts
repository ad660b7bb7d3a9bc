/**
 * Low results (ШНОР) as published criteria count them: works of a year in which a large share of participants got «2».
 * Says only whether a school meets the criterion; the status is the region's to give.
 */
import type { SchoolEvaluation, UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import type { Work } from '../protocol/work';
import { total } from '../indicators/tally';
import { isFew } from '../report/shown';
import type { ParameterInfo } from '../verdict/parameters';
import type { BesideSettings } from './beside';

/**
 * `fioko`: two or more works of one year (ВПР of grades 5–6 in РУ and МА, ОГЭ), as «Адресная методическая помощь
 * (500+)» counts them. `any-work`: all works, two of one year or the same one in two years running, as some regions do.
 */
export const LOW_CRITERIA = ['fioko', 'any-work'] as const;
export type LowCriterion = (typeof LOW_CRITERIA)[number];

export interface LowResultSettings {
  readonly criterion: LowCriterion;
  /** Percent of participants with «2» from which a work's result is low. */
  readonly lowTwos: number;
  /** Works with a low result in one year from which the criterion is met. */
  readonly lowWorks: number;
}

type NumberBounds = Pick<ParameterInfo, 'default' | 'minimum' | 'maximum' | 'whole'>;

/** Bounds of the numbers that may be changed; the defaults are those of the published criteria. */
export const LOW_NUMBERS: Readonly<Record<'lowTwos' | 'lowWorks', NumberBounds>> = {
  lowTwos: { default: 30, minimum: 1, maximum: 100, whole: false },
  lowWorks: { default: 2, minimum: 1, maximum: 20, whole: true },
};

export const DEFAULT_LOW_RESULTS: LowResultSettings = {
  criterion: 'fioko',
  lowTwos: LOW_NUMBERS.lowTwos.default,
  lowWorks: LOW_NUMBERS.lowWorks.default,
};

/** One work of a school: its share of «2». */
export interface LowWork {
  readonly id: string;
  readonly work: Work;
  /** Participants with a mark. */
  readonly n: number;
  /** Share of «2», 0–1; null without an answer. */
  readonly twos: number | null;
  /** null without marks or with too few participants. */
  readonly isLow: boolean | null;
}

export type LowVerdict = 'met' | 'not-met' | 'unknown';

export interface LowResults {
  readonly school: string;
  readonly criterion: LowCriterion;
  /** Latest year with a work that the criterion counts, in the whole workbook; null when there is none. */
  readonly year: number | null;
  /** The school's works of that year that the criterion counts, those without an answer too. */
  readonly works: readonly LowWork[];
  /** Works of that year that were low a year before as well (`any-work` only). */
  readonly again: readonly LowWork[];
  readonly verdict: LowVerdict;
}

/** The share of «2» of one unit. */
export function lowWork(
  unit: UnitEvaluation,
  { id, work }: Pick<WorkEvaluation, 'id' | 'work'>,
  { lowResults, parameters }: BesideSettings,
): LowWork {
  const { marks } = unit.figures;
  const n = marks === null ? 0 : total(marks);
  if (marks === null || n < parameters.minimumN || n === 0 || isFew(n))
    return { id, work, n, twos: null, isLow: null };
  // Compared without division: 9 of 30 are 30 %.
  return { id, work, n, twos: marks[0] / n, isLow: marks[0] * 100 >= lowResults.lowTwos * n };
}

function counts({ kind, subject, grade }: Work, criterion: LowCriterion): boolean {
  if (criterion === 'any-work') return true;
  if (kind === 'ОГЭ') return true;
  return kind === 'ВПР' && (subject === 'РУ' || subject === 'МА') && (grade === 5 || grade === 6);
}

/** One answer for each school, by code. */
export function lowResultsOf(
  works: readonly WorkEvaluation[],
  schools: readonly SchoolEvaluation[],
  settings: BesideSettings,
): LowResults[] {
  const { criterion } = settings.lowResults;
  const counted = new Map(
    works.filter(({ work }) => counts(work, criterion)).map((work) => [work.id, work] as const),
  );
  const years = [...counted.values()].map(({ work }) => work.year);
  const year = years.length === 0 ? null : Math.max(...years);
  return schools.map(({ code, units }) => {
    const own = units.flatMap((unit) => {
      const work = counted.get(unit.work);
      return work === undefined ? [] : [lowWork(unit, work, settings)];
    });
    const ofYear = own.filter(({ work }) => work.year === year);
    const again =
      criterion === 'any-work'
        ? ofYear.filter((one) => one.isLow === true && own.some((other) => isYearBefore(other, one)))
        : [];
    return {
      school: code,
      criterion,
      year,
      works: ofYear,
      again,
      verdict: again.length > 0 ? 'met' : verdictOf(ofYear, settings.lowResults.lowWorks),
    };
  });
}

function isYearBefore(other: LowWork, { work }: LowWork): boolean {
  return (
    other.isLow === true &&
    other.work.year === work.year - 1 &&
    other.work.kind === work.kind &&
    other.work.subject === work.subject &&
    other.work.grade === work.grade
  );
}

/** Not met only when the works without an answer could not change it, and there are enough works at all. */
function verdictOf(works: readonly LowWork[], needed: number): LowVerdict {
  const low = works.filter(({ isLow }) => isLow === true).length;
  if (low >= needed) return 'met';
  const unknown = works.filter(({ isLow }) => isLow === null).length;
  return works.length >= needed && low + unknown < needed ? 'not-met' : 'unknown';
}
