/** Migrations run once each, in order; one that broke is run again; a newer workbook is left alone. */
import { TABLES } from '../../src/domain/tables/registry';
import { OFFICE_SETTINGS } from '../../src/messages/office';
import { TABLE_TEXT } from '../../src/messages/tables';
import { Migration, migrate } from '../../src/sheets/migrations';
import { Workbook } from '../../src/sheets/workbook';
import { Book } from '../support/book';

/** Version of a new workbook. */
const NEWEST = 5;
const NEWER = 'Книга сделана более новой версией программы (структура 7). Обновите программу.';

/** The sheets ring outside the bundle, on the globals of a host. */
function opened(book: Book): Workbook {
  Object.assign(globalThis, { SpreadsheetApp: book.session.globals.SpreadsheetApp });
  return Workbook.open(book.spreadsheet);
}

function steps(done: number[], failing: number | null = null): Migration[] {
  return [NEWEST, NEWEST + 1, NEWEST + 2].map((version) => ({
    version,
    run: () => {
      if (version === failing) throw new Error('broken');
      done.push(version);
    },
  }));
}

function versionOf(book: Book): unknown {
  return book.values('_Листы').find(([key]) => key === 'version')?.[1];
}

function removeColumns(book: Book, tab: string, headings: readonly string[]): void {
  const sheet = book.sheet(tab);
  for (const heading of headings) {
    const row = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] as string[];
    sheet.deleteColumns(row.indexOf(heading) + 1, 1);
  }
}

function rowOf(book: Book, name: string): number {
  return book.values('Параметры').findIndex(([cell]) => cell === name) + 1;
}

function markAs(version: number, book: Book): void {
  const row = book.values('_Листы').findIndex(([key]) => key === 'version') + 1;
  book.sheet('_Листы').getRange(row, 2).setValue(String(version));
}

test('a new workbook has the newest version and runs none', () => {
  expect(String(versionOf(Book.new()))).toBe(String(NEWEST));
  const done: number[] = [];
  expect(migrate(opened(Book.new()), steps(done).slice(0, 1))).toEqual([]);
  expect(done).toEqual([]);
});

test('each runs once, in order, and is recorded and logged', () => {
  const book = Book.new();
  const done: number[] = [];
  const workbook = opened(book);
  workbook.saving(() => expect(migrate(workbook, steps(done))).toEqual([6, 7]));
  expect(migrate(workbook, steps(done))).toEqual([]);
  expect(done).toEqual([6, 7]);
  expect(String(versionOf(book))).toBe('7');
  expect(book.log()).toEqual([
    'Обновлена структура книги |  |  |  | 6',
    'Обновлена структура книги |  |  |  | 7',
  ]);
});

test('one that broke is run again, those before it are not', () => {
  const book = Book.new();
  const done: number[] = [];
  const workbook = opened(book);
  expect(() => migrate(workbook, steps(done, 7))).toThrow('broken');
  expect(String(versionOf(book))).toBe('6');
  expect(migrate(workbook, steps(done))).toEqual([7]);
  expect(done).toEqual([6, 7]);
});

