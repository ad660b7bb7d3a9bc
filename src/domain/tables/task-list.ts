/** «Задания работ»: the tasks of works whose papers are not shipped, as a person has listed them. */
import { cellCount, cellText } from '../intake/cells';
import { taskLabel } from '../intake/headers';
import type { Task, TaskLevel } from '../protocol/paper';
import { parseWorkId, workId } from '../protocol/work';
import { CHOICES } from '../../messages/choices';
import { LISTS } from '../../messages/lists';
import type { Procedure, RowProblem } from './lists';
import type { TableRow } from './schema';

/** Tasks by work id, in the order of the rows. */
export type OwnTasks = ReadonlyMap<string, readonly Task[]>;

export interface TaskList {
  readonly tasks: OwnTasks;
  /** 0-based row of each work's first task. */
  readonly firstRows: ReadonlyMap<string, number>;
  readonly problems: readonly RowProblem[];
}

/** Of a task that stands twice the first row counts; one without a maximum is kept, without shares. */
export function readTaskList(
  rows: readonly { readonly position: number; readonly cells: TableRow }[],
): TaskList {
  const tasks = new Map<string, Task[]>();
  const firstRows = new Map<string, number>();
  const problems: RowProblem[] = [];
  for (const { position, cells } of rows) {
    const work = parseWorkId(cellText(cells.work));
    const label = taskLabel(cellText(cells.task));
    if (work === null || label === null) {
      problems.push({ position, message: work === null ? LISTS.taskWithoutWork : LISTS.brokenTask });
      continue;
    }
    const id = workId(work);
    const known = tasks.get(id) ?? [];
    if (known.some((task) => task.label === label)) {
      problems.push({ position, message: LISTS.taskTwice(id, label) });
      continue;
    }
    const max = cellCount(cells.max) || null;
    if (max === null) problems.push({ position, message: LISTS.taskWithoutMaximum(id, label) });
    const level = CHOICES.taskLevel.find((one) => one === cellText(cells.level).toUpperCase());
    const skill = cellText(cells.skill);
    const task = { label, max, level: (level ?? null) as TaskLevel | null };
    tasks.set(id, [...known, skill === '' ? task : { ...task, skill }]);
    if (!firstRows.has(id)) firstRows.set(id, position);
  }
  return { tasks, firstRows, problems };
}

/** Works whose maxima of tasks do not add up to the maximum of «Процедуры», and works that stand in no row there. */
export function taskSumProblems(
  { tasks, firstRows }: TaskList,
  procedures: ReadonlyMap<string, Pick<Procedure, 'paper'>>,
): RowProblem[] {
  return [...tasks].flatMap(([id, list]) => {
    const position = firstRows.get(id)!;
    const procedure = procedures.get(id);
    if (procedure === undefined) return [{ position, message: LISTS.taskOfUnknownWork(id) }];
    const { maxScore } = procedure.paper;
    const sum = list.reduce((all, { max }) => all + (max ?? 0), 0);
    if (maxScore === null || sum === maxScore || list.some(({ max }) => max === null)) return [];
    return [{ position, message: LISTS.tasksDoNotSum(id, sum, maxScore) }];
  });
}
