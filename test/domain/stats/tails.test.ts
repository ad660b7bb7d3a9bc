/** Laws of the distributions, and worked values that no oracle case states. */
import * as fc from 'fast-check';
import { betaLower, betaQuantile } from '../../../src/domain/stats/beta';
import { binomialMidP, binomialUpper } from '../../../src/domain/stats/binomial';
import { hypergeometric } from '../../../src/domain/stats/hypergeometric';
import { fisherExactTwoSided } from '../../../src/domain/stats/fisher-exact';
import { studentInterval, studentUpper } from '../../../src/domain/stats/student';

const shapes = fc.double({ min: 0.05, max: 500, noNaN: true });
const fractions = fc.double({ min: 0, max: 1, noNaN: true });
const trials = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.nat(300), fractions);

/** Relative, so that it means something in a tail. */
function expectRatio(actual: number, expected: number, error = 1e-10): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(error);
}

describe('beta', () => {
  test('turned over it is the other tail', () => {
    fc.assert(
      fc.property(shapes, shapes, fractions, (a, b, x) => {
        expect(Math.abs(betaLower(a, b, x, 1 - x) + betaLower(b, a, 1 - x, x) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test('the quantile undoes the tail', () => {
    const probabilities = fc.double({ min: 1e-12, max: 0.999, noNaN: true });
    // With b < 1 the density is infinite at 1, and a double near 1 does not tell the quantiles apart.
    const second = fc.double({ min: 1, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 500, noNaN: true }), second, probabilities, (a, b, p) => {
        expectRatio(betaLower(a, b, betaQuantile(p, a, b)), p, 1e-9);
      }),
    );
  });

  test('with b = 1 is x^a, also at quantiles hundreds of orders below 1', () => {
    expectRatio(betaLower(2.5, 1, 0.3), 0.3 ** 2.5);
    expectRatio(betaQuantile(0.001, 0.02, 1), 0.001 ** 50);
  });

  test('is 0 and 1 at the ends, and no number for no number', () => {
    expect([betaLower(2, 3, 0), betaLower(2, 3, 1), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1, 0, 1]); // prettier-ignore
    expect([betaLower(2, 3, NaN), betaQuantile(NaN, 2, 3)]).toEqual([NaN, NaN]);
  });
});

describe("Student's t", () => {
  test('is symmetric', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.5, max: 1e5, noNaN: true }),
        (t, df) => {
          expect(Math.abs(studentUpper(t, df) + studentUpper(-t, df) - 1)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  test('with 1 and 2 degrees of freedom has its closed forms', () => {
    for (const t of [0.1, 1, 7, 1e5]) {
      expectRatio(studentUpper(t, 1), Math.atan(1 / t) / Math.PI);
      const root = Math.sqrt(2 + t * t);
      expectRatio(studentUpper(t, 2), 1 / (root * (root + t)));
    }
  });

  test('is 0 and 1 at the infinities', () => {
    expect([studentUpper(Infinity, 5), studentUpper(-Infinity, 5), studentUpper(1e200, 5)]).toEqual([
      0, 1, 0,
    ]);
  });

  test('interval of a mean of two differences is tan(0.475π) errors to either side, of very many 1.96', () => {
    const two = studentInterval(3, 2, 1);
    expectRatio(two.high - 3, 2 * Math.tan(0.475 * Math.PI));
    expectRatio(3 - two.low, two.high - 3);
    expectRatio(studentInterval(0, 1, 1e9).high, 1.959963984540054, 1e-7);
  });

  test('leaves half of the rest above its interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (df, confidence) => {
          const { high } = studentInterval(0, 1, df, confidence);
          expectRatio(studentUpper(high, df), (1 - confidence) / 2, 1e-8);
        },
      ),
    );
  });
});

describe('binomial', () => {
  test('falls with k and mirrors', () => {
    fc.assert(
      fc.property(trials, ([n, k, p]) => {
        fc.pre(k <= n);
        expect(binomialUpper(k + 1, n, p)).toBeLessThanOrEqual(binomialUpper(k, n, p));
        expect(Math.abs(binomialUpper(k, n, p) + binomialUpper(n - k + 1, n, 1 - p) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test('mid-p of k and of its mirror sum to 1', () => {
    fc.assert(
      fc.property(trials, ([n, k, p]) => {
        fc.pre(k <= n);
        expect(Math.abs(binomialMidP(k, n, p) + binomialMidP(n - k, n, 1 - p) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test('all of n is p^n, nobody of none is certain', () => {
    expectRatio(binomialUpper(40, 40, 0.001), 1e-120);
    expect([binomialUpper(0, 0, 0.5), binomialUpper(-3, 5, 0.1), binomialUpper(6, 5, 0.9)]).toEqual([
      1, 1, 0,
    ]);
  });
});

describe("hypergeometric and Fisher's test", () => {
  const tables = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60));

  test('probabilities sum to 1 and have mean drawn · marked / all', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), fc.nat(160), (marked, other, drawn) => {
        fc.pre(drawn <= marked + other && marked + other > 0);
        const { lowest, probabilities } = hypergeometric(marked, other, drawn);
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        const mean = probabilities.reduce((sum, p, i) => sum + p * (lowest + i), 0);
        expect(mean).toBeCloseTo((drawn * marked) / (marked + other), 9);
      }),
    );
  });

  test('p does not depend on which group is first, nor on which answer is counted', () => {
    fc.assert(
      fc.property(tables, ([a, b, c, d]) => {
        const p = fisherExactTwoSided(a, a + b, c, c + d);
        expect(fisherExactTwoSided(c, c + d, a, a + b)).toBeCloseTo(p, 10);
        expect(fisherExactTwoSided(b, a + b, d, c + d)).toBeCloseTo(p, 10);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the lady tasting tea: 3 of 4 against 1 of 4 is 34/70, and 1 when nobody counts', () => {
    expectRatio(fisherExactTwoSided(3, 4, 1, 4), 34 / 70);
    expect(fisherExactTwoSided(0, 7, 0, 9)).toBe(1);
  });
});
