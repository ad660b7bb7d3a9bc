/** Where columns and labels of a picture stand: within it, as high as their figures. */
import fc from 'fast-check';
import type { Picture } from '../../../src/domain/school-panel/picture';
import { HEIGHT, WIDTH, geometryOf } from '../../../src/ui/school/chart-geometry';

const picture = (parts: Partial<Picture>): Picture => ({
  title: '',
  across: '',
  most: null,
  expectedAs: 'pair',
  points: [],
  ...parts,
});
const point = (label: string, own: number | null, expected: number | null) => ({
  label,
  own,
  expected,
  mark: null,
});

test('a column of half the top is half as high as the picture', () => {
  const { bars, ticks, base } = geometryOf(
    picture({ most: 100, points: [point('1', 50, 100), point('2', null, 0)] }),
  );
  expect(bars.map(({ point: at, series }) => [at, series])).toEqual([
    [0, 'own'],
    [0, 'expected'],
  ]);
  expect(bars[0]!.height * 2).toBeCloseTo(bars[1]!.height, 10);
  expect(ticks.map(({ value }) => value)).toEqual([0, 50, 100]);
  expect(ticks[0]!.y).toBe(base);
});

test('what is expected is a line where there is one, a point for every figure', () => {
  const points = [point('1', 3, 4), point('2', 5, null), point('3', 0, 6)];
  const { bars, line, ticks } = geometryOf(picture({ expectedAs: 'line', points }));
  expect([bars.length, line.length]).toEqual([2, 2]);
  expect(ticks[2]!.value).toBe(6);
});

test('everything stands within the picture, and labels do not run into each other', () => {
  const anyPoint = fc.record({
    label: fc.constantFrom('1', '12', 'выше на 3'),
    own: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    expected: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    mark: fc.constant(null),
  });
  fc.assert(
    fc.property(
      fc.array(anyPoint, { minLength: 1, maxLength: 60 }),
      fc.constantFrom('pair' as const, 'line' as const),
      (points, expectedAs) => {
        const { bars, line, labels } = geometryOf(picture({ points, expectedAs }));
        for (const { x, y, width, height } of bars) {
          expect(x >= 0 && x + width <= WIDTH && y >= 0 && y + height <= HEIGHT).toBe(true);
        }
        for (const [x, y] of line) expect(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT).toBe(true);
        labels.forEach(({ x, text }, i) => {
          const before = labels[i - 1];
          if (before !== undefined) expect(x - before.x).toBeGreaterThanOrEqual(text.length === 9 ? 20 : 5);
        });
      },
    ),
  );
});
