/** A plan goes into «Дорожная карта», and again: what is written, what people keep, what is refused, what it costs. */
import type { PlanDocument, PlannedAction } from '../../src/domain/roadmap/document';
import type { RoadmapPayload, RoadmapPlan, RoadmapRun } from '../../src/sheets/roadmap-import';
import { Book } from '../support/book';

const TAB = 'Дорожная карта';

const action = (number: string, title: string, parts: Partial<PlannedAction> = {}): PlannedAction => ({
  section: 'I. Подготовка',
  direction: '',
  number,
  title,
  details: [],
  deadlineText: 'май',
  responsible: ['методист'],
  result: '',
  state: '',
  line: 1,
  ...parts,
});

const documentOf = (actions: readonly PlannedAction[], parts: Partial<PlanDocument> = {}): PlanDocument => ({
  schoolYear: 2023,
  sections: [...new Set(actions.map(({ section }) => section))],
  actions,
  unplaced: [],
  names: [],
  ...parts,
});

const TRAIN = action('1', 'Обучить экспертов единому пониманию критериев', {
  details: ['вводный вебинар', 'разбор трудных случаев'],
  responsible: ['методист', 'руководитель объединения'],
  result: 'эксперты обучены',
});
const OBSERVE = action('2', 'Направить наблюдателей в школы', { deadlineText: 'март–апрель' });
const RECHECK = action('2.10', 'Перепроверить часть работ муниципальной комиссией', {
  section: 'II. Проверка',
  deadlineText: 'июнь',
});
const PLAN = documentOf([TRAIN, OBSERVE, RECHECK]);

const payloadOf = (document: PlanDocument, schoolYear: number | null = null): string =>
  JSON.stringify({ document, schoolYear } satisfies RoadmapPayload);
const plan = (book: Book, document: PlanDocument, year: number | null = null): RoadmapPlan =>
  book.api('apiPlanRoadmap', payloadOf(document, year));
const run = (book: Book, hash: string, document: PlanDocument, year: number | null = null): RoadmapRun =>
  book.api('apiRunRoadmap', hash, payloadOf(document, year));
const load = (book: Book, document: PlanDocument, year: number | null = null): RoadmapRun =>
  run(book, plan(book, document, year).hash, document, year);

function loaded(document = PLAN): Book {
  const book = Book.new();
  load(book, document);
  return book;
}

/** Rows as records by heading, as a person sees them; blank cells are left out. */
function rowsOf(book: Book, tab = TAB): Record<string, string>[] {
  const shown = book.sheet(tab).getDataRange().getDisplayValues();
  return shown
    .slice(1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) =>
      Object.fromEntries(row.map((cell, i) => [shown[0]![i]!, cell]).filter(([, cell]) => cell !== '')),
    );
}

const rowOf = (book: Book, title: string, tab = TAB): Record<string, string> =>
  rowsOf(book, tab).find((row) => row['Мероприятие'] === title)!;

/** Types into the row of an action. */
function type(book: Book, title: string, cells: Readonly<Record<string, unknown>>, tab = TAB): void {
  const values = book.values(tab);
  const headings = values[0] as string[];
  const row = values.findIndex((one) => one[headings.indexOf('Мероприятие')] === title) + 1;
  for (const [heading, value] of Object.entries(cells))
    book
      .sheet(tab)
      .getRange(row, headings.indexOf(heading) + 1)
      .setValue(value);
}

const TYPED = {
  Статус: 'Исполнено частично',
  'Дата исполнения': '20.05.2024',
  Подтверждение: 'https://пример.рф/протокол-4',
  Комментарий: 'ждём вторую школу',
};

function setting(book: Book): unknown {
  return book.values('Параметры').find(([name]) => name === 'Учебный год плана')?.[1];
}

function setYear(book: Book, value: string): void {
  const row = book.values('Параметры').findIndex(([name]) => name === 'Учебный год плана') + 1;
  book.sheet('Параметры').getRange(row, 2).setNumberFormat('@').setValue(value);
}

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

describe('the same plan again', () => {
  test('writes nothing, neither cells nor log nor states', () => {
    const book = loaded();
    const before = book.content();
    const log = book.log();
    expect(plan(book, PLAN)).toMatchObject({ added: [], changed: [], gone: [], unchanged: 3, warnings: [] });
    book.session.calls.reset();
    expect(load(book, PLAN)).toEqual({ added: 0, changed: 0, gone: 0, unchanged: 3 });
    expect(book.session.calls.writes).toBe(0);
    expect([book.content(), book.log()]).toEqual([before, log]);
  });

  test('writes nothing either after a way through a file', async () => {
    const book = await loaded().reopened();
    book.session.calls.reset();
    expect(load(book, PLAN)).toMatchObject({ unchanged: 3 });
    expect(book.session.calls.writes).toBe(0);
  });

  test('leaves alone what a person has corrected since, and says so', () => {
    const book = loaded();
    type(book, TRAIN.title, { Ответственный: 'заместитель директора', Срок: 'до 20 мая' });
    expect(plan(book, PLAN)).toMatchObject({ changed: [], kept: [`1 ${TRAIN.title}`], unchanged: 2 });
    load(book, PLAN);
    expect(rowOf(book, TRAIN.title)).toMatchObject({
      Ответственный: 'заместитель директора',
      Срок: 'до 20 мая',
    });
  });
});

