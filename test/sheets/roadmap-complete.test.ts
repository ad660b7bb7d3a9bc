/** «Дорожная карта» and «Сроки» are completed: codes, kinds, dates, formulas, times; typing is never touched. */
import { completeRoadmap } from '../../src/sheets/roadmap-complete';
import { Book } from '../support/book';
import { addProcedures, rowsOf, setYear, typePlan, writing } from '../support/roadmap';

function planned(today = new Date(2025, 1, 3)): Book {
  const book = Book.new({ today });
  setYear(book, '2024/25');
  typePlan(book);
  addProcedures(book, ['ВПР-2025-МА-4', new Date(2025, 0, 20)], ['ВПР-2025-РУ-4', null]);
  return book;
}

const complete = (book: Book): number => writing(book, completeRoadmap).changed;

describe('a plan that has just been typed', () => {
  test('gets codes, kinds, dates, states and days left', () => {
    const book = planned();
    complete(book);
    expect(rowsOf(book, 'roadmap', ['id', 'kind', 'start', 'end', 'state', 'daysLeft'])).toEqual([
      ['М1', 'месяц', '01.09.2024', '30.09.2024', 'Просрочено', '-126'],
      ['М2', 'несколько месяцев', '01.01.2025', '31.07.2025', 'Просрочено', '178'],
      ['М3', 'постоянно', '', '', 'Выполняется постоянно', ''],
      ['М4', 'по процедуре', '', '', 'Просрочено', ''],
      ['М5', 'срок не распознан', '', '', 'Нет данных', ''],
    ]);
  });

  test('gets a row in «Сроки» for every time of an action that has several or follows procedures', () => {
    const book = planned();
    complete(book);
    expect(rowsOf(book, 'occurrences', ['action', 'number', 'anchor', 'start', 'end', 'state'])).toEqual([
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
    expect(calls.writes).toBeLessThanOrEqual(14);
    calls.reset();
    expect(complete(book)).toBe(0);
    expect(calls.writes).toBe(0);
  });
});
