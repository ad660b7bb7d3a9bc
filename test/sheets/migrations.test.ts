/** Migrations run once each, in order; one that broke is run again; a newer workbook is left alone. */
import { Migration, migrate } from '../../src/sheets/migrations';
import { Workbook } from '../../src/sheets/workbook';
import { Book } from '../support/book';

const NEWER = 'Книга сделана более новой версией программы (структура 7). Обновите программу.';

/** The sheets ring outside the bundle, on the globals of a host. */
function opened(book: Book): Workbook {
  Object.assign(globalThis, { SpreadsheetApp: book.session.globals.SpreadsheetApp });
  return Workbook.open(book.spreadsheet);
}

function steps(done: number[], failing: number | null = null): Migration[] {
  return [1, 2, 3].map((version) => ({
    version,
    run: () => {
      if (version === failing) throw new Error('broken');
      done.push(version);
    },
  }));
}

function versionOf(book: Book): unknown {
  return book.values('_Листы').find(([key]) => key === 'version')?.[1];
}

test('a new workbook has the newest version and runs none', () => {
  expect(String(versionOf(Book.new()))).toBe('1');
  const done: number[] = [];
  expect(migrate(opened(Book.new()), steps(done).slice(0, 1))).toEqual([]);
  expect(done).toEqual([]);
});

test('each runs once, in order, and is recorded and logged', () => {
  const book = Book.new();
  const done: number[] = [];
  const workbook = opened(book);
  workbook.saving(() => expect(migrate(workbook, steps(done))).toEqual([2, 3]));
  expect(migrate(workbook, steps(done))).toEqual([]);
  expect(done).toEqual([2, 3]);
  expect(String(versionOf(book))).toBe('3');
  expect(book.log()).toEqual([
    'Обновлена структура книги |  |  |  | 2',
    'Обновлена структура книги |  |  |  | 3',
  ]);
});

test('one that broke is run again, those before it are not', () => {
  const book = Book.new();
  const done: number[] = [];
  const workbook = opened(book);
  expect(() => migrate(workbook, steps(done, 3))).toThrow('broken');
  expect(String(versionOf(book))).toBe('2');
  expect(migrate(workbook, steps(done))).toEqual([3]);
  expect(done).toEqual([2, 3]);
});

test('a workbook of a newer version is refused in a sentence by everything, and nothing is written', () => {
  const book = Book.filled();
  const states = book.sheet('_Листы');
  const row = book.values('_Листы').findIndex(([key]) => key === 'version') + 1;
  states.getRange(row, 2).setValue('7');
  const before = book.content();
  book.host.workbook.metadata = [];
  book.session.calls.reset();
  for (const item of [
    'menuLoad',
    'menuCheckData',
    'menuSigns',
    'menuReport',
    'menuSchoolTabs',
    'menuCheckSetup',
  ]) {
    expect(book.press(item)).toEqual([NEWER]);
  }
  expect(() => book.plan()).toThrow(NEWER);
  expect(book.session.calls.writes).toBe(0);
  expect(book.content()).toEqual(before);
});
