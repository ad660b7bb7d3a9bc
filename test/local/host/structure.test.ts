import { fixture } from './support';

const column = (values: readonly unknown[]) => values.map((value) => [value]);

test('rows inserted after take the format of the row above and push everything below down', () => {
  const { globals, ss, sheet, workbook } = fixture();
  sheet.getRange('A1:A4').setValues(column(['h', 1, 2, 3]));
  sheet.getRange('A2').setBackground('#ff0000');
  sheet.getRange('C4').setFormula('=SUM(A2:A4)');
  sheet.getRange('A3:B4').merge();
  sheet.setRowHeight(4, 50).getRange('4:4').addDeveloperMetadata('row', '4');
  ss.setNamedRange('Данные', sheet.getRange('A2:A4'));
  const rule = globals.SpreadsheetApp.newDataValidation()
    .requireValueInRange(sheet.getRange('A2:A4'))
    .build();
  sheet.getRange('D1').setDataValidation(rule);
  sheet.insertRowsAfter(2, 2);
  expect(sheet.getRange('A1:A6').getValues()).toEqual(column(['h', 1, '', '', 2, '']));
  expect(sheet.getRange('A3').getBackground()).toBe('#ff0000');
  expect(sheet.getRange('C6').getFormula()).toBe('=SUM(A2:A6)');
  expect(sheet.getRange('A5').getMergedRanges()[0]?.getA1Notation()).toBe('A5:B6');
  expect([sheet.getRowHeight(4), sheet.getRowHeight(6)]).toEqual([21, 50]);
  expect(ss.getRangeByName('Данные')?.getA1Notation()).toBe('A2:A6');
  const listed = sheet
    .getRange('D1')
    .getDataValidation()
    ?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range;
  expect(listed.getA1Notation()).toBe('A2:A6');
  const [mark] = sheet.createDeveloperMetadataFinder().withKey('row').find();
  expect(mark?.getLocation().getRow()?.getRow()).toBe(6);
  expect(workbook.sheets[0]?.maxRows).toBe(1002);
});

test('deleted rows take their metadata, merges and charts’ data with them', () => {
  const { ss, sheet } = fixture();
  sheet.getRange('3:3').addDeveloperMetadata('row', '3');
  sheet.getRange('5:5').addDeveloperMetadata('row', '5');
  sheet.getRange('A3:B3').merge();
  sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A3:A6')).setPosition(8, 1, 0, 0).build());
  sheet.getRange('D1').setFormula('=A3+A5');
  sheet.deleteRows(3, 2);
  expect(
    ss
      .createDeveloperMetadataFinder()
      .withKey('row')
      .find()
      .map((mark) => mark.getValue()),
  ).toEqual(['5']);
  expect(sheet.getRange('3:3').getDeveloperMetadata()[0]?.getValue()).toBe('5');
  expect(sheet.getRange('A1:B10').getMergedRanges()).toEqual([]);
  const [chart] = sheet.getCharts();
  expect(chart?.getRanges()[0]?.getA1Notation()).toBe('A3:A4');
  expect(chart?.getContainerInfo().getAnchorRow()).toBe(6);
  expect(sheet.getRange('D1').getFormula()).toBe('=#REF!+A3');
});

test('columns move widths, hidden marks, protections and metadata', () => {
  const { sheet } = fixture();
  sheet.setColumnWidth(3, 250).hideColumns(3);
  sheet.getRange('C:C').addDeveloperMetadata('col');
  const protection = sheet.getRange('C2:C5').protect();
  sheet.insertColumnsBefore(2, 2);
  expect([sheet.getColumnWidth(5), sheet.isColumnHiddenByUser(5), sheet.isColumnHiddenByUser(3)]).toEqual([
    250,
    true,
    false,
  ]);
  expect(sheet.getRange('E:E').getDeveloperMetadata()).toHaveLength(1);
  expect(protection.getRange().getA1Notation()).toBe('E2:E5');
});

test('what would leave no row to scroll, or lies outside, is refused', () => {
  const { sheet } = fixture();
  sheet.setFrozenRows(2);
  expect(() => sheet.deleteRows(3, 998)).toThrow('it is not possible to delete all non-frozen rows');
  expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
  expect(() => sheet.deleteRows(1000, 2)).toThrow('Those rows are out of bounds.');
  expect(() => sheet.insertColumnsAfter(27, 1)).toThrow('Those columns are out of bounds.');
});

test('a spreadsheet has at most 10,000,000 cells', () => {
  const { ss, sheet } = fixture();
  expect(() => sheet.insertRowsAfter(1000, 384_000)).toThrow('above the limit of 10000000 cells');
  sheet.insertRowsAfter(1000, 383_000);
  expect(() => ss.insertSheet('Ещё')).toThrow('above the limit of 10000000 cells');
});

test('whole rows are sorted with their metadata, formats and relative formulas, blanks last', () => {
  const { sheet } = fixture();
  sheet.getRange('A1:A5').setValues(column(['б', 2, '', 'а', true]));
  sheet.getRange('B2').setFormula('=A2*2').setBackground('#00ff00');
  sheet.getRange('4:4').addDeveloperMetadata('row', 'а');
  sheet.sort(1);
  expect(sheet.getRange('A1:A5').getValues()).toEqual(column([2, 'а', 'б', true, '']));
  expect([sheet.getRange('B1').getFormula(), sheet.getRange('B1').getBackground()]).toEqual([
    '=A1*2',
    '#00ff00',
  ]);
  expect(sheet.getRange('2:2').getDeveloperMetadata()[0]?.getValue()).toBe('а');
  sheet.sort(1, false);
  expect(sheet.getRange('A1:A5').getValues()).toEqual(column([true, 'б', 'а', 2, '']));
});

test('merging keeps the upper left value, hides what is written under it and cannot be split', () => {
  const { sheet } = fixture();
  const range = sheet
    .getRange('A1:B2')
    .setValues([
      ['a', 'b'],
      ['c', 'd'],
    ])
    .merge();
  expect(range.getValues()).toEqual([
    ['a', ''],
    ['', ''],
  ]);
  expect(
    range
      .setValues([
        ['e', 'f'],
        ['g', 'h'],
      ])
      .getValues(),
  ).toEqual([
    ['e', ''],
    ['', ''],
  ]);
  expect(() => sheet.getRange('B1:C1').breakApart()).toThrow('You must select all cells in a merged range');
  expect(sheet.getRange('A1:C3').breakApart().isPartOfMerge()).toBe(false);
});

test('a copy keeps relative formulas relative and repeats itself only whole', () => {
  const { sheet } = fixture();
  sheet.getRange('A1:A2').setValues(column([1, 2]));
  sheet.getRange('B1').setFormula('=A1+$A$1').setNote('n');
  sheet.getRange('B1').copyTo(sheet.getRange('B2:B3'));
  expect(sheet.getRange('B2:B3').getFormulas()).toEqual(column(['=A2+$A$1', '=A3+$A$1']));
  expect(sheet.getRange('B3').getNote()).toBe('n');
  sheet.getRange('A1:A2').copyTo(sheet.getRange('D1:D5'), { contentsOnly: true });
  expect(sheet.getRange('D1:D5').getValues()).toEqual(column([1, 2, 1, 2, '']));
});
