/** The menu «Дорожная карта»: a plan from the tab «Вставка» and a template go in after a question. */
import { TEMPLATE_IDS, templateDocument } from '../../src/domain/roadmap/templates';
import { Book } from '../support/book';
import { MARKS_HEADER, CSV_HEADER, pupil, titleRows } from '../domain/intake/sheets';

function paste(book: Book, rows: readonly (readonly unknown[])[]): void {
  const sheet = book.sheet('Вставка');
  sheet.getRange(3, 1, sheet.getMaxRows() - 2, sheet.getMaxColumns()).clearContent();
  const width = Math.max(...rows.map((row) => row.length));
  const grid = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  sheet.getRange(3, 1, grid.length, width).setValues(grid);
}

/** Rows of «Дорожная карта» by heading, as people see them. */
function rowsOf(book: Book): Record<string, string>[] {
  const shown = book.sheet('Дорожная карта').getDataRange().getDisplayValues();
  return shown
    .slice(1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) =>
      Object.fromEntries(row.map((cell, i) => [shown[0]![i]!, cell]).filter(([, cell]) => cell !== '')),
    );
}

const HEADER = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
const PLAN = [
  ['План работы на 2023/2024 учебный год'],
  HEADER,
  ['1. Подготовка'],
  ['1.1', 'Провести совещание\nс координаторами', 'сентябрь', 'методист\nдиректор'],
  ['1.2', 'Обучить экспертов', new Date(2023, 9, 20), 'методист'],
  ['2. Итоги'],
  ['2.1', 'Разобрать результаты', 'в течение 10 дней после каждой процедуры', 'руководители ОО'],
];

