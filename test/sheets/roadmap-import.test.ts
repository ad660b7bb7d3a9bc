/** A plan goes into «Дорожная карта», and again: what is written, what people keep, what is refused, what it costs. */
import type { PlanDocument, PlannedAction } from '../../src/domain/roadmap/document';
import { Book } from '../support/book';
import {
  TAB,
  action,
  documentOf,
  TRAIN,
  OBSERVE,
  RECHECK,
  PLAN,
  plan,
  run,
  load,
  loaded,
  rowsOf,
  rowOf,
  setting,
  setYear,
} from '../support/roadmap-import';

describe('a plan in a new workbook', () => {
  test('is written as it stands, in its order, with codes and dates', () => {
    const book = Book.new();
    expect(load(book, PLAN)).toEqual({ added: 3, changed: 0, gone: 0, unchanged: 0 });
    const rows = rowsOf(book);
    expect(rows.map((row) => [row['№'], row['Раздел'], row['Мероприятие'], row['Срок']])).toEqual([
      ['1', 'I. Подготовка', TRAIN.title, 'май'],
      ['2', 'I. Подготовка', OBSERVE.title, 'март–апрель'],
      ['2.10', 'II. Проверка', RECHECK.title, 'июнь'],
    ]);
    expect(rows[0]).toMatchObject({
      Подпункты: 'вводный вебинар\nразбор трудных случаев',
      Ответственный: 'методист\nруководитель объединения',
      'Ожидаемый результат': 'эксперты обучены',
      Начало: '01.05.2024',
      Окончание: '31.05.2024',
    });
    expect(rows.map((row) => row['Код'])).toEqual(['М1', 'М2', 'М3']);
    expect(setting(book)).toBe('2023/24');
    expect(book.log()).toEqual([
      `Загружен план | ${TAB} |  |  | новых: 3; изменено: 0; нет в плане: 0; без изменений: 0; учебный год 2023/24`,
    ]);
  });

  test('is planned without a write', () => {
    const book = Book.new();
    book.session.calls.reset();
    expect(plan(book, PLAN)).toMatchObject({
      schoolYear: 2023,
      added: [`1 ${TRAIN.title}`, `2 ${OBSERVE.title}`, `2.10 ${RECHECK.title}`],
      changed: [],
      gone: [],
      unchanged: 0,
      warnings: [expect.stringContaining('«Учебный год плана»: 2023/24')],
    });
    expect(book.session.calls.writes).toBe(0);
  });

  test('without an action is refused', () => {
    expect(() => plan(Book.new(), documentOf([]))).toThrow('не найдено ни одного мероприятия');
  });

  test('keeps the state that the document reports as a comment of a new line, never as its status', () => {
    const planned = { ...TRAIN, state: 'Планируется' };
    const book = loaded(documentOf([planned, OBSERVE]));
    expect(rowOf(book, TRAIN.title)['Комментарий']).toBe('В документе: Планируется');
    expect(rowOf(book, TRAIN.title)['Статус']).toBeUndefined();
    expect(rowOf(book, OBSERVE.title)['Комментарий']).toBeUndefined();
    load(book, documentOf([{ ...planned, state: 'Выполнено' }, OBSERVE]));
    expect(rowOf(book, TRAIN.title)['Комментарий']).toBe('В документе: Планируется');
  });

  test('never becomes a formula, a number or a date', () => {
    const odd = action('-1', '=HYPERLINK("http://пример.рф";"сюда")', {
      deadlineText: '09.10.19',
      responsible: ['+методист'],
      details: ['=1+1', '- пункт'],
      result: '@2',
    });
    const book = loaded(documentOf([odd]));
    const range = book.sheet(TAB).getRange(2, 1, 1, 8);
    expect(range.getFormulas()[0]!.every((formula) => formula === '')).toBe(true);
    const row = rowsOf(book)[0]!;
    const shown = Object.values(row).map((text) => text.replace(/^'/, ''));
    expect(shown).toEqual(
      expect.arrayContaining(['-1', odd.title, '09.10.19', '+методист', '=1+1\n- пункт', '@2']),
    );
    book.session.calls.reset();
    load(book, documentOf([odd]));
    expect(book.session.calls.writes).toBe(0);
  });

  test('is cut where a text is longer than a cell, which is said', () => {
    const long = { ...TRAIN, details: ['а'.repeat(40_000)] };
    const book = Book.new();
    expect(plan(book, documentOf([long])).warnings).toContainEqual(expect.stringContaining('будет обрезан'));
    load(book, documentOf([long]));
    expect(rowOf(book, TRAIN.title)['Подпункты']).toHaveLength(32_766);
    book.session.calls.reset();
    expect(load(book, documentOf([long]))).toMatchObject({ unchanged: 1 });
    expect(book.session.calls.writes).toBe(0);
  });
});

describe('the school year', () => {
  const NO_YEAR = { ...PLAN, schoolYear: null };

  test('is the one asked for, else the document’s, else that of «Параметры»', () => {
    const book = Book.new();
    expect(plan(book, PLAN, 2021).schoolYear).toBe(2021);
    expect(plan(book, PLAN).schoolYear).toBe(2023);
    setYear(book, '2020/21');
    expect(plan(book, PLAN).schoolYear).toBe(2023);
    expect(plan(book, NO_YEAR).schoolYear).toBe(2020);
  });

  test('unknown leaves dates empty and is said', () => {
    const book = Book.new();
    expect(plan(book, NO_YEAR).warnings).toContainEqual(expect.stringContaining('Учебный год неизвестен'));
    load(book, NO_YEAR);
    expect(rowOf(book, TRAIN.title)['Начало']).toBeUndefined();
    expect(setting(book)).toBe('');
  });

  test('known later fills the dates, though no action has changed', () => {
    const book = loaded(NO_YEAR);
    expect(load(book, NO_YEAR, 2024)).toMatchObject({ unchanged: 3 });
    expect(setting(book)).toBe('2024/25');
    expect(rowOf(book, TRAIN.title)['Начало']).toBe('01.05.2025');
  });

  test('that stands in «Параметры» is kept, and a difference is said', () => {
    const book = Book.new();
    setYear(book, '2020/21');
    expect(plan(book, PLAN).warnings).toEqual([expect.stringMatching(/2020\/21.*2023\/24/)]);
    load(book, PLAN);
    expect(setting(book)).toBe('2020/21');
    expect(rowOf(book, TRAIN.title)['Начало']).toBe('01.05.2021');
  });
});

test('names, deadlines that are not recognised and lines without a place are said once each', () => {
  const book = Book.new();
  setYear(book, '2023/24');
  const odd = documentOf(
    [
      { ...TRAIN, responsible: ['методист Петрова А. И.', 'Сидоров П. П.'], deadlineText: 'когда зацветёт' },
      { ...OBSERVE, responsible: ['методист Петрова А. И.'] },
    ],
    { unplaced: [{ line: 12, text: 'Исполнитель: секретарь' }] },
  );
  const { warnings } = plan(book, odd);
  expect(warnings).toHaveLength(3);
  expect(warnings[0]).toContain('«методист Петрова А. И.» → «методист»');
  expect(warnings[0]).toContain('«Сидоров П. П.» → «должность не указана»');
  expect(warnings[1]).toContain('(1): «когда зацветёт»');
  expect(warnings[2]).toContain('строка 12 – «Исполнитель: секретарь»');
  load(book, odd);
  expect(rowOf(book, OBSERVE.title)['Ответственный']).toBe('методист Петрова А. И.');
});

test('a deadline that stands in the expected result only is offered, and the result stays whole', () => {
  const book = Book.new();
  const result = 'Совещания с координаторами не реже раза в четверть';
  const { warnings } = plan(book, documentOf([{ ...TRAIN, result }, OBSERVE]), 2023);
  expect(warnings.filter((one) => one.includes('раза в четверть'))).toHaveLength(1);
  load(book, documentOf([{ ...TRAIN, result }, OBSERVE]), 2023);
  expect(rowOf(book, TRAIN.title)['Ожидаемый результат']).toBe(result);
});

describe('calls do not grow with actions', () => {
  const many = (count: number, deadlineText = 'май'): PlanDocument =>
    documentOf(
      Array.from({ length: count }, (_, i) =>
        action(String(i + 1), `Мероприятие ${i + 1} о работе ${i * i}`, {
          section: `Раздел ${Math.floor((4 * i) / count)}`,
          deadlineText,
          details: i % 3 === 0 ? ['пункт'] : [],
          state: i % 5 === 0 ? 'Планируется' : '',
        }),
      ),
    );

  function callsOf(book: Book, document: PlanDocument): number {
    const { hash } = plan(book, document);
    const { calls } = book.session;
    calls.reset();
    run(book, hash, document);
    return calls.reads + calls.writes;
  }

  test('of a new plan, of one that has changed throughout, of one with new actions in every section', () => {
    const costs = [20, 200].map((count) => {
      const book = Book.new();
      // Lines for typing are there, so that neither needs more.
      book.sheet(TAB).insertRowsAfter(2, 400);
      return [
        callsOf(book, many(count)),
        callsOf(book, many(count, 'апрель')),
        callsOf(book, documentOf([...many(count, 'апрель').actions, ...extra(count)])),
      ];
    });
    expect(costs[1]).toEqual(costs[0]);
  });

  function extra(count: number): PlannedAction[] {
    return Array.from({ length: count / 2 }, (_, i) =>
      action(`9.${i + 1}`, `Добавлено ${i + 1} сверх плана`, { section: `Раздел ${i % 4}` }),
    );
  }
});
