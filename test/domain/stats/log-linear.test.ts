/** Moved distributions: the moments that they get, and those that no distribution has. */
import * as fc from 'fast-check';
import { tiltTo } from '../../../src/domain/stats/log-linear';

function moment(distribution: readonly number[], power: number, around = 0): number {
  const total = distribution.reduce((sum, share) => sum + share, 0);
  return distribution.reduce((sum, share, x) => sum + share * (x - around) ** power, 0) / total;
}

const scores = Array.from({ length: 26 }, (_, x) => x);

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
