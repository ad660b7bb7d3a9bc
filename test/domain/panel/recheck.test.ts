/** What a re-check says: z of the differences, by hand. */
import { RecheckCounts, recheckZ } from '../../../src/domain/panel/recheck';

const counts = (parts: Partial<RecheckCounts>): RecheckCounts => ({
  works: 15,
  agreed: 15,
  lowered: 0,
  raised: 0,
  sum: null,
  squares: null,
  ...parts,
});

describe('recheckZ', () => {
  test('nothing without a re-check, 0 where every work was confirmed', () => {
    expect(recheckZ(undefined)).toBeNaN();
    expect(recheckZ(counts({ works: 0, agreed: 0 }))).toBeNaN();
    expect(recheckZ(counts({}))).toBe(0);
  });

  test('with sums: minus the sum over the root of the squares', () => {
    // Differences −2, −2, −1, +1: sum −4, squares 10.
    const one = counts({ agreed: 11, lowered: 3, raised: 1, sum: -4, squares: 10 });
    expect(recheckZ(one)).toBeCloseTo(4 / Math.sqrt(10), 12);
    expect(recheckZ({ ...one, lowered: 1, raised: 3, sum: 4 })).toBeCloseTo(-4 / Math.sqrt(10), 12);
  });

  test('without sums: the sign test with half of the observed case', () => {
    // 5 of 5 lowered: mid-p = 1/64, of which the normal quantile is 2.153875.
    expect(recheckZ(counts({ agreed: 10, lowered: 5 }))).toBeCloseTo(2.153875, 5);
    expect(recheckZ(counts({ agreed: 10, raised: 5 }))).toBeCloseTo(-2.153875, 5);
    expect(recheckZ(counts({ agreed: 9, lowered: 3, raised: 3 }))).toBeCloseTo(0, 9);
  });
});
