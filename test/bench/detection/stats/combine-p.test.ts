/** Combination of p values: laws and edges. */
import * as fc from 'fast-check';
import { combineCauchy, combineFisher, simes } from '../../../../bench/detection/stats/combine-p';

const ALL = [combineCauchy, combineFisher, simes];
const ps = fc.array(fc.double({ min: 1e-20, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

describe('combination of p values', () => {
  test('of one p is that p, down to the smallest', () => {
    for (const combine of ALL) {
      for (const p of [1e-300, 1e-20, 0.003, 0.5, 0.9]) expect(combine([p])! / p).toBeCloseTo(1, 10);
    }
  });

  test('of none is nothing', () => {
    for (const combine of ALL) expect(combine([])).toBeNull();
  });

  test('falls when one p falls, and does not depend on the order', () => {
    for (const combine of ALL) {
      fc.assert(
        fc.property(ps, fc.double({ min: 0.01, max: 1, noNaN: true }), ([first, ...rest], factor) => {
          const value = combine([first!, ...rest])!;
          expect(combine([first! * factor, ...rest])!).toBeLessThanOrEqual(value * (1 + 1e-10));
          expect(combine([...rest].reverse().concat(first!))! / value).toBeCloseTo(1, 9);
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThanOrEqual(1);
        }),
      );
    }
  });

  test('a p of 0 decides', () => {
    for (const combine of ALL) expect(combine([0, 1, 0.7])).toBe(0);
  });

  test('a p of 1 does not outvote small ones in the Cauchy combination', () => {
    expect(combineCauchy([0.001, 0.001, 1])!).toBeLessThan(0.003);
  });

  test("of Fisher for two p is p₁p₂·(1 − ln p₁p₂), Simes' a step-up minimum", () => {
    expect(combineFisher([0.1, 0.2])).toBeCloseTo(0.02 * (1 - Math.log(0.02)), 14);
    expect(simes([0.04, 0.03, 0.9])).toBeCloseTo(0.06, 14);
  });
});
