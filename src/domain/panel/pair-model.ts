/**
 * How many tasks two pupils of given totals answer equally: the distribution that the shares of points by task and total
 * in the reference give, tasks taken as independent at given totals (the match probabilities of van der Linden &
 * Sotaridona's generalised binomial test), and how much better copying would explain a number of equal tasks.
 */
import { splitTaskKey, taskPoints } from '../protocol/counts';
import { perBatch } from './per-batch';
import { comparableTasks } from './task-list';

export interface PairCell {
  /** Log likelihood ratio of «one of many pairs has common answers» against «none has», by equal tasks. */
  readonly gain: readonly number[];
  /** Mean and variance of `gain` where nothing is common. */
  readonly mean: number;
  readonly variance: number;
  /** P(at least so many equal tasks) by equal tasks. */
  readonly upper: readonly number[];
}

export interface PairModel {
  /** null where too few of the reference have one of the totals. */
  cell(lower: number, upper: number): PairCell | null;
}

/** Share of tasks that common answers make equal beyond chance, and the share of pairs with common answers tested for. */
const COMMON = 0.8;
const SHARE_OF_PAIRS = 0.05;
const KERNEL = [1, 2, 3, 2, 1];
const REACH = 2;
const LEAST_WEIGHT = 12;

/** null when no unit of the reference has tasks. */
export const pairModel = perBatch((batch): PairModel | null => {
  const totals = batch.maxScore + 1;
  const known = batch.reference
    .map((index) => comparableTasks(batch, index))
    .filter((tasks) => tasks !== null);
  if (known.length === 0) return null;
  const size = known[0]!.labels.length;
  const n = new Float64Array(totals);
  // By task, total, points.
  const points: Float64Array[][] = Array.from({ length: size }, () =>
    Array.from({ length: totals }, () => new Float64Array(MOST_POINTS)),
  );
  for (const tasks of known) {
    tasks.nByTotal.forEach((count, total) => {
      if (total < totals) n[total]! += count;
    });
    tasks.cells.keys.forEach((key, i) => {
      const { task, value, total } = splitTaskKey(key);
      const point = Math.min(taskPoints(value), MOST_POINTS - 1);
      if (total < totals) points[task]![total]![point]! += tasks.cells.counts[i]!;
    });
  }
  const shares = smoothed(points, n);
  const cells = new Map<number, PairCell | null>();
  return {
    cell: (lower, upper) => {
      const key = lower * totals + upper;
      let cell = cells.get(key);
      if (cell === undefined) {
        const a = shares[lower] ?? null;
        const b = shares[upper] ?? null;
        cell = a === null || b === null ? null : cellOf(a.map((own, task) => product(own, b[task]!)));
        cells.set(key, cell);
      }
      return cell;
    },
  };
});

/** Points above are counted as this many: no task of a paper is worth more. */
const MOST_POINTS = 12;

/** Shares of points by total and task, smoothed over neighbouring totals; null for totals that hardly anyone has. */
function smoothed(
  points: readonly (readonly Float64Array[])[],
  n: Float64Array,
): (readonly Float64Array[] | null)[] {
  return Array.from(n, (_, total) => {
    let weight = 0;
    const reach = n.map((count, t) => (KERNEL[t - total + REACH] ?? 0) * count);
    for (const part of reach) weight += part;
    if (weight < LEAST_WEIGHT) return null;
    return points.map((byTotal) => {
      const share = new Float64Array(MOST_POINTS);
      for (let t = Math.max(0, total - REACH); t <= Math.min(n.length - 1, total + REACH); t++) {
        const kernel = KERNEL[t - total + REACH]! / weight;
        byTotal[t]!.forEach((count, point) => {
          share[point]! += kernel * count;
        });
      }
      return share;
    });
  });
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function cellOf(equal: readonly number[]): PairCell {
  const chance = distributionOf(equal);
  const common = distributionOf(equal.map((p) => COMMON + (1 - COMMON) * p));
  const gain = chance.map((p, m) =>
    p === 0 ? 0 : Math.log(1 - SHARE_OF_PAIRS + (SHARE_OF_PAIRS * common[m]!) / p),
  );
  let mean = 0;
  let square = 0;
  chance.forEach((p, m) => {
    mean += p * gain[m]!;
    square += p * gain[m]! ** 2;
  });
  const upper = [...chance];
  for (let m = upper.length - 2; m >= 0; m--) upper[m]! += upper[m + 1]!;
  return { gain, mean, variance: square - mean * mean, upper };
}

/** Distribution of the number of successes of independent trials (Poisson-binomial), by convolution. */
function distributionOf(probabilities: readonly number[]): number[] {
  const shares = [1];
  for (const p of probabilities) {
    shares.push(0);
    for (let k = shares.length - 1; k >= 0; k--) {
      shares[k] = shares[k]! * (1 - p) + (k > 0 ? shares[k - 1]! * p : 0);
    }
  }
  return shares;
}
