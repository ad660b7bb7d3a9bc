/**
 * What the workbook's thread does: takes requests one after another, runs the bundle, saves by itself. Questions of the
 * bundle are synchronous: the thread sleeps until the main one brings the answer, and meanwhile only shows tabs.
 */
import { basename } from 'node:path';
import { MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Answer, Question, UiEvent } from '../host/ui-record';
import { backupFolder } from './backups';
import { OpenBook } from './book';
import { BookFile } from './book-file';
import { WorkClock } from './clock';
import { refusal } from './messages';
import { BUTTONS, isReturnable, itemOf } from './person';
import { Saver } from './saver';
import type { CallAnswer, DialogCall, EditAnswer, JobAnswer, MenuCall, TabChanges } from './protocol';
import { Refusal } from './refusal';
import {
  BookPart,
  Envelope,
  Failed,
  FromThread,
  PersonAnswer,
  SHARED,
  ThreadOptions,
  ToThread,
} from './wire';

/** Milliseconds without an edit after which the book is saved, and the longest that an edit waits for it. */
const SAVE_AFTER = 1_500;
const SAVE_AT_LAST = 8_000;
const SAVE_AGAIN = 20_000;

export class Desk {
  private readonly shared: Int32Array;
  private readonly waiting: Envelope[] = [];
  private readonly saver = new Saver();
  private saving: Promise<void> = Promise.resolve();
  private isBusy = false;
  private book!: OpenBook;
  private file: BookFile | null = null;
  private functions: ReadonlySet<string> = new Set();
  /** Revision that is in the file. */
  private savedRevision = 0;
  private isAfterJob = false;
  private saveTimer: NodeJS.Timeout | null = null;
  private dirtySince = 0;
  private saveWarning: string | null = null;
  /** The window whose request is running. */
  private window = '';
  private questions = 0;

  constructor(
    private readonly port: MessagePort,
    private readonly options: ThreadOptions,
  ) {
    this.shared = new Int32Array(options.shared);
  }

  start(): void {
    this.port.on('message', (message: ToThread) => {
      // Answers come while the thread sleeps; a late one has nobody waiting.
      if ('answer' in message) return;
      this.waiting.push(message);
      void this.work();
    });
  }

