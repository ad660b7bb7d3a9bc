/** «Зачёты и пороги» in a workbook: protocols make rows, computed columns are kept, what people type is never written. */
import type { OutcomeRow } from '../../src/domain/procedures/outcome-row';
import { TABLES } from '../../src/domain/tables/registry';
import { PROCEDURE_TABLE_TEXT } from '../../src/messages/procedures';
import { RESULT_KIND_WORDS } from '../../src/messages/choices';
import { OUTCOMES } from '../../src/messages/outcomes';
import { TABLE_TEXT } from '../../src/messages/tables';
import { Book, SCHOOLS, countsOf, uploadOf, workOf } from '../support/book';

const TAB = PROCEDURE_TABLE_TEXT.outcomes.title;
const EXAM = 'ЕГЭ-2024-РУ-11';
const INTERVIEW = 'ИС-2022-РУ-9';
const [A, B, C] = SCHOOLS as [string, string, string];
const MEDAL = 'медаль подтверждена';

type Cells = Readonly<Record<string, unknown>>;

function columnOf(id: string): number {
  return TABLES.outcomes.columns.findIndex((column) => column.id === id) + 1;
}

/** Types into a 1-based row of the sheet. */
function type(book: Book, row: number, cells: Cells): void {
  for (const id of Object.keys(cells)) book.sheet(TAB).getRange(row, columnOf(id)).setValue(cells[id]);
}

function rows(book: Book, ...ids: string[]): unknown[][] {
  return book
    .values(TAB)
    .slice(1)
    .filter((row) => row.some((value) => value !== ''))
    .map((row) => ids.map((id) => row[columnOf(id) - 1]));
}

const medal = (school: string, n: number, reached: number): Cells => ({
  work: EXAM,
  measure: MEDAL,
  level: 'ОО',
  school,
  n,
  reached,
});

function typed(): Book {
  const book = Book.filled();
  [medal(A, 9, 2), medal(B, 18, 17), medal(C, 3, 3)].forEach((cells, i) => type(book, i + 2, cells));
  return book;
}

function report(book: Book): number {
  const { isNew, changed } = book.report({ tabs: 'none' });
  return isNew + changed;
}

/** Fourteen participants with 7, 12, 17, 1, 6, 11, 16, 0, 5, 10, 15, 20, 4, 9 points: seven have ten or more. */
function loadInterview(book: Book, schools: readonly string[] = [A]): void {
  const works = [{ work: workOf(INTERVIEW), maxScore: 20, cuts: null, date: null, tasks: [] }];
  book.load(
    uploadOf(
      schools.map((school) => countsOf(INTERVIEW, school)),
      { works },
    ),
  );
}

describe('rows that people type', () => {
  test('get their threshold, shares and what is seen; nothing else of them is written', () => {
    const book = typed();
    report(book);
    const shown = rows(book, 'school', 'n', 'reached', 'source', 'threshold', 'share', 'others');
    expect(shown).toEqual([
      [A, 9, 2, '', 'от 70 баллов', expect.closeTo(22.222, 3), expect.closeTo(95.238, 3)],
      [B, 18, 17, '', 'от 70 баллов', expect.closeTo(94.444, 3), expect.closeTo(41.667, 3)],
      [C, 3, 3, '', 'от 70 баллов', '‹5', ''],
    ]);
    expect(rows(book, 'conclusion').map(([text]) => String(text).slice(0, 20))).toEqual([
      'Подтвердили медаль 2',
      'Подтвердили медаль 9',
      'Недостаточно данных:',
    ]);
  });

  test('make a row of «Признаки» where far fewer confirm', () => {
    const book = typed();
    report(book);
    const found = book.values('Признаки').filter((row) => row[3] === OUTCOMES.sign(MEDAL));
    expect(found.map((row) => [row[0], row[2], row[4]])).toEqual([[A, EXAM, 'обратить внимание']]);
  });

  test('a second report writes nothing, a changed count is followed', () => {
    const book = typed();
    report(book);
    book.host.calls.reset();
    expect(report(book)).toBe(0);
    expect(book.host.calls.writes).toBe(0);
    type(book, 2, { reached: 9 });
    report(book);
    expect(rows(book, 'share')[0]).toEqual([100]);
  });

  test('a figure typed over ours goes to the log, one of ours that has changed does not', () => {
    const book = typed();
    report(book);
    type(book, 2, { conclusion: 'моё примечание', reached: 3 });
    report(book);
    const lines = book.log().filter((line) => line.includes(TAB));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('моё примечание');
  });

  test('a row that can no longer be used loses its figures and is told', () => {
    const book = typed();
    report(book);
    type(book, 2, { reached: 12 });
    report(book);
    expect(rows(book, 'reached', 'threshold', 'share', 'others', 'conclusion')[0]).toEqual([
      12,
      '',
      '',
      '',
      '',
    ]);
    expect(book.values('Начало').flat().join('\n')).toContain(OUTCOMES.moreThanAll(12, 9));
  });
});

