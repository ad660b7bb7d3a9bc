import fc from 'fast-check';
import { fixture, untyped } from './support';

test('blank cells read as empty texts', () => {
  const { sheet } = fixture();
  expect(sheet.getRange('A1:B1').getValues()).toEqual([['', '']]);
  expect(sheet.getRange('A1').isBlank()).toBe(true);
});

test.each([
  ['12,5', 12.5],
  ['1 234,5', 1234.5],
  [' 7 ', 7],
  ['12 %', 0.12],
  ['01.09.2021', new Date(2021, 8, 1)],
  ['1.9.21', new Date(2021, 8, 1)],
  ['2021-09-01', new Date(2021, 8, 1)],
  ['01.09.2021 10:30', new Date(2021, 8, 1, 10, 30)],
  ['12.5', new Date(2024, 4, 12)],
  ['ИСТИНА', true],
  ['false', false],
  ["'12,5", '12,5'],
  ["'=1+1", '=1+1'],
  ['31.02.2021', '31.02.2021'],
  ['5А', '5А'],
  ['=', '='],
  ['-', '-'],
])('%j typed under the Russian locale is %j', (typed, expected) => {
  const cell = fixture().sheet.getRange('A1').setValue(typed);
  expect(cell.getValue()).toEqual(expected);
});

test('what was typed as a percent or a date is shown so', () => {
  const { sheet } = fixture();
  sheet.getRange('A1:C1').setValues([['12,5%', '1.9.21', new Date(2021, 8, 1, 10, 5, 7)]]);
  expect(sheet.getRange('A1:C1').getDisplayValues()).toEqual([
    ['12,50%', '01.09.2021', '01.09.2021 10:05:07'],
  ]);
});

test('in cells of plain text every text stays as it is', () => {
  const { sheet } = fixture();
  const texts = [['12,5', '01.09.2021', '=A1', "'x"]];
  sheet.getRange('A1:D1').setNumberFormat('@').setValues(texts);
  expect(sheet.getRange('A1:D1').getValues()).toEqual(texts);
  expect(sheet.getRange('C1').getFormula()).toBe('');
});

test('a number under a date format reads as a date, a date under a number format as a number', () => {
  const { sheet } = fixture();
  const [number, date] = [sheet.getRange('A1'), sheet.getRange('B1')];
  number.setValue(44440).setNumberFormat('dd.mm.yyyy');
  date.setValue(new Date(2021, 8, 1)).setNumberFormat('0');
  expect([number.getValue(), date.getValue()]).toEqual([new Date(2021, 8, 1), 44440]);
});

test('a text of 50,000 characters fits, one more does not', () => {
  const cell = fixture().sheet.getRange('A1');
  expect(cell.setValue('я'.repeat(50_000)).getValue()).toHaveLength(50_000);
  expect(() => cell.setValue('я'.repeat(50_001))).toThrow(
    'more than the maximum of 50000 characters in a single cell',
  );
});

