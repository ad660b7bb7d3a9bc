/** «Дорожная карта» and «Сроки» are completed: codes, kinds, dates, formulas, times; typing is never touched. */
import { saveWorkbook } from '../../local/xlsx';
import { completeRoadmap } from '../../src/sheets/roadmap-complete';
import { Book } from '../support/book';
import { recalculated } from '../support/libreoffice';
import {
  ROADMAP,
  TIMES,
  addProcedures,
  afterEveryBreak,
  columnOf,
  rowsOf,
  setYear,
  type,
  typePlan,
  writing,
} from '../support/roadmap';

const TODAY = new Date(2025, 1, 3);
const complete = (book: Book): number => writing(book, completeRoadmap).changed;

function planned(): Book {
  const book = Book.new({ today: TODAY });
  setYear(book, '2024/25');
  typePlan(book);
  addProcedures(book, ['ВПР-2025-МА-4', new Date(2025, 0, 20)], ['ВПР-2025-РУ-4', null]);
  return book;
}

function completed(): Book {
  const book = planned();
  complete(book);
  return book;
}

/** 1-based row of «Сроки» by action and procedure. */
function timeRow(book: Book, action: string, anchor: string): number {
  const at = (id: string): number => columnOf(book, 'occurrences', id) - 1;
  const rows = book.values(TIMES);
  return rows.findIndex((row) => row[at('action')] === action && row[at('anchor')] === anchor) + 1;
}

const states = (book: Book): string[][] => rowsOf(book, 'roadmap', ['id', 'state']).sort();

const EXPECTED = [
  ['М1', 'месяц', '01.09.2024', '30.09.2024', 'Просрочено', '-126'],
  ['М2', 'несколько месяцев', '01.01.2025', '31.07.2025', 'Просрочено', '178'],
  ['М3', 'постоянно', '', '', 'Выполняется постоянно', ''],
  ['М4', 'по процедуре', '', '', 'Просрочено', ''],
  ['М5', 'срок не распознан', '', '', 'Нет данных', ''],
];
const COLUMNS = ['id', 'kind', 'start', 'end', 'state', 'daysLeft'];

describe('a plan that has just been typed', () => {
  test('gets codes, kinds, dates, states and days left', () => {
    expect(rowsOf(completed(), 'roadmap', COLUMNS)).toEqual(EXPECTED);
  });

  test('gets a row in «Сроки» for every time of an action that has several or follows procedures', () => {
    expect(
      rowsOf(completed(), 'occurrences', ['action', 'number', 'anchor', 'start', 'end', 'state']),
    ).toEqual([
      ['М2', '2', '', '01.01.2025', '31.01.2025', 'Просрочено'],
      ['М2', '2', '', '01.07.2025', '31.07.2025', 'Запланировано'],
      ['М4', '4', 'ВПР-2025-МА-4', '20.01.2025', '30.01.2025', 'Просрочено'],
      ['М4', '4', 'ВПР-2025-РУ-4', '', '', 'Запланировано'],
    ]);
  });

  test('is written in a handful of calls, and not at all the second time', () => {
    const book = planned();
    const { calls } = book.session;
    calls.reset();
    expect(complete(book)).toBe(5 + 4);
    expect(calls.writes).toBeLessThanOrEqual(16);
    calls.reset();
    expect(complete(book)).toBe(0);
    expect(calls.writes).toBe(0);
  });

  test('without a known year gets no dates but those that its words print', () => {
    const book = planned();
    setYear(book, '');
    type(book, 'roadmap', 2, 'deadline', 'до 20.12.2024');
    complete(book);
    const [first, ...others] = rowsOf(book, 'roadmap', ['start', 'end']);
    expect(first![1]).toBe('20.12.2024');
    expect(others.flat().join('')).toBe('');
  });

  test('broken anywhere and completed again is the same', () => {
    const whole = completed().content();
    afterEveryBreak(planned, complete, (book) => expect(book.content()).toEqual(whole), 2);
  });
});

