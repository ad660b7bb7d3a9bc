/** The beta distribution: lower tail with full relative accuracy, and the quantile. Binomial and t are made of it. */
import { continuedFraction } from './continued-fraction';
import { halfDeviance, stirlingError } from './saddle-point';

/**
 * P(X ≤ x) for X ~ Beta(a, b), a and b > 0 (the regularised incomplete beta function).
 * `complement` is 1 − x, to be given where it is known better than by subtraction. The upper tail is
 * `betaLower(b, a, 1 − x, x)`.
 */
export function betaLower(a: number, b: number, x: number, complement: number = 1 - x): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  return x * (a + b + 2) < a + 1 ? fraction(a, b, x, complement) : 1 - fraction(b, a, complement, x);
}

/** x^a·(1 − x)^b·Γ(a + b + 1) / (Γ(a + 1)·Γ(b + 1)). */
function term(a: number, b: number, x: number, complement: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    halfDeviance(a, n * x) -
    halfDeviance(b, n * complement);
  return Math.sqrt(n / (2 * Math.PI * a * b)) * Math.exp(exponent);
}

/** Tail by the continued fraction of Abramowitz & Stegun 26.5.8; converges fast below the mean. */
function fraction(a: number, b: number, x: number, complement: number): number {
  const denominator = continuedFraction(
    (i) => {
      const m = i >> 1;
      return i % 2 === 0
        ? (m * (b - m) * x) / ((a + i - 1) * (a + i))
        : (-(a + m) * (a + b + m) * x) / ((a + i - 1) * (a + i));
    },
    () => 1,
  );
  return (term(a, b, x, complement) * b) / ((a + b) * denominator);
}

/** Smallest quantile that is told from 0. */
const SMALLEST = 1e-300;
const MOST_STEPS = 200;

/** The x with P(X ≤ x) = p for X ~ Beta(a, b); 0 and 1 at p = 0 and 1. Newton's steps kept within a bracket. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (!(p < 1)) return p >= 1 ? 1 : NaN;
  let low = SMALLEST;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < MOST_STEPS; step++) {
    const excess = betaLower(a, b, x) - p;
    if (excess > 0) high = x;
    else low = x;
    const density = (term(a, b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x));
    const newton = x - excess / density;
    // A geometric middle, because a quantile may be hundreds of orders of magnitude below 1.
    const next = newton > low && newton < high ? newton : Math.sqrt(low * high);
    if (Math.abs(next - x) <= 1e-13 * x) return next;
    x = next;
  }
  return x;
}