test('data of another shape are refused and nothing is written', () => {
  const range = fixture().sheet.getRange('A1:B2');
  expect(() => range.setValues([[1, 2]])).toThrow(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
  expect(() => range.setValues([[1, 2], [3]])).toThrow(
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  );
  expect(range.isBlank()).toBe(true);
});

test('the grid does not grow by writing beyond it', () => {
  const { sheet } = fixture();
  const message = 'The coordinates of the range are outside the dimensions of the sheet.';
  expect(() => sheet.getRange(1001, 1).setValue(1)).toThrow(message);
  expect(() => sheet.getRange('A1001').setValue(1)).toThrow(message);
  const stale = sheet.getRange('A1000');
  sheet.deleteRows(500, 10);
  expect(() => stale.setValue(1)).toThrow(message);
});

test('a formula set on several cells moves its relative references along', () => {
  const { sheet } = fixture();
  sheet.getRange('C1:D2').setFormula('=A1+$B$1');
  expect(sheet.getRange('C1:D2').getFormulas()).toEqual([
    ['=A1+$B$1', '=B1+$B$1'],
    ['=A2+$B$1', '=B2+$B$1'],
  ]);
});

test('an engine is asked once after changes, when values are read', () => {
  const days: number[] = [];
  const { sheet } = fixture({
    engine: {
      recalculate(workbook, { today }) {
        days.push(today.getDate());
        const cell = workbook.sheets[0]?.rows[0]?.[0];
        if (cell) cell.value = 42;
      },
    },
  });
  sheet.getRange('A1').setFormula('=6*7');
  expect(days).toEqual([]);
  expect([sheet.getRange('A1').getValue(), sheet.getRange('A1').getValue()]).toEqual([42, 42]);
  expect(days).toEqual([1]);
});

test('error cells read as their code', () => {
  const { sheet, workbook } = fixture();
  sheet.getRange('A1').setFormula('=1/0');
  const cell = workbook.sheets[0]?.rows[0]?.[0];
  if (cell) cell.value = { error: '#DIV/0!', message: '' };
  expect([sheet.getRange('A1').getValue(), sheet.getRange('A1').getDisplayValue()]).toEqual([
    '#DIV/0!',
    '#DIV/0!',
  ]);
});

test('a rejecting validation refuses the value with the cell named, blanks pass', () => {
  const { globals, sheet } = fixture();
  const rule = globals.SpreadsheetApp.newDataValidation()
    .requireValueInList(['да', 'нет'])
    .setAllowInvalid(false);
  sheet.getRange('B2:B3').setDataValidation(rule.build());
  sheet.getRange('A2:B3').setValues([
    ['x', 'да'],
    ['y', ''],
  ]);
  expect(() =>
    sheet.getRange('A2:B3').setValues([
      ['z', 'да'],
      ['z', 'может быть'],
    ]),
  ).toThrow('The data you entered in cell B3 violates the data validation rules set on this cell.');
  expect(sheet.getRange('A2').getValue()).toBe('x');
});

test('links belong to the text they were set with', () => {
  const { globals, sheet } = fixture();
  const link = globals.SpreadsheetApp.newRichTextValue().setText('Лист').setLinkUrl('#gid=0').build();
  const cell = sheet.getRange('A1').setRichTextValue(link);
  expect([cell.getValue(), cell.getRichTextValue()?.getLinkUrl()]).toEqual(['Лист', '#gid=0']);
  expect(cell.setValue('другой').getRichTextValue()?.getLinkUrl()).toBeNull();
  expect(cell.setValue(5).getRichTextValue()).toBeNull();
});

test('setNotes writes a whole number with a point, setNote without', () => {
  const range = untyped(fixture().sheet.getRange('A1'));
  range.setNotes?.([[25]]);
  expect(range.getNote?.()).toBe('25.0');
  range.setNote?.(25);
  expect(range.getNote?.()).toBe('25');
});

test('numbers, booleans and dates come back as they were set', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.date({ min: new Date(1950, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const range = fixture().sheet.getRange(1, 1, rows.length, 3).setValues(rows);
        expect(range.getValues()).toEqual(rows);
      },
    ),
  );
});

test('a cell exists only while something is set in it', () => {
  const { sheet, workbook } = fixture();
  const range = sheet.getRange('A1:Z100').setValue('x').setBackground('#eeeeee').setNote('n');
  range.clear();
  range.clearNote();
  expect(workbook.sheets[0]?.rows.flat().filter((cell) => cell !== undefined)).toEqual([]);
});

test('20,000 rows of 25 columns are written and read in less than a second', () => {
  const { sheet } = fixture();
  sheet.insertRowsAfter(1000, 19_000);
  const values = Array.from({ length: 20_000 }, (_, row) =>
    Array.from({ length: 25 }, (__, c) => (c === 0 ? `ш${row}` : row * c)),
  );
  const range = sheet.getRange(1, 1, 20_000, 25);
  const start = performance.now();
  range.setValues(values);
  const read = range.getValues();
  expect(performance.now() - start).toBeLessThan(1000);
  expect(read[19_999]?.[24]).toBe(19_999 * 24);
});
