/**
 * What a re-check says, from its counts alone: share confirmed, mean difference, direction, agreement. A figure that
 * cannot be given is null and says why. Levels are the panel's business.
 */
import { signTest } from '../stats/agreement';
import { Interval, wilsonInterval } from '../stats/proportion';
import { studentInterval } from '../stats/student';
import type { Recheck } from './record';

/** Share confirmed that some regions aim at (Хакасия, 2023: показатель «не менее 90 %»). */
export const CONFIRMED_AIM = 0.9;
/** Works from which a kappa is given: with fewer its error is as large as its range. */
export const KAPPA_WORKS = 15;

/** Why a figure is not there. */
export type RecheckGap = 'no-sums' | 'one-work' | 'no-spread' | 'no-changes' | 'few-works' | 'no-marks';

/** A figure, or the reason why there is none. */
export type Given<Value> =
  { readonly value: Value; readonly gap: null } | { readonly value: null; readonly gap: RecheckGap };

export interface RecheckResults {
  readonly works: number;
  /** Fraction 0–1 of the works whose score the expert confirmed, with its 95 % interval (Wilson 1927). */
  readonly confirmed: { readonly share: number; readonly interval: Interval };
  /** Mean of «expert − school» in points; below 0 when the expert gives less. */
  readonly difference: Given<number>;
  /** 95 % interval of the mean difference, Student's t with works − 1 degrees of freedom. */
  readonly differenceInterval: Given<Interval>;
  /** One-sided sign test: chance of at least so many lowered works among the changed ones. */
  readonly p: Given<number>;
  /** Quadratic weighted kappa of the marks. */
  readonly kappa: Given<number>;
}

/** null when no work has been re-checked. */
export function recheckResults(recheck: Recheck): RecheckResults | null {
  const { works, agreed, lowered, raised, sum } = recheck;
  if (works === 0) return null;
  return {
    works,
    confirmed: { share: agreed / works, interval: wilsonInterval(agreed, works) },
    difference: sum === null ? missing('no-sums') : given(sum / works),
    differenceInterval: differenceInterval(recheck),
    p: lowered + raised === 0 ? missing('no-changes') : given(signTest(lowered, raised)),
    kappa: kappaOf(recheck),
  };
}

function differenceInterval({ works, sum, squares }: Recheck): Given<Interval> {
  if (sum === null || squares === null) return missing('no-sums');
  if (works < 2) return missing('one-work');
  const spread = squares - (sum * sum) / works;
  if (spread <= squares * 1e-12) return missing('no-spread');
  return given(studentInterval(sum / works, Math.sqrt(spread / (works - 1) / works), works - 1));
}

function kappaOf({ works, kappa }: Recheck): Given<number> {
  if (works < KAPPA_WORKS) return missing('few-works');
  return kappa === null ? missing('no-marks') : given(kappa);
}

function given<Value>(value: Value): Given<Value> {
  return { value, gap: null };
}

function missing(gap: RecheckGap): { readonly value: null; readonly gap: RecheckGap } {
  return { value: null, gap };
}
