/** Baseline indicators that need points by task: all of them compare pupils with others of the same total. */
import { splitPairKey, splitTaskKey, taskPoints } from '../../../src/domain/protocol/counts';
import { ExpectedMatches, TaskCurves, expectedMatches } from './curves';
import { UnitFigures, WorkFigures } from './figures';

/** Below this variance a task tells nothing of a pupil with that total, and one odd answer would outweigh a class. */
const LEAST_VARIANCE = 0.02;
const SIMILAR = 3;

/** Surplus of points on the hardest third of tasks, in standard errors with tasks taken as independent given total. */
export function hardResidual({ counts, work }: UnitFigures): number {
  const { mean, variance } = work.curves;
  const hard = hardTasks(work);
  let surplus = 0;
  let squares = 0;
  forCells(counts.tasks!, (task, points, total, count) => {
    if (!hard.has(task)) return;
    surplus += count * (points - mean[task]![total]!);
    squares += count * variance[task]![total]!;
  });
  return surplus / Math.sqrt(squares);
}

/** Mean squared standardised residual of pupils' tasks above 1, times the root of their number. */
export function taskOutfit({ counts, work }: UnitFigures): number {
  const { mean, variance } = work.curves;
  let n = 0;
  let sum = 0;
  forCells(counts.tasks!, (task, points, total, count) => {
    const expected = variance[task]![total]!;
    if (expected < LEAST_VARIANCE) return;
    n += count;
    sum += (count * (points - mean[task]![total]!) ** 2) / expected;
  });
  return (sum / n - 1) * Math.sqrt(n);
}

/** Share of pairs within classes that match on more tasks than z = 3 lets expect from their totals. */
export function similarPairs({ counts, work }: UnitFigures): number {
  const expected = matches(work.curves);
  let n = 0;
  let similar = 0;
  for (const { pairs } of counts.classes) {
    pairs.keys.forEach((key, i) => {
      const { lower, upper, equalTasks } = splitPairKey(key);
      const { mean, sd } = expected(lower, upper);
      n += pairs.counts[i]!;
      if (equalTasks > mean + SIMILAR * sd) similar += pairs.counts[i]!;
    });
  }
  return similar / n;
}

type Cell = (task: number, points: number, total: number, count: number) => void;

function forCells({ cells }: NonNullable<UnitFigures['counts']['tasks']>, visit: Cell): void {
  cells.keys.forEach((key, i) => {
    const { task, value, total } = splitTaskKey(key);
    visit(task, taskPoints(value), total, cells.counts[i]!);
  });
}

const hardTasksOf = new WeakMap<WorkFigures, ReadonlySet<number>>();

/** The third of tasks with the lowest share of maximum points in the region as it was loaded. */
function hardTasks(work: WorkFigures): ReadonlySet<number> {
  const known = hardTasksOf.get(work);
  if (known !== undefined) return known;
  const { curves, paper, tally } = work;
  const share = paper.tasks.map(
    ({ max }, task) =>
      tally.scores!.reduce((sum, count, total) => sum + count * curves.mean[task]![total]!, 0) / max!,
  );
  const order = share.map((_, task) => task).sort((x, y) => share[x]! - share[y]!);
  const hard = new Set(order.slice(0, Math.round(order.length / 3)));
  hardTasksOf.set(work, hard);
  return hard;
}

const matchesOf = new WeakMap<TaskCurves, (lower: number, upper: number) => ExpectedMatches>();

function matches(curves: TaskCurves): (lower: number, upper: number) => ExpectedMatches {
  const known = matchesOf.get(curves);
  if (known !== undefined) return known;
  const cache: ExpectedMatches[][] = [];
  const lookup = (lower: number, upper: number): ExpectedMatches => {
    const row = (cache[lower] ??= []);
    return (row[upper] ??= expectedMatches(curves, lower, upper));
  };
  matchesOf.set(curves, lookup);
  return lookup;
}
