/** What the dialog «Параметры» calls. */
import { TypedSettings, readSettingFields, saveSettings, trySettings } from './settings';
import { Workbook } from './workbook';

function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

export function settingsJson(): string {
  return JSON.stringify(readSettingFields(Workbook.open(spreadsheet())));
}

export function trySettingsJson(values: string): string {
  return JSON.stringify(trySettings(Workbook.open(spreadsheet()), JSON.parse(values) as TypedSettings));
}

export function saveSettingsJson(hash: string, values: string): string {
  const typed = JSON.parse(values) as TypedSettings;
  return JSON.stringify(Workbook.write(spreadsheet(), (workbook) => saveSettings(workbook, hash, typed)));
}
