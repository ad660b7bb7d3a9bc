import { fixture } from './support';

test('a new tab stands after the active one, becomes active and has 1000 × 26 cells', () => {
  const { ss, sheet } = fixture();
  const added = ss.insertSheet('Школы');
  expect([added.getIndex(), ss.getActiveSheet().getName()]).toEqual([2, 'Школы']);
  expect([added.getMaxRows(), added.getMaxColumns()]).toEqual([1000, 26]);
  ss.insertSheet('Начало', 0);
  expect(ss.getSheets().map((each) => each.getName())).toEqual(['Начало', 'Лист1', 'Школы']);
  expect(sheet.getIndex()).toBe(2);
  expect(ss.insertSheet().getName()).toBe('Лист2');
});

test('a tab made from a template is its copy with a name and a place, hidden like it, without its metadata', () => {
  const { globals, ss, sheet } = fixture();
  const template = ss.insertSheet('Образец');
  template.deleteRows(6, 995);
  template.getRange('A1').setValue('да').setFontWeight('bold');
  template.setColumnWidth(2, 55);
  template.hideRows(1);
  template.setFrozenRows(2);
  template.setHiddenGridlines(true);
  const rule = globals.SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo('да')
    .setBackground('red')
    .setRanges([template.getRange('A2:A5')])
    .build();
  template.setConditionalFormatRules([rule]);
  template.addDeveloperMetadata('key', 'template');
  template.hideSheet();

  const made = ss.insertSheet('Новая', 0, { template });
  expect(ss.getSheets().map((each) => each.getName())).toEqual(['Новая', 'Лист1', 'Образец']);
  expect([made.getMaxRows(), made.getRange('A1').getValue(), made.getRange('A1').getFontWeight()]).toEqual([
    5,
    'да',
    'bold',
  ]);
  expect([made.getColumnWidth(2), made.isRowHiddenByUser(1), made.getFrozenRows()]).toEqual([55, true, 2]);
  expect([made.hasHiddenGridlines(), made.isSheetHidden()]).toEqual([true, true]);
  expect(made.getDeveloperMetadata()).toEqual([]);

  made.insertRowsAfter(4, 10);
  const areaOf = (each: typeof sheet): string | undefined =>
    each.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation();
  expect([areaOf(made), areaOf(template)]).toEqual(['A2:A15', 'A2:A5']);
  expect(() => ss.insertSheet('Новая', 0, { template })).toThrow('already exists');
});

test('names of tabs are unique whatever their letter case', () => {
  const { ss, sheet } = fixture();
  ss.insertSheet('Школы');
  const message = 'A sheet with the name "школы" already exists. Please enter another name.';
  expect(() => ss.insertSheet('школы')).toThrow(message);
  expect(() => sheet.setName('школы')).toThrow(message);
  expect(() => sheet.setName('x'.repeat(101))).toThrow('cannot be greater than 100 characters');
});

test('formulas, validation and conditional formats follow a renamed tab', () => {
  const { globals, ss, sheet } = fixture();
  const other = ss.insertSheet('Школы');
  sheet.getRange('A1').setFormula('=Школы!B2');
  const rule = globals.SpreadsheetApp.newDataValidation().requireValueInRange(other.getRange('A2:A')).build();
  sheet.getRange('B1').setDataValidation(rule);
  other.setName('Наши школы');
  expect(sheet.getRange('A1').getFormula()).toBe("='Наши школы'!B2");
  const [range] = sheet.getRange('B1').getDataValidation()?.getCriteriaValues() as [
    GoogleAppsScript.Spreadsheet.Range,
  ];
  expect([range.getSheet().getName(), range.getA1Notation()]).toEqual(['Наши школы', 'A2:A']);
});

test('the last visible tab is neither deleted nor hidden', () => {
  const { ss, sheet } = fixture();
  const other = ss.insertSheet('Вторая');
  other.hideSheet();
  expect(() => ss.deleteSheet(sheet)).toThrow("You can't remove all the visible sheets in a document.");
  expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
});

