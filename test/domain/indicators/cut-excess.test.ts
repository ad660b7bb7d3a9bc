/** Distribution at the cuts: a worked example and where a cut is left out. */
import { cutExcess } from '../../../src/domain/indicators/cut-excess';

const FLAT = new Array<number>(13).fill(10);

test('a worked example: 16 of 20 and 10 of 20 where half is expected', () => {
  const scores = [0, 2, 2, 8, 8, 5, 5, 5, 5, 0, 0, 0, 0];
  const excess = cutExcess(scores, FLAT, [3, 7, 11], 10)!;
  expect(excess).toMatchObject({ n: 40, cuts: 2, observed: 26 / 40, expected: 0.5 });
  // (16 − 10)/√5 and 0, combined over two cuts.
  expect(excess.z).toBeCloseTo(6 / Math.sqrt(5) / Math.SQRT2, 12);
});

test('a cut is left out with too few works beside it, or where the reference is one-sided', () => {
  const scores = [0, 2, 2, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(cutExcess(scores, FLAT, [3, 7, 11], 21)).toBeNull();
  expect(cutExcess(scores, [0, 0, 0, 5, 5], [3, 7, 11], 10)).toBeNull();
});

test('the reference itself has no excess', () => {
  expect(cutExcess(FLAT, FLAT, [3, 7, 11], 10)).toMatchObject({
    cuts: 3,
    observed: 0.5,
    expected: 0.5,
    z: 0,
  });
});
