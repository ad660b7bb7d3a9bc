/** «Перепроверка…» in a real browser: lists and marks stay here, counts go to the workbook, nothing typed is lost. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { Download } from 'playwright-core';
import { LIST_HEADINGS } from '../../src/messages/recheck';
import { seriousFaults } from '../support/accessibility';
import { Book } from '../support/book';
import { OpenDialog, closeBrowser } from '../support/dialog';
import { describeWith } from '../support/shared';

const WORK = 'ВПР-2021-МА-4';
/** Codes that nothing else in a call can look like. */
const FIRST_CODE = 7_310_001;
const CODE = /7310\d{3}/;
const AT = Object.fromEntries(Object.keys(LIST_HEADINGS).map((id, i) => [id, i])) as Record<
  keyof typeof LIST_HEADINGS,
  number
>;

/** Scores 1 … 20 in two schools; 6, 7, 10, 11, 15, 16 are at the cuts 6, 10, 15. */
function protocol(): string {
  const rows = ['login;mo;class;code;variant;total;journal_mark'];
  ['900001', '900002'].forEach((school, s) => {
    for (let i = 0; i < 20; i++) rows.push(`edu${school};МО-1;А;${FIRST_CODE + 100 * s + i};1;${i + 1};4`);
  });
  return rows.join('\n');
}

