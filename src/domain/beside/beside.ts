/**
 * What stands beside the signs, never among them: the two-year rule, the calculated criterion of low results (ШНОР) and
 * the change over years. By school × subject × grade, never by teacher; nothing here changes a level.
 */
import type { Evaluation } from '../verdict/evaluation';
import type { Parameters } from '../verdict/parameters';
import { Change, changesOf } from './dynamics';
import { LowResultSettings, LowResults, lowResultsOf } from './low-results';
import { TwoYears, twoYearsOf } from './two-years';

/** A part of the settings of «Параметры». */
export interface BesideSettings {
  readonly parameters: Pick<Parameters, 'minimumN' | 'referenceN'>;
  readonly lowResults: LowResultSettings;
}

export interface Beside {
  readonly settings: BesideSettings;
  /** Years of everything loaded, ascending. */
  readonly years: readonly number[];
  /** By school, kind, subject, grade. */
  readonly twoYears: readonly TwoYears[];
  /** One for each school, by code. */
  readonly lowResults: readonly LowResults[];
  /** By school; the same grade in two years, then the same parallel a year on. */
  readonly dynamics: readonly Change[];
}

export function besideSigns(evaluation: Evaluation, settings: BesideSettings): Beside {
  const { works, schools } = evaluation;
  const byId = new Map(works.map((work) => [work.id, work] as const));
  const dynamics = changesOf(schools, byId, settings.parameters);
  return {
    settings,
    years: [...new Set(works.map(({ work }) => work.year))].sort((a, b) => a - b),
    twoYears: twoYearsOf(schools, byId, settings, dynamics),
    lowResults: lowResultsOf(works, schools, settings),
    dynamics,
  };
}
