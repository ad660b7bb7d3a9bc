/**
 * INVALSI's fuzzy index of classes (Quintano, Castellano & Longobardi 2009), D5 of the baseline: a map beside the
 * panel that never votes, since it takes strong classes for suspicious ones.
 */
import { BenchRegion, Pupil } from '../pupils';
import { classesOf, worksOf } from './works';

const CLUSTERS = 4;
const FEWEST_CLASSES = 40;
const SMALLEST_CLASS = 8;
const STEPS = 200;

type Point = readonly number[];

/** Membership of the outlier cluster by unit, the mean of its classes; null in a work of too few classes. */
export function invalsi(region: BenchRegion): (number | null)[] {
  const answer: (number | null)[] = region.units.map(() => null);
  for (const work of worksOf(region)) {
    const all = work.units.flatMap((unit, u) =>
      classesOf(unit, SMALLEST_CLASS).map((pupils) => ({ u, inputs: inputsOf(pupils, work.maxScore) })),
    );
    if (all.length < FEWEST_CLASSES) continue;
    const memberships = outlierMemberships(all.map(({ inputs }) => inputs));
    work.places.forEach((place, u) => {
      const own = memberships.filter((_, c) => all[c].u === u);
      if (own.length > 0) answer[place] = own.reduce((sum, value) => sum + value, 0) / own.length;
    });
  }
  return answer;
}

/** Mean and standard deviation of the share of points, and mean Gini heterogeneity of the tasks. No non-response here. */
function inputsOf(pupils: readonly Pupil[], maxScore: number): Point {
  const shares = pupils.map(({ total }) => total / maxScore);
  const mean = average(shares);
  const sd = Math.sqrt(average(shares.map((share) => (share - mean) ** 2)));
  const heterogeneity = pupils[0].tasks.map((_, j) => {
    const counts = new Map<number, number>();
    for (const { tasks } of pupils) counts.set(tasks[j], (counts.get(tasks[j]) ?? 0) + 1);
    return 1 - [...counts.values()].reduce((sum, count) => sum + (count / pupils.length) ** 2, 0);
  });
  return [mean, sd, average(heterogeneity)];
}

function outlierMemberships(inputs: readonly Point[]): number[] {
  const standard = standardised(inputs);
  const axes = principalAxes(standard);
  const points = standard.map((point) => axes.map((axis) => dot(axis, point)));
  const memberships = fuzzyMeans(points);
  // The outlier cluster: high mean, little spread, little heterogeneity.
  const suspicion = standard.map(([mean, sd, heterogeneity]) => mean - sd - heterogeneity);
  const centres = Array.from({ length: CLUSTERS }, (_, k) => {
    const weights = memberships.map((own) => own[k] ** 2);
    return dot(weights, suspicion) / weights.reduce((sum, weight) => sum + weight, 0);
  });
  const outlier = centres.indexOf(Math.max(...centres));
  return memberships.map((own) => own[outlier]);
}

/** First two eigenvectors of the correlation matrix, by power iteration with deflation. */
function principalAxes(points: readonly Point[]): number[][] {
  const size = points[0].length;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => average(points.map((point) => point[i] * point[j]))),
  );
  const axes: number[][] = [];
  for (let a = 0; a < 2; a++) {
    let axis = Array.from({ length: size }, (_, i) => 1 + i / 7);
    for (let step = 0; step < STEPS; step++) {
      const next = matrix.map((row) => dot(row, axis));
      const norm = Math.sqrt(dot(next, next));
      axis = next.map((value) => value / norm);
    }
    const value = dot(
      axis,
      matrix.map((row) => dot(row, axis)),
    );
    matrix.forEach((row, i) => row.forEach((_, j) => (row[j] -= value * axis[i] * axis[j])));
    axes.push(axis);
  }
  return axes;
}

/** Fuzzy c-means with m = 2 (Bezdek 1981), started from points spread along the first axis. */
function fuzzyMeans(points: readonly Point[]): number[][] {
  const order = [...points].sort((a, b) => a[0] - b[0]);
  let centres: Point[] = Array.from(
    { length: CLUSTERS },
    (_, k) => order[Math.floor(((k + 0.5) / CLUSTERS) * order.length)],
  );
  let memberships: number[][] = [];
  for (let step = 0; step < STEPS; step++) {
    memberships = points.map((point) => {
      const closeness = centres.map((centre) => 1 / Math.max(1e-12, squaredDistance(point, centre)));
      const all = closeness.reduce((sum, value) => sum + value, 0);
      return closeness.map((value) => value / all);
    });
    const moved = centres.map((centre, k) => {
      const weights = memberships.map((own) => own[k] ** 2);
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      return centre.map(
        (_, i) =>
          dot(
            weights,
            points.map((point) => point[i]),
          ) / all,
      );
    });
    const change = Math.max(...moved.map((centre, k) => squaredDistance(centre, centres[k])));
    centres = moved;
    if (change < 1e-10) break;
  }
  return memberships;
}

function standardised(points: readonly Point[]): number[][] {
  const columns = points[0].map((_, i) => points.map((point) => point[i]));
  const means = columns.map(average);
  const sds = columns.map((column, i) => Math.sqrt(average(column.map((value) => (value - means[i]) ** 2))));
  return points.map((point) => point.map((value, i) => (value - means[i]) / sds[i]));
}

function squaredDistance(a: Point, b: Point): number {
  return a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
