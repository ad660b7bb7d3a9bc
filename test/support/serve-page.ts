/**
 * The local page as a person has it: the real server on a copy of a workbook in a folder of its own, the built page in
 * Chromium, windows of the add-on in their frames. Everything that the page sends is written down.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Browser, BrowserContext, Frame, Page, chromium } from 'playwright-core';
import { preparePage } from '../../local/serve/page-build';
import { PageServer, ServerOptions } from '../../local/serve/server';

const ROOT = resolve(__dirname, '../..');

export interface Sent {
  readonly address: string;
  readonly body: string;
}

export class ServedPage {
  /** Bodies of all requests. */
  readonly sent: Sent[] = [];
  /** Requests elsewhere, violations of the security policy, errors of scripts: there must be none. */
  readonly foreign: string[] = [];

  private constructor(
    readonly folder: string,
    /** The copy that is open. */
    readonly path: string,
    readonly server: PageServer,
    private readonly context: BrowserContext,
    private readonly browser: Browser,
  ) {}

  /** `book` is a path; its file is not touched. `today` is what the workbook takes for the present day. */
  static async start(
    book: string,
    name: string,
    today: Date,
    options: Partial<ServerOptions> = {},
  ): Promise<ServedPage> {
    const folder = mkdtempSync(join(tmpdir(), 'objectivity-page-'));
    const path = join(folder, `${name}.xlsx`);
    copyFileSync(book, path);
    const server = await PageServer.start({
      port: 0,
      page: await preparePage(ROOT, join(folder, '.page')),
      workingFolder: folder,
      dist: join(ROOT, 'dist'),
      threadFile: join(ROOT, 'build/serve-thread.mjs'),
      today: today.getTime(),
      sample: { path: join(folder, 'Пример.xlsx'), today: today.getTime() },
      grace: 100,
      patience: 60_000,
      onBook: () => undefined,
      onDeath: () => undefined,
      ...options,
    });
    await server.open(path);
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'ru-RU',
      timezoneId: 'Europe/Moscow',
      acceptDownloads: true,
    });
    return new ServedPage(folder, path, server, context, browser);
  }

  /** A window on the book, when its first cells are there. */
  async open(): Promise<PageOfBook> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(this.server.address) && !/^(blob|data):/.test(address))
        this.foreign.push(address);
      this.sent.push({ address, body: request.postData() ?? '' });
    });
    page.on('console', (message) => {
      if (/Content Security Policy|is sandboxed/.test(message.text())) this.foreign.push(message.text());
    });
    page.on('pageerror', ({ message }) => this.foreign.push(message));
    await page.goto(this.server.address);
    await page.waitForSelector('[role=gridcell]');
    return new PageOfBook(page);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a person does on the page, by the words that stand there. */
export class PageOfBook {
  constructor(readonly page: Page) {}

  /** Opens menus one after another and presses the last of `captions`. */
  async choose(...captions: readonly string[]): Promise<void> {
    for (const caption of captions)
      await this.page.getByRole('menuitem', { name: caption, exact: true }).click();
  }

  /** The frame of the window that is open, or of the side panel. */
  async frame(kind: 'dialog' | 'aside' = 'dialog'): Promise<Frame> {
    const element = await this.page.waitForSelector(`${kind} iframe`);
    const frame = (await element.contentFrame())!;
    await frame.waitForSelector('#app > *:not(.wait)');
    return frame;
  }

  /** Opens a window from the menu «Объективность». */
  async dialog(...captions: readonly string[]): Promise<Frame> {
    await this.choose('Объективность', ...captions);
    return this.frame(captions[captions.length - 1] === 'Школа' ? 'aside' : 'dialog');
  }

  async closeDialog(): Promise<void> {
    await this.page.locator('dialog').getByRole('button', { name: 'Закрыть', exact: true }).first().click();
    await this.page.locator('dialog').waitFor({ state: 'detached' });
  }

  async tab(name: string | RegExp): Promise<void> {
    const tab = this.page.getByRole('tab', { name, exact: true }).first();
    await tab.click();
    await this.page.getByRole('grid', { name: `Лист «${await tab.innerText()}»` }).waitFor();
  }

  /** The name of the tab that is shown. */
  async shown(): Promise<string> {
    return this.page.getByRole('tab', { selected: true }).innerText();
  }

  /** Texts of the cells in sight, by rows. */
  rows(): Promise<string[][]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.scroller [role=row]')].map((row) =>
        [...row.querySelectorAll<HTMLElement>('[role=gridcell]')].map((cell) => cell.innerText.trim()),
      ),
    );
  }

  cell(row: number, column: number) {
    return this.page.locator(`#cell-${row}-${column}`);
  }

  /** Goes to a cell by its address, as «B7». */
  async goTo(address: string): Promise<void> {
    const field = this.page.getByLabel('Адрес ячейки');
    await field.fill(address);
    await field.press('Enter');
  }

  /** Types over the cell of this address. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.locator('#grid').focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }
}
