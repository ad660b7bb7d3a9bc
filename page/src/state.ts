/** Everything that the page shows, as one value, and who is told when it changes. */
import type { BookState, JobState, PageEvent } from '../../local/serve/protocol';
import type { Selection } from './selection';
import type { Tab } from './tab';

export interface Draft {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What stood there when typing began; null while an earlier text for this cell is on its way. */
  readonly before: string | null;
  /** Where the caret is: over the cell or in the line above the grid. */
  readonly place: 'cell' | 'line';
  /** Arrow keys leave the cell, as after typing over it; otherwise they move the caret. */
  readonly isQuick: boolean;
  /** A sentence below the editor: refused, changed meanwhile, computed. */
  readonly sentence: string | null;
}

/** A text on its way to the program, and one that it refused while another was being typed. */
export interface Sent {
  readonly id: number;
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly string[])[];
}

export interface Unwritten extends Sent {
  readonly reason: string;
}

export type Question = Extract<PageEvent, { kind: 'question' }>;
export type OpenDialog = Extract<PageEvent, { kind: 'dialog' }>;

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly isWrong: boolean;
}

export type Overlay =
  | { readonly kind: 'open' | 'upload' | 'save-as' | 'new' }
  | { readonly kind: 'link'; readonly address: string };

export interface PageState {
  readonly book: BookState | null;
  readonly tab: Tab | null;
  readonly selection: Selection;
  /** The selection with which the tab was opened: nobody has gone there, its note stays folded. */
  readonly restored: Selection | null;
  readonly draft: Draft | null;
  readonly sent: readonly Sent[];
  readonly unwritten: readonly Unwritten[];
  readonly toasts: readonly Toast[];
  readonly questions: readonly Question[];
  readonly dialogs: readonly OpenDialog[];
  readonly overlay: Overlay | null;
  readonly job: JobState | null;
  readonly isLost: boolean;
  readonly isSaving: boolean;
}

const FIRST: PageState = {
  book: null,
  tab: null,
  selection: { row: 0, column: 0, toRow: 0, toColumn: 0 },
  restored: null,
  draft: null,
  sent: [],
  unwritten: [],
  toasts: [],
  questions: [],
  dialogs: [],
  overlay: null,
  job: null,
  isLost: false,
  isSaving: false,
};

export class Store {
  private current = FIRST;
  private readonly listeners = new Set<() => void>();
  private lastId = 0;

  get state(): PageState {
    return this.current;
  }

  set(change: Partial<PageState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  toast(title: string, text: string, isWrong = false): void {
    const id = this.nextId();
    this.set({ toasts: [...this.state.toasts, { id, title, text, isWrong }].slice(-4) });
    setTimeout(() => this.dropToast(id), isWrong ? 15000 : 7000);
  }

  dropToast(id: number): void {
    this.set({ toasts: this.state.toasts.filter((toast) => toast.id !== id) });
  }
}
