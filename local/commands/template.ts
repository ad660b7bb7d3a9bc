/** `template`: an empty workbook, as the add-on makes it. */
import { blankBook, saveBook } from '../addon';
import type { WorkbookModel } from '../model';
import { Addon, addonFor, callJson } from './command';

/** An add-on on a new workbook with all tabs in place. */
export function newBook(path: string, today: Date | undefined): Addon {
  const addon = addonFor(blankBook(path), today);
  callJson(addon, 'apiSetup');
  dropFirstTab(addon.host.workbook);
  return addon;
}

export async function makeTemplate(path: string, today?: Date): Promise<void> {
  await saveBook(newBook(path, today).host.workbook, path);
}

/** The empty tab that every new spreadsheet has; the template does without it. */
function dropFirstTab(workbook: WorkbookModel): void {
  const [first, ...others] = workbook.sheets;
  if (first === undefined || first.rows.length > 0 || others.length === 0) return;
  workbook.sheets = others;
  workbook.activeSheetId = others[0]!.id;
}
