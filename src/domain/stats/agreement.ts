/** Agreement of two marks or scores of the same works: Cohen's kappa and the sign test of the changes. */
import { binomialUpper } from './binomial';

/** First and second mark or score of one work. */
export type Pair = readonly [first: number, second: number];

/** How a difference counts: 0 – any is 1 (Cohen 1960), 1 – by its size, 2 – by its square (Cohen 1968, QWK). */
export type KappaPower = 0 | 1 | 2;

/**
 * Kappa: 1 − observed / expected disagreement; 1 for full agreement, 0 for what the two margins alone give.
 * null when neither side varies: there is nothing to compare by chance. Says nothing of the direction.
 */
export function weightedKappa(pairs: readonly Pair[], power: KappaPower): number | null {
  const firsts = countsOf(pairs.map(([first]) => first));
  const seconds = countsOf(pairs.map(([, second]) => second));
  if (firsts.size < 2 && seconds.size < 2) return null;
  let expected = 0;
  for (const [first, n1] of firsts) {
    for (const [second, n2] of seconds) expected += n1 * n2 * disagreement(first, second, power);
  }
  const observed = pairs.reduce((sum, [first, second]) => sum + disagreement(first, second, power), 0);
  return 1 - (observed * pairs.length) / expected;
}

function disagreement(first: number, second: number, power: KappaPower): number {
  return first === second ? 0 : Math.abs(first - second) ** power;
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * One-sided sign test (exact McNemar): the chance that among the changed works at least `lowered` went down if up
 * and down were equally likely; 1 when none changed. Fewer than five changed works cannot give p < 0.05.
 */
export function signTest(lowered: number, raised: number): number {
  return binomialUpper(lowered, lowered + raised, 0.5);
}
