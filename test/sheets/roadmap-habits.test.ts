/** What people do to «Дорожная карта» and «Сроки». Nothing of theirs is lost or mixed, and a second run writes nothing. */
import { planRefresh, runRefresh } from '../../src/sheets/roadmap-refresh';
import { ROADMAP_TABLE_TEXT } from '../../src/messages/roadmap-tables';
import { Book } from '../support/book';
import {
  ROADMAP,
  TIMES,
  addProcedures,
  columnOf,
  opened,
  rowsOf,
  setToday,
  setYear,
  type,
  typePlan,
  writing,
} from '../support/roadmap';
import { typeRegister } from '../support/roadmap-lived';

const TODAY = new Date(2025, 0, 29);
/** Row of «Дорожная карта» in which a line of the plan was typed. */
const ROW = { coordinators: 2, leaflet: 3, site: 4, analysis: 5, lessons: 6 } as const;

beforeAll(() => setToday(TODAY));
afterAll(() => jest.useRealTimers());

function refresh(book: Book): void {
  const { hash } = planRefresh(opened(book));
  writing(book, (workbook) => runRefresh(workbook, hash));
}

/** With typing in a line, in one of its times, in a register and an answer. */
function lived(): Book {
  const book = Book.new({ today: TODAY });
  setYear(book, '2024/25');
  typePlan(book);
  addProcedures(book, ['ВПР-2025-МА-4', new Date(2025, 0, 10)]);
  refresh(book);
  type(book, 'roadmap', ROW.leaflet, 'comment', 'памятка готова');
  type(book, 'occurrences', 2, 'status', 'Выполнено');
  type(book, 'occurrences', 2, 'evidence', 'письмо 7');
  typeRegister(book, 'events', 2, { kind: 'совещание', topic: 'Координаторы', action: 'М1', accepted: 'да' });
  type(book, 'answers', 2, 'action', 'М5');
  type(book, 'answers', 2, 'status', 'Выполнено');
  refresh(book);
  return book;
}

/** Presses again and again: all is settled. */
function expectSettled(book: Book): void {
  expect(planRefresh(opened(book))).toMatchObject({ isNew: [], changed: [], rows: 0, times: 0 });
  book.session.calls.reset();
  refresh(book);
  expect(book.session.calls.writes).toBe(0);
}

const lines = (book: Book, ...ids: string[]): string[][] => rowsOf(book, 'roadmap', ['action', ...ids]);
const times = (book: Book, ...ids: string[]): string[][] => rowsOf(book, 'occurrences', ['action', ...ids]);
const attention = (book: Book): string =>
  planRefresh(opened(book))
    .attention.map(({ place, message }) => `${place}: ${message}`)
    .join('\n');

/** Whole rows of the plan, copied to a row that is blank or newly inserted. */
function copyRow(book: Book, from: number, to: number): void {
  const sheet = book.sheet(ROADMAP);
  sheet.getRange(from, 1, 1, sheet.getMaxColumns()).copyTo(sheet.getRange(to, 1));
}

