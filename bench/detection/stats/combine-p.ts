/** One p value from several. All take p 0–1, leave no p out, and give null for none. */
import { chiSquareUpper } from './chi-square';

/** One p of 1 would otherwise weigh −∞ and outvote every other. */
const HIGHEST_CAUCHY_P = 0.999;

/** Cauchy combination with equal weights (Liu & Xie 2020): holds in the tail under any dependence. p above 0.999 counts as 0.999. */
export function combineCauchy(p: readonly number[]): number | null {
  if (p.length === 0) return null;
  // 1/tan(πp) is tan((½ − p)π) without the loss of digits at small p; the same for the arctangent.
  const sum = p.reduce(
    (total, value) => total + 1 / Math.tan(Math.PI * Math.min(value, HIGHEST_CAUCHY_P)),
    0,
  );
  const mean = sum / p.length;
  return mean > 0 ? Math.atan(1 / mean) / Math.PI : 0.5 - Math.atan(mean) / Math.PI;
}

/** Fisher's combination (1932): −2·Σ ln p is chi-square with 2k degrees of freedom for independent p. */
export function combineFisher(p: readonly number[]): number | null {
  if (p.length === 0) return null;
  const statistic = -2 * p.reduce((sum, value) => sum + Math.log(value), 0);
  return chiSquareUpper(statistic, 2 * p.length);
}

/** Simes' combination (1986): the smallest k·p(i)/i; holds under independence and most positive dependence. */
export function simes(p: readonly number[]): number | null {
  if (p.length === 0) return null;
  const sorted = [...p].sort((a, b) => a - b);
  return Math.min(...sorted.map((value, i) => (value * sorted.length) / (i + 1)));
}
