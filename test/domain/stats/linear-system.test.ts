/** Linear systems: the solution solves, and a system that determines nothing is refused. */
import * as fc from 'fast-check';
import { solveLinear } from '../../../src/domain/stats/linear-system';

describe('solveLinear', () => {
  test('gives x with matrix·x = right for a dominant diagonal, in any order of equations', () => {
    const entries = fc.double({ min: -1, max: 1, noNaN: true });
    const four = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four(four(entries)), four(entries), (matrix, right) => {
        const dominant = matrix.map((row, r) => row.map((value, c) => value + (r === 3 - c ? 5 : 0)));
        const x = solveLinear(dominant, right)!;
        dominant.forEach((row, r) => {
          expect(row.reduce((sum, value, c) => sum + value * x[c]!, 0)).toBeCloseTo(right[r]!, 12);
        });
      }),
    );
  });

  test('refuses equations that say the same twice, and no numbers', () => {
    expect(solveLinear([[1, 2], [2, 4]], [1, 2])).toBeNull(); // prettier-ignore
    expect(solveLinear([[0]], [0])).toBeNull();
    expect(solveLinear([[NaN]], [1])).toBeNull();
  });

  test('of no equations is nothing', () => {
    expect(solveLinear([], [])).toEqual([]);
  });

  test('leaves its arguments as they are', () => {
    const matrix = [[0, 1], [2, 0]]; // prettier-ignore
    const right = [3, 4];
    expect(solveLinear(matrix, right)).toEqual([2, 3]);
    expect([matrix, right]).toEqual([[[0, 1], [2, 0]], [3, 4]]); // prettier-ignore
  });
});
