/** The draw of a control sample: proportional over strata, the same chance for everybody, repeatable. */
import fc from 'fast-check';
import { Candidate, Draw, countOfShare, drawSample } from '../../../src/domain/control-sample/draw';
import { CONTROL_SAMPLE } from '../../../src/messages/control-sample';

const candidate = (code: string, parts: Partial<Candidate> = {}): Candidate => ({
  code,
  municipality: 'МО-1',
  place: 'город',
  kind: 'СОШ',
  size: 50,
  ...parts,
});

const anyList = fc
  .uniqueArray(fc.integer({ min: 900_001, max: 900_999 }), { minLength: 1, maxLength: 80 })
  .chain((codes) =>
    fc.tuple(
      ...codes.map((code) =>
        fc.record({
          code: fc.constant(String(code)),
          municipality: fc.constantFrom('МО-1', 'МО-2', ''),
          place: fc.constantFrom('город', 'село'),
          kind: fc.constantFrom('СОШ', 'ООШ'),
          size: fc.constantFrom(null, 5, 19, 20, 59, 60, 200),
        }),
      ),
    ),
  );
const anyDraw = anyList.chain((list) =>
  fc.tuple(fc.constant(list as Candidate[]), fc.integer({ min: 1, max: list.length }), fc.string()),
);

const drawnOf = (draw: Draw): string[] => draw.strata.flatMap(({ drawn }) => drawn);

describe('draw of a control sample', () => {
  test('takes as many schools as were asked for, each once, of the list', () => {
    fc.assert(
      fc.property(anyDraw, ([list, count, seed]) => {
        const drawn = drawnOf(drawSample(list, count, seed));
        expect(drawn.length).toBe(count);
        expect(new Set(drawn).size).toBe(count);
        expect(list.map(({ code }) => code)).toEqual(expect.arrayContaining(drawn));
      }),
    );
  });

  test('gives every stratum its share, up to one school', () => {
    fc.assert(
      fc.property(anyDraw, ([list, count, seed]) => {
        for (const { schools, drawn } of drawSample(list, count, seed).strata) {
          expect(Math.abs(drawn.length - (schools.length * count) / list.length)).toBeLessThan(1);
        }
      }),
    );
  });

  test('is the same for the same seed, whatever the order of the list', () => {
    fc.assert(
      fc.property(anyDraw, ([list, count, seed]) => {
        expect(drawSample([...list].reverse(), count, seed)).toEqual(drawSample(list, count, seed));
      }),
    );
  });

  test('gives every school the same chance', () => {
    const list = [
      ...Array.from({ length: 3 }, (_, i) => candidate(String(900_001 + i), { kind: 'ООШ' })),
      ...Array.from({ length: 7 }, (_, i) => candidate(String(900_011 + i))),
      candidate('900099', { size: null }),
    ];
    const times = new Map(list.map(({ code }) => [code, 0]));
    const draws = 4000;
    for (let i = 0; i < draws; i++) {
      for (const code of drawnOf(drawSample(list, 2, `зерно ${i}`))) times.set(code, times.get(code)! + 1);
    }
    // 2 of 11; five standard errors of a share of 4000.
    const expected = 2 / 11;
    const error = Math.sqrt((expected * (1 - expected)) / draws);
    for (const count of times.values()) expect(Math.abs(count / draws - expected)).toBeLessThan(5 * error);
  });

  test('tells strata apart by municipality where there are several, else by city and village', () => {
    const one = drawSample([candidate('900001'), candidate('900002', { place: 'село' })], 1, 'а');
    expect(one).toMatchObject({ area: 'place', strata: [{ area: 'город' }, { area: 'село' }] });
    const two = drawSample([candidate('900001'), candidate('900002', { municipality: 'МО-2' })], 1, 'а');
    expect(two).toMatchObject({ area: 'municipality', strata: [{ area: 'МО-1' }, { area: 'МО-2' }] });
  });

  test.each([
    [19, 'МО-1 · СОШ · до 19 участников'],
    [20, 'МО-1 · СОШ · 20–59 участников'],
    [60, 'МО-1 · СОШ · от 60 участников'],
    [null, 'МО-1 · СОШ · численность неизвестна'],
  ])('puts a school of %p participants into «%s»', (size, title) => {
    const list = [candidate('900001', { size }), candidate('900002', { municipality: 'МО-2' })];
    expect(CONTROL_SAMPLE.stratum(drawSample(list, 1, 'а').strata[0]!)).toBe(title);
  });
});

test.each([
  [61, 10, 7],
  [10, 10, 1],
  [3, 1, 1],
  [5, 100, 5],
])('of %p schools %p %% are %p', (schools, percent, count) => {
  expect(countOfShare(schools, percent)).toBe(count);
});