describe('a workbook of version 1', () => {
  const ADDED = ['Отобрано', 'Каппа отметок', 'Эксперт из ОО (код)', 'Зерно отбора'];

  const MIGRATED = [2, 3, 4, 5].map((version) => `Обновлена структура книги |  |  |  | ${version}`);
  const SIGNS_ADDED = ['Интервал 95 %', 'p', 'q', 'На что посмотреть дальше'];
  /** Names of «Параметры» that version 1 had, of those looked at here. */
  const RULES = 'Набор правил';
  const NEW_SETTINGS = [
    'С чем сравнивать (панель)',
    'Контрольная выборка как образец',
    'ШНОР: расчётный критерий',
    'ШНОР: доля отметок «2», %',
    'ШНОР: работ с низким результатом',
    'Напоминать о перепроверке, дней',
  ];

  /** «Параметры» by name: value, default, explanation. */
  function settings(book: Book): Map<string, unknown[]> {
    return new Map(
      book
        .values('Параметры')
        .slice(1)
        .map(([name, ...cells]) => [String(name), cells]),
    );
  }

  /** «Параметры» as version 1 made it: two rule sets, fewer rows, the first set chosen by a person. */
  function olderSettings(book: Book): void {
    const sheet = book.sheet('Параметры');
    for (const name of NEW_SETTINGS) sheet.deleteRows(rowOf(book, name), 1);
    const cells = sheet.getRange(rowOf(book, RULES), 2, 1, 3);
    cells.setValues([['ФИОКО-2019', 'Сводные отчёты', 'прежнее пояснение']]).clearDataValidations();
  }

  /** As version 1 made it: «Перепроверка» with a typed row and a person's own column beside it. */
  function old(): Book {
    const book = Book.filled();
    const sheet = book.sheet('Перепроверка');
    removeColumns(book, 'Перепроверка', ADDED);
    removeColumns(book, 'Признаки', SIGNS_ADDED);
    olderSettings(book);
    sheet.insertColumnsAfter(11, 1);
    sheet.getRange(1, 12).setValue('Моё');
    sheet
      .getRange(2, 1, 1, 12)
      .setValues([['ВПР-2021-МА-4', '900001', '', 15, 12, 3, 0, -4, 6, '', 'п', 'да']]);
    markAs(1, book);
    return book;
  }

  test('gets the columns of the draw behind its own, and keeps what a person has typed', () => {
    const book = old();
    const workbook = opened(book);
    workbook.saving(() => expect(migrate(workbook)).toEqual([2, 3, 4, 5]));
    const [headings, row] = book.values('Перепроверка');
    expect(headings!.slice(10)).toEqual(['Примечание', ...ADDED, 'Моё']);
    expect(row!.slice(10)).toEqual(['п', '', '', '', '', 'да']);
    expect(row!.slice(3, 9)).toEqual([15, 12, 3, 0, -4, 6]);
    const numbers = book.sheet('Перепроверка').getRange(2, 12, 1, 4).getNumberFormats();
    expect(numbers).toEqual([['0', '0.00', '@', '@']]);
  });

  test('gets the columns of p, q, interval and next steps, the long one wrapped', () => {
    const book = old();
    const workbook = opened(book);
    workbook.saving(() => migrate(workbook));
    const headings = book.values('Признаки')[0]!;
    expect(headings.slice(-SIGNS_ADDED.length)).toEqual(SIGNS_ADDED);
    const cells = book.sheet('Признаки').getRange(2, headings.length - 3, 1, 4);
    expect(cells.getWraps()).toEqual([[false, false, false, true]]);
  });

  test('does not take signs written before for a person’s work', () => {
    const book = Book.filled();
    // The columns being away, rows are written and remembered as version 1 did it.
    removeColumns(book, 'Признаки', SIGNS_ADDED);
    book.report();
    markAs(1, book);
    const before = book.log().length;
    book.report();
    expect(book.values('Признаки')[0]!.slice(-4)).toEqual(SIGNS_ADDED);
    const added = book.values('Признаки').flatMap((row, i) => (i === 0 ? [] : row.slice(-4)));
    expect(added.some((cell) => cell !== '')).toBe(true);
    expect(book.log().slice(before)).toEqual(MIGRATED);
  });

  test('gets new settings, three rule sets to choose from, and keeps the one that a person has chosen', () => {
    const book = old();
    const workbook = opened(book);
    workbook.saving(() => migrate(workbook));
    const now = settings(book);
    for (const name of NEW_SETTINGS) expect([name, now.get(name)?.[0]]).toEqual([name, '']);
    const [value, standard, note] = now.get(RULES)!;
    expect([value, standard]).toEqual(['ФИОКО-2019', 'Статистическая панель']);
    expect(note).toContain('«Сводные отчёты»');
    const choices = book.sheet('Параметры').getRange(rowOf(book, RULES), 2).getDataValidation();
    expect(choices!.getCriteriaValues()[0]).toEqual([
      'ФИОКО-2019',
      'Сводные отчёты',
      'Статистическая панель',
    ]);
    expect(book.sheet('Параметры').getRange(rowOf(book, NEW_SETTINGS[0]!), 2).getDataValidation()).not.toBe(
      null,
    );
    expect(book.log()).toEqual(MIGRATED);
  });

  test('is brought up to date by a report in one go, and by a second one not again', () => {
    const book = old();
    expect(book.report()).toMatchObject({ done: true });
    expect(book.log().filter((line) => line.startsWith('Обновлена структура'))).toEqual(MIGRATED);
    const before = book.content();
    expect(book.report()).toMatchObject({ isNew: 0, changed: 0 });
    expect(book.content()).toEqual(before);
  });
});

