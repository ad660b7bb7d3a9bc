/** The window «Параметры» in a real browser: nothing is written before its effect has been shown. */
import { SETTINGS_DIALOG } from '../../src/messages/dialog-settings';
import { SETTINGS } from '../../src/messages/settings';
import { seriousFaults } from '../support/accessibility';
import { Book } from '../support/book';
import { OpenDialog, closeBrowser } from '../support/dialog';
import { describeWith } from '../support/shared';

const valueOf = (book: Book, name: string): unknown =>
  book.values('Параметры').find((row) => row[0] === name)?.[1];

describeWith('browser', 'the window «Параметры»', () => {
  afterAll(closeBrowser);

  test('shows what a change does, then writes it', async () => {
    const book = Book.reported();
    const dialog = await OpenDialog.open(book, 'settings', { width: 680, height: 600 });
    const { page } = dialog;
    const rules = page.getByLabel(SETTINGS.rules, { exact: false }).first();
    await rules.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.click('button.main');
    await page.waitForSelector(`text=${SETTINGS_DIALOG.nothing}`);

    await rules.selectOption('Сводные отчёты');
    expect(await page.locator('.mark.edited').count()).toBe(1);
    await page.click('button.main');
    await page.waitForSelector('#effect');
    expect(valueOf(book, SETTINGS.rules)).toBe('');
    const text = await page.innerText('main');
    expect(text).toContain('Набор правил: «Статистическая панель» → «Сводные отчёты».');
    expect(text).toContain(SETTINGS_DIALOG.rewritten);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('effect');
    expect(await seriousFaults(page)).toEqual([]);

    await page.click(`button:has-text("Назад")`);
    expect(await rules.inputValue()).toBe('Сводные отчёты');
    await page.click('button.main');
    await page.click(`button:has-text("${SETTINGS_DIALOG.apply}")`);
    await page.waitForSelector('.notice.good');
    expect(valueOf(book, SETTINGS.rules)).toBe('Сводные отчёты');
    expect(await page.locator('.mark').allInnerTexts()).toEqual([SETTINGS_DIALOG.isChosen]);
    expect(dialog.foreign).toEqual([]);
    await dialog.close();
  });

  test('has a sentence at a bad value, opens its group, and loses nothing', async () => {
    const book = Book.reported();
    const dialog = await OpenDialog.open(book, 'settings', { width: 300, height: 600 });
    const { page } = dialog;
    await page.waitForSelector('summary');
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.getByLabel('Минимум участников').fill('много');
    await page.getByLabel('Документы: место').fill('г. Энск');
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.click('button.main');
    await page.waitForSelector('[aria-invalid=true]:visible');
    expect(await page.innerText('.problem:visible')).toBe('«много» – не число. Впишите число, например 2,5.');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('много');
    expect(await page.inputValue('input[placeholder="10"] >> nth=0')).toBe('много');
    expect(await seriousFaults(page)).toEqual([]);
    expect(dialog.calls.map(({ name }) => name)).toEqual(['apiSettings']);

    await page.keyboard.press('Control+A');
    await page.keyboard.type('12');
    await page.click('button.main');
    await page.waitForSelector('#effect');
    expect(await page.innerText('main')).toContain('Документы: место: по умолчанию → г. Энск');
    const overflow = await page.evaluate(() => {
      const main = document.querySelector('main')!;
      return main.scrollWidth - main.clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await dialog.close();
  });

  test('shows the effect anew when somebody has changed a setting meanwhile; a failure keeps everything', async () => {
    const book = Book.reported();
    const dialog = await OpenDialog.open(book, 'settings', { width: 680, height: 600 });
    const { page } = dialog;
    await page.waitForSelector('#setting-0');
    await page.selectOption('#setting-0', 'Сводные отчёты');
    dialog.intercept = (name) =>
      name === 'apiTrySettings' ? { error: 'Error: NetworkError when attempting to fetch' } : null;
    await page.click('button.main');
    await page.waitForSelector('.notice.wrong');
    expect(await page.inputValue('#setting-0')).toBe('Сводные отчёты');
    dialog.intercept = () => null;
    await page.click('button.main');
    await page.waitForSelector('#effect');
    const row = book.values('Параметры').findIndex(([name]) => name === 'Минимум участников');
    book
      .sheet('Параметры')
      .getRange(row + 1, 2)
      .setValue(11);
    await page.click('button.main');
    await page.waitForSelector(`text=${SETTINGS_DIALOG.changedMeanwhile}`);
    expect(valueOf(book, SETTINGS.rules)).toBe('');
    await page.click('button.main');
    await page.waitForSelector('.notice.good');
    expect(valueOf(book, SETTINGS.rules)).toBe('Сводные отчёты');
    await dialog.close();
  });
});
