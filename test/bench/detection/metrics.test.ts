import { auc, benjaminiHochberg, byKind, powerAtFpr, realised } from '../../../bench/detection/metrics';

describe('area under the ROC curve', () => {
  test('is the share of pairs in which the injected one scores higher, ties a half', () => {
    // Pairs: 3>1, 3>2, 3=3 (½), 2>1, 2=2 (½), 2<3: (1 + 1 + ½ + 1 + ½ + 0) / 6.
    expect(auc([3, 2], [1, 2, 3])).toBeCloseTo(4 / 6, 12);
  });

  test('is 1 when all injected score higher, 0 when lower, ½ when all tie', () => {
    expect([auc([5, 6], [1, 2]), auc([1, 2], [5, 6]), auc([1, 1], [1, 1, 1])]).toEqual([1, 0, 0.5]);
  });

  test('has no value without one of the groups', () => {
    expect([auc([], [1]), auc([1], [])]).toEqual([NaN, NaN]);
  });
});

describe('power at a false positive rate', () => {
  const honest = Array.from({ length: 100 }, (_, i) => i);

  test('lets at most that share of honest units above the threshold', () => {
    // 5 of the 100 honest (95 … 99) lie above the threshold 94.
    expect(powerAtFpr([94, 95, 200, 3], honest, 0.05)).toBe(0.5);
  });

  test('flags nobody who ties with the threshold', () => {
    expect(powerAtFpr([1, 1], [1, 1, 1, 0], 0.05)).toBe(0);
  });
});

test('q-values are those of the step-up procedure: min over larger p of p·m/rank', () => {
  const q = benjaminiHochberg([0.01, 0.04, 0.03, 0.5]);
  [0.04, 0.16 / 3, 0.16 / 3, 0.5].forEach((value, i) => expect(q[i]).toBeCloseTo(value, 12));
});

test('the published example of 15 hypotheses rejects four at .05 (Benjamini & Hochberg 1995, section 4.1)', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  expect(benjaminiHochberg(p).filter((q) => q <= 0.05)).toHaveLength(4);
});

describe('what flagging at a level comes to', () => {
  test('is counted over injected, flagged and honest', () => {
    const q = [0.01, 0.2, 0.03, 0.04, 0.9, 0.8];
    const injected = [true, true, false, true, false, false];
    const { power, fdr, fpr } = realised(q, injected, 0.05);
    expect([power, fdr, fpr]).toEqual([2 / 3, 1 / 3, 1 / 3]);
  });

  test('has no false discoveries when nothing is flagged', () => {
    expect(realised([1, 1], [true, false], 0.05)).toEqual({ power: 0, fdr: 0, fpr: 0 });
  });
});

test('each kind of injected units is measured against all honest ones', () => {
  const measured = byKind([3, 0, 1, 2], ['b', 'a', null, null], auc);
  expect([...measured]).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});
