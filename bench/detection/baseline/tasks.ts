/**
 * Detectors D2–D4 of the baseline panel: tasks and works compared with what pupils of the same total do in the
 * reference (kernel over totals ± 2). They say nothing of how high a total is.
 */
import { normalUpper } from '../../../src/domain/stats/normal';
import { robustScale, zOfUpper } from './calibration';
import { classesOf, overReference, PanelUnit, WorkUnits } from './works';
import { Pupil } from '../pupils';

const KERNEL = 2;
const SMALLEST_CLASS = 6;

/** Chances of points by task and total in the reference of a unit. */
interface Expectation {
  /** Chance of `points` at `total` in task j at [(total·tasks + j)·width + points]. */
  readonly chances: Float64Array;
  readonly tasks: number;
  readonly width: number;
}

/** Detectors by unit of the work; null where the unit is too small or the work has no tasks. */
export function taskDetectors(work: WorkUnits): Record<'D2' | 'D3' | 'D4', (number | null)[]> {
  const none = work.units.map(() => null);
  if (work.taskMaxima.length === 0) return { D2: none, D3: none, D4: none };
  const expectations = expectationsOf(work);
  const { weights, surplus } = hardTaskSurplus(work);
  return {
    D2: work.units.map((unit, u) => hardBetterThanEasy(fitting(unit, work), weights, surplus[u])),
    D3: work.units.map((unit, u) => taskProfile(fitting(unit, work), expectations[u])),
    D4: similarity(work, expectations),
  };
}

function fitting(unit: PanelUnit, { taskMaxima }: WorkUnits): Pupil[] {
  return unit.pupils.filter(({ tasks }) => tasks.length === taskMaxima.length);
}

function expectationsOf(work: WorkUnits): Expectation[] {
  const tasks = work.taskMaxima.length;
  const width = Math.max(...work.taskMaxima) + 1;
  const tallies = overReference(work, (unit) => {
    const tally = new Float64Array((work.maxScore + 1) * tasks * width);
    for (const pupil of fitting(unit, work)) {
      pupil.tasks.forEach((points, j) => tally[(pupil.total * tasks + j) * width + points]++);
    }
    return tally;
  });
  return tallies.map((tally) => ({ chances: smoothed(tally, tasks, width), tasks, width }));
}

/** Shares of points by total and task, of the works within the kernel, which widens where the reference has none. */
function smoothed(tally: Float64Array, tasks: number, width: number): Float64Array {
  const block = tasks * width;
  const totals = tally.length / block;
  const chances = new Float64Array(tally.length);
  for (let total = 0; total < totals; total++) {
    const sums = overKernel(
      total,
      totals,
      (near, weight, into) => {
        for (let i = 0; i < block; i++) into[i] += weight * tally[near * block + i];
      },
      block,
    );
    const works = sums.subarray(0, width).reduce((sum, value) => sum + value, 0);
    for (let i = 0; i < block; i++) chances[total * block + i] = sums[i] / works;
  }
  return chances;
}

/** Adds up over totals near `total`, triangular weights, twice as wide each time that the first value has no works. */
function overKernel(
  total: number,
  totals: number,
  add: (near: number, weight: number, into: Float64Array) => void,
  size: number,
): Float64Array {
  for (let reach = KERNEL; ; reach *= 2) {
    const sums = new Float64Array(size);
    for (let near = Math.max(0, total - reach); near <= Math.min(totals - 1, total + reach); near++) {
      add(near, reach + 1 - Math.abs(near - total), sums);
    }
    if (reach > totals || sums.some((value) => value > 0)) return sums;
  }
}

/** Mean and variance by total of U = Σ w·points in the reference of each unit; w = centred logit of difficulty. */
function hardTaskSurplus(work: WorkUnits): {
  weights: number[];
  surplus: { mean: number; variance: number }[][];
} {
  const sums = new Float64Array(work.taskMaxima.length);
  let n = 0;
  for (const unit of work.control.length > 0 ? work.control : work.units) {
    for (const pupil of fitting(unit, work)) {
      n++;
      pupil.tasks.forEach((points, j) => (sums[j] += points));
    }
  }
  const logits = work.taskMaxima.map((max, j) => {
    const share = (sums[j] + 0.5) / (n * max + 1);
    return Math.log((1 - share) / share);
  });
  const centre = logits.reduce((sum, logit) => sum + logit, 0) / logits.length;
  const weights = logits.map((logit) => logit - centre);
  const totals = work.maxScore + 1;
  const references = overReference(work, (unit) => {
    const tally = new Float64Array(3 * totals);
    for (const pupil of fitting(unit, work)) {
      const value = dot(weights, pupil.tasks);
      tally[3 * pupil.total]++;
      tally[3 * pupil.total + 1] += value;
      tally[3 * pupil.total + 2] += value * value;
    }
    return tally;
  });
  const surplus = references.map((tally) =>
    Array.from({ length: totals }, (_, total) => {
      const [count, sum, squares] = overKernel(
        total,
        totals,
        (near, weight, into) => {
          for (let i = 0; i < 3; i++) into[i] += weight * tally[3 * near + i];
        },
        3,
      );
      return { mean: sum / count, variance: Math.max(0, squares / count - (sum / count) ** 2) };
    }),
  );
  return { weights, surplus };
}

