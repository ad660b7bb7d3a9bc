/** Spread smaller than units with such a mean have: the residual of a weighted parabola. */
import { lowSpread } from '../../../../src/domain/panel/detectors/low-spread';
import { momentsOfCounts } from '../../../../src/domain/stats/histogram';
import { Protocol, batchOfProtocols, madeProtocols, protocol, times, wrote } from '../../../support/panel';
import { describeLaws } from '../detector-laws';

/** Every total half as far from 6. */
const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map(({ total, mark, classLabel }) =>
    wrote(6 + Math.trunc((total - 6) / 2), mark, classLabel),
  ),
});

describeLaws({ detector: lowSpread, act, without: {} });

describe('low-spread', () => {
  const batch = batchOfProtocols([
    ...madeProtocols({ seed: 13, schools: 6, pupils: 20 }),
    ...madeProtocols({ seed: 14, schools: 6, pupils: 35 }),
  ]);

  test('ln s² minus the fit is orthogonal to 1, mean and mean², weighted by n − 1', () => {
    const sums = [0, 0, 0];
    lowSpread.measure(batch).forEach((one, i) => {
      const { n, mean, sd } = momentsOfCounts(batch.units[i]!.scores);
      expect(one!.value).toBeCloseTo(sd!, 12);
      const residual = 2 * Math.log(sd! / one!.reference!);
      [1, mean!, mean! ** 2].forEach((x, power) => (sums[power]! += (n - 1) * x * residual));
      // The variance of ln s² of a normal sample is 2/(n − 1) to first order.
      expect(one!.z).toBeCloseTo(-residual / Math.sqrt(2 / (n - 1)), 10);
    });
    for (const sum of sums) expect(sum).toBeCloseTo(0, 1);
  });

  test('is silent without spread, and where there are too few units for a parabola', () => {
    const same = protocol('900001', times(20, wrote(6)));
    expect(
      lowSpread.measure(batchOfProtocols([same, ...madeProtocols({ seed: 1, schools: 5, pupils: 20 })]))[0],
    ).toBeNull();
    expect(lowSpread.measure(batchOfProtocols(madeProtocols({ seed: 1, schools: 3, pupils: 20 })))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
