/**
 * The local page on the sample: how long the server takes to listen and to have the book open, the page to show its first
 * cells, a typed day to reach the formulas that depend on it, and what people press most to answer.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { distFolder, projectFolder } from '../local/commands/command';
import { SAMPLE_DAY } from '../local/sample/roadmap-plan';
import { preparePage } from '../local/serve/page-build';
import { PageServer } from '../local/serve/server';
import { GRID, PAGE } from '../page/src/messages';
import { MENU } from '../src/messages/menu';
import { TABLE_TEXT } from '../src/messages/tables';
import { BenchPage, withBrowser } from './browser';
import { inFolder } from './files';
import { median, printTable, progress } from './measure';
import { sampleBook } from './sample-book';

const RUNS = 3;
const KEYSTROKES = 10;
const SIZE = { width: 1600, height: 900 };
const CELLS = '[id^="cell-"] .text';

/** Runs in the process of the server: builds the page, opens the book, tells when, and stays until it is ended. */
export async function servePage([path]: readonly string[]): Promise<number> {
  const start = performance.now();
  const project = projectFolder();
  const page = await preparePage(project);
  const built = performance.now() - start;
  const server = await PageServer.start({
    port: 0,
    page,
    workingFolder: dirname(path!),
    dist: distFolder(),
    threadFile: join(project, 'build', 'serve-thread.mjs'),
    today: SAMPLE_DAY.getTime(),
    sample: { path: path!, today: SAMPLE_DAY.getTime() },
    grace: 8_000,
    patience: 60_000,
    onBook: () => undefined,
    onDeath: (error) => {
      progress(error.message);
      process.exit(1);
    },
  });
  const listening = performance.now() - start;
  await server.open(path!);
  const open = performance.now() - start;
  process.stdout.write(`${JSON.stringify({ address: server.address, built, listening, open })}\n`);
  await new Promise((resolve) => process.once('SIGTERM', resolve));
  await server.close();
  return 0;
}

interface Started {
  readonly address: string;
  /** Milliseconds since the program's first line. */
  readonly built: number;
  readonly listening: number;
  readonly open: number;
}

export async function benchPage(): Promise<void> {
  if (!existsSync(join(projectFolder(), 'page/node_modules/preact'))) {
    progress('page: left out, its packages are not installed (npm run serve does it)');
    return;
  }
  await withBrowser('page', (browser) =>
    inFolder(async (folder) => {
      const book = await sampleBook(folder);
      const starts: (Started & { readonly spawned: number })[] = [];
      const shown: number[] = [];
      let used: Used | null = null;
      for (let run = 1; run <= RUNS; run++) {
        progress(`page: ${run} of ${RUNS}`);
        await whileServed(book, async (started) => {
          starts.push(started);
          const view = await BenchPage.open(browser, started.address, CELLS, SIZE);
          shown.push(await view.seen());
          if (run === RUNS) used = await use(view.page, view);
          await view.close();
        });
      }
      const middle = (pick: (start: (typeof starts)[number]) => number): string =>
        median(starts.map(pick)).toFixed(0);
      const { keystrokes, stall, panels, question } = used!;
      printTable(
        `The local page on the sample, median of ${RUNS} starts`,
        ['', 'ms'],
        [
          ['from the command until Node runs the program', middle(({ spawned, open }) => spawned - open)],
          ['… the page is built', middle(({ built }) => built)],
          ['… the server listens', middle(({ listening }) => listening)],
          ['… the book is open and the address is told', middle(({ spawned }) => spawned)],
          ['from the address to the first cells', median(shown).toFixed(0)],
          [`from Enter to the formula's new value, median of ${KEYSTROKES}`, median(keystrokes).toFixed(0)],
          ['… the longest', Math.max(...keystrokes).toFixed(0)],
          ['… longest stall of the page', stall.toFixed(0)],
          ['«Школа» of the menu until the school is shown, first', panels[0]!.toFixed(0)],
          ['… «Обновить» of the panel, median of 3', median(panels.slice(1)).toFixed(0)],
          ['«Сформировать отчёт» until the question', question.toFixed(0)],
        ],
      );
    }),
  );
}

