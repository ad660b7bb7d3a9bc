/** Smooth and moved distributions: the moments that they keep, worked fits, and tables of almost nobody. */
import * as fc from 'fast-check';
import { smoothHistogram, tiltTo } from '../../../src/domain/stats/log-linear';

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

describe('tiltTo', () => {
  const bell = scores.map((x) => Math.exp(-((x - 12) ** 2) / 40) * (x % 2 === 0 ? 1.3 : 1));

  test('has the mean and the variance asked for and sums to 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 4, max: 21, noNaN: true }),
        fc.double({ min: 0.5, max: 30, noNaN: true }),
        (mean, variance) => {
          const tilted = tiltTo(bell, mean, variance)!;
          expect(tilted.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          expect(moment(tilted, 1)).toBeCloseTo(mean, 8);
          expect(moment(tilted, 2, mean)).toBeCloseTo(variance, 8);
        },
      ),
    );
  });

  test('to its own mean and variance is itself', () => {
    const total = bell.reduce((sum, share) => sum + share, 0);
    const mean = moment(bell, 1);
    tiltTo(bell, mean, moment(bell, 2, mean))!.forEach((share, x) =>
      expect(share).toBeCloseTo(bell[x]! / total, 10),
    );
  });

  test('changes f by e to a quadratic only: third differences of the logarithm are those of f', () => {
    const tilted = tiltTo(bell, 15, 10)!;
    const change = scores.map((x) => Math.log(tilted[x]! / bell[x]!));
    for (let x = 3; x < 26; x++) {
      expect(change[x]! - 3 * change[x - 1]! + 3 * change[x - 2]! - change[x - 3]!).toBeCloseTo(0, 8);
    }
  });

  test('keeps scores that nobody can have at 0', () => {
    const tilted = tiltTo([0, 3, 0, 5, 4, 2, 0], 3, 1)!;
    expect([tilted[0], tilted[2], tilted[6]]).toEqual([0, 0, 0]);
    expect(moment(tilted, 1)).toBeCloseTo(3, 9);
  });

  test.each([
    ['a mean outside the scores', bell, 26, 4],
    ['a variance above what the scores allow', bell, 12, 200],
    ['a variance below that of whole scores', bell, 12.5, 0.1],
    ['nobody at all', [0, 0, 0], 1, 1],
    ['one score only', [0, 5, 0], 1, 1],
    ['no number', bell, NaN, 4],
  ])('is null for %s', (_name, f, mean, variance) => {
    expect(tiltTo(f, mean, variance)).toBeNull();
  });
});
