/**
 * How well each task was done: points won of points possible, over participants whose total equals the sum of tasks.
 * Sums of points add over schools; a share and its zone are made when read.
 */
import { TASK_NOT_STARTED, TASK_NOT_TAUGHT, TaskCounts, splitTaskKey, taskPoints } from '../protocol/counts';
import { Task, TaskLevel } from '../protocol/paper';
import { total } from './tally';

/** One task of one or many schools. */
export interface TaskSum {
  readonly label: string;
  /** Participants. */
  readonly n: number;
  readonly points: number;
  /** null where the source is a percent table. */
  readonly notStarted: number | null;
  /** Topic not taught yet («не пройд.»). */
  readonly notTaught: number | null;
}

/** Success against the level of the task: достаточный, у границы, недостаточный. */
export type Zone = 'sufficient' | 'border' | 'insufficient';

export interface TaskFigure extends TaskSum {
  readonly max: number | null;
  readonly level: TaskLevel | null;
  /** Points won of points possible, 0–1; null without a maximum or participants. */
  readonly share: number | null;
  readonly zone: Zone | null;
}

/** Points by task of one school, in the order of the paper. */
export function taskSums(tasks: TaskCounts): TaskSum[] {
  const n = total(tasks.nByTotal);
  const points = tasks.labels.map(() => 0);
  const notStarted = tasks.labels.map(() => 0);
  const notTaught = tasks.labels.map(() => 0);
  tasks.cells.keys.forEach((key, i) => {
    const count = tasks.cells.counts[i]!;
    const { task, value } = splitTaskKey(key);
    points[task]! += count * taskPoints(value);
    if (value === TASK_NOT_STARTED) notStarted[task]! += count;
    if (value === TASK_NOT_TAUGHT) notTaught[task]! += count;
  });
  return tasks.labels.map((label, i) => ({
    label,
    n,
    points: points[i]!,
    notStarted: notStarted[i]!,
    notTaught: notTaught[i]!,
  }));
}

/** Sum over schools, task by task of the same label, in the order of first appearance. */
export function addTaskSums(all: readonly (readonly TaskSum[])[]): TaskSum[] {
  const byLabel = new Map<string, TaskSum>();
  for (const sums of all) {
    for (const sum of sums) {
      const other = byLabel.get(sum.label);
      byLabel.set(sum.label, other === undefined ? sum : addTwo(other, sum));
    }
  }
  return [...byLabel.values()];
}

function addTwo(a: TaskSum, b: TaskSum): TaskSum {
  return {
    label: a.label,
    n: a.n + b.n,
    points: a.points + b.points,
    notStarted: a.notStarted === null || b.notStarted === null ? null : a.notStarted + b.notStarted,
    notTaught: a.notTaught === null || b.notTaught === null ? null : a.notTaught + b.notTaught,
  };
}

/** Shares and zones; maximum and level come from the paper's task of the same label. */
export function taskFigures(sums: readonly TaskSum[], paperTasks: readonly Task[]): TaskFigure[] {
  return sums.map((sum) => {
    const task = paperTasks.find(({ label }) => label === sum.label);
    const max = task?.max ?? null;
    const level = task?.level ?? null;
    const share = max === null || max === 0 || sum.n === 0 ? null : sum.points / (max * sum.n);
    return { ...sum, max, level, share, zone: share === null || level === null ? null : zone(share, level) };
  });
}

/** Bounds of ФИОКО (2026): basic tasks 60 ± 3 %, advanced and hard ones 30 ± 1.5 %. */
const BOUNDS: Readonly<Record<TaskLevel, { readonly enough: number; readonly margin: number }>> = {
  Б: { enough: 0.6, margin: 0.03 },
  П: { enough: 0.3, margin: 0.015 },
  В: { enough: 0.3, margin: 0.015 },
};

/** Zone of a share 0–1: sufficient from the bound, insufficient below bound − margin, border between. */
export function zone(share: number, level: TaskLevel): Zone {
  const { enough, margin } = BOUNDS[level];
  if (share >= enough) return 'sufficient';
  return share < enough - margin ? 'insufficient' : 'border';
}
