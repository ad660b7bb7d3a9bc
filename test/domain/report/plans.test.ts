/** What holds for every generated tab, whatever the results: a plan that can be applied, and no order but that of codes. */
import fc from 'fast-check';
import { ReportData, START_TAB, SUMMARY_TAB, schoolTabKey } from '../../../src/domain/report/report';
import { schoolTab } from '../../../src/domain/report/school-tab';
import { startTab } from '../../../src/domain/report/start-tab';
import { summaryTab } from '../../../src/domain/report/summary-tab';
import type { TabPlan } from '../../../src/domain/tabs/plan';
import { crossOf, result, work } from '../indicators/builders';
import { reportData } from './report-data';

const WORKS = [work('МА', 4, 2021), work('РУ', 4, 2021), work('МА', 5, 2022), work('ИС', 5, 2022, 'ДКР')];

const anyPupils = fc.array(fc.tuple(fc.constantFrom(0, 2, 3, 4, 5), fc.integer({ min: 0, max: 20 })), {
  maxLength: 40,
});

/** Some schools with some works each, in any order. */
const anyReport: fc.Arbitrary<ReportData> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 900_001, max: 900_099 }), { minLength: 1, maxLength: 6 }),
    fc.infiniteStream(anyPupils),
    fc.infiniteStream(fc.boolean()),
    fc.constantFrom('fioko-2019' as const, 'summary' as const, 'panel' as const),
  )
  .map(([codes, pupils, wrote, rules]) => {
    const counts = codes.flatMap((code) =>
      WORKS.flatMap((one) => {
        if (wrote.next().value !== true) return [];
        return [result(String(code), one, crossOf(pupils.next().value ?? []), code % 3)];
      }),
    );
    return reportData({ counts, rules });
  });

function plansOf(data: ReportData): TabPlan[] {
  return [
    startTab(data),
    summaryTab(data),
    ...data.evaluation.schools.map((school) => schoolTab(school, data)),
  ];
}

function everyPlan(check: (plan: TabPlan, data: ReportData) => void): void {
  fc.assert(
    fc.property(anyReport, (data) => plansOf(data).forEach((plan) => check(plan, data))),
    { numRuns: 25 },
  );
}

describe('every plan', () => {
  test('names its rows and columns once', () => {
    everyPlan(({ rows, columns }) => {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    });
  });

  test('has a column for every cell, and joins cells inside its columns that do not overlap', () => {
    everyPlan(({ rows, columns }) => {
      for (const { cells, merges = [] } of rows) {
        expect(cells.length).toBeLessThanOrEqual(columns.length);
        merges.forEach(([first, last], i) => {
          expect(first).toBeGreaterThan(i === 0 ? -1 : merges[i - 1]![1]);
          expect(last).toBeGreaterThan(first);
          expect(last).toBeLessThan(columns.length);
        });
      }
    });
  });

  test('draws charts from its own rows and columns, with a heading and a colour for every series', () => {
    everyPlan(({ rows, columns, charts }) => {
      const place = new Map(rows.map(({ id }, i) => [id, i] as const));
      const index = new Map(columns.map(({ id }, i) => [id, i] as const));
      expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
      for (const chart of charts) {
        const first = place.get(chart.firstRow)!;
        const last = place.get(chart.lastRow)!;
        expect(last).toBeGreaterThan(first);
        expect(place.has(chart.row) && index.has(chart.column)).toBe(true);
        expect(chart.columns.length).toBeGreaterThan(1);
        for (const id of chart.columns) {
          expect(String(rows[first]!.cells[index.get(id)!]?.value ?? '')).not.toBe('');
          for (let row = first; row <= last; row++) expect(rows[row]!.cells[index.get(id)!]).toBeDefined();
        }
        expect(chart.colours).toHaveLength(chart.columns.length - 1);
      }
    });
  });

  test('leads only to tabs that there are', () => {
    everyPlan(({ rows }, data) => {
      const keys = [START_TAB, SUMMARY_TAB, ...data.evaluation.schools.map(({ code }) => schoolTabKey(code))];
      const links = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.link ?? []));
      expect(links.filter((link) => !keys.includes(link))).toEqual([]);
    });
  });

  test('writes nothing into the rows of a person', () => {
    everyPlan(({ rows }) => {
      const theirs = rows.filter(({ person }) => person === true);
      expect(theirs.flatMap(({ cells }) => cells).filter((cell) => (cell?.value ?? null) !== null)).toEqual(
        [],
      );
    });
  });
});

describe('«Сводка»', () => {
  test('has the schools by code and the works by year, whatever their results', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        const ids = summaryTab(data).rows.map(({ id }) => id);
        const codes = ids.flatMap((id) => /^map:(\d{6})$/.exec(id)?.[1] ?? []);
        expect(codes).toEqual(data.evaluation.schools.map(({ code }) => code).sort());
        const years = ids.flatMap((id) => /^works:[^-]+-(\d{4})/.exec(id)?.[1] ?? []);
        expect(years).toEqual([...years].sort());
      }),
    );
  });
});

describe('«Начало»', () => {
  test('of a new workbook says what to do and nothing of results', () => {
    const ids = startTab(null).rows.map(({ id }) => id);
    expect(ids).toContain('step:1');
    expect(ids.filter((id) => id.startsWith('health') || id.startsWith('attention'))).toEqual([]);
  });
});