async function whileServed(
  book: string,
  body: (started: Started & { readonly spawned: number }) => Promise<void>,
): Promise<void> {
  const url = pathToFileURL(join(projectFolder(), 'build', 'bench.mjs')).href;
  // A file, because threads would inherit the options that a text of code needs.
  const program = join(dirname(book), 'serve.mjs');
  const call = `servePage([${JSON.stringify(book)}])`;
  await writeFile(program, `process.exitCode = await (await import(${JSON.stringify(url)})).${call};\n`);
  const start = performance.now();
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
      child.once('close', () => reject(new Error('the server ended before it told its address')));
    });
    await body({ ...(JSON.parse(line) as Started), spawned: performance.now() - start });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Milliseconds. */
interface Used {
  readonly keystrokes: readonly number[];
  readonly stall: number;
  /** The first one with the opening of the panel. */
  readonly panels: readonly number[];
  readonly question: number;
}

async function use(page: Page, view: BenchPage): Promise<Used> {
  const { keystrokes, stall } = await typeDays(page, view);
  // A menu item waits until everything typed is in the file.
  await page.getByText(PAGE.savedBefore).first().waitFor();
  const panels = await openPanel(page);
  await openMenu(page);
  const question = await view.watch('click', `document.querySelector('[role=alertdialog]') !== null`, () =>
    page.click(item(MENU.report)),
  );
  return { keystrokes, stall, panels, question: 1000 * question.seconds };
}

/** Days into «Окончание» of an action that is still open; «Осталось дней» beside it is a formula. */
async function typeDays(
  page: Page,
  view: BenchPage,
): Promise<{ readonly keystrokes: number[]; readonly stall: number }> {
  await goTo(page, TABLE_TEXT.roadmap.title, 'J2');
  const texts = await page.$$eval('[id^="cell-"][id$="-9"]', (cells) =>
    cells.map(({ id, textContent }) => [Number(id.split('-')[1]), textContent] as const),
  );
  const row = texts.find(([index, text]) => index > 0 && /^-?\d+$/.test(text))![0];
  const keystrokes: number[] = [];
  let stall = 0;
  for (let i = 0; i < KEYSTROKES; i++) {
    await select(page, `I${row + 1}`);
    await page.keyboard.type(`${10 + i}.06.2021`);
    const shown = `document.querySelector('#cell-${row}-9 .text')?.textContent`;
    const old = await page.evaluate<string>(shown);
    const watched = await view.watch(
      'keydown',
      `![undefined, ${JSON.stringify(old)}].includes(${shown})`,
      () => page.keyboard.press('Enter'),
    );
    keystrokes.push(1000 * watched.seconds);
    stall = Math.max(stall, watched.longestStall);
  }
  return { keystrokes, stall };
}

/** The side panel with the first school, then read again. */
async function openPanel(page: Page): Promise<number[]> {
  await goTo(page, TABLE_TEXT.schools.title, 'A2');
  const panel = page.frameLocator('aside iframe');
  const isShown = async (act: () => Promise<void>): Promise<number> => {
    const start = performance.now();
    await act();
    await panel.locator('.school[aria-busy=true]').waitFor();
    await panel.locator('.school[aria-busy=false] h1').waitFor();
    return performance.now() - start;
  };
  await openMenu(page);
  const times = [await isShown(() => page.click(item(MENU.school)))];
  for (let i = 0; i < 3; i++)
    times.push(await isShown(() => panel.locator('.buttons button').first().click()));
  return times;
}

async function goTo(page: Page, tab: string, cell: string): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.waitForSelector(`[role=tab][aria-selected=true]:has-text("${tab}")`);
  await select(page, cell);
}

/** By the address field, as a person may. */
async function select(page: Page, cell: string): Promise<void> {
  await page.fill(`[aria-label="${GRID.address}"]`, cell);
  await page.keyboard.press('Enter');
}

function openMenu(page: Page): Promise<void> {
  return page.click(`[role=menubar] > .menu > button:text-is("${MENU.title}")`);
}

const item = (caption: string): string => `[role=menu] [role=menuitem] span:text-is("${caption}")`;
