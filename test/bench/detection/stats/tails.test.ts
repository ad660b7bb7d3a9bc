/** Laws of the distributions that only the baselines need, and worked values that no oracle case states. */
import * as fc from 'fast-check';
import { chiSquareUpper } from '../../../../bench/detection/stats/chi-square';
import { gammaLower, gammaUpper } from '../../../../bench/detection/stats/gamma';
import {
  poissonBinomialMidP,
  poissonBinomialUpper,
} from '../../../../bench/detection/stats/poisson-binomial';
import { binomialMidP, binomialUpper } from '../../../../src/domain/stats/binomial';
import { normalUpper } from '../../../../src/domain/stats/normal';

const shapes = fc.double({ min: 0.05, max: 500, noNaN: true });
const fractions = fc.double({ min: 0, max: 1, noNaN: true });

/** Relative, so that it means something in a tail. */
function expectRatio(actual: number, expected: number, error = 1e-10): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(error);
}

describe('gamma and chi-square', () => {
  test('tails sum to 1', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0, max: 1500, noNaN: true }), (a, x) => {
        expect(Math.abs(gammaLower(a, x) + gammaUpper(a, x) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test('the upper tail falls as x grows', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0, max: 600, noNaN: true }), (a, x) => {
        expect(gammaUpper(a, x * 1.01 + 0.01)).toBeLessThanOrEqual(gammaUpper(a, x) * (1 + 1e-12));
      }),
    );
  });

  test('with 2 degrees of freedom is e^(−x/2), with 1 a squared normal, far into the tail', () => {
    for (const x of [0.001, 1, 30, 600, 1300]) {
      expectRatio(chiSquareUpper(x, 2), Math.exp(-x / 2));
      expectRatio(chiSquareUpper(x, 1), 2 * normalUpper(Math.sqrt(x)));
    }
  });

  test('is 1 at 0, 0 at infinity, and no number for no number', () => {
    expect([chiSquareUpper(0, 3), chiSquareUpper(Infinity, 3), chiSquareUpper(NaN, 3)]).toEqual([1, 0, NaN]);
  });

  // mpmath with 40 digits, where a ≈ x is large.
  test('is right at a = x = 10⁴', () => {
    expectRatio(gammaLower(1e4, 1e4), 0.501329808339955, 1e-12);
  });
});

describe('Poisson-binomial', () => {
  test('of equal probabilities is binomial', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, k, p) => {
          fc.pre(k <= n);
          const probabilities = new Array<number>(n).fill(p);
          expectRatio(poissonBinomialUpper(k, probabilities), binomialUpper(k, n, p), 1e-9);
          expectRatio(poissonBinomialMidP(k, probabilities), binomialMidP(k, n, p), 1e-9);
        },
      ),
    );
  });

  test('does not depend on the order, and mirrors', () => {
    fc.assert(
      fc.property(fc.array(fractions, { maxLength: 30 }), fc.nat(30), (p, k) => {
        fc.pre(k <= p.length);
        const complements = p.map((value) => 1 - value).reverse();
        const sum = poissonBinomialMidP(k, p) + poissonBinomialMidP(p.length - k, complements);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  test('of two events with 0.1 and 0.2: both 0.02, at least one 0.28, mid-p of one 0.15', () => {
    expectRatio(poissonBinomialUpper(2, [0.1, 0.2]), 0.02);
    expectRatio(poissonBinomialUpper(1, [0.1, 0.2]), 0.28);
    expectRatio(poissonBinomialMidP(1, [0.1, 0.2]), 0.15);
  });

  test('of no events nothing is certain', () => {
    expect([poissonBinomialUpper(0, []), poissonBinomialUpper(1, []), poissonBinomialMidP(0, [])]).toEqual([
      1, 0, 0.5,
    ]);
  });
});
