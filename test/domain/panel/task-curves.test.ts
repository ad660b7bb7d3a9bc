/** Points of tasks at equal total: curves add up to the total, and leave the unit itself out. */
import { curvesOf, otherMoments, taskMoments } from '../../../src/domain/panel/task-curves';
import {
  answered,
  batchOfProtocols,
  madeProtocols,
  protocol,
  times,
  withPupils,
  wrote,
} from '../../support/panel';

const all = madeProtocols({ seed: 51, schools: 6, pupils: 60 });
const batch = batchOfProtocols(all);

describe('taskMoments', () => {
  test('are sums over the pupils of the protocol', () => {
    const moments = taskMoments(batch)[2]!;
    const at = all[2]!.pupils.filter(({ total }) => total === 5);
    expect(moments.n[5]).toBe(at.length);
    const place = 7 * moments.totals + 5;
    expect(moments.points[place]).toBe(at.reduce((sum, { tasks }) => sum + tasks[7]!, 0));
    expect(moments.squares[place]).toBe(at.reduce((sum, { tasks }) => sum + tasks[7]! ** 2, 0));
  });

  test('are null without tasks', () => {
    const mixed = [protocol('900001', times(6, wrote(4))), ...all];
    expect(taskMoments(batchOfProtocols(mixed)).map((one) => one === null)).toEqual(
      mixed.map((_, i) => i === 0),
    );
    expect(otherMoments(batchOfProtocols(mixed), 0)).toBeNull();
    expect(taskMoments(batchOfProtocols([mixed[0]!]))).toEqual([null]);
  });
});

describe('otherMoments', () => {
  test('are the moments of the rest', () => {
    const rest = batchOfProtocols(
      all.filter((_, i) => i !== 4),
      { reference: [0, 1, 2, 3, 4] },
    );
    const sum = taskMoments(rest).reduce((s, one) => s + one!.points[30]!, 0);
    expect(otherMoments(batch, 4)!.points[30]).toBe(sum);
  });

  test('do not change with the pupils of the unit itself', () => {
    const changed = batchOfProtocols(withPupils(all, 4, () => answered([0, 0, 0, 1, 1, 2, 2, 3])));
    expect(otherMoments(changed, 4)).toEqual(otherMoments(batch, 4));
    expect(otherMoments(changed, 3)).not.toEqual(otherMoments(batch, 3));
  });
});

describe('curvesOf', () => {
  test('adds up over the tasks to the mean total of the neighbourhood', () => {
    const moments = otherMoments(batch, 0)!;
    const { mean } = curvesOf(moments);
    for (let total = 0; total < moments.totals; total++) {
      const sum = Array.from({ length: moments.tasks }, (_, task) => mean[task * moments.totals + total]!).reduce((a, b) => a + b, 0); // prettier-ignore
      if (Number.isNaN(sum)) continue;
      expect(Math.abs(sum - total)).toBeLessThan(1.5);
    }
    // In the middle, where neighbours on both sides are as many, the neighbourhood is the total itself.
    const even = batchOfProtocols([
      protocol('900001', [3, 4, 5, 6, 7].flatMap((k) => times(10, answered([...times(k, 1), ...times(9 - k, 0)])))),
      protocol('900002', times(10, answered([1, 0, 0, 0, 0, 0, 0, 0, 0]))),
    ], { maxScore: 9 }); // prettier-ignore
    const curves = curvesOf(otherMoments(even, 1)!);
    const at5 = Array.from({ length: 9 }, (_, task) => curves.mean[task * 10 + 5]!);
    expect(at5.reduce((a, b) => a + b, 0)).toBeCloseTo(5, 10);
  });

  test('a task that all have right has mean 1 and variance 0; a task of one point has m·(1 − m)', () => {
    const pupils = [...times(18, answered([1, 1, 0])), ...times(6, answered([1, 0, 1]))];
    const others = batchOfProtocols([protocol('900001', pupils), protocol('900002', pupils)], {
      maxScore: 3,
    });
    const { mean, variance } = curvesOf(otherMoments(others, 0)!);
    const [first, second] = [2, 4 + 2];
    expect([mean[first], variance[first]]).toEqual([1, 0]);
    expect(mean[second]).toBeCloseTo(0.75, 12);
    expect(variance[second]).toBeCloseTo(0.1875, 12);
  });

  test('has no value where hardly anyone of the others has such a total', () => {
    const few = batchOfProtocols(times(2, protocol('900001', times(2, answered([1, 0])))), { maxScore: 2 });
    expect([...curvesOf(otherMoments(few, 0)!).mean].every(Number.isNaN)).toBe(true);
  });
});