describe('another edition of the plan', () => {
  const EDITION = documentOf([
    action('1', 'Открыть горячую линию'),
    { ...TRAIN, number: '2', deadlineText: 'апрель' },
    { ...RECHECK, number: '2.9', title: 'Перепроверить часть работ межмуниципальной комиссией' },
  ]);

  test('shows what is new, changed and gone', () => {
    const book = loaded();
    expect(plan(book, EDITION)).toMatchObject({
      added: ['1 Открыть горячую линию'],
      changed: [
        {
          title: `1 ${TRAIN.title}`,
          fields: [
            { name: '№', before: '1', after: '2' },
            { name: 'Срок', before: 'май', after: 'апрель' },
          ],
        },
        {
          title: `2.10 ${RECHECK.title}`,
          fields: [
            { name: '№', before: '2.10', after: '2.9' },
            { name: 'Мероприятие', before: RECHECK.title, after: EDITION.actions[2]!.title },
          ],
        },
      ],
      gone: [`2 ${OBSERVE.title}`],
      unchanged: 0,
    });
  });

  test.each([
    ['as they stood', () => undefined],
    [
      'sorted the other way round',
      (book: Book) => book.sheet(TAB).getRange(2, 1, 3, 20).sort({ column: 1, ascending: false }),
    ],
    [
      'behind columns of their own',
      (book: Book) => {
        book.sheet(TAB).insertColumnAfter(1);
        book.sheet(TAB).insertColumnAfter(10);
      },
    ],
    ['on a renamed tab', (book: Book) => book.sheet(TAB).setName('Наш план')],
  ])('keeps status, date, evidence and comment of people, %s', (_, change) => {
    const book = loaded();
    for (const { title } of PLAN.actions) type(book, title, TYPED);
    change(book);
    const tab = book.names().includes(TAB) ? TAB : 'Наш план';
    expect(load(book, EDITION)).toEqual({ added: 1, changed: 2, gone: 1, unchanged: 0 });
    for (const title of [TRAIN.title, EDITION.actions[2]!.title, OBSERVE.title])
      expect(rowOf(book, title, tab)).toMatchObject(TYPED);
    expect(rowOf(book, TRAIN.title, tab)).toMatchObject({ '№': '2', Срок: 'апрель', Код: 'М1' });
    expect(rowOf(book, 'Открыть горячую линию', tab)['Статус']).toBeUndefined();
    expect(plan(book, EDITION)).toMatchObject({ added: [], changed: [], unchanged: 3 });
  });

  test('keeps every replaced text in the log, also one longer than a line of it', () => {
    const long = { ...TRAIN, details: ['начало', 'б'.repeat(4000), 'конец'] };
    const book = loaded(documentOf([long, OBSERVE]));
    type(book, OBSERVE.title, { Ответственный: 'моя правка' });
    load(
      book,
      documentOf([
        { ...long, details: ['коротко'] },
        { ...OBSERVE, responsible: ['комиссия'] },
      ]),
    );
    const lines = book.values('Журнал изменений').filter(([, event]) => String(event).startsWith('Ячейка'));
    const details = lines.filter(([, , , place]) => String(place).includes('Подпункты'));
    expect(details.map(([, , , , before]) => before).join('')).toBe(long.details.join('\n'));
    expect(lines.filter(([, , , , before]) => before === 'моя правка')).toHaveLength(1);
    expect(rowOf(book, OBSERVE.title)['Ответственный']).toBe('комиссия');
  });

  test('takes nothing away where it says nothing', () => {
    const book = loaded();
    type(book, OBSERVE.title, { 'Ожидаемый результат': 'наблюдатели в каждой школе' });
    load(book, documentOf([TRAIN, { ...OBSERVE, deadlineText: 'апрель', responsible: [] }, RECHECK]));
    expect(rowOf(book, OBSERVE.title)).toMatchObject({
      Срок: 'апрель',
      Ответственный: 'методист',
      'Ожидаемый результат': 'наблюдатели в каждой школе',
    });
  });

  test('counts dates anew when the deadline has changed, unless a person has set them', () => {
    const book = loaded();
    type(book, OBSERVE.title, { Окончание: new Date(2024, 3, 15) });
    const sooner = (one: PlannedAction): PlannedAction => ({ ...one, deadlineText: 'февраль' });
    load(book, documentOf([sooner(TRAIN), sooner(OBSERVE), RECHECK]));
    expect(rowOf(book, TRAIN.title)).toMatchObject({ Начало: '01.02.2024', Окончание: '29.02.2024' });
    expect(rowOf(book, OBSERVE.title)).toMatchObject({ Начало: '01.03.2024', Окончание: '15.04.2024' });
  });

  test('puts new lines behind those of their section, or at the end when sections are mixed', () => {
    const more = documentOf([
      ...PLAN.actions,
      action('3', 'Провести совещание'),
      action('4', 'Объявить даты'),
      action('3.1', 'Собрать отчёты', { section: 'III. Итоги' }),
      action('2.11', 'Разобрать расхождения', { section: 'II. Проверка' }),
    ]);
    const titles = (book: Book): (string | undefined)[] => rowsOf(book).map((row) => row['Мероприятие']);
    const book = loaded();
    type(book, OBSERVE.title, TYPED);
    type(book, RECHECK.title, TYPED);
    load(book, more);
    expect(titles(book)).toEqual([
      TRAIN.title,
      OBSERVE.title,
      'Провести совещание',
      'Объявить даты',
      RECHECK.title,
      'Разобрать расхождения',
      'Собрать отчёты',
    ]);
    for (const { title } of [OBSERVE, RECHECK]) expect(rowOf(book, title)).toMatchObject(TYPED);
    const criteria = { ...RECHECK, number: '2.8', title: 'Согласовать критерии' };
    const mixed = loaded(documentOf([TRAIN, criteria, OBSERVE, RECHECK]));
    load(mixed, documentOf([...more.actions, criteria]));
    expect(titles(mixed)).toEqual([
      ...[TRAIN.title, criteria.title, OBSERVE.title, RECHECK.title],
      ...['Разобрать расхождения', 'Провести совещание', 'Объявить даты', 'Собрать отчёты'],
    ]);
  });

  test('brings back a column of the plan that somebody has deleted', () => {
    const book = loaded();
    const headings = book.values(TAB)[0] as string[];
    book.sheet(TAB).deleteColumns(headings.indexOf('Подпункты') + 1, 1);
    load(book, EDITION);
    expect(rowOf(book, TRAIN.title)['Подпункты']).toBe(TRAIN.details.join('\n'));
  });
});

