/** What the page asks of the program about the whole book: opening, tabs, files, menu items, and the events it sends. */
import type {
  BookState,
  FileList,
  JobAnswer,
  PageEvent,
  TabChanges,
  TabView,
} from '../../local/serve/protocol';
import { contentOf, Tab } from './tab';
import { at } from './selection';
import type { Selection } from './selection';
import { GRID, JOB, PAGE } from './messages';
import { browserTextWidth } from './row-heights';
import { get, listen, post, Refusal } from './server';
import type { Store } from './state';

export class BookActions {
  /** Where each tab was left. */
  private readonly places = new Map<number, Selection>();
  private wanted: number | null = null;
  private readonly textWidth = browserTextWidth();

  constructor(private readonly store: Store) {}

  start(): void {
    listen(
      (event) => this.onEvent(event),
      (open) => void this.onConnection(open),
    );
  }

  /** Shows a tab as it stands in the program now. */
  async show(id: number): Promise<void> {
    const { tab, selection } = this.store.state;
    if (tab !== null) this.places.set(tab.id, selection);
    this.wanted = id;
    try {
      const shown = Tab.of(await get<TabView>(`tab/${id}`), this.textWidth);
      // Another tab was asked for while this one was read.
      if (this.wanted !== id) return;
      const isAnew = tab?.id !== id;
      const place = inside(shown, isAnew ? this.places.get(id) : this.store.state.selection);
      this.store.set({ tab: shown, selection: place, ...(isAnew && { restored: place }) });
      this.compareDraft();
    } catch (error) {
      this.fail(error);
    }
  }

  async reload(): Promise<void> {
    const { tab } = this.store.state;
    if (tab !== null) await this.show(tab.id);
  }

  take(changes: TabChanges | null): void {
    const { tab } = this.store.state;
    if (changes === null || tab === null || changes.tab !== tab.id) return;
    const next = tab.changed(changes);
    if (next === null) {
      void this.reload();
      return;
    }
    if (next === tab) return;
    this.store.set({ tab: next });
    this.compareDraft();
  }

  adopt(book: BookState): void {
    const { tab, book: old } = this.store.state;
    document.title = PAGE.title(book.name);
    this.store.set({ book, job: book.job, isSaving: false });
    const isOther = old !== null && old.path !== book.path;
    if (tab === null || isOther || !book.tabs.some(({ id }) => id === tab.id)) void this.show(book.activeTab);
  }

  /** Runs a menu item of the add-on to its end. */
  async run(functionName: string, caption: string): Promise<void> {
    const { tab, selection, job } = this.store.state;
    if (tab === null) return;
    if (job !== null) {
      this.store.toast('', GRID.busy);
      return;
    }
    try {
      const { done } = await post<JobAnswer>('menu', {
        functionName,
        tab: tab.id,
        row: selection.row,
        column: selection.column,
      });
      if (!done) this.store.toast('', JOB.stopped(caption));
    } catch (error) {
      this.fail(error);
    }
  }

  async cancelJob(): Promise<void> {
    await this.ask('cancel', {});
  }

  async answer(id: number, button: string, text?: string): Promise<void> {
    const question = this.store.state.questions.find((one) => one.id === id);
    this.dropQuestion(id);
    // A mere notice has no one who waits for it.
    if (question === undefined || (question.type === 'alert' && question.buttons.length === 1)) return;
    await this.ask('answer', text === undefined ? { id, button } : { id, button, text });
  }

  async closeDialog(id: string): Promise<void> {
    this.dropDialog(id);
    await this.ask(`dialog/${encodeURIComponent(id)}/close`, {});
  }

  async save(): Promise<void> {
    this.store.set({ isSaving: true });
    await this.state('save', {});
    this.store.set({ isSaving: false });
  }

  files(): Promise<FileList> {
    return get<FileList>('files');
  }

  /** @throws Refusal, for the dialog that asked to show it. */
  async replace(path: 'new' | 'open' | 'save-as', file: string): Promise<void> {
    this.adopt(await post<BookState>(path, { path: file }));
  }

  /** @throws Refusal */
  async upload(file: File): Promise<void> {
    this.adopt(await post<BookState>(`upload?name=${encodeURIComponent(file.name)}`, file));
  }

  /** @throws Refusal */
  async rename(tab: number, name: string): Promise<void> {
    this.adopt(await post<BookState>('rename', { tab, name }));
  }

  fail(error: unknown): void {
    const message = error instanceof Refusal ? error.message : String(error);
    this.store.toast('', message, true);
  }

  private async state(path: string, body: unknown): Promise<void> {
    const book = await this.ask<BookState>(path, body);
    if (book !== null) this.adopt(book);
  }

  private async ask<Answer>(path: string, body: unknown): Promise<Answer | null> {
    try {
      return await post<Answer>(path, body);
    } catch (error) {
      this.fail(error);
      return null;
    }
  }

  private async onConnection(open: boolean): Promise<void> {
    this.store.set({ isLost: !open });
    if (!open) return;
    try {
      const hadTab = this.store.state.tab !== null;
      this.adopt(await get<BookState>('state'));
      if (hadTab) await this.reload();
    } catch (error) {
      this.fail(error);
    }
  }

  private onEvent(event: PageEvent): void {
    const { state } = this.store;
    switch (event.kind) {
      case 'changed':
        this.take(event.changes);
        return;
      case 'state':
        this.adopt(event.state);
        return;
      case 'goto':
        // A person who has gone elsewhere meanwhile stays there.
        if (state.tab?.id === event.from) void this.show(event.tab);
        return;
      case 'toast':
        this.store.toast(event.title, event.text);
        return;
      case 'job':
        this.store.set({ job: event.job });
        return;
      case 'question':
        this.store.set({ questions: [...state.questions.filter(({ id }) => id !== event.id), event] });
        return;
      case 'dialog':
        this.store.set({
          dialogs: [...state.dialogs.filter(({ id, type }) => id !== event.id && type !== event.type), event],
        });
        return;
      case 'dialog-closed':
        this.dropDialog(event.id);
        return;
      case 'question-closed':
        this.dropQuestion(event.id);
    }
  }

  private dropQuestion(id: number): void {
    this.store.set({ questions: this.store.state.questions.filter((question) => question.id !== id) });
  }

  private dropDialog(id: string): void {
    this.store.set({ dialogs: this.store.state.dialogs.filter((dialog) => dialog.id !== id) });
  }

  /** Somebody else has written into the cell that is being edited. */
  private compareDraft(): void {
    const { tab, draft } = this.store.state;
    if (tab === null || draft === null || draft.tab !== tab.id || draft.before === null) return;
    const now = contentOf(tab.cell(draft.row, draft.column));
    if (now === draft.before) return;
    this.store.set({ draft: { ...draft, before: now, sentence: GRID.changedMeanwhile(now) } });
  }
}

function inside(tab: Tab, place: Selection | undefined): Selection {
  if (place !== undefined && place.row < tab.rows.count && place.column < tab.columns.count) {
    return {
      ...place,
      toRow: Math.min(place.toRow, tab.rows.count - 1),
      toColumn: Math.min(place.toColumn, tab.columns.count - 1),
    };
  }
  // The first line and column of a made tab are hidden.
  const row = tab.rows.isHidden(0) ? tab.rows.step(0, 1) : 0;
  const column = tab.columns.isHidden(0) ? tab.columns.step(0, 1) : 0;
  return at(tab, row, column);
}
