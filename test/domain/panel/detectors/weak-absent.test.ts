/** Journal marks of absentees against those of the participants: worked by hand. */
import { weakAbsent } from '../../../../src/domain/panel/detectors/weak-absent';
import { Protocol, batchOfProtocols, protocol, times, wrote } from '../../../support/panel';
import { WITHOUT_JOURNAL, describeLaws } from '../detector-laws';

/** All pupils with a two in the journal and most with a three stay away. */
const act = (one: Protocol): Protocol => {
  const stays = ({ mark }: { mark: number | null }, i: number): boolean =>
    mark! > 3 || (mark === 3 && i % 2 === 0);
  return {
    ...one,
    pupils: one.pupils.filter(stays),
    absent: [...one.absent, ...one.pupils.filter((pupil, i) => !stays(pupil, i)).map(({ mark }) => mark)],
  };
};

describeLaws({ detector: weakAbsent, act, without: { 'journal marks of participants': WITHOUT_JOURNAL } });

describe('weak-absent', () => {
  const here = [...times(5, wrote(5, 3)), ...times(5, wrote(8, 4))];
  const measure = (absent: readonly (number | null)[]) =>
    weakAbsent.measure(batchOfProtocols([protocol('900001', here, { absent })]))[0]!;

  test('is the difference of the mean marks over its standard error with the variance of all together', () => {
    // 3.5 against 2.25; 14 marks, Σ = 44, Σx² = 146, variance (146 − 44²/14)/13 = 0.593407.
    const one = measure([2, 2, 2, 3]);
    expect([one.n, one.value, one.reference]).toEqual([4, 2.25, 3.5]);
    expect(one.z).toBeCloseTo(1.25 / Math.sqrt(0.593407 * (1 / 4 + 1 / 10)), 4);
  });

  test('absentees without a mark do not count, and three with one are needed', () => {
    expect(measure([2, 2, 2, 3, null, null])).toEqual(measure([2, 2, 2, 3]));
    expect(measure([2, 2, null, null, null])).toBeNull();
    expect(measure([2, 2, 2])).not.toBeNull();
  });

  test('is 0 where absentees are like participants, and silent where all have one mark', () => {
    expect(measure([3, 3, 4, 4]).z).toBeCloseTo(0, 12);
    const same = protocol('900001', times(9, wrote(5, 3)), { absent: [3, 3, 3] });
    expect(weakAbsent.measure(batchOfProtocols([same]))).toEqual([null]);
  });
});
