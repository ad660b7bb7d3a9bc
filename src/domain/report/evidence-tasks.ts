/** Tasks at equal total: what the pupils of a school won, and what pupils with the same totals win elsewhere. */
import { TaskFinder, taskLabel } from '../indicators/task-success';
import { curvesOf, otherMoments, taskMoments } from '../panel/task-curves';
import type { EvidencePoint, UnitPlace } from './evidence';

/**
 * Percents of the task's maximum, task by task in the order of the paper; tasks without a known maximum are left out.
 * Only pupils count whose total enough of the others have. null without tasks.
 */
export function taskEvidence({ batch, index }: UnitPlace, find: TaskFinder): EvidencePoint[] | null {
  const own = taskMoments(batch)[index] ?? null;
  const others = otherMoments(batch, index);
  const { tasks } = batch.units[index]!;
  if (own === null || others === null || tasks === null) return null;
  const { mean } = curvesOf(others);
  let pupils = 0;
  const won = new Array<number>(own.tasks).fill(0);
  const expected = new Array<number>(own.tasks).fill(0);
  for (let total = 0; total < own.totals; total++) {
    const n = own.n[total]!;
    if (n === 0 || Number.isNaN(mean[total]!)) continue;
    pupils += n;
    for (let task = 0; task < own.tasks; task++) {
      won[task]! += own.points[task * own.totals + total]!;
      expected[task]! += n * mean[task * own.totals + total]!;
    }
  }
  if (pupils === 0) return null;
  return tasks.labels.flatMap((label, task) => {
    const max = find(label)?.max ?? null;
    if (max === null || max === 0) return [];
    const percent = (points: number): number => (100 * points) / (max * pupils);
    return [{ label: taskLabel(label), own: percent(won[task]!), expected: percent(expected[task]!) }];
  });
}