describeWith('browser', '«Перепроверка»', () => {
  let folder: string;
  let dialog: OpenDialog;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'objectivity-recheck-'));
    writeFileSync(join(folder, `${WORK}.csv`), protocol());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    const sent = dialog.calls.map(({ args }) => JSON.stringify(args));
    await dialog.close();
    expect(sent.filter((text) => CODE.test(text))).toEqual([]);
    expect(dialog.foreign).toEqual([]);
  });
  afterAll(closeBrowser);

  const open = async (book: Book, width = 760): Promise<void> => {
    dialog = await OpenDialog.open(book, 'recheck', { width, height: 600 });
    await dialog.page.waitForSelector('[role=tab]');
  };
  const button = (name: string) => dialog.page.getByRole('button', { name, exact: true });
  const tab = (name: string) => dialog.page.getByRole('tab', { name });
  const drop = (panel: string, path: string) =>
    dialog.page.locator(`#panel-${panel} input[type=file]`).setInputFiles(path);
  const save = async (name: RegExp): Promise<Download> => {
    const coming = dialog.page.waitForEvent('download');
    await dialog.page.getByRole('link', { name }).click();
    return coming;
  };
  const recheckRow = (book: Book, school: string): unknown[] =>
    book.values('Перепроверка').find((row) => row[1] === school) ?? [];
  const second = (code: string | number) => dialog.page.getByLabel(`Балл эксперта, участник ${code}`);

  test('draws into a list and a record, and takes typed marks though the first try fails', async () => {
    const book = Book.filled();
    await open(book);
    await drop('draw', join(folder, `${WORK}.csv`));
    await dialog.page.waitForSelector('.chooser');
    expect(await seriousFaults(dialog.page)).toEqual([]);
    await button('Отобрать').click();
    await dialog.page.waitForSelector('text=Отбор записан');
    expect(await dialog.page.locator('#panel-draw').innerText()).toContain(
      `${WORK}: школ 2, отобрано работ 30, из них у границ отметок 12`,
    );
    const list = await save(/^Сохранить: Перепроверка .*\.xlsx$/);
    const listPath = join(folder, list.suggestedFilename());
    await list.saveAs(listPath);
    const record = await save(/протокол\.docx$/);
    const recordText = strFromU8(unzipSync(readFileSync(await record.path()))['word/document.xml']!);
    expect(recordText).toMatch(CODE);
    expect(recheckRow(book, '900001').slice(3, 5)).toEqual([15, '']);

    await tab('Внести итоги').click();
    await drop('enter', listPath);
    await dialog.page.getByText(`${WORK} · 900001: внесено 0 из 15`).click();
    const { sheets } = await readXlsx(readFileSync(listPath));
    const rows = sheets.find(({ name }) => name === 'Список')!.rows.slice(1);
    const own = rows.filter((row) => row[AT.school] === '900001');
    for (const row of own.slice(0, 5)) await second(row[AT.code] as string).fill(String(row[AT.first]));
    await second(own[5]![AT.code] as string).fill('много');
    await dialog.page.getByLabel('Эксперт из ОО').fill('900002');
    expect(await seriousFaults(dialog.page)).toEqual([]);

    dialog.intercept = (name) => (name === 'apiRecheckSave' ? { error: 'NetworkError: 0' } : null);
    await button('Внести в книгу').click();
    await dialog.page.waitForSelector('[role=alert] .wrong');
    expect(await second(own[0]![AT.code] as string).inputValue()).toBe(String(own[0]![AT.first]));
    expect(await dialog.page.locator('#panel-enter').innerText()).toContain('«много» – не балл');

    await button('Сохранить заполненный список').click();
    const filled = await readXlsx(readFileSync(await (await save(/заполнен\.xlsx$/)).path()));
    const kept = filled.sheets.find(({ name }) => name === 'Список')!.rows.slice(1);
    expect(kept.map((row) => row[AT.code])).toEqual(rows.map((row) => row[AT.code]));
    const filledIn = kept.filter((row) => row[AT.school] === '900001').slice(0, 5);
    expect(filledIn.map((row) => row[AT.second])).toEqual(own.slice(0, 5).map((row) => row[AT.first]));

    dialog.intercept = () => null;
    await second(own[5]![AT.code] as string).fill('0');
    await button('Внести в книгу').click();
    await dialog.page.waitForSelector('#panel-enter .good');
    const text = await dialog.page.locator('#panel-enter .good').innerText();
    expect(text.replace(/\s/g, ' ')).toContain(`${WORK} · 900001: Подтверждено 83,3 % из 6 работ`);
    expect(text).toContain('«Перепроверка»: новых строк 0, обновлено 1, без изменений 0.');
    expect(recheckRow(book, '900001').slice(4, 8)).toEqual([6, 5, 1, 0]);
    // What was entered is not drawn again on the same day: the school is named and left out.
    await tab('Отобрать работы').click();
    await button('Отобрать ещё').click();
    await button('Отобрать').click();
    await dialog.page.waitForSelector('text=строк – 1.');
    expect(await dialog.page.locator('#panel-draw').innerText()).toContain(
      'итоги этой перепроверки уже внесены',
    );
    const rest = await readXlsx(readFileSync(await (await save(/\.xlsx$/)).path()));
    const schools = rest.sheets
      .find(({ name }) => name === 'Список')!
      .rows.slice(1)
      .map((row) => row[AT.school]);
    expect(new Set(schools)).toEqual(new Set(['900002']));
  });

  test('offers the files also when the workbook does not answer, and records the same draw later', async () => {
    const book = Book.filled();
    await open(book, 300);
    await drop('draw', join(folder, `${WORK}.csv`));
    await dialog.page.waitForSelector('.chooser');
    await dialog.page.getByLabel('Найти по коду').fill('900002');
    await button('Ни одной').focus();
    await dialog.page.keyboard.press('Enter');
    await button('Все найденные').focus();
    await dialog.page.keyboard.press('Enter');
    await dialog.page.getByLabel('Сколько работ').fill('нет');
    await button('Отобрать').click();
    await dialog.page.waitForSelector('text=целое число от 1 до 999');
    await dialog.page.getByLabel('Сколько работ').fill('3');
    await dialog.page.getByLabel('Зерно').fill('приказ 12');
    dialog.intercept = (name) => (name === 'apiRecheckDraw' ? { error: 'NetworkError: 0' } : null);
    await button('Отобрать').click();
    await dialog.page.waitForSelector('text=В книгу отбор пока не записан');
    const codes = async (): Promise<unknown[]> => {
      const { sheets } = await readXlsx(readFileSync(await (await save(/\.xlsx$/)).path()));
      return sheets.find(({ name }) => name === 'Список')!.rows.map((row) => row[AT.code]);
    };
    const before = await codes();
    expect(before).toHaveLength(4);
    expect(await seriousFaults(dialog.page)).toEqual([]);
    expect(await dialog.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);

    dialog.intercept = () => null;
    await button('Повторить').click();
    await dialog.page.waitForSelector('text=Отбор записан');
    expect(await codes()).toEqual(before);
    expect(recheckRow(book, '900002').slice(3, 4)).toEqual([3]);
  });

  test('names a file that is no list and one that is no protocol', async () => {
    await open(Book.filled());
    const page = join(folder, 'страница.html');
    writeFileSync(page, '<!doctype html><p>Список</p>');
    await drop('draw', page);
    await dialog.page.waitForSelector('text=страница.html');
    expect(await dialog.page.locator('#panel-draw').innerText()).toContain('отбирать нечего');
    await tab('Внести итоги').click();
    await drop('enter', join(folder, `${WORK}.csv`));
    await dialog.page.waitForSelector('text=в файле нет списка работ для перепроверки');
  });
});
