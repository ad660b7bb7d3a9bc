/** The workbook's thread as the main one sees it: requests as promises, news as callbacks, answers that wake it up. */
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { refusal } from './messages';
import { Refusal } from './refusal';
import {
  Envelope,
  Failed,
  FromThread,
  PersonAnswer,
  Request,
  SHARED,
  STOP_NOW,
  STOP_SOON,
  ThreadOptions,
  ToThread,
} from './wire';

export type News = Exclude<FromThread, { readonly kind: 'reply' | 'failed' }>;

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

export class WorkbookThread {
  private readonly memory = new SharedArrayBuffer(SHARED.length * Int32Array.BYTES_PER_ELEMENT);
  private readonly shared = new Int32Array(this.memory);
  private readonly worker: Worker;
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;

  /** @param file the built thread; `onDeath` is told when it ends without being asked. */
  constructor(
    file: string,
    options: Omit<ThreadOptions, 'shared'>,
    onNews: (news: News) => void,
    onDeath: (error: Error) => void,
  ) {
    const workerData: ThreadOptions = { ...options, shared: this.memory };
    // The host sets the time zone of the process, which only the true environment does.
    this.worker = new Worker(file, { workerData, env: SHARE_ENV });
    this.worker.on('message', (message: FromThread) => this.take(message, onNews));
    this.worker.on('error', (error: Error) => {
      for (const { reject } of this.pending.values()) reject(new Refusal(500, refusal.failed(error.message)));
      this.pending.clear();
      onDeath(error);
    });
  }

  ask<Value>(request: Request, window = '', shown: readonly number[] = []): Promise<Value> {
    const id = this.nextId;
    this.nextId += 1;
    const envelope: Envelope = { id, window, shown, request };
    return new Promise<Value>((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.send(envelope);
    });
  }

  answer(answer: PersonAnswer): void {
    this.send({ answer });
  }

  /** Asks the running execution to stop between two tabs; asked again, to end at its next service call. */
  cancel(): void {
    const isAsked = Atomics.load(this.shared, SHARED.ahead) > 0;
    Atomics.store(this.shared, SHARED.ahead, isAsked ? STOP_NOW : STOP_SOON);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private send(message: ToThread): void {
    this.worker.postMessage(message);
    Atomics.add(this.shared, SHARED.signal, 1);
    Atomics.notify(this.shared, SHARED.signal);
  }

  private take(message: FromThread, onNews: (news: News) => void): void {
    if (message.kind === 'reply') this.settle(message.id)?.resolve(message.value as never);
    else if (message.kind === 'failed') this.settle(message.id)?.reject(refusalOf(message.failure));
    else onNews(message);
  }

  private settle(id: number): Pending | undefined {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    return pending;
  }
}

function refusalOf({ status, message, runningAt }: Failed): Refusal {
  return new Refusal(status as Refusal['status'], message, runningAt ?? null);
}
