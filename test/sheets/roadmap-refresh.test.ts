/** «Обновить сроки и календарь», and the roadmap's part of the report. */
import { planRefresh, runRefresh } from '../../src/sheets/roadmap-refresh';
import { Book } from '../support/book';
import {
  ROADMAP,
  addProcedures,
  afterEveryBreak,
  opened,
  rowsOf,
  setToday,
  setYear,
  type,
  typePlan,
  writing,
} from '../support/roadmap';

const TODAY = new Date(2025, 0, 29);

beforeAll(() => setToday(TODAY));
afterAll(() => jest.useRealTimers());

function planned(book = Book.new({ today: TODAY })): Book {
  setYear(book, '2024/25');
  typePlan(book);
  addProcedures(book, ['ВПР-2025-МА-4', new Date(2025, 0, 20)]);
  return book;
}

function refresh(book: Book) {
  const { hash } = planRefresh(opened(book));
  return writing(book, (workbook) => runRefresh(workbook, hash));
}

const texts = (book: Book, tab: string): string => book.values(tab).flat().join('\n');

test('makes calendar and week beside the completed tables, and finds nothing to do the second time', () => {
  const book = planned();
  const preview = planRefresh(opened(book));
  expect(preview).toMatchObject({
    isNew: ['Что на этой неделе', 'Календарь', 'План по разделам'],
    rows: 5,
    times: 3,
  });
  expect(preview.changed).toEqual([ROADMAP, 'Сроки']);
  expect(refresh(book)).toEqual({ done: true, isNew: 3, changed: 2, unchanged: 0, left: 0 });
  expect(texts(book, 'Календарь')).toContain('Сентябрь 2024');
  expect(texts(book, 'Что на этой неделе')).toContain('Неделя 27.01.2025–02.02.2025');
  book.session.calls.reset();
  expect(planRefresh(opened(book))).toMatchObject({ isNew: [], changed: [], rows: 0, times: 0 });
  refresh(book);
  expect(book.session.calls.writes).toBe(0);
});

test('a name among those responsible stays in the table and is a position on the tabs', () => {
  const book = planned();
  type(book, 'roadmap', 2, 'responsible', 'Методист Лунина А. Б.');
  refresh(book);
  expect(rowsOf(book, 'roadmap', ['responsible'])[0]).toEqual(['Методист Лунина А. Б.']);
  for (const tab of ['Календарь', 'Что на этой неделе', 'Сроки'])
    expect(texts(book, tab)).not.toContain('Лунина');
});

test('places to look at: words without days, days against the words, an unknown school year', () => {
  const book = planned();
  type(book, 'roadmap', 2, 'end', new Date(2025, 2, 1));
  type(book, 'roadmap', 2, 'start', new Date(2025, 1, 1));
  const of = (): string =>
    planRefresh(opened(book))
      .attention.map(({ place, message }) => `${place}: ${message}`)
      .join('\n');
  expect(of()).toMatch(/строка 2: Даты не сходятся со сроком «сентябрь»: по нему 01.09.2024–30.09.2024/);
  expect(of()).toContain('Срок не распознан (1): 5.');
  type(book, 'roadmap', 2, 'status', 'Перенесено');
  expect(of()).not.toContain('Даты не сходятся');
  setYear(book, '');
  expect(of()).toContain('Учебный год плана неизвестен');
});

test('is refused when something was typed while the person read the question', () => {
  const book = planned();
  const { hash } = planRefresh(opened(book));
  type(book, 'roadmap', 2, 'deadline', 'май');
  expect(() => writing(book, (workbook) => runRefresh(workbook, hash))).toThrow('Ничего не записано');
});

test('broken anywhere and run again gives the state of an undisturbed run', () => {
  const whole = planned();
  refresh(whole);
  const content = whole.content();
  afterEveryBreak(
    () => planned(),
    refresh,
    (book) => {
      expect(book.content()).toEqual(content);
      expect(planRefresh(opened(book))).toMatchObject({ isNew: [], changed: [] });
    },
    7,
  );
}, 120_000);

test('a workbook without a plan gets neither tab nor block', () => {
  const book = Book.reported();
  expect(planRefresh(opened(book))).toMatchObject({ isNew: [], changed: [], unchanged: 0 });
  expect(book.names()).not.toContain('Календарь');
  expect(texts(book, 'Сводка')).not.toContain('Дорожная карта');
});

test('the report does it too, shows progress on «Сводка» and what is late on «Начало»; what is typed between stays', () => {
  const book = planned(Book.filled({ today: TODAY }));
  book.report();
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  expect(planRefresh(opened(book))).toMatchObject({ isNew: [], changed: [] });
  expect(texts(book, 'Сводка')).toContain('Дорожная карта: ход исполнения');
  // Marks and journal, sections and those responsible, facts of the indicators.
  expect(book.sheet('Сводка').getCharts()).toHaveLength(5);
  expect(texts(book, 'Начало')).toContain('Дорожная карта: просрочено мероприятий');
  const calendar = book.sheet('Календарь');
  calendar.insertRowBefore(6);
  calendar.getRange(6, 3).setValue('Моя заметка');
  type(book, 'roadmap', 2, 'done', new Date(2024, 8, 20));
  book.report();
  expect(texts(book, 'Календарь')).toContain('Моя заметка');
  expect(texts(book, 'Начало')).toContain('просроченных мероприятий нет');
});
