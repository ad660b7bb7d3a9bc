/** Figures of one to four pupils are shown nowhere: neither on tabs nor in tables, neither as numbers nor in sentences. */
import fc from 'fast-check';
import { resultRows } from '../../../src/domain/report/result-rows';
import { signRows } from '../../../src/domain/report/sign-rows';
import { schoolTab } from '../../../src/domain/report/school-tab';
import { shownCount, shownPart, shownPercent } from '../../../src/domain/report/shown';
import { FEW } from '../../../src/messages/choices';
import { crossOf, result, same, work } from '../indicators/builders';
import { reportData, rowOf, valuesOf } from './report-data';

const WORK = work('МА', 4, 2021);
const ID = 'ВПР-2021-МА-4';
const SMALL = '900001';

/** A school of one to four pupils beside one of 120. */
const anyReport = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(2, 3, 4, 5), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom('fioko-2019' as const, 'summary' as const, 'panel' as const),
    // With them a share of attendance would tell how many took part.
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([pupils, rules, absent]) => {
    const large = crossOf([...same(60, 4, 12), ...same(60, 3, 7)]);
    return reportData({
      counts: [result(SMALL, WORK, crossOf(pupils), absent), result('900002', WORK, large)],
      rules,
    });
  });

/** Cells that stand for the school itself must be blank, «‹5», or no number at all. */
function expectHidden(values: readonly unknown[]): void {
  expect(values.filter((value) => typeof value === 'number' && value !== 0)).toEqual([]);
}

describe('a school of one to four pupils', () => {
  test('has «‹5» for its figures on its tab, and no chart of its scores', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        const plan = schoolTab(data.evaluation.schools[0]!, data);
        const [, n, , ...figures] = valuesOf(rowOf(plan, `results:${ID}:school`));
        expect(n).toBe(FEW);
        // One pupil has no deviation.
        expect(figures.filter((value) => value !== FEW && value !== null)).toEqual([]);
        for (const { id, cells } of plan.rows) {
          if (id.endsWith(':school')) expectHidden(cells.map((cell) => cell?.value));
        }
        expect(plan.charts.map(({ id }) => id)).toEqual(['marks']);
      }),
    );
  });

  test('has no number of its own in the result tables', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        for (const rows of Object.values(resultRows(data))) {
          for (const row of rows.filter(({ school }) => school === SMALL)) {
            expect(Object.values(row).filter((value) => typeof value === 'number')).toEqual([]);
          }
        }
      }),
    );
  });

  test('has neither values nor sentences with figures among the signs', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        // The row of a school as a whole tells works and probabilities, no participants.
        const signs = signRows(data).filter(({ school, work }) => school === SMALL && work !== '');
        expect(signs.length).toBeGreaterThan(0);
        for (const { value, n, sentence } of signs) {
          expect([null, FEW]).toContain(value);
          expect(n).toBe(FEW);
          expect(sentence).toBe('Участников меньше 5: показатели не показываются.');
        }
        const plan = schoolTab(data.evaluation.schools[0]!, data);
        const shown = plan.rows.filter(({ id }) => id.startsWith(`signs:${ID}:`)).flatMap(valuesOf);
        expect(shown.filter((value) => /\(n\s=|n\s=\s\d/.test(String(value)))).toEqual([]);
      }),
    );
  });
});

describe('a shown number', () => {
  test.each([
    [null, null],
    [0, 0],
    [1, FEW],
    [4, FEW],
    [5, 5],
  ])('of pupils %p is %p', (count, shown) => {
    expect(shownCount(count)).toBe(shown);
  });

  test('that is a part of few is hidden even when it is 0', () => {
    expect([shownPart(0, 4), shownPart(0, 5), shownPart(3, 20), shownPart(null, 4)]).toEqual([
      FEW,
      0,
      FEW,
      null,
    ]);
  });

  test('that is a percent is hidden by the size of its group', () => {
    expect([shownPercent(0.5, 4), shownPercent(0.5, 20), shownPercent(null, 4)]).toEqual([FEW, 50, null]);
  });
});
