/** «Сведения ОО» through the bundle: what schools say comes into their rows, typing of the office stays, twice is once. */
import fc from 'fast-check';
import type { AnswersData } from '../../src/domain/answers/outgoing';
import { readReturn, SchoolReturn } from '../../src/domain/answers/returned';
import { REGISTER_TABLE_TEXT } from '../../src/messages/registers';
import type { RegisterId } from '../../src/domain/tables/registers';
import type { AnswersPlan, AnswersRun } from '../../src/sheets/answers';
import { completeRoadmap } from '../../src/sheets/roadmap-complete';
import { SchoolSheets, returnOf, sheetsFor } from '../support/answers';
import { Book, SCHOOLS } from '../support/book';
import {
  ROADMAP,
  afterEveryBreak,
  columnOf,
  rowsOf,
  setYear,
  type,
  typePlan,
  writing,
} from '../support/roadmap';

const PLAN = [
  {
    number: '1',
    section: 'А',
    action: 'Назначить ответственных',
    deadline: 'сентябрь',
    responsible: 'Директора школ',
  },
  {
    number: '2',
    section: 'А',
    action: 'Издать приказ',
    deadline: 'сентябрь',
    responsible: 'Управление образования',
  },
  {
    number: '2.10',
    section: 'Б',
    action: 'Обсудить итоги',
    deadline: 'январь',
    responsible: 'Руководители ШМО\nУО',
  },
];
const [FIRST, SECOND, THIRD] = SCHOOLS as [string, string, string];
const SEMINAR = { Вид: 'семинар', Дата: '12.10.2024', Тема: 'Критерии', 'Кто участвует': 'учителя' };

let made: Book;
beforeAll(() => {
  made = Book.filled();
  setYear(made, '2024/25');
  typePlan(made, PLAN);
  writing(made, completeRoadmap);
});

const book = (): Book => Book.on(structuredClone(made.host.workbook));
const dataOf = (on: Book, codes: readonly string[] | null = null): AnswersData =>
  on.api('apiAnswersData', JSON.stringify(codes));

interface Read {
  readonly plan: AnswersPlan;
  readonly run: AnswersRun;
}

function read(on: Book, files: readonly SchoolReturn[], takeSchool = false): Read {
  const payload = JSON.stringify({ files, takeSchool });
  const plan = on.api<AnswersPlan>('apiPlanAnswers', payload);
  return { plan, run: on.api<AnswersRun>('apiRunAnswers', plan.hash, payload) };
}

const answerRows = (on: Book): string[][] =>
  rowsOf(on, 'answers', [
    'action',
    'school',
    'number',
    'title',
    'status',
    'done',
    'evidence',
    'comment',
    'received',
  ]);

function columnIn(on: Book, register: RegisterId, id: string): number {
  return (
    on
      .values(REGISTER_TABLE_TEXT[register].title)[0]!
      .indexOf(REGISTER_TABLE_TEXT[register].columns[id]!.header) + 1
  );
}

function typeRow(
  on: Book,
  register: RegisterId,
  row: number,
  cells: Readonly<Record<string, unknown>>,
): void {
  const sheet = on.sheet(REGISTER_TABLE_TEXT[register].title);
  for (const id of Object.keys(cells)) sheet.getRange(row, columnIn(on, register, id)).setValue(cells[id]);
}

/** Cells of the register's rows by column id. */
function registerRows(on: Book, register: RegisterId, ids: readonly string[]): unknown[][] {
  const values = on.values(REGISTER_TABLE_TEXT[register].title).slice(1);
  const columns = ids.map((id) => columnIn(on, register, id) - 1);
  return values
    .map((row) => columns.map((index) => row[index]))
    .filter((row) => row.some((cell) => cell !== ''));
}

/** A school that has answered both of its lines, added a meeting and an element of ВСОКО. */
function filled(on: Book, code: string): SchoolSheets {
  return sheetsFor(dataOf(on), code)
    .type(
      ROADMAP,
      { Код: 'М1' },
      { Статус: 'Выполнено', 'Дата исполнения': '05.09.2024', Подтверждение: '=приказ 7' },
    )
    .type(ROADMAP, { Код: 'М3' }, { Статус: 'Запланировано', Комментарий: '2-3 недели' })
    .type('Мероприятия и решения', { Вид: '' }, { ...SEMINAR, 'Код мероприятия': 'М3' })
    .type('ВСОКО', { Элемент: 'Положение о ВСОКО' }, { Есть: 'да', 'Дата документа': '01.09.2024' })
    .comment('Нужны критерии');
}