describe('«Загрузить план…»', () => {
  test('shows what is new and writes it after «Да»', () => {
    const book = Book.new();
    paste(book, PLAN);
    const [question, done] = book.press('menuLoadPlan');
    expect(question).toContain('Новые мероприятия: 3\n• 1.1 Провести совещание');
    expect(question).toContain('«Учебный год плана»: 2023/24');
    expect(question).toContain('Статусы, даты исполнения, подтверждения и комментарии не изменятся');
    expect(done).toBe(
      'Готово. Новых мероприятий: 3, изменено: 0, без изменений: 0. Вкладку «Вставка» можно очистить.',
    );
    expect(rowsOf(book)).toMatchObject([
      { '№': '1.1', Раздел: '1. Подготовка', Срок: 'сентябрь', Начало: '01.09.2023', Код: 'М1' },
      { '№': '1.2', Срок: '20.10.2023', Окончание: '20.10.2023' },
      { '№': '2.1', Раздел: '2. Итоги', Ответственный: 'руководители ОО' },
    ]);
    expect(rowsOf(book)[0]!['Ответственный']).toBe('методист\nдиректор');
  });

  test('answered «Нет» writes nothing', () => {
    const book = Book.new();
    paste(book, PLAN);
    book.session.calls.reset();
    expect(book.press('menuLoadPlan', () => 'NO')).toHaveLength(1);
    expect(book.session.calls.writes).toBe(0);
  });

  test('pressed again says that nothing changes, and asks nothing', () => {
    const book = Book.new();
    paste(book, PLAN);
    book.press('menuLoadPlan');
    book.session.calls.reset();
    expect(book.press('menuLoadPlan')).toEqual([
      'Изменений нет: мероприятий – 3, все уже в «Дорожной карте».',
    ]);
    expect(book.session.calls.writes).toBe(0);
  });

  test('names what has changed and what is gone in another edition, and keeps the statuses', () => {
    const book = Book.new();
    paste(book, PLAN);
    book.press('menuLoadPlan');
    const headings = book.values('Дорожная карта')[0] as string[];
    const status = headings.indexOf('Статус') + 1;
    book
      .sheet('Дорожная карта')
      .getRange(2, status, 3, 1)
      .setValues([['Выполнено'], [''], ['Перенесено']]);
    paste(book, [...PLAN.slice(0, 4), ['1.2', 'Обучить экспертов', 'ноябрь', 'методист']]);
    const [question] = book.press('menuLoadPlan');
    expect(question).toContain('Изменятся: 1\n• 1.2 Обучить экспертов (Срок)');
    expect(question).toContain('«Снято с контроля»: 1\n• 2.1 Разобрать результаты');
    expect(rowsOf(book).map((row) => [row['Срок'], row['Статус']])).toEqual([
      ['сентябрь', 'Выполнено'],
      ['ноябрь', undefined],
      ['в течение 10 дней после каждой процедуры', 'Перенесено'],
    ]);
  });

  test('refuses when the roadmap has changed while the question was read', () => {
    const book = Book.new();
    paste(book, PLAN);
    const said = book.press('menuLoadPlan', () => {
      book.sheet('Дорожная карта').getRange(2, 1).setValue('9');
      book.session.calls.reset();
      return 'YES';
    });
    expect(said.pop()).toContain('Ничего не записано');
    expect(book.session.calls.writes).toBe(0);
  });

  test('takes one deadline that is joined over several rows for each of them', () => {
    const book = Book.new();
    paste(book, [
      HEADER,
      ['1', 'Провести совещание', 'май', 'методист'],
      ['2', 'Обучить экспертов', '', 'методист'],
    ]);
    book.sheet('Вставка').getRange(4, 3, 2, 1).merge();
    book.press('menuLoadPlan');
    expect(rowsOf(book).map((row) => row['Срок'])).toEqual(['май', 'май']);
  });

  test('takes text that was pasted into one column', () => {
    const book = Book.new();
    const lines = [
      ...HEADER,
      ...['1', 'Провести совещание с координаторами школ', 'сентябрь', 'методист'],
      ...['2', 'Обучить экспертов единому пониманию критериев', 'октябрь', 'методист'],
      ...['3', 'Разобрать результаты на методических объединениях', 'май', 'руководители ОО'],
    ];
    paste(
      book,
      lines.map((line) => [line]),
    );
    book.press('menuLoadPlan');
    expect(rowsOf(book).map((row) => [row['№'], row['Срок']])).toEqual([
      ['1', 'сентябрь'],
      ['2', 'октябрь'],
      ['3', 'май'],
    ]);
  });

  test.each([
    ['nothing', [['']], 'На вкладке «Вставка» пусто'],
    ['a timetable', [['Расписание'], ['1 урок', 'математика']], 'не найден план'],
    ['a protocol', [CSV_HEADER, ...Array.from({ length: 8 }, () => pupil())], 'отдельных участников'],
    [
      'results',
      [...titleRows('Статистика по отметкам'), MARKS_HEADER, ['Регион', 100, 1000, 5, 30, 45, 20]],
      '«Результаты со вкладки «Вставка»»',
    ],
  ])('says what to do with %s', (_, rows, sentence) => {
    const book = Book.new();
    paste(book, rows as unknown[][]);
    book.session.calls.reset();
    expect(book.press('menuLoadPlan')).toEqual([expect.stringContaining(sentence)]);
    expect(book.session.calls.writes).toBe(0);
  });
});

describe('«Заполнить по образцу…»', () => {
  const answer =
    (text: string) =>
    ({ kind }: { kind: string }) =>
      kind === 'prompt' ? { button: 'OK', text } : { button: 'YES' };

  test.each(TEMPLATE_IDS.map((id, i) => [id, i + 1] as const))('fills the tab: %s', (id, number) => {
    const book = Book.new();
    const { actions } = templateDocument(id);
    const [prompt, question] = book.press('menuTemplate', answer(`${number} 2024/25`));
    expect(prompt).toContain(`${number}. `);
    expect(question).toContain(`Новые мероприятия: ${actions.length}`);
    expect(rowsOf(book).map((row) => row['Мероприятие'])).toEqual(actions.map(({ title }) => title));
    expect(rowsOf(book).some((row) => /\.(2024|2025)$/.test(row['Окончание'] ?? ''))).toBe(true);
    book.session.calls.reset();
    expect(book.press('menuTemplate', answer(`${number}`)).pop()).toContain('Изменений нет');
    expect(book.session.calls.writes).toBe(0);
  });

  test('adds to a roadmap with rows, and what stands there stays', () => {
    const book = Book.new();
    paste(book, PLAN);
    book.press('menuLoadPlan');
    const before = rowsOf(book);
    const [prompt] = book.press('menuTemplate', answer('3'));
    expect(prompt).toContain('2023/24 из «Параметров»');
    const after = rowsOf(book);
    for (const row of before)
      expect(after.find((one) => one['Мероприятие'] === row['Мероприятие'])).toEqual(row);
    expect(after).toHaveLength(before.length + templateDocument('vpr').actions.length);
  });

  test.each(['', '9', 'второй', '2 2024/26', '2 весной'])('refuses «%s» and changes nothing', (text) => {
    const book = Book.new();
    book.session.calls.reset();
    expect(book.press('menuTemplate', answer(text)).pop()).toContain('Ничего не изменено');
    expect(book.press('menuTemplate', () => ({ button: 'CANCEL' }))).toHaveLength(1);
    expect(book.session.calls.writes).toBe(0);
  });
});

