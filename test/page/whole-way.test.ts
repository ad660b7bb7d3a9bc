/**
 * @jest-environment node
 *
 * From thirty files to packets for schools, on the real page and its real server: loading, stopping, resuming, a report,
 * a school's tab, documents. Every test goes on where the one before has ended.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { writeSample } from '../../local/sample';
import { LOAD } from '../../src/messages/dialog-load';
import { DIALOG } from '../../src/messages/dialogs';
import { decimal } from '../../src/messages/numbers';
import { printedPages } from '../docx/printed';
import { TODAY } from '../support/book';
import { recalculated } from '../support/libreoffice';
import { rowsOf } from '../support/list-files';
import { materialsOf, previewOf } from '../support/page-tour';
import { PageOfBook, ServedPage } from '../support/serve-page';
import { describeWith, shared } from '../support/shared';

const ROOT = resolve(__dirname, '../..');
const TEMPLATE = join(ROOT, 'dist/template.xlsx');
const hasShared = existsSync(shared('data'));

interface SchoolResults {
  readonly code: string;
  readonly works: readonly { readonly n: number; readonly mean: number }[];
}

/** Pupil protocols of a region; three of the sample and its tables where there are none. */
async function protocols(folder: string): Promise<readonly string[]> {
  if (!hasShared) return (await writeSample(folder)).files;
  const all = readdirSync(shared('data', 'protocols')).filter((name) => /^mo\d_/.test(name));
  return all.map((name) => shared('data', 'protocols', name));
}

/** The command line beside the browser, so that both go on meanwhile. */
function command(...args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [join(ROOT, 'local/run.mjs'), ...args], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  return new Promise((done) => child.on('close', done));
}

/** Rows of «_Счётчики» in one order; cells that only widen the tab are left out. */
async function counts(path: string): Promise<string[]> {
  const rows = await rowsOf(path, '_Счётчики');
  return rows
    .slice(1)
    .map((row) => row.map(String).join('|').replace(/\|+$/, ''))
    .sort();
}

/** Holds the n-th chunk back until released. */
async function holdChunk(page: Page, n: number): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  let seen = 0;
  await page.route('**/api/call', async (route) => {
    if (route.request().postData()!.includes('"apiStageChunk"') && ++seen === n) await held;
    await route.continue().catch(() => undefined);
  });
  return async () => {
    await page.unroute('**/api/call');
    release();
  };
}

