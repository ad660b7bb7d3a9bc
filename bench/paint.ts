/**
 * First paint of every window and of the side panel in Chromium, each opened anew on the sample's workbook: when anything
 * is seen, when the window's own code has drawn, and when the workbook has answered. Google's own part is not in it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBook, startAddon } from '../local/addon';
import type { Addon } from '../local/addon';
import { distFolder } from '../local/commands/command';
import { SAMPLE_DAY } from '../local/sample/roadmap-plan';
import { DIALOG_TITLES, DialogId } from '../src/messages/dialog-titles';
import { BenchWindow, withBrowser } from './browser';
import { inFolder } from './files';
import { median, printTable, progress } from './measure';
import { sampleBook } from './sample-book';

const RUNS = 5;

/** Milliseconds since the address was opened. */
interface Paint {
  readonly first: number;
  /** The code has drawn in place of «Загрузка…». */
  readonly drawn: number;
  /** The last answer to a call of the window; null when it asks nothing. */
  readonly answered: number | null;
}

export function benchPaint(): Promise<void> {
  return withBrowser('paint', (browser) =>
    inFolder(async (folder) => {
      const workbook = (await openBook(await sampleBook(folder)))!;
      const addon = startAddon(workbook, distFolder(), { today: SAMPLE_DAY });
      const lines: string[][] = [];
      for (const id of Object.keys(DIALOG_TITLES) as DialogId[]) {
        progress(`paint: ${id}`);
        const paints: Paint[] = [];
        for (let run = 0; run < RUNS; run++) paints.push(await paintOf(browser, addon, id));
        const of = (pick: (paint: Paint) => number | null): string => {
          const found = paints.map(pick);
          return found.includes(null) ? '–' : median(found.map(Number)).toFixed(0);
        };
        lines.push([
          DIALOG_TITLES[id],
          (readFileSync(join(distFolder(), `${id}.html`)).length / 1024).toFixed(0),
          of(({ first }) => first),
          of(({ drawn }) => drawn),
          of(({ answered }) => answered),
        ]);
      }
      printTable(
        `First paint on the sample's workbook, median of ${RUNS}`,
        ['window', 'KB', 'first paint, ms', 'drawn, ms', 'answered, ms'],
        lines,
      );
    }),
  );
}

async function paintOf(browser: Browser, addon: Addon, id: DialogId): Promise<Paint> {
  const size = id === 'school' ? { width: 300, height: 560 } : undefined;
  const window = await BenchWindow.open(browser, addon, id, size);
  try {
    const drawn = await window.view.seen();
    const { page } = window.view;
    await page.waitForLoadState('networkidle');
    const [first, answered] = await page.evaluate(() => {
      const calls = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const paint = performance.getEntriesByName('first-contentful-paint')[0]!;
      return [
        paint.startTime,
        calls.length === 0 ? null : Math.max(...calls.map(({ responseEnd }) => responseEnd)),
      ];
    });
    return { first: first!, drawn, answered: answered ?? null };
  } finally {
    await window.close();
  }
}
