/** Variance between units: laws and a worked example. */
import * as fc from 'fast-check';
import { betweenVariance } from '../../../src/domain/stats/between-variance';

describe('betweenVariance', () => {
  test('with equal errors and no odd units is the variance around the centre minus the sampling part', () => {
    // z = ±2 in ten units, error 1: Σz² = 40, (40 − 9) / (10 − 1).
    const values = [2, -2, 2, -2, 2, -2, 2, -2, 2, -2];
    expect(betweenVariance(values, values.map(() => 1), 0)).toBeCloseTo(31 / 9, 12); // prettier-ignore
  });

  test('is 0 when units differ by less than their errors, and nothing is known from one unit', () => {
    expect(betweenVariance([1, -1, 1, -1], [5, 5, 5, 5], 0)).toBe(0);
    expect(betweenVariance([3], [1], 0)).toBeNull();
    expect(betweenVariance([], [], 0)).toBeNull();
  });

  test('does not grow without bound with one odd unit', () => {
    const values = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    const errors = values.map(() => 1);
    expect(betweenVariance([1e6, ...values.slice(1)], errors, 0)).toBe(
      betweenVariance([5, ...values.slice(1)], errors, 0),
    );
  });

  test('scales with the square of the unit of measurement', () => {
    const units = fc.array(
      fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0.5, max: 2, noNaN: true })),
      {
        minLength: 3,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(units, (list) => {
        const values = list.map(([value]) => value);
        const errors = list.map(([, error]) => error);
        const plain = betweenVariance(values, errors, 0)!;
        const tenfold = betweenVariance(
          values.map((value) => 10 * value),
          errors.map((error) => 10 * error),
          0,
        )!;
        expect(tenfold / 100).toBeCloseTo(plain, 9);
      }),
    );
  });
});
