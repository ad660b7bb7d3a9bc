/** What a new workbook holds before anything is loaded. */
import { TABLES, TABLE_IDS } from '../../src/domain/tables/registry';
import { TABLE_TEXT } from '../../src/messages/tables';
import { Book } from '../support/book';

const book = Book.new();
const sheets = book.spreadsheet.getSheets();
const sheetOf = (title: string) => sheets.find((sheet) => sheet.getName() === title)!;

describe('a new workbook', () => {
  test('opens on what to do, shows every table but the machine’s, and is cut to its content', () => {
    const visible = sheets.filter((sheet) => !sheet.isSheetHidden()).map((sheet) => sheet.getName());
    expect(visible[0]).toBe('Начало');
    for (const id of TABLE_IDS) {
      expect([id, visible.includes(TABLE_TEXT[id].title)]).toEqual([id, !TABLES[id].hidden]);
    }
    const cells = sheets.map((sheet) => sheet.getMaxRows() * sheet.getMaxColumns());
    expect(cells.reduce((sum, count) => sum + count, 0)).toBeLessThan(100_000);
  });

  test.each(TABLE_IDS)('has the headings of «%s» with their notes, frozen', (id) => {
    const { columns, frozenColumns } = TABLES[id];
    const text = TABLE_TEXT[id];
    const sheet = sheetOf(text.title);
    const header = sheet.getRange(1, 1, 1, sheet.getMaxColumns());
    expect(header.getValues()[0]).toEqual(columns.map((column) => text.columns[column.id]!.header));
    expect(header.getNotes()[0]).toEqual(columns.map((column) => text.columns[column.id]!.note));
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([1, frozenColumns]);
  });

  test('offers the choices of a column, and lets something else be typed', () => {
    const kind = TABLES.schools.columns.findIndex(({ id }) => id === 'kind');
    const rule = sheetOf('Школы')
      .getRange(2, kind + 1)
      .getDataValidation()!;
    expect(rule.getCriteriaValues()[0]).toContain('гимназия');
    expect(rule.getAllowInvalid()).toBe(true);
  });

  test('offers rule sets and references in «Параметры», and leaves numbers to be typed', () => {
    const values = sheetOf('Параметры').getRange(2, 2, 5, 1).getDataValidations();
    const offered = values.map(([rule]) => rule?.getCriteriaValues()[0] ?? null);
    expect(offered).toEqual([
      ['ФИОКО-2019', 'Сводные отчёты', 'Статистическая панель'],
      ['всё загруженное', 'строка региона из сводного отчёта', 'строка региона, введённая вручную'],
      ['наименьшая подходящая группа', 'кластер', 'муниципалитет', 'всё загруженное'],
      ['нет', 'да'],
      null,
    ]);
  });

  test('puts figures on the right, so that «‹5» stands where a number would', () => {
    const { columns } = TABLES.marks;
    const sides = sheetOf('Отметки').getRange(2, 1, 1, columns.length).getHorizontalAlignments()[0]!;
    columns.forEach(({ kind }, i) => {
      const isFigure = ['count', 'number', 'percent'].includes(kind);
      expect([columns[i]!.id, sides[i] === 'right']).toEqual([columns[i]!.id, isFigure]);
    });
  });

  test('keeps leading zeros and dates apart: codes are plain text, dates dates', () => {
    const formats = sheetOf('Процедуры')
      .getRange(2, 1, 1, TABLES.procedures.columns.length)
      .getNumberFormats()[0]!;
    TABLES.procedures.columns.forEach(({ kind }, i) => {
      if (kind === 'code') expect(formats[i]).toBe('@');
      if (kind === 'date') expect(formats[i]).toBe('dd.mm.yyyy');
    });
  });
});
