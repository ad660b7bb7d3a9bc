/** What the same school's other works let expect is taken off, as far as units show that it goes together. */
import { Random } from '../../../local/sample/random';
import { OwnWork, withoutOwnPart } from '../../../src/domain/panel/compare-with-own';

const SCHOOLS = 60;
/** Two works of one grade and one of another in each school. */
const units: OwnWork[] = Array.from({ length: 3 * SCHOOLS }, (_, i) => ({
  school: String(100000 + Math.floor(i / 3)),
  grade: i % 3 === 2 ? 6 : 5,
  year: 2024,
}));
const spread = (z: readonly number[]): number => Math.sqrt(z.reduce((sum, x) => sum + x * x, 0) / z.length);

function made(seed: number, ofSchool: number, ofWork: number): number[] {
  const random = new Random(seed);
  const schools = Array.from({ length: SCHOOLS }, () => ofSchool * random.normal());
  return units.map((_, i) => schools[Math.floor(i / 3)]! + ofWork * random.normal());
}

describe('withoutOwnPart', () => {
  test('what a school shows in all its works goes for the most part', () => {
    const z = made(1, 1, 0.2);
    expect(spread(withoutOwnPart(z, units))).toBeLessThan(0.5 * spread(z));
  });

  test('what belongs to the work alone stays', () => {
    const z = made(2, 0, 1);
    withoutOwnPart(z, units).forEach((value, i) => expect(Math.abs(value - z[i]!)).toBeLessThan(0.5));
  });

  test('a work that stands out alone in its school keeps standing out', () => {
    const z = made(3, 1, 0.4);
    const before = withoutOwnPart(z, units)[30]!;
    const after = withoutOwnPart(z.map((value, i) => (i === 30 ? value + 5 : value)), units); // prettier-ignore
    expect(after[30]! - before).toBeGreaterThan(4);
  });

  test('a school that stands out everywhere is still seen', () => {
    const z = made(4, 1, 0.4).map((value, i) => (i < 3 ? 6 : value));
    for (const value of withoutOwnPart(z, units).slice(0, 3)) expect(value).toBeGreaterThan(3);
  });

  test('works that go against each other in a school leave z as it is', () => {
    const random = new Random(5);
    const z = units.map(() => 0);
    const pairs = units.map(({ school, year }, i) => ({ school, year, grade: i % 3 === 2 ? 6 : 5 }));
    for (let i = 0; i < z.length; i += 3) {
      const one = random.normal();
      z[i] = one;
      z[i + 1] = -one;
      z[i + 2] = NaN;
    }
    expect(withoutOwnPart(z, pairs)).toEqual(z);
  });

  test('schools of one work keep their z, and so do all where units are few', () => {
    const z = made(6, 1, 0.2);
    const single = units.map((unit, i) => ({ ...unit, school: String(i) }));
    expect(withoutOwnPart(z, single)).toEqual(z);
    expect(withoutOwnPart(z.slice(0, 15), units.slice(0, 15))).toEqual(z.slice(0, 15));
  });

  test('silent works stay silent and say nothing of the others', () => {
    const z = made(7, 1, 0.2);
    const gap = z.map((value, i) => (i % 3 === 2 ? NaN : value));
    const two = withoutOwnPart(
      z.filter((_, i) => i % 3 !== 2),
      units.filter((_, i) => i % 3 !== 2),
    );
    const kept = withoutOwnPart(gap, units);
    expect(kept.every((value, i) => Number.isNaN(value) === (i % 3 === 2))).toBe(true);
    expect(kept.filter((value) => !Number.isNaN(value))).toEqual(two);
  });
});
