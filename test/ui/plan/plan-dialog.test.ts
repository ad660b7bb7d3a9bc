/** «Вставить план…» in a real browser: from a paste or a file to «Дорожная карта», and what may go wrong on the way. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadWorkbook } from '../../../local/xlsx';
import { PLAN_DIALOG as TEXT } from '../../../src/messages/dialog-plan';
import { DIALOG } from '../../../src/messages/dialogs';
import { ROADMAP_IMPORT } from '../../../src/messages/roadmap-import';
import type { RoadmapPayload } from '../../../src/sheets/roadmap-import';
import * as word from '../../files/docx';
import { seriousFaults } from '../../support/accessibility';
import { Book, TODAY } from '../../support/book';
import { OpenDialog, closeBrowser } from '../../support/dialog';
import { item, p, paste, table, td, tr, wordHtml } from '../../support/plan-paste';
import { PLAN, load, rowsOf, setYear } from '../../support/roadmap-import';
import { describeWith } from '../../support/shared';

const HEADER = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
/** A number, an action, a deadline that goes on below, and who answers. */
const ACTIONS = [
  ['Обучить экспертов единому пониманию критериев', 'май', 'Методист'],
  ['Направить наблюдателей в школы', '', 'Заместитель директора'],
  ['Обсудить итоги на совещании', 'до 15 июня', 'Руководитель ШМО'],
  ['Собрать отзывы', 'когда-нибудь потом', 'Иванова А. П., методист'],
] as const;

/** The plan as Word puts it on the clipboard: a joined deadline, numbers made by Word. */
const PASTED = wordHtml(
  p('План мероприятий по обеспечению объективности') +
    table(
      tr(...HEADER),
      tr(td('I. Подготовка', 'colspan=4')),
      ...ACTIONS.map(([title, deadline, responsible], i) =>
        tr(
          td(item(`${i + 1}.`, '')),
          title,
          ...(i === 0 ? [td(deadline, 'rowspan=2')] : deadline === '' ? [] : [deadline]),
          responsible,
        ),
      ),
    ),
);

/** The same plan as a Word file. */
const DOCX = word.docx(
  word.p('План мероприятий по обеспечению объективности') +
    word.tbl([
      word.tr(...HEADER),
      word.tr(word.tc('I. Подготовка', word.span(4))),
      ...ACTIONS.map(([title, deadline, responsible], i) =>
        word.tr(
          word.tc(word.p('', word.item(1))),
          title,
          word.tc(deadline, i === 0 ? word.MERGE_FIRST : i === 1 ? word.MERGE_NEXT : ''),
          responsible,
        ),
      ),
    ]),
  { numbering: word.list(1, [['decimal', '%1.']]) },
);

const PLAIN = [HEADER, ...ACTIONS.slice(2).map((cells, i) => [String(i + 1), ...cells])]
  .map((cells) => cells.join('\t'))
  .join('\n');

