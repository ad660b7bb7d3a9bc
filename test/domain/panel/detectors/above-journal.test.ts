/** Result against what journal marks promise: worked by hand. */
import { aboveJournal } from '../../../../src/domain/panel/detectors/above-journal';
import { PAPER, Protocol, batchOfProtocols, protocol, times, wrote } from '../../../support/panel';
import { WITHOUT_JOURNAL, describeLaws } from '../detector-laws';

const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map(({ total, mark, classLabel }) =>
    wrote(Math.min(PAPER.maxScore!, total + 2), mark, classLabel),
  ),
});

describeLaws({ detector: aboveJournal, act, without: { 'journal marks': WITHOUT_JOURNAL } });

describe('above-journal', () => {
  test('is the sum of points minus what the others have at the same journal marks, over its standard error', () => {
    // Threes of the others: two with 1 point, eight with 4, and a tenth of a pupil at each of 0–12 (Σx = 78, Σx² = 650).
    const others = protocol('900002', [...times(2, wrote(1, 3)), ...times(8, wrote(4, 3))]);
    const mean = (2 + 32 + 7.8) / 11.3;
    const variance = (2 + 128 + 65) / 11.3 - mean ** 2;
    const unit = protocol('900001', [...times(10, wrote(5, 3)), ...times(10, wrote(6, 3)), wrote(12)]);
    const one = aboveJournal.measure(batchOfProtocols([unit, others]))[0]!;
    expect([one.n, one.value]).toEqual([20, 5.5]);
    expect(one.reference).toBeCloseTo(mean, 12);
    expect(one.z).toBeCloseTo((110 - 20 * mean) / Math.sqrt(20 * variance), 10);
  });

  test('what a unit scores does not change what is expected of it', () => {
    const others = protocol('900002', [...times(6, wrote(3, 3)), ...times(8, wrote(8, 4))]);
    const expectedOf = (low: number, high: number): number => {
      const unit = protocol('900001', [...times(10, wrote(low, 3)), ...times(5, wrote(high, 4))]);
      return aboveJournal.measure(batchOfProtocols([unit, others]))[0]!.reference!;
    };
    expect(expectedOf(1, 2)).toBeCloseTo(expectedOf(11, 12), 12);
  });
});
