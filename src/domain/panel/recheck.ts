/**
 * What a re-check (перепроверка) adds to the panel: how far the expert's points lie below the school's, as a z that
 * stands beside the templates. It is not calibrated: a blind second marking is as often above the first as below it.
 */
import { binomialMidP } from '../stats/binomial';
import { normalQuantile } from '../stats/normal';

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

/**
 * z of the differences; NaN without a re-check, 0 where nothing changed. With sums: −Σd/√Σd², whose variance is 1 when
 * every difference is as likely up as down, whatever its size; without them, the sign test's mid-p.
 */
export function recheckZ(recheck: RecheckCounts | undefined): number {
  if (recheck === undefined || recheck.works === 0) return NaN;
  const { lowered, raised, sum, squares } = recheck;
  if (lowered + raised === 0) return 0;
  if (sum !== null && squares !== null && squares > 0) return -sum / Math.sqrt(squares);
  return -normalQuantile(binomialMidP(lowered, lowered + raised, 0.5));
}
