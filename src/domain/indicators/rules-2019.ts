/**
 * The three rules of the methodology of 2019 (ФИОКО), literally: no minimal n beyond what a rule itself needs,
 * no effect sizes, no parameters.
 */
import { Fences, tukeyFences } from '../stats/quantile';
import { WorkFigures } from './descriptive';

type MeanInterval = Pick<WorkFigures, 'ciLow' | 'ciHigh'>;

/**
 * Rule A: the lower end of the school's interval of the mean lies above the upper end of the region's.
 * null when either interval is undefined (fewer than 2 participants).
 */
export function ruleA(school: MeanInterval, region: MeanInterval): boolean | null {
  return school.ciLow === null || region.ciHigh === null ? null : school.ciLow > region.ciHigh;
}

/** Pairs from which rule B is answered. */
export const RULE_B_PAIRS = 3;

/** Rule B: the rank correlation of journal marks with primary scores is negative; null when undefined. */
export function ruleB(pairs: number, spearman: number | null): boolean | null {
  return pairs < RULE_B_PAIRS || spearman === null ? null : spearman < 0;
}

/** Participants that rule C asks for in both years. */
export const RULE_C_PARTICIPANTS = 10;
const RULE_C_FENCE = 3;

export type ChangeFlag = 'rise' | 'fall';

/** K of rule C: the earlier mean share of the maximum over the later one (K > 1 is a fall); null when not finite. */
export function changeRatio(earlierShare: number, laterShare: number): number | null {
  return laterShare > 0 ? earlierShare / laterShare : null;
}

/** Quartiles and fences over the K of all schools; null for no school. */
export function changeFences(ratios: readonly number[]): Fences | null {
  return ratios.length === 0 ? null : tukeyFences(ratios, RULE_C_FENCE);
}

/** Rule C: K outside Q1 − 3·IQR … Q3 + 3·IQR. */
export function changeFlag(k: number, fences: Fences): ChangeFlag | null {
  if (k < fences.lowFence) return 'rise';
  return k > fences.highFence ? 'fall' : null;
}

/** Index of objectivity: 100 − percent of schools with at least one sign; null for no school. */
export function objectivityIndex(marked: number, schools: number): number | null {
  return schools === 0 ? null : 100 - (100 * marked) / schools;
}
