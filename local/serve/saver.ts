/** Makes the bytes of a workbook in a thread of its own; the workbook may change meanwhile. */
import { Worker } from 'node:worker_threads';
import type { WorkbookModel } from '../model';

type Answer = { readonly bytes: Uint8Array } | { readonly error: string };

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

export class Saver {
  private readonly worker = new Worker(new URL('serve-saver.mjs', import.meta.url));
  /** In the order of requests, which is that of answers. */
  private readonly waiting: Waiting[] = [];

  constructor() {
    this.worker.on('message', (answer: Answer) => {
      const first = this.waiting.shift();
      if ('error' in answer) first?.reject(new Error(answer.error));
      else first?.resolve(answer.bytes);
    });
    this.worker.on('error', (error: Error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error);
    });
  }

  /** Copies the workbook at once. @throws Error with the sentence of the writer. */
  bytesOf(workbook: WorkbookModel): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(workbook);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
