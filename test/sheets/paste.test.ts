/** «Вставка»: aggregate tables and official lists go in after a question, protocols never do. */
import { Book, SCHOOLS, WORKS, countsOf, uploadOf } from '../support/book';
import { CSV_HEADER, MARKS_HEADER, pupil, titleRows } from '../domain/intake/sheets';

const TAB = 'Вставка';

function paste(book: Book, rows: readonly (readonly unknown[])[]): void {
  const sheet = book.sheet(TAB);
  sheet.getRange(3, 1, sheet.getMaxRows() - 2, sheet.getMaxColumns()).clearContent();
  const width = Math.max(...rows.map((row) => row.length));
  const grid = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  sheet.getRange(3, 1, grid.length, width).setValues(grid);
}

const MARKS_TABLE = [
  ...titleRows('Статистика по отметкам'),
  MARKS_HEADER,
  ['Регион', 100, 1000, 5, 30, 45, 20],
  ['МО-1', 2, 60, 10, 40, 30, 20],
  ['Школа 1(edu900001)', '', 30, 10, 40, 30, 20],
  ['Школа 77(edu900077)', '', 30, 20, 40, 20, 20],
];

const marks = (book: Book) =>
  book
    .values('Отметки')
    .slice(1)
    .filter(([work]) => work !== '');

test('a pasted table is described, and goes in with the source «сводный отчёт»', () => {
  const book = Book.new();
  paste(book, MARKS_TABLE);
  const [question, done] = book.press('menuLoadPasted');
  expect(question).toBe('Отметки: ВПР 2021, Математика, 4 класс, строк – 4\n\nЗаписать эти строки в книгу?');
  expect(done).toMatch(/^Записано строк: 4\./);
  expect(marks(book).map((row) => [row[1], String(row[2]), row[4], row[5], row[14]])).toEqual([
    ['Регион', '', 1000, 5, 'сводный отчёт'],
    ['Муниципалитет', '', 60, 10, 'сводный отчёт'],
    ['ОО', '900001', 30, 10, 'сводный отчёт'],
    ['ОО', '900077', 30, 20, 'сводный отчёт'],
  ]);
  expect(
    book
      .values('Школы')
      .slice(1, 3)
      .map(([code]) => code),
  ).toEqual(['900001', '900077']);
  expect(book.values('Процедуры')[1][0]).toBe('ВПР-2021-МА-4');
});

test('answered «Нет» it writes nothing', () => {
  const book = Book.new();
  paste(book, MARKS_TABLE);
  book.session.calls.reset();
  expect(book.press('menuLoadPasted', () => 'NO')).toHaveLength(1);
  expect(book.session.calls.writes).toBe(0);
});

test('pasted twice it says how many rows it replaces, and changes nothing', () => {
  const book = Book.new();
  paste(book, MARKS_TABLE);
  book.press('menuLoadPasted');
  const before = book.content();
  const [question] = book.press('menuLoadPasted');
  expect(question).toContain('Строк, которые уже есть в книге и будут заменены: 4 ');
  expect(book.content()).toEqual(before);
});

test('rows for which a protocol is loaded are counted and left as they are, before and after a report', () => {
  for (const book of [Book.filled(), Book.reported()]) {
    const before = marks(book).filter((row) => String(row[2]) === '900001');
    paste(book, MARKS_TABLE);
    const [question] = book.press('menuLoadPasted');
    expect(question).toContain('Строк, для которых уже загружен протокол: 1.');
    expect(marks(book).filter((row) => String(row[2]) === '900001')).toEqual(before);
    book.report();
    const rows = marks(book).filter(([work, , school]) => work === WORKS[0] && String(school) === '900001');
    expect(rows.map((row) => row[14])).toEqual(['протокол']);
  }
});

test('a typed row that a table replaces goes to the log', () => {
  const book = Book.new();
  book
    .sheet('Отметки')
    .getRange(2, 1, 1, 9)
    .setValues([[WORKS[0], 'ОО', 900077, 'Моя', 25, 12, 38, 30, 20]]);
  paste(book, MARKS_TABLE);
  book.press('menuLoadPasted');
  expect(book.log().filter((line) => line.includes('25 · 12 · 38 · 30 · 20'))).toHaveLength(1);
  expect(
    marks(book)
      .filter((row) => String(row[2]) === '900077')
      .map((row) => row[4]),
  ).toEqual([30]);
});

test('a protocol is refused with advice, and nothing of it is kept', () => {
  const book = Book.filled();
  paste(book, [CSV_HEADER, ...Array.from({ length: 8 }, () => pupil())]);
  const before = book.content();
  book.session.calls.reset();
  const said = book.press('menuLoadPasted');
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('протокол с результатами отдельных участников');
  expect(said[0]).toContain('вместе с историей версий');
  expect(book.session.calls.writes).toBe(0);
  expect(book.content()).toEqual(before);
});