describe('rows of protocols', () => {
  test('are added below, and go when the procedure is said to end with a mark', () => {
    const book = typed();
    loadInterview(book, [A, B]);
    report(book);
    const ids = ['work', 'measure', 'school', 'name', 'n', 'reached', 'threshold', 'share', 'source'];
    expect(rows(book, ...ids)[3]).toEqual([
      INTERVIEW,
      'зачёт',
      A,
      'Школа 1',
      14,
      7,
      'от 10 баллов',
      50,
      'протокол',
    ]);
    expect(rows(book, 'school')).toHaveLength(5);
    book.host.calls.reset();
    expect(report(book)).toBe(0);
    expect(book.host.calls.writes).toBe(0);
    const procedures = book.values('Процедуры');
    const row = procedures.findIndex(([id]) => id === INTERVIEW);
    const column = procedures[0]!.indexOf(TABLE_TEXT.procedures.columns.resultKind!.header);
    book
      .sheet('Процедуры')
      .getRange(row + 1, column + 1)
      .setValue(RESULT_KIND_WORDS.mark);
    report(book);
    expect(rows(book, 'work')).toEqual([[EXAM], [EXAM], [EXAM]]);
  });

  test('of an exam without a threshold say so, and count once it is typed', () => {
    const book = Book.filled();
    book.load(
      uploadOf([countsOf(EXAM, A)], {
        works: [{ work: workOf(EXAM), maxScore: 100, cuts: null, date: null, tasks: [] }],
      }),
    );
    report(book);
    const ids = ['school', 'n', 'reached', 'threshold', 'share', 'conclusion'];
    const sentence = 'Порог не указан: впишите его в «Процедуры».';
    expect(rows(book, ...ids)).toEqual([[A, 14, '', '', '', sentence]]);
    expect(book.values('Начало').flat().join('\n')).toContain(`${EXAM}: ${sentence}`);
    const procedures = book.values('Процедуры');
    const column = procedures[0]!.indexOf(TABLE_TEXT.procedures.columns.threshold!.header);
    const row = procedures.findIndex(([id]) => id === EXAM);
    book
      .sheet('Процедуры')
      .getRange(row + 1, column + 1)
      .setValue(10);
    report(book);
    expect(rows(book, ...ids)[0]!.slice(0, 5)).toEqual([A, 14, 7, 'от 10 баллов', 50]);
    expect(book.values('Начало').flat().join('\n')).not.toContain(sentence);
  });

  test('leave a row that a person has typed about the same, and that is told', () => {
    const book = Book.filled();
    type(book, 2, {
      work: INTERVIEW,
      measure: 'зачёт',
      level: 'ОО',
      school: A,
      n: 20,
      reached: 19,
      note: 'пересдача',
    });
    loadInterview(book, [A, B]);
    report(book);
    expect(rows(book, 'school', 'n', 'reached', 'share', 'source', 'note')).toEqual([
      [A, 20, 19, 95, '', 'пересдача'],
      [B, 14, expect.anything(), expect.anything(), 'протокол', ''],
    ]);
    expect(book.values('Начало').flat().join('\n')).toContain(OUTCOMES.besideProtocol);
    expect(report(book)).toBe(0);
  });

  test('that a person has sorted are found where they stand', () => {
    const book = typed();
    loadInterview(book);
    report(book);
    const range = book.sheet(TAB).getRange(2, 1, 4, TABLES.outcomes.columns.length);
    range.setValues([...range.getValues()].reverse());
    const before = rows(book, 'work', 'school', 'share');
    report(book);
    expect(rows(book, 'work', 'school', 'share')).toEqual(before);
  });
});

describe('rows of lists', () => {
  const listed = (school: string, n: number, reached: number): OutcomeRow => ({
    work: EXAM,
    measure: 'medal',
    level: 'school',
    school,
    name: '',
    n,
    reached,
    winners: null,
    prizeWinners: null,
    mean: null,
  });
  const load = (book: Book, ...outcomes: OutcomeRow[]): void => {
    book.load(uploadOf([], { outcomes }));
  };

  test('come with their source and are replaced by the next list, school by school', () => {
    const book = Book.filled();
    load(book, listed(A, 10, 8), listed(B, 12, 12));
    report(book);
    load(book, listed(A, 11, 9));
    report(book);
    expect(rows(book, 'school', 'n', 'reached', 'source')).toEqual([
      [A, 11, 9, 'сводный отчёт'],
      [B, 12, 12, 'сводный отчёт'],
    ]);
    expect(rows(book, 'share')[0]).toEqual([expect.closeTo(81.818, 3)]);
  });

  test('loaded again change nothing, figures and notes stay beside them', () => {
    const book = Book.filled();
    load(book, listed(A, 10, 8), listed(B, 12, 12));
    report(book);
    type(book, 2, { note: 'сверено' });
    const before = book.values(TAB);
    load(book, listed(A, 10, 8), listed(B, 12, 12));
    expect(book.values(TAB)).toEqual(before);
    expect(report(book)).toBe(0);
  });

  test('leave rows that people have typed as they are', () => {
    const book = typed();
    report(book);
    load(book, listed(A, 30, 30), listed(SCHOOLS[3]!, 10, 9));
    report(book);
    expect(rows(book, 'school', 'n', 'reached', 'source')).toEqual([
      [A, 9, 2, ''],
      [B, 18, 17, ''],
      [C, 3, 3, ''],
      [SCHOOLS[3], 10, 9, 'сводный отчёт'],
    ]);
  });
});

test('a tab that nobody uses stays as it is', () => {
  const book = Book.filled();
  const before = book.values(TAB);
  report(book);
  expect(book.values(TAB)).toEqual(before);
});
