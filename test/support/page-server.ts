/**
 * The page in a browser beside a server that keeps views in memory: a test decides what the server refuses, asks and
 * tells, and reads what the page has sent. The security policy is the one of the real server.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { BookState, CellView, Edit, PageEvent, TabChanges, TabView } from '../../local/serve/protocol';
import { theBrowser } from './dialog';

const ROOT = resolve(__dirname, '../..');

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

let built: string | null = null;

/** Folder of page.js and page.css, built once for all tests of a file. */
function pageFiles(): string {
  if (built !== null) return built;
  built = mkdtempSync(join(tmpdir(), 'page-'));
  const entries = ['page=page/src/main.tsx', 'style=page/src/page.css'];
  const options = [
    '--bundle',
    '--minify',
    '--jsx=automatic',
    '--jsx-import-source=preact',
    '--log-level=error',
  ];
  execFileSync(join(ROOT, 'node_modules/.bin/esbuild'), [...entries, ...options, `--outdir=${built}`], {
    cwd: ROOT,
  });
  return built;
}

/** A request of the page, as it came. */
export interface Asked {
  readonly path: string;
  readonly body: unknown;
  readonly window: string;
}

type Reply = { readonly status?: number; readonly json: unknown };

export class PageServer {
  readonly asked: Asked[] = [];
  readonly foreign: string[] = [];
  /** Answers instead of the server's own; null lets a request through. */
  intercept: (asked: Asked) => Reply | Promise<Reply> | null = () => null;
  /** Recalculates after an edit: gives cells that changed besides. */
  recalculate: (tab: number) => readonly (readonly [row: number, column: number, cell: CellView])[] =
    () => [];
  dialogHtml = '<!doctype html><html lang="ru"><title>Окно</title><p>Окно дополнения</p></html>';
  private readonly streams = new Map<string, ServerResponse>();
  private readonly contexts: BrowserContext[] = [];
  private readonly server: Server;
  private revision = 1;

  private constructor(
    private state: BookState,
    private readonly views: Map<number, TabView>,
  ) {
    this.server = createServer((request, response) => {
      response.setHeader('content-security-policy', POLICY);
      this.answer(request, response).catch((error: Error) => {
        response.statusCode = 500;
        response.end(JSON.stringify({ message: error.message }));
      });
    });
  }

  static async start(views: readonly TabView[], state: Partial<BookState> = {}): Promise<PageServer> {
    const server = new PageServer(
      {
        name: 'Район',
        path: '/книги/Район.xlsx',
        isSample: false,
        isSaved: true,
        savedAt: '2024-09-02T09:41:00.000Z',
        backups: '/книги/Резервные копии',
        warnings: [],
        tabs: views.map(({ id }) => ({ id, name: `Лист ${id}`, color: null })),
        activeTab: views[0]!.id,
        menus: [],
        revision: 1,
        undo: null,
        job: null,
        ...state,
      },
      new Map(views.map((view) => [view.id, view])),
    );
    await server.listen(0);
    return server;
  }

