/** «Задания работ»: what becomes tasks of a work, and what is said of rows that contradict. */
import { namedTask, taskFinder } from '../../../src/domain/indicators/task-success';
import { readProcedures } from '../../../src/domain/tables/lists';
import { readTaskList, taskSumProblems } from '../../../src/domain/tables/task-list';
import { LISTS } from '../../../src/messages/lists';
import { takeIn } from '../intake/sheets';

const WORK = 'МР-2024-МА-7';
const placed = (...rows: Record<string, unknown>[]) => rows.map((cells, i) => ({ position: i + 1, cells }));
const task = (label: unknown, max: unknown, level = '') => ({ work: WORK, task: label, max, level });

test('rows become tasks in their order, with labels in one spelling', () => {
  const { tasks, problems } = readTaskList(
    placed(task(1, 1, 'Б'), task('2,1', 2, 'п'), task('3K1', '3', 'В')),
  );
  expect(problems).toEqual([]);
  expect(tasks.get(WORK)).toEqual([
    { label: '1', max: 1, level: 'Б' },
    { label: '2.1', max: 2, level: 'П' },
    { label: '3К1', max: 3, level: 'В' },
  ]);
});

test('what a task checks stays with it', () => {
  const { tasks } = readTaskList(placed({ ...task(7, 2), skill: ' действия с  дробями ' }));
  expect(tasks.get(WORK)).toEqual([{ label: '7', max: 2, level: null, skill: 'действия с дробями' }]);
  const find = taskFinder(tasks.get(WORK)!);
  expect([namedTask('7', find), namedTask('8', find)]).toEqual(['7 (действия с дробями)', '8']);
});

test('what contradicts gives a sentence', () => {
  const rows = placed(task(1, 1), task('1', 2), task(2, ''), { work: 'МР', task: 3, max: 1 }, task('всё', 1));
  const { tasks, problems } = readTaskList(rows);
  expect(problems).toEqual([
    { position: 2, message: LISTS.taskTwice(WORK, '1') },
    { position: 3, message: LISTS.taskWithoutMaximum(WORK, '2') },
    { position: 4, message: LISTS.taskWithoutWork },
    { position: 5, message: LISTS.brokenTask },
  ]);
  expect(tasks.get(WORK)).toEqual([
    { label: '1', max: 1, level: null },
    { label: '2', max: null, level: null },
  ]);
});

test('maxima that do not add up, and a work that nobody knows, are told at the first row', () => {
  const list = readTaskList(placed(task(1, 1), task(2, 2)));
  const procedures = (maxScore: number | null) =>
    new Map([[WORK, { paper: { maxScore, cuts: null, tasks: [] } }]]);
  expect(taskSumProblems(list, procedures(3))).toEqual([]);
  expect(taskSumProblems(list, procedures(null))).toEqual([]);
  expect(taskSumProblems(list, procedures(5))).toEqual([
    { position: 1, message: LISTS.tasksDoNotSum(WORK, 3, 5) },
  ]);
  expect(taskSumProblems(list, new Map())).toEqual([{ position: 1, message: LISTS.taskOfUnknownWork(WORK) }]);
});

test('own tasks stand before shipped ones', () => {
  const { tasks } = readTaskList(placed({ work: 'ВПР-2021-МА-4', task: 1, max: 20 }));
  const [one] = readProcedures(placed({ id: 'ВПР-2021-МА-4' }), tasks).values;
  expect(one!.paper.tasks).toEqual([{ label: '1', max: 20, level: null }]);
});

test('a protocol is checked against them', () => {
  const { tasks } = readTaskList(placed(task(1, 1), task(2, 2)));
  const options = {
    work: 'МР;2024;МА;7',
    paperOf: () => ({ maxScore: 3, cuts: null, tasks: tasks.get(WORK)! }),
  };
  const sheet = (...labels: string[]) => ({
    rows: [
      ['login', 'code', 'variant', 'total', ...labels],
      ['edu900001', '1', '1', '2', ...labels.map(() => '1')],
    ],
  });
  const taken = takeIn([sheet('t1', 't2')], options);
  expect(taken.problems).toEqual([]);
  expect(taken.counts[0]).toMatchObject({ maxScore: 3, tasks: { labels: ['1', '2'] } });
  expect(takeIn([sheet('t1', 't3')], options).problems[0]!.message).toContain('нет 2; лишние 3');
});
