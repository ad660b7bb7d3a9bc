/** Tabs of schools as values for their own files, and what the window of materials is told. */
import type { Materials } from '../../src/sheets/api-materials';
import type { SchoolTabsMade } from '../../src/sheets/school-tabs';
import { Book, SCHOOLS } from '../support/book';

const asked = (schools: readonly string[], from = 0): string => JSON.stringify({ schools, from });

test('a tab is the one that the report lays out, also where the workbook has none', () => {
  const book = Book.filled();
  const before = book.content();
  const { tabs, lacking, next } = book.api<SchoolTabsMade>('apiSchoolTabs', asked(['900002', '900005']));
  expect(tabs.map(({ school, plan }) => [school, plan.key])).toEqual([
    ['900002', 'school:900002'],
    ['900005', 'school:900005'],
  ]);
  expect([lacking, next]).toEqual([[], null]);
  expect(book.content()).toEqual(before);
  book.report();
  const cells = book.schoolTab('900002').getDataRange().getValues().slice(1);
  const title = tabs[0]!.plan.rows[0]!.cells[0]!.value;
  expect(cells[0]![1]).toBe(title);
  expect(cells).toHaveLength(tabs[0]!.plan.rows.length);
});

test('a school without results has no tab, a code that nobody knows is refused', () => {
  const book = Book.filled();
  const sheet = book.sheet('Школы');
  sheet.getRange(sheet.getLastRow() + 1, 1).setValue('900077');
  expect(book.api<SchoolTabsMade>('apiSchoolTabs', asked(['900077', '900001'])).lacking).toEqual(['900077']);
  expect(() => book.call('apiSchoolTabs', asked(['111111']))).toThrow('111111');
});

test('materials are schools with and without results, and all kinds', () => {
  const book = Book.filled();
  const sheet = book.sheet('Школы');
  sheet.getRange(sheet.getLastRow() + 1, 1).setValue('900077');
  const { today, schools, kinds } = book.api<Materials>('apiMaterials');
  expect(today).toBe('2024-09-02');
  expect(schools.map(({ code, hasResults }) => [code, hasResults])).toEqual([
    ...SCHOOLS.map((code) => [code, true]),
    ['900077', false],
  ]);
  expect(kinds.filter(({ isEveryday }) => isEveryday).map(({ id }) => id)).toEqual([
    'information-note',
    'recommendations',
    'school-passport',
    'school-plan',
    'calendar',
  ]);
});