  /** A window on the book, when its first cells are there. */
  async open(size = { width: 1366, height: 768 }): Promise<Page> {
    const context = await (
      await theBrowser()
    ).newContext({ viewport: size, locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
    this.contexts.push(context);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const origin = this.origin();
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url()))
        this.foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.foreign.push(message.text());
    });
    page.on('pageerror', (error) => this.foreign.push(error.message));
    await page.goto(`${origin}/token/`);
    await page.waitForSelector('[role=gridcell]');
    return page;
  }

  sent(path: string): readonly unknown[] {
    return this.asked.filter((one) => one.path === path).map(({ body }) => body);
  }

  /** Tells all windows, or one. */
  tell(event: PageEvent, window: string | null = null): void {
    for (const [name, stream] of this.streams) {
      if (window === null || name === window) stream.write(`data: ${JSON.stringify(event)}\n\n`);
    }
  }

  update(change: Partial<BookState>): BookState {
    this.state = { ...this.state, ...change, revision: this.revision };
    this.tell({ kind: 'state', state: this.state });
    return this.state;
  }

  /** Somebody else writes into cells. */
  write(tab: number, cells: readonly (readonly [row: number, column: number, cell: CellView])[]): TabChanges {
    const changes = this.put(tab, cells);
    this.tell({ kind: 'changed', revision: this.revision, changes });
    return changes;
  }

  cell(tab: number, row: number, column: number): CellView {
    const line = this.views.get(tab)!.cells.find(([r]) => r === row)?.[1];
    return line?.find(([c]) => c === column)?.[1] ?? {};
  }

  /** The program is closed for a while, and starts again at the same address. */
  async lose(): Promise<() => Promise<void>> {
    const { port } = this.server.address() as AddressInfo;
    await this.stop();
    return () => this.listen(port);
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.stop();
  }

  private origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private listen(port: number): Promise<void> {
    return new Promise((done) => this.server.listen(port, '127.0.0.1', done));
  }

  private async stop(): Promise<void> {
    this.streams.clear();
    const stopped = new Promise((done) => this.server.close(done));
    this.server.closeAllConnections();
    await stopped;
  }

  private put(tab: number, cells: readonly (readonly [number, number, CellView])[]): TabChanges {
    this.revision += 1;
    const view = this.views.get(tab)!;
    const lines = new Map(view.cells.map(([row, line]) => [row, new Map(line)]));
    for (const [row, column, cell] of cells) {
      lines.set(row, (lines.get(row) ?? new Map<number, CellView>()).set(column, cell));
    }
    this.views.set(tab, {
      ...view,
      revision: this.revision,
      cells: [...lines].map(([row, line]) => [row, [...line]] as const),
    });
    return {
      tab,
      revision: this.revision,
      cells: cells.map(([row, column, cell]) => [row, [[column, cell]]] as const),
      styles: [],
      firstStyle: view.styles.length,
      rowHeights: [],
      charts: null,
    };
  }

  private edit({ tab, row, column, values, before }: Edit): Reply {
    const places = values.flatMap((line, r) => line.map((text, c) => ({ r, c, text })));
    const isSame = places.every(({ r, c }) => {
      const { e, t } = this.cell(tab, row + r, column + c);
      return (e ?? t ?? '') === (before[r]?.[c] ?? '');
    });
    if (!isSame)
      return { status: 409, json: { message: 'Здесь уже стоит другое: его записали в другом окне.' } };
    const written = places.map(({ r, c, text }) => {
      const { t, e, ...rest } = this.cell(tab, row + r, column + c);
      return [row + r, column + c, { ...rest, ...(text !== '' && { t: text }) }] as const;
    });
    this.put(tab, written);
    const changes = this.put(tab, [...written, ...this.recalculate(tab)]);
    this.state = { ...this.state, undo: 'ввод' };
    for (const [name, stream] of this.streams) {
      if (name !== this.asked[this.asked.length - 1]?.window)
        stream.write(`data: ${JSON.stringify({ kind: 'changed', revision: this.revision, changes })}\n\n`);
    }
    return { json: { revision: this.revision, undo: 'ввод', changes } };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    const path = pathname.replace(/^\/token\//, '');
    if (!path.startsWith('api/')) {
      this.asset(path, response);
      return;
    }
    if (path === 'api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(':\n\n');
      this.streams.set(searchParams.get('window') ?? '', response);
      return;
    }
    if (/^api\/dialog\/[^/]+$/.test(path)) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(this.dialogHtml);
      return;
    }
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const isJson = request.headers['content-type'] === 'application/json';
    const body: unknown = isJson ? JSON.parse(Buffer.concat(parts).toString()) : null;
    const asked: Asked = { path: path.slice(4), body, window: String(request.headers['x-window'] ?? '') };
    this.asked.push(asked);
    const { status = 200, json } = (await this.intercept(asked)) ?? this.own(asked);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(json));
  }

  private own({ path, body }: Asked): Reply {
    if (path === 'state') return { json: this.state };
    if (path.startsWith('tab/')) return { json: this.views.get(Number(path.slice(4))) };
    if (path === 'edit') return this.edit(body as Edit);
    return { json: path === 'menu' ? { done: true } : {} };
  }

  private asset(path: string, response: ServerResponse): void {
    const files: Record<string, [type: string, content: () => string | Buffer]> = {
      '': ['text/html; charset=utf-8', () => INDEX],
      'page.js': ['text/javascript', () => readFileSync(join(pageFiles(), 'page.js'))],
      'page.css': ['text/css', () => readFileSync(join(pageFiles(), 'style.css'))],
    };
    const file = files[path];
    response.statusCode = file === undefined ? 404 : 200;
    if (file !== undefined) response.setHeader('content-type', file[0]);
    response.end(file === undefined ? '' : file[1]());
  }
}

const INDEX = `<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Объективность</title>
<link rel="stylesheet" href="page.css"></head>
<body><div id="app"><p>Открываем книгу…</p></div><script src="page.js"></script></body>
</html>`;

/** A view of rows of texts, with whatever else a test wants. */
export function viewOf(
  id: number,
  rows: readonly (readonly (string | CellView)[])[],
  parts: Partial<TabView> = {},
): TabView {
  const height = parts.rows ?? 40;
  const width = parts.columns ?? 12;
  return {
    id,
    revision: 1,
    rows: height,
    columns: width,
    columnWidths: Array.from({ length: width }, () => 100),
    rowHeights: Array.from({ length: height }, () => 21),
    frozenRows: 1,
    frozenColumns: 0,
    gridlines: true,
    merges: [],
    styles: [{}],
    cells: rows.map((row, r) => [
      r,
      row.flatMap((cell, c) =>
        cell === '' ? [] : [[c, typeof cell === 'string' ? { t: cell } : cell] as const],
      ),
    ]),
    charts: [],
    ...parts,
  };
}

/** Waits until a value is what it shall be. */
export async function eventually(read: () => unknown, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 60 && (await read()) !== wanted; tries++) {
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(await read()).toBe(wanted);
}
