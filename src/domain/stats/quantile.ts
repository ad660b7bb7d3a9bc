/** Quantiles of a sample with linear interpolation, as spreadsheets and R's type 7 give them. */

/** Quantile at `probability` (0–1) of numbers sorted ascending; NaN for an empty sample. Hyndman & Fan (1996), type 7. */
export function quantileOfSorted(sorted: readonly number[], probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}

/** Quartiles and Tukey's fences: Q1 − k·IQR and Q3 + k·IQR. */
export interface Fences {
  readonly quartile1: number;
  readonly median: number;
  readonly quartile3: number;
  readonly lowFence: number;
  readonly highFence: number;
}

/** Fences of a non-empty sample in any order; `width` is the multiple of the interquartile range. */
export function tukeyFences(sample: readonly number[], width: number): Fences {
  const sorted = [...sample].sort((a, b) => a - b);
  const quartile1 = quantileOfSorted(sorted, 0.25);
  const quartile3 = quantileOfSorted(sorted, 0.75);
  const range = quartile3 - quartile1;
  return {
    quartile1,
    median: quantileOfSorted(sorted, 0.5),
    quartile3,
    lowFence: quartile1 - width * range,
    highFence: quartile3 + width * range,
  };
}
