import { EXECUTION_LIMIT, TYPICAL_COSTS } from '../../../local';
import { fixture, untyped } from './support';

test('without authorisation only menus can be built', () => {
  const { execute, globals, ui } = fixture();
  const { SpreadsheetApp } = globals;
  execute({ authMode: 'NONE' }, () => {
    SpreadsheetApp.getUi().createAddonMenu().addItem('Отчёт', 'report').addSeparator().addToUi();
    expect(globals.Session.getActiveUserLocale()).toBe('ru');
    expect(() => SpreadsheetApp.getActiveSpreadsheet()).toThrow(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions:',
    );
    expect(() => globals.PropertiesService.getDocumentProperties()).toThrow('You do not have permission');
  });
  expect(ui.menus.map(({ items }) => items.map(({ functionName }) => functionName))).toEqual([
    ['report', null],
  ]);
});

test('simple triggers write the document but show no dialog', () => {
  const { execute, globals, sheet } = fixture();
  execute({ authMode: 'LIMITED' }, () => {
    sheet.getRange('A1').setValue(1);
    expect(() => globals.SpreadsheetApp.getUi().alert('?')).toThrow(
      'You do not have permission to call Ui.alert',
    );
  });
  expect(sheet.getRange('A1').getValue()).toBe(1);
});

test('custom functions read the document, change nothing, and run so during a computation', () => {
  const seen: unknown[] = [];
  const { setCustomFunctions, execute, sheet } = fixture({
    engine: { recalculate: (_workbook, { customFunctions }) => customFunctions.PROBE?.() },
  });
  const probe = (): void => {
    seen.push(sheet.getMaxRows());
    expect(() => sheet.getRange('A1').setValue(1)).toThrow('You do not have permission to call setValue');
  };
  execute({ authMode: 'CUSTOM_FUNCTION' }, probe);
  setCustomFunctions({ PROBE: probe });
  sheet.getRange('A1').getValue();
  expect(seen).toEqual([1000, 1000]);
});

test('an execution ends when its simulated time is over', () => {
  const { clock, execute, sheet } = fixture({ costs: TYPICAL_COSTS });
  const before = clock.now();
  let writes = 0;
  expect(() =>
    execute({ limit: EXECUTION_LIMIT }, () => {
      for (;;) {
        sheet.getRange('A1').setValue(writes);
        writes += 1;
      }
    }),
  ).toThrow('Exceeded maximum execution time');
  expect(clock.now() - before).toBeGreaterThan(EXECUTION_LIMIT);
  expect(writes).toBe(EXECUTION_LIMIT / Number(TYPICAL_COSTS.write));
  expect(sheet.getRange('A1').getValue()).toBe(writes - 1);
});

test('the n-th call that is not local fails once', () => {
  const { faults, sheet } = fixture();
  faults.failAt(2);
  expect(sheet.getRange('A1').getValue()).toBe('');
  expect(() => sheet.getRange('A1').setValue(1)).toThrow('Service error: Spreadsheets');
  expect(sheet.getRange('A1').setValue(2).getValue()).toBe(2);
});

test('calls are counted by what they cost', () => {
  const { calls, globals, ss, sheet } = fixture();
  calls.reset();
  ss.getSheets();
  sheet
    .getRange('A1:B2')
    .offset(1, 1)
    .setValues([
      [1, 2],
      [3, 4],
    ]);
  sheet.getDataRange().getValues();
  globals.PropertiesService.getDocumentProperties().getProperty('key');
  expect([calls.reads, calls.writes, calls.services]).toEqual([2, 1, 1]);
  expect(calls.byMethod).toMatchObject({ 'Range.setValues': 1, 'Sheet.getDataRange': 1, 'Range.offset': 1 });
});

