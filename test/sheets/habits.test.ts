/** People rename, insert, sort, annotate and hide. Nothing of theirs may be lost, and the report must still work. */
import { Book, SCHOOLS, WORKS, countsOf, uploadOf } from '../support/book';

const LISTS = ['Школы', 'Процедуры', 'Параметры'];
const RESULTS = ['Отметки', 'Сравнение с журналом', 'Первичные баллы', 'Задания'];
const COMPUTED = [...RESULTS, 'Признаки'];

/** New results of one work, so that the next report has something to write on every tab. */
function news(shift = 4) {
  return uploadOf(SCHOOLS.map((school) => countsOf(WORKS[0], school, 17, shift)));
}

/** Rows as sets of our cells, whatever their order and whatever stands between them. */
function rowsOf(book: Book, tab: string): string[] {
  const [header, ...rows] = book.values(tab);
  const own = header.flatMap((heading, i) => (String(heading).startsWith('Моё') ? [] : [i]));
  return rows
    .map((row) => own.map((i) => String(row[i])).join('|'))
    .filter((row) => /[^|]/.test(row))
    .sort();
}

describe('tabs that were renamed', () => {
  test('are still used and keep their names', () => {
    const book = Book.reported();
    const names = new Map(book.names().map((name, i) => [name, `Моя ${i}`]));
    const expected = Book.reported();
    expected.load(news());
    expected.report();
    for (const [name, own] of names) book.sheet(name).setName(own);
    book.load(news());
    const preview = book.plan();
    expect(preview.isNew).toEqual([]);
    expect(preview.renamed).toContain(`Сводка → ${names.get('Сводка')}`);
    expect(book.run(preview.hash)).toMatchObject({ done: true, isNew: 0 });
    expect(book.names().sort()).toEqual([...names.values()].sort());
    for (const tab of [...LISTS, ...COMPUTED]) {
      expect(rowsOf(book, names.get(tab)!)).toEqual(rowsOf(expected, tab));
    }
    expect(book.results()).toEqual(expected.results());
  });
});

describe('columns and rows that a person has inserted', () => {
  test.each([...LISTS, ...COMPUTED])('stay in «%s» and are never written', (tab) => {
    const book = Book.reported();
    const expected = Book.reported();
    for (const one of [book, expected]) one.load(news(0));
    expected.load(news());
    expected.report();
    const sheet = book.sheet(tab);
    sheet.insertColumnAfter(2);
    sheet.getRange(1, 3).setValue('Моё');
    const height = book.values(tab).length;
    sheet.getRange(2, 3, height - 1, 1).setValues(Array.from({ length: height - 1 }, (_, i) => [`моё ${i}`]));
    sheet
      .getRange(2, 3)
      .setFormula('=1+1')
      .setNote('проверить')
      .setBackground('#ff0000')
      .setNumberFormat('0.000');
    const keyOf = (row: unknown[]): string => [row[0], row[1], row[3], row[4]].join();
    const mine = new Map(
      book
        .values(tab)
        .slice(1)
        .map((row) => [keyOf(row), row[2]]),
    );
    book.load(news());
    book.report();
    expect(rowsOf(book, tab)).toEqual(rowsOf(expected, tab));
    // A sign that is no longer found leaves the row to what stands beside it.
    for (const row of book
      .values(tab)
      .slice(1)
      .filter(([first]) => first !== '')) {
      expect(row[2]).toEqual(mine.get(keyOf(row)) ?? '');
    }
    for (const cell of mine.values()) expect(book.values(tab).map((row) => row[2])).toContainEqual(cell);
    const cell = book.sheet(tab).getRange(2, 3);
    expect([cell.getFormula(), cell.getNote(), cell.getBackground(), cell.getNumberFormat()]).toEqual([
      '=1+1',
      'проверить',
      '#ff0000',
      '0.000',
    ]);
    expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  });

  test('stay on generated tabs, with formulas, and the computed cells around them are brought up to date', () => {
    const book = Book.reported();
    const expected = Book.reported();
    const tabs = [book.schoolTab('900002').getName(), 'Сводка'];
    const airRow = (tab: string): number => book.values(tab).findIndex(([id]) => id === 'top:1') + 1;
    for (const tab of tabs) {
      const sheet = book.sheet(tab);
      sheet.insertRowsAfter(8, 2);
      sheet.getRange(9, 2).setValue(`строка ${tab}`);
      sheet.getRange(10, 3).setFormula('=2*21');
      sheet.insertColumnAfter(3);
      sheet.getRange(airRow(tab), 4).setValue(`столбец ${tab}`);
    }
    for (const one of [book, expected]) {
      one.load(news());
      one.report();
    }
    for (const tab of tabs) {
      const sheet = book.sheet(tab);
      const values = book.values(tab);
      const row = values.findIndex((cells) => cells[1] === `строка ${tab}`);
      expect(row).toBeGreaterThan(0);
      expect(sheet.getRange(row + 2, 3 + 1 + 1).getFormula() || sheet.getRange(row + 2, 3).getFormula()).toBe(
        '=2*21',
      );
      expect(values[airRow(tab) - 1][3]).toBe(`столбец ${tab}`);
      const own = values
        .filter((_, i) => i !== row && i !== row + 1)
        .map((cells) => cells.filter((_, i) => i !== 3));
      const width = Math.max(...expected.values(tab).map((cells) => cells.length));
      const cut = own.map((cells) => cells.slice(0, width));
      expect(cut).toEqual(expected.values(tab));
    }
    expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  });

  test('a title above the headings of a table does not hide them', () => {
    const book = Book.reported();
    const sheet = book.sheet('Школы');
    sheet.insertRowsBefore(1, 2);
    sheet.getRange(1, 1).setValue('Школы нашего района');
    book.load(news());
    expect(book.report()).toMatchObject({ done: true });
    expect(sheet.getRange(1, 1).getValue()).toBe('Школы нашего района');
  });
});

