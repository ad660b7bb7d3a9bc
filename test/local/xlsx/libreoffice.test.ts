import { loadWorkbook, saveWorkbook } from '../../../local/xlsx';
import { readFile } from '../../../src/files/xlsx/hucre';
import { converted, recalculated } from '../../support/libreoffice';
import { describeWith } from '../../support/shared';
import { cell, essence, sheet, workbook } from './builders';

const RULE = { background: '#fce8e6', fontColor: null, bold: null, italic: null, gradient: null };

function sample() {
  const validation = {
    criteria: 'VALUE_IN_RANGE',
    args: ["'Школы'!A2:A"],
    allowInvalid: false,
    helpText: 'Код школы',
    showDropdown: true,
  };
  const main = sheet(
    3,
    'Сводка; район',
    [
      [
        cell({
          value: 'Показатель',
          format: { bold: true, background: '#e8f0fe', wrap: 'WRAP' },
          note: 'Что это',
        }),
        'Значение',
        'Дата',
      ],
      [
        cell({ value: 'Сумма', link: { url: '#gid=4' } }),
        cell({ value: 6, formula: "=SUM('Школы'!B2:B4;0)", format: { numberFormat: '0.00' } }),
        cell({ value: new Date('2025-03-20T00:00:00+03:00'), format: { numberFormat: 'dd.mm.yyyy' } }),
      ],
      [
        'Разница',
        cell({
          value: 0.5,
          formula: "=OBJECTIVITY_GAP('Школы'!B2:B3;'Школы'!B3:B4)",
          format: { horizontal: 'center' },
        }),
      ],
      [
        'Доли',
        cell({ value: 10, formula: '=OBJECTIVITY_SHARE(A1:B2)' }),
        cell({ value: 'двадцать "20"', spillFrom: { row: 3, column: 1 } }),
      ],
      [
        cell({ value: 'нет', validation }),
        cell({ value: true }),
        cell({ value: { error: '#ERROR!', message: 'Нужно 2 столбца' } }),
      ],
    ],
    {
      merges: [{ row: 6, column: 0, rows: 2, columns: 2 }],
      columnWidths: new Map([[0, 213]]),
      rowHeights: new Map([[0, 40]]),
      hiddenRows: new Set([9]),
      tabColor: '#34a853',
      conditionalRules: [
        {
          ...RULE,
          areas: [{ row: 1, column: 1, rows: 9, columns: 1 }],
          criteria: 'NUMBER_LESS_THAN',
          args: [3],
        },
        {
          ...RULE,
          areas: [{ row: 1, column: 0, rows: 9, columns: 1 }],
          criteria: 'TEXT_CONTAINS',
          args: ['а?'],
        },
      ],
      filter: { row: 0, column: 0, rows: 5, columns: 3 },
      charts: [
        {
          id: 50,
          type: 'COLUMN',
          ranges: [{ sheetId: 4, area: { row: 0, column: 0, rows: 4, columns: 2 } }],
          options: { title: 'Баллы', width: 400, height: 250 },
          headers: 1,
          position: { row: 12, column: 0, offsetX: 0, offsetY: 0 },
        },
      ],
    },
  );
  const schools = sheet(
    4,
    'Школы',
    [
      ['Код', 'Балл'],
      ['sch01', 1],
      ['sch02', 2],
      ['sch03', 3],
    ],
    { hidden: true },
  );
  return workbook([main, schools], {
    documentProperties: { schema: '1' },
    namedRanges: [{ name: 'Баллы', sheetId: 4, area: { row: 1, column: 1, rows: 3, columns: 1 } }],
    metadata: [
      {
        id: 60,
        key: 'k',
        value: 'v',
        visibility: 'DOCUMENT',
        location: { type: 'COLUMN', sheetId: 4, index: 0 },
      },
    ],
  });
}

describeWith('libreoffice', 'LibreOffice', () => {
  test('computes our formulas and shows our values for functions it does not know', async () => {
    const tabs = await recalculated(await saveWorkbook(sample()));
    expect([...tabs.keys()]).toEqual(['Сводка; район', 'Школы', '_objectivity']);
    expect(tabs.get('Сводка; район')?.slice(0, 5)).toEqual([
      ['Показатель', 'Значение', 'Дата'],
      ['Сумма', 6, new Date('2025-03-20T00:00:00Z')],
      ['Разница', 0.5, null],
      ['Доли', 10, 'двадцать "20"'],
      ['нет', true, '#ERROR!'],
    ]);
  });

  test('saves a workbook from which we load all that we had', async () => {
    const original = sample();
    const resaved = await converted(await saveWorkbook(original), 'xlsx');
    const loaded = await loadWorkbook(resaved, original.name);
    // LibreOffice colours a link.
    for (const { rows } of loaded.sheets) for (const one of rows.flat()) if (one?.link) one.format = {};
    expect(essence(loaded)).toEqual(essence(original));
  });

  test('prints a tab as pages of A4 with every chart on one of them', async () => {
    const charts = Array.from({ length: 4 }, (_unused, i) => ({
      ...sample().sheets[0]!.charts[0]!,
      id: 70 + i,
      position: { row: 5 + i * 20, column: 0, offsetX: 0, offsetY: 0 },
    }));
    const book = sample();
    book.sheets[0]!.charts = charts;
    const bytes = await saveWorkbook(book);
    const [tab] = (await readFile(bytes)).sheets;
    expect(tab?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
    });
    expect(tab?.rowBreaks).toEqual([43]);
    const pdf = Buffer.from(await converted(bytes, 'pdf')).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  });
});
