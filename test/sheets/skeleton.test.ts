/** The hidden tab that school tabs are copied from: made once, made anew when it is lost or cut, never in the way. */
import type { SheetModel } from '../../local/model';
import { Book, SCHOOLS, countsOf, uploadOf } from '../support/book';

const SKELETON = '_Заготовка';
const MARK = /^objectivity\|skeleton:school\|/;

/** Hidden tabs with the skeleton's corner. */
function skeletons(book: Book): SheetModel[] {
  return book.host.workbook.sheets.filter(
    ({ hidden, rows }) => hidden && MARK.test(String(rows[0]?.[0]?.value ?? '')),
  );
}

/** Deletes a school's tab and makes it anew; returns how it looks. */
function remade(book: Book, school = SCHOOLS[0]!): unknown {
  book.spreadsheet.deleteSheet(book.schoolTab(school));
  expect(book.report()).toMatchObject({ done: true, isNew: 1 });
  return lookOf(book, school);
}

function lookOf(book: Book, school: string): unknown {
  const { id: _id, name: _name, charts, ...look } = modelOf(book, school);
  return { ...look, charts: charts.map(({ type, options, position }) => ({ type, options, position })) };
}

function modelOf(book: Book, school: string): SheetModel {
  const id = book.schoolTab(school).getSheetId();
  return book.host.workbook.sheets.find((sheet) => sheet.id === id)!;
}

test('the first report makes one skeleton: hidden, of a few rows, with no metadata', () => {
  const book = Book.reported();
  const [skeleton, ...others] = skeletons(book);
  expect(others).toEqual([]);
  expect(skeleton).toMatchObject({ name: SKELETON, hidden: true, maxRows: 4, frozenRows: 2 });
  expect(book.host.workbook.metadata.filter(({ location }) => 'sheetId' in location)).not.toContainEqual(
    expect.objectContaining({ location: expect.objectContaining({ sheetId: skeleton!.id }) }),
  );
});

test('a preview neither makes nor counts it', () => {
  const book = Book.filled();
  const plan = book.plan();
  expect(skeletons(book)).toEqual([]);
  expect(plan.isNew).not.toContain(SKELETON);
  const reported = Book.reported().plan();
  expect([reported.isNew, reported.changed, reported.unchanged]).toEqual([[], [], 13]);
});

test('a school tab is in view and coloured by the words of its own cells, from first to last row', () => {
  const book = Book.reported();
  for (const school of SCHOOLS) {
    const { hidden, maxRows, maxColumns, conditionalRules, rows, frozenRows } = modelOf(book, school);
    expect([hidden, frozenRows]).toEqual([false, 2]);
    for (const { areas } of conditionalRules) {
      expect(areas).toEqual([{ row: 1, column: 1, rows: maxRows - 1, columns: maxColumns - 1 }]);
    }
    const owned = rows.slice(1).map((cells) => cells.slice(1).map((cell) => cell?.format.vertical));
    expect(owned).toHaveLength(maxRows - 1);
    expect(new Set(owned.flat())).toEqual(new Set(['middle']));
  }
});

test('a later school tab is copied from it, and looks as the first ones do', () => {
  const book = Book.reported();
  const before = lookOf(book, SCHOOLS[0]!);
  const [skeleton] = skeletons(book);
  expect(remade(book)).toEqual(before);
  expect(skeletons(book)).toEqual([skeleton]);
});

describe('is made anew, and only once, when it', () => {
  const sheetOf = (book: Book) => book.sheet(SKELETON);
  test.each<[string, (book: Book) => void]>([
    ['was deleted', (book) => book.spreadsheet.deleteSheet(sheetOf(book))],
    ['lost a column', (book) => sheetOf(book).deleteColumn(5)],
    ['lost a row', (book) => sheetOf(book).deleteRow(3)],
    ['lost its ruler row', (book) => sheetOf(book).deleteRow(1)],
    [
      'was made by a version with other columns',
      (book) => sheetOf(book).getRange(1, 1).setValue('objectivity|skeleton:school|0'),
    ],
    ['was shown by a person', (book) => void sheetOf(book).showSheet()],
  ])('%s', (_, damage) => {
    const book = Book.reported();
    const before = lookOf(book, SCHOOLS[0]!);
    damage(book);
    expect(remade(book)).toEqual(before);
    const [made, ...others] = skeletons(book);
    expect(others).toEqual([]);
    expect(remade(book)).toEqual(before);
    expect(skeletons(book)).toEqual([made]);
  });
});

test('serves on under another name, and what was typed on it reaches no school', () => {
  const book = Book.reported();
  const before = lookOf(book, SCHOOLS[0]!);
  book.sheet(SKELETON).setName('Моё');
  book.sheet('Моё').getRange(2, 3).setValue('заметка');
  expect(remade(book)).toEqual(before);
  expect(skeletons(book).map(({ name }) => name)).toEqual(['Моё']);
  expect(book.sheet('Моё').getRange(2, 3).getValue()).toBe('заметка');
});

test('a cut one that a person has typed on is left to the person', () => {
  const book = Book.reported();
  const old = book.sheet(SKELETON);
  old.deleteColumn(5);
  old.getRange(2, 3).setValue('заметка');
  remade(book);
  remade(book);
  expect(skeletons(book)).toHaveLength(2);
  expect(old.getRange(2, 3).getValue()).toBe('заметка');
});

test('goes through a file and serves on', async () => {
  const book = await Book.reported().reopened();
  const [skeleton] = skeletons(book);
  expect(skeleton).toMatchObject({ name: SKELETON, hidden: true });
  remade(book);
  expect(skeletons(book)).toEqual([skeleton]);
});

test('is no tab of the report for a workbook that has lost its metadata', () => {
  const book = Book.reported();
  book.host.workbook.metadata = [];
  book.load(uploadOf([countsOf('ВПР-2021-МА-4', SCHOOLS[0]!, 17, 4)]));
  book.report();
  remade(book);
  expect(skeletons(book)).toHaveLength(1);
  expect(book.host.workbook.metadata.map(({ value }) => value)).not.toContainEqual(
    expect.stringMatching(/skeleton/),
  );
});

test('a break at any call that makes it and the first tab leaves one skeleton and each tab once', () => {
  const make = (): Book => {
    const book = Book.reported();
    book.spreadsheet.deleteSheet(book.sheet(SKELETON));
    book.spreadsheet.deleteSheet(book.schoolTab(SCHOOLS[0]!));
    return book;
  };
  const whole = make();
  const { calls } = whole.session;
  const { hash } = whole.plan();
  calls.reset();
  whole.run(hash);
  const count = calls.reads + calls.writes + calls.services;
  for (let n = 1; n <= count; n += 7) {
    const book = make();
    book.plan();
    book.session.faults.failAt(n);
    expect(() => book.run(hash)).toThrow('Service error');
    book.report();
    expect(skeletons(book)).toHaveLength(1);
    expect(book.content()).toEqual(whole.content());
  }
});
