import type { JudgedSchool, RegionAnswers } from '../../../bench/detection/answers';
import {
  anyFalseOf,
  anyMarkedOf,
  falseMarksOf,
  gainOf,
  limitAtFalseShare,
  lyceumsMarkedOf,
  lyceumsOf,
  markedOf,
  powerAtFalseShare,
  powerOf,
} from '../../../bench/detection/compare';
import { change, changeAndGain, gained, markdownTable, share } from '../../../bench/detection/markdown';
import type { Level } from '../../../src/messages/levels';

function school(injected: string | null, q: number, level: Level = 'none', lyceum = false): JudgedSchool {
  const by = { product: q, 'product-recheck': q };
  return {
    injected,
    lyceum,
    p: by,
    q: by,
    level: { product: level, 'product-recheck': level },
  } as unknown as JudgedSchool;
}

function region(...schools: readonly JudgedSchool[]): RegionAnswers {
  return { units: [], schools };
}

const regions = [
  region(school('T1', 0.01, 'recheck'), school(null, 0.2), school(null, 0.09, 'attention', true)),
  region(school('T2', 0.04, 'attention'), school(null, 0.5, 'none', true), school('T1', 0.3)),
];

describe('figures over regions', () => {
  test('are shares of schools, of regions and of honest lyceums', () => {
    expect(powerOf('product', 0.05)(regions)).toBeCloseTo(2 / 3, 12);
    expect(powerOf('product', 0.05, 'T1')(regions)).toBe(0.5);
    expect(anyFalseOf('product', 0.1)(regions)).toBe(0.5);
    expect(lyceumsOf('product', 0.1)(regions)).toBe(0.5);
  });

  test('of levels count the upper two words, or the highest alone', () => {
    expect(anyMarkedOf('product')(regions)).toBe(0.5);
    expect(lyceumsMarkedOf('product')(regions)).toBe(0.5);
    expect(markedOf('product', false)(regions)).toBeCloseTo(2 / 3, 12);
    expect(markedOf('product', true)(regions)).toBeCloseTo(1 / 3, 12);
    expect(falseMarksOf('product', false)(regions)).toBeCloseTo(1 / 3, 12);
    expect(falseMarksOf('product', true)(regions)).toBe(0);
  });
});

describe('power at a share of false flags', () => {
  test('is that at the largest q up to which no larger share is false', () => {
    // q .01 and .04 are right, .09 is wrong (1 of 3), .2 wrong (2 of 4), .3 right (2 of 5).
    expect(limitAtFalseShare('product', 0.05, regions)).toBe(0.04);
    expect(limitAtFalseShare('product', 0.4, regions)).toBe(0.3);
    expect(powerAtFalseShare('product', 0.05)(regions)).toBeCloseTo(2 / 3, 12);
    expect(powerAtFalseShare('product', 0.4)(regions)).toBe(1);
  });

  test('is 0 where the smallest q is already false, and takes equal q together', () => {
    const tied = [region(school('T1', 0.01), school(null, 0.01))];
    expect(limitAtFalseShare('product', 0.05, tied)).toBe(-1);
    expect(powerAtFalseShare('product', 0.05)(tied)).toBe(0);
  });
});

test('the error of a gain is that of a mean when the figure is a mean over regions', () => {
  // Gains by region 1, 2, 3, 6: mean 3, variance 14/3, standard error √(14/3 ÷ 4).
  const gains = new Map([1, 2, 3, 6].map((gain) => [region(), gain] as const));
  const all = [...gains.keys()];
  const mean = (some: readonly RegionAnswers[]): number =>
    some.reduce((sum, one) => sum + gains.get(one)!, 0) / some.length;
  const { before, after, gain, error } = gainOf(() => 0, mean, all);
  expect([before, after, gain]).toEqual([0, 3, 3]);
  expect(error).toBeCloseTo(Math.sqrt(14 / 12), 12);
});

test('figures are written with three digits, a sign for a gain and a dash for nothing', () => {
  const gain = { before: 0.5, after: 0.4, gain: -0.1, error: 0.02 };
  expect([share(0.8294), share(1), share(NaN)]).toEqual(['.829', '1.000', '–']);
  expect([change(gain), gained(gain)]).toEqual(['.500 → .400', '−.100 ± .020']);
  expect(changeAndGain(gain)).toBe('.500 → .400 (−.100 ± .020)');
  expect(markdownTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | ---: |\n| 1 | 2 |');
});
