/** `template`: an empty workbook, as the add-on makes it. */
import { blankBook, saveBook } from '../addon';
import type { WorkbookModel } from '../model';
import { Addon, addonFor, callJson } from './command';

/** An add-on on a new workbook with all tabs in place. */
export function newBook(path: string, today: Date | undefined): Addon {
  const blank = blankBook(path);
  const firstTab = blank.sheets[0]!.id;
  const addon = addonFor(blank, today);
  callJson(addon, 'apiSetup');
  dropTab(addon.host.workbook, firstTab);
  return addon;
}

export async function makeTemplate(path: string, today?: Date): Promise<void> {
  await saveBook(newBook(path, today).host.workbook, path);
}

/** The empty tab that every new spreadsheet has, wherever the add-on's tabs have pushed it; the template does without. */
function dropTab(workbook: WorkbookModel, id: number): void {
  workbook.sheets = workbook.sheets.filter((sheet) => sheet.id !== id);
  workbook.activeSheetId = workbook.sheets[0]!.id;
}
