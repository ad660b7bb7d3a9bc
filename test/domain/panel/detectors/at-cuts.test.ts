/** Works at the cut scores: a worked score test, and what lifting works to a cut does. */
import { atCuts, expectedScores } from '../../../../src/domain/panel/detectors/at-cuts';
import { momentsOfCounts } from '../../../../src/domain/stats/histogram';
import { Protocol, batchOfProtocols, madeProtocols, protocol, times, wrote } from '../../../support/panel';
import { WITHOUT_SCALE, describeLaws } from '../detector-laws';

/** Every work one or two points below a cut is lifted to it. */
const lift = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map((pupil) => {
    const cut = one.paper.cuts!.find((score) => score > pupil.total && score - pupil.total <= 2);
    return cut === undefined ? pupil : wrote(cut, pupil.mark, pupil.classLabel);
  }),
});

describeLaws({ detector: atCuts, act: lift, without: { 'a scale': WITHOUT_SCALE } });

describe('at-cuts', () => {
  test('is the score test of a share of the works below each cut having been moved up', () => {
    const batch = batchOfProtocols(madeProtocols({ seed: 3, schools: 5, pupils: 30 }));
    const expected = expectedScores(batch, 2)!;
    const { scores } = batch.units[2]!;
    // The likelihood of a share e moved: 4 of 5 to the cut, 1 of 5 a point above. The statistic is d/de of the log
    // likelihood at e = 0 over its standard deviation there, here by a difference quotient.
    const moved = (e: number): number[] => {
      const shares = [...expected];
      for (const cut of [3, 6, 10]) {
        const gone = e * (expected[cut - 1]! + expected[cut - 2]!);
        shares[cut - 1]! -= e * expected[cut - 1]!;
        shares[cut - 2]! -= e * expected[cut - 2]!;
        shares[cut]! += 0.8 * gone;
        shares[cut + 1]! += 0.2 * gone;
      }
      return shares;
    };
    const e = 1e-6;
    const slopes = moved(e).map((share, score) => (Math.log(share) - Math.log(moved(-e)[score]!)) / (2 * e));
    const n = scores.reduce((sum, count) => sum + count, 0);
    const score = scores.reduce((sum, count, x) => sum + count * slopes[x]!, 0);
    const information = expected.reduce((sum, share, x) => sum + share * slopes[x]! ** 2, 0);
    expect(atCuts.measure(batch)[2]!.z).toBeCloseTo(score / Math.sqrt(n * information), 6);
  });

  test('shows the share at the cuts and a point above among the works within two points', () => {
    // Cuts 3, 6, 10; beside them stand 1–4, 4–7 and 8–11, of which 3, 4, 6, 7, 10 and 11 are at a cut or just above.
    const pupils = [0, 1, 2, 3, 3, 4, 5, 6, 7, 8, 10, 10, 12].map((score) => wrote(score));
    const others = madeProtocols({ seed: 3, schools: 3, pupils: 30 });
    const one = atCuts.measure(batchOfProtocols([protocol('900001', pupils), ...others]))[0]!;
    expect(one.n).toBe(11);
    expect(one.value).toBeCloseTo(7 / 11, 12);
  });

  test('expects the mean and the spread that the unit has', () => {
    const batch = batchOfProtocols(madeProtocols({ seed: 4, schools: 4, pupils: 30 }));
    batch.units.forEach((unit, index) => {
      const shares = expectedScores(batch, index)!;
      const mean = shares.reduce((sum, share, score) => sum + share * score, 0);
      const square = shares.reduce((sum, share, score) => sum + share * score * score, 0);
      const own = momentsOfCounts(unit.scores);
      expect(mean).toBeCloseTo(own.mean!, 8);
      expect(square - mean * mean).toBeCloseTo((own.sd! ** 2 * (own.n - 1)) / own.n, 8);
    });
  });

  test('is silent where nobody is near a cut, and where all have one score', () => {
    const others = madeProtocols({ seed: 5, schools: 3, pupils: 30 });
    const far = protocol('900001', [...times(10, wrote(0)), ...times(10, wrote(12))]);
    const same = protocol('900002', times(20, wrote(6)));
    expect(atCuts.measure(batchOfProtocols([far, same, ...others])).slice(0, 2)).toEqual([null, null]);
  });

  test('is silent where a unit has so little spread that a cut is out of its reach to all digits', () => {
    const paper = { maxScore: 38, cuts: [14, 24, 33] as const, tasks: [] };
    const narrow = protocol('900001', [...times(19, wrote(33)), wrote(34)], { paper });
    const wide = Array.from({ length: 30 }, (_, i) => wrote(5 + i));
    const others = ['900002', '900003'].map((school) => protocol(school, wide, { paper }));
    const batch = batchOfProtocols([narrow, ...others], { maxScore: 38, cuts: paper.cuts });
    expect(atCuts.measure(batch)[0]).toBeNull();
  });
});