describe('sorted rows', () => {
  test('are found wherever they now stand, in every table', () => {
    const book = Book.reported();
    const expected = Book.reported();
    for (const tab of ['Школы', 'Процедуры', ...COMPUTED]) {
      const sheet = book.sheet(tab);
      sheet
        .getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn())
        .sort({ column: 1, ascending: false });
    }
    expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
    for (const one of [book, expected]) {
      one.load(news());
      one.report();
    }
    for (const tab of ['Школы', 'Процедуры', ...COMPUTED])
      expect(rowsOf(book, tab)).toEqual(rowsOf(expected, tab));
    expect(book.results()).toEqual(expected.results());
    expect(book.log().filter((line) => line.includes('вручную'))).toEqual([]);
  });
});

describe('what a person has made of a tab', () => {
  test('formats, notes, conditional formats, hidden rows and filters survive a report that rewrites the cells', () => {
    const book = Book.reported();
    for (const tab of ['Отметки', book.schoolTab('900001').getName(), 'Сводка']) {
      const sheet = book.sheet(tab);
      const SpreadsheetApp = book.session.globals.SpreadsheetApp;
      sheet.getRange(4, 2, 1, 2).setBackground('#00ff00').setNumberFormat('0.0000').setNote(`заметка ${tab}`);
      sheet.setConditionalFormatRules([
        ...sheet.getConditionalFormatRules(),
        SpreadsheetApp.newConditionalFormatRule()
          .whenNumberGreaterThan(50)
          .setBackground('#123456')
          .setRanges([sheet.getRange(2, 4, 3, 2)])
          .build(),
      ]);
      sheet.hideRows(5);
    }
    book.sheet('Отметки').getRange(1, 1, 10, 5).createFilter();
    book.load(news());
    book.report();
    for (const tab of ['Отметки', book.schoolTab('900001').getName(), 'Сводка']) {
      const sheet = book.sheet(tab);
      const cell = sheet.getRange(4, 2);
      expect([cell.getBackground(), cell.getNumberFormat(), cell.getNote()]).toEqual([
        '#00ff00',
        '0.0000',
        `заметка ${tab}`,
      ]);
      expect(sheet.getConditionalFormatRules().map((rule) => rule.getRanges()[0].getA1Notation())).toContain(
        'D2:E4',
      );
      expect(sheet.isRowHiddenByUser(5)).toBe(true);
    }
    expect(book.sheet('Отметки').getFilter()).not.toBeNull();
    expect(rowsOf(book, 'Отметки')).toHaveLength(3 * (SCHOOLS.length + 1));
  });

  test('a chart of their own stays when ours are drawn anew', () => {
    const book = Book.reported();
    const sheet = book.schoolTab('900003');
    const ours = sheet.getCharts().length;
    sheet.insertChart(
      sheet
        .newChart()
        .asLineChart()
        .addRange(sheet.getRange(5, 2, 3, 2))
        .setPosition(3, 3, 0, 0)
        .setOption('title', 'Моя')
        .build(),
    );
    book.load(uploadOf([countsOf('ВПР-2021-ОМ-4', '900003')]));
    book.report();
    const titles = book
      .schoolTab('900003')
      .getCharts()
      .map((chart) => chart.getOptions()!.get('title'));
    expect(titles).toContain('Моя');
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThanOrEqual(ours);
  });
});
