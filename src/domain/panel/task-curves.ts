/**
 * Points of each task at equal total: dense sums of a unit, and what the others let expect, smoothed over neighbouring
 * totals.
 */
import { TaskCounts, splitTaskKey, taskPoints } from '../protocol/counts';
import type { WorkBatch } from './detector';
import { perBatch } from './per-batch';
import { isInReference } from './reference';
import { comparableTasks } from './task-list';

/** By task × total (`task · totals + total`). */
export interface TaskMoments {
  readonly tasks: number;
  /** Highest total + 1. */
  readonly totals: number;
  readonly n: Float64Array;
  readonly points: Float64Array;
  readonly squares: Float64Array;
}

export interface TaskCurves {
  /** Mean points expected by task × total; NaN where too few of the others have such a total. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Weights of the totals t − 2 … t + 2. */
const KERNEL = [1, 2, 3, 2, 1];
const REACH = 2;
/** Weighted participants of the others from which a curve has a value. */
const LEAST_WEIGHT = 12;

/** For every unit; null without tasks that can be compared. */
export const taskMoments = perBatch((batch) =>
  batch.units.map((_, index) => {
    const tasks = comparableTasks(batch, index);
    return tasks === null ? null : momentsOf(tasks, batch.maxScore + 1);
  }),
);

const referenceMoments = perBatch((batch) => {
  const own = taskMoments(batch);
  const known = batch.reference.map((index) => own[index]!).filter((moments) => moments !== null);
  if (known.length === 0) return null;
  const { tasks, totals } = known[0]!;
  const sum = emptyMoments(tasks, totals);
  for (const moments of known) add(sum, moments!, 1);
  return sum;
});

/** Sums of the reference with the unit's own school left out; null without any tasks. */
export function otherMoments(batch: WorkBatch, index: number): TaskMoments | null {
  const sum = referenceMoments(batch);
  const own = taskMoments(batch)[index]!;
  if (sum === null || own === null) return null;
  const others = emptyMoments(sum.tasks, sum.totals);
  add(others, sum, 1);
  if (isInReference(batch, index)) add(others, own, -1);
  return others;
}

export function curvesOf({ tasks, totals, n, points, squares }: TaskMoments): TaskCurves {
  const mean = new Float64Array(tasks * totals).fill(NaN);
  const variance = new Float64Array(tasks * totals).fill(NaN);
  for (let total = 0; total < totals; total++) {
    const from = Math.max(0, total - REACH);
    const to = Math.min(totals - 1, total + REACH);
    let weight = 0;
    for (let t = from; t <= to; t++) weight += KERNEL[t - total + REACH]! * n[t]!;
    if (weight < LEAST_WEIGHT) continue;
    for (let task = 0; task < tasks; task++) {
      let sum = 0;
      let square = 0;
      for (let t = from; t <= to; t++) {
        sum += KERNEL[t - total + REACH]! * points[task * totals + t]!;
        square += KERNEL[t - total + REACH]! * squares[task * totals + t]!;
      }
      mean[task * totals + total] = sum / weight;
      variance[task * totals + total] = Math.max(0, square / weight - (sum / weight) ** 2);
    }
  }
  return { mean, variance };
}

function momentsOf(counts: TaskCounts, totals: number): TaskMoments {
  const moments = emptyMoments(counts.labels.length, totals);
  counts.nByTotal.forEach((count, total) => {
    if (total < totals) moments.n[total] = count;
  });
  counts.cells.keys.forEach((key, i) => {
    const { task, value, total } = splitTaskKey(key);
    if (total >= totals) return;
    const points = taskPoints(value);
    const count = counts.cells.counts[i]!;
    moments.points[task * totals + total]! += points * count;
    moments.squares[task * totals + total]! += points * points * count;
  });
  return moments;
}

function emptyMoments(tasks: number, totals: number): TaskMoments {
  return {
    tasks,
    totals,
    n: new Float64Array(totals),
    points: new Float64Array(tasks * totals),
    squares: new Float64Array(tasks * totals),
  };
}

function add(into: TaskMoments, from: TaskMoments, sign: 1 | -1): void {
  const parts = ['n', 'points', 'squares'] as const;
  for (const part of parts) {
    const target = into[part];
    from[part].forEach((value, i) => {
      target[i]! += sign * value;
    });
  }
}
