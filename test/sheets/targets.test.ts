/** «Показатели» in a workbook: rows of the year once, computed facts kept current, typing untouched. */
import { TARGET_CODES, TARGET_IDS } from '../../src/domain/targets/registry';
import { TARGET_TEXT } from '../../src/messages/targets';
import { Book } from '../support/book';
import { afterEveryBreak, columnOf, rowsOf, setYear, type, typePlan } from '../support/roadmap';

function withPlan(): Book {
  const book = Book.filled();
  setYear(book, '2020/21');
  typePlan(book);
  return book;
}

function reported(): Book {
  const book = withPlan();
  book.report({ tabs: 'none' });
  return book;
}

const ROWS = ['indicator', 'year', 'plan', 'fact', 'basis', 'source', 'id'] as const;
const targets = (book: Book): string[][] => rowsOf(book, 'targets', ROWS);
/** 1-based row of the indicator in a table that was only appended to. */
const rowOf = (id: (typeof TARGET_IDS)[number]): number => TARGET_IDS.indexOf(id) + 2;
const cellOf = (book: Book, row: number, id: string): unknown =>
  book
    .sheet('Показатели')
    .getRange(row, columnOf(book, 'targets', id))
    .getValue();

describe('rows of the school year', () => {
  test('are added with the default chain and what is known', () => {
    const rows = targets(reported());
    expect(rows.map((row) => row[0])).toEqual(TARGET_IDS.map((id) => TARGET_TEXT[id].indicator));
    // «Собрать координаторов» (сентябрь 2020) and two times of «Обновить памятку» are over by 2 September 2024.
    expect(rows[TARGET_IDS.indexOf('roadmapDue')]!.slice(1)).toEqual([
      '2020/21',
      '',
      '0',
      '0 из 2 мероприятий',
      'вычислено',
      'П11',
    ]);
    expect(rows[TARGET_IDS.indexOf('observers')]!.slice(3)).toEqual([
      '',
      'недостаточно данных: нет строк этого года на вкладке «Контроль процедур»',
      'вычислено',
      'П3',
    ]);
  });

  test('are not added to a workbook without a plan and registers, or without a school year', () => {
    const blank = Book.filled();
    setYear(blank, '2020/21');
    blank.report({ tabs: 'none' });
    expect(targets(blank)).toEqual([]);
    const noYear = Book.filled();
    typePlan(noYear);
    noYear.report({ tabs: 'none' });
    expect(targets(noYear)).toEqual([]);
  });

  test('that a person has deleted stay away', () => {
    const book = reported();
    book.sheet('Показатели').deleteRow(rowOf('video'));
    book.report({ tabs: 'none' });
    expect(targets(book).map((row) => row[6])).toEqual(
      TARGET_IDS.filter((id) => id !== 'video').map((id) => TARGET_CODES[id]),
    );
  });

  test('of another year come below those of the first, whose figures stay as they were', () => {
    const book = reported();
    const before = targets(book);
    setYear(book, '2021/22');
    book.report({ tabs: 'none' });
    const after = targets(book);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map((row) => row[1])).toEqual(TARGET_IDS.map(() => '2021/22'));
  });
});

describe('what a person types', () => {
  test('plan, texts and an own figure survive; own indicators are shown on «Сводка»', () => {
    const book = reported();
    const row = rowOf('roadmapDue');
    type(book, 'targets', row, 'plan', 80);
    type(book, 'targets', row, 'indicator', 'Сделано в срок');
    type(book, 'targets', row, 'goal', 'моя цель');
    type(book, 'targets', rowOf('recheck'), 'source', 'вручную');
    type(book, 'targets', rowOf('recheck'), 'fact', 91);
    type(book, 'targets', rowOf('recheck'), 'basis', '91 из 100, письмо');
    const own = rowOf('training') + 1;
    type(book, 'targets', own, 'indicator', 'Вебинары');
    book
      .sheet('Показатели')
      .getRange(own, columnOf(book, 'targets', 'year'))
      .setNumberFormat('@')
      .setValue('2020/21');
    type(book, 'targets', own, 'unit', 'шт.');
    type(book, 'targets', own, 'fact', 7);
    type(book, 'roadmap', 2, 'status', 'Выполнено');
    book.report({ tabs: 'none' });
    expect(cellOf(book, row, 'goal')).toBe('моя цель');
    expect(targets(book)[row - 2]).toEqual([
      'Сделано в срок',
      '2020/21',
      '80',
      '50',
      '1 из 2 мероприятий',
      'вычислено',
      'П11',
    ]);
    expect(targets(book)[rowOf('recheck') - 2]!.slice(3)).toEqual([
      '91',
      '91 из 100, письмо',
      'вручную',
      'П7',
    ]);
    const summary = book.values('Сводка').map((cells) => cells.map(String));
    expect(summary.find((cells) => cells.includes('Вебинары'))).toEqual(
      expect.arrayContaining(['Вебинары', 'шт.', '7']),
    );
    expect(summary.find((cells) => cells.includes('Сделано в срок'))).toEqual(
      expect.arrayContaining(['80', '50']),
    );
  });

  test('over a computed figure goes to the log; a figure that only grew old does not', () => {
    const book = reported();
    type(book, 'roadmap', 2, 'status', 'Выполнено');
    book.report({ tabs: 'none' });
    expect(book.log().filter((text) => text.includes('Показатели'))).toEqual([]);
    type(book, 'targets', rowOf('roadmapDue'), 'fact', 77);
    book.report({ tabs: 'none' });
    expect(cellOf(book, rowOf('roadmapDue'), 'fact')).toBe(50);
    expect(book.log().filter((text) => text.includes('Показатели') && text.includes('77'))).toHaveLength(1);
  });

  test('that cannot be read is told of, with its row', () => {
    const book = reported();
    type(book, 'targets', rowOf('index'), 'plan', 'много');
    book.report({ tabs: 'none' });
    expect(book.values('Начало').flat().join('\n')).toContain(
      `Вкладка «Показатели», строка ${rowOf('index')}: В столбце «План» стоит «много»`,
    );
  });
});

test('a second report writes nothing', () => {
  const book = reported();
  const { hash } = book.plan({ tabs: 'none' });
  book.session.calls.reset();
  book.run(hash, { tabs: 'none' });
  expect(book.session.calls.writes).toBe(0);
});

test('a report broken anywhere leaves no row by halves and no row twice', () => {
  afterEveryBreak(
    withPlan,
    (book) => void book.report({ tabs: 'none' }),
    (book) => expect(targets(book).map((row) => row[6])).toEqual(TARGET_IDS.map((id) => TARGET_CODES[id])),
    61,
  );
});
