/**
 * A built dialog in a real browser on a workbook of the local host: `google.script.run` reaches the bundle as Google's
 * does (texts only, one execution a call), and every call is written down.
 */
import { readFileSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Browser, BrowserContext, Page, chromium } from 'playwright-core';
import type { DialogId } from '../../src/messages/dialog-titles';
import { Book, DIST } from './book';

/** What a dialog asked of the workbook. */
export interface RecordedCall {
  readonly name: string;
  readonly args: readonly unknown[];
  /** What came back, or the message of what was thrown. */
  readonly answer: string | null;
}

/** What the harness does instead of a call; null lets it through. */
export type Intercept = (name: string, args: readonly unknown[]) => { readonly error: string } | null;

const SHIM = `
window.google = { script: {
  host: { close() { window.closed_ = true; } },
  get run() {
    const make = (ok, fail) => new Proxy({}, { get: (_, name) =>
      name === 'withSuccessHandler' ? (handler) => make(handler, fail) :
      name === 'withFailureHandler' ? (handler) => make(ok, handler) :
      (...args) => { fetch('/call', { method: 'POST', body: JSON.stringify({ name, args }) })
        .then((response) => response.json())
        .then(({ value, error }) => error === undefined ? ok(value) : fail(new Error(error))); } });
    return make(() => undefined, () => undefined);
  },
} };`;

let browser: Promise<Browser> | null = null;

/** One browser for all tests of a file. */
export function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

export class OpenDialog {
  readonly calls: RecordedCall[] = [];
  /** Requests that were not for the harness: there must be none. */
  readonly foreign: string[] = [];
  intercept: Intercept = () => null;
  page!: Page;
  private context!: BrowserContext;
  private readonly server: Server;

  private constructor(
    readonly book: Book,
    id: DialogId,
  ) {
    const html = readFileSync(join(DIST, `${id}.html`), 'utf8').replace(
      '<script>',
      () => `<script>${SHIM}</script><script>`,
    );
    this.server = createServer((request, response) => {
      if (request.url !== '/call') {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(request.url === '/' ? html : '');
        return;
      }
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { name, args } = JSON.parse(Buffer.concat(parts).toString()) as {
          name: string;
          args: unknown[];
        };
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(this.answer(name, args)));
      });
    });
  }

  /** `size` is the width and height of the window; a side panel has 300 pixels. */
  static async open(book: Book, id: DialogId, size = { width: 720, height: 560 }): Promise<OpenDialog> {
    const dialog = new OpenDialog(book, id);
    await new Promise<void>((resolve) => dialog.server.listen(0, '127.0.0.1', resolve));
    const { port } = dialog.server.address() as AddressInfo;
    dialog.context = await (
      await theBrowser()
    ).newContext({ viewport: size, locale: 'ru-RU', acceptDownloads: true });
    dialog.page = await dialog.context.newPage();
    dialog.page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`http://127.0.0.1:${port}/`) && !/^(blob|data):/.test(url))
        dialog.foreign.push(url);
    });
    await dialog.page.goto(`http://127.0.0.1:${port}/`);
    return dialog;
  }

  /** True after the dialog has closed itself. */
  isClosed(): Promise<boolean> {
    return this.page.evaluate(() => Boolean((window as unknown as { closed_?: boolean }).closed_));
  }

  async close(): Promise<void> {
    await this.context.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(name: string, args: readonly unknown[]): { value: unknown } | { error: string } {
    const instead = this.intercept(name, args);
    if (instead !== null) return instead;
    try {
      const value = this.book.call(name, ...args);
      this.calls.push({ name, args, answer: value === null || value === undefined ? null : String(value) });
      return { value };
    } catch (error) {
      const { message } = error as Error;
      this.calls.push({ name, args, answer: message });
      return { error: `Error: ${message}` };
    }
  }
}
