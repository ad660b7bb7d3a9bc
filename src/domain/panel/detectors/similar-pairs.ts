/**
 * Pairs of works of one class with more equal tasks than pupils of the same totals have elsewhere. Each pair adds how
 * much better common answers explain its number of equal tasks; classes are compared with classes by the calibration,
 * because common teaching makes all pairs of a class a little more alike.
 */
import { splitPairKey } from '../../protocol/counts';
import type { Detector, Measured, PanelClass } from '../detector';
import { PairModel, pairModel } from '../pair-model';
import { comparableTasks } from '../task-list';

/** Probability below which a pair counts as unusually alike in the figure that is shown. */
const UNUSUAL = 0.001;

export const similarPairs: Detector = {
  id: 'similar-pairs',
  family: 'similarity',
  needs: ['tasks', 'pairs'],
  minimumN: 10,
  effect: 0.005,
  measure: (batch) => {
    const model = pairModel(batch);
    if (model === null) return batch.units.map(() => null);
    const sums = batch.units.map(({ classes }, index) =>
      comparableTasks(batch, index) === null ? [] : classes.map((one) => sumOf(one, model)),
    );
    let pairs = 0;
    let unusual = 0;
    for (const index of batch.reference) {
      for (const one of sums[index]!) {
        pairs += one.pairs;
        unusual += one.unusual;
      }
    }
    return sums.map((classes) => measured(classes, pairs === 0 ? null : unusual / pairs));
  },
};

interface ClassSum {
  readonly pairs: number;
  readonly unusual: number;
  readonly gain: number;
  readonly variance: number;
}

function sumOf({ pairs: { keys, counts } }: PanelClass, model: PairModel): ClassSum {
  const sum = { pairs: 0, unusual: 0, gain: 0, variance: 0 };
  keys.forEach((key, i) => {
    const { lower, upper, equalTasks } = splitPairKey(key);
    const cell = model.cell(lower, upper);
    if (cell === null || equalTasks >= cell.gain.length) return;
    const count = counts[i]!;
    sum.pairs += count;
    sum.gain += count * (cell.gain[equalTasks]! - cell.mean);
    sum.variance += count * cell.variance;
    if (cell.upper[equalTasks]! <= UNUSUAL) sum.unusual += count;
  });
  return sum;
}

function measured(classes: readonly ClassSum[], reference: number | null): Measured | null {
  const known = classes.filter(({ variance }) => variance > 0);
  if (known.length === 0) return null;
  const sum = (pick: (one: ClassSum) => number): number => known.reduce((all, one) => all + pick(one), 0);
  const pairs = sum((one) => one.pairs);
  return {
    n: pairs,
    value: sum(({ unusual }) => unusual) / pairs,
    reference,
    interval: null,
    z: tamed(sum(({ gain }) => gain) / Math.sqrt(sum(({ variance }) => variance))),
  };
}

/** Pairs of one class share pupils, so their sum has a long upper tail; the logarithm makes it nearly normal. */
function tamed(z: number): number {
  return Math.sign(z) * 2 * Math.log1p(Math.abs(z) / 2);
}
