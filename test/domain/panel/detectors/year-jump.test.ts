/** The same pupils a year earlier: difference of two standings over its standard error. */
import { yearJump } from '../../../../src/domain/panel/detectors/year-jump';
import { PAPER, Protocol, batchOfProtocols, protocol, times, wrote } from '../../../support/panel';
import { describeLaws } from '../detector-laws';

const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map(({ total, mark, classLabel }) =>
    wrote(Math.min(PAPER.maxScore!, total + 2), mark, classLabel),
  ),
});

describeLaws({
  detector: yearJump,
  act,
  batch: (all) => batchOfProtocols(all, { earlier: all.map((_, i) => ({ standing: i / 20, n: 25 })) }),
  without: { 'the year before': (batch) => ({ ...batch, earlier: batch.units.map(() => null) }) },
});

describe('year-jump', () => {
  test('in standing: mean of the unit against mean and standard deviation of all', () => {
    const wide = protocol('900001', [...times(10, wrote(4)), ...times(10, wrote(8))]);
    const low = protocol('900002', times(20, wrote(5)));
    const high = protocol('900003', times(20, wrote(7)));
    // 60 works, mean 6, Σ(x − 6)² = 80 + 20 + 20 = 120, so that sd² = 120/59.
    const before = [null, { standing: 0, n: 30 }, { standing: 0.2, n: 12 }];
    const [first, second, third] = yearJump.measure(batchOfProtocols([wide, low, high], { earlier: before }));
    const sd = Math.sqrt(120 / 59);
    expect(first).toBeNull();
    expect(second!.value).toBeCloseTo(-1 / sd, 12);
    expect(second!.z).toBeCloseTo(-1 / sd / Math.sqrt(1 / 20 + 1 / 30), 12);
    expect(third!.reference).toBe(0.2);
    expect(third!.z).toBeCloseTo((1 / sd - 0.2) / Math.sqrt(1 / 20 + 1 / 12), 12);
  });
});