describe('codes', () => {
  test('of a row that is copied above itself and rewritten stays with the row it was given to', () => {
    const book = lived();
    const sheet = book.sheet(ROADMAP);
    sheet.insertRowBefore(2);
    copyRow(book, ROW.leaflet + 1, 2);
    type(book, 'roadmap', 2, 'action', 'Разослать памятку родителям');
    refresh(book);
    expect(lines(book, 'id').slice(0, 3)).toEqual([
      ['Разослать памятку родителям', 'М6'],
      ['Собрать координаторов', 'М1'],
      ['Обновить памятку', 'М2'],
    ]);
    expect(times(book, 'title', 'status', 'evidence')[0]).toEqual([
      'М2',
      'Обновить памятку',
      'Выполнено',
      'письмо 7',
    ]);
    expectSettled(book);
  });

  test('a copied row is told of before it gets a code of its own, and stands in the log', () => {
    const book = lived();
    copyRow(book, ROW.leaflet, 7);
    expect(attention(book)).toContain(`«${ROADMAP}», строка 7`);
    expect(attention(book)).toContain('М2');
    refresh(book);
    expect(lines(book, 'id', 'comment').slice(-1)).toEqual([['Обновить памятку', 'М6', 'памятка готова']]);
    expect(book.log().join('\n')).toContain('М2 | М6');
    expectSettled(book);
  });

  test('that were lost under a pasted plan are found again by number and text', () => {
    const book = lived();
    const sheet = book.sheet(ROADMAP);
    sheet.getRange(2, columnOf(book, 'roadmap', 'id'), 5, 1).clearContent();
    sheet.getRange(2, 1, 5, sheet.getMaxColumns()).sort({ column: 1, ascending: false });
    refresh(book);
    expect(lines(book, 'id').map(([, id]) => id)).toEqual(['М5', 'М4', 'М3', 'М2', 'М1']);
    expect(times(book, 'status')[0]).toEqual(['М2', 'Выполнено']);
    expectSettled(book);
  });

  test('whose column was deleted are not given anew: it is said what to press, and they come back', () => {
    const book = lived();
    const before = book.values(TIMES);
    const proofs = rowsOf(book, 'roadmap', ['action', 'id', 'proofs', 'answers']);
    book.sheet(ROADMAP).deleteColumn(columnOf(book, 'roadmap', 'id'));
    expect(() => refresh(book)).toThrow('«Проверить настройку»');
    expect(book.values(TIMES)).toEqual(before);
    expect(book.press('menuCheckSetup')[0]).toContain('«Код»');
    refresh(book);
    expect(rowsOf(book, 'roadmap', ['action', 'id', 'proofs', 'answers'])).toEqual(proofs);
    expectSettled(book);
  });

  test('typed by a person where only the program’s may stand are replaced, and kept in the log', () => {
    const book = lived();
    type(book, 'roadmap', ROW.site, 'id', 'моя метка');
    type(book, 'roadmap', ROW.site, 'kind', 'как получится');
    refresh(book);
    expect(lines(book, 'id')[2]).toEqual(['Вести страницу на сайте', 'М3']);
    expect(book.log().join('\n')).toContain('моя метка');
    expect(book.log().join('\n')).toContain('как получится');
    expectSettled(book);
  });
});

describe('rows', () => {
  test('sorted by any column are the same rows', () => {
    const columns = Object.keys(ROADMAP_TABLE_TEXT.roadmap.columns);
    const book = lived();
    const before = lines(book, 'id', 'state', 'comment').sort();
    for (const column of columns) {
      const sheet = book.sheet(ROADMAP);
      sheet
        .getRange(2, 1, 5, sheet.getMaxColumns())
        .sort({ column: columnOf(book, 'roadmap', column), ascending: false });
      expect(planRefresh(opened(book))).toMatchObject({ rows: 0, times: 0 });
      refresh(book);
      expect(lines(book, 'id', 'state', 'comment').sort()).toEqual(before);
      expect(times(book, 'status').slice(0, 1)).toEqual([['М2', 'Выполнено']]);
    }
    expectSettled(book);
  });

  test('blank between, merged, hidden, without number and section: all are kept and read', () => {
    const book = lived();
    const sheet = book.sheet(ROADMAP);
    sheet.insertRowsAfter(3, 2);
    type(book, 'roadmap', 10, 'action', 'Записать вебинар');
    type(book, 'roadmap', 10, 'deadline', 'март');
    sheet.getRange(2, columnOf(book, 'roadmap', 'section'), 2, 1).merge();
    sheet.hideRows(2);
    refresh(book);
    expect(lines(book, 'id', 'start').slice(-1)).toEqual([['Записать вебинар', 'М6', '01.03.2025']]);
    expect(lines(book)).toHaveLength(6);
    expectSettled(book);
  });

  test('deleted with times, proofs and answers leave what was typed about them where it is', () => {
    const book = lived();
    book.sheet(ROADMAP).deleteRow(ROW.leaflet);
    refresh(book);
    expect(times(book, 'status', 'evidence', 'state')[0]).toEqual([
      'М2',
      'Выполнено',
      'письмо 7',
      'Срока больше нет в плане',
    ]);
    book.sheet(ROADMAP).deleteRow(ROW.coordinators);
    refresh(book);
    expect(book.values('Мероприятия и решения')[1]).toContain('М1');
    expect(attention(book)).toContain('М1');
    expectSettled(book);
  });
});

describe('columns', () => {
  test.each(['state', 'daysLeft', 'kind', 'proofs', 'answers', 'details', 'start', 'end', 'status', 'done'])(
    'without «%s» the rest goes on, and it is not written elsewhere',
    (id) => {
      const book = lived();
      const before = lines(book, 'id', 'comment', 'number');
      const sheet = book.sheet(ROADMAP);
      sheet.deleteColumn(columnOf(book, 'roadmap', id));
      refresh(book);
      type(book, 'roadmap', ROW.coordinators, 'deadline', 'апрель');
      refresh(book);
      expect(lines(book, 'id', 'comment', 'number')).toEqual(before);
      expectSettled(book);
    },
  );

  test('a renamed heading of «Состояние» leaves the column to the person', () => {
    const book = lived();
    const column = columnOf(book, 'roadmap', 'state');
    const sheet = book.sheet(ROADMAP);
    sheet.getRange(1, column).setValue('Как идёт');
    sheet.getRange(2, column, 5, 1).setValue('моё');
    refresh(book);
    expect(sheet.getRange(2, column, 5, 1).getValues().flat()).toEqual(Array(5).fill('моё'));
    expectSettled(book);
  });
});

