/**
 * What pupils with a given total do on each task of a work, summed over units and smoothed over neighbouring totals:
 * expectations for the task indicators and for pairs of pupils.
 */
import { TaskCounts, splitTaskKey, taskPoints } from '../../../src/domain/protocol/counts';
import { Paper } from '../../../src/domain/protocol/paper';

/** Weights of totals 0, 1 and 2 points away: neighbours help where a total is rare, and hardly bend the curve. */
const KERNEL = [1, 0.6, 0.15];

export interface TaskCurves {
  /** Share of points `value` on task `task` among pupils with total `total`: `shares[task][total][value]`. */
  readonly shares: readonly (readonly (readonly number[])[])[];
  /** Expected points and their variance: `mean[task][total]`. */
  readonly mean: readonly (readonly number[])[];
  readonly variance: readonly (readonly number[])[];
}

export interface ExpectedMatches {
  /** Tasks with equal points that a pair of pupils lets expect when they work apart. */
  readonly mean: number;
  readonly sd: number;
}

export function taskCurves(units: readonly TaskCounts[], paper: Paper): TaskCurves {
  const totals = paper.maxScore! + 1;
  const raw = paper.tasks.map(({ max }) =>
    Array.from({ length: totals }, () => new Array<number>(max! + 1).fill(0)),
  );
  for (const { cells } of units) {
    cells.keys.forEach((key, i) => {
      const { task, value, total } = splitTaskKey(key);
      raw[task]![total]![taskPoints(value)]! += cells.counts[i]!;
    });
  }
  const shares = raw.map((byTotal) => byTotal.map((_, total) => smoothed(byTotal, total)));
  const mean = shares.map((byTotal) => byTotal.map(expectation));
  const variance = shares.map((byTotal, task) =>
    byTotal.map((values, total) => {
      const centre = mean[task]![total]!;
      return values.reduce((sum, share, value) => sum + share * (value - centre) ** 2, 0);
    }),
  );
  return { shares, mean, variance };
}

function smoothed(byTotal: readonly (readonly number[])[], total: number): number[] {
  const sum = byTotal[total]!.map(() => 0);
  byTotal.slice(Math.max(0, total - 2), total + 3).forEach((counts, i) => {
    const distance = Math.abs(Math.max(0, total - 2) + i - total);
    counts.forEach((count, value) => (sum[value]! += KERNEL[distance]! * count));
  });
  const n = sum.reduce((a, b) => a + b, 0);
  return n === 0 ? sum : sum.map((weight) => weight / n);
}

function expectation(shares: readonly number[]): number {
  return shares.reduce((sum, share, value) => sum + share * value, 0);
}

/** Matches of two pupils with these totals, tasks taken as independent given the totals. */
export function expectedMatches({ shares }: TaskCurves, lower: number, upper: number): ExpectedMatches {
  let mean = 0;
  let variance = 0;
  for (const byTotal of shares) {
    const ofUpper = byTotal[upper]!;
    const match = byTotal[lower]!.reduce((sum, share, value) => sum + share * ofUpper[value]!, 0);
    mean += match;
    variance += match * (1 - match);
  }
  return { mean, sd: Math.sqrt(variance) };
}
