/** «Сведения ОО» and the office: its typing stays unless the school is asked for, what is foreign or outdated is refused. */
import { readReturn, type SchoolReturn } from '../../src/domain/answers/returned';
import { type AnswersPlan } from '../../src/sheets/answers';
import { returnOf, sheetsFor } from '../support/answers';
import { Book } from '../support/book';
import { ROADMAP, afterEveryBreak, columnOf, rowsOf } from '../support/roadmap';
import {
  book,
  dataOf,
  read,
  answerRows,
  columnIn,
  typeRow,
  registerRows,
  filled,
  FIRST,
  SECOND,
  THIRD,
} from '../support/answers-book';

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

test('a run that breaks anywhere is finished by the next one', () => {
  const files = [FIRST, SECOND].map((code) => returnOf(`${code}.xlsx`, filled(book(), code)));
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
