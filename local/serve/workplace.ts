/**
 * One open book and the windows that look at it: who is told what, which job runs, who is asked, which dialogs are open.
 * It knows the workbook's thread and no HTTP.
 */
import { dirname } from 'node:path';
import { Dialogs, OpenedDialog } from './dialogs';
import { refusal } from './messages';
import type {
  BookState,
  CallAnswer,
  DialogCall,
  EditAnswer,
  JobAnswer,
  JobState,
  MenuCall,
  Place,
  PageEvent,
  QuestionAnswer,
  TabView,
} from './protocol';
import { Refusal } from './refusal';
import { News, WorkbookThread } from './thread-client';
import { Windows } from './windows';
import type { BookPart, Request, ThreadOptions } from './wire';

export interface WorkplaceOptions extends Omit<ThreadOptions, 'shared'> {
  /** The built thread. */
  readonly threadFile: string;
  /** Milliseconds that a closed window has to come back before its question is closed. */
  readonly grace: number;
  /** Milliseconds after which a question that nobody answers is closed. */
  readonly patience: number;
  readonly onBook: (path: string) => void;
  readonly onDeath: (error: Error) => void;
}

type Question = Extract<PageEvent, { readonly kind: 'question' }>;

/** Milliseconds that an edit waits for a job before it is refused, and after which a job is shown. */
const EDIT_PATIENCE = 3_000;
const SHOW_JOB_AFTER = 300;

interface Job {
  readonly window: string;
  state: JobState;
  isShown: boolean;
  readonly timer: NodeJS.Timeout;
}

export class Workplace {
  readonly windows: Windows;
  private readonly dialogs = new Dialogs();
  private readonly thread: WorkbookThread;
  private part: BookPart | null = null;
  private job: Job | null = null;
  private question: {
    readonly window: string;
    readonly event: Question;
    readonly timer: NodeJS.Timeout;
  } | null = null;
  private ends: (() => void)[] = [];

  constructor(private readonly options: WorkplaceOptions) {
    this.windows = new Windows(options.grace, (name) => this.gone(name));
    const { dist, today, sample, address } = options;
    this.thread = new WorkbookThread(
      options.threadFile,
      { dist, today, sample, address },
      (news) => this.hear(news),
      options.onDeath,
    );
  }

  /** Folder of the open book. */
  get folder(): string {
    return dirname(this.book().path);
  }

  state(window: string): BookState {
    const { undo, ...part } = this.book();
    return { ...part, undo: undo[window] ?? null, job: this.job?.isShown ? this.job.state : null };
  }

  async open(path: string): Promise<void> {
    await this.whenFree();
    await this.thread.ask<null>({ kind: 'open', path });
    this.options.onBook(this.book().path);
  }

  tab(window: string, tab: number): Promise<TabView> {
    this.windows.shows(window, tab);
    return this.thread.ask<TabView>({ kind: 'tab', tab });
  }

  async edit(
    window: string,
    request: Extract<Request, { readonly kind: 'edit' | 'lines' | 'rename' | 'undo' }>,
  ): Promise<EditAnswer> {
    await this.whenFree();
    return this.thread.ask<EditAnswer>(request, window, this.windows.allShown());
  }

  select(window: string, place: Place): void {
    this.windows.selects(window, place);
  }

  async menu(window: string, call: MenuCall): Promise<JobAnswer> {
    const { tab, row, column } = call;
    this.select(window, { tab, row, column });
    await this.whenFree();
    return this.thread.ask<JobAnswer>({ kind: 'menu', call }, window, this.windows.allShown());
  }

  call(window: string, dialog: string, call: DialogCall): Promise<CallAnswer> {
    const caption = this.dialogs.get(dialog)?.title ?? call.name;
    const selected = this.windows.selectedBy(window);
    const request = { kind: 'call', call, caption, selected } as const;
    return this.thread.ask<CallAnswer>(request, window, this.windows.allShown());
  }

  async save(): Promise<void> {
    await this.whenFree();
    await this.thread.ask<null>({ kind: 'save' });
  }

  async saveAs(path: string): Promise<void> {
    await this.whenFree();
    await this.thread.ask<null>({ kind: 'save-as', path });
    this.options.onBook(this.book().path);
  }

  async bytes(): Promise<Uint8Array> {
    await this.whenFree();
    return this.thread.ask<Uint8Array>({ kind: 'bytes' });
  }

  /** Late answers and answers of other windows have nobody waiting. */
  answer(window: string, { id, button, text = '' }: QuestionAnswer): void {
    const { question } = this;
    if (question === null || question.event.id !== id || question.window !== window) return;
    clearTimeout(question.timer);
    this.question = null;
    this.thread.answer({ question: id, button, text });
  }