describe('what a person has done', () => {
  test('a typed date stays, and the other is not filled against it', () => {
    const book = planned();
    type(book, 'roadmap', 2, 'end', new Date(2024, 7, 20));
    type(book, 'roadmap', 3, 'start', new Date(2025, 1, 1));
    complete(book);
    const rows = rowsOf(book, 'roadmap', ['start', 'end']);
    expect(rows[0]).toEqual(['', '20.08.2024']);
    expect(rows[1]).toEqual(['01.02.2025', '31.07.2025']);
  });

  test('sorting, a column between ours, a renamed tab and a way through a file leave nothing to write', async () => {
    const book = completed();
    const before = states(book);
    const sheet = book.sheet(ROADMAP);
    sheet
      .getRange(2, 1, 5, sheet.getMaxColumns())
      .sort({ column: columnOf(book, 'roadmap', 'number'), ascending: false });
    sheet.insertColumnAfter(columnOf(book, 'roadmap', 'deadline'));
    const times = book.sheet(TIMES);
    times
      .getRange(2, 1, 4, times.getMaxColumns())
      .sort({ column: columnOf(book, 'occurrences', 'end'), ascending: false });
    times.setName('Сроки и сдача');
    expect(states(book)).toEqual(before);
    book.session.calls.reset();
    expect(complete(book)).toBe(0);
    expect(book.session.calls.writes).toBe(0);
    const reopened = await book.reopened({ today: TODAY });
    expect(complete(reopened)).toBe(0);
    expect(states(reopened)).toEqual(before);
  });

  test('a formula that was typed over is put back, and what stood there is in the log', () => {
    const book = completed();
    type(book, 'roadmap', 2, 'state', 'готово');
    expect(complete(book)).toBe(1);
    expect(rowsOf(book, 'roadmap', COLUMNS)).toEqual(EXPECTED);
    expect(book.log().join('\n')).toContain('готово');
  });

  test('a copied row gets a code of its own; a code whose row is gone is not given again', () => {
    const book = completed();
    const sheet = book.sheet(ROADMAP);
    sheet.getRange(2, 1, 1, sheet.getMaxColumns()).copyTo(sheet.getRange(7, 1));
    complete(book);
    expect(rowsOf(book, 'roadmap', ['id']).flat()).toEqual(['М1', 'М2', 'М3', 'М4', 'М5', 'М6']);
    // Its code lives on in a register.
    const events = book.sheet('Мероприятия и решения');
    const headings = events.getRange(1, 1, 1, events.getMaxColumns()).getValues()[0] as string[];
    events.getRange(2, headings.findIndex((text) => /мероприятия|карт/i.test(text)) + 1).setValue('М6');
    sheet.deleteRow(7);
    type(book, 'roadmap', 7, 'action', 'Новое мероприятие');
    complete(book);
    expect(rowsOf(book, 'roadmap', ['id']).flat()[5]).toBe('М7');
  });

  test('typing in «Сроки» survives new and changed procedures, and makes the action done', () => {
    const book = completed();
    const row = timeRow(book, 'М4', 'ВПР-2025-МА-4');
    type(book, 'occurrences', row, 'done', new Date(2025, 0, 28));
    type(book, 'occurrences', row, 'comment', 'Протокол 3');
    const procedures = book.sheet('Процедуры');
    const at = book.values('Процедуры').findIndex(([id]) => id === 'ВПР-2025-МА-4');
    const results = book.values('Процедуры')[at]!.findIndex((cell) => typeof cell === 'object');
    procedures.getRange(at + 1, results + 1).setValue(new Date(2025, 0, 22));
    addProcedures(book, ['ВПР-2025-ОМ-4', new Date(2025, 3, 1)]);
    complete(book);
    expect(rowsOf(book, 'occurrences', ['anchor', 'start', 'state', 'done', 'comment']).slice(2)).toEqual([
      ['ВПР-2025-МА-4', '22.01.2025', 'Выполнено', '28.01.2025', 'Протокол 3'],
      ['ВПР-2025-РУ-4', '', 'Запланировано', '', ''],
      ['ВПР-2025-ОМ-4', '01.04.2025', 'Запланировано', '', ''],
    ]);
    // One of three is done.
    expect(states(book)[3]).toEqual(['М4', 'Выполняется']);
  });

  test('a time that the plan no longer has goes, but stays and says so when something is typed in it', () => {
    const book = completed();
    type(book, 'occurrences', timeRow(book, 'М4', 'ВПР-2025-МА-4'), 'comment', 'Обсудили');
    type(book, 'roadmap', 5, 'deadline', 'май');
    type(book, 'roadmap', 3, 'deadline', 'январь');
    complete(book);
    expect(rowsOf(book, 'occurrences', ['action', 'anchor', 'state', 'comment'])).toEqual([
      ['М4', 'ВПР-2025-МА-4', 'Срока больше нет в плане', 'Обсудили'],
    ]);
    book.session.calls.reset();
    expect(complete(book)).toBe(0);
  });

  test('rows of a section, and a row of one’s own in «Сроки», are left alone', () => {
    const book = planned();
    book.sheet(ROADMAP).insertRowBefore(2);
    type(book, 'roadmap', 2, 'section', 'I. Подготовка');
    type(book, 'occurrences', 2, 'comment', 'заметка');
    complete(book);
    expect(rowsOf(book, 'roadmap', COLUMNS)).toEqual(EXPECTED);
    expect(rowsOf(book, 'occurrences', ['comment'])[0]).toEqual(['заметка']);
  });
});

test('LibreOffice computes the same states', async () => {
  const book = completed();
  const tabs = await recalculated(await saveWorkbook(book.host.workbook));
  const column = columnOf(book, 'roadmap', 'state') - 1;
  // Its clock is today's: only what no date decides, and what was late then, is the same.
  const shown = tabs
    .get(ROADMAP)!
    .slice(1, 6)
    .map((row) => row[column]);
  expect(shown.slice(0, 3)).toEqual(['Просрочено', 'Просрочено', 'Выполняется постоянно']);
  expect(shown[4]).toBe('Нет данных');
}, 60_000);
