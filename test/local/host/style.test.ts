import { fixture, untyped } from './support';

test('a fresh cell looks as on Google, wrapping contradicting itself', () => {
  const { sheet } = fixture();
  const cell = sheet.getRange('A1');
  expect([cell.getNumberFormat(), cell.getBackground(), cell.getFontSize(), cell.getFontFamily()]).toEqual([
    '0.###############',
    '#ffffff',
    10,
    'Arial',
  ]);
  expect([cell.getHorizontalAlignment(), cell.getVerticalAlignment(), cell.getFontWeight()]).toEqual([
    'general',
    'bottom',
    'normal',
  ]);
  expect([String(cell.getWrapStrategy()), cell.getWrap()]).toEqual(['OVERFLOW', true]);
  expect(cell.setWrap(false).getWrap()).toBe(false);
});

test('alignment: null resets, normal is general-left, an unknown word is ignored', () => {
  const cell = fixture().sheet.getRange('A1');
  expect(cell.setHorizontalAlignment('normal').getHorizontalAlignment()).toBe('general-left');
  untyped(cell).setHorizontalAlignment?.('foo');
  expect(cell.getHorizontalAlignment()).toBe('general-left');
  expect(cell.setHorizontalAlignment(null).getHorizontalAlignment()).toBe('general');
});

test('number format: general resets, null is refused', () => {
  const cell = fixture().sheet.getRange('A1').setNumberFormat('0.0');
  expect(() => untyped(cell).setNumberFormat?.(null)).toThrow("The parameters (null) don't match");
  expect(cell.setNumberFormat('general').getNumberFormat()).toBe('0.###############');
});

test('colours are hex or CSS names in any case; a misspelt one is an error', () => {
  const cell = fixture().sheet.getRange('A1');
  expect(cell.setBackground('LightCoral').getBackground()).toBe('#f08080');
  expect(cell.setBackground('#ABC').getBackground()).toBe('#aabbcc');
  expect(() => cell.setBackground('lightcorall')).toThrow('Invalid color string: lightcorall');
  expect(cell.setBackground(null).getBackground()).toBe('#ffffff');
});

test('equal formats are one object, and defaults leave no cell behind', () => {
  const { sheet, workbook } = fixture();
  sheet
    .getRange('A1:B2')
    .setBackgrounds([
      ['red', 'red'],
      ['red', 'blue'],
    ])
    .setFontWeight('bold');
  const rows = workbook.sheets[0]?.rows ?? [];
  expect(rows[0]?.[0]?.format).toBe(rows[1]?.[0]?.format);
  expect(rows[0]?.[0]?.format).toEqual({ background: '#ff0000', bold: true });
  sheet.getRange('A1:B2').setBackground(null).setFontWeight(null);
  expect(rows.flat().filter((cell) => cell !== undefined)).toEqual([]);
});

test('borders: outer and inner lines, false erases, null leaves', () => {
  const { globals, sheet, workbook } = fixture();
  const format = (row: number, column: number) => workbook.sheets[0]?.rows[row]?.[column]?.format;
  const thin = { style: 'SOLID', color: '#000000' };
  sheet.getRange('A1:B2').setBorder(true, true, true, true, null, true);
  expect(format(0, 0)).toEqual({ borderTop: thin, borderLeft: thin, borderBottom: thin });
  const { DOTTED } = globals.SpreadsheetApp.BorderStyle;
  sheet.getRange('A1').setBorder(false, null, true, null, null, null, 'red', DOTTED);
  expect(format(0, 0)).toEqual({ borderLeft: thin, borderBottom: { style: 'DOTTED', color: '#ff0000' } });
});

test('a list of ranges is written in one call', () => {
  const { calls, sheet } = fixture();
  const list = sheet.getRangeList(['A1:B2', 'D4']);
  calls.reset();
  list.setBackground('red').setFontSize(14).setValue('x');
  expect(calls.writes).toBe(3);
  expect(
    list.getRanges().map((range) => [range.getBackground(), range.getFontSize(), range.getValue()]),
  ).toEqual([
    ['#ff0000', 14, 'x'],
    ['#ff0000', 14, 'x'],
  ]);
});

test('clearing contents keeps formats, clearing a range keeps notes and validation', () => {
  const { globals, sheet } = fixture();
  const cell = sheet.getRange('A1').setValue('x').setBackground('red').setNote('n');
  cell.setDataValidation(globals.SpreadsheetApp.newDataValidation().requireCheckbox().build());
  cell.clearContent();
  expect([cell.getValue(), cell.getBackground()]).toEqual(['', '#ff0000']);
  cell.clear();
  expect([cell.getBackground(), cell.getNote()]).toEqual(['#ffffff', 'n']);
  expect(String(cell.getDataValidation()?.getCriteriaType())).toBe('CHECKBOX');
});
