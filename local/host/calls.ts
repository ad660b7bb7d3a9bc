/** Counts service calls of one session, by kind (see `CallKind`) and by method. */
import type { CallKind } from './object';

export class CallCounter {
  #byKind: Record<CallKind, number> = { local: 0, read: 0, write: 0, service: 0 };
  #byMethod: Record<string, number> = {};

  /** Calls that read cells or tabs. */
  get reads(): number {
    return this.#byKind.read;
  }

  /** Calls that change the document. */
  get writes(): number {
    return this.#byKind.write;
  }

  /** Round trips to Properties, Cache and Lock. */
  get services(): number {
    return this.#byKind.service;
  }

  /** `{ 'Range.getValues': 3 }`, local calls included. */
  get byMethod(): Readonly<Record<string, number>> {
    return this.#byMethod;
  }

  count(method: string, kind: CallKind): void {
    this.#byKind[kind] += 1;
    this.#byMethod[method] = (this.#byMethod[method] ?? 0) + 1;
  }

  reset(): void {
    this.#byKind = { local: 0, read: 0, write: 0, service: 0 };
    this.#byMethod = {};
  }
}
