/** A histogram of scores smoothed by a log-linear polynomial, as the frozen baseline does it. */
import { withMeans } from '../../../src/domain/stats/log-linear';

/**
 * Expected counts by score from the Poisson log-linear model ln m(x) = β₀ + β₁·x + … + β_d·x^d, fitted by maximum
 * likelihood (Holland & Thayer 1987): the number and the first `degree` moments stay those of `counts`.
 * Where the likelihood has no finite maximum (almost all at one score) the result is close to its limit.
 */
export function smoothHistogram(counts: readonly number[], degree: number): number[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return counts.map(() => 0);
  const features = polynomials(counts.length, Math.min(degree, counts.length - 1));
  const base = counts.map(() => 1);
  const targets = features.map((feature) => dot(feature, counts) / n);
  return withMeans(base, features, targets).distribution.map((share) => share * n);
}

/** Legendre polynomials 1 … degree over the cells, moved to −1 … 1: powers of the score would be almost dependent. */
function polynomials(cells: number, degree: number): number[][] {
  const x = Array.from({ length: cells }, (_, i) => (2 * i) / (cells - 1) - 1);
  const all = [x.map(() => 1), x];
  for (let k = 1; k < degree; k++) {
    all.push(x.map((value, i) => ((2 * k + 1) * value * all[k]![i]! - k * all[k - 1]![i]!) / (k + 1)));
  }
  return all.slice(1, degree + 1);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
