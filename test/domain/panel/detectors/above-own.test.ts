/** Result above what the school's other works promise: the residual of a straight line over the units. */
import { Random } from '../../../../local/sample/random';
import { aboveOwn } from '../../../../src/domain/panel/detectors/above-own';
import type { WorkBatch } from '../../../../src/domain/panel/detector';
import { standingIn, sumRows } from '../../../../src/domain/panel/layout';
import { PAPER, Protocol, batchOfProtocols, madeProtocols, wrote } from '../../../support/panel';
import { describeLaws } from '../detector-laws';

const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map(({ total, mark, classLabel }) =>
    wrote(Math.min(PAPER.maxScore!, total + 2), mark, classLabel),
  ),
});

/** Other works stand where anything but this work put them. */
function withOwn(all: readonly Protocol[]): WorkBatch {
  const random = new Random(17);
  return batchOfProtocols(all, { ownStanding: all.map(() => 0.4 * random.normal()) });
}

describeLaws({
  detector: aboveOwn,
  act,
  batch: withOwn,
  without: { 'other works': (batch) => ({ ...batch, ownStanding: batch.units.map(() => null) }) },
});

describe('above-own', () => {
  const all = madeProtocols({ seed: 18, schools: 9, pupils: 30 });
  const unmarked = all.map((one) => ({
    ...one,
    pupils: one.pupils.map((pupil) => ({ ...pupil, mark: null })),
  }));

  test('shows the standing in standard deviations of all, and a residual orthogonal to 1 and the other works', () => {
    const batch = withOwn(unmarked);
    const group = sumRows(batch.units.map(({ scores }) => scores));
    let [sum, products] = [0, 0];
    aboveOwn.measure(batch).forEach((one, i) => {
      expect(one!.value).toBeCloseTo(standingIn(batch.units[i]!, group)!, 12);
      const residual = one!.value - one!.reference!;
      expect(one!.z).toBeCloseTo(residual * Math.sqrt(30), 10);
      sum += residual;
      products += residual * batch.ownStanding[i]!;
    });
    expect(sum).toBeCloseTo(0, 4);
    expect(products).toBeCloseTo(0, 4);
  });

  test('a school that is as good in its other works does not stand out', () => {
    const batch = batchOfProtocols(unmarked);
    const group = sumRows(batch.units.map(({ scores }) => scores));
    const own = batch.units.map((unit) => 2 * standingIn(unit, group)! - 1);
    for (const one of aboveOwn.measure({ ...batch, ownStanding: own })) expect(one!.z).toBeCloseTo(0, 3);
  });

  test('a unit whose school has no other work is silent and leaves the line to the rest', () => {
    const batch = withOwn(unmarked);
    const own = batch.ownStanding.map((standing, i) => (i === 2 ? null : standing));
    const measured = aboveOwn.measure({ ...batch, ownStanding: own });
    expect(measured.map((one) => one === null)).toEqual(own.map((standing) => standing === null));
  });
});
