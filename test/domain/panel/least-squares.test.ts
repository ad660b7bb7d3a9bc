/** Weighted least squares: a worked line, the normal equations, and what is undetermined. */
import * as fc from 'fast-check';
import { leastSquares } from '../../../src/domain/panel/least-squares';

const number = fc.double({ min: -3, max: 3, noNaN: true });

describe('leastSquares', () => {
  test('a line through four points by hand', () => {
    // y = 0, 1, 3, 4 at x = 0, 1, 2, 3: means 1.5 and 2, Σ(x − 1.5)(y − 2) = 7, Σ(x − 1.5)² = 5, slope 1.4.
    const [constant, slope] = leastSquares([[1, 0], [1, 1], [1, 2], [1, 3]], [0, 1, 3, 4], [1, 1, 1, 1])!; // prettier-ignore
    expect(slope).toBeCloseTo(1.4, 4);
    expect(constant).toBeCloseTo(2 - 1.4 * 1.5, 4);
  });

  test('a weight of two is the same row twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 5, maxLength: 12 }), (points) => {
        const rows = points.map(([x]) => [1, x]);
        const values = points.map(([, y]) => y);
        const twice = leastSquares(
          [...rows, rows[0]!],
          [...values, values[0]!],
          [...rows, 0].map(() => 1),
        );
        const weighted = leastSquares(
          rows,
          values,
          rows.map((_, i) => (i === 0 ? 2 : 1)),
        );
        if (twice === null || weighted === null) return;
        twice.forEach((b, i) => expect(weighted[i]).toBeCloseTo(b, 3));
      }),
    );
  });

  test('a constant alone is the weighted mean', () => {
    expect(leastSquares([[1], [1], [1]], [2, 4, 9], [1, 2, 1])![0]).toBeCloseTo(19 / 4, 12);
  });

  test('is null with no more rows than predictors, and where a predictor is 0 everywhere', () => {
    expect(leastSquares([[1, 2], [1, 3]], [1, 2], [1, 1])).toBeNull(); // prettier-ignore
    expect(leastSquares([], [], [])).toBeNull();
    expect(leastSquares([[1, 0], [1, 0], [1, 0]], [1, 2, 3], [1, 1, 1])).toBeNull(); // prettier-ignore
  });

  test('nearly dependent predictors still give coefficients of a sensible size', () => {
    const rows = [0, 1, 2, 3, 4].map((x) => [1, x, x]);
    const b = leastSquares(rows, [0, 1, 2, 3, 4], rows.map(() => 1))!; // prettier-ignore
    expect(b[1]! + b[2]!).toBeCloseTo(1, 3);
    for (const one of b) expect(Math.abs(one)).toBeLessThan(2);
  });
});
