/**
 * «Загрузить результаты» in Chromium: from dropped files to the preview and from there into the workbook, for thirty files
 * of a thousand pupils and for one of a whole region, beside the command line's reading of the same files.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readFiles } from '../local/commands/import';
import { uploadOf } from '../src/domain/intake/payload';
import type { Work } from '../src/domain/protocol/work';
import { writeFile as writeTables } from '../src/files/xlsx/hucre';
import { LOAD } from '../src/messages/dialog-load';
import { BenchWindow, Watched, withBrowser } from './browser';
import { ChildRun, runChild } from './child';
import { HEADER, bookOf, inFolder, writeProtocol } from './files';
import { median, printTable, progress } from './measure';
import { PAPER, syntheticRows } from './region';

const FILES = 30;
const PUPILS_OF_A_FILE = 1_000;
const PUPILS_OF_REGION = 25_000;
const SEED = 11;
/** Windows and processes by turns. */
const RUNS = 3;

/** Works that no shipped paper is of: ten years, three subjects. */
const WORKS: readonly Work[] = Array.from({ length: FILES }, (_, i) => ({
  kind: 'ВПР',
  year: 2031 + Math.floor(i / 3),
  session: null,
  subject: ['РУ', 'МА', 'ОКР'][i % 3]!,
  grade: 4,
}));

interface Drop {
  readonly title: string;
  readonly pupils: number;
  readonly paths: readonly string[];
}

/** Runs in the process that is measured: what the window does between the drop and the preview, but for the preview. */
export async function readDroppedFiles(paths: readonly string[]): Promise<number> {
  const { maxScore, cuts, tasks } = PAPER;
  const result = await readFiles(
    paths,
    null,
    WORKS.map((work) => ({ work, maxScore, cuts, tasks })),
  );
  return uploadOf(result).counts.length > 0 ? 0 : 1;
}

export function benchWindows(): Promise<void> {
  return withBrowser('windows', (browser) =>
    inFolder(async (folder) => {
      const drops = await writeDrops(folder);
      const readings: string[][] = [];
      const uploads: string[][] = [];
      for (const drop of drops) {
        const windows: Dropped[] = [];
        const children: ChildRun[] = [];
        for (let run = 1; run <= RUNS; run++) {
          progress(`windows: ${drop.title}, ${run} of ${RUNS}`);
          windows.push(await dropped(browser, drop));
          children.push(await runChild('bench', 'readDroppedFiles', drop.paths));
        }
        readings.push(readingLine(drop, windows, children));
        uploads.push(uploadLine(drop, windows));
      }
      printTable(
        `«Загрузить результаты»: from the drop to the preview, median of ${RUNS} (stalls and memory: the largest)`,
        [
          'files',
          's',
          'command line, s',
          'times',
          'longest stall, ms',
          'heap MB',
          'peak MB',
          'command line MB',
        ],
        readings,
      );
      printTable(
        '«Загрузить»: what goes up to the workbook',
        ['files', 'calls', 'KB', 'KB per 1,000 pupils', 'largest KB', 's'],
        uploads,
      );
    }),
  );
}

interface Dropped {
  readonly reading: Watched;
  readonly sending: Watched;
  /** Bytes of each call of the sending. */
  readonly calls: readonly number[];
}

const headingIs = (text: string): string =>
  `document.querySelector('h1')?.textContent === ${JSON.stringify(text)}`;

async function dropped(browser: Browser, { paths }: Drop): Promise<Dropped> {
  const window = await BenchWindow.open(browser, bookOf(WORKS), 'load');
  try {
    const { page } = window.view;
    await page.waitForSelector('.drop');
    const reading = await window.view.watch('change', headingIs(LOAD.found), () =>
      page.setInputFiles('.drop input', paths as string[]),
    );
    const before = window.calls.length;
    const sending = await window.view.watch('click', headingIs(LOAD.done), () =>
      page.click('.buttons button.main'),
    );
    return { reading, sending, calls: window.calls.slice(before).map(({ bytes }) => bytes) };
  } finally {
    await window.close();
  }
}

function readingLine(drop: Drop, windows: readonly Dropped[], children: readonly ChildRun[]): string[] {
  const readings = windows.map(({ reading }) => reading);
  const most = (values: readonly (number | null)[]): string =>
    values.includes(null) ? '–' : Math.max(...values.map(Number)).toFixed(0);
  return [
    drop.title,
    median(readings.map(({ seconds }) => seconds)).toFixed(1),
    median(children.map(({ inside }) => inside)).toFixed(1),
    median(readings.map(({ seconds }, i) => seconds / children[i]!.inside)).toFixed(2),
    most(readings.map(({ longestStall }) => longestStall)),
    most(readings.map(({ heap }) => heap)),
    most(readings.map(({ peak }) => peak)),
    most(children.map(({ peak }) => peak)),
  ];
}

function uploadLine({ title, pupils }: Drop, windows: readonly Dropped[]): string[] {
  const { calls } = windows[0]!;
  const kilobytes = calls.reduce((sum, bytes) => sum + bytes, 0) / 1024;
  return [
    title,
    String(calls.length),
    kilobytes.toFixed(0),
    ((1000 * kilobytes) / pupils).toFixed(1),
    (Math.max(...calls) / 1024).toFixed(0),
    median(windows.map(({ sending }) => sending.seconds)).toFixed(1),
  ];
}

async function writeDrops(folder: string): Promise<Drop[]> {
  progress('windows: writing files');
  const many: string[] = [];
  for (const [i, work] of WORKS.entries())
    many.push(await writeProtocol(folder, work, syntheticRows(PUPILS_OF_A_FILE, SEED + i, 'by-school')));
  const rows = syntheticRows(PUPILS_OF_REGION, SEED, 'by-school');
  // The name tells the work, so that the same name needs a folder of its own.
  const whole = join(folder, 'region');
  await mkdir(whole);
  const region = await writeProtocol(whole, WORKS[0]!, rows);
  const workbook = region.replace(/csv$/, 'xlsx');
  await writeFile(workbook, await writeTables({ sheets: [{ name: 'Протокол', rows: [HEADER, ...rows] }] }));
  return [
    { title: `${FILES} × ${PUPILS_OF_A_FILE} pupils, CSV`, pupils: FILES * PUPILS_OF_A_FILE, paths: many },
    { title: `${PUPILS_OF_REGION} pupils, CSV`, pupils: PUPILS_OF_REGION, paths: [region] },
    { title: `${PUPILS_OF_REGION} pupils, .xlsx`, pupils: PUPILS_OF_REGION, paths: [workbook] },
  ];
}
