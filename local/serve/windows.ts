/** Windows of the page: their event streams, the tab each of them shows, its selected cell, and when one is gone. */
import type { ServerResponse } from 'node:http';
import type { PageEvent, Place } from './protocol';

/** Milliseconds: a comment that keeps the stream alive and finds dead ones. */
const BEAT = 10_000;

interface Window {
  stream: ServerResponse | null;
  shown: number | null;
  selected: Place | null;
  leaving: NodeJS.Timeout | null;
}

export class Windows {
  private readonly windows = new Map<string, Window>();
  private readonly beat: NodeJS.Timeout;

  /** @param grace milliseconds that a window has to come back; then `onGone` is told. */
  constructor(
    private readonly grace: number,
    private readonly onGone: (name: string) => void,
  ) {
    this.beat = setInterval(() => {
      for (const { stream } of this.windows.values()) stream?.write(': \n\n');
    }, BEAT);
    this.beat.unref();
  }

  connect(name: string, response: ServerResponse): void {
    const window = this.window(name);
    if (window.leaving !== null) clearTimeout(window.leaving);
    window.leaving = null;
    window.stream?.end();
    window.stream = response;
    response.on('close', () => {
      if (window.stream !== response) return;
      window.stream = null;
      window.leaving = setTimeout(() => {
        this.windows.delete(name);
        this.onGone(name);
      }, this.grace);
    });
  }

  isHere(name: string): boolean {
    return this.windows.has(name);
  }

  names(): string[] {
    return [...this.windows.keys()];
  }

  shows(name: string, tab: number): void {
    const window = this.windows.get(name);
    if (window !== undefined) window.shown = tab;
  }

  selects(name: string, place: Place): void {
    const window = this.windows.get(name);
    if (window !== undefined) window.selected = place;
  }

  /** null: nothing yet. */
  selectedBy(name: string): Place | null {
    return this.windows.get(name)?.selected ?? null;
  }

  shownBy(name: string): number | null {
    return this.windows.get(name)?.shown ?? null;
  }

  /** Every tab that some window shows, once. */
  allShown(): number[] {
    return [...new Set([...this.windows.values()].flatMap(({ shown }) => shown ?? []))];
  }

  tell(name: string, event: PageEvent): void {
    this.windows.get(name)?.stream?.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  tellAll(eventFor: (name: string) => PageEvent): void {
    for (const name of this.windows.keys()) this.tell(name, eventFor(name));
  }

  close(): void {
    clearInterval(this.beat);
    for (const { stream, leaving } of this.windows.values()) {
      if (leaving !== null) clearTimeout(leaving);
      stream?.end();
    }
  }

  private window(name: string): Window {
    const known = this.windows.get(name) ?? { stream: null, shown: null, selected: null, leaving: null };
    this.windows.set(name, known);
    return known;
  }
}