test('a deleted tab takes its names, metadata and charts’ data along', () => {
  const { ss, sheet } = fixture();
  const other = ss.insertSheet('Вторая');
  other.addDeveloperMetadata('tab').getRange('2:2').addDeveloperMetadata('row');
  ss.setNamedRange('имя', other.getRange('A1'));
  sheet.insertChart(sheet.newChart().addRange(other.getRange('A1:A5')).setPosition(1, 1, 0, 0).build());
  const range = other.getRange('A1');
  ss.deleteSheet(other);
  expect(ss.createDeveloperMetadataFinder().find()).toEqual([]);
  expect(ss.getNamedRanges()).toEqual([]);
  expect(sheet.getCharts()[0]?.getRanges()).toEqual([]);
  expect(ss.getActiveSheet().getName()).toBe('Лист1');
  expect(() => range.getValue()).toThrow('not found');
});

test('a copied tab has contents, formats and charts of its own, no protection and no metadata', () => {
  const { ss, sheet } = fixture();
  sheet.getRange('A1').setValue('x').setBackground('#123456');
  sheet.protect();
  sheet.addDeveloperMetadata('tab');
  sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:A5')).setPosition(1, 1, 0, 0).build());
  const copy = sheet.copyTo(ss);
  sheet.getRange('A1').setValue('y');
  expect(copy.getName()).toBe('Лист1 (копия)');
  expect([copy.getRange('A1').getValue(), copy.getRange('A1').getBackground()]).toEqual(['x', '#123456']);
  expect(copy.getProtections(fixtureType())).toEqual([]);
  expect(copy.getDeveloperMetadata()).toEqual([]);
  expect(copy.getCharts()[0]?.getRanges()[0]?.getSheet().getName()).toBe('Лист1 (копия)');
});

const fixtureType = () => fixture().globals.SpreadsheetApp.ProtectionType.SHEET;

test('moveActiveSheet counts positions from 1', () => {
  const { ss } = fixture();
  ss.insertSheet('Вторая');
  ss.moveActiveSheet(1);
  expect(ss.getSheets().map((each) => each.getName())).toEqual(['Вторая', 'Лист1']);
});

test.each([
  ['B2:D5', 'B2:D5', [2, 2, 4, 3]],
  ['D5:$B$2', 'B2:D5', [2, 2, 4, 3]],
  ['C:D', 'C:D', [1, 3, 1000, 2]],
  ['5:7', '5:7', [5, 1, 3, 26]],
  ['A2:A', 'A2:A', [2, 1, 999, 1]],
  ['R2C3:R4C5', 'C2:E4', [2, 3, 3, 3]],
  ["'Лист1'!A1", 'A1', [1, 1, 1, 1]],
])('the address %s is the range %s', (text, a1, [row, column, rows, columns]) => {
  const range = fixture().sheet.getRange(text);
  expect(range.getA1Notation()).toBe(a1);
  expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]).toEqual([
    row,
    column,
    rows,
    columns,
  ]);
});

test.each(['', 'A', 'A0', 'Нет!A1', 'A:5', '1A'])('%j is no range', (text) => {
  expect(() => fixture().sheet.getRange(text)).toThrow('Range not found');
});

test('ranges given by numbers must lie on the tab', () => {
  const { sheet } = fixture();
  expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
  expect(() => sheet.getRange(1, 0)).toThrow('The starting column of the range is too small.');
  expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
  expect(() => sheet.getRange(1, 27)).toThrow('outside the dimensions of the sheet');
});

test('metadata hang on whole rows and columns only', () => {
  const { sheet } = fixture();
  const message = 'Adding developer metadata to arbitrary ranges is not currently supported.';
  for (const text of ['A1', 'B2:D4', '2:3', 'A2:A']) {
    expect(() => sheet.getRange(text).addDeveloperMetadata('key')).toThrow(message);
  }
});

