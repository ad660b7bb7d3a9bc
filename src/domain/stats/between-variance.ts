/** How much units differ by more than their sampling errors: the variance that is added to every squared error. */
import { quantileOfSorted } from './quantile';

/** Share of units at either end whose z is drawn in, so that single odd units do not hide themselves. */
const WINSORISED = 0.1;

/**
 * Additive overdispersion τ² ≥ 0 (Spiegelhalter 2005, moments after DerSimonian & Laird 1986, z winsorised at 10 %):
 * z = (value − centre) / √(error² + τ²). `errors` are standard errors > 0. null from fewer than two units.
 */
export function betweenVariance(
  values: readonly number[],
  errors: readonly number[],
  centre: number,
): number | null {
  const units = values.length;
  if (units < 2) return null;
  const z = values.map((value, i) => (value - centre) / errors[i]!);
  const sorted = [...z].sort((a, b) => a - b);
  const low = quantileOfSorted(sorted, WINSORISED);
  const high = quantileOfSorted(sorted, 1 - WINSORISED);
  const squares = z.reduce((sum, value) => sum + Math.min(Math.max(value, low), high) ** 2, 0);
  const weights = errors.map((error) => 1 / (error * error));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const totalOfSquares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return Math.max(0, (squares - (units - 1)) / (total - totalOfSquares / total));
}
