import { readFile } from '../../../src/files/xlsx/hucre';
import { loadWorkbook, saveWorkbook } from '../../../local/xlsx';
import { cell, sheet, workbook } from './builders';

const VALIDATION = { allowInvalid: false, helpText: null, showDropdown: true };

describe('limits of the format', () => {
  test('a text of 32,767 characters is kept, a longer one is refused with its place', async () => {
    const kept = workbook([sheet(1, 'Данные', [['я'.repeat(32_767)]])]);
    expect((await loadWorkbook(await saveWorkbook(kept), '')).sheets[0]?.rows[0]?.[0]?.value).toHaveLength(
      32_767,
    );
    const refused = workbook([sheet(1, 'Данные', [[], ['', 'я'.repeat(32_768)]])]);
    await expect(saveWorkbook(refused)).rejects.toThrow('Лист «Данные», ячейка B2: текст из 32768 знаков');
  });

  test('notes and formulas that are too long are refused with their place', async () => {
    const note = workbook([sheet(1, 'Л', [[cell({ note: 'а'.repeat(32_768) })]])]);
    await expect(saveWorkbook(note)).rejects.toThrow('Лист «Л», ячейка A1: примечание');
    const formula = workbook([sheet(1, 'Л', [[cell({ formula: `=${'1+'.repeat(5000)}1` })]])]);
    await expect(saveWorkbook(formula)).rejects.toThrow('Лист «Л», ячейка A1: формулу');
  });

  test('a spilled text too long for a formula still belongs to its formula', async () => {
    const long = 'д'.repeat(20_000);
    const rows = [
      [cell({ value: 'начало', formula: '=OBJECTIVITY_NOTES(A1)' })],
      [cell({ value: long, spillFrom: { row: 0, column: 0 } })],
    ];
    const loaded = await loadWorkbook(await saveWorkbook(workbook([sheet(1, 'Л', rows)])), '');
    expect(loaded.sheets[0]?.rows[1]?.[0]).toMatchObject({
      value: long,
      formula: null,
      spillFrom: { row: 0, column: 0 },
    });
  });

  test('names that Excel forbids are changed in the file, in formulas too, and come back', async () => {
    const long = 'Муниципальное бюджетное общеобразовательное учреждение';
    const names = [`${long} 1`, `${long} 2`, 'Школа [3]/4', 'history', '_objectivity'];
    const sheets = names.map((name, id) =>
      sheet(id, name, [[cell({ value: 1, formula: `='${long} 2'!A1+1` })]]),
    );
    const bytes = await saveWorkbook(workbook(sheets));
    const inFile = await readFile(bytes);
    for (const { name } of inFile.sheets) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(inFile.sheets[0]?.cells?.get('0,0')?.formula).toBe(`'${inFile.sheets[1]?.name}'!A1+1`);
    const loaded = await loadWorkbook(bytes, '');
    expect(loaded.sheets.map(({ name }) => name)).toEqual(names);
    expect(loaded.sheets[0]?.rows[0]?.[0]?.formula).toBe(`='${long} 2'!A1+1`);
  });

  test('a long list of allowed values works in the file through the hidden tab', async () => {
    const values = Array.from({ length: 60 }, (_unused, i) => `Школа № ${i}, город`);
    const validation = { ...VALIDATION, criteria: 'VALUE_IN_LIST', args: [values] };
    const bytes = await saveWorkbook(workbook([sheet(1, 'Л', [[cell({ validation })]])]));
    const file = await readFile(bytes);
    expect(file.sheets[0]?.dataValidations).toMatchObject([
      { type: 'list', formula1: "'_objectivity'!$B$1:$B$60", range: 'A1' },
    ]);
    const carrier = file.sheets[1];
    expect(carrier).toMatchObject({ name: '_objectivity', veryHidden: true });
    expect(carrier?.rows.slice(0, 60).map((row) => row[1])).toEqual(values);
  });

  test('no sheet is ever protected in the file', async () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const protections = [{ id: 5, description: '', warningOnly: false, area, unprotected: [] }];
    const file = await readFile(await saveWorkbook(workbook([sheet(1, 'Л', [['x']], { protections })])));
    expect(file.sheets.every(({ protection }) => protection === undefined)).toBe(true);
  });

  test('what is no .xlsx is refused with a sentence that names the file', async () => {
    await expect(loadWorkbook(new TextEncoder().encode('код;отметка'), 'отметки.xlsx')).rejects.toThrow(
      'Файл «отметки.xlsx» не удалось прочитать как книгу .xlsx',
    );
  });
});