test('finders of a tab see its rows and columns, not other tabs', () => {
  const { globals, ss, sheet } = fixture();
  const { DeveloperMetadataLocationType: type, DeveloperMetadataVisibility: visibility } =
    globals.SpreadsheetApp;
  ss.addDeveloperMetadata('key', 'document');
  ss.insertSheet('Вторая').addDeveloperMetadata('key', 'other');
  sheet
    .addDeveloperMetadata('key', 'tab')
    .getRange('B:B')
    .addDeveloperMetadata('key', 'column', visibility.PROJECT);
  const values = (finder: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder) =>
    finder.find().map((mark) => mark.getValue());
  expect(values(sheet.createDeveloperMetadataFinder().withKey('key'))).toEqual(['tab', 'column']);
  expect(values(ss.createDeveloperMetadataFinder().withLocationType(type.SHEET))).toEqual(['other', 'tab']);
  expect(values(ss.createDeveloperMetadataFinder().withVisibility(visibility.PROJECT))).toEqual(['column']);
});

test('a conditional format cannot look at another tab', () => {
  const { globals, ss, sheet } = fixture();
  const other = ss.insertSheet('Вторая');
  const rule = (formula: string, at: GoogleAppsScript.Spreadsheet.Sheet) =>
    globals.SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground('red')
      .setRanges([at.getRange('A1:A5')])
      .build();
  const message = 'Conditional format rule cannot reference a different sheet.';
  expect(() => sheet.setConditionalFormatRules([rule('=Вторая!A1>0', sheet)])).toThrow(message);
  expect(() => sheet.setConditionalFormatRules([rule('=A1>0', other)])).toThrow(message);
  sheet.setConditionalFormatRules([rule('=A1="!"', sheet)]);
  expect(sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getBackground()).toBe('#ff0000');
});

test('gradients keep two or three points in order', () => {
  const { globals, sheet } = fixture();
  const { InterpolationType: type } = globals.SpreadsheetApp;
  const rule = globals.SpreadsheetApp.newConditionalFormatRule()
    .setGradientMaxpoint('#00ff00')
    .setGradientMidpointWithValue('#ffff00', type.NUMBER, '0')
    .setGradientMinpoint('#ff0000')
    .setRanges([sheet.getRange('A1:A5')])
    .build();
  const gradient = rule.getGradientCondition();
  expect([gradient?.getMinColor(), gradient?.getMidColor(), gradient?.getMaxColor()]).toEqual([
    '#ff0000',
    '#ffff00',
    '#00ff00',
  ]);
  expect([String(gradient?.getMinType()), gradient?.getMidValue()]).toEqual(['MIN', '0']);
});

test('charts keep type, sources, options and place; special setters are options', () => {
  const { globals, sheet } = fixture();
  const chart = sheet
    .newChart()
    .asBarChart()
    .setTitle('Отметки')
    .setStacked()
    .setRange(0, 100)
    .setLegendPosition(globals.Charts.Position.BOTTOM)
    .addRange(sheet.getRange('A1:B5'))
    .setNumHeaders(1)
    .setPosition(2, 3, 4, 5)
    .build();
  sheet.insertChart(chart);
  const [inserted] = sheet.getCharts();
  if (!inserted) throw new Error('no chart');
  const option = (name: string) => inserted.getOptions().get(name) as unknown;
  expect([
    option('title'),
    option('isStacked'),
    option('hAxis.viewWindow.max'),
    option('legend.position'),
  ]).toEqual(['Отметки', true, 100, 'bottom']);
  sheet.updateChart(inserted.modify().setPosition(7, 1, 0, 0).build());
  expect(sheet.getCharts().map((each) => each.getContainerInfo().getAnchorRow())).toEqual([7]);
  expect(() => sheet.newChart().asColumnChart()).not.toThrow();
  sheet.removeChart(inserted);
  expect(() => sheet.removeChart(inserted)).toThrow('The chart was not found on this sheet.');
});