describe('a workbook of version 2', () => {
  const NEW_TABS = [
    'Сроки',
    'Ответы школ',
    'Показатели',
    'Мероприятия и решения',
    'ВСОКО',
    'Внутренние результаты',
    'Дефициты',
    'Повышение квалификации',
    'Адресная помощь',
    'Эксперты и наблюдатели',
    'Банк КИМ',
    'Архив плана',
  ];
  const ROADMAP_ADDED = [
    'Направление',
    'Подпункты',
    'Вид срока',
    'Осталось дней',
    'Состояние',
    'Из реестров',
    'Ответили ОО',
    'Код',
  ];
  const laterOf = (id: 'roadmap' | 'control'): string[] =>
    TABLES[id].columns
      .filter(({ later }) => later === true)
      .map((column) => TABLE_TEXT[id].columns[column.id]!.header);

  /** With a typed line of the plan, a row of the register and a person's own column at the end of both. */
  function old(): Book {
    const book = Book.new();
    for (const tab of NEW_TABS) book.spreadsheet.deleteSheet(book.sheet(tab));
    removeColumns(book, 'Дорожная карта', laterOf('roadmap'));
    removeColumns(book, 'Контроль процедур', laterOf('control'));
    book.sheet('Параметры').deleteRows(rowOf(book, 'Учебный год плана'), 1);
    const plan = book.sheet('Дорожная карта');
    plan.insertColumnAfter(12);
    plan.getRange(1, 13).setValue('Моё');
    plan.getRange(2, 1, 1, 13).setValues([LINE]);
    const control = book.sheet('Контроль процедур');
    control.insertColumnAfter(9);
    control.getRange(1, 10).setValue('Моё');
    control
      .getRange(2, 1, 1, 10)
      .setValues([['ВПР-2021-МА-4', '900001', 'онлайн', 'да', '', '', '5-п', '', 'п', 'м']]);
    markAs(2, book);
    return book;
  }

  const LINE = [
    '2.10',
    'Кадры',
    'Обучить',
    'май',
    '',
    '',
    'Директор',
    '',
    'Выполнено',
    '',
    'пр. 4',
    'к',
    'м',
  ];

  test('asks for «Проверить настройку», which makes the tabs and columns and keeps what was typed', () => {
    const book = old();
    expect(book.press('menuReport')[0]).toContain('«Проверить настройку»');
    const [said] = book.press('menuCheckSetup');
    for (const tab of NEW_TABS) expect(said).toContain(tab);
    const [headings, line] = book.values('Дорожная карта');
    expect(headings!.slice(12)).toEqual([...ROADMAP_ADDED, 'Моё']);
    expect(line!.map(String)).toEqual([...LINE.slice(0, 12), ...ROADMAP_ADDED.map(() => ''), 'м']);
    const [control, row] = book.values('Контроль процедур');
    expect(control!.slice(9)).toEqual([...laterOf('control'), 'Моё']);
    expect([row![0], row![6], row![8], row![row!.length - 1]]).toEqual(['ВПР-2021-МА-4', '5-п', 'п', 'м']);
    expect(settingsRow(book)).toEqual(['Учебный год плана', '', '']);
    expect(String(versionOf(book))).toBe(String(NEWEST));
    expect(book.log()).toEqual([3, 4, 5].map((version) => `Обновлена структура книги |  |  |  | ${version}`));
  });

  test('is left alone by a second «Проверить настройку»', () => {
    const book = old();
    book.press('menuCheckSetup');
    const before = book.content();
    book.session.calls.reset();
    expect(book.press('menuCheckSetup')[0]).toMatch(/^Всё на месте/);
    expect(book.session.calls.writes).toBe(0);
    expect(book.content()).toEqual(before);
  });

  function settingsRow(book: Book): unknown[] {
    return book.values('Параметры')[rowOf(book, 'Учебный год плана') - 1]!.slice(0, 3);
  }
});

