/** What a session's scripts showed to the person, and the person's answers, scripted or decided by a function. */

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** Name of the ButtonSet. */
  readonly buttons: string;
}

/** `button` is a name of Button; `text` is what was typed into a prompt. */
export interface Answer {
  readonly button: string;
  readonly text?: string;
}

/** In order, one for every question with a choice; or a function asked each time. */
export type Answers = readonly (string | Answer)[] | ((question: Question) => string | Answer);

export type UiEvent =
  | Question
  | { readonly kind: 'toast'; readonly title: string; readonly text: string }
  | {
      readonly kind: 'dialog' | 'sidebar';
      readonly title: string;
      readonly html: string;
      /** Pixels; null where the script leaves it to Google. */
      readonly width: number | null;
      readonly height: number | null;
    };

export interface MenuItem {
  readonly caption: string;
  /** null for a separator or a submenu. */
  readonly functionName: string | null;
  /** Empty but for a submenu. */
  readonly items: readonly MenuItem[];
}

export interface ShownMenu {
  /** null for the add-on's own menu, which Google names. */
  readonly caption: string | null;
  readonly items: readonly MenuItem[];
}

export class UiRecord {
  readonly events: UiEvent[] = [];
  readonly menus: ShownMenu[] = [];
  private asked = 0;

  constructor(
    private readonly answers: Answers,
    private readonly onEvent: (event: UiEvent) => void,
  ) {}

  show(event: UiEvent): void {
    this.events.push(event);
    this.onEvent(event);
  }

  /** A mere OK needs no answer. @throws when a script asks more than the answers foresee. */
  ask(question: Question): Answer {
    this.show(question);
    if (question.kind === 'alert' && question.buttons === 'OK') return { button: 'OK' };
    const answer = typeof this.answers === 'function' ? this.answers(question) : this.answers[this.asked];
    this.asked += 1;
    if (answer === undefined) throw new Error(`no answer was prepared for: ${question.text}`);
    return typeof answer === 'string' ? { button: answer } : answer;
  }
}
