import fc from 'fast-check';
import { WORKS } from '../../../local/sample/facts';
import { Random } from '../../../local/sample/random';
import { NOT_STARTED, easinessOf, taskDrawer } from '../../../local/sample/tasks';

describe('tasks of an invented pupil', () => {
  test('add up to the total and keep to their maxima, whatever the paper and the total', () => {
    const papers = WORKS.map(({ paper }) => ({
      paper,
      draw: taskDrawer(
        paper.tasks.map(({ max }) => max!),
        easinessOf(paper.tasks),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...papers), fc.nat(100), fc.integer(), ({ paper, draw }, percent, seed) => {
        const total = Math.round((percent * paper.maxScore!) / 100);
        const cells = draw(total, new Random(seed));
        const points = cells.map((cell) => (cell === NOT_STARTED ? 0 : cell));
        expect(points.reduce((sum, value) => sum + value, 0)).toBe(total);
        points.forEach((value, task) => expect(value).toBeLessThanOrEqual(paper.tasks[task]!.max!));
      }),
    );
  });

  test('an easier task has more points at the same total', () => {
    const draw = taskDrawer([1, 1, 1], [2, 0, -2]);
    const random = new Random(5);
    const right = [0, 0, 0];
    for (let pupil = 0; pupil < 300; pupil++) {
      draw(1, random).forEach((cell, task) => (right[task]! += cell === 1 ? 1 : 0));
    }
    expect(right[0]).toBeGreaterThan(right[1]!);
    expect(right[1]).toBeGreaterThan(right[2]!);
  });
});
