/** Edge cases and laws of the statistics that no oracle case states. */
import * as fc from 'fast-check';
import { momentsOfCounts } from '../../../src/domain/stats/histogram';
import { normalQuantile, normalUpper } from '../../../src/domain/stats/normal';
import { pooledStandardError, wilsonInterval } from '../../../src/domain/stats/proportion';
import { quantileOfSorted, tukeyFences } from '../../../src/domain/stats/quantile';
import { spearmanOfTable } from '../../../src/domain/stats/rank-correlation';

describe('normal distribution', () => {
  test('the quantile undoes the lower tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 4, noNaN: true }), (z) => {
        expect(normalQuantile(normalUpper(-z))).toBeCloseTo(z, 9);
      }),
    );
  });

  test('series and continued fraction meet where they change over', () => {
    expect(normalUpper(3 - 1e-12) / normalUpper(3)).toBeCloseTo(1, 10);
  });

  test('the quantile is infinite at 0 and 1 and undefined outside', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(1.1)]).toEqual([-Infinity, Infinity, NaN]);
  });
});

describe('proportions', () => {
  test("Wilson's interval contains the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (n, k) => {
        fc.pre(k <= n);
        const { low, high } = wilsonInterval(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the pooled error is 0 when nobody counts', () => {
    expect(pooledStandardError(0, 10, 0, 20)).toBe(0);
  });
});

describe('quantiles', () => {
  test('one value is every quantile, and no value is none', () => {
    expect(quantileOfSorted([7], 0.25)).toBe(7);
    expect(quantileOfSorted([], 0.5)).toBeNaN();
  });

  test('fences of a worked example: 1, 2, 3, 4, 5 has quartiles 2 and 4 and fences −4 and 10', () => {
    expect(tukeyFences([5, 1, 4, 2, 3], 3)).toEqual({
      quartile1: 2,
      median: 3,
      quartile3: 4,
      lowFence: -4,
      highFence: 10,
    });
  });
});

describe('moments', () => {
  test('nobody has no mean, one participant has no standard deviation', () => {
    expect(momentsOfCounts([0, 0])).toEqual({ n: 0, mean: null, sd: null });
    expect(momentsOfCounts([0, 0, 1])).toEqual({ n: 1, mean: 2, sd: null });
  });

  test('equal scores have a standard deviation of exactly 0', () => {
    expect(momentsOfCounts([0, 0, 0, 7]).sd).toBe(0);
  });
});

describe('rank correlation', () => {
  const tables = fc.array(fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }), {
    minLength: 4,
    maxLength: 4,
  });

  test('equals Pearson on average ranks of the expanded pairs and stays within −1 and 1', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const pairs = table.flatMap((row, r) => row.flatMap((count, c) => new Array(count).fill([r, c])));
        const fast = spearmanOfTable(table);
        const slow = pearson(averageRanks(pairs.map(([r]) => r)), averageRanks(pairs.map(([, c]) => c)));
        if (fast === null) {
          expect(slow).toBeNaN();
          return;
        }
        expect(fast).toBeCloseTo(slow, 12);
        expect(Math.abs(fast)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is undefined for one participant or a constant side', () => {
    expect(spearmanOfTable([[0, 1]])).toBeNull();
    expect(
      spearmanOfTable([
        [3, 4],
        [0, 0],
      ]),
    ).toBeNull();
  });

  function averageRanks(values: readonly number[]): number[] {
    return values.map(
      (value) =>
        values.filter((other) => other < value).length +
        (values.filter((other) => other === value).length + 1) / 2,
    );
  }

  function pearson(x: readonly number[], y: readonly number[]): number {
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const [mx, my] = [mean(x), mean(y)];
    const product = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
      a.reduce((sum, value, i) => sum + (value - ma) * (b[i]! - mb), 0);
    return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
  }
});