describe('«Обновить сроки и календарь»', () => {
  test('names the tabs, writes them after «Да», and has nothing to do a second time', () => {
    const book = Book.new();
    paste(book, PLAN);
    book.press('menuLoadPlan');
    const [question, done] = book.press('menuRefreshRoadmap');
    expect(question).toMatch(/Будут созданы \(\d\): .*Календарь/);
    expect(done).toMatch(/^Готово\. Создано вкладок: \d/);
    expect(book.names()).toEqual(expect.arrayContaining(['Календарь', 'Что на этой неделе']));
    book.session.calls.reset();
    expect(book.press('menuRefreshRoadmap')).toEqual([expect.stringContaining('Обновлять нечего')]);
    expect(book.session.calls.writes).toBe(0);
  });

  test('has nothing to do without a plan, and answered «Нет» writes nothing', () => {
    const book = Book.new();
    expect(book.press('menuRefreshRoadmap')).toEqual([expect.stringContaining('Обновлять нечего')]);
    paste(book, PLAN);
    book.press('menuLoadPlan');
    book.session.calls.reset();
    expect(book.press('menuRefreshRoadmap', () => 'NO')).toHaveLength(1);
    expect(book.session.calls.writes).toBe(0);
  });
});

describe('«Перенести на новый год…»', () => {
  const answer =
    (text: string, button = 'YES') =>
    ({ kind }: { kind: string }) =>
      kind === 'prompt' ? { button: 'OK', text } : { button };

  function loaded(): Book {
    const book = Book.new();
    paste(book, PLAN);
    book.press('menuLoadPlan');
    return book;
  }

  test.each([
    ['', '2024/25', '01.09.2024'],
    ['2026/27', '2026/27', '01.09.2026'],
  ])('typed «%s»: moves to %s and keeps the old year in «Архив плана»', (text, to, start) => {
    const book = loaded();
    const [prompt, question, done] = book.press('menuNextYear', answer(text));
    expect(prompt).toContain('на 2023/24 учебный год');
    expect(question).toContain('Мероприятий: 3.');
    expect(done).toContain(`Мероприятий на ${to} учебный год: 3.`);
    expect(rowsOf(book)[0]!['Начало']).toBe(start);
    expect(
      book
        .values('Архив плана')
        .slice(1)
        .filter(([year]) => year === '2023/24'),
    ).toHaveLength(3);
  });

  test('says what is wrong and changes nothing: no year, an earlier one, no plan, «Нет»', () => {
    for (const [book, text, sentence] of [
      [loaded(), 'осенью', 'нужен учебный год'],
      [loaded(), '2022/23', 'только на более поздний'],
      [Book.new(), '2024/25', '«Учебный год плана»'],
      [Book.new(), '', 'нужен учебный год'],
    ] as const) {
      book.session.calls.reset();
      expect(book.press('menuNextYear', answer(text)).pop()).toContain(sentence);
      expect(book.session.calls.writes).toBe(0);
    }
    const book = loaded();
    book.session.calls.reset();
    expect(book.press('menuNextYear', answer('', 'NO'))).toHaveLength(2);
    expect(book.session.calls.writes).toBe(0);
  });
});