describeWith('page', 'from files to packets on the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whole-way-'));
  const byCommand = join(folder, 'command.xlsx');
  let files: readonly string[];
  let imported: Promise<number | null>;
  let served: ServedPage;
  let window: PageOfBook;
  let schools: readonly SchoolResults[];
  let packet: Readonly<Record<string, Uint8Array>>;

  const chunks = (): number => served.sent.filter(({ body }) => body.includes('"apiStageChunk"')).length;
  const load = (frame: Frame) => frame.click('.buttons .main');
  const heading = (frame: Frame, text: string) =>
    frame.waitForSelector(`h1:text-is("${text}")`, { timeout: 120_000 });
  const saved = async (): Promise<void> => {
    await window.choose('Файл', 'Сохранить');
    await window.page.getByText(/^Сохранено/).waitFor();
  };

  beforeAll(async () => {
    files = await protocols(folder);
    imported = command('import', ...files, '--workbook', byCommand);
    served = await ServedPage.start(TEMPLATE, 'Округ', TODAY);
    window = await served.open();
  }, 90_000);

  afterAll(async () => {
    await served?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('thirty files: stopped half-way nothing is in; closed half-way the same files go on from there', async () => {
    const { page } = window;
    let frame = await previewOf(window, files);
    let release = await holdChunk(page, 2);
    await load(frame);
    await frame.waitForSelector('progress[value="1"]');
    await frame.click(`button:text-is("${DIALOG.cancel}")`);
    await release();
    await frame.waitForSelector(`text=${LOAD.sendingStopped}`);

    const before = chunks();
    release = await holdChunk(page, 3);
    await load(frame);
    await frame.waitForSelector('progress[value="2"]');
    await window.closeDialog();
    await release();
    const sent = chunks() - before;

    frame = await previewOf(window, [...files].reverse());
    expect(await frame.innerText('.content')).toContain(LOAD.begun);
    const after = chunks();
    await load(frame);
    await heading(frame, LOAD.done);
    const bodies = served.sent.map(({ body }) => body).filter((body) => body.includes('"apiStageChunk"'));
    const { of } = JSON.parse((JSON.parse(bodies[bodies.length - 1]!) as { args: [string] }).args[0]) as {
      of: number;
    };
    // The one that was held back may have arrived or not.
    expect([of - sent, of - sent + 1]).toContain(chunks() - after);
    await window.closeDialog();

    await saved();
    expect(await imported).not.toBe(1);
    expect(await counts(served.path)).toEqual(await counts(byCommand));

    frame = await previewOf(window, files.slice(0, 3));
    expect(await frame.innerText('.content')).toContain(LOAD.allThere);
    await window.closeDialog();
  }, 300_000);

  test('«Сформировать отчёт» goes on when its window is closed, and a school’s tab has the figures of the command line', async () => {
    const json = join(folder, 'results.json');
    const reported = command('report', '--workbook', byCommand, '--json', json);
    const codes = (await rowsOf(byCommand, 'Школы')).slice(1, 3).map(([code]) => String(code));
    await window.choose('Объективность', 'Листы школ…');
    await window.page.getByLabel('Ваш ответ').fill(codes.join(' '));
    await window.page.getByRole('button', { name: 'ОК', exact: true }).click();
    await window.page.getByText('Выбор записан').waitFor();
    await window.page.getByRole('button', { name: 'ОК', exact: true }).click();

    await window.choose('Объективность', 'Сформировать отчёт');
    const question = window.page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Да' }).click({ timeout: 120_000 });
    await window.page.getByRole('button', { name: 'Остановить' }).waitFor();
    await window.page.close();

    window = await served.open();
    const tab = window.page.getByRole('tab', { name: new RegExp(`^${codes[1]}`) });
    await tab.waitFor({ timeout: 180_000 });
    await window.page.getByRole('button', { name: 'Остановить' }).waitFor({ state: 'detached' });
    await window.choose('Объективность', 'Сформировать отчёт');
    await window.page
      .getByText(/^Изменений нет/)
      .first()
      .waitFor({ timeout: 120_000 });
    await window.page.keyboard.press('Escape');

    expect(await reported).toBe(0);
    ({ schools } = JSON.parse(readFileSync(json, 'utf8')) as { schools: readonly SchoolResults[] });
    await window.page.setViewportSize({ width: 1280, height: 2000 });
    await window.tab(new RegExp(`^${codes[1]}`));
    const rows = await window.rows();
    const own = rows.filter(([group, n]) => group?.startsWith('ОО (протокол)') && n !== '‹5');
    const expected = schools.find(({ code }) => code === codes[1])!.works.filter(({ n }) => n >= 5);
    expect(expected.length).toBeGreaterThan(2);
    expect(own.map(([, n, , mean]) => [n, mean])).toEqual(
      expected.map(({ n, mean }) => [String(n), decimal(mean, 2)]),
    );
    await window.page.setViewportSize({ width: 1280, height: 800 });
  }, 300_000);

  test('«Материалы школ…» gives a zip with a folder per school', async () => {
    const codes = schools.slice(0, 2).map(({ code }) => code);
    const frame = await materialsOf(window, codes, ['Лист школы']);
    await frame.getByRole('button', { name: 'Составить', exact: true }).click();
    await frame.waitForSelector('a.save', { timeout: 180_000 });
    const coming = window.page.waitForEvent('download');
    await frame.locator('a.save').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('Материалы школ 2024-09-02.zip');
    packet = unzipSync(new Uint8Array(readFileSync(await download.path())));
    for (const code of codes) {
      const own = Object.keys(packet).filter((path) => path.startsWith(`${code}/`));
      expect([code, own.length >= 5]).toEqual([code, true]);
    }
    await window.closeDialog();
    expect(served.foreign).toEqual([]);
  }, 240_000);

  describeWith('writer', 'with LibreOffice', () => {
    test('a document and the school’s own workbook open', async () => {
      const [{ code }] = schools as [SchoolResults];
      const name = Object.keys(packet).find((path) => path.startsWith(`${code}/Паспорт`))!;
      expect((await printedPages(packet[name]!)).join('\n')).toContain(code);
      const tabs = await recalculated(packet[`${code}/Лист школы ${code}.xlsx`]!);
      expect([...tabs.values()].flat(2).some((value) => String(value).includes(code))).toBe(true);
    }, 60_000);
  });
});
