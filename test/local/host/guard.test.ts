import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixture, untyped } from './support';

test('a method the host lacks says so by name, on every object', () => {
  const { globals, sheet } = fixture();
  expect(() => untyped(sheet.getRange('A1')).randomize?.()).toThrow(
    'not implemented in the local host: Range.randomize',
  );
  expect(() => untyped(globals.SpreadsheetApp).openById?.('x')).toThrow(
    'not implemented in the local host: SpreadsheetApp.openById',
  );
  expect(() => untyped(globals.SpreadsheetApp.getUi()).showModelessDialog?.()).toThrow(
    'Ui.showModelessDialog',
  );
});

test('names that the language itself looks up are undefined, not errors', () => {
  const range = fixture().sheet.getRange('A1');
  expect(JSON.stringify(range)).toBe('{}');
  expect(String(range)).toBe('Range');
  expect(untyped(range).then).toBeUndefined();
});

test('internals of the implementation are out of reach', () => {
  expect(() => untyped(fixture().sheet).session).toThrow('not implemented in the local host: Sheet.session');
});

test('wrong arguments are worded as Google words them', () => {
  const { sheet } = fixture();
  const range = untyped(sheet.getRange('A1:B2'));
  expect(() => range.setValues?.('x')).toThrow(
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  );
  expect(() => range.setValues?.([1, 2])).toThrow('The parameters (number[])');
  expect(() => range.offset?.(sheet.getRange('A1'), true, null)).toThrow(
    'The parameters (SpreadsheetApp.Range,Boolean,null)',
  );
  expect(() => range.offset?.(0.5, 0)).toThrow('Cannot convert 0.5 to int.');
});

test('service errors are called Exception', () => {
  const { ss } = fixture();
  let caught: unknown;
  try {
    ss.getRange('нет такого');
  } catch (error) {
    caught = error;
  }
  expect(String(caught)).toBe('Exception: Range not found');
});

test('enumeration values are one instance each, in order', () => {
  const { globals } = fixture();
  const { BorderStyle } = globals.SpreadsheetApp;
  expect(BorderStyle).toBe(fixture().globals.SpreadsheetApp.BorderStyle);
  const double = untyped(BorderStyle.DOUBLE);
  expect([String(double), double.ordinal?.(), double.name?.()]).toEqual(['DOUBLE', 5, 'DOUBLE']);
  expect(double.compareTo?.(BorderStyle.DOTTED)).toBe(5);
});

test('scripts loaded by gas-local run on the globals and live in the simulated time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-test-'));
  try {
    writeFileSync(
      join(folder, 'Code.js'),
      `function today() {
        const cell = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1');
        cell.setValue(new Date());
        const value = cell.getValue();
        return [Object.prototype.toString.call(value), value.getFullYear(), Date.now() === new Date().getTime()];
      }`,
    );
    const gasLocal = createRequire(__filename)('gas-local') as {
      require: (folder: string, globals: object) => Record<string, () => unknown>;
    };
    const script = gasLocal.require(folder, fixture().globals);
    expect(script.today?.()).toEqual(['[object Date]', 2024, true]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
