/** What journal marks let expect: the points add up, and the tilt is the one that bisection finds. */
import * as fc from 'fast-check';
import { Random } from '../../../local/sample/random';
import { journalExpectations } from '../../../src/domain/panel/journal-expectation';
import { otherCross } from '../../../src/domain/panel/reference';
import { batchOfProtocols, madeProtocols, protocol, times, wrote } from '../../support/panel';

/** Shares at a tilt, and the tilt at which they promise `points`, by bisection. */
function byBisection(
  others: readonly (readonly number[])[],
  n: readonly number[],
  points: number,
): number[][] {
  const at = (tilt: number): number[][] =>
    others.map((row) => {
      const weights = row.map((count, score) => count * Math.exp(tilt * score));
      const sum = weights.reduce((a, b) => a + b, 0);
      return weights.map((weight) => weight / sum);
    });
  const promised = (shares: readonly (readonly number[])[]): number =>
    shares.reduce((sum, row, mark) => sum + n[mark]! * row.reduce((s, share, x) => s + share * x, 0), 0);
  let [low, high] = [-20, 20];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (promised(at(middle)) < points) low = middle;
    else high = middle;
  }
  return at(low);
}

describe('journalExpectations', () => {
  test('promise the points that the unit has, by the one tilt that bisection finds too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 5, max: 40 }), (seed, pupils) => {
        const batch = batchOfProtocols(madeProtocols({ seed, schools: 12, pupils }));
        const { shares, n } = journalExpectations(batch)[1]!;
        const points = batch.units[1]!.cross.filter((_, mark) => (n[mark] ?? 0) > 0).reduce(
          (all, row) => all + row.reduce((sum, count, score) => sum + count * score, 0),
          0,
        );
        const others = otherCross(batch, 1).slice(0, 4);
        byBisection(others, n, points).forEach((row, mark) =>
          row.forEach((share, score) => expect(shares[mark]![score]).toBeCloseTo(share, 6)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('before the tilt they are the shares of the others', () => {
    const batch = batchOfProtocols(madeProtocols({ seed: 41, schools: 12, pupils: 25 }));
    journalExpectations(batch).forEach((one, index) => {
      otherCross(batch, index)
        .slice(0, 4)
        .forEach((row, mark) => {
          const sum = row.reduce((a, b) => a + b, 0);
          row.forEach((count, x) => expect(one!.untilted[mark]![x]).toBeCloseTo(count / sum, 12));
        });
      expect(one!.n.reduce((a, b) => a + b, 0)).toBe(25);
    });
  });

  test('a unit that has what the others have is not tilted', () => {
    const random = new Random(5);
    const pupils = Array.from({ length: 200 }, () => wrote(random.below(13), 2 + random.below(4)));
    const batch = batchOfProtocols(['900001', '900002', '900003'].map((code) => protocol(code, pupils)));
    const { shares, untilted } = journalExpectations(batch)[0]!;
    shares.forEach((row, mark) =>
      row.forEach((share, x) => expect(Math.abs(share - untilted[mark]![x]!)).toBeLessThan(0.002)),
    );
  });

  test('all at the maximum, and all at 0, have shares that are numbers and add up to 1', () => {
    const others = madeProtocols({ seed: 42, schools: 3, pupils: 25 });
    for (const score of [0, 12]) {
      const batch = batchOfProtocols([protocol('900001', times(20, wrote(score, 4))), ...others]);
      for (const row of journalExpectations(batch)[0]!.shares) {
        expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      }
    }
  });

  test('there is none where nobody has a journal mark', () => {
    const batch = batchOfProtocols([
      protocol('900001', times(9, wrote(4))),
      protocol('900002', [wrote(5, 3)]),
      protocol('900003', times(9, wrote(6, 3))),
    ]);
    expect(journalExpectations(batch).map((one) => one === null)).toEqual([true, false, true]);
  });

  test('a journal mark that fewer than five of the others have lets expect nothing', () => {
    const batch = batchOfProtocols([
      protocol('900001', [...times(8, wrote(5, 3)), wrote(9, 5)]),
      protocol('900002', [...times(8, wrote(6, 3)), ...times(4, wrote(9, 5))]),
    ]);
    expect(journalExpectations(batch).map((one) => one!.n)).toEqual([
      [0, 8, 0, 0],
      [0, 8, 0, 0],
    ]);
  });
});
