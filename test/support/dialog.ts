/**
 * A built dialog in a real browser on a workbook of the local host: `google.script.run` reaches the bundle as Google's
 * does (texts only, one execution a call), and every call is written down.
 */
import { Browser, BrowserContext, Page, chromium } from 'playwright-core';
import { DialogServer, serveDialog } from '../../bench/dialog-server';
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
  private server!: DialogServer;

  private constructor(readonly book: Book) {}

  /** `size` is the width and height of the window; a side panel has 300 pixels. */
  static async open(book: Book, id: DialogId, size = { width: 720, height: 560 }): Promise<OpenDialog> {
    const dialog = new OpenDialog(book);
    dialog.server = await serveDialog(DIST, id, (name, args) => dialog.answer(name, args));
    const { address } = dialog.server;
    dialog.context = await (
      await theBrowser()
    ).newContext({ viewport: size, locale: 'ru-RU', acceptDownloads: true });
    dialog.page = await dialog.context.newPage();
    dialog.page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(blob|data):/.test(url)) dialog.foreign.push(url);
    });
    await dialog.page.goto(address);
    return dialog;
  }

  /** True after the dialog has closed itself. */
  isClosed(): Promise<boolean> {
    return this.page.evaluate(() => Boolean((window as unknown as { closed_?: boolean }).closed_));
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server.close();
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
