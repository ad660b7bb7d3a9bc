/**
 * Tails of gamma and beta against @stdlib, a library that shares no code with ours. Measured against 40 digits: its
 * incomplete gamma is off by 1e-3 in the upper tail beyond x = 1000, and near a ≈ x at 10⁴ by 8e-3, so gamma is
 * compared below 1000 only; its beta keeps 9 digits down to about 1e-200 and fewer beyond, where R's values go on.
 */
import * as fc from 'fast-check';
import betainc from '@stdlib/math-base-special-betainc';
import gammainc from '@stdlib/math-base-special-gammainc';
import { betaLower } from '../../../src/domain/stats/beta';
import { binomialUpper } from '../../../src/domain/stats/binomial';
import { chiSquareUpper } from '../../../bench/detection/stats/chi-square';
import { gammaLower, gammaUpper } from '../../../bench/detection/stats/gamma';
import { studentUpper } from '../../../src/domain/stats/student';

const SMALLEST = 1e-200;

function expectAgree(own: number, other: number): void {
  if (other < SMALLEST) expect(own).toBeLessThan(SMALLEST * 2);
  else expect(Math.abs(own / other - 1)).toBeLessThan(1e-9);
}

describe('tails against @stdlib', () => {
  const shapes = fc.double({ min: 0.1, max: 330, noNaN: true });

  test('gamma, both tails', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.01, max: 3, noNaN: true }), (a, ratio) => {
        expectAgree(gammaLower(a, a * ratio), gammainc(a * ratio, a, true, false));
        expectAgree(gammaUpper(a, a * ratio), gammainc(a * ratio, a, true, true));
      }),
      { numRuns: 500 },
    );
  });

  test('beta, both tails', () => {
    const halves = fc.integer({ min: 1, max: 2000 }).map((twice) => twice / 2);
    fc.assert(
      fc.property(halves, halves, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
        expectAgree(betaLower(a, b, x), betainc(x, a, b, true, false));
        expectAgree(betaLower(b, a, 1 - x, x), betainc(x, a, b, true, true));
      }),
      { numRuns: 500 },
    );
  });

  test('binomial, t and chi-square as they are made of them', () => {
    expectAgree(binomialUpper(700, 1000, 0.5), betainc(0.5, 700, 301, true, false));
    expectAgree(studentUpper(12, 7), betainc(7 / 151, 3.5, 0.5, true, false) / 2);
    expectAgree(chiSquareUpper(200, 10), gammainc(100, 5, true, true));
  });
});
