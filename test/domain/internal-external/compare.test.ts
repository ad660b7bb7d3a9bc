/** Marks of terms beside external works: which works belong to them, differences with the n of both, sums over schools. */
import fc from 'fast-check';
import { schoolInternalBlock, summaryInternalBlock } from '../../../src/domain/internal-external/blocks';
import { InternalExternal, compareInternal } from '../../../src/domain/internal-external/compare';
import { writersOf } from '../../../src/domain/procedures/writers';
import type { MarkCounts } from '../../../src/domain/indicators/tally';
import type { InternalResultsRecord, RegisterRow } from '../../../src/domain/registers/record';
import { COLUMNS } from '../../../src/domain/report/school-layout';
import { TABLE_COLUMNS } from '../../../src/domain/report/summary-layout';
import { RowList } from '../../../src/domain/tabs/build';
import { MarksOf, evaluationOf } from '../beside/school-results';
import { work } from '../indicators/builders';

const [A, B] = ['900001', '900002'] as const;
const SPRING = work('МА', 5, 2021);
const AUTUMN = work('МА', 4, 2020);

function row(
  school: string,
  marks: MarkCounts | null,
  extra: Partial<InternalResultsRecord> = {},
): RegisterRow<InternalResultsRecord> {
  const record = { grade: 5, subject: 'МА', period: '1 четверть', year: 2020, marks, absent: null, ...extra };
  const blank = { missing: [], actions: [], accepted: null, topic: '', date: null, proof: '', words: [] };
  return { position: 1, school, unit: '', ...blank, record };
}

function compare(
  rows: readonly RegisterRow<InternalResultsRecord>[],
  units: readonly MarksOf[],
  hasScale = true,
): InternalExternal {
  return compareInternal(rows, evaluationOf(units, [], hasScale), new Map());
}

describe('who wrote a work', () => {
  const vpr = (year: number, session: string | null) => ({ ...work('МА', 4, year), session });

  test('in spring: the grade of the paper, the school year that began the year before', () => {
    expect(writersOf(vpr(2021, null), null)).toEqual({ year: 2020, grade: 4 });
    expect(writersOf(vpr(2021, null), '2021-04-13')).toEqual({ year: 2020, grade: 4 });
  });

  test('ВПР of autumn are papers of the grade below, in 2020 without a day too', () => {
    expect(writersOf(vpr(2020, null), null)).toEqual({ year: 2020, grade: 5 });
    expect(writersOf(vpr(2022, 'осень'), null)).toEqual({ year: 2022, grade: 5 });
    expect(writersOf(vpr(2022, null), '2022-09-20')).toEqual({ year: 2022, grade: 5 });
  });

  test('other works of autumn are of their own grade', () => {
    expect(writersOf(work('МА', 5, 2024, 'ДКР'), '2024-10-02')).toEqual({ year: 2024, grade: 5 });
    expect(writersOf(work('МА', 5, 2024, 'ДКР'), null)).toEqual({ year: 2023, grade: 5 });
  });
});

