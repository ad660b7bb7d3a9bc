/** What a menu item shows and asks. The only module that opens alerts and prompts. */
import { MENU } from '../messages/menu';

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

/** Sentences meant for a person are shown as they are; anything else with advice and its detail. */
export function forPerson(title: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const { name, message } = error as Error;
    say(title, name === 'DomainError' ? message : MENU.unexpected(message));
  }
}
