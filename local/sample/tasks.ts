/**
 * Draws points of tasks that add up to a given total. Tasks follow a partial credit model (Masters 1982), in which the
 * points given the total do not depend on the pupil: only the tasks' easiness counts.
 */
import { Task } from '../../src/domain/protocol/paper';
import { Random } from './random';

/** Points, or X for a task that was not started. */
export type TaskCell = number | 'X';

export const NOT_STARTED = 'X';

/** Easiness (logits) of the first and the last task; in between it falls evenly, as most papers are laid out. */
const FIRST_TASK = 1.6;
const LAST_TASK = -1.6;
/** Tasks of a raised or high level (П, В) are harder than their place. */
const HARDER_LEVEL = 0.5;

/** Easiness of the tasks of a paper in logits, in their order. */
export function easinessOf(tasks: readonly Task[]): number[] {
  const step = (LAST_TASK - FIRST_TASK) / (tasks.length - 1);
  return tasks.map(({ level }, i) => FIRST_TASK + step * i - (level === 'Б' ? 0 : HARDER_LEVEL));
}

/** Indices of the hardest third of a paper's tasks. */
export function hardestThird(tasks: readonly Task[]): number[] {
  const easiness = easinessOf(tasks);
  const order = tasks.map((_, i) => i).sort((a, b) => easiness[a]! - easiness[b]!);
  return order.slice(0, Math.round(tasks.length / 3));
}

/** Draws the tasks of a pupil with this total, which must be within the paper's maximum. */
export type TaskDrawer = (total: number, random: Random) => TaskCell[];

/** A drawer for tasks with these maxima and this easiness. */
export function taskDrawer(maxima: readonly number[], easiness: readonly number[]): TaskDrawer {
  const weights = restWeights(maxima, easiness);
  return (total, random) => {
    let left = total;
    return maxima.map((max, task) => {
      const chances = Array.from({ length: Math.min(max, left) + 1 }, (_, points) => {
        return Math.exp(points * easiness[task]!) * (weights[task + 1]![left - points] ?? 0);
      });
      const points = drawIndex(chances, random);
      left -= points;
      return points === 0 && random.chance(notStarted(easiness[task]!)) ? NOT_STARTED : points;
    });
  };
}

/** Of the pupils without a point, about 1 % did not start an easy task, a tenth a hard one. */
function notStarted(easiness: number): number {
  return Math.min(0.25, 0.02 * Math.exp(-easiness));
}

/** `[task][sum]`: weight of all ways in which the tasks from `task` on give `sum`. */
function restWeights(maxima: readonly number[], easiness: readonly number[]): number[][] {
  const weights: number[][] = [[1]];
  for (let task = maxima.length - 1; task >= 0; task--) {
    const rest = weights[0]!;
    const sums = new Array<number>(rest.length + maxima[task]!).fill(0);
    for (let points = 0; points <= maxima[task]!; points++) {
      rest.forEach((weight, sum) => (sums[sum + points]! += weight * Math.exp(points * easiness[task]!)));
    }
    weights.unshift(sums);
  }
  return weights;
}

/** An index with probability proportional to `chances`. */
function drawIndex(chances: readonly number[], random: Random): number {
  let left = random.next() * chances.reduce((sum, chance) => sum + chance, 0);
  const last = chances.length - 1;
  for (let i = 0; i < last; i++) {
    left -= chances[i]!;
    if (left < 0 && chances[i]! > 0) return i;
  }
  return last;
}
