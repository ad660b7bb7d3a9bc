/** What the side panel «Школа» calls. */
import { readSchoolPanel, showSchool } from './school-panel';
import { Workbook } from './workbook';

export function schoolPanelJson(code: string): string {
  return JSON.stringify(readSchoolPanel(Workbook.open(SpreadsheetApp.getActiveSpreadsheet()), code));
}

export function showSchoolJson(code: string): string {
  showSchool(SpreadsheetApp.getActiveSpreadsheet(), code);
  return JSON.stringify(null);
}
