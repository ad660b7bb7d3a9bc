/** Task success: points, caps, zones, and sums over schools. */
import {
  addTaskSums,
  taskFigures,
  taskFinder,
  taskSums,
  zone,
} from '../../../src/domain/indicators/task-success';
import { TASK_NOT_STARTED, TASK_NOT_TAUGHT, TaskCounts, taskKey } from '../../../src/domain/protocol/counts';

const COUNTS: TaskCounts = {
  labels: ['1K1', '2'],
  nByTotal: [0, 4],
  cells: {
    keys: [
      taskKey(0, 1, 1),
      taskKey(0, 3, 1),
      taskKey(0, TASK_NOT_STARTED, 1),
      taskKey(1, TASK_NOT_TAUGHT, 1),
    ],
    counts: [2, 1, 1, 4],
  },
};
const find = taskFinder([
  { label: '1К1', max: 2, level: 'Б' },
  { label: '2', max: null, level: 'П' },
]);

test('points above the maximum count as the maximum, X and «не пройд.» as 0 and apart', () => {
  expect(taskSums(COUNTS, find)).toEqual([
    { label: '1К1', n: 4, points: 4, notStarted: 1, notTaught: 0 },
    { label: '2', n: 4, points: 0, notStarted: 0, notTaught: 4 },
  ]);
});

test('a share needs a maximum, a zone needs a level too', () => {
  const [first, second] = taskFigures(taskSums(COUNTS, find), find);
  expect(first).toMatchObject({ share: 0.5, zone: 'insufficient', max: 2 });
  expect(second).toMatchObject({ share: null, zone: null, level: 'П' });
});

test('schools add task by task, and a percent table has no counts of what was not started', () => {
  const table = [{ label: '1К1', n: 6, points: 8, notStarted: null, notTaught: null }];
  expect(addTaskSums([taskSums(COUNTS, find), table])[0]).toEqual({ label: '1К1', n: 10, points: 12, notStarted: null, notTaught: null }); // prettier-ignore
});

// Bounds of ФИОКО (2026): 60 % and 57 % for basic tasks, 30 % and 28.5 % for the others.
test.each([
  [0.6, 'Б', 'sufficient'],
  [0.59, 'Б', 'border'],
  [0.57, 'Б', 'border'],
  [0.569, 'Б', 'insufficient'],
  [0.3, 'П', 'sufficient'],
  [0.285, 'В', 'border'],
  [0.284, 'В', 'insufficient'],
] as const)('a share of %d at level %s is %s', (share, level, expected) => {
  expect(zone(share, level)).toBe(expected);
});
