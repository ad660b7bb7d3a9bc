/** Calibration on the units themselves: laws on seeded normal figures. */
import * as fc from 'fast-check';
import { Random } from '../../../local/sample/random';
import {
  Sample,
  calibrateDetector,
  calibrateSum,
  freedomOf,
  median,
} from '../../../src/domain/panel/calibrate';

/** Units of three works with normal z, `shift` by work, all of `size` participants. */
function sample(
  seed: number,
  units: number,
  sd: number,
  shift: readonly number[] = [0, 0, 0],
  size = 40,
): Sample {
  const random = new Random(seed);
  const work = Array.from({ length: units }, (_, i) => i % 3);
  return { z: work.map((w) => shift[w]! + sd * random.normal()), work, n: work.map(() => size) };
}
const spread = (z: readonly number[]): number => Math.sqrt(z.reduce((sum, x) => sum + x * x, 0) / z.length);
const ofWork = (z: readonly number[], { work }: Sample, w: number): number[] =>
  z.filter((_, i) => work[i] === w);

const samples = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.double({ min: -8, max: 8, noNaN: true }) }, fc.constant(NaN)),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 5, max: 90 }),
    ),
    { maxLength: 50 },
  )
  .map((units): Sample => ({
    z: units.map(([z]) => z),
    work: units.map(([, w]) => w),
    n: units.map(([, , n]) => n),
  }));

describe('calibrateDetector', () => {
  test('figures that differ by chance alone stay as they are, nearly', () => {
    expect(spread(calibrateDetector(sample(1, 900, 1)))).toBeGreaterThan(0.9);
    expect(spread(calibrateDetector(sample(1, 900, 1)))).toBeLessThanOrEqual(1.05);
  });

  test('figures that differ three times as much are brought down to chance', () => {
    const z = calibrateDetector(sample(2, 900, 3));
    expect(spread(z)).toBeGreaterThan(0.85);
    expect(spread(z)).toBeLessThan(1.15);
  });

  test('figures that differ less than chance are not blown up', () => {
    expect(spread(calibrateDetector(sample(3, 900, 0.3)))).toBeLessThan(0.32);
  });

  test('a few units far out stay far out', () => {
    const one = sample(4, 90, 1);
    const z = one.z.map((value, i) => (i < 4 ? value + 8 : value));
    for (const value of calibrateDetector({ ...one, z }).slice(0, 4)) expect(value).toBeGreaterThan(4);
  });

  test('every work has its own centre, drawn towards 0 where units are few', () => {
    const many = sample(5, 600, 1, [5, 0, -5]);
    const z = calibrateDetector(many);
    for (const w of [0, 1, 2]) expect(Math.abs(median(ofWork(z, many, w)))).toBeLessThan(0.2);
    const few = sample(6, 9, 0.1, [5, 5, 5]);
    for (const value of calibrateDetector(few)) {
      expect(value).toBeGreaterThan(0.2);
      expect(value).toBeLessThan(5);
    }
  });

  test('larger units, in which schools differ more, are divided by more', () => {
    const random = new Random(7);
    const n = Array.from({ length: 600 }, (_, i) => [20, 60, 120][i % 3]!);
    const z = calibrateDetector({
      z: n.map((size) => Math.sqrt(1 + size / 20) * random.normal()),
      work: n.map(() => 0),
      n,
    });
    const byClass = [20, 60, 120].map((size) => spread(z.filter((_, i) => n[i] === size)));
    for (const one of byClass) {
      expect(one).toBeGreaterThan(0.8);
      expect(one).toBeLessThan(1.25);
    }
  });

  test('works on odd samples too: silence stays, numbers stay numbers, and order within equals stays', () => {
    fc.assert(
      fc.property(samples, (one) => {
        for (const calibrate of [calibrateDetector, calibrateSum]) {
          const z = calibrate(one);
          z.forEach((value, i) => expect(Number.isFinite(value)).toBe(!Number.isNaN(one.z[i]!)));
          one.z.forEach((a, i) =>
            one.z.forEach((b, j) => {
              if (a < b && one.work[i] === one.work[j] && one.n[i] === one.n[j])
                expect(z[i]).toBeLessThanOrEqual(z[j]!);
            }),
          );
        }
      }),
    );
  });

  test('silent units change nothing for the others', () => {
    const one = sample(8, 60, 2);
    const more = {
      z: [...one.z, ...one.z.map(() => NaN)],
      work: [...one.work, ...one.work],
      n: [...one.n, ...one.n],
    };
    expect(calibrateDetector(more).slice(0, 60)).toEqual(calibrateDetector(one));
  });

  test('tiny units are judged by the others and do not judge them', () => {
    const one = sample(9, 60, 2);
    const more = { z: [...one.z, 50, -70], work: [...one.work, 0, 1], n: [...one.n, 6, 6] };
    expect(calibrateDetector(more).slice(0, 60)).toEqual(calibrateDetector(one));
  });

  test('the order of units of different sizes does not matter', () => {
    const made = sample(10, 50, 2, [1, 0, -2]);
    const one = { ...made, n: made.n.map((_, i) => 20 + ((7 * i) % 50)) };
    const reversed = {
      z: [...one.z].reverse(),
      work: [...one.work].reverse(),
      n: [...one.n].reverse(),
    };
    calibrateDetector(reversed).reverse().forEach((z, i) => expect(z).toBeCloseTo(calibrateDetector(one)[i]!, 10)); // prettier-ignore
  });
});

describe('calibrateSum', () => {
  test('has no more in the upper part than chance lets expect, even where that part is heavy', () => {
    const one = sample(11, 900, 1);
    const z = calibrateSum({ ...one, z: one.z.map((value) => (value > 0 ? 3 * value : value)) });
    const above = z.filter((value) => value > 1.0364).length / z.length;
    expect(above).toBeLessThan(0.16);
  });
});

describe('freedomOf', () => {
  test('grows with the units that answer, and stays between few and many', () => {
    const of = (units: number): number => freedomOf(sample(1, units, 1));
    let last = 0;
    for (const units of [1, 3, 10, 30, 60, 90, 900]) {
      expect(of(units)).toBeGreaterThanOrEqual(last);
      last = of(units);
    }
    expect([of(1), of(900)]).toEqual([4, 30]);
  });

  test('does not count tiny and silent units', () => {
    const one = sample(1, 60, 1);
    const more = { z: [...one.z, 1, NaN], work: [...one.work, 0, 0], n: [...one.n, 6, 60] };
    expect(freedomOf(more)).toBe(freedomOf(one));
  });
});

test('median: the middle, or the mean of the two in the middle', () => {
  expect([median([5, 1, 3]), median([4, 1, 3, 2])]).toEqual([3, 2.5]);
});
