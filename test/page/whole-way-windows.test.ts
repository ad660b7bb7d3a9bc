/**
 * @jest-environment node
 *
 * A book in two windows of the real page, cells with formulas of the add-on, all windows of the add-on for those who
 * use a keyboard or a screen reader.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveWorkbook } from '../../local/xlsx';
import { GRID } from '../../page/src/messages';
import { seriousFaults } from '../support/accessibility';
import { Book, TODAY } from '../support/book';
import { eventually } from '../support/page-server';
import { panelOfSelected } from '../support/page-tour';
import { PageOfBook, ServedPage } from '../support/serve-page';
import { describeWith } from '../support/shared';

describeWith('page', 'windows of the page', () => {
  let served: ServedPage;
  let one: PageOfBook;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whole-way-windows-'));
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, await saveWorkbook(Book.reported().host.workbook));
    served = await ServedPage.start(path, 'Округ', TODAY);
    rmSync(folder, { recursive: true });
    one = await served.open();
  }, 60_000);

  afterEach(() => expect(served.foreign).toEqual([]));
  afterAll(() => served.stop());

  const text = (window: PageOfBook, row: number, column: number) => window.cell(row, column).innerText();

  test('a changed mark changes a formula, in another window as well; undo takes it back', async () => {
    const two = await served.open();
    for (const window of [one, two]) await window.tab('Вставка');
    const marks = [
      ['3', '4'],
      ['4', '4'],
      ['4', '5'],
    ];
    for (const [i, [external, journal]] of marks.entries()) {
      await one.type(`F${i + 5}`, external!);
      await one.type(`G${i + 5}`, journal!);
    }
    // 13/3 − 11/3 = 0,67 of a mark; with a «4» instead of the «3»: 13/3 − 12/3 = 0,33.
    await one.type('H5', '=OBJECTIVITY_GAP(F5:F7;G5:G7)');
    await eventually(async () => (await text(two, 4, 7)).slice(0, 4), '0,66');
    await one.type('F5', '4');
    await eventually(async () => (await text(one, 4, 7)).slice(0, 4), '0,33');
    await eventually(async () => (await text(two, 4, 7)).slice(0, 4), '0,33');
    await one.page.keyboard.press('Control+z');
    await eventually(async () => (await text(one, 4, 7)).slice(0, 4), '0,66');
    expect(await text(one, 4, 5)).toBe('3');

    await two.goTo('F6');
    await two.page.locator('#grid').focus();
    await two.page.keyboard.type('2');
    await one.type('F6', '5');
    await two.page.getByText(GRID.changedMeanwhile('5')).waitFor();
    expect(await two.page.getByLabel('Ячейка F6').inputValue()).toBe('2');
    await two.page.keyboard.press('Escape');
    expect(await text(two, 5, 5)).toBe('5');
    await two.page.close();
  }, 60_000);

  test('the side panel shows the school that is selected and opens its tab', async () => {
    await one.tab('Школы');
    await one.page.getByRole('gridcell', { name: '900003', exact: true }).first().click();
    const panel = await panelOfSelected(one);
    expect(await panel.innerText('.school')).toContain('код 900003');
    await one.page.getByRole('gridcell', { name: '900005', exact: true }).first().click();
    await panel.getByRole('button', { name: 'Показать выбранную в таблице' }).click();
    await panel.getByText('код 900005').waitFor();
    expect(await seriousFaults(panel)).toEqual([]);
    expect(await seriousFaults(one.page)).toEqual([]);
    await panel.getByRole('button', { name: 'Открыть лист школы' }).click();
    await eventually(async () => (await one.shown()).slice(0, 6), '900005');
    await one.page.locator('aside').getByRole('button', { name: 'Закрыть' }).click();
  }, 60_000);

  test('axe finds no serious fault: «Начало», a menu, an alert, every window', async () => {
    await one.tab('Начало');
    expect(await seriousFaults(one.page)).toEqual([]);
    await one.choose('Объективность', 'Дорожная карта');
    expect(await seriousFaults(one.page)).toEqual([]);
    await one.page.keyboard.press('Escape');
    await one.page.keyboard.press('Escape');
    await one.choose('Объективность', 'Справка');
    await one.page.getByRole('alertdialog').waitFor();
    expect(await seriousFaults(one.page)).toEqual([]);
    await one.page.getByRole('button', { name: 'ОК', exact: true }).click();
    for (const path of [
      ['Загрузить результаты…'],
      ['Дорожная карта', 'Вставить план…'],
      ['Материалы школ…'],
      ['Принять сведения ОО…'],
      ['Перепроверка…'],
      ['Параметры…'],
    ]) {
      const frame = await one.dialog(...path);
      expect([path, await seriousFaults(frame), await seriousFaults(one.page)]).toEqual([path, [], []]);
      await one.closeDialog();
    }
  }, 90_000);
});