test('two sessions share the workbook and its lock; a held lock makes the other wait in vain', () => {
  const host = fixture();
  const other = host.session('другой');
  const [mine, theirs] = [host, other].map(({ globals }) => globals.LockService.getDocumentLock());
  host.execute({}, () => {
    expect(mine?.tryLock(0)).toBe(true);
    const before = host.clock.now();
    expect(theirs?.tryLock(5000)).toBe(false);
    expect(host.clock.now() - before).toBe(5000);
    expect(() => theirs?.waitLock(1000)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    other.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue('их');
    expect(host.sheet.getRange('A1').getValue()).toBe('их');
  });
  expect([mine?.hasLock(), theirs?.tryLock(0)]).toEqual([false, true]);
});

test('document properties are common, user properties are not, and only the owner’s are saved', () => {
  const host = fixture();
  const other = host.session('другой').globals.PropertiesService;
  const mine = host.globals.PropertiesService;
  mine.getDocumentProperties().setProperty('a', '1');
  mine.getUserProperties().setProperty('b', '2');
  other.getUserProperties().setProperty('b', '3');
  expect(other.getDocumentProperties().getProperty('a')).toBe('1');
  expect([mine.getUserProperties().getProperty('b'), other.getUserProperties().getProperty('b')]).toEqual([
    '2',
    '3',
  ]);
  expect(host.workbook).toMatchObject({ documentProperties: { a: '1' }, userProperties: { b: '2' } });
});

test('properties have Google’s limits of size, smaller ones on demand', () => {
  const properties = fixture().globals.PropertiesService.getDocumentProperties();
  properties.setProperty('key', 'x'.repeat(9 * 1024));
  expect(() => properties.setProperty('key', 'я'.repeat(5 * 1024))).toThrow('Argument too large: value');
  const small = fixture({ limits: { propertyStoreBytes: 10 } }).globals.PropertiesService.getUserProperties();
  small.setProperty('a', '12345678');
  expect(() => small.setProperties({ b: '1', c: '2' })).toThrow(
    'You have exceeded the property storage quota.',
  );
  expect(small.setProperties({ b: '1' }, true).getProperties()).toEqual({ b: '1' });
});

test('cached values expire on the simulated clock', () => {
  const { clock, globals } = fixture();
  const cache = globals.CacheService.getUserCache();
  cache.put('a', '1');
  cache.put('b', '2', 2);
  globals.Utilities.sleep(2000);
  expect(cache.getAll(['a', 'b'])).toEqual({ a: '1' });
  clock.advance(598_000);
  expect(cache.get('a')).toBeNull();
  expect(() => cache.put('k'.repeat(251), '')).toThrow('Argument too large: key');
});

test('questions get the prepared answers in order; one too many is an error', () => {
  const { globals, ui } = fixture({ answers: ['YES', { button: 'OK', text: '101' }] });
  const dialogs = globals.SpreadsheetApp.getUi();
  expect(dialogs.alert('Готово')).toBe(dialogs.Button.OK);
  expect(dialogs.alert('Отчёт', 'Сформировать?', dialogs.ButtonSet.YES_NO)).toBe(dialogs.Button.YES);
  const response = dialogs.prompt('Школа', dialogs.ButtonSet.OK_CANCEL);
  expect([response.getResponseText(), response.getSelectedButton()]).toEqual(['101', dialogs.Button.OK]);
  expect(() => dialogs.alert('Ещё?', dialogs.ButtonSet.YES_NO)).toThrow('no answer was prepared for: Ещё?');
  expect(ui.events[1]).toEqual({ kind: 'alert', title: 'Отчёт', text: 'Сформировать?', buttons: 'YES_NO' });
});

test('dialogs, sidebars and toasts are recorded', () => {
  const { globals, ss, ui } = fixture();
  const page = globals.HtmlService.createHtmlOutput('<p>1</p>').setTitle('Справка').setWidth(300);
  globals.SpreadsheetApp.getUi().showSidebar(page);
  ss.toast('Готово', 'Отчёт');
  expect(ui.events).toEqual([
    { kind: 'sidebar', title: 'Справка', html: '<p>1</p>', width: 300, height: null },
    { kind: 'toast', title: 'Отчёт', text: 'Готово' },
  ]);
  expect(() => globals.HtmlService.createHtmlOutputFromFile('нет')).toThrow(
    'No HTML file named нет was found.',
  );
});

test('Utilities: dates in a time zone, templates, base64, digests with signed bytes', () => {
  const { Utilities } = fixture().globals;
  const noon = new Date(Date.UTC(2023, 0, 1, 12));
  expect(Utilities.formatDate(noon, 'Europe/Moscow', "dd.MM.yyyy 'в' H:mm Z")).toBe(
    '01.01.2023 в 15:00 +0300',
  );
  expect(Utilities.formatString('%s: %05.1f %d%%', 'a', 2.25, 7)).toBe('a: 002.3 7%');
  expect(Utilities.base64Decode(Utilities.base64Encode('я', Utilities.Charset.UTF_8))).toEqual([-47, -113]);
  // RFC 1321, A.5: MD5 ("abc") = 900150983cd24fb0d6963f7d28e17f72
  const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc');
  expect(digest.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('')).toBe(
    '900150983cd24fb0d6963f7d28e17f72',
  );
  expect(() => untyped(Utilities).sleep?.('x')).toThrow('Cannot convert x to int.');
});

test('each person has a selected cell of their own, A1 until something is selected', () => {
  const host = fixture();
  const other = host.session('другой');
  const cellOf = ({ globals }: Pick<typeof other, 'globals'>): string | undefined =>
    globals.SpreadsheetApp.getActiveSpreadsheet().getCurrentCell()?.getA1Notation();
  const sheetId = host.sheet.getSheetId();
  host.setActiveCell({ sheetId, row: 4, column: 2 });
  expect([cellOf(host), cellOf(other)]).toEqual(['C5', 'A1']);
  host.ss.insertSheet('Вторая');
  expect(cellOf(host)).toBe('A1');
  host.sheet.getRange('B2:D7').activate();
  expect(cellOf(host)).toBe('B2');
  expect(host.ss.getActiveSheet().getSheetId()).toBe(sheetId);
  host.setActiveCell(null);
  expect(cellOf(host)).toBe('A1');
});

test('a selected cell whose line is gone is the last one there is', () => {
  const host = fixture();
  host.setActiveCell({ sheetId: host.sheet.getSheetId(), row: 999, column: 0 });
  host.sheet.deleteRows(11, 990);
  expect(host.ss.getCurrentCell()?.getA1Notation()).toBe('A10');
});