describe('what is typed', () => {
  test('words in «Начало» and «Окончание» stay, and it is said that they are no dates', () => {
    const book = lived();
    const sheet = book.sheet(ROADMAP);
    const put = (row: number, id: string, text: string): unknown =>
      sheet
        .getRange(row, columnOf(book, 'roadmap', id))
        .setNumberFormat('@')
        .setValue(text);
    put(ROW.coordinators, 'start', 'май 2025');
    put(ROW.lessons, 'end', '15.05.2025');
    put(ROW.site, 'end', '29.02.2025');
    refresh(book);
    expect(lines(book, 'start', 'end')).toEqual([
      ['Собрать координаторов', 'май 2025', '30.09.2024'],
      ['Обновить памятку', '01.01.2025', '31.07.2025'],
      ['Вести страницу на сайте', '', '29.02.2025'],
      ['Обсудить анализ работ', '', ''],
      ['Посетить уроки', '', '15.05.2025'],
    ]);
    const said = attention(book);
    for (const text of ['май 2025', '15.05.2025', '29.02.2025']) expect(said).toContain(text);
    expectSettled(book);
  });

  test('an own word of status is shown as it is, by the formula and on the tabs', () => {
    const book = lived();
    type(book, 'roadmap', ROW.coordinators, 'status', 'ждём приказа');
    refresh(book);
    expect(lines(book, 'state')[0]).toEqual(['Собрать координаторов', 'ждём приказа']);
    expect(book.values('План по разделам').flat()).toContain('ждём приказа');
    expectSettled(book);
  });

  test('a formula in a text stays a text wherever it is copied to', () => {
    const book = lived();
    const texts = ['=HYPERLINK("http://x";"y")', '+7 900 000', '-5 б', '@all'];
    texts.forEach((text, i) => type(book, 'roadmap', 2 + i, 'action', `'${text}`));
    texts.forEach((text, i) => type(book, 'roadmap', 2 + i, 'responsible', `'${text}`));
    typeRegister(book, 'events', 2, { topic: "'=1+1" });
    refresh(book);
    const formulas = [TIMES, 'Календарь', 'Что на этой неделе', 'План по разделам'].flatMap((tab) => {
      const typed = book.sheet(tab).getDataRange().getFormulas().flat();
      return typed.filter((formula) => formula !== '' && !/^=(IF|HYPERLINK\("#gid)/.test(formula));
    });
    expect(formulas).toEqual([]);
    const proofs = book.sheet(ROADMAP).getRange(2, columnOf(book, 'roadmap', 'proofs'));
    expect(proofs.getFormula()).toBe('');
    expect(lines(book).map(([text]) => text)).toEqual([...texts, 'Посетить уроки']);
    expectSettled(book);
  });

  test('a day of «Сроки» that was typed over comes back, and the row keeps what is typed in it', () => {
    const book = lived();
    type(book, 'occurrences', 2, 'start', new Date(2025, 0, 20));
    refresh(book);
    expect(times(book, 'start', 'status', 'evidence')[0]).toEqual([
      'М2',
      '01.01.2025',
      'Выполнено',
      'письмо 7',
    ]);
    expect(times(book)).toHaveLength(3);
    expect(book.log().join('\n')).toContain('20.01.2025');
    expectSettled(book);
  });

  test('a time that has left the plan does not keep the action from being done', () => {
    const book = lived();
    type(book, 'roadmap', ROW.leaflet, 'deadline', 'январь, март');
    refresh(book);
    type(book, 'roadmap', ROW.leaflet, 'deadline', 'март, июль');
    refresh(book);
    expect(times(book, 'state')).toContainEqual(['М2', 'Срока больше нет в плане']);
    for (const row of [2, 3, 4, 5]) {
      if (book.sheet(TIMES).getRange(row, 1).getValue() === 'М2')
        type(book, 'occurrences', row, 'status', 'Выполнено');
    }
    refresh(book);
    expect(lines(book, 'state')[1]).toEqual(['Обновить памятку', 'Выполнено']);
    expectSettled(book);
  });
});
