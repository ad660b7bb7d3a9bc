/** «Перепроверка»: what a draw records, what a filled list adds, what stays a person's, and the reminder on «Начало». */
import type { RecheckTally } from '../../src/domain/recheck/tally';
import type { DrawRecord } from '../../src/domain/recheck/draw-units';
import type { RecheckAnswer } from '../../src/domain/recheck/entered';
import { Book } from '../support/book';

const WORK = 'ВПР-2021-МА-4';
const DATE = '2021-05-10';
const TAB = 'Перепроверка';

const draw = (school: string, parts: Partial<DrawRecord> = {}): DrawRecord => ({
  work: WORK,
  school,
  date: DATE,
  drawn: 15,
  seed: 'зерно',
  ...parts,
});

const tally = (school: string, parts: Partial<RecheckTally> = {}): RecheckTally => ({
  work: WORK,
  school,
  date: DATE,
  seed: 'зерно',
  works: 15,
  agreed: 12,
  lowered: 3,
  raised: 0,
  sum: -4,
  squares: 6,
  kappa: 0.75,
  expertSchools: ['900009'],
  ...parts,
});

const record = (book: Book, ...draws: DrawRecord[]): RecheckAnswer =>
  book.api('apiRecheckDraw', JSON.stringify(draws));
const save = (book: Book, ...tallies: RecheckTally[]): RecheckAnswer =>
  book.api('apiRecheckSave', JSON.stringify(tallies));

/** Rows as records by heading; blank cells are left out, dates are shown as a person sees them. */
function rowsOf(book: Book): Record<string, unknown>[] {
  const shown = book.sheet(TAB).getDataRange().getDisplayValues();
  return shown
    .slice(1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) =>
      Object.fromEntries(row.map((cell, i) => [shown[0]![i], cell]).filter(([, cell]) => cell !== '')),
    );
}

/** Writes into the first row that has no school. */
function type(book: Book, cells: Readonly<Record<string, unknown>>, row = 2): void {
  const sheet = book.sheet(TAB);
  const headings = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] as string[];
  for (const [heading, value] of Object.entries(cells)) {
    sheet.getRange(row, headings.indexOf(heading) + 1).setValue(value);
  }
}

const DRAWN = {
  Процедура: WORK,
  'Код ОО': '900001',
  Дата: '10.05.2021',
  Отобрано: '15',
  'Зерно отбора': 'зерно',
};
const RESULTS = {
  Работ: '15',
  Совпало: '12',
  'Балл ниже': '3',
  'Балл выше': '0',
  'Сумма разностей': '-4,00',
  'Сумма квадратов': '6,00',
  'Каппа отметок': '0,75',
  'Эксперт из ОО (код)': '900009',
};

describe('a draw', () => {
  test('is a row of counts and one line of the log', () => {
    const book = Book.new();
    expect(record(book, draw('900001'), draw('900002'))).toMatchObject({ added: 2, refused: [] });
    expect(rowsOf(book)).toEqual([DRAWN, { ...DRAWN, 'Код ОО': '900002' }]);
    expect(book.log()).toEqual([
      `Отобраны работы для перепроверки | ${TAB} | ${WORK} |  | школ: 2; работ: 30; зерно: зерно; дата: 10.05.2021`,
    ]);
  });

  test('repeated is written once', () => {
    const book = Book.new();
    record(book, draw('900001'));
    const before = book.content();
    const log = book.log();
    expect(record(book, draw('900001'))).toMatchObject({ added: 0, replaced: 0, unchanged: 1 });
    expect([book.content(), book.log()]).toEqual([before, log]);
  });

  test('with another seed on the same day leaves the first one in the log', () => {
    const book = Book.new();
    record(book, draw('900001'));
    record(book, draw('900001', { seed: 'другое' }));
    expect(rowsOf(book)).toEqual([{ ...DRAWN, 'Зерно отбора': 'другое' }]);
    expect(book.log()).toContain(
      `Отбор работ для перепроверки заменён другим | ${TAB} | ${WORK} · 900001 | зерно | другое`,
    );
  });

  test('is refused once the results are in, whoever put them there', () => {
    const book = Book.new();
    record(book, draw('900001'));
    save(book, tally('900001'));
    const before = rowsOf(book);
    const { refused } = record(book, draw('900001', { seed: 'другое' }));
    expect(refused).toEqual([
      {
        key: `${WORK}|900001|${DATE}`,
        message: expect.stringContaining('итоги этой перепроверки уже внесены'),
      },
    ]);
    expect(rowsOf(book)).toEqual(before);
  });
});

