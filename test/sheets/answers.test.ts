/** «Сведения ОО» through the bundle: what schools say comes into their rows, typing of the office stays, twice is once. */
import fc from 'fast-check';
import { type SchoolReturn } from '../../src/domain/answers/returned';
import { type AnswersPlan } from '../../src/sheets/answers';
import { returnOf, sheetsFor } from '../support/answers';
import { Book, SCHOOLS } from '../support/book';
import { ROADMAP, rowsOf, type } from '../support/roadmap';
import {
  book,
  dataOf,
  read,
  answerRows,
  registerRows,
  filled,
  FIRST,
  SECOND,
  THIRD,
} from '../support/answers-book';

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
