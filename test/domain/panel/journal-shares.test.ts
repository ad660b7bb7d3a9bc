/** Shares of the comparison with the journal against what journal marks let expect: worked by hand. */
import { journalShare } from '../../../src/domain/panel/journal-shares';
import { journalExpectations } from '../../../src/domain/panel/journal-expectation';
import { markByScore } from '../../../src/domain/protocol/paper';
import { PAPER, batchOfProtocols, madeProtocols, protocol, times, wrote } from '../../support/panel';

// Of the others' ten journal threes two are below the cut of 3; every cell of 0–12 has a tenth of a pupil more, so that
// (2 + 0.3) / (10 + 1.3) are expected below it.
const others = protocol('900002', [...times(2, wrote(1, 3)), ...times(8, wrote(4, 3))]);
const unit = protocol('900001', [...times(10, wrote(2, 3)), ...times(10, wrote(4, 3))]);
const batch = batchOfProtocols([unit, others]);
const isLowered = (difference: number): boolean => difference < 0;

describe('journalShare', () => {
  test('at the level of the others: observed minus expected over the binomial standard error', () => {
    const share = 2.3 / 11.3;
    const one = journalShare(batch, 0, isLowered, false, 1)!;
    expect(one.n).toBe(20);
    expect(one.value).toBe(0.5);
    expect(one.reference).toBeCloseTo(share, 12);
    expect(one.z).toBeCloseTo((10 - 20 * share) / Math.sqrt(20 * share * (1 - share)), 10);
    // Wilson's interval of 10 of 20 as in R: prop.test(10, 20, correct = FALSE).
    expect(one.interval!.low).toBeCloseTo(0.299298, 6);
    expect(one.interval!.high).toBeCloseTo(0.700702, 6);
  });

  test('the other direction turns z round and nothing else', () => {
    const up = journalShare(batch, 0, isLowered, false, 1)!;
    expect(journalShare(batch, 0, isLowered, false, -1)).toEqual({ ...up, z: -up.z });
  });

  test('at the own level: the expected share of each journal mark at the common tilt', () => {
    const made = batchOfProtocols(madeProtocols({ seed: 5, schools: 5, pupils: 30 }));
    const { shares, n } = journalExpectations(made)[1]!;
    let expected = 0;
    let variance = 0;
    n.forEach((pupils, i) => {
      const same = shares[i]!.filter((_, score) => markByScore(score, PAPER.cuts!) === i + 2);
      const share = same.reduce((sum, x) => sum + x, 0);
      expected += pupils * share;
      variance += pupils * share * (1 - share);
    });
    const confirmed = madeProtocols({ seed: 5, schools: 5, pupils: 30 })[1]!.pupils.filter(
      ({ total, mark }) => markByScore(total, PAPER.cuts!) === mark,
    ).length;
    const one = journalShare(made, 1, (difference) => difference === 0, true, 1)!;
    expect(one.value).toBeCloseTo(confirmed / 30, 12);
    expect(one.reference).toBeCloseTo(expected / 30, 10);
    expect(one.z).toBeCloseTo((confirmed - expected) / Math.sqrt(variance), 8);
  });

  test('pupils without a journal mark do not count', () => {
    const more = { ...unit, pupils: [...unit.pupils, ...times(7, wrote(2))] };
    expect(journalShare(batchOfProtocols([more, others]), 0, isLowered, false, 1)).toEqual(
      journalShare(batch, 0, isLowered, false, 1),
    );
  });

  test('is silent where no difference can be counted, or all of them are', () => {
    expect(journalShare(batch, 0, () => false, false, 1)).toBeNull();
    expect(journalShare(batch, 0, () => true, false, 1)).toBeNull();
  });
});
