/** Calls for heights of rows: few, and no row lower than its text. */
import fc from 'fast-check';
import { MOST_RUNS, heightRuns } from '../../src/sheets/row-heights';

const rowsOf = (heights: readonly number[]) => heights.map((height, i) => ({ position: i + 3, height }));

test('neighbours of one height are one call', () => {
  expect(heightRuns(rowsOf([21, 21, 38, 38, 21]))).toEqual([
    { start: 3, count: 2, height: 21 },
    { start: 5, count: 2, height: 38 },
    { start: 7, count: 1, height: 21 },
  ]);
});

test('a gap between rows ends a run', () => {
  const rows = [
    { position: 1, height: 21 },
    { position: 4, height: 21 },
  ];
  expect(heightRuns(rows).map(({ start, count }) => [start, count])).toEqual([
    [1, 1],
    [4, 1],
  ]);
});

test('every row is covered once and is at least as high as it needs, in few calls however many rows', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 21, max: 400 }), { minLength: 1, maxLength: 400 }), (heights) => {
      const runs = heightRuns(rowsOf(heights));
      expect(runs.length).toBeLessThanOrEqual(MOST_RUNS);
      const given = runs.flatMap(({ start, count, height }) =>
        Array.from({ length: count }, (_, i) => [start + i, height] as const),
      );
      expect(given.map(([position]) => position)).toEqual(heights.map((_, i) => i + 3));
      given.forEach(([, height], i) => expect(height).toBeGreaterThanOrEqual(heights[i]!));
    }),
  );
});
