/** Weighted least squares with few predictors, for what a figure would be at a unit's own level. */
import { solveLinear } from '../stats/linear-system';

/**
 * Coefficients b of Σ w·(y − Σ b·x)², least; null when the predictors do not determine them. A small ridge keeps nearly
 * collinear predictors apart; the first predictor (the constant) is left free.
 */
export function leastSquares(
  predictors: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[],
): number[] | null {
  const size = predictors[0]?.length ?? 0;
  if (predictors.length <= size) return null;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  predictors.forEach((row, i) => {
    const weight = weights[i]!;
    row.forEach((x, a) => {
      right[a]! += weight * x * values[i]!;
      row.forEach((y, b) => {
        matrix[a]![b]! += weight * x * y;
      });
    });
  });
  for (let a = 1; a < size; a++) matrix[a]![a]! *= 1 + RIDGE;
  return solveLinear(matrix, right);
}

const RIDGE = 1e-6;
