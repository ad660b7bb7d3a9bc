import fc from 'fast-check';
import { Random } from '../../src/domain/random';

const numbers = (random: Random, count: number): number[] =>
  Array.from({ length: count }, () => random.next());

describe('seeded random numbers', () => {
  test('are those of the published mulberry32 for the seed 1', () => {
    // mulberry32(1) as published by its author.
    const expected = [0.6270739405881613, 0.002735721180215478, 0.5274470399599522];
    numbers(new Random(1), 3).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 15));
  });

  test('repeat for the same text and differ for texts that differ in one letter', () => {
    expect(numbers(new Random('ВПР-2021-МА-4'), 5)).toEqual(numbers(new Random('ВПР-2021-МА-4'), 5));
    expect(numbers(new Random('ВПР-2021-МА-4'), 5)).not.toEqual(numbers(new Random('ВПР-2021-МА-5'), 5));
  });

  test('lie in [0, 1)', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => numbers(new Random(seed), 50).every((x) => x >= 0 && x < 1)),
    );
  });

  test('put a list into another order and lose nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        const shuffled = new Random(seed).shuffled(list);
        expect(shuffled.slice().sort((a, b) => a - b)).toEqual(list.slice().sort((a, b) => a - b));
      }),
    );
  });

  test('put each of three things first about equally often', () => {
    const random = new Random('порядок');
    const first = [0, 0, 0];
    for (let i = 0; i < 3000; i++) first[random.shuffled([0, 1, 2])[0]!]!++;
    // 1000 ± 4 standard deviations (√(3000·⅓·⅔) = 25.8).
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(104);
  });
});
