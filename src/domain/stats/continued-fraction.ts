/** Continued fractions by the method of Lentz, from which the tails of gamma and beta are made. */

/** Keeps denominators from being 0. */
const TINY = 1e-300;
/** Relative change at which the value stands. */
const STANDS = 1e-15;
/** Gamma and beta need about 6·√(count) terms: this is enough for counts of 10¹¹. */
const MOST_TERMS = 2_000_000;

/**
 * b(0) + a(1) / (b(1) + a(2) / (b(2) + …)) (Lentz 1976, as modified by Thompson and Barnett 1986).
 * `a` and `b` give numerator and denominator of term i.
 */
export function continuedFraction(a: (i: number) => number, b: (i: number) => number): number {
  let value = b(0) || TINY;
  let c = value;
  let d = 0;
  for (let i = 1; i < MOST_TERMS; i++) {
    d = 1 / (b(i) + a(i) * d || TINY);
    c = b(i) + a(i) / c || TINY;
    const change = c * d;
    value *= change;
    if (!(Math.abs(change - 1) >= STANDS)) break;
  }
  return value;
}
