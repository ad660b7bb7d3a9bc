import { INJECTIONS } from '../../../../bench/detection/real/injections';
import { REPORT_SEEDS, TUNING_SEEDS, injectedRegions } from '../../../../bench/detection/real/runs';
import { madeUpBase } from './made-up';

const base = madeUpBase(60);

describe('injected regions', () => {
  test('are the same for the same seed, and others for another', () => {
    const [first, other] = [...injectedRegions(base, [1, 2])];
    const [again] = [...injectedRegions(base, [1])];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('have a tenth of the units of the work injected, and the rest are the base’s own', () => {
    for (const { units } of injectedRegions(base, [1, 2, 3])) {
      const injected = units.filter((unit) => unit.injected !== null);
      expect(injected).toHaveLength(6);
      expect(units.filter((unit, i) => unit === base[i])).toHaveLength(54);
      expect(units.map(({ school }) => school)).toEqual(base.map(({ school }) => school));
    }
  });

  test('have mechanisms and strengths dealt out evenly', () => {
    const [region] = [...injectedRegions(madeUpBase(280), [1])];
    const injected = region!.units.map((unit) => unit.injected).filter((injection) => injection !== null);
    for (const injection of INJECTIONS) expect(injected.filter((one) => one === injection)).toHaveLength(2);
  });

  test('of one injection alone have no other', () => {
    const [region] = [...injectedRegions(base, [1], ['d-weak'])];
    expect(new Set(region!.units.map((unit) => unit.injected))).toEqual(new Set([null, 'd-weak']));
  });
});

test('no seed that figures are reported on is one that anything may be tuned on', () => {
  expect(REPORT_SEEDS.filter((seed) => TUNING_SEEDS.includes(seed))).toEqual([]);
});
