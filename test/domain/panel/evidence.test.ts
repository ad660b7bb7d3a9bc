/** One p from many templates and works: uniform by chance, one-sided, without a break in its tail. */
import * as fc from 'fast-check';
import { Random } from '../../../local/sample/random';
import { Evidence, evidenceOf, evidenceP } from '../../../src/domain/panel/evidence';

const FREEDOM = 30;
const MECHANISMS = 7;

/** Student's t with 30 degrees of freedom: minus twice the logarithm of 15 uniform factors is a χ² of 30. */
function student(random: Random): number {
  let product = 1;
  for (let i = 0; i < FREEDOM / 2; i++) product *= 1 - random.next();
  return random.normal() / Math.sqrt((-2 * Math.log(product)) / FREEDOM);
}

const templates = fc.array(fc.double({ min: -4, max: 8, noNaN: true }), { minLength: 7, maxLength: 7 });
const works = fc.array(templates, { minLength: 1, maxLength: 4 });

describe('evidence', () => {
  test.each([1, 3])(
    'by chance p is uniform: of fresh figures of %i works one in twenty has p ≤ 0.05',
    (count) => {
      const random = new Random(777 + count);
      const draws = 20_000;
      let [five, ten, half] = [0, 0, 0];
      for (let i = 0; i < draws; i++) {
        const one = Array.from({ length: count }, () =>
          Array.from({ length: MECHANISMS }, () => student(random)),
        );
        const p = evidenceP(evidenceOf(one)!, FREEDOM);
        if (p <= 0.05) five++;
        if (p <= 0.1) ten++;
        if (p <= 0.5) half++;
      }
      expect(five / draws).toBeGreaterThan(0.045);
      expect(five / draws).toBeLessThan(0.055);
      expect(ten / draws).toBeGreaterThan(0.09);
      expect(ten / draws).toBeLessThan(0.11);
      expect(half / draws).toBeGreaterThan(0.48);
      expect(half / draws).toBeLessThan(0.52);
    },
  );

  test('a higher z of any template in any work never raises p', () => {
    fc.assert(
      fc.property(works, fc.nat(6), fc.double({ min: 0, max: 3, noNaN: true }), (all, template, more) => {
        const raised = all.map((one, i) =>
          i === 0 ? one.map((z, k) => (k === template ? z + more : z)) : one,
        );
        const [before, after] = [evidenceOf(all)!, evidenceOf(raised)!];
        expect(after.log).toBeGreaterThanOrEqual(before.log);
        expect(evidenceP(after, FREEDOM)).toBeLessThanOrEqual(evidenceP(before, FREEDOM));
      }),
      { numRuns: 60 },
    );
  });

  test('templates without an answer are left out', () => {
    fc.assert(
      fc.property(templates, (one) => {
        const gap = [...one.slice(0, 3), NaN, ...one.slice(3), NaN];
        expect(evidenceOf([gap])).toEqual(evidenceOf([one]));
      }),
    );
    expect(evidenceOf([[NaN, NaN], [NaN, NaN]])).toBeNull(); // prettier-ignore
    expect(evidenceOf([])).toBeNull();
  });

  test('the order of works and of templates does not matter', () => {
    fc.assert(
      fc.property(works, (all) => {
        const turned = [...all].reverse().map((one) => [...one].reverse());
        expect(evidenceOf(turned)!.log).toBeCloseTo(evidenceOf(all)!.log, 9);
      }),
    );
  });

  test('the same mechanism in every work says more than another one in each', () => {
    const [a, b, c] = [0, 1, 2].map((which) => [0, 0, 0, 0, 0, 0, 0].map((z, k) => (k === which ? 3 : z)));
    expect(evidenceOf([a!, a!, a!])!.log).toBeGreaterThan(evidenceOf([a!, b!, c!])!.log);
  });

  test('p falls with the evidence without a jump, on into the far tail', () => {
    const at = (log: number): number => {
      const evidence: Evidence = { log, works: 2, mechanisms: MECHANISMS };
      return evidenceP(evidence, FREEDOM);
    };
    let last = 1;
    for (let log = -3; log < 30; log += 0.02) {
      const p = at(log);
      expect(p).toBeLessThanOrEqual(last);
      expect(p).toBeGreaterThan(0);
      // Below one in a hundred, where draws begin to be few, a step of 0.02 is a small one in p too.
      if (last < 0.01) expect(p / last).toBeGreaterThan(0.85);
      last = p;
    }
    expect(last).toBeLessThan(1e-6);
  });

  test('twice the same question has twice the same answer', () => {
    const evidence = evidenceOf([[2.5, 0, 1, -1, 0, 0, 3]])!;
    expect(evidenceP(evidence, 12)).toBe(evidenceP({ ...evidence }, 12));
  });
});
