/**
 * Shares of participants: intervals for one share and for a difference of two, and the test of two shares.
 * All functions take whole counts; shares are fractions 0–1.
 */
import { normalQuantile } from './normal';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Default confidence of every interval of a share. */
export const CONFIDENCE = 0.95;

/** Wilson's score interval for `k` of `n`, n ≥ 1 (Wilson 1927). */
export function wilsonInterval(k: number, n: number, confidence: number = CONFIDENCE): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const share = k / n;
  const centre = share + (z * z) / (2 * n);
  const halfWidth = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    low: k === 0 ? 0 : (centre - halfWidth) / scale,
    high: k === n ? 1 : (centre + halfWidth) / scale,
  };
}

/** Newcombe's hybrid score interval for `k1/n1 − k2/n2` (Newcombe 1998, method 10). */
export function newcombeInterval(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  confidence: number = CONFIDENCE,
): Interval {
  const first = wilsonInterval(k1, n1, confidence);
  const second = wilsonInterval(k2, n2, confidence);
  const share1 = k1 / n1;
  const share2 = k2 / n2;
  return {
    low: share1 - share2 - Math.hypot(share1 - first.low, second.high - share2),
    high: share1 - share2 + Math.hypot(first.high - share1, share2 - second.low),
  };
}

/** Standard error of `k1/n1 − k2/n2` when both shares are equal: the pooled one; 0 when nobody or everybody counts. */
export function pooledStandardError(k1: number, n1: number, k2: number, n2: number): number {
  const pooled = (k1 + k2) / (n1 + n2);
  return Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
}

/** z of two shares with the pooled standard error; positive when the first is higher, null when that error is 0. */
export function twoProportionZ(k1: number, n1: number, k2: number, n2: number): number | null {
  const error = pooledStandardError(k1, n1, k2, n2);
  return error === 0 ? null : (k1 / n1 - k2 / n2) / error;
}
