/** Both tails of the gamma distribution (the regularised incomplete gamma functions), each with full relative accuracy. */
import { continuedFraction } from '../../../src/domain/stats/continued-fraction';
import { halfDeviance, stirlingError } from '../../../src/domain/stats/saddle-point';

/** P(X ≤ x) for X ~ Gamma(shape a > 0, scale 1); also P(Poisson(x) ≥ a) for whole a. */
export function gammaLower(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

/** P(X > x) for X ~ Gamma(shape a > 0, scale 1); also P(Poisson(x) < a) for whole a. */
export function gammaUpper(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
}

/** x^a·e^(−x) / Γ(a + 1). */
function term(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - halfDeviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** Lower tail by the sum 1 + x/(a+1) + x²/((a+1)(a+2)) + … (Abramowitz & Stegun 6.5.29). */
function series(a: number, x: number): number {
  let addend = 1;
  let sum = 1;
  for (let k = 1; addend > sum * 1e-17; k++) {
    addend *= x / (a + k);
    sum += addend;
  }
  return term(a, x) * sum;
}

/** Upper tail by Legendre's continued fraction (Abramowitz & Stegun 6.5.31, even part). */
function fraction(a: number, x: number): number {
  if (x === Infinity) return 0;
  const denominator = continuedFraction(
    (i) => i * (a - i),
    (i) => x + 2 * i + 1 - a,
  );
  return (term(a, x) * a) / denominator;
}
