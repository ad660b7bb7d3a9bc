/** Smooth histograms: the moments that they keep, worked fits, and tables of almost nobody. */
import * as fc from 'fast-check';
import { smoothHistogram } from '../../../../bench/detection/stats/smooth-histogram';

function moment(distribution: readonly number[], power: number, around = 0): number {
  const total = distribution.reduce((sum, share) => sum + share, 0);
  return distribution.reduce((sum, share, x) => sum + share * (x - around) ** power, 0) / total;
}

const scores = Array.from({ length: 26 }, (_, x) => x);

describe('smoothHistogram', () => {
  const histograms = fc.array(fc.nat(40), { minLength: 12, maxLength: 40 });

  test('keeps the number and the first four moments', () => {
    fc.assert(
      fc.property(histograms, (counts) => {
        fc.pre(counts.filter((count) => count > 0).length >= 6);
        const smooth = smoothHistogram(counts, 4);
        const n = counts.reduce((sum, count) => sum + count, 0);
        expect(smooth.reduce((sum, value) => sum + value, 0)).toBeCloseTo(n, 8);
        const centre = moment(counts, 1);
        for (const power of [1, 2, 3, 4]) {
          const scale = counts.length ** power;
          expect(moment(smooth, power, centre) / scale).toBeCloseTo(moment(counts, power, centre) / scale, 9);
        }
      }),
    );
  });

  test('gives back what is a log-linear polynomial already', () => {
    const counts = scores.map((x) => 40 * Math.exp(-((x - 13) ** 2) / 30 + (x - 13) ** 3 / 2000));
    smoothHistogram(counts, 3).forEach((value, x) => expect(value / counts[x]!).toBeCloseTo(1, 7));
  });

  test('gives back the counts when the degree leaves no freedom', () => {
    smoothHistogram([4, 1, 7], 4).forEach((value, x) => expect(value).toBeCloseTo([4, 1, 7][x]!, 9));
  });

  test('of degree 1 over two scores of a third is the geometric fit: mean 2/3 of 0, 1, 2', () => {
    // 1 + q + q² weights with mean 2/3: 4q² + q − 2 = 0.
    const q = (Math.sqrt(33) - 1) / 8;
    const total = 1 + q + q * q;
    smoothHistogram([2, 0, 1], 1).forEach((value, x) => expect(value).toBeCloseTo((3 * q ** x) / total, 9));
  });

  test('mirrors with the scores', () => {
    fc.assert(
      fc.property(histograms, (counts) => {
        fc.pre(counts.filter((count) => count > 0).length >= 6);
        const mirrored = smoothHistogram([...counts].reverse(), 4).reverse();
        const n = counts.reduce((sum, count) => sum + count, 0);
        smoothHistogram(counts, 4).forEach((value, x) => expect(value / n).toBeCloseTo(mirrored[x]! / n, 8));
      }),
    );
  });

  test('stays finite and keeps the number whatever the counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 6 }),
        (counts, degree) => {
          const smooth = smoothHistogram(counts, degree);
          const n = counts.reduce((sum, count) => sum + count, 0);
          expect(smooth).toHaveLength(counts.length);
          smooth.forEach((value) => expect(value).toBeGreaterThanOrEqual(0));
          expect(smooth.reduce((sum, value) => sum + value, 0)).toBeCloseTo(n, 8);
        },
      ),
    );
  });

  test('of nobody is nobody, of one score is that score', () => {
    expect(smoothHistogram([0, 0, 0], 4)).toEqual([0, 0, 0]);
    expect(smoothHistogram([5], 4)).toEqual([5]);
    smoothHistogram([0, 0, 0, 7, 0, 0], 4).forEach((value, x) =>
      expect(value).toBeCloseTo(x === 3 ? 7 : 0, 6),
    );
  });
});
