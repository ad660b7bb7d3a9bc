/** Share of absentees against the others: worked by hand with the arcsine. */
import { absence } from '../../../../src/domain/panel/detectors/absence';
import { Protocol, batchOfProtocols, protocol, times, wrote } from '../../../support/panel';
import { describeLaws } from '../detector-laws';

const act = (one: Protocol): Protocol => ({ ...one, absent: [...one.absent, ...times(15, null)] });

describeLaws({
  detector: absence,
  act,
  without: {
    'any absentee': (batch) => ({
      ...batch,
      units: batch.units.map((unit) => ({ ...unit, absent: [0, 0, 0, 0, 0] })),
    }),
  },
});

describe('absence', () => {
  const school = (code: string, here: number, away: number): Protocol =>
    protocol(code, times(here, wrote(6)), { absent: times(away, null) });

  test('compares with the share of the others, itself left out, by the arcsine of its root', () => {
    const [a, b] = absence.measure(batchOfProtocols([school('900001', 40, 10), school('900002', 90, 10)]));
    expect([a!.n, a!.value, a!.reference]).toEqual([50, 0.2, 0.1]);
    expect([b!.n, b!.value, b!.reference]).toEqual([100, 0.1, 0.2]);
    // asin√(10.25/50.5) = 0.467350, asin√0.1 = 0.321751; 2·√50 times the difference.
    expect(a!.z).toBeCloseTo(2.05909, 4);
  });

  test('what a unit has absent does not change what is expected of it', () => {
    const of = (away: number): number =>
      absence.measure(batchOfProtocols([school('900001', 40, away), school('900002', 90, 10)]))[0]!
        .reference!;
    expect(of(0)).toBe(of(60));
  });

  test('has two sides: nobody absent where others are many gives a z below 0', () => {
    const [a] = absence.measure(batchOfProtocols([school('900001', 40, 0), school('900002', 90, 30)]));
    expect(a!.z).toBeLessThan(-3);
  });

  test('is silent for one school', () => {
    expect(absence.measure(batchOfProtocols([school('900001', 40, 4)]))).toEqual([null]);
  });
});