describe('lines that a person has typed', () => {
  test('are found by number and text, and keep what the plan does not know', () => {
    const book = Book.new();
    book
      .sheet(TAB)
      .getRange(2, 1, 1, 6)
      .setValues([['1', '', '', TRAIN.title, '', 'май']]);
    type(book, TRAIN.title, TYPED);
    expect(load(book, PLAN)).toEqual({ added: 2, changed: 1, gone: 0, unchanged: 0 });
    expect(rowsOf(book)).toHaveLength(3);
    expect(rowOf(book, TRAIN.title)).toMatchObject({ ...TYPED, Ответственный: TRAIN.responsible.join('\n') });
  });

  test('that the plan does not have stay where they are', () => {
    const book = Book.new();
    book
      .sheet(TAB)
      .getRange(2, 1, 1, 6)
      .setValues([['7', 'Своё', '', 'Поздравить коллектив', '', 'май']]);
    expect(load(book, PLAN)).toMatchObject({ added: 3, gone: 1 });
    expect(rowsOf(book)[0]!['Мероприятие']).toBe('Поздравить коллектив');
  });
});

describe('a run after something has changed', () => {
  test.each([
    ['a line', (book: Book) => type(book, TRAIN.title, { Срок: 'июль' })],
    ['the school year', (book: Book) => setYear(book, '2022/23')],
  ])('is refused: %s', (_, change) => {
    const book = loaded();
    const edition = documentOf([{ ...TRAIN, deadlineText: 'апрель' }, OBSERVE, RECHECK]);
    const { hash } = plan(book, edition);
    change(book);
    const before = book.content();
    expect(() => run(book, hash, edition)).toThrow('Ничего не записано');
    expect(book.content()).toEqual(before);
  });
});

test('a run that breaks anywhere and is repeated gives the state of an undisturbed one', () => {
  const edition = documentOf([
    ...[action('1', 'Открыть горячую линию'), { ...TRAIN, number: '2', deadlineText: 'апрель' }],
    { ...RECHECK, number: '2.9' },
    action('3', 'Подвести итоги', { section: 'III. Итоги', state: 'Планируется' }),
  ]);
  const started = loaded();
  const model = started.host.workbook;
  const fresh = (): Book => Book.on(structuredClone(model));
  const whole = fresh();
  whole.session.calls.reset();
  load(whole, edition);
  const { reads, writes, services } = whole.session.calls;
  for (let n = 1; n <= reads + writes + services; n += 4) {
    const book = fresh();
    book.session.faults.failAt(n);
    expect(() => load(book, edition)).toThrow('Service error');
    load(book, edition);
    expect(book.content()).toEqual(whole.content());
  }
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