  private async work(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      this.window = next.window;
      try {
        const value = await this.handle(next);
        this.post({ kind: 'reply', id: next.id, value });
      } catch (error) {
        this.post({ kind: 'failed', id: next.id, failure: failureOf(error) });
      }
    }
    this.isBusy = false;
  }

  private async handle({ window, shown, request }: Envelope): Promise<unknown> {
    if (request.kind === 'open') return this.open(request.path);
    if (this.file === null) throw new Refusal(500, refusal.unknown);
    this.book.tick();
    switch (request.kind) {
      case 'tab':
        return this.book.tab(request.tab);
      case 'edit':
        return this.edited(request.edit.tab, window, shown, () => this.book.edit(window, request.edit));
      case 'lines':
        return this.edited(request.lines.tab, window, shown, () => this.book.lines(window, request.lines));
      case 'rename':
        this.edited(request.name.tab, window, shown, () => this.book.rename(window, request.name));
        return null;
      case 'undo':
        return this.undone(window, shown);
      case 'menu':
        return this.menu(request.call, shown);
      case 'call':
        if (request.selected !== null) this.book.select(request.selected);
        return this.call(request.call, request.caption, shown);
      case 'save':
        await this.save();
        return null;
      case 'save-as':
        return this.saveAs(request.path);
      case 'bytes':
        return this.saver.bytesOf(this.book.workbook);
      case 'close':
        return this.close();
    }
  }

  private async open(path: string): Promise<null> {
    const { file, workbook } = await BookFile.open(path, this.options.address);
    if (this.file !== null) await this.close();
    const { sample, today, dist } = this.options;
    const day = today ?? (file.path === sample.path ? sample.today : null);
    this.file = file;
    this.book = new OpenBook(workbook, dist, new WorkClock(day, this.shared), {
      ask: (question) => this.ask(question),
      see: (event) => this.see(event),
    });
    this.functions = this.book.callable();
    this.savedRevision = this.book.revision;
    this.publish();
    return null;
  }

  private edited(tab: number, window: string, shown: readonly number[], work: () => void): EditAnswer {
    const before = this.book.revision;
    work();
    const changes = this.book.revision === before ? [] : this.book.changes([...new Set([tab, ...shown])]);
    this.published(before, window, changes);
    return {
      revision: this.book.revision,
      undo: this.book.undoLabels()[window] ?? null,
      changes: changes.find((one) => one.tab === tab) ?? null,
    };
  }

  private undone(window: string, shown: readonly number[]): EditAnswer {
    const before = this.book.revision;
    const tab = this.book.undo(window);
    const changes = this.book.changes([...new Set([tab, ...shown])]);
    this.published(before, window, changes);
    return {
      revision: this.book.revision,
      undo: this.book.undoLabels()[window] ?? null,
      changes: changes.find((one) => one.tab === tab) ?? null,
    };
  }

  private async menu({ functionName, ...selected }: MenuCall, shown: readonly number[]): Promise<JobAnswer> {
    const item = itemOf(this.book.menus, functionName);
    if (item === null) throw new Refusal(404, refusal.noItem);
    this.book.select(selected);
    await this.saveIfNeeded();
    const { isStopped } = this.job(item.caption, functionName, [], shown);
    return { done: !isStopped };
  }

  private async call(
    { name, args }: DialogCall,
    caption: string,
    shown: readonly number[],
  ): Promise<CallAnswer> {
    if (!this.functions.has(name)) return { error: refusal.noFunction(name) };
    try {
      const { value, isKilled } = this.job(caption, name, args, shown);
      if (isKilled) return { error: refusal.cancelled };
      if (!isReturnable(value)) return { error: refusal.noReturn(name) };
      return { value: value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown) };
    } catch (error) {
      // As Google passes it on: a script's own error with its name and message.
      return { error: error instanceof Refusal ? error.message : `Error: ${(error as Error).message}` };
    }
  }

  /** One execution, told to all windows. A second «Отменить» ends it wherever it is. */
  private job(
    caption: string,
    name: string,
    args: readonly unknown[],
    shown: readonly number[],
  ): { readonly value: unknown; readonly isStopped: boolean; readonly isKilled: boolean } {
    const before = this.book.revision;
    const from = this.book.workbook.activeSheetId;
    Atomics.store(this.shared, SHARED.ahead, 0);
    this.post({ kind: 'started', window: this.window, caption, at: new Date().toISOString() });
    let value: unknown;
    let isKilled = false;
    try {
      value = this.book.run(name, args);
    } catch (error) {
      if (!this.isStopped()) throw error;
      isKilled = true;
    } finally {
      if (this.book.revision !== before) this.isAfterJob = true;
      this.published(before, '', this.book.revision === before ? [] : this.book.changes(shown));
      this.post({ kind: 'ended' });
      this.goTo(from);
    }
    const isStopped = this.isStopped();
    Atomics.store(this.shared, SHARED.ahead, 0);
    return { value, isStopped, isKilled };
  }

  /** A job may end on another tab than it began, as one that makes a document does. */
  private goTo(from: number): void {
    const { activeSheetId: tab, sheets } = this.book.workbook;
    if (tab === from || sheets.find(({ id }) => id === tab)?.hidden !== false) return;
    this.publish();
    this.post({ kind: 'event', window: this.window, event: { kind: 'goto', tab, from } });
  }

  private isStopped(): boolean {
    return Atomics.load(this.shared, SHARED.ahead) > 0;
  }

  /** Sleeps until the person has answered. */
  private ask({ kind, buttons }: Question): Answer {
    const id = this.questions;
    for (;;) {
      const seen = Atomics.load(this.shared, SHARED.signal);
      for (
        let got = receiveMessageOnPort(this.port);
        got !== undefined;
        got = receiveMessageOnPort(this.port)
      ) {
        const message = got.message as ToThread;
        if ('answer' in message) {
          if (message.answer.question === id) return answerTo(kind, message.answer, BUTTONS[buttons] ?? []);
        } else if (message.request.kind === 'tab') this.showPassing(message, message.request.tab);
        else this.waiting.push(message);
      }
      Atomics.wait(this.shared, SHARED.signal, seen);
    }
  }

  private showPassing({ id }: Envelope, tab: number): void {
    try {
      this.post({ kind: 'reply', id, value: this.book.passingTab(tab) });
    } catch (error) {
      this.post({ kind: 'failed', id, failure: failureOf(error) });
    }
  }

  private see(event: UiEvent): void {
    if (event.kind === 'toast') {
      this.post({ kind: 'event', window: this.window, event });
    } else if ('html' in event) {
      const { kind: type, ...page } = event;
      this.post({ kind: 'dialog', window: this.window, type, ...page });
    } else {
      const { kind: type, title, text } = event;
      const buttons = BUTTONS[event.buttons] ?? ['OK'];
      this.questions += 1;
      const question = { kind: 'question', id: this.questions, type, title, text, buttons } as const;
      this.post({ kind: 'event', window: this.window, event: question });
    }
  }

  private published(before: number, by: string, tabs: readonly TabChanges[]): void {
    if (this.book.revision === before) return;
    this.post({ kind: 'changed', by, revision: this.book.revision, tabs });
    this.saveSoon();
    this.publish();
  }

  private publish(): void {
    this.post({ kind: 'state', state: this.part() });
  }

  private part(): BookPart {
    const { workbook, revision, menus } = this.book;
    const file = this.file!;
    return {
      name: workbook.name,
      path: file.path,
      isSample: file.path === this.options.sample.path,
      isSaved: revision === this.savedRevision,
      savedAt: file.savedAt?.toISOString() ?? null,
      backups: backupFolder(file.path),
      warnings: [...(this.saveWarning === null ? [] : [this.saveWarning]), ...file.warnings],
      tabs: workbook.sheets.flatMap(({ id, name, tabColor, hidden }) =>
        hidden ? [] : [{ id, name, color: tabColor }],
      ),
      activeTab: workbook.activeSheetId,
      menus: menus.map(({ caption, items }) => ({ caption: caption ?? '', items })),
      revision,
      undo: this.book.undoLabels(),
    };
  }

  private saveSoon(): void {
    if (this.saveTimer !== null) clearTimeout(this.saveTimer);
    else this.dirtySince = Date.now();
    const left = Math.max(0, this.dirtySince + SAVE_AT_LAST - Date.now());
    this.saveIn(Math.min(SAVE_AFTER, left));
  }

  private async saveIfNeeded(): Promise<void> {
    await this.saving;
    if (this.book.revision !== this.savedRevision) await this.save();
  }

  /** Between two requests; what fails is said in the state and tried again. */
  private saveIn(milliseconds: number): void {
    this.saveTimer = setTimeout(() => void this.save().catch(() => undefined), milliseconds);
  }

  /** One save after another: the file is always that of the last one. */
  private save(): Promise<void> {
    const saved = this.saving.then(() => this.saveNow());
    this.saving = saved.catch(() => undefined);
    return saved;
  }

  private async saveAs(path: string): Promise<null> {
    await this.saving;
    const { revision, workbook } = this.book;
    await this.file!.saveAs(await this.saver.bytesOf(workbook), path);
    workbook.name = basename(path, '.xlsx');
    this.savedRevision = revision;
    this.publish();
    return null;
  }

  /** People go on typing while the bytes are made. */
  private async saveNow(): Promise<void> {
    if (this.saveTimer !== null) clearTimeout(this.saveTimer);
    this.saveTimer = null;
    const file = this.file!;
    const { revision } = this.book;
    const isAfterJob = this.isAfterJob;
    this.isAfterJob = false;
    try {
      await file.save(await this.saver.bytesOf(this.book.workbook), isAfterJob);
      this.savedRevision = revision;
      this.saveWarning = null;
    } catch (error) {
      this.saveWarning = failureOf(error).message;
      this.saveIn(SAVE_AGAIN);
      throw error;
    } finally {
      this.publish();
    }
  }

  private async close(): Promise<null> {
    await this.saving;
    await this.saveIfNeeded();
    if (this.saveTimer !== null) clearTimeout(this.saveTimer);
    this.saveTimer = null;
    await this.file?.release();
    return null;
  }

  private post(message: FromThread): void {
    this.port.postMessage(message);
  }
}

/** A button that the question does not have is no consent. */
function answerTo(
  kind: Question['kind'],
  { button, text }: PersonAnswer,
  buttons: readonly string[],
): Answer {
  const pressed = buttons.includes(button) ? button : 'CLOSE';
  return kind === 'prompt' ? { button: pressed, text } : { button: pressed };
}

function failureOf(error: unknown): Failed {
  if (error instanceof Refusal) {
    const { status, message, runningAt } = error;
    return { status, message, ...(runningAt !== null && { runningAt }) };
  }
  const message = error instanceof Error ? error.message : String(error);
  // Sentences for the person come from the bundle and from the reader and writer of files.
  return { status: 500, message: /^[«А-ЯЁ]/.test(message) ? message : refusal.failed(message) };
}
