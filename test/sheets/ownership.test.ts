/** Whose cells are whose: typed rows, comments, computed cells that a person has overwritten, deleted tabs and columns. */
import { Book, SCHOOLS, WORKS, countsOf, uploadOf } from '../support/book';

const WORK = WORKS[0];

function news(shift = 4) {
  return uploadOf(SCHOOLS.map((school) => countsOf(WORK, school, 17, shift)));
}

/** Types a row into a result table, under its headings. */
function type(book: Book, tab: string, cells: Readonly<Record<string, unknown>>): number {
  const sheet = book.sheet(tab);
  const [header] = book.values(tab);
  const row = sheet.getLastRow() + 1;
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  for (const [heading, value] of Object.entries(cells))
    sheet.getRange(row, header.indexOf(heading) + 1).setValue(value);
  return row;
}

const TYPED = {
  Процедура: WORK,
  Уровень: 'ОО',
  'Код ОО': '900077',
  Участников: 20,
  2: 10,
  3: 40,
  4: 30,
  5: 20,
  Источник: 'вручную',
};

interface Results {
  schools: { code: string; works: { id: string; n: number; marks: Record<string, number> }[] }[];
}

function resultOf(book: Book, school: string) {
  const { schools } = book.results() as Results;
  return schools.find(({ code }) => code === school)?.works.find(({ id }) => id === WORK);
}

describe('typed rows of the result tables', () => {
  test('are used in the report and not written', () => {
    const book = Book.filled();
    const row = type(book, 'Отметки', TYPED);
    const before = book.sheet('Отметки').getRange(row, 1, 1, 15).getValues();
    book.report();
    expect(resultOf(book, '900077')).toMatchObject({ n: 20, marks: { 2: 2, 3: 8, 4: 6, 5: 4 } });
    expect(book.values('Отметки').filter((cells) => cells[2] === '900077' || cells[2] === 900077)).toEqual(
      before.map((cells) => cells.slice(0, book.values('Отметки')[0].length)),
    );
    expect(book.schoolTab('900077').getName()).toContain('900077');
  });

  test('go to the log when a protocol replaces them, and the preview says how many', () => {
    const book = Book.new();
    book.load(uploadOf(SCHOOLS.slice(1).map((school) => countsOf(WORK, school))));
    type(book, 'Отметки', { ...TYPED, 'Код ОО': '900001' });
    book.report();
    expect(resultOf(book, '900001')).toMatchObject({ n: 20 });
    book.load(uploadOf([countsOf(WORK, '900001')]));
    const preview = book.plan();
    expect(preview.typedReplaced).toBe(1);
    book.run(preview.hash);
    expect(resultOf(book, '900001')).toMatchObject({ n: 14 });
    expect(book.values('Отметки').filter((cells) => String(cells[2]) === '900001')).toHaveLength(1);
    const [line, ...others] = book.log().filter((one) => one.includes('900001'));
    expect(others).toEqual([]);
    expect(line).toMatch(/^Строка заменена .*\| Отметки \| .*900001 \| .*20 · 10 · 40 · 30 · 20.* \| .*14/);
  });

  test('a row typed on «Признаки» is not ours and stays', () => {
    const book = Book.reported();
    type(book, 'Признаки', { 'Код ОО': '900001', Процедура: WORK, Признак: 'со слов наблюдателя' });
    book.load(news());
    book.report();
    expect(book.values('Признаки').filter((cells) => cells[3] === 'со слов наблюдателя')).toHaveLength(1);
  });
});

