/**
 * What a person writes: the draft in the editor, and the texts on their way to the program. Texts go one by one in the
 * order in which they were typed; nothing typed is lost when one is refused.
 */
import type { EditAnswer, LinesEdit } from '../../local/serve/protocol';
import type { Box } from './address';
import type { BookActions } from './book';
import { filling } from './clipboard';
import { GRID } from './messages';
import { at, boxOf, moved } from './selection';
import type { Direction } from './selection';
import { post, Refusal } from './server';
import type { Draft, Sent, Store } from './state';
import { contentOf } from './tab';
import type { Tab } from './tab';

interface Waiting extends Sent {
  /** null = what stands there when its turn comes. */
  readonly before: readonly (readonly string[])[] | null;
}

export class EditActions {
  private readonly queue: Waiting[] = [];
  private isSending = false;
  /** The warning about computed cells is given once. */
  private hasWarned = false;

  constructor(
    private readonly store: Store,
    private readonly book: BookActions,
  ) {}

  /** Opens the editor on the active cell. `text` null: with what stands there. */
  begin(text: string | null, place: Draft['place'] = 'cell'): void {
    const { tab, selection, draft, sent } = this.store.state;
    if (tab === null || draft !== null) return;
    const { row, column } = selection;
    const cell = tab.cell(row, column);
    const isOnItsWay = sent.some((one) => textIn(one, tab.id, row, column) !== null);
    const before = contentOf(cell);
    const warns = cell.computed === true && !this.hasWarned;
    this.hasWarned ||= warns;
    this.store.set({
      draft: {
        tab: tab.id,
        row,
        column,
        text: text ?? before,
        before: isOnItsWay ? null : before,
        place,
        isQuick: text !== null,
        sentence: warns ? GRID.computed : null,
      },
    });
  }

  type(text: string): void {
    const { draft } = this.store.state;
    if (draft !== null) this.store.set({ draft: { ...draft, text } });
  }

  discard(): void {
    this.store.set({ draft: null });
  }

  /** Sends the draft and moves on. False when it has to stay in the editor. */
  commit(direction: Direction | null): boolean {
    const { draft, tab } = this.store.state;
    if (draft === null || tab === null) return true;
    const isSame = draft.tab === tab.id;
    const cell = isSame ? tab.cell(draft.row, draft.column) : {};
    if (draft.before !== draft.text) {
      const isRefused = cell.strict && draft.text !== '' && cell.choices?.includes(draft.text) === false;
      const sentence = isRefused ? GRID.notAChoice : this.obstacle();
      if (sentence !== null) {
        this.store.set({ draft: { ...draft, sentence } });
        return false;
      }
      this.send({
        tab: draft.tab,
        row: draft.row,
        column: draft.column,
        values: [[draft.text]],
        before: draft.before === null ? null : [[draft.before]],
      });
    }
    this.store.set({ draft: null });
    if (direction !== null && isSame) this.step(tab, draft, direction);
    return true;
  }

  clear(): void {
    const { tab, selection } = this.store.state;
    if (tab === null || this.isHeldBack()) return;
    const box = boxOf(tab, selection);
    const before = tab.contents(box);
    if (before.every((row) => row.every((text) => text === ''))) return;
    this.send({
      tab: tab.id,
      row: box.top,
      column: box.left,
      values: before.map((row) => row.map(() => '')),
      before,
    });
  }

  paste(values: readonly (readonly string[])[]): void {
    const { tab, selection } = this.store.state;
    if (tab === null || this.isHeldBack()) return;
    const box = boxOf(tab, selection);
    const written = filling(values, box);
    const target: Box = {
      ...box,
      bottom: box.top + written.length - 1,
      right: box.left + written[0]!.length - 1,
    };
    this.send({ tab: tab.id, row: box.top, column: box.left, values: written, before: tab.contents(target) });
    this.store.set({
      selection: { ...at(tab, box.top, box.left), toRow: target.bottom, toColumn: target.right },
    });
  }