describe('a workbook of version 3', () => {
  const NEW_TABS = ['Зачёты и пороги', 'Задания работ'];
  const ADDED = ['Вид результата', 'Порог'];
  const OFFICE = Object.values(OFFICE_SETTINGS).map(({ name }) => name);

  /** With a typed procedure and a person's own column behind the columns of «Процедуры». */
  function old(): Book {
    const book = Book.new();
    for (const tab of NEW_TABS) book.spreadsheet.deleteSheet(book.sheet(tab));
    removeColumns(book, 'Процедуры', ADDED);
    for (const name of OFFICE) book.sheet('Параметры').deleteRows(rowOf(book, name), 1);
    const procedures = book.sheet('Процедуры');
    const width = book.values('Процедуры')[0]!.length;
    procedures.insertColumnAfter(width);
    procedures.getRange(1, width + 1).setValue('Моё');
    const id = book.values('Процедуры')[0]!.indexOf('Обозначение') + 1;
    procedures.getRange(2, id).setValue('ИС-2024-РУ-9');
    procedures.getRange(2, width + 1).setValue('м');
    markAs(3, book);
    return book;
  }

  test('gets the tabs of thresholds and tasks, the columns of procedures and who issues documents', () => {
    const book = old();
    const [said] = book.press('menuCheckSetup');
    for (const tab of NEW_TABS) expect(said).toContain(tab);
    const [headings, row] = book.values('Процедуры');
    expect(headings!.slice(-3)).toEqual([...ADDED, 'Моё']);
    expect(row!.slice(-3)).toEqual(['', '', 'м']);
    expect(row![headings!.indexOf('Обозначение')]).toBe('ИС-2024-РУ-9');
    for (const name of OFFICE) expect([name, rowOf(book, name) > 0]).toEqual([name, true]);
    expect(String(versionOf(book))).toBe(String(NEWEST));
  });
});

describe('a workbook of version 4', () => {
  const TAB = '_Загрузка';

  /** As it was: without the tab of uploads that come in parts. */
  function old(): Book {
    const book = Book.filled();
    book.spreadsheet.deleteSheet(book.sheet(TAB));
    markAs(4, book);
    return book;
  }

  test('is read as it is, and gets the hidden tab of uploads with the first thing that is written', () => {
    const book = old();
    const { hash } = book.plan();
    expect(book.names()).not.toContain(TAB);
    expect(book.run(hash)).toMatchObject({ done: true });
    expect(book.sheet(TAB).isSheetHidden()).toBe(true);
    expect(book.values(TAB)).toEqual([['import', 'chunk', 'of', 'started', 'checksum', 'text']]);
    expect(String(versionOf(book))).toBe(String(NEWEST));
    expect(book.log().filter((line) => line.startsWith('Обновлена'))).toEqual([
      'Обновлена структура книги |  |  |  | 5',
    ]);
  });

  test('whose migration broke gets the tab once', () => {
    const whole = old();
    whole.session.calls.reset();
    whole.api('apiStageCancel', 'нет');
    const { reads, writes, services } = whole.session.calls;
    expect(writes).toBeGreaterThan(10);
    for (let n = 1; n <= reads + writes + services; n += 3) {
      const book = old();
      book.session.faults.failAt(n);
      expect(() => book.call('apiStageCancel', 'нет')).toThrow('Service error');
      expect(book.api('apiStageCancel', 'нет')).toEqual({ cancelled: false });
      expect(book.names().filter((name) => name.startsWith(TAB))).toEqual([TAB]);
    }
  });

  test('answers what dialogs ask before it is migrated', () => {
    const book = old();
    expect(book.api('apiLoadContext')).toMatchObject({ stages: [] });
    expect(book.api('apiStageState', 'нет')).toEqual({ have: [] });
    expect(book.api('apiStageCommit', 'нет')).toEqual({ gone: true });
  });
});

test('a workbook of a newer version is refused in a sentence by everything, and nothing is written', () => {
  const book = Book.filled();
  const states = book.sheet('_Листы');
  const row = book.values('_Листы').findIndex(([key]) => key === 'version') + 1;
  states.getRange(row, 2).setValue('7');
  const before = book.content();
  book.host.workbook.metadata = [];
  book.session.calls.reset();
  for (const item of [
    'menuLoadPasted',
    'menuCheckData',
    'menuSigns',
    'menuReport',
    'menuSchoolTabs',
    'menuCheckSetup',
  ]) {
    expect(book.press(item)).toEqual([NEWER]);
  }
  expect(() => book.plan()).toThrow(NEWER);
  expect(book.session.calls.writes).toBe(0);
  expect(book.content()).toEqual(before);
});
