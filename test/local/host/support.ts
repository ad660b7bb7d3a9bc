/** A host with the tab «Лист1» at hand, on 1 September 2024, for tests of the host. */
import { createHost, Host, HostOptions } from '../../../local';

export interface Fixture extends Host {
  readonly ss: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

export function fixture(options: HostOptions = {}): Fixture {
  const host = createHost({ today: new Date(2024, 8, 1, 9), ...options });
  const ss = host.globals.SpreadsheetApp.getActiveSpreadsheet();
  return { ...host, ss, sheet: ss.getActiveSheet() };
}

/** Calls of methods and with arguments that the typings forbid. */
export function untyped(value: unknown): Record<string, (...args: unknown[]) => unknown> {
  return value as Record<string, (...args: unknown[]) => unknown>;
}
