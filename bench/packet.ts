/**
 * «Материалы школ»: four kinds of documents of thirty schools and of the municipality, made and packed in Chromium, beside
 * the command line's `documents` on the same workbook.
 */
import { join } from 'node:path';
import { openBook, startAddon } from '../local/addon';
import { distFolder } from '../local/commands/command';
import { outputTitle } from '../src/domain/documents/make';
import { MATERIALS } from '../src/messages/dialog-materials';
import { BenchWindow, Watched, withBrowser } from './browser';
import { ChildRun, runCommand } from './child';
import { KINDS, filesIn, makeBook } from './documents';
import { inFolder } from './files';
import { median, printTable, progress } from './measure';

const SCHOOLS = 30;
const RUNS = 3;

export function benchPacket(): Promise<void> {
  return withBrowser('packet', (browser) =>
    inFolder(async (folder) => {
      progress(`packet: a workbook of ${SCHOOLS} schools`);
      const path = join(folder, 'book.xlsx');
      await makeBook(path, SCHOOLS);
      const windows: Watched[] = [];
      const commands: ChildRun[] = [];
      let files = 0;
      for (let run = 1; run <= RUNS; run++) {
        progress(`packet: ${run} of ${RUNS}`);
        const addon = startAddon((await openBook(path))!, distFolder());
        const window = await BenchWindow.open(browser, addon, 'materials');
        try {
          const { page } = window.view;
          await page.click(`.chooser button:text-is("${MATERIALS.all}")`);
          await page.click(`.chooser button:text-is("${MATERIALS.nothing}")`);
          const check = (text: string): Promise<void> => page.check(`label.check:has-text("${text}") input`);
          await check(MATERIALS.municipality);
          for (const kind of KINDS) await check(outputTitle(kind));
          const isReady = `document.querySelector('a.save') !== null`;
          windows.push(
            await window.view.watch('click', isReady, () =>
              page.click(`button:text-is("${MATERIALS.make}")`),
            ),
          );
        } finally {
          await window.close();
        }
        const out = join(folder, `out-${run}`);
        commands.push(
          await runCommand('documents', '--workbook', path, '--out', out, '--kind', KINDS.join(',')),
        );
        files = (await filesIn(out)).files;
      }
      const middle = (values: readonly number[]): number => median(values);
      const window = middle(windows.map(({ seconds }) => seconds));
      const command = middle(commands.map(({ inside }) => inside));
      const largest = (values: readonly (number | null)[]): string =>
        values.includes(null) ? '–' : Math.max(...values.map(Number)).toFixed(0);
      const none = '–';
      printTable(
        `${files} documents of ${SCHOOLS} schools, four kinds, median of ${RUNS} (stall and memory: the largest)`,
        ['', 's', 'ms a file', 'longest stall, ms', 'heap MB', 'peak MB'],
        [
          [
            'window',
            window.toFixed(1),
            ((1000 * window) / files).toFixed(0),
            largest(windows.map(({ longestStall }) => longestStall)),
            largest(windows.map(({ heap }) => heap)),
            largest(windows.map(({ peak }) => peak)),
          ],
          [
            'command line',
            command.toFixed(1),
            ((1000 * command) / files).toFixed(0),
            none,
            none,
            largest(commands.map(({ peak }) => peak)),
          ],
          [
            'window ÷ command line',
            median(windows.map(({ seconds }, i) => seconds / commands[i]!.inside)).toFixed(2),
            none,
            none,
            none,
            none,
          ],
        ],
      );
    }),
  );
}