  async lines(edit: Omit<LinesEdit, 'tab' | 'revision'>): Promise<void> {
    const { tab } = this.store.state;
    if (tab === null || this.isHeldBack()) return;
    try {
      this.take(await post<EditAnswer>('lines', { ...edit, tab: tab.id, revision: tab.revision }));
    } catch (error) {
      this.book.fail(error);
      await this.book.reload();
    }
  }

  async undo(): Promise<void> {
    const { book } = this.store.state;
    if (book === null || book.undo === null || this.isHeldBack()) return;
    try {
      this.take(await post<EditAnswer>('undo', {}));
    } catch (error) {
      this.book.fail(error);
    }
  }

  /** Opens the editor with a text that was refused. */
  async back(id: number): Promise<void> {
    const one = this.store.state.unwritten.find((other) => other.id === id);
    if (one === undefined || !this.commit(null)) return;
    if (this.store.state.tab?.id !== one.tab) await this.book.show(one.tab);
    this.drop(id);
    this.reopen(one, one.reason);
  }

  drop(id: number): void {
    this.store.set({ unwritten: this.store.state.unwritten.filter((one) => one.id !== id) });
  }

  private send(edit: Omit<Waiting, 'id'>): void {
    const one = { ...edit, id: this.store.nextId() };
    this.queue.push(one);
    this.store.set({ sent: [...this.store.state.sent, one] });
    void this.sendNext();
  }

  private async sendNext(): Promise<void> {
    const one = this.queue[0];
    if (one === undefined || this.isSending) return;
    this.isSending = true;
    try {
      const before = one.before ?? [[this.standing(one)]];
      const { tab, row, column, values } = one;
      this.take(await post<EditAnswer>('edit', { tab, row, column, values, before }));
    } catch (error) {
      await this.refused(one, error);
    }
    this.isSending = false;
    this.queue.shift();
    this.store.set({ sent: this.store.state.sent.filter(({ id }) => id !== one.id) });
    void this.sendNext();
  }

  private async refused(one: Waiting, error: unknown): Promise<void> {
    const reason = error instanceof Refusal ? error.message : String(error);
    // Another text stands there: the person has to see it before deciding.
    if (error instanceof Refusal && error.status === 409 && this.store.state.tab?.id === one.tab)
      await this.book.reload();
    const { draft, tab } = this.store.state;
    const isOneCell = one.values.length === 1 && one.values[0]!.length === 1;
    if (draft === null && isOneCell && tab?.id === one.tab) this.reopen(one, reason);
    else this.store.set({ unwritten: [...this.store.state.unwritten, { ...one, reason }] });
  }

  private reopen(one: Sent, sentence: string): void {
    const { tab } = this.store.state;
    if (tab === null) return;
    const isOneCell = one.values.length === 1 && one.values[0]!.length === 1;
    const selection = at(tab, one.row, one.column);
    if (!isOneCell) {
      this.store.set({ selection });
      this.paste(one.values);
      return;
    }
    this.store.set({
      selection,
      draft: {
        tab: one.tab,
        row: one.row,
        column: one.column,
        text: one.values[0]![0]!,
        before: tab.content(one.row, one.column),
        place: 'cell',
        isQuick: false,
        sentence,
      },
    });
  }

  private standing({ tab, row, column }: Sent): string {
    const shown = this.store.state.tab;
    return shown?.id === tab ? shown.content(row, column) : '';
  }

  private take({ undo, changes }: EditAnswer): void {
    const { book } = this.store.state;
    if (book !== null) this.store.set({ book: { ...book, undo } });
    this.book.take(changes);
  }

  private step(tab: Tab, { row, column }: Draft, direction: Direction): void {
    const [toRow, toColumn] = moved(tab, row, column, direction);
    this.store.set({ selection: at(tab, toRow, toColumn) });
  }

  private obstacle(): string | null {
    return this.store.state.job === null ? null : GRID.heldBack;
  }

  private isHeldBack(): boolean {
    if (this.store.state.job === null) return false;
    this.store.toast('', GRID.busy);
    return true;
  }
}

/** The text that this edit writes into a cell; null when it does not touch it. */
export function textIn(one: Sent, tab: number, row: number, column: number): string | null {
  return one.tab === tab ? (one.values[row - one.row]?.[column - one.column] ?? null) : null;
}
