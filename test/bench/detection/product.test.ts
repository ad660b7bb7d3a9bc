import { PRODUCT, PRODUCT_IDS, productLevels } from '../../../bench/detection/product';
import { SimulatedUnit, simulateRegion } from '../../../bench/detection/simulator/region';
import { SCENARIOS } from '../../../bench/detection/simulator/scenario';

const region = simulateRegion(12, 0, { ...SCENARIOS.base, schools: 16 });

describe('the product as a method', () => {
  test('gives a p below 1 for every unit of 20 participants or more, and one for every school', () => {
    for (const id of PRODUCT_IDS) {
      const { unitP, schoolP } = PRODUCT[id](region);
      expect(unitP).toHaveLength(48);
      region.units.forEach(({ pupils }, i) => {
        expect(unitP[i]!).toBeGreaterThan(0);
        if (pupils.length >= 20) expect(unitP[i]!).toBeLessThan(1);
      });
      expect([...schoolP.keys()]).toEqual([...new Set(region.units.map(({ school }) => school))]);
      for (const p of schoolP.values()) expect(p > 0 && p <= 1).toBe(true);
    }
  });

  test('judges by counts: the order of units and of pupils changes nothing', () => {
    const turned = {
      ...region,
      units: region.units.map((unit) => ({ ...unit, pupils: unit.pupils.slice().reverse() })).reverse(),
    };
    expect(PRODUCT.product(turned).unitP.slice().reverse()).toEqual(PRODUCT.product(region).unitP);
  });

  test('counts a unit without participants as p = 1 and its level as unknown', () => {
    const empty: SimulatedUnit = { ...region.units[0]!, pupils: [], expertTotals: [] };
    const units = [empty, ...region.units.slice(1)];
    for (const id of PRODUCT_IDS) {
      expect(PRODUCT[id]({ ...region, units }).unitP[0]).toBe(1);
      expect(productLevels({ ...region, units }, id).units[0]).toBe('unknown');
    }
  });

  test('does not answer for the control sample', () => {
    const scenario = { ...SCENARIOS['control-sample'], schools: 12 };
    const { units, control } = simulateRegion(12, 1, scenario);
    const { unitP, schoolP } = PRODUCT.product({ units, control });
    expect([unitP.length, schoolP.size, control.length]).toEqual([36, 12, 75]);
  });

  test('takes a unit that an expert lowers to be less by chance than the same unit confirmed', () => {
    const school = region.units[0]!.school;
    const withExpert = (by: number): number => {
      const units = region.units.map((unit) => ({
        ...unit,
        expertTotals: unit.pupils.map(({ total }) => (unit.school === school ? total - by : total)),
      }));
      return PRODUCT['product-recheck']({ ...region, units }).schoolP.get(school)!;
    };
    expect(withExpert(1)).toBeLessThan(withExpert(0));
  });
});
