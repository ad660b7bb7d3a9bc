/**
 * What a re-check (перепроверка) adds to the panel: how far the expert's points lie below the school's, as a z that
 * stands beside the templates. It is not calibrated: a blind second marking is as often above the first as below it.
 */
import { binomialMidP } from '../stats/binomial';
import { normalQuantile } from '../stats/normal';
import { median } from './calibrate';

/** Counts of a re-check of one school's work. */
export interface RecheckCounts {
  readonly works: number;
  readonly agreed: number;
  readonly lowered: number;
  readonly raised: number;
  /** Sums of the differences «expert − school» in points and of their squares; null where nobody typed them. */
  readonly sum: number | null;
  readonly squares: number | null;
}

/** Re-checks from which the spread of ordinary second markings is known. */
const ENOUGH_RECHECKS = 8;

/**
 * z by the keys of `rechecks`; 0 where nothing changed, no entry where no work was re-checked. With sums:
 * −Σd / √(works · σ²), where σ² is the median over all re-checks of Σd² per work, as most schools are marked ordinarily;
 * with fewer than 8 re-checks −Σd / √Σd², whose variance is 1 when every difference is as likely up as down, whatever its
 * size. Without sums: the mid-p of the sign test.
 */
export function recheckScores(rechecks: ReadonlyMap<string, RecheckCounts>): Map<string, number> {
  const done = [...rechecks].filter(([, { works }]) => works > 0);
  const spreads = done.flatMap(([, { squares, works }]) => (squares === null ? [] : [squares / works]));
  const ordinary = spreads.length < ENOUGH_RECHECKS ? 0 : median(spreads);
  return new Map(done.map(([key, recheck]) => [key, scoreOf(recheck, ordinary)]));
}

/** `ordinary` is σ², or 0 where it is not known. */
function scoreOf({ works, lowered, raised, sum, squares }: RecheckCounts, ordinary: number): number {
  if (lowered + raised === 0) return 0;
  if (sum !== null && squares !== null && squares > 0) {
    return -sum / Math.sqrt(ordinary > 0 ? works * ordinary : squares);
  }
  return -normalQuantile(binomialMidP(lowered, lowered + raised, 0.5));
}
