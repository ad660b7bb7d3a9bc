/** What a re-check says: z of the differences, by hand. */
import { RecheckCounts, recheckScores } from '../../../src/domain/panel/recheck';

const counts = (parts: Partial<RecheckCounts>): RecheckCounts => ({
  works: 15,
  agreed: 15,
  lowered: 0,
  raised: 0,
  sum: null,
  squares: null,
  ...parts,
});

/** z of one re-check that stands alone. */
const alone = (one: RecheckCounts): number | undefined => recheckScores(new Map([['a', one]])).get('a');

describe('recheckScores', () => {
  test('nothing without a re-check, 0 where every work was confirmed', () => {
    expect(recheckScores(new Map()).size).toBe(0);
    expect(alone(counts({ works: 0, agreed: 0 }))).toBeUndefined();
    expect(alone(counts({}))).toBe(0);
  });

  test('with sums: minus the sum over the root of the squares', () => {
    // Differences −2, −2, −1, +1: sum −4, squares 10.
    const one = counts({ agreed: 11, lowered: 3, raised: 1, sum: -4, squares: 10 });
    expect(alone(one)).toBeCloseTo(4 / Math.sqrt(10), 12);
    expect(alone({ ...one, lowered: 1, raised: 3, sum: 4 })).toBeCloseTo(-4 / Math.sqrt(10), 12);
  });

  test('with eight re-checks: over what second markings differ by in the middle one of them', () => {
    // Squares per work 9/15 in seven of them: σ² = 0.6, and z of a sum of −9 is 9/√(15·0.6) = 3.
    const ordinary = counts({ agreed: 6, lowered: 4, raised: 5, sum: 1, squares: 9 });
    const low = counts({ agreed: 9, lowered: 6, sum: -9, squares: 15 });
    const all = (ordinaries: number): Map<string, RecheckCounts> =>
      new Map([['low', low], ...Array.from({ length: ordinaries }, (_, i) => [`${i}`, ordinary] as const)]);
    expect(recheckScores(all(7)).get('low')).toBeCloseTo(3, 12);
    expect(recheckScores(all(6)).get('low')).toBeCloseTo(9 / Math.sqrt(15), 12);
  });

  test('without sums: the sign test with half of the observed case', () => {
    // 5 of 5 lowered: mid-p = 1/64, of which the normal quantile is 2.153875.
    expect(alone(counts({ agreed: 10, lowered: 5 }))).toBeCloseTo(2.153875, 5);
    expect(alone(counts({ agreed: 10, raised: 5 }))).toBeCloseTo(-2.153875, 5);
    expect(alone(counts({ agreed: 9, lowered: 3, raised: 3 }))).toBeCloseTo(0, 9);
  });
});
