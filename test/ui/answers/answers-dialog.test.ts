/** «Принять сведения ОО…» in a real browser: from dropped files to the registers, and what may go wrong on the way. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { loadWorkbook, saveWorkbook } from '../../../local/xlsx';
import { ANSWERS_DIALOG as TEXT } from '../../../src/messages/dialog-answers';
import { DIALOG } from '../../../src/messages/dialogs';
import type { AnswersPayload } from '../../../src/sheets/answers';
import { seriousFaults } from '../../support/accessibility';
import { SchoolSheets, returnOf, sheetsFor } from '../../support/answers';
import {
  FIRST,
  SECOND,
  SEMINAR,
  THIRD,
  answerRows,
  book,
  dataOf,
  filled,
  read,
  registerRows,
  typeRow,
} from '../../support/answers-book';
import { Book, TODAY } from '../../support/book';
import { OpenDialog, closeBrowser } from '../../support/dialog';
import { ROADMAP } from '../../support/roadmap';
import { describeWith } from '../../support/shared';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const upload = (name: string, bytes: Uint8Array): Upload => ({
  name,
  mimeType: '',
  buffer: Buffer.from(bytes),
});
const bytesOf = ({ sheets }: SchoolSheets): Promise<Uint8Array> => writeXlsx({ sheets });

describeWith('browser', '«Принять сведения ОО…»', () => {
  let folder: string;
  let dialog: OpenDialog;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'objectivity-answers-'));
  });
  afterEach(() => dialog.close());
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await closeBrowser();
  });

  const open = async (on: Book, width = 720): Promise<void> => {
    dialog = await OpenDialog.open(on, 'answers', { width, height: 560 });
    dialog.page.setDefaultTimeout(15_000);
  };
  const drop = (...files: readonly Upload[]): Promise<void> =>
    dialog.page.locator('input[type=file]').setInputFiles([...files]);
  const press = (name: string): Promise<void> => dialog.page.getByRole('button', { name }).click();
  const seen = (text: string): Promise<void> => dialog.page.getByText(text).first().waitFor();
  const names = (): string[] => dialog.calls.map(({ name }) => name);
  /** What stands in the workbook of all that schools may say. */
  const said = (on: Book): unknown => [
    answerRows(on),
    registerRows(on, 'events', ['school', 'kind', 'topic', 'audience']),
    registerRows(on, 'qualitySystem', ['school', 'element', 'present']),
  ];

  test('files and an archive go in as the command line takes them', async () => {
    const [on, same] = [book(), book()];
    const files = await Promise.all([FIRST, SECOND, THIRD].map((code) => bytesOf(filled(on, code))));
    await open(on);
    expect(await seriousFaults(dialog.page)).toEqual([]);
    await drop(
      upload('первая.xlsx', files[0]!),
      upload('остальные.zip', zipSync({ 'вторая.xlsx': files[1]!, 'папка/третья.xlsx': files[2]! })),
    );
    await seen(TEXT.nothingToLook);
    await seen(TEXT.school(SECOND, 'Школа 2', 5, 0, 0, 0));
    expect(await seriousFaults(dialog.page)).toEqual([]);
    await dialog.page.getByText(TEXT.school(SECOND, 'Школа 2', 5, 0, 0, 0)).click();
    await dialog.page.locator('details[open]').getByText(TEXT.comment('Нужны критерии')).waitFor();
    await press(TEXT.write);
    await seen(TEXT.done(15, 0));
    await seen(TEXT.next);
    expect(await seriousFaults(dialog.page)).toEqual([]);
    expect(names()).toEqual(['apiPlanAnswers', 'apiRunAnswers']);
    expect(dialog.foreign).toEqual([]);

    const [path, sent] = [join(folder, 'book.xlsx'), join(folder, 'files')];
    mkdirSync(sent);
    files.forEach((bytes, i) => writeFileSync(join(sent, `${i}.xlsx`), bytes));
    writeFileSync(path, await saveWorkbook(same.host.workbook));
    const { status } = spawnSync(process.execPath, [
      resolve(__dirname, '../../../local/run.mjs'),
      ...['answers', 'read', sent, '--workbook', path, '--today', '2024-09-02'],
    ]);
    expect(status).toBe(0);
    const other = Book.on(await loadWorkbook(readFileSync(path), 'book'), { today: TODAY });
    expect(answerRows(other).length).toBeGreaterThan(5);
    expect(said(on)).toEqual(said(other));
  });

  test('where the workbook says something else both are shown, and one choice takes the values of schools', async () => {
    const on = book();
    const sheets = filled(on, FIRST);
    read(on, [returnOf('раньше.xlsx', sheets)]);
    typeRow(on, 'events', 2, { audience: 'родители' });
    await open(on);
    await drop(upload('ответ.xlsx', await bytesOf(sheets)));
    await seen(TEXT.differs(1));
    await seen('в таблице «родители», школа пишет «учителя»');
    expect(await seriousFaults(dialog.page)).toEqual([]);
    let isDown = true;
    dialog.intercept = () => (isDown ? { error: 'NetworkError: Connection failure due to HTTP 0' } : null);
    await dialog.page.getByLabel(TEXT.takeSchool).check();
    await dialog.page.getByRole('alert').getByText('Нет ответа').waitFor();
    expect(await dialog.page.getByLabel(TEXT.takeSchool).isChecked()).toBe(true);
    expect(await dialog.page.getByRole('button', { name: TEXT.write }).isDisabled()).toBe(true);
    isDown = false;
    await press(DIALOG.again);
    await seen(TEXT.school(FIRST, 'Школа 1', 0, 1, 0, 3));
    expect(await dialog.page.getByText(TEXT.differs(1)).count()).toBe(0);
    await press(TEXT.write);
    await seen(TEXT.done(0, 1));
    expect(registerRows(on, 'events', ['topic', 'audience'])).toEqual([[SEMINAR.Тема, 'учителя']]);
  });

  test('what cannot be used is told first, the rest goes in, and a mended file takes its place', async () => {
    const on = book();
    const wrong = sheetsFor(dataOf(on), FIRST)
      .type(ROADMAP, { Код: 'М1' }, { Статус: 'Сделаем', Комментарий: 'отвечает Петрова А. С.' })
      .type(ROADMAP, { Код: 'М3' }, { Статус: 'Запланировано' });
    await open(on, 300);
    await drop(upload('а.xlsx', await bytesOf(wrong)), upload('б.pdf', Buffer.from('%PDF-1.7')));
    await seen(TEXT.refused(2));
    await seen(TEXT.warnings(1));
    await seen('похоже на имя человека: «Петрова А. С.»');
    expect(await seriousFaults(dialog.page)).toEqual([]);
    expect(
      await dialog.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await drop(upload('а.xlsx', await bytesOf(filled(on, FIRST))));
    await seen(TEXT.refused(1));
    await seen(TEXT.dropped(2));
    expect(await dialog.page.getByText(TEXT.warnings(1)).count()).toBe(0);
    await press(TEXT.write);
    await seen(TEXT.done(5, 0));
  });

  test('nothing but other files: the reasons are told and nothing is asked of the workbook', async () => {
    await open(book());
    await drop(upload('б.pdf', Buffer.from('%PDF-1.7')));
    await seen(TEXT.nothingRead);
    await seen('«б.pdf»');
    expect(await seriousFaults(dialog.page)).toEqual([]);
    expect(names()).toEqual([]);
    await press(TEXT.clear);
    await seen(TEXT.intro);
  });

  test('what has changed meanwhile is shown anew; the same files again say nothing new', async () => {
    const on = book();
    await open(on);
    const sheets = filled(on, FIRST);
    const file = upload('ответ.xlsx', await bytesOf(sheets));
    await drop(file);
    await seen(TEXT.school(FIRST, 'Школа 1', 5, 0, 0, 0));
    read(on, [returnOf('от другого.xlsx', sheets)]);
    const before = said(on);
    await press(TEXT.write);
    await seen(TEXT.stale);
    await seen(TEXT.same);
    expect(said(on)).toEqual(before);
    expect(await dialog.page.getByRole('button', { name: TEXT.write }).count()).toBe(0);
  });

  test('a keyboard is enough, and a failure keeps the files', async () => {
    const on = book();
    await open(on);
    const { page } = dialog;
    const file = upload('ответ.xlsx', await bytesOf(filled(on, FIRST)));
    let isDown = true;
    dialog.intercept = () => (isDown ? { error: 'NetworkError: Connection failure due to HTTP 0' } : null);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles([file]);
    await page.getByRole('alert').getByText('Нет ответа').waitFor();
    await seen(TEXT.dropped(1));
    expect(await seriousFaults(page)).toEqual([]);
    isDown = false;
    const again = page.getByRole('button', { name: DIALOG.again });
    while (!(await again.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await seen(TEXT.school(FIRST, 'Школа 1', 5, 0, 0, 0));
    const write = page.getByRole('button', { name: TEXT.write });
    while (!(await write.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await seen(TEXT.done(5, 0));
    const { args } = dialog.calls[0]!;
    const { files } = JSON.parse(String(args[0])) as AnswersPayload;
    expect(files.map(({ code }) => code)).toEqual([FIRST]);
  });
});
