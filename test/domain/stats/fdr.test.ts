/** Benjamini and Hochberg: laws and the example of the paper. */
import * as fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/domain/stats/fdr';

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe('benjaminiHochberg', () => {
  test('of the 15 p values of the paper (1995, section 4.1) rejects the four smallest at 0.05', () => {
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]; // prettier-ignore
    const rejected = benjaminiHochberg(p).map((q) => q! <= 0.05);
    expect(rejected).toEqual(p.map((_, i) => i < 4));
  });

  test('never lowers a p, keeps the order of p, and stays within 1', () => {
    fc.assert(
      fc.property(ps, (p) => {
        const q = benjaminiHochberg(p) as number[];
        p.forEach((value, i) => {
          expect(q[i]).toBeGreaterThanOrEqual(value);
          expect(q[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (value <= other) expect(q[i]).toBeLessThanOrEqual(q[j]!);
          });
        });
      }),
    );
  });

  test('rejects exactly the k smallest, k the largest with p(k) ≤ 0.1·k/m', () => {
    fc.assert(
      fc.property(ps, (p) => {
        const sorted = [...p].sort((a, b) => a - b);
        const k = sorted.reduce((best, value, i) => (value <= (0.1 * (i + 1)) / p.length ? i + 1 : best), 0);
        expect(benjaminiHochberg(p).filter((q) => q! <= 0.1 * (1 + 1e-12))).toHaveLength(k);
      }),
    );
  });

  test('leaves out what was not tested: it neither counts nor gets a value', () => {
    expect(benjaminiHochberg([null, 0.01, null, 0.04])).toEqual([null, 0.02, null, 0.04]);
    expect(benjaminiHochberg([null])).toEqual([null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
