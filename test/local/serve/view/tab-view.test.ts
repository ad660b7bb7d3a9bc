/** @jest-environment node */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DocumentState, GOOGLE_LIMITS } from '../../../../local/host/document';
import { isJudged } from '../../../../local/serve/view/conditional';
import { Palette } from '../../../../local/serve/view/styles';
import { changesBetween, tabView } from '../../../../local/serve/view/tab-view';
import { editingText, typedText } from '../../../../local/serve/view/typing';
import type { CellStyle } from '../../../../local/serve/protocol';
import { Book, TODAY } from '../../../support/book';
import { cellOf } from '../../../support/served';

const SOURCES = resolve(__dirname, '../../../../src');

function viewer(book: Book, name: string) {
  const document = new DocumentState(book.host.workbook, null, GOOGLE_LIMITS);
  const palette = new Palette();
  const sheet = book.host.workbook.sheets.find((one) => one.name === name)!;
  return (revision = 1) => {
    book.spreadsheet.getSheetByName(name)!.getRange(1, 1).getValue();
    return tabView(document, sheet, palette, revision, TODAY);
  };
}

function blankTab() {
  const book = Book.blank();
  const sheet = book.spreadsheet.getSheets()[0]!;
  const view = viewer(book, sheet.getName());
  const look = (row: number, column: number): CellStyle => {
    const shown = view();
    return shown.styles[cellOf(shown, row, column)?.s ?? 0]!;
  };
  return { book, sheet, view, look, app: book.host.globals.SpreadsheetApp };
}

test('every conditional format that the add-on makes is shown by the page', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const used = files.flatMap((name) =>
    [...readFileSync(join(SOURCES, name), 'utf8').matchAll(/\.when([A-Z]\w+)\(/g)].map(
      ([, word = '']) => word,
    ),
  );
  const criteria = used.map((word) =>
    word === 'FormulaSatisfied' ? 'CUSTOM_FORMULA' : word.replace(/(?<!^)[A-Z]/g, '_$&').toUpperCase(),
  );
  expect(criteria.length).toBeGreaterThan(2);
  expect(criteria.filter((one) => !isJudged({ criteria: one }))).toEqual([]);
});

test('conditional formats colour the cells that meet them, formulas moving along', () => {
  const { sheet, app, look } = blankTab();
  sheet.getRange('A1:B3').setValues([
    ['да', 1],
    ['нет', 1],
    ['да', 5],
  ]);
  const rule = () => app.newConditionalFormatRule();
  sheet.setConditionalFormatRules([
    rule()
      .whenTextEqualTo('да')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A1:A3')])
      .build(),
    rule()
      .whenFormulaSatisfied('=AND($B2<>"";$B2<>$B1)')
      .setBold(true)
      .setRanges([sheet.getRange('A2:B3')])
      .build(),
  ]);
  expect([look(0, 0), look(1, 0), look(2, 0)].map(({ background }) => background)).toEqual([
    '#ff0000',
    undefined,
    '#ff0000',
  ]);
  expect([look(0, 1), look(1, 1), look(2, 1)].map(({ bold }) => bold)).toEqual([undefined, undefined, true]);
});

test('a choice of a list or of a range, notes, links, errors and spilled cells are told', () => {
  const { book, sheet, app, view } = blankTab();
  sheet.getRange('A1:A2').setValues([['МА'], ['РУ']]);
  sheet
    .getRange('B1')
    .setDataValidation(
      app.newDataValidation().requireValueInRange(sheet.getRange('A1:A2')).setAllowInvalid(false).build(),
    );
  sheet.getRange('B2').setNote('пояснение');
  sheet.getRange('C1').setValue('=1/0');
  sheet.getRange('D1').setValue('=OBJECTIVITY_GAP(A1:A1;A1:A1)');
  sheet.getRange('E1').setRichTextValue(app.newRichTextValue().setText('тут').setLinkUrl('#gid=0').build());
  book.host.globals.SpreadsheetApp.flush();
  const shown = view();
  expect(cellOf(shown, 0, 1)).toMatchObject({ choices: ['МА', 'РУ'], strict: true });
  expect(cellOf(shown, 1, 1)).toEqual({ note: 'пояснение' });
  expect(cellOf(shown, 0, 2)).toMatchObject({ t: '#DIV/0!', e: '=1/0', error: expect.any(String) });
  expect(cellOf(shown, 0, 4)).toMatchObject({ t: 'тут', link: '#gid=0' });
});

test('hidden rulers have no width, wrapped texts make their row higher', () => {
  const { sheet, view } = blankTab();
  sheet.getRange('B2').setValue('слово '.repeat(60)).setWrap(true);
  sheet.hideColumns(1);
  sheet.hideRows(1);
  const { columnWidths, rowHeights } = view();
  expect([columnWidths[0], columnWidths[1], rowHeights[0], rowHeights[2]]).toEqual([0, 100, 0, 21]);
  expect(rowHeights[1]).toBeGreaterThan(200);
});

test('changes name the cells whose text or look is another, and only new styles', () => {
  const { sheet, view } = blankTab();
  sheet.getRange('A1:A3').setValues([['а'], ['б'], ['в']]);
  const before = view(1);
  sheet.getRange('A2').clearContent();
  sheet.getRange('A3').setFontWeight('bold');
  const changes = changesBetween(before, view(2))!;
  expect(changes.cells).toEqual([
    [1, [[0, {}]]],
    [2, [[0, { t: 'в', s: before.styles.length }]]],
  ]);
  expect([changes.firstStyle, changes.styles]).toEqual([before.styles.length, [{ bold: true }]]);
  expect(changesBetween(view(2), view(3))).toBeNull();
  sheet.setColumnWidth(1, 300);
  expect(changesBetween(before, view(4))!.cells).toBeNull();
});

test('a chart comes as the figures that stand in its ranges', () => {
  const book = Book.reported();
  const sheet = book.schoolTab('900001');
  const { charts } = viewer(book, sheet.getName())();
  expect(charts.length).toBe(sheet.getCharts().length);
  expect(charts.length).toBeGreaterThan(0);
  for (const { title, categories, series } of charts) {
    expect(title).not.toBe('');
    expect(series.length).toBeGreaterThan(0);
    for (const { values, color } of series) {
      expect(values.length).toBe(categories.length);
      expect(color).toMatch(/^#[0-9a-f]{6}$/i);
    }
  }
});

test('percents are typed as percents, dates as days, and texts that look like either keep their apostrophe', () => {
  const cell = (value: never, numberFormat?: string) => ({
    value,
    formula: null,
    format: numberFormat === undefined ? {} : { numberFormat },
    note: '',
    link: null,
    validation: null,
    spillFrom: null,
  });
  const text = (value: unknown, format?: string) => editingText(cell(value as never, format), 'ru_RU', TODAY);
  expect(text(0.125, '0%')).toBe('12,5%');
  expect(text(1 / 3)).toBe('0,333333333333333');
  expect(text(new Date(2024, 8, 1), 'dd.mm')).toBe('01.09.2024');
  expect(text('1.5')).toBe("'1.5");
  expect(text('010203', '@')).toBe('010203');
  expect(typedText('12,5', { numberFormat: '0%' })).toBe('12,5%');
});
