/** Writing into cells of the page in a real browser. */
import type { Page } from 'playwright-core';
import type { Edit } from '../../local/serve/protocol';
import { GRID } from '../../page/src/messages';
import { closeBrowser } from '../support/dialog';
import { PageServer, eventually, viewOf } from '../support/page-server';
import { describeWith } from '../support/shared';

const MARKS = viewOf(
  1,
  [
    ['Класс', 'Писали', 'Уровень'],
    ['4А', '20', { t: 'средний', choices: ['низкий', 'средний', 'высокий'], strict: true }],
    ['4Б', '22'],
    ['Всего', { t: '42', e: '=SUM(B2:B3)', computed: true }],
  ],
  { rows: 200 },
);

describeWith('page', 'a cell of the page', () => {
  let server: PageServer;
  let page: Page;
  const text = (row: number, column: number) => page.locator(`#cell-${row}-${column} .text`).innerText();
  const go = (row: number, column: number) =>
    page.locator(`#cell-${row}-${column}`).click({ position: { x: 5, y: 5 } });
  const edits = () => server.sent('edit') as readonly Edit[];
  const written = (count: number) => eventually(() => edits().length, count);

  beforeEach(async () => {
    server = await PageServer.start([MARKS, viewOf(2, [['Другой лист']])]);
    server.recalculate = () => {
      const sum = [1, 2].reduce((total, row) => total + Number(server.cell(1, row, 1).t ?? 0), 0);
      return [[3, 1, { t: String(sum), e: '=SUM(B2:B3)', computed: true }]];
    };
    page = await server.open();
  });

  afterEach(async () => {
    expect(server.foreign).toEqual([]);
    await server.close();
  });

  afterAll(closeBrowser);

  test('typing and Enter write it, move down, and the formula shows its new value', async () => {
    await go(1, 1);
    await page.keyboard.type('25');
    await page.keyboard.press('Enter');
    await eventually(() => text(3, 1), '47');
    expect(edits()).toEqual([{ tab: 1, row: 1, column: 1, values: [['25']], before: [['20']] }]);
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await eventually(() => text(3, 1), '30');
    expect(await page.getByRole('button', { name: 'Отменить: ввод' }).isEnabled()).toBe(true);
    await page.keyboard.press('Control+z');
    await eventually(() => server.sent('undo').length, 1);
  });

  test('a refused text stays in the editor with the reason', async () => {
    server.write(1, []);
    server.intercept = ({ path }) =>
      path === 'edit' ? { status: 409, json: { message: 'Здесь уже стоит другое.' } } : null;
    await go(2, 1);
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await page.getByText('Здесь уже стоит другое.').waitFor();
    const editor = page.getByLabel('Ячейка B3');
    expect(await editor.inputValue()).toBe('31');
    server.intercept = () => null;
    await editor.press('Enter');
    await eventually(() => text(3, 1), '51');
  });

  test('the reason is in sight also where the cell lies at the lower edge', async () => {
    server.write(1, []);
    server.intercept = ({ path }) =>
      path === 'edit' ? { status: 409, json: { message: 'Здесь уже стоит другое.' } } : null;
    await page.setViewportSize({ width: 1280, height: 330 });
    await go(5, 1);
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    const sentence = page.getByText('Здесь уже стоит другое.');
    await sentence.waitFor();
    const edge = (await page.locator('.scroller').boundingBox())!;
    const box = (await sentence.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(edge.y);
    expect(box.y + box.height).toBeLessThanOrEqual(edge.y + edge.height);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  test('another window writes into the cell that is being edited: a sentence says what stands there', async () => {
    await go(2, 1);
    await page.keyboard.type('3');
    server.write(1, [[2, 1, { t: '28' }]]);
    await page.getByText(GRID.changedMeanwhile('28')).waitFor();
    expect(await page.getByLabel('Ячейка B3').inputValue()).toBe('3');
    await page.keyboard.press('Escape');
    expect(await text(2, 1)).toBe('28');
    expect(edits()).toEqual([]);
  });

  test('a strict list takes nothing else; a choice is picked with arrows', async () => {
    await go(1, 2);
    await page.keyboard.type('какой-то');
    await page.keyboard.press('Enter');
    await page.getByText(GRID.notAChoice).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['низкий', 'средний', 'высокий']);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await eventually(() => text(1, 2), 'высокий');
  });

  test('while a job runs nothing is sent and the text stays', async () => {
    server.tell({
      kind: 'job',
      job: { caption: 'Сформировать отчёт', text: 'Лист 3 из 40', since: '2024-09-02T09:41:00Z' },
    });
    await page.getByText('Лист 3 из 40').waitFor();
    await go(1, 1);
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await page.getByText(GRID.heldBack).waitFor();
    expect(edits()).toEqual([]);
    server.tell({ kind: 'job', job: null });
    await page.getByText('Лист 3 из 40').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await eventually(() => text(3, 1), '29');
  });

  test('a computed cell warns once', async () => {
    await go(3, 1);
    await page.keyboard.press('F2');
    await page.getByText(GRID.computed).waitFor();
    expect(await page.getByLabel('Ячейка B4').inputValue()).toBe('=SUM(B2:B3)');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    expect(await page.getByText(GRID.computed).count()).toBe(0);
  });

  test('a range of Word is pasted as one edit, copied and cleared', async () => {
    await page.evaluate(async () => {
      const html =
        '<table><tr><td>9</td><td><p>низ<br>кий</p></td></tr><tr><td colspan="2">=1+1</td></tr></table>';
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob(['x'], { type: 'text/plain' }),
        }),
      ]);
    });
    await go(1, 1);
    await page.keyboard.press('Control+v');
    await written(1);
    expect(edits()[0]).toMatchObject({
      row: 1,
      column: 1,
      values: [
        ['9', 'низ\nкий'],
        ["'=1+1", ''],
      ],
      before: [
        ['20', 'средний'],
        ['22', ''],
      ],
    });
    await eventually(() => text(1, 1), '9');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('9\t"низ\nкий"\n\'=1+1\t');
    await page.keyboard.press('Delete');
    await written(2);
    expect(edits()[1]).toMatchObject({
      values: [
        ['', ''],
        ['', ''],
      ],
    });
  });

  test('rows are inserted from the context menu', async () => {
    await page.locator('#cell-2-0').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Вставить строку выше' }).click();
    await eventually(() => server.sent('lines').length, 1);
    expect(server.sent('lines')).toEqual([
      { axis: 'rows', kind: 'insert', at: 2, count: 1, tab: 1, revision: 1 },
    ]);
  });

  test('a tab that comes late does not take the keyboard from whoever types elsewhere by then', async () => {
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/tab/2', async (route) => {
      await late;
      await route.continue();
    });
    await page.getByRole('tab', { name: 'Лист 2' }).click();
    await page.getByLabel('Адрес ячейки').fill('A1');
    answer();
    await page.getByText('Другой лист').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Адрес ячейки',
    );
    await page.unroute('**/api/tab/2');
  });

  test('the connection breaks: what is typed stays, and goes when it is back', async () => {
    await go(1, 1);
    await page.keyboard.type('33');
    const restart = await server.lose();
    await page.getByText('Нет связи с программой').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Программа не ответила').waitFor();
    expect(await page.getByLabel('Ячейка B2').inputValue()).toBe('33');
    await restart();
    await page.getByText('Нет связи с программой').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await eventually(() => text(3, 1), '55');
  });
});
