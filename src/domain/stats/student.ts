/** Student's t: the upper tail and the interval of an estimate that has a t distribution. */
import { betaLower, betaQuantile } from './beta';
import { Interval, CONFIDENCE } from './proportion';

/** P(T > t) with `df` > 0 degrees of freedom, which need not be whole. */
export function studentUpper(t: number, df: number): number {
  const square = t * t;
  if (square === Infinity) return t > 0 ? 0 : 1;
  const outside = betaLower(df / 2, 0.5, df / (df + square), square / (df + square)) / 2;
  return t > 0 ? outside : 1 - outside;
}

/** The t that leaves `1 − confidence` outside ±t: 12.7 at 1 degree of freedom and 0.95, 1.96 at many. */
function studentMultiple(confidence: number, df: number): number {
  const inside = betaQuantile(confidence, 0.5, df / 2);
  return Math.sqrt((df * inside) / (1 - inside));
}

/** estimate ± t·standardError. For a mean of n differences: their mean, sd/√n and n − 1. */
export function studentInterval(
  estimate: number,
  standardError: number,
  df: number,
  confidence: number = CONFIDENCE,
): Interval {
  const halfWidth = studentMultiple(confidence, df) * standardError;
  return { low: estimate - halfWidth, high: estimate + halfWidth };
}
