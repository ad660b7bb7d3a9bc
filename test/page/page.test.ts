/** The page around the cells in a real browser: menus, questions, dialogs, tabs, links, scrolling, print, accessibility. */
import type { Page } from 'playwright-core';
import type { ChartView } from '../../local/serve/protocol';
import type { MenuItem } from '../../local/host/ui-record';
import { seriousFaults } from '../support/accessibility';
import { closeBrowser } from '../support/dialog';
import { PageServer, eventually, viewOf } from '../support/page-server';
import { describeWith } from '../support/shared';

const item = (caption: string, functionName: string | null, items: MenuItem[] = []): MenuItem => ({
  caption,
  functionName,
  items,
});

const CHART: ChartView = {
  id: 5,
  type: 'COLUMN',
  title: 'Отметки по работам, %',
  row: 6,
  column: 0,
  offsetX: 0,
  offsetY: 0,
  width: 400,
  height: 220,
  categories: ['МА 4', 'РУ 4'],
  series: [
    { name: '«2»', color: '#e06666', kind: 'bar', values: [4, 17] },
    { name: '«3»', color: '#f6b26b', kind: 'bar', values: [31, 36] },
  ],
  isStacked: true,
  isHorizontal: false,
  axisTitles: ['', '%'],
  max: 100,
};

const SUMMARY = viewOf(
  1,
  [
    ['Школа', 'Уровень', 'Подробно'],
    [
      'Школа 1',
      { t: 'обратить внимание', note: 'По двум работам из трёх.' },
      { t: 'лист школы', link: '#gid=2' },
    ],
    [
      'Школа 2',
      { t: '#ERROR!', error: 'Первый аргумент – не числа.' },
      { t: 'методика', link: 'https://example.org/m' },
    ],
    [{ t: 'Заголовок через три столбца', s: 1 }],
  ],
  {
    rows: 300,
    columns: 30,
    frozenRows: 1,
    frozenColumns: 1,
    merges: [{ row: 3, column: 0, rows: 1, columns: 3 }],
    styles: [
      {},
      { bold: true, align: 'center', background: '#e8f0fe', borders: ['1px solid #b7b7b7', '', '', ''] },
    ],
    charts: [CHART],
  },
);