describe('a school’s comment', () => {
  const COMMENT = 'Болели гриппом: писали 14 из 25.';

  function comment(book: Book): unknown {
    const values = book.schoolTab('900001').getDataRange().getValues();
    return values[values.findIndex((row) => row[0] === 'comment:1')][1];
  }

  test('survives re-runs, growth and shrinkage of the tab above it, and another set of rules', () => {
    const book = Book.reported();
    const sheet = book.schoolTab('900001');
    const row =
      sheet
        .getDataRange()
        .getValues()
        .findIndex((cells) => cells[0] === 'comment:1') + 1;
    sheet.getRange(row, 2).setValue(COMMENT);
    const heights: number[] = [];
    const rerun = (options = {}): void => {
      book.report(options);
      heights.push(book.schoolTab('900001').getLastRow());
      expect(comment(book)).toBe(COMMENT);
    };
    book.load(
      uploadOf(['ВПР-2021-ОМ-4', 'ВПР-2021-РУ-5', 'ВПР-2021-МА-6'].map((work) => countsOf(work, '900001'))),
    );
    rerun();
    rerun({ rules: 'summary' });
    rerun({ rules: 'fioko-2019' });
    const counts = book.sheet('_Счётчики');
    counts.getRange(2, 1, counts.getLastRow() - 1, counts.getLastColumn()).clearContent();
    book.load(uploadOf([countsOf(WORK, '900001')]));
    rerun();
    expect(heights[0]).not.toBe(heights[3]);
    expect(book.log().filter((line) => line.includes('вручную'))).toEqual([]);
  });

  test('what is typed into a blank row between the blocks stays too', () => {
    const book = Book.reported();
    const sheet = book.schoolTab('900001');
    const row =
      sheet
        .getDataRange()
        .getValues()
        .findIndex((cells) => String(cells[0]).startsWith('after-results')) + 1;
    expect(row).toBeGreaterThan(1);
    sheet.getRange(row, 2).setValue('см. приказ');
    book.load(news());
    book.report();
    expect(sheet.getDataRange().getValues().flat()).toContain('см. приказ');
  });
});

describe('computed cells that a person has overwritten', () => {
  function overwrite(book: Book): void {
    const marks = book.sheet('Отметки');
    marks.getRange(2, 6).setValue('не верю');
    const school = book.schoolTab('900001');
    const row =
      school
        .getDataRange()
        .getValues()
        .findIndex((cells) => cells[0] === `results:${WORK}:school`) + 1;
    school.getRange(row, 3).setValue('не верю');
  }
  const lines = (book: Book): string[] => book.log().filter((line) => line.includes('не верю'));

  test('are left alone while nothing changes, logged and rewritten when the plan does', () => {
    const book = Book.reported();
    const expected = Book.reported();
    overwrite(book);
    expect(book.report()).toMatchObject({ changed: 0 });
    expect(lines(book)).toEqual([]);
    for (const one of [book, expected]) {
      one.load(news());
      one.report();
    }
    expect(lines(book)).toHaveLength(2);
    expect(lines(book)[0]).toMatch(
      /^Ячейки, посчитанные программой, были изменены вручную и обновлены \| Отметки/,
    );
    expect(book.content()).toEqual(expected.content());
  });

  test('are put right by «Проверить настройку», with a log line', () => {
    const book = Book.reported();
    const whole = book.content();
    overwrite(book);
    const [said] = book.press('menuCheckSetup');
    expect(said).toBe(
      `Восстановлены ячейки, посчитанные программой: Отметки, ${book.schoolTab('900001').getName()}. Прежнее содержимое записано в «Журнал изменений».`,
    );
    expect(lines(book)).toHaveLength(2);
    expect(book.content()).toEqual(whole);
    expect(book.press('menuCheckSetup')).toEqual([
      'Всё на месте: вкладки найдены, столбцы целы, посчитанные ячейки совпадают с записанными.',
    ]);
  });

  test('are logged also when their row goes', () => {
    const book = Book.new();
    book.load(uploadOf([countsOf(WORK, '900001'), countsOf(WORKS[2], '900001')]));
    book.report();
    overwrite(book);
    const counts = book.sheet('_Счётчики');
    counts.getRange(2, 1, counts.getLastRow() - 1, counts.getLastColumn()).clearContent();
    book.load(uploadOf([countsOf(WORKS[2], '900001')]));
    book.report();
    expect(lines(book)).toHaveLength(2);
  });
});