describe('the data for a file', () => {
  test('has only lines that schools carry out', () => {
    const [school] = dataOf(book(), [SECOND]).schools;
    expect(school!.code).toBe(SECOND);
    expect(school!.lines.map(([id]) => id)).toEqual(['М1', 'М3']);
  });

  test('names schools that the list does not have', () => {
    expect(dataOf(book(), [FIRST, '999999']).unknown).toEqual(['999999']);
  });

  test('is read in as many calls for six schools as for one', () => {
    const on = book();
    const calls = (codes: readonly string[] | null): number => {
      on.session.calls.reset();
      dataOf(on, codes);
      expect(on.session.calls.writes).toBe(0);
      return on.session.calls.reads;
    };
    expect(calls(null)).toBe(calls([FIRST]));
  });
});

describe('files that come back', () => {
  test('of three schools fill «Ответы школ» and the registers', () => {
    const on = book();
    const { plan, run } = read(
      on,
      [FIRST, SECOND, THIRD].map((code) => returnOf(`${code}.xlsx`, filled(on, code))),
    );
    expect(plan.refused).toEqual([]);
    expect(plan.missing).toEqual(SCHOOLS.slice(3));
    expect(plan.schools.map(({ code, received, isLate }) => [code, received, isLate])).toEqual(
      [FIRST, SECOND, THIRD].map((code) => [code, '2024-09-02', false]),
    );
    // Two lines, a meeting, an element and the receipt of each.
    expect(run).toEqual({ added: 15, changed: 0 });
    expect(answerRows(on).filter(([, code]) => code === SECOND)).toEqual([
      [
        'М1',
        SECOND,
        '1',
        'Назначить ответственных',
        'Выполнено',
        '05.09.2024',
        '=приказ 7',
        '',
        '02.09.2024',
      ],
      ['М3', SECOND, '2.10', 'Обсудить итоги', 'Запланировано', '', '', '2-3 недели', '02.09.2024'],
      ['', SECOND, '', 'Файл «Сведения ОО» получен', '', '', '', 'Нужны критерии', '02.09.2024'],
    ]);
    expect(registerRows(on, 'events', ['kind', 'topic', 'school', 'action', 'accepted'])).toEqual(
      [FIRST, SECOND, THIRD].map((code) => ['семинар', 'Критерии', code, 'М3', '']),
    );
    expect(registerRows(on, 'qualitySystem', ['school', 'element', 'present'])).toEqual(
      [FIRST, SECOND, THIRD].map((code) => [code, 'Положение о ВСОКО', 'да']),
    );
  });

  test('write nothing the second time', () => {
    const on = book();
    const files = [FIRST, SECOND].map((code) => returnOf(`${code}.xlsx`, filled(on, code)));
    read(on, files);
    const before = JSON.stringify(on.content());
    const lines = on.log().length;
    on.session.calls.reset();
    const { plan, run } = read(on, files);
    expect(on.session.calls.writes).toBe(0);
    expect(run).toEqual({ added: 0, changed: 0 });
    expect(plan.schools.map(({ unchanged }) => unchanged)).toEqual([4, 4]);
    expect(JSON.stringify(on.content())).toBe(before);
    expect(on.log()).toHaveLength(lines);
  });

  test('are read alike when tabs are renamed, rows sorted and columns moved', () => {
    const [one, other] = [book(), book()];
    read(one, [returnOf('a.xlsx', filled(one, FIRST))]);
    read(other, [returnOf('a.xlsx', filled(other, FIRST).movedAbout())]);
    const sorted = (on: Book): string[] =>
      answerRows(on)
        .map((row) => row.join('|'))
        .sort();
    expect(sorted(other)).toEqual(sorted(one));
    expect(registerRows(other, 'events', ['topic', 'school'])).toEqual([['Критерии', FIRST]]);
  });

  test('are the same whatever their order', () => {
    const start = book();
    const files = [FIRST, SECOND, THIRD].map((code) => returnOf(`${code}.xlsx`, filled(start, code)));
    // The same school twice: completing, and contradicting.
    files.push(
      returnOf('again.xlsx', filled(start, FIRST).type(ROADMAP, { Код: 'М1' }, { Комментарий: 'позже' })),
    );
    files.push(
      returnOf('other.xlsx', filled(start, SECOND).type(ROADMAP, { Код: 'М1' }, { Статус: 'Выполняется' })),
    );
    const planOf = (list: readonly SchoolReturn[]): AnswersPlan =>
      start.api('apiPlanAnswers', JSON.stringify({ files: list, takeSchool: false }));
    const expected = planOf(files);
    expect(expected.refused.map(({ file }) => file)).toEqual([`${SECOND}.xlsx`, 'other.xlsx']);
    expect(expected.schools[0]!.added.length).toBe(5);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (list) => {
        expect(planOf(list)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('take the place of an older answer, with what stood there in the log, and empty nothing', () => {
    const on = book();
    read(on, [returnOf('a.xlsx', filled(on, FIRST))]);
    const next = sheetsFor(dataOf(on), FIRST).type(
      ROADMAP,
      { Код: 'М3' },
      { Статус: 'Выполнено', Комментарий: null },
    );
    const { plan } = read(on, [returnOf('a.xlsx', next)]);
    expect(plan.schools[0]!.changed).toEqual([
      {
        tab: 'Ответы школ',
        place: 'М3 · 2.10',
        column: 'Статус',
        before: 'Запланировано',
        after: 'Выполнено',
      },
    ]);
    expect(rowsOf(on, 'answers', ['action', 'status', 'comment'])[1]).toEqual([
      'М3',
      'Выполнено',
      '2-3 недели',
    ]);
    expect(
      on.log().some((line) => line.includes(`${FIRST} · М3 · 2.10 · Статус | Запланировано | Выполнено`)),
    ).toBe(true);
  });

  test('are told apart by the year: an answer of last year stays, and is not sent again', () => {
    const on = book();
    type(on, 'answers', 2, 'action', 'М1');
    type(on, 'answers', 2, 'school', FIRST);
    type(on, 'answers', 2, 'status', 'Выполнено');
    type(on, 'answers', 2, 'received', new Date(2023, 10, 1));
    const sheets = sheetsFor(dataOf(on), FIRST);
    expect(sheets.rows(ROADMAP)[1]![sheets.column(ROADMAP, 'Статус')]).toBeNull();
    read(on, [returnOf('a.xlsx', sheets.type(ROADMAP, { Код: 'М1' }, { Статус: 'Выполняется' }))]);
    expect(rowsOf(on, 'answers', ['action', 'status', 'received'])).toEqual([
      ['М1', 'Выполнено', '01.11.2023'],
      ['М1', 'Выполняется', '02.09.2024'],
      ['', '', '02.09.2024'],
    ]);
  });

  test('late ones and those of an earlier reading are known by their day', () => {
    const on = book();
    const late = returnOf('a.xlsx', sheetsFor(dataOf(on), FIRST, '2024-08-01', '2024-09-01'));
    const { plan } = read(on, [late]);
    expect(plan.schools[0]).toMatchObject({ isLate: true, until: '2024-09-01', received: '2024-09-02' });
    const second = returnOf('b.xlsx', sheetsFor(dataOf(on), SECOND, '2024-08-01'));
    expect(read(on, [second]).plan.missing).toEqual(SCHOOLS.slice(2));
    // Files of the next collection: nobody has answered it yet.
    const third = returnOf('c.xlsx', sheetsFor(dataOf(on), THIRD, '2024-10-01'));
    expect(read(on, [third]).plan.missing).toEqual([FIRST, SECOND, ...SCHOOLS.slice(3)]);
  });
});

describe('what the office has typed', () => {
  const ELEMENT = {
    school: FIRST,
    element: 'Положение о ВСОКО',
    present: 'частично',
    note: '=1+1',
    action: 'М1',
    accepted: 'да',
  };

  test('stays in a register, its blank cells are filled, and the difference is told and logged once', () => {
    const on = book();
    typeRow(on, 'qualitySystem', 2, ELEMENT);
    on.sheet('ВСОКО').insertColumnsAfter(8, 1);
    on.sheet('ВСОКО').getRange(2, 9).setValue('моё');
    const files = [
      returnOf(
        'a.xlsx',
        filled(on, FIRST).type(
          'ВСОКО',
          { Элемент: 'Положение о ВСОКО' },
          { 'Ссылка или номер': 'https://a.b' },
        ),
      ),
    ];
    const { plan } = read(on, files);
    const difference = {
      tab: 'ВСОКО',
      place: 'Положение о ВСОКО',
      column: 'Есть',
      before: 'частично',
      after: 'да',
    };
    expect(plan.schools[0]!.kept).toEqual([difference]);
    expect(registerRows(on, 'qualitySystem', ['present', 'link', 'accepted'])).toEqual([
      ['частично', 'https://a.b', 'да'],
    ]);
    expect(on.sheet('ВСОКО').getRange(2, 9).getValue()).toBe('моё');
    expect(
      on
        .sheet('ВСОКО')
        .getRange(2, columnIn(on, 'qualitySystem', 'note'))
        .getFormula(),
    ).toBe('=1+1');
    on.session.calls.reset();
    expect(read(on, files).plan.schools[0]!.kept).toEqual([difference]);
    expect(on.session.calls.writes).toBe(0);
    expect(on.log().filter((line) => line.includes('оставлено значение книги'))).toHaveLength(1);
  });

  test('gives way when the school is asked for', () => {
    const on = book();
    typeRow(on, 'qualitySystem', 2, ELEMENT);
    const files = [returnOf('a.xlsx', filled(on, FIRST))];
    expect(read(on, files, true).plan.schools[0]!.kept).toEqual([]);
    expect(registerRows(on, 'qualitySystem', ['present', 'accepted'])).toEqual([['да', 'да']]);
    expect(on.log().some((line) => line.includes('Есть | частично | да'))).toBe(true);
  });

  test('of other schools and of the municipality is neither sent nor touched', () => {
    const on = book();
    typeRow(on, 'events', 2, { kind: 'семинар', date: new Date(2024, 9, 12), topic: 'Критерии' });
    typeRow(on, 'events', 3, {
      kind: 'семинар',
      date: new Date(2024, 9, 12),
      topic: 'Критерии',
      school: SECOND,
    });
    expect(dataOf(on, [FIRST]).schools[0]!.registers.events).toEqual([]);
    read(on, [returnOf('a.xlsx', filled(on, FIRST))]);
    expect(registerRows(on, 'events', ['topic', 'school', 'audience'])).toEqual([
      ['Критерии', '', ''],
      ['Критерии', SECOND, ''],
      ['Критерии', FIRST, 'учителя'],
    ]);
  });

  test('in a blank part of the key is filled, not repeated', () => {
    const on = book();
    typeRow(on, 'training', 2, { school: FIRST, topic: 'Оценивание', people: 2 });
    const sheets = sheetsFor(dataOf(on), FIRST).type(
      'Повышение квалификации',
      { Тема: 'Оценивание' },
      { Должность: 'учитель' },
    );
    const file = returnOf('a.xlsx', sheets);
    read(on, [file]);
    expect(registerRows(on, 'training', ['topic', 'position', 'people'])).toEqual([
      ['Оценивание', 'учитель', 2],
    ]);
    on.session.calls.reset();
    read(on, [file]);
    expect(on.session.calls.writes).toBe(0);
  });

  test('between answers is written as it stands, formulas are left alone', () => {
    const on = book();
    const files = [FIRST, SECOND, THIRD].map((code) => returnOf(`${code}.xlsx`, filled(on, code)));
    read(on, files);
    // Rows 3 and 6 are М3 of the first and М1 … of the second school.
    on.sheet('Ответы школ')
      .getRange(4, columnOf(on, 'answers', 'comment'))
      .setValue('=2*2');
    const next = [FIRST, THIRD].map((code) =>
      returnOf(
        `${code}.xlsx`,
        sheetsFor(dataOf(on), code).type(ROADMAP, { Код: 'М1' }, { Комментарий: 'готово' }),
      ),
    );
    read(on, next);
    expect(
      on
        .sheet('Ответы школ')
        .getRange(4, columnOf(on, 'answers', 'comment'))
        .getFormula(),
    ).toBe('=2*2');
    const comments = rowsOf(on, 'answers', ['action', 'school', 'comment']);
    expect(comments.filter(([, code]) => code === SECOND)).toEqual([
      ['М1', SECOND, ''],
      ['М3', SECOND, '2-3 недели'],
      ['', SECOND, 'Нужны критерии'],
    ]);
    expect(comments.filter(([action]) => action === 'М1').map(([, , text]) => text)).toEqual([
      'готово',
      '',
      'готово',
    ]);
  });
});

describe('what is refused', () => {
  const planOf = (on: Book, files: readonly SchoolReturn[]): AnswersPlan =>
    on.api('apiPlanAnswers', JSON.stringify({ files, takeSchool: false }));

  test('a school that the list does not have', () => {
    const on = book();
    const sheets = filled(on, FIRST);
    sheets.rows('Сведения')[1]![1] = '999999';
    const foreign = readReturn('x.xlsx', sheets.sheets);
    // Its rows still carry the first school's code.
    expect(foreign.refused.every(({ message }) => message.startsWith('строка чужой школы'))).toBe(true);
    const { schools, refused } = planOf(on, [foreign.returned!]);
    expect(schools).toEqual([]);
    expect(refused).toMatchObject([
      { file: 'x.xlsx', row: null, message: expect.stringContaining('999999 нет') },
    ]);
  });

  test('a line that the roadmap does not have, or that says something else now', () => {
    const on = book();
    const sheets = filled(on, FIRST)
      .type(ROADMAP, { Код: 'М1' }, { Код: 'М77' })
      .type(ROADMAP, { Код: 'М3' }, { Мероприятие: 'Обсудить погоду' });
    const { refused, schools } = planOf(on, [returnOf('a.xlsx', sheets)]);
    expect(refused.map(({ row, message }) => [row, message.slice(0, 26)])).toEqual([
      [2, 'кода М77 нет в «Дорожной к'],
      [3, 'текст мероприятия М3 не та'],
    ]);
    // The rest goes in: the meeting, the element, the receipt.
    expect(schools[0]!.added).toHaveLength(3);
  });

  test('a run on a workbook that has changed since', () => {
    const on = book();
    const payload = JSON.stringify({ files: [returnOf('a.xlsx', filled(on, FIRST))], takeSchool: false });
    const { hash } = on.api<AnswersPlan>('apiPlanAnswers', payload);
    typeRow(on, 'qualitySystem', 2, { school: FIRST, element: 'Положение о ВСОКО', present: 'нет' });
    expect(() => on.api('apiRunAnswers', hash, payload)).toThrow('Книга изменилась');
  });
});

test('calls do not grow with schools', () => {
  const calls = (count: number): number => {
    const on = book();
    const files = (): SchoolReturn[] =>
      SCHOOLS.slice(0, count).map((code) => returnOf(`${code}.xlsx`, filled(on, code)));
    read(on, files());
    const later = SCHOOLS.slice(0, count).map((code) =>
      returnOf(
        `${code}.xlsx`,
        sheetsFor(dataOf(on), code).type(ROADMAP, { Код: 'М1' }, { Статус: 'Выполняется' }),
      ),
    );
    on.session.calls.reset();
    read(on, later);
    return on.session.calls.reads + on.session.calls.writes;
  };
  expect(calls(6)).toBe(calls(2));
});

test('a run that breaks anywhere is finished by the next one', () => {
  const files = [FIRST, SECOND].map((code) => returnOf(`${code}.xlsx`, filled(made, code)));
  const whole = book();
  read(whole, files);
  const rows = (on: Book): unknown[] => [
    answerRows(on),
    registerRows(on, 'events', ['kind', 'topic', 'school']),
    registerRows(on, 'qualitySystem', ['school', 'element', 'present']),
  ];
  afterEveryBreak(
    book,
    (on) => read(on, files),
    (on) => expect(rows(on)).toEqual(rows(whole)),
    9,
  );
});
