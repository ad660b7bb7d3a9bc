/** Shares of «Зачёты и пороги»: sums, the other schools, the municipality, when a share asks for attention. */
import fc from 'fast-check';
import { OUTCOMES } from '../../../src/messages/outcomes';
import { evaluateOutcomes, mergeOutcomes } from '../../../src/domain/outcomes/evaluate';
import type { OutcomeGroup, SourcedOutcome } from '../../../src/domain/outcomes/outcome';
import { FEWEST_PEOPLE, probabilityOfSoFew, testSchools } from '../../../src/domain/outcomes/signs';
import { EXAM, INTERVIEW, MUNICIPAL_STAGE, SCHOOL_STAGE, listsOf, medal } from './builders';

const [A, B, C, D] = ['900001', '900002', '900003', '900004'] as const;
const CODES = [A, B, C, D];

function only(rows: readonly SourcedOutcome[]): OutcomeGroup {
  const { groups } = evaluateOutcomes(rows, listsOf(CODES));
  expect(groups).toHaveLength(1);
  return groups[0]!;
}

const anyRows = fc
  .uniqueArray(
    fc.record({
      school: fc.integer({ min: 900_001, max: 900_012 }).map(String),
      measure: fc.constantFrom('medal' as const, 'pass' as const, 'stage' as const),
      n: fc.nat(40),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 24, selector: ({ school, measure }) => `${school}|${measure}` },
  )
  .map((rows) =>
    rows.map(({ school, measure, n, part }) => medal(school, Math.floor(part * n), n, { measure })),
  );

describe('the test of so few', () => {
  test('is the lower tail of the hypergeometric distribution, worked by hand', () => {
    // C(5,1)·C(5,5) / C(10,6)
    expect(probabilityOfSoFew({ count: 1, n: 5 }, { count: 5, n: 5 })).toBeCloseTo(5 / 210, 12);
    // (C(8,2)·C(8,8) + C(8,3)·C(8,7)) / C(16,10)
    expect(probabilityOfSoFew({ count: 3, n: 8 }, { count: 7, n: 8 })).toBeCloseTo(476 / 8008, 12);
  });

  test('is 1 when everyone of both confirms', () => {
    expect(probabilityOfSoFew({ count: 6, n: 6 }, { count: 20, n: 20 })).toBe(1);
  });
});

describe('medals of three schools', () => {
  const group = only([medal(A, 2, 9), medal(B, 17, 18), medal(C, 3, 3)]);
  const [a, b, c] = group.schools;

  test('stand beside the other schools together and the municipality', () => {
    expect(a!.others).toEqual({ count: 20, n: 21 });
    expect(b!.others).toEqual({ count: 5, n: 12 });
    expect(group.municipalities).toEqual([{ name: 'МО-1', schools: 3, count: 22, n: 30 }]);
    expect(a!.municipality).toBe(group.municipalities[0]);
  });

  test('have the threshold of medals where «Процедуры» name none, whatever that of the exam', () => {
    expect(group.threshold).toEqual({ value: 70, resultKind: 'score' });
    const thresholdOf = (measure: 'medal' | 'threshold', medalThreshold: number | null): unknown => {
      const typed = { threshold: 36, medalThreshold, resultKind: 'score' as const };
      const listed = { ...listsOf(CODES), procedures: new Map([[EXAM, typed]]) };
      return evaluateOutcomes([medal(A, 2, 9, { measure })], listed).groups[0]!.threshold!.value;
    };
    expect([thresholdOf('medal', null), thresholdOf('medal', 80), thresholdOf('threshold', 80)]).toEqual([
      70, 80, 36,
    ]);
  });

  test('of an exam nobody passes or fails until its threshold is typed', () => {
    expect(only([medal(A, 2, 9, { measure: 'threshold' })]).threshold).toBeNull();
  });

  test('ask for attention where far fewer confirm than elsewhere', () => {
    // (C(9,1)·C(21,21) + C(9,2)·C(21,20)) / C(30,22) = 765 / 5852925, of two schools that are tested
    expect(a!.p).toBeCloseTo(765 / 5_852_925, 12);
    expect(a!.q).toBeCloseTo((2 * 765) / 5_852_925, 12);
    expect([a, b, c].map((row) => row!.verdict)).toEqual(['attention', 'none', 'unknown']);
    expect(c!.p).toBeNull();
  });

  test('have the interval of Wilson', () => {
    const { interval } = only([medal(A, 3, 8)]).schools[0]!;
    // Worked by hand with z = 1.96: centre 0.4155, half width 0.2787.
    expect(interval!.low).toBeCloseTo(0.1368, 3);
    expect(interval!.high).toBeCloseTo(0.6943, 3);
  });
});

test('a difference of a fifth is enough, a little less is not, however many people there are', () => {
  const others = { count: 800, n: 1000 };
  const verdicts = (count: number): unknown =>
    testSchools('medal', [{ own: { count, n: 200 }, others }])[0]!.verdict;
  expect([verdicts(120), verdicts(121)]).toEqual(['attention', 'none']);
});

test('all of a school passing ИС is no sign, nor is any other share of it', () => {
  const rows = [medal(A, 30, 30), medal(B, 5, 30), medal(C, 29, 30)].map((row) => ({
    ...row,
    work: INTERVIEW,
    measure: 'pass' as const,
  }));
  expect(only(rows).schools.map(({ verdict, p }) => [verdict, p])).toEqual(Array(3).fill([null, null]));
});

test('a school alone is compared with nobody', () => {
  const [row] = only([medal(A, 0, 20)]).schools;
  expect([row!.others, row!.verdict]).toEqual([null, 'unknown']);
});

describe('several municipalities', () => {
  const code = (place: number): string => String(900_001 + place);
  /** The first `large` schools in МО-1, then three in МО-2: 10 candidates each, `place` of them confirmed. */
  const figuresOf = (large: number): OutcomeGroup['schools'] => {
    const rows = Array.from({ length: large + 3 }, (_, place) => medal(code(place), place, 10));
    const schools = new Map(
      rows.map(({ school }, place) => [school!, { municipality: place < large ? 'МО-1' : 'МО-2' }]),
    );
    return evaluateOutcomes(rows, { schools, procedures: new Map() }).groups[0]!.schools;
  };

  test('a school of a large one has its own others, one of a small one everybody', () => {
    const figures = figuresOf(5);
    // 0+1+2+3+4 of 50 in МО-1, and 5+6+7 of 30 in МО-2.
    expect([figures[0]!.pool, figures[0]!.others]).toEqual([
      { scope: 'municipality', name: 'МО-1', count: 10, n: 50 },
      { count: 10, n: 40 },
    ]);
    expect([figures[5]!.pool, figures[5]!.others]).toEqual([
      { scope: 'all', name: 'МО-2', count: 28, n: 80 },
      { count: 23, n: 70 },
    ]);
  });

  test('four schools are too few to be compared with each other only', () => {
    expect(new Set(figuresOf(4).map(({ pool }) => pool!.scope))).toEqual(new Set(['all']));
  });
});

describe('rows of a municipality', () => {
  const own = (n: number): SourcedOutcome =>
    medal('0', 30, n, { level: 'municipality', school: null, name: 'МО-1(reg99_m012)', position: 9 });

  test('stand for the sum of the schools where they cover more people', () => {
    expect(only([medal(A, 5, 10), own(40)]).municipalities).toEqual([
      { name: 'МО-1', schools: null, count: 30, n: 40 },
    ]);
    expect(only([medal(A, 35, 50), own(40)]).municipalities[0]!.schools).toBe(1);
  });

  test('are no school and have nobody beside them', () => {
    expect(only([medal(A, 5, 10), own(40)]).groups).toMatchObject([
      { others: null, verdict: null, count: 30 },
    ]);
  });
});

describe('stages of the olympiad', () => {
  const stage = (school: string, n: number): SourcedOutcome =>
    medal(school, 3, n, { work: MUNICIPAL_STAGE, measure: 'stage' });
  const taken = (school: string, winners: number, prizeWinners: number): SourcedOutcome =>
    medal(school, 0, 40, {
      work: SCHOOL_STAGE,
      measure: 'participation',
      reached: null,
      winners,
      prizeWinners,
    });

  test('the first shows the share of diplomas, the second half of the maximum', () => {
    const { groups } = evaluateOutcomes([stage(A, 10), taken(A, 2, 8)], listsOf(CODES));
    expect(
      groups.map(({ measure, threshold, schools }) => [measure, threshold?.value, schools[0]!.count]),
    ).toEqual([
      ['stage', 50, 3],
      ['participation', undefined, 10],
    ]);
  });

  test('more people at the second than diplomas of the first are remarked, in that school only', () => {
    const rows = [stage(A, 11), stage(B, 10), stage(C, 9), taken(A, 2, 8), taken(B, 2, 8)];
    const { groups } = evaluateOutcomes(rows, listsOf(CODES));
    const found = groups.find(({ measure }) => measure === 'stage')!;
    expect(found.schools.map(({ fewerDiplomas }) => fewerDiplomas)).toEqual([10, null, null]);
  });
});

test('of two schools neither is compared with the other, nor shown what both make together', () => {
  const [group] = evaluateOutcomes([medal(A, 2, 9), medal(B, 1, 3)], listsOf([A, B])).groups;
  expect(group!.municipalities).toMatchObject([{ count: 3, n: 12, schools: 2 }]);
  for (const figure of group!.schools) {
    expect(figure).toMatchObject({ others: null, pool: null, q: null, verdict: 'unknown' });
    expect(OUTCOMES.conclusion(figure)).not.toMatch(/Остальные|25,0|n.=.12/);
  }
});

describe('laws', () => {
  test('own and others add up to all, and the municipalities to the schools', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const lists = listsOf(rows.map(({ school }) => school!));
        for (const { schools, municipalities } of evaluateOutcomes(rows, lists).groups) {
          const n = schools.reduce((sum, row) => sum + row.n, 0);
          const count = schools.reduce((sum, row) => sum + row.count!, 0);
          expect(municipalities).toMatchObject([{ n, count }]);
          for (const row of schools) {
            // Of two schools neither reads of the other.
            expect(row.others === null).toBe(schools.length <= 2 || row.n === n);
            if (row.others !== null) expect(row.n + row.others.n).toBe(n);
            expect(row.count! + (row.others?.count ?? 0)).toBe(row.others === null ? row.count : count);
          }
        }
      }),
    );
  });

  test('the order of rows does not matter', () => {
    const shuffled = anyRows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const lists = listsOf(rows.map(({ school }) => school!));
        expect(evaluateOutcomes(other, lists)).toEqual(evaluateOutcomes(rows, lists));
      }),
    );
  });

  test('a sign needs five people, fewer than elsewhere, and a measure that may ask', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const lists = listsOf(rows.map(({ school }) => school!));
        for (const { measure, schools } of evaluateOutcomes(rows, lists).groups) {
          for (const { verdict, n, count, others } of schools) {
            if (verdict !== 'attention') continue;
            expect(measure).not.toBe('pass');
            expect(n).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
            expect(count! / n).toBeLessThan(others!.count / others!.n);
          }
        }
      }),
    );
  });
});

test('a typed row stands before a protocol, a protocol before a list', () => {
  const protocol = (school: string): SourcedOutcome =>
    medal(school, 1, 10, { source: 'protocol', position: null });
  const read = [medal(A, 2, 10), medal(B, 3, 10, { source: 'table' })];
  const merged = mergeOutcomes(read, [protocol(A), protocol(B), protocol(C)]);
  expect(new Map(merged.map(({ school, reached, source }) => [school, `${source} ${reached}`]))).toEqual(
    new Map([
      [A, 'typed 2'],
      [B, 'protocol 1'],
      [C, 'protocol 1'],
    ]),
  );
});
