/** «Материалы школ…» in a real browser: choice, making, stopping, failing, saving. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { fileLayout } from '../../src/domain/answers/layout';
import type { AnswersData } from '../../src/domain/answers/outgoing';
import { documentPath } from '../../src/domain/documents/paths';
import { writeDocx } from '../../src/docx';
import { answersFile } from '../../src/files/answers-file';
import type { DocumentsMade } from '../../src/sheets/documents';
import { seriousFaults } from '../support/accessibility';
import { Book, SCHOOLS } from '../support/book';
import { OpenDialog, closeBrowser } from '../support/dialog';
import { livedBook } from '../support/roadmap-lived';
import { describeWith } from '../support/shared';

const DAY = new Date(2025, 10, 20, 12);
const EVERYDAY = ['information-note', 'recommendations', 'school-passport', 'school-plan', 'calendar'];

/** Files by path. */
type Files = Readonly<Record<string, Uint8Array>>;

/** What the command line writes of the same workbook. */
async function commandFiles(book: Book, asked: object): Promise<Record<string, Uint8Array>> {
  const made = book.api<DocumentsMade>('apiDocuments', JSON.stringify({ ...asked, from: 0 }));
  const files: Record<string, Uint8Array> = {};
  for (const file of made.files)
    files[documentPath(file).join('/')] =
      file.kind === 'calendar' ? new TextEncoder().encode(file.text) : await writeDocx(file.model);
  return files;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/**
 * Word files and calendars to the byte; of workbooks the parts without the moment of writing, since browsers compress
 * them in their own way.
 */
function contentOf(path: string, bytes: Uint8Array): unknown {
  const base64 = (one: Uint8Array): string => Buffer.from(one).toString('base64');
  if (!path.endsWith('.xlsx')) return base64(bytes);
  const parts = Object.entries(unzipSync(bytes)).filter(([part]) => part !== 'docProps/core.xml');
  return parts.map(([part, content]) => [part, base64(content)]);
}

function sizes(files: Files): Record<string, number> {
  return Object.fromEntries(Object.entries(files).map(([path, { length }]) => [path, length]));
}

describeWith('browser', '«Материалы школ»', () => {
  let dialog: OpenDialog;
  let book: Book;
  beforeEach(() => {
    book = livedBook(DAY);
  });
  afterEach(() => dialog.close());
  afterAll(closeBrowser);

  const open = async (width = 760): Promise<void> => {
    dialog = await OpenDialog.open(book, 'materials', { width, height: 600 });
    await dialog.page.waitForSelector('.chooser');
  };
  const button = (name: string) => dialog.page.getByRole('button', { name, exact: true });
  const check = (name: string) => dialog.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  const names = (): string[] => dialog.calls.map(({ name }) => name);
  const save = async (): Promise<Download> => {
    const coming = dialog.page.waitForEvent('download');
    await dialog.page.locator('a.save').click();
    return coming;
  };

  test('makes a folder per school, with the bytes of the command line, and the link can be pressed again', async () => {
    await open();
    for (const name of ['900001', '900002', 'Муниципалитет', 'Лист школы', 'Сведения ОО']) await check(name);
    await dialog.page.getByLabel('Сведения ОО вернуть до').fill('2025-12-01');
    await button('Составить').click();
    await dialog.page.waitForSelector('a.save');
    const download = await save();
    expect(download.suggestedFilename()).toBe('Материалы школ 2025-11-20.zip');
    const files = unzipSync(await bytesOf(download));

    const expected = await commandFiles(book, {
      kinds: EVERYDAY,
      schools: ['900001', '900002'],
      withMunicipality: true,
    });
    const data = book.api<AnswersData>('apiAnswersData', JSON.stringify(['900001', '900002']));
    for (const school of data.schools)
      expected[`${school.code}/Сведения ОО ${school.code}.xlsx`] = await answersFile(
        fileLayout(school, data, '2025-11-20', '2025-12-01'),
        data.procedures,
      );
    const tabs = ['900001', '900002'].map((code) => `${code}/Лист школы ${code}.xlsx`);
    expect(Object.keys(files).sort()).toEqual([...Object.keys(expected), ...tabs].sort());
    for (const [path, bytes] of Object.entries(expected))
      expect([path, contentOf(path, files[path]!)]).toEqual([path, contentOf(path, bytes)]);
    for (const path of Object.keys(files)) expect(path).not.toMatch(/[<>:"\\|?*\u0000-\u001f]|[ .](\/|$)/);

    expect((await save()).suggestedFilename()).toBe('Материалы школ 2025-11-20.zip');
    expect(dialog.foreign).toEqual([]);
    expect(await dialog.page.locator('body').innerText()).toContain('Не составлено:');
    expect(await seriousFaults(dialog.page)).toEqual([]);
  });

  test('gives a single file as it is, found by keyboard in a filtered list', async () => {
    await open(300);
    await button('Ничего').focus();
    await dialog.page.keyboard.press('Enter');
    await check('Лист школы');
    await dialog.page.getByLabel('Найти школу').fill('школа 900004');
    expect(await dialog.page.getByRole('checkbox', { name: /9000/ }).count()).toBe(1);
    await dialog.page.keyboard.press('Tab');
    await dialog.page.keyboard.press('Enter');
    expect(await seriousFaults(dialog.page)).toEqual([]);
    await button('Составить').focus();
    await dialog.page.keyboard.press('Enter');
    await dialog.page.waitForSelector('a.save');
    const download = await save();
    expect(download.suggestedFilename()).toBe('Лист школы 900004.xlsx');
    const sheet = strFromU8(unzipSync(await bytesOf(download))['xl/workbook.xml']!);
    expect(sheet).toContain('name="Школа 900004"');
    expect(await dialog.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  });

  test('goes on after a failure from where it was, without making a file twice', async () => {
    await open();
    await check('900001');
    await check('Лист школы');
    let isDown = true;
    dialog.intercept = (name) => (name === 'apiSchoolTabs' && isDown ? { error: 'NetworkError: 0' } : null);
    await button('Составить').click();
    await dialog.page.waitForSelector('[role=alert] .wrong');
    expect(await dialog.page.getByText(/эти файлы не потеряны/).innerText()).toMatch(/^Сделано 5 из 6/);

    await button('Сохранить то, что есть').click();
    await dialog.page.waitForSelector('a.save');
    const part = unzipSync(await bytesOf(await save()));
    expect(Object.keys(part).some((path) => path.endsWith('.docx'))).toBe(true);

    isDown = false;
    await button('Продолжить').click();
    await dialog.page.waitForSelector('text=Готово');
    const whole = unzipSync(await bytesOf(await save()));
    expect(Object.keys(whole)).toEqual([...Object.keys(part), '900001/Лист школы 900001.xlsx']);
    expect(sizes(whole)).toMatchObject(sizes(part));
    expect(names()).toEqual(['apiMaterials', 'apiDocuments', 'apiSchoolTabs']);
  });

  test('stops between two files, keeps what is made, and goes on', async () => {
    await open();
    await button('Все').click();
    await button('Составить').click();
    // Pressed from within, between two files: from outside the hand may come when all is made.
    await dialog.page.waitForFunction(() => {
      if (!/[1-9]\d* из 30: .*, 90000/.test(document.body.innerText)) return false;
      document.querySelector<HTMLButtonElement>('.buttons button')!.click();
      return true;
    });
    await dialog.page.waitForSelector('text=Остановлено');
    await button('Продолжить').click();
    await dialog.page.waitForSelector('a.save');
    const files = unzipSync(await bytesOf(await save()));
    const expected = await commandFiles(book, { kinds: null, schools: SCHOOLS });
    expect(sizes(files)).toEqual(sizes(expected));
    expect(names()).toEqual(['apiMaterials', 'apiDocuments']);
  });

  test('keeps the choice when the workbook refuses, and says what to choose when nothing is', async () => {
    await open();
    expect(await button('Составить').isDisabled()).toBe(true);
    await check('900003');
    dialog.intercept = (name) => (name === 'apiDocuments' ? { error: 'Error: Книга занята.' } : null);
    await button('Составить').click();
    await dialog.page.waitForSelector('[role=alert] >> text=Книга занята.');
    await button('К выбору').click();
    expect(await dialog.page.getByRole('checkbox', { name: '900003' }).isChecked()).toBe(true);
  });
});