describe('a row of a term', () => {
  const both: readonly MarksOf[] = [
    { school: A, work: SPRING, marks: [4, 8, 6, 2] },
    { school: A, work: AUTUMN, marks: [2, 6, 8, 4] },
    { school: A, work: work('РУ', 5, 2021), marks: [0, 0, 0, 20] },
    { school: A, work: work('МА', 5, 2022), marks: [0, 0, 0, 20] },
    { school: B, work: SPRING, marks: [0, 0, 0, 20] },
  ];

  test('stands beside the works of its subject, grade and school year in its own school', () => {
    const { schools } = compare([row(A, [1, 9, 12, 3])], both);
    expect(schools.map(({ school, workId }) => [school, workId])).toEqual([
      [A, 'ВПР-2020-МА-4'],
      [A, 'ВПР-2021-МА-5'],
    ]);
  });

  test('has shares of both sides with their n, and inside minus outside, worked by hand', () => {
    const [, spring] = compare([row(A, [1, 9, 12, 3])], both).schools;
    // 24 of 25, 15 of 25, (2 + 27 + 48 + 15) / 25 = 92 / 25
    expect(spring!.internal).toEqual({
      n: 25,
      marks: [1, 9, 12, 3],
      passRate: 0.96,
      quality: 0.6,
      meanMark: 3.68,
    });
    // 16 of 20, 8 of 20, (8 + 24 + 24 + 10) / 20 = 66 / 20
    expect(spring!.external).toEqual({
      n: 20,
      marks: [4, 8, 6, 2],
      passRate: 0.8,
      quality: 0.4,
      meanMark: 3.3,
    });
    const difference = spring!.difference as { passRate: number; quality: number; meanMark: number };
    expect(difference.passRate).toBeCloseTo(0.16, 12);
    expect(difference.quality).toBeCloseTo(0.2, 12);
    expect(difference.meanMark).toBeCloseTo(0.38, 12);
  });

  test('is not applicable where a side has no marks', () => {
    expect(compare([row(A, null)], both).schools[0]!.difference).toBe('not-applicable');
    expect(compare([row(A, [1, 9, 12, 3])], both, false).schools[0]!.difference).toBe('not-applicable');
  });

  test('has too few data below ten marks on either side', () => {
    expect(compare([row(A, [0, 4, 4, 1])], both).schools[0]!.difference).toBe('too-few');
    const nine: readonly MarksOf[] = [{ school: A, work: SPRING, marks: [1, 4, 3, 1] }];
    expect(compare([row(A, [1, 9, 12, 3])], nine).schools[0]!.difference).toBe('too-few');
  });

  test('that was typed twice counts once, and one without its year or school not at all', () => {
    const rows = [
      row(A, [1, 9, 12, 3]),
      row(A, [9, 9, 9, 9]),
      row(A, [9, 9, 9, 9], { year: null }),
      row('', [9, 9, 9, 9]),
    ];
    expect(compare(rows, both)).toEqual(compare([row(A, [1, 9, 12, 3])], both));
  });
});

const anyMarks = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12));
const anyCase = fc.record({
  inside: fc.array(anyMarks, { minLength: 3, maxLength: 3 }),
  outside: fc.array(anyMarks, { minLength: 3, maxLength: 3 }),
});
const CODES = [A, B, '900003'];

function caseOf({ inside, outside }: { inside: MarkCounts[]; outside: MarkCounts[] }) {
  const rows = inside.map((marks, i) => row(CODES[i]!, marks));
  const units = outside.map((marks, i) => ({ school: CODES[i]!, work: SPRING, marks }));
  return { rows, units };
}

test('totals are the sums of the schools that have marks on both sides', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { rows, units } = caseOf(one);
      const { schools, totals } = compare(rows, units);
      const used = schools.filter(({ internal, external }) => internal !== null && external !== null);
      expect(totals).toHaveLength(used.length === 0 ? 0 : 1);
      if (used.length === 0) return;
      expect(totals[0]!.schools).toBe(used.length);
      expect(totals[0]!.internal!.n).toBe(used.reduce((sum, { internal }) => sum + internal!.n, 0));
      expect(totals[0]!.external!.n).toBe(used.reduce((sum, { external }) => sum + external!.n, 0));
    }),
    { numRuns: 40 },
  );
});

test('the order of rows does not matter, and nothing about one to four pupils is shown', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { rows, units } = caseOf(one);
      const compared = compare(rows, units);
      expect(compare([...rows].reverse(), units)).toEqual(compared);
      for (const { school, internal, external } of compared.schools) {
        const block = new RowList();
        schoolInternalBlock(block, compared, school);
        const { cells } = block.rows[3]!;
        expect(cells).toHaveLength(COLUMNS.length);
        [internal, external].forEach((side, s) => {
          if (side === null || side.n >= 5) return;
          const shown = cells.slice(1 + 4 * s, 5 + 4 * s).map((cell) => cell!.value);
          expect(shown).toEqual(['‹5', '‹5', '‹5', '‹5']);
        });
      }
    }),
    { numRuns: 40 },
  );
});

test('«Сводка» has the sums within its columns, and nothing where nothing can be compared', () => {
  const rows = new RowList();
  summaryInternalBlock(
    rows,
    compare([row(A, [1, 9, 12, 3])], [{ school: A, work: SPRING, marks: [4, 8, 6, 2] }]),
  );
  expect(rows.rows.map(({ id }) => id)).toContain('internal:ВПР-2021-МА-5:5:2020:1 четверть');
  for (const { cells } of rows.rows) expect(cells.length).toBeLessThanOrEqual(TABLE_COLUMNS);
  const none = new RowList();
  summaryInternalBlock(none, { schools: [], totals: [] });
  schoolInternalBlock(none, { schools: [], totals: [] }, A);
  expect(none.rows).toEqual([]);
});
