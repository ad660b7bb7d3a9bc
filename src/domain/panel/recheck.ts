/**
 * What a re-check (перепроверка) adds to the panel: how much oftener the expert lowered than raised, as a z that stands
 * beside the templates. It is not calibrated: a blind second marking is as often above the first as below it.
 */
import { binomialMidP } from '../stats/binomial';
import { normalQuantile } from '../stats/normal';

/** Counts of a re-check of one school's work. */
export interface RecheckCounts {
  readonly works: number;
  readonly agreed: number;
  readonly lowered: number;
  readonly raised: number;
}

/** z of the sign test with the mid-p of lowered among changed works; NaN without a re-check, 0 where nothing changed. */
export function recheckZ(recheck: RecheckCounts | undefined): number {
  if (recheck === undefined || recheck.works === 0) return NaN;
  const { lowered, raised } = recheck;
  return lowered + raised === 0 ? 0 : -normalQuantile(binomialMidP(lowered, lowered + raised, 0.5));
}
