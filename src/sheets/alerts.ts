/** What a menu item shows and asks. The only module that opens alerts and prompts, and toasts of progress. */
import type { Attention } from '../domain/report/report';
import { MENU } from '../messages/menu';
import { REPORT_RUN } from '../messages/report-run';
import type { Progress } from './steps';

/** Milliseconds between two toasts of a long run. */
const TOAST_EVERY = 3_000;

export function say(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

export function ask(title: string, text: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** What was typed, trimmed; null when it was cancelled. */
export function askText(title: string, text: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
}

/** How far a long run has come. */
export function toasts(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Progress {
  let last = Date.now();
  return (done, all, title) => {
    if (Date.now() - last < TOAST_EVERY) return;
    last = Date.now();
    spreadsheet.toast(REPORT_RUN.progress(done, all, title), MENU.title, 5);
  };
}

/** Remarks one below the other. */
export function remarkLines(remarks: readonly Attention[]): string[] {
  return remarks.map(({ place, message }) => (place === '' ? `• ${message}` : `• ${place}: ${message}`));
}

/** Sentences meant for a person are shown as they are; anything else with advice and its detail. */
export function forPerson(title: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const { name, message } = error as Error;
    say(title, name === 'DomainError' ? message : MENU.unexpected(message));
  }
}