/** D2: hard tasks better and easy ones worse than at equal totals. */
function hardBetterThanEasy(
  pupils: readonly Pupil[],
  weights: readonly number[],
  reference: readonly { mean: number; variance: number }[],
): number | null {
  let excess = 0;
  let variance = 0;
  for (const { tasks, total } of pupils) {
    excess += dot(weights, tasks) - reference[total].mean;
    variance += reference[total].variance;
  }
  return pupils.length < 8 || !(variance > 0) ? null : excess / Math.sqrt(variance);
}

/** D3: squared deviations by task at equal totals, as a normal score (Wilson & Hilferty 1931). */
function taskProfile(pupils: readonly Pupil[], { chances, tasks, width }: Expectation): number | null {
  if (pupils.length < 10) return null;
  let squares = 0;
  let terms = 0;
  for (let j = 0; j < tasks; j++) {
    let excess = 0;
    let variance = 0;
    for (const pupil of pupils) {
      const at = (pupil.total * tasks + j) * width;
      let mean = 0;
      let square = 0;
      for (let points = 1; points < width; points++) {
        mean += points * chances[at + points];
        square += points * points * chances[at + points];
      }
      excess += pupil.tasks[j] - mean;
      variance += square - mean * mean;
    }
    if (!(variance > 0)) continue;
    squares += (excess * excess) / variance;
    terms++;
  }
  const df = terms - 1;
  if (df < 1) return null;
  const ninth = 2 / (9 * df);
  return (Math.cbrt(squares / df) - (1 - ninth)) / Math.sqrt(ninth);
}

/** D4: equal points in pairs of a class beyond those of independent works of the same totals; the class that stands out. */
function similarity(work: WorkUnits, expectations: readonly Expectation[]): (number | null)[] {
  const ofClasses = work.units.map((unit, u) => {
    const matches = matchTable(expectations[u], work.maxScore);
    return classesOf({ ...unit, pupils: fitting(unit, work) }, SMALLEST_CLASS).map((pupils) =>
      classMatches(pupils, matches),
    );
  });
  const { centre, scale } = robustScale(ofClasses.flat());
  return ofClasses.map((values) => {
    if (values.length === 0) return null;
    const smallest = normalUpper((Math.max(...values) - centre) / scale);
    return zOfUpper(-Math.expm1(values.length * Math.log1p(-smallest)));
  });
}

type MatchTable = (a: number, b: number) => { readonly mean: number; readonly variance: number };

function matchTable({ chances, tasks, width }: Expectation, maxScore: number): MatchTable {
  const known: { mean: number; variance: number }[] = [];
  return (a, b) => {
    const key = Math.min(a, b) * (maxScore + 1) + Math.max(a, b);
    if (known[key] !== undefined) return known[key];
    let mean = 0;
    let variance = 0;
    for (let j = 0; j < tasks; j++) {
      let match = 0;
      for (let points = 0; points < width; points++) {
        match += chances[(a * tasks + j) * width + points] * chances[(b * tasks + j) * width + points];
      }
      mean += match;
      variance += match * (1 - match);
    }
    return (known[key] = { mean, variance });
  };
}

function classMatches(pupils: readonly Pupil[], matches: MatchTable): number {
  let excess = 0;
  let variance = 0;
  for (let b = 1; b < pupils.length; b++) {
    for (let a = 0; a < b; a++) {
      const expected = matches(pupils[a].total, pupils[b].total);
      let equal = 0;
      for (let j = 0; j < pupils[a].tasks.length; j++) if (pupils[a].tasks[j] === pupils[b].tasks[j]) equal++;
      excess += equal - expected.mean;
      variance += expected.variance;
    }
  }
  return variance > 0 ? excess / Math.sqrt(variance) : 0;
}

function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * values[i];
  return sum;
}
