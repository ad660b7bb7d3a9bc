/** Rank correlation of journal marks with scores: equals Spearman's of the pupils, both tails. */
import { rankHigh } from '../../../src/domain/panel/detectors/rank-high';
import { rankLow } from '../../../src/domain/panel/detectors/rank-low';
import { spearmanOfTable } from '../../../src/domain/stats/rank-correlation';
import {
  Protocol,
  batchOfProtocols,
  madeProtocols,
  protocol,
  times,
  unitOf,
  wrote,
} from '../../support/panel';
import { WITHOUT_JOURNAL, describeLaws } from './detector-laws';

/** The same journal marks in the order of the totals. */
const inOrder = (one: Protocol): Protocol => {
  const marks = one.pupils.map(({ mark }) => mark!).sort((a, b) => a - b);
  const pupils = [...one.pupils].sort((a, b) => a.total - b.total);
  return { ...one, pupils: pupils.map((pupil, i) => ({ ...pupil, mark: marks[i]! })) };
};
/** The same journal marks dealt out by turns, whatever the totals. */
const dealt = (one: Protocol): Protocol => {
  const marks = one.pupils.map(({ mark }) => mark!).sort((a, b) => a - b);
  const pupils = [...one.pupils].sort((a, b) => a.total - b.total);
  return { ...one, pupils: pupils.map((pupil, i) => ({ ...pupil, mark: marks[(i * 7) % marks.length]! })) };
};

describeLaws({ detector: rankHigh, act: inOrder, without: { 'journal marks': WITHOUT_JOURNAL } });
describeLaws({ detector: rankLow, act: dealt, without: { 'journal marks': WITHOUT_JOURNAL } });

describe('rank-high and rank-low', () => {
  const all = madeProtocols({ seed: 11, schools: 5, pupils: 30 });
  const batch = batchOfProtocols(all);

  test('show the correlation of the unit and the median of the reference', () => {
    const correlations = all.map((one) => spearmanOfTable(unitOf(one).cross.slice(0, 4))!);
    const middle = [...correlations].sort((a, b) => a - b)[2]!;
    rankHigh.measure(batch).forEach((one, i) => {
      expect(one!.value).toBeCloseTo(correlations[i]!, 12);
      expect(one!.reference).toBeCloseTo(middle, 12);
      // Fisher's z with the variance of Fieller, Hartley & Pearson (1957).
      const expected = (Math.atanh(correlations[i]!) - Math.atanh(middle)) * Math.sqrt(27 / 1.06);
      expect(one!.z).toBeCloseTo(expected, 10);
    });
  });

  test('are one figure with two directions', () => {
    const high = rankHigh.measure(batch);
    rankLow.measure(batch).forEach((one, i) => expect(one).toEqual({ ...high[i]!, z: -high[i]!.z }));
  });

  test('are silent where the journal or the work has one value, and finite where the order is perfect', () => {
    const oneMark = protocol(
      '900001',
      Array.from({ length: 20 }, (_, i) => wrote(i % 12, 4)),
    );
    const oneScore = protocol(
      '900002',
      Array.from({ length: 20 }, (_, i) => wrote(7, 2 + (i % 4))),
    );
    const perfect = protocol('900003', [...times(10, wrote(2, 3)), ...times(10, wrote(9, 4))]);
    const [a, b, c] = rankHigh.measure(batchOfProtocols([oneMark, oneScore, perfect, ...all]));
    expect([a, b]).toEqual([null, null]);
    expect(c!.value).toBe(1);
    expect(Number.isFinite(c!.z)).toBe(true);
  });
});
