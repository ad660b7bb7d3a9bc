/** Which list of tasks a work has, where protocols of one work name different ones. */
import { taskLabel } from '../indicators/task-success';
import type { TaskCounts } from '../protocol/counts';
import type { WorkBatch } from './detector';
import { perBatch } from './per-batch';

/** The list of most participants, as one text; null where no unit has tasks. */
const commonList = perBatch((batch): string | null => {
  const participants = new Map<string, number>();
  for (const { tasks, n } of batch.units) {
    if (tasks !== null) participants.set(listOf(tasks), (participants.get(listOf(tasks)) ?? 0) + n);
  }
  let most: string | null = null;
  for (const [list, n] of participants) {
    if (most === null || n > participants.get(most)! || (n === participants.get(most) && list < most))
      most = list;
  }
  return most;
});

/** The unit's tasks; null without tasks, or with another list than most of the work have: there is nothing to compare. */
export function comparableTasks(batch: WorkBatch, index: number): TaskCounts | null {
  const { tasks } = batch.units[index]!;
  return tasks !== null && listOf(tasks) === commonList(batch) ? tasks : null;
}

function listOf({ labels }: TaskCounts): string {
  return labels.map(taskLabel).join('|');
}
