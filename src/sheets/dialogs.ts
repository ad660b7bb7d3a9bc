/** Opens the windows and the side panel: files that the build makes of `src/ui/dialogs`, each by its name. */
import { DomainError } from '../domain/errors';
import { DIALOG } from '../messages/dialogs';
import { DIALOG_TITLES, DialogId } from '../messages/dialog-titles';
import { forPerson } from './alerts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels. A side panel has Google's own size. */
const SIZES: Readonly<Record<Exclude<DialogId, 'school'>, Size>> = {
  load: { width: 720, height: 560 },
  plan: { width: 760, height: 600 },
  materials: { width: 760, height: 600 },
  answers: { width: 720, height: 560 },
  recheck: { width: 760, height: 600 },
  settings: { width: 680, height: 600 },
};

/** Opens a window over the spreadsheet. */
export function openDialog(id: keyof typeof SIZES): void {
  const title = DIALOG_TITLES[id];
  forPerson(title, () => {
    const { width, height } = SIZES[id];
    const page = pageOf(id).setWidth(width).setHeight(height);
    SpreadsheetApp.getUi().showModalDialog(page, title);
  });
}

/** Opens the panel «Школа» beside the spreadsheet. */
export function openSchoolPanel(): void {
  const title = DIALOG_TITLES.school;
  forPerson(title, () => {
    SpreadsheetApp.getUi().showSidebar(pageOf('school').setTitle(title));
  });
}

/** @throws DomainError when the code was pasted without its pages. */
function pageOf(id: DialogId): GoogleAppsScript.HTML.HtmlOutput {
  try {
    return HtmlService.createHtmlOutputFromFile(id);
  } catch {
    throw new DomainError(DIALOG.noPage(id));
  }
}