  cancel(): void {
    if (this.job === null) return;
    this.thread.cancel();
    this.closeQuestion();
  }

  dialog(id: string): OpenedDialog {
    const dialog = this.dialogs.get(id);
    if (dialog === null) throw new Refusal(404, refusal.noDialog);
    return dialog;
  }

  closeDialog(id: string): void {
    const dialog = this.dialogs.close(id);
    if (dialog !== null) this.windows.tell(dialog.window, { kind: 'dialog-closed', id });
  }

  /** What a window that has just come, or come back, must know. */
  greet(window: string): void {
    this.windows.tell(window, { kind: 'state', state: this.state(window) });
    if (this.question?.window === window) this.windows.tell(window, this.question.event);
    for (const dialog of this.dialogs.of(window)) this.windows.tell(window, opened(dialog));
  }

  /** Saves and ends; a job that waits or runs is ended first. */
  async close(): Promise<void> {
    if (this.job !== null) {
      this.thread.cancel();
      this.thread.cancel();
      this.closeQuestion();
    }
    await this.thread.ask<null>({ kind: 'close' }).catch(() => null);
    this.windows.close();
    await this.thread.end();
  }

  private book(): BookPart {
    if (this.part === null) throw new Refusal(500, refusal.unknown);
    return this.part;
  }

  private hear(news: News): void {
    switch (news.kind) {
      case 'state':
        this.part = news.state;
        this.windows.tellAll((name) => ({ kind: 'state', state: this.state(name) }));
        break;
      case 'changed':
        for (const name of this.windows.names()) {
          if (name === news.by) continue;
          const changes = news.tabs.find(({ tab }) => tab === this.windows.shownBy(name)) ?? null;
          this.windows.tell(name, { kind: 'changed', revision: news.revision, changes });
        }
        break;
      case 'started':
        this.started(news.window, { caption: news.caption, text: '', since: news.at });
        break;
      case 'ended':
        this.ended();
        break;
      case 'dialog':
        this.windows.tell(news.window, opened(this.dialogs.open(news)));
        break;
      case 'event':
        this.event(news.window, news.event);
    }
  }

  private started(window: string, state: JobState): void {
    const timer = setTimeout(() => this.showJob(), SHOW_JOB_AFTER);
    this.job = { window, state, isShown: false, timer };
  }

  private showJob(): void {
    if (this.job === null) return;
    clearTimeout(this.job.timer);
    this.job.isShown = true;
    const { state } = this.job;
    this.windows.tellAll(() => ({ kind: 'job', job: state }));
  }

  private ended(): void {
    const { job } = this;
    this.job = null;
    if (job !== null) clearTimeout(job.timer);
    if (job?.isShown) this.windows.tellAll(() => ({ kind: 'job', job: null }));
    const ends = this.ends;
    this.ends = [];
    for (const end of ends) end();
  }

  private event(window: string, event: PageEvent): void {
    this.windows.tell(window, event);
    if (event.kind === 'toast' && this.job !== null) {
      this.job.state = { ...this.job.state, text: event.text };
      this.showJob();
    }
    if (event.kind !== 'question' || (event.type === 'alert' && event.buttons.length === 1)) return;
    this.showJob();
    const timer = setTimeout(() => this.closeQuestion(), this.options.patience);
    this.question = { window, event, timer };
    if (!this.windows.isHere(window)) this.closeQuestion();
  }

  /** As if the person had closed it. */
  private closeQuestion(): void {
    const { question } = this;
    if (question === null) return;
    const { id } = question.event;
    this.windows.tell(question.window, { kind: 'question-closed', id });
    this.answer(question.window, { id, button: 'CLOSE' });
  }

  private gone(window: string): void {
    if (this.question?.window === window) this.closeQuestion();
    for (const { id } of this.dialogs.of(window)) this.dialogs.close(id);
  }

  /** Waits a little for a running job. @throws Refusal 423 when it goes on, at once while it waits for a person. */
  private async whenFree(): Promise<void> {
    const { job } = this;
    if (job === null) return;
    const isFree =
      this.question === null &&
      (await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), EDIT_PATIENCE);
        this.ends.push(() => {
          clearTimeout(timer);
          resolve(true);
        });
      }));
    if (!isFree) throw new Refusal(423, refusal.busy(job.state.caption));
  }
}

function opened({ id, type, title, width, height }: OpenedDialog): PageEvent {
  return { kind: 'dialog', id, type, title, width, height };
}