describe('a filled list', () => {
  test('completes the row of its draw, wherever it has been sorted to, and writes nothing beside it', () => {
    const book = Book.new();
    record(book, draw('900001'), draw('900002'));
    type(book, { 'Комиссия (должности)': 'методист', Примечание: 'акт 3' });
    book.sheet(TAB).getRange(2, 1, 2, 15).sort({ column: 2, ascending: false });
    expect(save(book, tally('900001'))).toMatchObject({ added: 0, replaced: 1 });
    expect(rowsOf(book)).toEqual([
      { ...DRAWN, 'Код ОО': '900002' },
      { ...DRAWN, ...RESULTS, 'Комиссия (должности)': 'методист', Примечание: 'акт 3' },
    ]);
    expect(book.log().filter((line) => line.includes('заменены'))).toEqual([]);
  });

  test('read again after a correction keeps the earlier figures in the log', () => {
    const book = Book.new();
    record(book, draw('900001'));
    save(book, tally('900001'));
    expect(save(book, tally('900001'))).toMatchObject({ unchanged: 1 });
    save(book, tally('900001', { agreed: 13, lowered: 2, sum: -3, squares: 5 }));
    expect(rowsOf(book)).toMatchObject([{ Совпало: '13', 'Балл ниже': '2' }]);
    expect(book.log()).toContain(
      `Итоги перепроверки заменены | ${TAB} | ${WORK} · 900001 | 12 · 3 · -4 · 6 | 13 · 2 · -3 · 5`,
    );
  });

  test('without a recorded draw becomes a row of its own', () => {
    const book = Book.new();
    expect(save(book, tally('900001', { seed: '', kappa: null, expertSchools: [] }))).toMatchObject({
      added: 1,
    });
    const [row] = rowsOf(book);
    expect(row).toMatchObject({ Процедура: WORK, 'Код ОО': '900001', Дата: '10.05.2021', Работ: '15' });
    expect(row).not.toHaveProperty('Зерно отбора');
  });

  test('does not replace what was typed by hand, nor the results of another draw', () => {
    const book = Book.new();
    type(book, { Процедура: WORK, 'Код ОО': '900001', Дата: '10.05.2021', Работ: 10, Совпало: 10 });
    record(book, draw('900002'));
    const before = rowsOf(book);
    const { refused } = save(book, tally('900001', { seed: '' }), tally('900002', { seed: 'чужое' }));
    expect(refused.map(({ message }) => message)).toEqual([
      expect.stringContaining('введены вручную и не заменены'),
      expect.stringContaining('зерно в книге «зерно», в списке «чужое»'),
    ]);
    expect(rowsOf(book)).toEqual(before);
  });

  test('finds its columns where a person has moved, added and deleted some', () => {
    const book = Book.new();
    record(book, draw('900001'));
    const sheet = book.sheet(TAB);
    sheet.insertColumnsAfter(4, 1);
    sheet.getRange(1, 5).setValue('Моё');
    sheet.getRange(2, 5).setValue('да');
    const headings = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] as string[];
    sheet.deleteColumns(headings.indexOf('Каппа отметок') + 1, 1);
    save(book, tally('900001'));
    expect(rowsOf(book)).toEqual([{ ...DRAWN, ...RESULTS, Моё: 'да' }]);
  });
});

describe('on «Начало»', () => {
  const REMINDER = `${WORK}: Работы хранятся до 15.09.2024: список для перепроверки нужно составить до этой даты.`;

  /** The book's day is 2 September 2024. */
  function keptUntil(text: string, today = new Date(2024, 8, 2, 10)): Book {
    const book = Book.filled({ today });
    const sheet = book.sheet('Процедуры');
    const headings = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] as string[];
    const row = book.values('Процедуры').findIndex(([id]) => id === WORK) + 1;
    sheet.getRange(row, headings.indexOf('Работы хранятся до') + 1).setValue(text);
    return book;
  }
  const start = (book: Book): string => JSON.stringify(book.values('Начало'));

  test('the end of storage is named before it comes, until a draw is recorded', () => {
    const book = keptUntil('15.09.2024');
    book.report();
    expect(start(book)).toContain(REMINDER);
    record(book, draw('900001'));
    book.report();
    expect(start(book)).not.toContain('Работы хранятся до');
  });

  test('the number of days is chosen in «Параметры»', () => {
    const book = keptUntil('15.09.2024');
    const sheet = book.sheet('Параметры');
    const row =
      book.values('Параметры').findIndex(([name]) => name === 'Напоминать о перепроверке, дней') + 1;
    sheet.getRange(row, 2).setValue(12);
    book.report();
    expect(start(book)).not.toContain('Работы хранятся до');
    sheet.getRange(row, 2).setValue(13);
    book.report();
    expect(start(book)).toContain(REMINDER);
  });

  test('another day with the same reminder changes nothing', () => {
    const book = keptUntil('15.09.2024');
    book.report();
    const later = Book.on(book.host.workbook, { today: new Date(2024, 8, 9, 10) });
    expect(later.plan()).toMatchObject({ isNew: [], changed: [] });
  });

  test('a typed row that cannot be used is named with its place', () => {
    const book = Book.filled();
    type(book, { Процедура: WORK, 'Код ОО': '900001', Работ: 15, Совпало: 10 });
    expect(book.press('menuCheckData').join()).toContain(
      'а «Совпало», «Балл ниже» и «Балл выше» вместе дают 10',
    );
  });
});
