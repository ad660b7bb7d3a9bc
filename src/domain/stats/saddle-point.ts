/**
 * The two small corrections from which gamma, beta, binomial and Poisson terms are made without overflow and
 * without loss of digits at large counts (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */

/** From here the series below is exact to a double; smaller arguments are moved up to it. */
const SERIES_FROM = 16;

/** ln Γ(x + 1) − ½·ln(2πx) − x·ln x + x: what Stirling's formula leaves out; x > 0. */
export function stirlingError(x: number): number {
  let moved = 0;
  let from = x;
  for (; from < SERIES_FROM; from++) moved += (from + 0.5) * Math.log1p(1 / from) - 1;
  const square = from * from;
  return (
    moved +
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / from
  );
}

/** Beyond this distance, relative to the sum, the plain formula loses no digits. */
const NEAR = 0.1;

/** x·ln(x / expected) + expected − x ≥ 0, half the deviance of a count x; x ≥ 0, expected > 0. */
export function halfDeviance(x: number, expected: number): number {
  const difference = x - expected;
  if (x === 0) return expected;
  if (Math.abs(difference) >= NEAR * (x + expected)) return x * Math.log(x / expected) - difference;
  const v = difference / (x + expected);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    // So written, a NaN ends the sum too.
    if (!(Math.abs(next - sum) > 0)) return next;
    sum = next;
  }
}
