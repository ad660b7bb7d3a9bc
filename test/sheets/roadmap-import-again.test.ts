/** A plan that is loaded again: what people have typed stays, whatever the new edition says. */
import type { PlannedAction } from '../../src/domain/roadmap/document';
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
  type,
  TYPED,
  setYear,
} from '../support/roadmap-import';

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
