/** Fisher's exact test of two shares. */
import { hypergeometric } from './hypergeometric';

/** Tables that are equally likely differ in the last digits only; as R has it. */
const EQUALLY_LIKELY = 1 + 1e-7;

/**
 * Two-sided p of k1 of n1 against k2 of n2: all tables with the same sums that are no likelier than this one
 * (Fisher 1935, as fisher.test of R). 1 when nobody or everybody counts. The work grows with the smaller sum.
 */
export function fisherExactTwoSided(k1: number, n1: number, k2: number, n2: number): number {
  const { lowest, probabilities } = hypergeometric(n1, n2, k1 + k2);
  const limit = probabilities[k1 - lowest]! * EQUALLY_LIKELY;
  return Math.min(
    1,
    probabilities.reduce((sum, value) => (value <= limit ? sum + value : sum), 0),
  );
}