describeWith('browser', '«Вставить план…»', () => {
  let folder: string;
  let dialog: OpenDialog;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'objectivity-plan-'));
  });
  afterEach(() => dialog.close());
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await closeBrowser();
  });

  const open = async (book: Book, width = 760): Promise<OpenDialog> => {
    dialog = await OpenDialog.open(book, 'plan', { width, height: 600 });
    dialog.page.setDefaultTimeout(10_000);
    return dialog;
  };
  const press = (name: string): Promise<void> => dialog.page.getByRole('button', { name }).click();
  const seen = (text: string): Promise<void> =>
    dialog.page.getByText(text, { exact: false }).first().waitFor();
  const field = () => dialog.page.getByLabel(TEXT.paste);
  const year = () => dialog.page.getByLabel(TEXT.year);
  const names = (): string[] => dialog.calls.map(({ name }) => name);

  test('a table from Word goes in as the command line takes the same file', async () => {
    await open(Book.new());
    expect(await seriousFaults(dialog.page)).toEqual([]);
    await paste(dialog.page, { html: PASTED });
    await seen(TEXT.found(TEXT.pastedName, 1, 4));
    await seen(TEXT.yearFrom.unknown);
    await seen(TEXT.deadlines(1));
    await seen(TEXT.deadline('когда-нибудь потом', '4 Собрать отзывы'));
    await seen(TEXT.people(1));
    await seen(TEXT.added(4));
    expect(await seriousFaults(dialog.page)).toEqual([]);

    await year().fill('2024/25');
    await year().press('Enter');
    await seen(TEXT.yearFrom.typed);
    await press(TEXT.write);
    await seen(ROADMAP_IMPORT.done({ added: 4, changed: 0, gone: 0, unchanged: 0 }));
    expect(await seriousFaults(dialog.page)).toEqual([]);
    expect(names()).toEqual(['apiPlanRoadmap', 'apiPlanRoadmap', 'apiRunRoadmap']);
    expect(dialog.foreign).toEqual([]);

    const [file, path] = [join(folder, 'plan.docx'), join(folder, 'book.xlsx')];
    writeFileSync(file, DOCX);
    const { status } = spawnSync(process.execPath, [
      resolve(__dirname, '../../../local/run.mjs'),
      ...['roadmap', 'import', file, '--workbook', path, '--year', '2024/25', '--today', '2024-09-02'],
    ]);
    expect(status).toBe(0);
    const other = Book.on(await loadWorkbook(readFileSync(path), 'book'), { today: TODAY });
    expect(rowsOf(other)).toHaveLength(4);
    expect(rowsOf(dialog.book)).toEqual(rowsOf(other));
  });

  test('300 pixels and a keyboard are enough', async () => {
    await open(Book.new(), 300);
    const { page } = dialog;
    await page.keyboard.insertText(PLAIN);
    await page.keyboard.press('Tab');
    while (
      !(await page.getByRole('button', { name: TEXT.show }).evaluate((one) => one === document.activeElement))
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await seen(TEXT.found(TEXT.pastedName, 0, 2));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(TEXT.pastedName);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await year().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.insertText('2024');
    while (
      !(await page
        .getByRole('button', { name: TEXT.write })
        .evaluate((one) => one === document.activeElement))
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await seen(TEXT.next);
    expect(rowsOf(dialog.book).map((row) => row['Мероприятие'])).toEqual([ACTIONS[2][0], ACTIONS[3][0]]);
  });

  test('hostile HTML runs nothing and loads nothing; the plan in it is read', async () => {
    await open(Book.new());
    const requests: string[] = [];
    dialog.page.on('request', (request) => requests.push(request.url()));
    const bad = `<script>window.ran = 1</script><link rel=stylesheet href="http://127.0.0.1:9/a.css"><link rel=stylesheet href="/b.css">
      <style>@import url(/c.css); body { background: url(/d.png) }</style><img src="/e.png" onerror="window.ran = 2" onload="window.ran = 3"><img src="http://127.0.0.1:9/f.png" onerror="window.ran = 4">
      <iframe src="/g.html" srcdoc="<script>parent.ran = 5</script>"></iframe><svg onload="window.ran = 6"><image href="/h.png"/></svg><video poster="/i.png" src="/j.mp4" autoplay></video>
      <object data="/k"></object><meta http-equiv=refresh content="0;url=/l"><base href="http://127.0.0.1:9/"><body onload="window.ran = 7" background="/m.png"><details open ontoggle="window.ran = 8"></details>`;
    await paste(dialog.page, {
      html:
        bad +
        table(
          tr(...HEADER),
          tr('1', `Обучить ${bad}`, 'май', '<td background="/n.png">Методист</td>'),
          tr('2', '&lt;img src=/o.png onerror="window.ran=9"&gt; собрать', 'июнь', 'Методист'),
        ),
    });
    await seen(TEXT.added(2));
    expect(await dialog.page.locator('#app').locator('img, script, iframe, link, svg').count()).toBe(0);
    await dialog.page.waitForTimeout(300);
    expect(await dialog.page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    expect(requests.filter((url) => !url.endsWith('/call'))).toEqual([]);
    expect(dialog.foreign).toEqual([]);
  });

  test('what has changed meanwhile is shown anew, and nothing is written before', async () => {
    const book = Book.new();
    setYear(book, '2023/24');
    await open(book);
    await paste(dialog.page, { html: PASTED });
    await seen(TEXT.added(4));
    load(book, PLAN);
    await press(TEXT.write);
    await seen(TEXT.stale);
    await seen(TEXT.gone(1));
    expect(rowsOf(book)).toHaveLength(3);
    expect(await seriousFaults(dialog.page)).toEqual([]);
    await press(TEXT.write);
    await seen(TEXT.next);
    expect(rowsOf(book)).toHaveLength(5);
  });

  test('a failure keeps the plan and the year, and the same can be done again', async () => {
    await open(Book.new());
    let isDown = true;
    dialog.intercept = () => (isDown ? { error: 'NetworkError: Connection failure due to HTTP 0' } : null);
    await paste(dialog.page, { html: PASTED });
    await dialog.page.getByRole('alert').getByText('Нет ответа').waitFor();
    expect(await field().inputValue()).toContain('Обсудить итоги на совещании\tдо 15 июня');
    expect(await seriousFaults(dialog.page)).toEqual([]);
    isDown = false;
    await press(DIALOG.again);
    await seen(TEXT.added(4));
    await year().fill('2024/2');
    await year().press('Enter');
    await seen(TEXT.badYear('2024/2'));
    expect(await dialog.page.getByRole('button', { name: TEXT.write }).isDisabled()).toBe(true);
    isDown = true;
    await year().fill('2024/25');
    await year().press('Enter');
    await dialog.page.getByRole('alert').getByText('Нет ответа').waitFor();
    expect(await dialog.page.getByRole('button', { name: TEXT.write }).isDisabled()).toBe(true);
    isDown = false;
    await press(DIALOG.again);
    await seen('2024/25, по нему считаются даты');
    isDown = true;
    await press(TEXT.write);
    await dialog.page.getByRole('alert').getByText('Нет ответа').waitFor();
    expect(await year().inputValue()).toBe('2024/25');
    isDown = false;
    await press(DIALOG.again);
    await seen(TEXT.next);
    const { args } = dialog.calls[dialog.calls.length - 1]!;
    expect((JSON.parse(String(args[1])) as RoadmapPayload).schoolYear).toBe(2024);
  });

  test('a file is read where it is; a wrong one is refused with what to do, and the field keeps its text', async () => {
    await open(Book.new());
    const { page } = dialog;
    await field().fill('не потеряйте');
    const chosen = page.locator('input[type=file]');
    await chosen.setInputFiles({
      name: 'план.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await page.getByRole('alert').getByText('план.pdf: это PDF').waitFor();
    await chosen.setInputFiles({
      name: 'пусто.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Обычный текст'),
    });
    await page.getByRole('alert').getByText(TEXT.noActions('пусто.txt')).waitFor();
    await chosen.setInputFiles({ name: 'план.docx', mimeType: '', buffer: Buffer.from(DOCX) });
    await seen(TEXT.found('план.docx', 1, 4));
    await press(DIALOG.back);
    expect(await field().inputValue()).toBe('не потеряйте');
    expect(names()).toEqual(['apiPlanRoadmap']);
  });

  test('a second table goes behind the first; over what is selected it takes its place', async () => {
    await open(Book.new());
    const one = (number: string, title: string): string =>
      table(tr(number, title, 'май', 'Методист'), tr(`${number}0`, `${title} ещё раз`, 'июнь', 'Методист'));
    await paste(dialog.page, { html: table(tr(...HEADER)) + one('1', 'Обучить экспертов') });
    await seen(TEXT.added(2));
    await press(DIALOG.back);
    await field().press('End');
    await paste(dialog.page, { html: one('2', 'Направить наблюдателей') });
    await seen(TEXT.added(4));
    await press(DIALOG.back);
    await field().press('ControlOrMeta+a');
    await paste(dialog.page, { html: table(tr(...HEADER)) + one('3', 'Собрать отзывы') });
    await seen(TEXT.added(2));
  });

  test('a long list is folded after ten lines, and nothing changes when the same plan comes again', async () => {
    await open(Book.new());
    const rows = Array.from({ length: 14 }, (_, i) =>
      tr(`${i + 1}`, `Провести встречу ${i + 1}`, 'май', 'Методист'),
    );
    const html = wordHtml(p('План на 2024/25 учебный год') + table(tr(...HEADER), ...rows));
    await paste(dialog.page, { html });
    await seen(DIALOG.moreRows(4));
    const last = dialog.page.getByText('14 Провести встречу 14');
    expect(await last.isVisible()).toBe(false);
    await dialog.page.getByText(DIALOG.moreRows(4)).click();
    expect(await last.isVisible()).toBe(true);
    expect(await year().inputValue()).toBe('2024/25');
    await press(TEXT.write);
    await seen(TEXT.next);
    await press(TEXT.another);
    expect(await field().inputValue()).toBe('');
    await paste(dialog.page, { html });
    await seen(TEXT.nothing);
    expect(await dialog.page.getByRole('button', { name: TEXT.write }).count()).toBe(0);
    await press(DIALOG.close);
    expect(await dialog.isClosed()).toBe(true);
  });
});