describeWith('page', 'the page', () => {
  let server: PageServer;
  let page: Page;
  const cell = (row: number, column: number) => page.locator(`#cell-${row}-${column}`);
  const activeName = () => page.getByLabel('Адрес ячейки').inputValue();

  beforeEach(async () => {
    const tabs = [
      { id: 1, name: 'Сводка', color: '#6aa84f' },
      { id: 2, name: 'Школа 1', color: null },
      ...Array.from({ length: 58 }, (_, i) => ({ id: i + 3, name: `Школа ${i + 2}`, color: null })),
    ];
    const views = tabs.slice(2).map(({ id, name }) => viewOf(id, [[name]]));
    server = await PageServer.start([SUMMARY, viewOf(2, [['Школа 1, подробно']]), ...views], {
      tabs,
      menus: [
        {
          caption: 'Объективность',
          items: [
            item('Сформировать отчёт', 'menuReport'),
            item('', null),
            item('Дорожная карта', null, [item('Обновить сроки и календарь', 'menuRefreshRoadmap')]),
            item('Справка', 'menuHelp'),
          ],
        },
      ],
    });
    page = await server.open();
  });

  afterEach(async () => {
    expect(server.foreign).toEqual([]);
    await server.close();
  });

  afterAll(closeBrowser);

  test('a menu item asks, runs, tells, and the tab shows what has changed', async () => {
    let answered: (value: unknown) => void = () => undefined;
    server.intercept = ({ path, window }) => {
      if (path === 'answer') answered(null);
      if (path !== 'menu') return null;
      server.tell(
        {
          kind: 'question',
          id: 7,
          type: 'alert',
          title: 'Отчёт',
          text: 'Изменится 3 листа.\nПродолжить?',
          buttons: ['YES', 'NO'],
        },
        window,
      );
      return new Promise((done) => {
        answered = () => {
          server.tell({ kind: 'toast', title: '', text: 'Готово: 3 листа.' }, window);
          server.write(1, [[1, 0, { t: 'Школа № 1' }]]);
          done({ json: { done: true } });
        };
      });
    };
    await page.getByRole('menuitem', { name: 'Объективность' }).click();
    await page.getByRole('menuitem', { name: 'Сформировать отчёт' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Отчёт' });
    await dialog.waitFor();
    expect(await dialog.locator('.text').innerText()).toBe('Изменится 3 листа.\nПродолжить?');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Да' }).click();
    await page.getByText('Готово: 3 листа.').waitFor();
    await eventually(() => cell(1, 0).innerText(), 'Школа № 1');
    expect(server.sent('menu')).toEqual([{ functionName: 'menuReport', tab: 1, row: 0, column: 0 }]);
    expect(server.sent('answer')).toEqual([{ id: 7, button: 'YES' }]);
  });

  test('Esc is the safe answer, also of a prompt; a withdrawn question goes', async () => {
    server.tell({
      kind: 'question',
      id: 8,
      type: 'prompt',
      title: '',
      text: 'Код школы?',
      buttons: ['OK', 'CANCEL'],
    });
    await page.getByLabel('Ваш ответ').fill('900001');
    await page.keyboard.press('Escape');
    await eventually(() => JSON.stringify(server.sent('answer')), '[{"id":8,"button":"CANCEL"}]');
    server.tell({
      kind: 'question',
      id: 9,
      type: 'prompt',
      title: '',
      text: 'Код школы?',
      buttons: ['OK', 'CANCEL'],
    });
    await page.getByLabel('Ваш ответ').fill('900001');
    await page.keyboard.press('Enter');
    await eventually(
      () => JSON.stringify(server.sent('answer')[1]),
      '{"id":9,"button":"OK","text":"900001"}',
    );
    server.tell({
      kind: 'question',
      id: 10,
      type: 'alert',
      title: '',
      text: 'Продолжить?',
      buttons: ['YES', 'NO'],
    });
    await page.getByText('Продолжить?').waitFor();
    server.tell({ kind: 'question-closed', id: 10 });
    await page.getByText('Продолжить?').waitFor({ state: 'detached' });
  });

  test('dialogs and the side panel of the add-on open in frames and are closed', async () => {
    server.tell({ kind: 'dialog', id: 'd1', type: 'sidebar', title: 'Школа', width: 300, height: 600 });
    server.tell({
      kind: 'dialog',
      id: 'd2',
      type: 'dialog',
      title: 'Материалы школ',
      width: 640,
      height: 420,
    });
    await page.frameLocator('dialog iframe').getByText('Окно дополнения').waitFor();
    expect(await page.locator('aside iframe').evaluate((frame) => frame.clientWidth)).toBeGreaterThan(295);
    await page.locator('dialog').getByRole('button', { name: 'Закрыть' }).click();
    await eventually(() => server.sent('dialog/d2/close').length, 1);
    expect(await page.locator('dialog').count()).toBe(0);
    server.tell({ kind: 'dialog-closed', id: 'd1' });
    await page.locator('aside').waitFor({ state: 'detached' });
  });

  test('everything can be reached by keyboard alone', async () => {
    await page.locator('#grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await activeName()).toBe('B2');
    await page.getByRole('tooltip').getByText('По двум работам из трёх.').waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await activeName()).toBe('A1:A2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('status').filter({ hasText: 'Строк' }).count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('status').filter({ hasText: 'Первый аргумент – не числа.' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+Enter');
    await page.getByText('Школа 1, подробно').first().waitFor();

    await page.getByRole('menuitem', { name: 'Файл' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await eventually(
      () => JSON.stringify(server.sent('menu')),
      '[{"functionName":"menuRefreshRoadmap","tab":2,"row":0,"column":0}]',
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  test('frozen lines stay while the rest scrolls, and only what is in sight is drawn', async () => {
    const place = async (row: number, column: number) => (await cell(row, column).boundingBox())!;
    const [before, head] = [await place(1, 0), await place(0, 0)];
    await page.locator('.scroller').evaluate((grid) => grid.scrollTo(900, 2100));
    await cell(101, 10).waitFor();
    expect(await place(0, 0)).toEqual(head);
    expect((await place(101, 0)).x).toBe(before.x);
    expect(await cell(1, 1).count()).toBe(0);
    expect(await page.getByRole('gridcell').count()).toBeLessThan(1500);
  });

  test('a merge is one cell with its look, a chart has its values in words', async () => {
    const box = (await cell(3, 0).boundingBox())!;
    expect(Math.round(box.width)).toBe(301);
    expect(await cell(3, 0).evaluate((one) => getComputedStyle(one).fontWeight)).toBe('700');
    expect(await page.getByRole('img').getAttribute('aria-label')).toBe(
      'Диаграмма «Отметки по работам, %». «2»: МА 4 – 4; РУ 4 – 17. «3»: МА 4 – 31; РУ 4 – 36',
    );
  });

  test('a link to the internet is shown before it is followed', async () => {
    await cell(2, 2).locator('.link').click();
    const link = page.getByRole('link', { name: 'Открыть' });
    expect(await link.getAttribute('href')).toBe('https://example.org/m');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await page.getByText('https://example.org/m', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Не открывать' }).click();
    await cell(1, 2).locator('.link').click();
    await page.getByText('Школа 1, подробно').first().waitFor();
  });

  test('sixty tabs: a list of all, and a double press renames', async () => {
    await page.getByRole('button', { name: 'Все листы' }).click();
    await page.getByRole('menuitem', { name: 'Школа 55' }).click();
    await eventually(() => cell(0, 0).innerText(), 'Школа 55');
    const tab = page.getByRole('tab', { name: 'Школа 55' });
    expect(await tab.isVisible()).toBe(true);
    server.intercept = ({ path }) =>
      path === 'rename' ? { status: 422, json: { message: 'Лист с таким именем уже есть.' } } : null;
    await tab.dblclick();
    const field = page.getByLabel('Новое имя листа «Школа 55»');
    await field.fill('Школа 1');
    await field.press('Enter');
    await page.getByText('Лист с таким именем уже есть.').waitFor();
    expect(await field.inputValue()).toBe('Школа 1');
  });

  test('a job shows its caption, last words and time, and can be stopped', async () => {
    const since = new Date(Date.now() - 65_000).toISOString();
    server.tell({ kind: 'job', job: { caption: 'Сформировать отчёт', text: 'Лист 3 из 40', since } });
    await page.getByText('Лист 3 из 40').waitFor();
    expect(await page.locator('.elapsed').innerText()).toMatch(/^1:0\d$/);
    await page.getByRole('button', { name: 'Остановить' }).click();
    await eventually(() => server.sent('cancel').length, 1);
  });

  test('the whole tab is printed as a table', async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const table = page.getByRole('table', { name: 'Сводка' });
    expect(await table.locator('thead tr').count()).toBe(1);
    expect(await table.getByText('Заголовок через три столбца').getAttribute('colspan')).toBe('3');
    expect(await page.locator('.page').isVisible()).toBe(false);
  });

  test('axe finds no serious fault, also on a phone and with open menus and editors', async () => {
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Объективность' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await cell(1, 0).dblclick();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect((await page.locator('.scroller').boundingBox())!.height).toBeGreaterThan(500);
  });
});
