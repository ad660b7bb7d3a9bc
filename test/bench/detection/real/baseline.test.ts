import {
  METHODS,
  SINGLE_METHODS,
  ranked,
  robustZ,
  truncatedProduct,
} from '../../../../bench/detection/real/baseline';
import { evaluate } from '../../../../bench/detection/real/evaluate';
import { injectedRegions } from '../../../../bench/detection/real/runs';
import { madeUpBase } from './made-up';

const base = madeUpBase(60);
const single = (
  name: keyof typeof SINGLE_METHODS,
  injection: 'a-strong' | 'd-strong' | 'e1-strong',
): number => {
  const regions = injectedRegions(base, [1, 2], [injection]);
  return evaluate({ [name]: SINGLE_METHODS[name] }, regions, () => undefined).get(name)!.auc.mean;
};

describe('the truncated product', () => {
  test('of one p-value of at most .05 is that p-value', () => {
    expect(truncatedProduct([0.01])).toBeCloseTo(0.01, 12);
  });

  test('of .01 and .9 is 2·.95·.01 + .05², by hand from formula 2 of Zaykin et al. (2002)', () => {
    expect(truncatedProduct([0.01, 0.9])).toBeCloseTo(0.0215, 12);
  });

  test('is 1 when no p-value is small', () => {
    expect(truncatedProduct([0.06, 0.5, 1])).toBe(1);
  });
});

test('robust z of 1…5 is the distance from 3 in units of 2 ÷ 1.349', () => {
  expect(robustZ([1, 2, 3, 4, 5, NaN])).toEqual([-1.349, -0.6745, 0, 0.6745, 1.349, NaN]);
});

test('ranked p-values halve ties and give 1 to a figure that cannot be had', () => {
  expect(ranked([3, 1, 2, 2, NaN])).toEqual([0.2, 0.8, 0.5, 0.5, 1]);
});

describe('methods of the baseline', () => {
  test('give every unit and every school a p-value', () => {
    const [region] = [...injectedRegions(base, [1])];
    for (const method of Object.values(METHODS)) {
      const { unitP, schoolP } = method(region!);
      expect(unitP).toHaveLength(60);
      expect([...schoolP.keys()]).toEqual(base.map(({ school }) => school));
      for (const p of [...unitP, ...schoolP.values()]) {
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }
    }
  });

  test('see strong injections by the indicator that is meant for them', () => {
    expect(single('boundary', 'a-strong')).toBeGreaterThan(0.8);
    expect(single('absent', 'd-strong')).toBeGreaterThan(0.9);
    expect(single('confirmed-high', 'e1-strong')).toBeGreaterThan(0.9);
  });
});

describe('evaluation', () => {
  const judge = (p: (injected: string | null) => number) => {
    const method = ({ units }: { units: typeof base }) => ({
      unitP: units.map(({ injected }) => p(injected)),
      schoolP: new Map<string, number>(),
    });
    return evaluate({ m: method as never }, injectedRegions(base, [1, 2, 3]), () => undefined).get('m')!;
  };

  test('gives a method that knows the answer an AUC and a power of 1', () => {
    const { auc, power, powerOf } = judge((injected) => (injected === null ? 0.5 : 0.01));
    expect([auc, power]).toEqual([
      { mean: 1, sd: 0 },
      { mean: 1, sd: 0 },
    ]);
    expect(new Set(powerOf.values())).toEqual(new Set([1]));
  });

  test('gives a method that says the same of all an AUC of ½ and no power', () => {
    const { auc, power } = judge(() => 1);
    expect([auc.mean, power.mean]).toEqual([0.5, 0]);
  });
});