describe('deleted tabs and columns', () => {
  test('a deleted school tab is made again', () => {
    const book = Book.reported();
    const content = book.values(book.schoolTab('900004').getName());
    book.spreadsheet.deleteSheet(book.schoolTab('900004'));
    const preview = book.plan();
    expect(preview.isNew).toEqual(['900004 Школа 4']);
    expect(book.run(preview.hash)).toMatchObject({ isNew: 1 });
    expect(book.values('900004 Школа 4')).toEqual(content);
    expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  });

  const TABLES = [
    'Школы',
    'Процедуры',
    'Отметки',
    'Задания',
    'Признаки',
    'Дорожная карта',
    'Официальный список',
    'Параметры',
    'Журнал изменений',
    '_Счётчики',
    '_Листы',
    'Вставка',
  ];
  test.each(TABLES)(
    'a deleted «%s» is made again by «Проверить настройку», and nothing else changes',
    (tab) => {
      const book = Book.reported();
      const others = (): [string, unknown][] =>
        book
          .names()
          .filter((name) => ![tab, 'Журнал изменений', '_Листы'].includes(name))
          .map((name) => [name, book.values(name)]);
      const before = others();
      const count = book.names().length;
      book.spreadsheet.deleteSheet(book.sheet(tab));
      expect(book.press('menuReport')[0]).toContain('нет нужных вкладок');
      expect(book.press('menuCheckSetup')[0]).toContain(`Созданы недостающие вкладки: ${tab}.`);
      expect(others()).toEqual(before);
      expect(book.names()).toHaveLength(count);
      expect(book.report()).toMatchObject({ done: true });
    },
  );

  test('a deleted result table is filled again at once, from the counts', () => {
    const book = Book.reported();
    const rows = book.values('Отметки');
    book.spreadsheet.deleteSheet(book.sheet('Отметки'));
    book.press('menuCheckSetup');
    expect(book.values('Отметки')).toEqual(rows);
  });

  test('a deleted column of a table is named among the places that ask for attention, and the report still works', () => {
    const book = Book.reported();
    const headings: readonly (readonly [string, string])[] = [
      ['Школы', 'Кластер'],
      ['Процедуры', 'Форма'],
      ['Отметки', 'СОУ'],
      ['Параметры', 'По умолчанию'],
    ];
    for (const [tab, heading] of headings) {
      book.sheet(tab).deleteColumn(book.values(tab)[0].indexOf(heading) + 1);
    }
    const [said] = book.press('menuCheckData');
    for (const [tab, heading] of headings)
      expect(said).toContain(`Вкладка «${tab}»: нет столбцов «${heading}»`);
    book.load(news());
    expect(book.report()).toMatchObject({ done: true });
  });

  test('without its headings a table is named in a sentence, and nothing is written', () => {
    const book = Book.reported();
    book.sheet('Отметки').deleteRow(1);
    const before = book.content();
    expect(book.press('menuReport')).toEqual([
      expect.stringMatching(/^Вкладка «Отметки»: не найдена строка заголовков/),
    ]);
    expect(book.content()).toEqual(before);
  });
});

describe('a generated tab whose hidden ruler a person has deleted', () => {
  test.each([
    ['row', (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.deleteRow(1)],
    ['column', (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.deleteColumn(1)],
    ['one column of it', (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.deleteColumn(4)],
  ])('(%s) is kept aside with all it holds, and a new tab is made', (_, damage) => {
    const book = Book.reported();
    const sheet = book.schoolTab('900005');
    const name = sheet.getName();
    sheet.getRange(40, 2).setValue('моё');
    damage(sheet);
    const old = book.values(name);
    book.load(news());
    const count = book.names().length;
    book.report();
    expect(book.names()).toHaveLength(count + 1);
    const aside = book.values(`${name} – прежний`);
    const corner = (values: unknown[][]) =>
      values.map((row, r) => row.map((cell, c) => (r + c === 0 ? '' : cell)));
    expect(corner(aside)).toEqual(corner(old));
    expect(aside.flat()).toContain('моё');
    expect(book.schoolTab('900005').getName()).toBe(name);
    expect(book.log().filter((line) => line.includes('прежний'))).toHaveLength(1);
    expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  });
});
