/** What all windows do with files that are dropped, and with a workbook that is silent or answers with Google's words. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DialogId } from '../../src/messages/dialog-titles';
import { LOAD } from '../../src/messages/dialog-load';
import { DIALOG } from '../../src/messages/dialogs';
import { Book } from '../support/book';
import { OpenDialog, closeBrowser } from '../support/dialog';
import { describeWith } from '../support/shared';

const HEADER = 'login;mo;class;code;variant;total;journal_mark';
const pupil = (school: number, code: number): string => `edu${school};МО-1;4А;${code};1;3;4`;

/** Drops files and folders of the disk as a mouse does. */
async function dropPaths(
  { page }: OpenDialog,
  paths: readonly string[],
  x: number,
  y: number,
): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x, y, data });
}

describeWith('browser', 'windows', () => {
  let folder: string;
  let dialog: OpenDialog;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'objectivity-kit-'));
    mkdirSync(join(folder, 'Протоколы', '2024', 'пустая'), { recursive: true });
    // A reader of a folder gives a hundred at a time.
    for (let i = 0; i < 101; i++)
      writeFileSync(
        join(folder, 'Протоколы', '2024', `ДКР 2024 МА 4 (${i}).csv`),
        [HEADER, pupil(900001 + i, i)].join('\n'),
      );
    writeFileSync(join(folder, 'Протоколы', '.DS_Store'), 'x');
    writeFileSync(join(folder, 'Протоколы', '~$ДКР.xlsx'), 'x');
    mkdirSync(join(folder, 'Ничего'));
  });
  afterEach(async () => {
    expect(dialog.foreign).toEqual([]);
    await dialog.close();
  });
  afterAll(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['on its place', 100],
    ['beside it', 550],
  ])(
    'a folder dropped %s gives the files in it, without what the system puts there',
    async (_, y) => {
      dialog = await OpenDialog.open(Book.new(), 'load');
      await dialog.page.waitForSelector('.drop');
      await dropPaths(dialog, [join(folder, 'Протоколы'), join(folder, 'Ничего')], 300, y);
      await dialog.page.waitForSelector(`h1:text-is("${LOAD.found}")`);
      const text = await dialog.page.innerText('.content');
      expect(text).toContain('файлов – 101');
      expect(text).toContain('«Ничего»: в папке нет файлов');
      expect(text).not.toContain('DS_Store');
      expect(text).not.toContain('~$');
    },
    30_000,
  );

  /** Google's words, in English and Russian. */
  const ACCOUNTS = [
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet.',
    'ScriptError: Authorization is required to perform that action.',
    'Для выполнения этого действия необходима авторизация.',
  ];
  const failure = (): Promise<string> => dialog.page.innerText('[role=alert] .notice');
  const dropResults = async (): Promise<void> =>
    dialog.page.setInputFiles('.drop input', join(folder, 'Протоколы', '2024', 'ДКР 2024 МА 4 (1).csv'));
  const pastePlan = async (): Promise<void> => {
    await dialog.page.fill('#plan-text', 'Раздел 1. Подготовка\n1.1\tСовещание\tсентябрь 2024');
    await dialog.page.click('text=Показать');
  };
  const nothing = (): Promise<void> => Promise.resolve();

  test.each([
    ['load', nothing],
    ['materials', nothing],
    ['school', nothing],
    ['settings', nothing],
    ['recheck', dropResults],
    ['plan', pastePlan],
  ] as const)(
    'several accounts are explained in «%s», whatever Google says, and the same can be done again',
    async (id: DialogId, act) => {
      dialog = await OpenDialog.open(Book.filled(), id);
      for (const error of ACCOUNTS) {
        dialog.intercept = () => ({ error });
        await dialog.page.reload();
        await act();
        await dialog.page.waitForSelector('[role=alert] .notice');
        expect(await failure()).toBe(DIALOG.accounts);
      }
    },
    30_000,
  );

  test('a page without a door to the workbook says so', async () => {
    dialog = await OpenDialog.open(Book.filled(), 'settings');
    await dialog.page.addInitScript(() => Object.defineProperty(window, 'google', { value: undefined }));
    await dialog.page.reload();
    await dialog.page.waitForSelector('[role=alert] .notice');
    expect(await failure()).toBe(DIALOG.accounts);
  });

  test('a silent workbook is said after a minute and given up after six; what was typed stays', async () => {
    dialog = await OpenDialog.open(Book.filled(), 'settings');
    const { page } = dialog;
    await page.clock.install();
    await page.reload();
    const field = page.locator('.settings input[type=text]').first();
    await field.evaluate((input) => (input.closest('details')!.open = true));
    await field.fill('7');
    await page.route('**/call', () => undefined);
    await page.click('.buttons .main');
    await page.clock.fastForward(30_000);
    expect(await page.locator('.frame').innerText()).not.toContain('не отвечает');
    await page.clock.fastForward(100_000);
    await page.waitForSelector(`text=${DIALOG.silent(2)}`);
    await page.clock.fastForward(300_000);
    await page.waitForSelector(`text=${DIALOG.noAnswer}`);
    expect(await field.inputValue()).toBe('7');
    expect(await page.locator('.frame').innerText()).not.toContain(DIALOG.silent(2));
    await page.unroute('**/call');
    await page.click('.buttons .main');
    await page.waitForSelector('#effect, .notice.good, .notice.wrong');
    expect(await page.locator('.frame').innerText()).not.toContain(DIALOG.noAnswer);
  });
});
