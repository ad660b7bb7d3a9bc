/** The made-up plan and registers of the benchmark, and what the benchmark is about: calls that do not grow with rows. */
import { roadmapRuns } from '../../bench/roadmap';
import { PROCEDURES, bookWithProcedures, planGrid, planLines, typeRegisters } from '../../bench/roadmap-book';
import { readPlan } from '../../src/domain/roadmap/intake/read-plan';
import { DIST } from '../support/book';

describe('the made-up plan', () => {
  test.each([
    ['a table', planGrid],
    ['lines of text', planLines],
  ])('is read whole from %s, with all its sections', (_, make) => {
    const { sections, actions, unplaced } = readPlan(make(120));
    expect([sections.length, actions.length, unplaced]).toEqual([12, 120, []]);
    expect(new Set(actions.map(({ title }) => title)).size).toBe(120);
  });
});

test('registers are typed for every school', () => {
  const addon = bookWithProcedures(10, DIST);
  typeRegisters(addon, 10);
  const spreadsheet = addon.host.globals.SpreadsheetApp.getActiveSpreadsheet();
  const rows = (tab: string): number => {
    const values = spreadsheet.getSheetByName(tab)!.getDataRange().getValues() as unknown[][];
    return values.slice(1).filter(([first]) => first !== '').length;
  };
  expect(['Школы', 'Процедуры', 'Контроль процедур', 'ВСОКО', 'Внутренние результаты'].map(rows)).toEqual([
    10,
    PROCEDURES,
    40,
    60,
    80,
  ]);
});

describe('calls of the roadmap with its registers', () => {
  const few = roadmapRuns({ lines: 16, schools: 12 }, DIST);
  const many = roadmapRuns({ lines: 160, schools: 120 }, DIST);

  test('read as often whatever the number of lines and schools', () => {
    const readsOf = (runs: typeof few): [string, number][] => runs.map(({ name, reads }) => [name, reads]);
    const [[plan, first], ...rest] = readsOf(many) as [[string, number], ...[string, number][]];
    expect(rest).toEqual(readsOf(few).slice(1));
    // A plan that outgrows the prepared rows looks through the twenty columns of the filter, once.
    expect([plan, first - few[0]!.reads]).toEqual(['import of the plan', 20]);
  });

  test('write nothing when nothing has changed', () => {
    for (const name of ['the same plan again', 'refresh, nothing changed', 'report, nothing changed']) {
      expect(many.find((run) => run.name === name)).toMatchObject({ writes: 0 });
    }
  });

  test('write a refresh and a report in the same number of calls', () => {
    for (const name of ['refresh, registers filled', 'report, first']) {
      const of = (runs: typeof few): number => runs.find((run) => run.name === name)!.writes;
      expect([name, of(many) - of(few)]).toEqual([name, expect.closeTo(0, -1)]);
    }
  });

  test('write a new plan in the same number of calls, lines without dates among them', () => {
    // A plan that outgrows the prepared rows adds rows and brings colours and filter down, once.
    expect(many[0]!.writes - few[0]!.writes).toBeLessThanOrEqual(4);
  });
});
