/**
 * How well each task was done: points won of points possible, over participants whose total equals the sum of tasks.
 * Sums of points add over schools; a share and its zone are made when read.
 */
import { TASK_NOT_STARTED, TASK_NOT_TAUGHT, TaskCounts, splitTaskKey, taskPoints } from '../protocol/counts';
import { Task, TaskLevel } from '../protocol/paper';
import { total } from './tally';

/** One task of one or many schools. */
export interface TaskSum {
  /** As `taskLabel` spells it. */
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

/** Finds a task of the paper by the label that some file gives it. */
export type TaskFinder = (label: string) => Task | undefined;

/** A finder for one paper, to be made once for all its schools. */
export function taskFinder(tasks: readonly Task[]): TaskFinder {
  const byLabel = new Map(tasks.map((task) => [taskLabel(task.label), task]));
  return (label) => byLabel.get(taskLabel(label));
}

/** The label with what the task checks, where a person has told it: «7 (действия с дробями)». */
export function namedTask(label: string, find: TaskFinder): string {
  const skill = find(label)?.skill;
  return skill === undefined ? label : `${label} (${skill})`;
}

/** One spelling of a label: files of one work write the criterion of a task («1К1») with a Cyrillic or a Latin letter. */
export function taskLabel(label: string): string {
  return label.replace(/[KkКк]/g, 'К').trim();
}

/**
 * Points by task of one school, in the order of the paper. Points above a task's maximum count as the maximum,
 * as in the tables of ФИС ОКО.
 */
export function taskSums(tasks: TaskCounts, find: TaskFinder): TaskSum[] {
  const n = total(tasks.nByTotal);
  const sums = tasks.labels.map((spelling) => {
    const label = taskLabel(spelling);
    return { label, n, points: 0, notStarted: 0, notTaught: 0 };
  });
  const maxima = sums.map(({ label }) => find(label)?.max ?? Infinity);
  tasks.cells.keys.forEach((key, i) => {
    const count = tasks.cells.counts[i]!;
    const { task, value } = splitTaskKey(key);
    const sum = sums[task]!;
    sum.points += count * Math.min(taskPoints(value), maxima[task]!);
    if (value === TASK_NOT_STARTED) sum.notStarted += count;
    if (value === TASK_NOT_TAUGHT) sum.notTaught += count;
  });
  return sums;
}

/** Sum over schools, task by task, in the order of first appearance. */
export function addTaskSums(all: readonly (readonly TaskSum[])[]): TaskSum[] {
  const byLabel = new Map<string, Mutable<TaskSum>>();
  for (const sums of all) {
    for (const { label, n, points, notStarted, notTaught } of sums) {
      const into = byLabel.get(label);
      if (into === undefined) {
        byLabel.set(label, { label, n, points, notStarted, notTaught });
        continue;
      }
      into.n += n;
      into.points += points;
      into.notStarted = addKnown(into.notStarted, notStarted);
      into.notTaught = addKnown(into.notTaught, notTaught);
    }
  }
  return [...byLabel.values()];
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function addKnown(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** Shares and zones; maximum and level come from the paper's task of the same label. */
export function taskFigures(sums: readonly TaskSum[], find: TaskFinder): TaskFigure[] {
  return sums.map(({ label, n, points, notStarted, notTaught }) => {
    const task = find(label);
    const max = task?.max ?? null;
    const level = task?.level ?? null;
    const share = max === null || max === 0 || n === 0 ? null : points / (max * n);
    const reached = share === null || level === null ? null : zone(share, level);
    return { label, n, points, notStarted, notTaught, max, level, share, zone: reached };
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
