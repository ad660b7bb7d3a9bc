/** The blocks that stand beside the signs: a plan that can be applied, schools by code, nothing about few pupils. */
import fc from 'fast-check';
import { Beside, besideSigns } from '../../../src/domain/beside/beside';
import { schoolBesideBlock } from '../../../src/domain/beside/school-block';
import { summaryBesideBlock } from '../../../src/domain/beside/summary-block';
import { COLUMNS } from '../../../src/domain/report/school-layout';
import { RowList } from '../../../src/domain/tabs/build';
import type { PlanRow } from '../../../src/domain/tabs/plan';
import { work } from '../indicators/builders';
import { MarksOf, SETTINGS, evaluationOf } from './school-results';

const WORKS = [work('РУ', 4, 2021), work('РУ', 4, 2022), work('РУ', 5, 2022), work('МА', 6, 2023)];

const anyBeside: fc.Arbitrary<Beside> = fc
  .array(
    fc.record({
      school: fc.integer({ min: 900_001, max: 900_012 }).map(String),
      work: fc.constantFrom(...WORKS),
      marks: fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30)),
      level: fc.constantFrom('none' as const, 'attention' as const, 'unknown' as const),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((units) => {
    const once = new Map(units.map((unit) => [`${unit.school}|${unit.work.year}|${unit.work.grade}`, unit]));
    const settings = { ...SETTINGS, parameters: { ...SETTINGS.parameters, minimumN: 2, referenceN: 2 } };
    return besideSigns(evaluationOf([...once.values()]), settings);
  });

function blocksOf(beside: Beside): { rows: readonly PlanRow[]; width: number }[] {
  const summary = new RowList();
  summaryBesideBlock(summary, beside, new Map());
  const schools = beside.lowResults.map(({ school }) => {
    const rows = new RowList();
    schoolBesideBlock(rows, beside, school);
    return { rows: rows.rows, width: COLUMNS.length };
  });
  return [{ rows: summary.rows, width: 13 }, ...schools];
}

test('every block keeps within its columns, and costs no calls for joined cells or heights', () => {
  fc.assert(
    fc.property(anyBeside, (beside) => {
      for (const { rows, width } of blocksOf(beside)) {
        expect(rows.length).toBeGreaterThan(0);
        for (const { cells, merges, height } of rows) {
          expect(cells.length).toBeLessThanOrEqual(width);
          expect([merges, height]).toEqual([undefined, undefined]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('no figure describes one to four participants', () => {
  fc.assert(
    fc.property(anyBeside, ({ dynamics, lowResults }) => {
      for (const { from, to } of dynamics) {
        for (const { quality, twos, mean } of [from, to]) {
          for (const one of [quality, twos, mean]) expect(one?.n ?? 5).toBeGreaterThanOrEqual(5);
        }
      }
      for (const { n, twos } of lowResults.flatMap(({ works }) => works)) {
        if (twos !== null) expect(n).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 40 },
  );
});

const REPEATED: readonly MarksOf[] = ['900003', '900001', '900002'].flatMap((school) =>
  [2021, 2022].map((year) => ({
    school,
    work: work('РУ', 4, year),
    marks: [0, 20, 20, 0],
    level: 'attention',
  })),
);

test('«Сводка» lists repeated signs by code, with a link to the school’s tab', () => {
  const rows = new RowList();
  const names = new Map([['900001', { name: 'Школа 1' }]]);
  summaryBesideBlock(rows, besideSigns(evaluationOf(REPEATED), SETTINGS), names);
  const lines = rows.rows.filter(({ id }) => /^beside:\d{6}:/.test(id));
  expect(lines.map(({ cells }) => cells[0])).toMatchObject([
    { value: '900001', link: 'school:900001' },
    { value: '900002', link: 'school:900002' },
    { value: '900003', link: 'school:900003' },
  ]);
  expect(lines[0]!.cells[1]).toMatchObject({ value: 'Школа 1' });
});

test('one year says what it cannot see', () => {
  const rows = new RowList();
  const oneYear = REPEATED.filter((unit) => unit.work.year === 2021);
  summaryBesideBlock(rows, besideSigns(evaluationOf(oneYear), SETTINGS), new Map());
  expect(rows.rows.find(({ id }) => id === 'beside:none')!.cells[0]!.value).toContain(
    'загрузите работы соседнего года',
  );
});

test('a school without results has no block', () => {
  const rows = new RowList();
  schoolBesideBlock(rows, besideSigns(evaluationOf(REPEATED), SETTINGS), '999999');
  expect(rows.rows).toEqual([]);
});
