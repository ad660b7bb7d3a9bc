/**
 * A server of the local page on a small invented workbook in a folder of its own, and windows that look at it: requests
 * as the page sends them, events as it hears them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BookState, PageEvent, TabView } from '../../local/serve/protocol';
import { PageServer, ServerOptions } from '../../local/serve/server';
import { saveWorkbook } from '../../local/xlsx';
import { Book, DIST, TODAY } from './book';

const BUILD = resolve(__dirname, '../../build');

export interface Answered<Value = never> {
  readonly status: number;
  readonly body: Value;
}

export class Served {
  private readonly windows: PageWindow[] = [];

  private constructor(
    readonly folder: string,
    readonly path: string,
    readonly server: PageServer,
  ) {}

  /** With the book of `Book.reported()` unless another one is given. */
  static async start(book: Book = Book.reported(), options: Partial<ServerOptions> = {}): Promise<Served> {
    const folder = mkdtempSync(join(tmpdir(), 'objectivity-serve-'));
    const path = join(folder, 'Книга.xlsx');
    writeFileSync(path, await saveWorkbook(book.host.workbook));
    const server = await Served.server(folder, options);
    await server.open(path);
    return new Served(folder, path, server);
  }

  /** Listens, with no book open. */
  static server(folder: string, options: Partial<ServerOptions> = {}): Promise<PageServer> {
    const page = join(folder, '.page');
    return PageServer.start({
      port: 0,
      page,
      workingFolder: folder,
      dist: DIST,
      threadFile: join(BUILD, 'serve-thread.mjs'),
      today: TODAY.getTime(),
      sample: { path: join(folder, 'Пример.xlsx'), today: TODAY.getTime() },
      grace: 100,
      patience: 60_000,
      onBook: () => undefined,
      onDeath: () => undefined,
      ...options,
    });
  }

  async window(name: string): Promise<PageWindow> {
    const window = new PageWindow(this.server.address, name);
    this.windows.push(window);
    await window.connect();
    return window;
  }

  async stop(): Promise<void> {
    for (const window of this.windows) window.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export class PageWindow {
  readonly events: PageEvent[] = [];
  private readonly stream = new AbortController();
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly address: string,
    readonly name: string,
  ) {}

  async connect(): Promise<void> {
    const answer = await fetch(`${this.address}api/events?window=${this.name}`, {
      signal: this.stream.signal,
    });
    void this.listen(answer.body!).catch(() => undefined);
    await this.heard('state');
  }

  /** As when the person closes it. */
  close(): void {
    this.stream.abort();
  }

  async get<Value>(path: string): Promise<Value> {
    const answer = await fetch(this.address + path, { headers: { 'x-window': this.name } });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Value;
  }

  async post<Value>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered<Value>> {
    const answer = await fetch(this.address + path, {
      method: 'POST',
      headers: {
        origin: new URL(this.address).origin,
        'x-window': this.name,
        'content-type': 'application/json',
        ...headers,
      },
      body: body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Value };
  }

  state(): Promise<BookState> {
    return this.get('api/state');
  }

  async tab(name: string): Promise<TabView> {
    const { tabs } = await this.state();
    return this.get(`api/tab/${tabs.find((tab) => tab.name === name)!.id}`);
  }

  /** The text of a cell as shown. */
  async text(name: string, row: number, column: number): Promise<string> {
    return cellOf(await this.tab(name), row, column)?.t ?? '';
  }

  /** Types one text where `before` stands. */
  async type<Value>(
    tab: number,
    row: number,
    column: number,
    text: string,
    before = '',
  ): Promise<Answered<Value>> {
    return this.post('api/edit', { tab, row, column, values: [[text]], before: [[before]] });
  }

  press<Value>(functionName: string, tab = 0): Promise<Answered<Value>> {
    return this.post('api/menu', { functionName, tab, row: 0, column: 0 });
  }

  /** The first event of this kind from number `from` on, now or later. */
  async heard<Kind extends PageEvent['kind']>(
    kind: Kind,
    from = 0,
  ): Promise<Extract<PageEvent, { readonly kind: Kind }>> {
    for (;;) {
      const found = this.events.slice(from).find((event) => event.kind === kind);
      if (found !== undefined) return found as Extract<PageEvent, { readonly kind: Kind }>;
      await new Promise<void>((resolveNext) => this.listeners.add(resolveNext));
    }
  }

  private async listen(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
      rest += decoder.decode(part, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        if (!block.startsWith('data: ')) continue;
        this.events.push(JSON.parse(block.slice('data: '.length)) as PageEvent);
        const waiting = [...this.listeners];
        this.listeners.clear();
        for (const next of waiting) next();
      }
    }
  }
}

export function cellOf(view: TabView, row: number, column: number) {
  const line = view.cells.find(([index]) => index === row)?.[1] ?? [];
  return line.find(([index]) => index === column)?.[1];
}
