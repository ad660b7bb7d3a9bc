/**
 * The hardest third of the tasks at equal total: more points there, and so fewer on the easier ones, than pupils with
 * the same totals have elsewhere (the idea of M4 in Jacob & Levitt 2003). Tasks count by how much help on the hard ones
 * would show in them and by how little schools differ there anyway.
 */
import { quantileOfSorted } from '../../stats/quantile';
import type { Detector, Measured, WorkBatch } from '../detector';
import { TaskCurves, TaskMoments, curvesOf, otherMoments, taskMoments } from '../task-curves';

export const hardTasks: Detector = {
  id: 'hard-tasks',
  family: 'tasks',
  needs: ['tasks'],
  minimumN: 10,
  effect: 0.3,
  measure: (batch) => {
    const units = batch.units.map((_, index) => residualsOf(batch, index));
    const between = betweenSchools(units);
    return units.map((unit) => (unit === null ? null : measured(unit, between)));
  },
};

/** Variance of a task at one total that weights are bounded by. */
const LEAST_VARIANCE = 0.03;

/** Sums over the pupils of a unit, by task. */
interface Residuals {
  readonly n: number;
  readonly isHard: readonly boolean[];
  readonly points: readonly number[];
  /** Points minus what the others have at the same totals. */
  readonly surplus: readonly number[];
  /** The surplus weighted by what help on the hard tasks would change at each total, and the variance of that. */
  readonly score: readonly number[];
  readonly variance: readonly number[];
}

function residualsOf(batch: WorkBatch, index: number): Residuals | null {
  const own = taskMoments(batch)[index]!;
  const others = otherMoments(batch, index);
  if (own === null || others === null) return null;
  const curves = curvesOf(others);
  const most = mostPoints(others);
  const isHard = hardestThird(others, most);
  const zero = (): number[] => new Array<number>(own.tasks).fill(0);
  const sums = { points: zero(), surplus: zero(), score: zero(), variance: zero() };
  let n = 0;
  for (let total = 0; total < own.totals; total++) {
    const pupils = own.n[total]!;
    if (pupils === 0 || Number.isNaN(curves.mean[total]!)) continue;
    n += pupils;
    let given = 0;
    let allVariance = 0;
    for (let task = 0; task < own.tasks; task++) {
      const place = task * own.totals + total;
      allVariance += curves.variance[place]!;
      if (isHard[task]) given += most[task]! - curves.mean[place]!;
    }
    for (let task = 0; task < own.tasks; task++) {
      const place = task * own.totals + total;
      const mean = curves.mean[place]!;
      const variance = curves.variance[place]!;
      const surplus = own.points[place]! - pupils * mean;
      sums.points[task]! += own.points[place]!;
      sums.surplus[task]! += surplus;
      // At totals where nearly nobody has the task right, one who has would outweigh a class.
      const floor = Math.max(variance, LEAST_VARIANCE);
      const direction =
        (isHard[task] ? most[task]! - mean : 0) - given * slope(curves, own.totals, place, total);
      sums.score[task]! += (direction / floor) * surplus;
      sums.variance[task]! +=
        allVariance === 0 ? 0 : pupils * (direction / floor) ** 2 * variance * (1 - variance / allVariance);
    }
  }
  return n === 0 ? null : { n, isHard, ...sums };
}

/** Points of the task for one point of the total. */
function slope({ mean }: TaskCurves, totals: number, place: number, total: number): number {
  const above = total + 1 < totals && !Number.isNaN(mean[place + 1]!) ? 1 : 0;
  const below = total > 0 && !Number.isNaN(mean[place - 1]!) ? 1 : 0;
  return above + below === 0 ? 0 : (mean[place + above]! - mean[place - below]!) / (above + below);
}

/** Variance between schools of the surplus per pupil, by task: what is more than chance, half of the units looked at. */
function betweenSchools(units: readonly (Residuals | null)[]): number[] {
  const known = units.filter((unit) => unit !== null && unit.n >= 10) as Residuals[];
  return (known[0]?.surplus ?? []).map((_, task) => {
    // The median of squares is 0.455 of their mean for normal figures.
    const squares = known.map(({ score }) => score[task]! ** 2);
    const excess = known.map(({ n, variance }, i) => (squares[i]! / 0.455 - variance[task]!) / (n * n));
    return Math.max(
      0,
      quantileOfSorted(
        excess.sort((a, b) => a - b),
        0.5,
      ),
    );
  });
}

function measured(unit: Residuals, between: readonly number[]): Measured | null {
  let sum = 0;
  let variance = 0;
  unit.score.forEach((score, task) => {
    const chance = unit.variance[task]!;
    if (chance === 0) return;
    const spread = chance + unit.n ** 2 * between[task]!;
    const weight = chance / spread;
    sum += weight * score;
    variance += weight * weight * spread;
  });
  // Not a number where no unit is large enough to say how much schools differ.
  if (!(variance > 0)) return null;
  const onHard = (values: readonly number[]): number =>
    values.reduce((total, value, task) => (unit.isHard[task] ? total + value : total), 0) / unit.n;
  const value = onHard(unit.points);
  return {
    n: unit.n,
    value,
    reference: value - onHard(unit.surplus),
    interval: null,
    z: sum / Math.sqrt(variance),
  };
}

/** The most points that a task gives, near enough: for tasks of one point the mean square over the mean is exact. */
function mostPoints({ tasks, totals, points, squares }: TaskMoments): number[] {
  return Array.from({ length: tasks }, (_, task) => {
    let sum = 0;
    let square = 0;
    for (let total = 0; total < totals; total++) {
      sum += points[task * totals + total]!;
      square += squares[task * totals + total]!;
    }
    return sum === 0 ? 1 : square / sum;
  });
}

/** Tasks of the lowest share of their most points. */
function hardestThird({ tasks, totals, points }: TaskMoments, most: readonly number[]): boolean[] {
  const share = most.map((max, task) => {
    let sum = 0;
    for (let total = 0; total < totals; total++) sum += points[task * totals + total]!;
    return sum / max;
  });
  const hardest = share
    .map((value, task) => ({ value, task }))
    .sort((a, b) => a.value - b.value || a.task - b.task)
    .slice(0, Math.round(tasks / 3));
  const isHard = share.map(() => false);
  for (const { task } of hardest) isHard[task] = true;
  return isHard;
}