test('a tab that changed while the question was read is not loaded', () => {
  const book = Book.new();
  paste(book, MARKS_TABLE);
  const said = book.press('menuLoadPasted', () => {
    paste(book, MARKS_TABLE.slice(0, -1));
    book.session.calls.reset();
    return 'YES';
  });
  expect(said.pop()).toContain('данные в таблице изменились. Ничего не записано');
  expect(book.session.calls.writes).toBe(0);
});

test('an empty tab and one that holds something else are answered with what to do', () => {
  const book = Book.new();
  expect(book.press('menuLoadPasted')[0]).toContain('На вкладке «Вставка» пусто');
  paste(book, [['Расписание'], ['1 урок', 'математика']]);
  book.session.calls.reset();
  expect(book.press('menuLoadPasted')).toHaveLength(1);
  expect(book.session.calls.writes).toBe(0);
});

describe('an official list', () => {
  const HEADER = ['Год', 'Логин', 'Муниципалитет', 'ОО', '4 РУ', '4 МА', 'Количество маркеров'];
  const LIST = [
    HEADER,
    [2021, 'edu900001', 'МО-1', 'Школа 1', 1, 0, 1],
    [2021, 'edu900002', 'МО-1', 'Школа 2', '', 1, 1],
  ];
  const official = (book: Book) => book.values('Официальный список').filter(([year]) => year !== '');

  test('goes in with its marker columns, and later lists add theirs', () => {
    const book = Book.filled();
    paste(book, LIST);
    expect(book.press('menuLoadPasted')[0]).toContain('Официальный список: школ – 2');
    expect(official(book).map((row) => row.slice(0, 6))).toEqual([
      ['Год', 'Код ОО', 'Муниципалитет', 'Наименование', '4 РУ', '4 МА'],
      [2021, '900001', 'МО-1', 'Школа 1', 1, 0],
      [2021, '900002', 'МО-1', 'Школа 2', 0, 1],
    ]);
    paste(book, [
      ['Год', 'Логин', 'Муниципалитет', 'ОО', '5 БИ', 'Количество маркеров'],
      [2022, 'edu900001', 'МО-1', 'Школа 1', 1, 1],
    ]);
    book.press('menuLoadPasted');
    expect(official(book).map((row) => row.slice(4, 7))).toEqual([
      ['4 РУ', '4 МА', '5 БИ'],
      [1, 0, ''],
      [0, 1, ''],
      ['', '', 1],
    ]);
    book.report();
    expect(book.schoolTab('900001').getDataRange().getValues().flat().join()).toContain(
      '2021: 4 РУ; 2022: 5 БИ',
    );
  });

  test('leaves alone what a person has typed beside it, also in a marker column and after blank rows', () => {
    const book = Book.filled();
    const sheet = book.sheet('Официальный список');
    paste(book, LIST);
    book.press('menuLoadPasted');
    sheet.insertRowsAfter(2, 1);
    sheet.getRange(5, 1, 1, 6).setValues([[2020, 900009, 'МО-1', 'Школа 9', 'уточнить', '']]);
    sheet.insertColumnAfter(6);
    sheet.getRange(1, 7).setValue('Моё');
    sheet.getRange(2, 7, 3, 1).setValues([['а'], ['б'], ['в']]);
    paste(book, [HEADER, [2021, 'edu900002', 'МО-1', 'Школа 2', 1, 1, 2]]);
    book.press('menuLoadPasted');
    expect(sheet.getRange(5, 5).getValue()).toBe('уточнить');
    expect(sheet.getRange(4, 5, 1, 3).getValues()).toEqual([[1, 1, 'в']]);
    expect(sheet.getRange(3, 7).getValue()).toBe('б');
  });
});

test('schools of a pasted table without a protocol get their tab', () => {
  const book = Book.new();
  book.load(uploadOf(SCHOOLS.slice(0, 1).map((school) => countsOf(WORKS[0], school))));
  paste(book, MARKS_TABLE);
  book.press('menuLoadPasted');
  expect(book.plan().isNew).toContain('900077 Школа 77');
});

test('a plan is not taken for results: the menu item for plans is named', () => {
  const book = Book.new();
  paste(book, [
    ['№', 'Мероприятие', 'Срок', 'Ответственный'],
    ['1', 'Провести совещание', 'май', 'методист'],
  ]);
  book.session.calls.reset();
  expect(book.press('menuLoadPasted')).toEqual([expect.stringContaining('«План со вкладки «Вставка»»')]);
  expect(book.session.calls.writes).toBe(0);
});
