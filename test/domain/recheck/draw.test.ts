/** A draw can be repeated by whoever doubts it: same protocol and seed, same works; scores at the cuts come first. */
import fc from 'fast-check';
import { Participant, drawWorks, unitSeed } from '../../../src/domain/recheck/draw';

const CUTS = [6, 10, 15] as const;
/** Cut scores and one above them. */
const AT_CUTS = [6, 7, 10, 11, 15, 16];

const participants = fc
  .uniqueArray(fc.integer({ min: 1, max: 99_999 }), { maxLength: 60 })
  .chain((codes) =>
    fc.tuple(
      ...codes.map((code) => fc.integer({ min: 0, max: 20 }).map((total) => ({ code: String(code), total }))),
    ),
  )
  .map((list): Participant[] =>
    (list as { code: string; total: number }[]).map((one, i) => ({
      ...one,
      className: i % 2 === 0 ? 'А' : 'Б',
    })),
  );

function people(totals: readonly number[]): Participant[] {
  return totals.map((total, i) => ({ code: String(40001 + i), className: 'А', total }));
}

const codes = (works: readonly Participant[]): string[] => works.map(({ code }) => code);

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(participants, fc.string(), fc.integer(), (list, seed, shuffleSeed) => {
      const shuffled = fc.sample(fc.shuffledSubarray(list, { minLength: list.length }), {
        numRuns: 1,
        seed: shuffleSeed,
      })[0]!;
      expect(drawWorks(shuffled, CUTS, 15, seed)).toEqual(drawWorks(list, CUTS, 15, seed));
    }),
  );
});

test('fifteen different works of the list are drawn, or all where there are fewer', () => {
  fc.assert(
    fc.property(participants, fc.string(), (list, seed) => {
      const drawn = codes(drawWorks(list, CUTS, 15, seed));
      expect(drawn).toHaveLength(Math.min(15, list.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(codes(list)).toEqual(expect.arrayContaining(drawn));
    }),
  );
});

test('works at a cut score or one above are all taken before any other', () => {
  fc.assert(
    fc.property(participants, fc.string(), (list, seed) => {
      const drawn = drawWorks(list, CUTS, 15, seed);
      const atCuts = list.filter(({ total }) => AT_CUTS.includes(total));
      const taken = drawn.filter(({ total }) => AT_CUTS.includes(total));
      expect(taken).toHaveLength(Math.min(15, atCuts.length));
      expect(drawn.map(({ isAtCut }) => isAtCut)).toEqual(drawn.map(({ total }) => AT_CUTS.includes(total)));
    }),
  );
});

test('other seeds draw other works, and every work has the same chance', () => {
  const list = people(new Array<number>(10).fill(0));
  const count = new Map(codes(list).map((code) => [code, 0]));
  for (let seed = 0; seed < 2000; seed++) {
    for (const { code } of drawWorks(list, CUTS, 5, `зерно ${seed}`)) count.set(code, count.get(code)! + 1);
  }
  // Expected 1000 each; standard deviation √(2000·½·½) = 22.4, five of them.
  for (const times of count.values()) expect(Math.abs(times - 1000)).toBeLessThan(112);
});

test('without a scale all works are drawn at random', () => {
  const drawn = drawWorks(people([6, 6, 6, 1, 1, 1]), null, 4, 'зерно');
  expect(drawn.map(({ isAtCut }) => isAtCut)).toEqual([false, false, false, false]);
});

test('works come as papers lie in a folder: by class, then by the number of the code', () => {
  const list = [
    { code: '100', className: 'Б', total: 1 },
    { code: '99', className: 'Б', total: 1 },
    { code: '200', className: 'А', total: 1 },
  ];
  expect(codes(drawWorks(list, null, 15, ''))).toEqual(['200', '99', '100']);
});

test('each school and work has a seed of its own', () => {
  const seeds = [
    unitSeed('з', 'ВПР-2021-МА-4', '900001'),
    unitSeed('з', 'ВПР-2021-МА-4', '900002'),
    unitSeed('з', 'ВПР-2021-РУ-4', '900001'),
  ];
  expect(new Set(seeds).size).toBe(3);
});
