/**
 * Mean, standard deviation and interval of the mean from counts by score.
 * Sums are of whole numbers, so they do not depend on the order in which counts were added
 * (exact while n·Σx² < 2^53, which holds for a million pupils and 50 points).
 */

export interface Moments {
  readonly n: number;
  /** null for n = 0. */
  readonly mean: number | null;
  /** With n − 1; null for n < 2. */
  readonly sd: number | null;
}

/** Moments of `counts[x]` participants with score x. */
export function momentsOfCounts(counts: readonly number[]): Moments {
  let n = 0;
  let sum = 0;
  let squares = 0;
  counts.forEach((count, score) => {
    n += count;
    sum += count * score;
    squares += count * score * score;
  });
  return {
    n,
    mean: n === 0 ? null : sum / n,
    sd: n < 2 ? null : Math.sqrt((n * squares - sum * sum) / (n * (n - 1))),
  };
}

/** Multiple of the standard error in every interval of a mean, as the methodology of 2019 has it (95 %). */
const MEAN_INTERVAL_Z = 1.96;

/** Half the width of the interval of a mean: 1.96·s/√n. */
export function meanHalfWidth(sd: number, n: number): number {
  return (MEAN_INTERVAL_Z * sd) / Math.sqrt(n);
}
