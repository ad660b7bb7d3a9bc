/** The side panel in a real browser, 300 pixels wide: found by keyboard, read at a glance, and by a screen reader. */
import type { Page } from 'playwright-core';
import type { SchoolPanelAnswer } from '../../src/sheets/school-panel';
import { LEVELS } from '../../src/messages/levels';
import { SCHOOL_DIALOG } from '../../src/messages/dialog-school';
import { seriousFaults } from '../support/accessibility';
import { Book } from '../support/book';
import { OpenDialog, closeBrowser } from '../support/dialog';
import { describeWith } from '../support/shared';

const SIZE = { width: 300, height: 700 };
const POINTS = [
  { label: '6', own: 8, expected: 9.5, mark: 2 as const },
  { label: '7', own: 30, expected: 12.25, mark: 3 as const },
  { label: '8', own: 12, expected: 11, mark: 3 as const },
];
const CARD = {
  innocent: ['обычная причина'],
  sentence: 'Доля больше ожидаемой (n = 60).',
  next: ['сравните классы'],
  value: 0.5,
  reference: 0.25,
  interval: '',
  n: 60,
  p: 0.001,
  q: null,
};

/** As `answer`, with two signs that are seen in one picture. */
function withSigns(answer: SchoolPanelAnswer): SchoolPanelAnswer {
  const school = answer.school!;
  const signs = [
    { ...CARD, id: 'one', title: 'Первый признак', picture: 0 },
    { ...CARD, id: 'two', title: 'Второй признак', picture: 0 },
  ];
  const pictures = [
    { title: 'Баллы', across: 'Балл', most: null, expectedAs: 'line' as const, points: POINTS },
  ];
  const works = [{ ...school.works[0]!, level: 'attention' as const, signs, pictures }];
  return {
    ...answer,
    school: { ...school, level: 'attention', works: [...works, ...school.works.slice(1)] },
  };
}

const textOf = (page: Page): Promise<string> => page.innerText('main');

describeWith('browser', 'the side panel «Школа»', () => {
  afterAll(closeBrowser);

  test('asks for a school where none is selected, finds it by keyboard, and keeps it until another is', async () => {
    const book = Book.reported();
    book.spreadsheet.setActiveSheet(book.sheet('Начало'));
    const dialog = await OpenDialog.open(book, 'school', SIZE);
    const { page } = dialog;
    await page.waitForSelector('.notice');
    expect(await textOf(page)).toContain(SCHOOL_DIALOG.chooseFirst);
    expect(await page.isDisabled('button.main')).toBe(true);

    await page.keyboard.press('Tab');
    await page.keyboard.type('школа');
    expect(await page.locator('[role=option]').count()).toBe(6);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('#school', 'aria-activedescendant')).toBe('school-2');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1');
    expect(await page.innerText('h1')).toBe('Школа 3');
    expect(dialog.calls.map(({ name, args }) => [name, ...args])).toEqual([
      ['apiSchoolPanel', ''],
      ['apiSchoolPanel', '900003'],
    ]);
    expect(await seriousFaults(page)).toEqual([]);

    // Nothing is selected in the table: the school stays and it is said.
    await page.click(`text=${SCHOOL_DIALOG.fromSheet}`);
    await page.waitForSelector(`text=${SCHOOL_DIALOG.notSelected}`);
    expect(await page.innerText('h1')).toBe('Школа 3');
    // The person has selected the tab of another one.
    book.spreadsheet.setActiveSheet(book.schoolTab('900005'));
    await page.click(`text=${SCHOOL_DIALOG.fromSheet}`);
    await page.waitForSelector('h1:has-text("Школа 5")');

    await page.click('button.main');
    await page.waitForSelector(`text=${SCHOOL_DIALOG.tabShown}`);
    expect(dialog.calls[dialog.calls.length - 1]).toMatchObject({ name: 'apiShowSchool', args: ['900005'] });
    expect(dialog.foreign).toEqual([]);
    await dialog.close();
  });

  test('shows level, ordinary causes before the figure, one picture with words and numbers, results', async () => {
    const book = Book.reported();
    book.spreadsheet.setActiveSheet(book.schoolTab('900002'));
    const call = book.call.bind(book);
    jest
      .spyOn(book, 'call')
      .mockImplementation((name, ...args) =>
        name === 'apiSchoolPanel'
          ? JSON.stringify(withSigns(JSON.parse(String(call(name, ...args))) as SchoolPanelAnswer))
          : call(name, ...args),
      );
    const dialog = await OpenDialog.open(book, 'school', SIZE);
    const { page } = dialog;
    await page.waitForSelector('h1');
    const text = await textOf(page);
    expect(text).toContain(LEVELS.attention);
    expect(text.indexOf('обычная причина')).toBeLessThan(text.indexOf('Доля больше ожидаемой'));
    expect(await page.locator('svg[role=img]').count()).toBe(1);
    expect(text).toContain(SCHOOL_DIALOG.sameSeenIn('Первый признак'));
    expect(await page.textContent('svg desc')).toBe(
      'Дальше всего от ожидаемого: 7 – в школе 30,0 %, ожидается 12,3 %; 6 – в школе 8,0 %, ожидается 9,5 %; ' +
        '8 – в школе 12,0 %, ожидается 11,0 %. По горизонтали: балл.',
    );
    await page.click(`summary:has-text("${SCHOOL_DIALOG.pictureNumbers}")`);
    expect(await page.locator('figure tbody tr').allInnerTexts()).toEqual([
      '6\t8,0\t9,5',
      '7\t30,0\t12,3',
      '8\t12,0\t11,0',
    ]);
    expect(await page.locator('table.results tbody tr').count()).toBe(3);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await seriousFaults(page)).toEqual([]);
    const overflow = await page.evaluate(() => {
      const main = document.querySelector('main')!;
      return main.scrollWidth - main.clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await dialog.close();
  });

  test('says what failed, keeps the school, and tries again', async () => {
    const book = Book.reported();
    book.spreadsheet.setActiveSheet(book.schoolTab('900001'));
    const dialog = await OpenDialog.open(book, 'school', SIZE);
    const { page } = dialog;
    await page.waitForSelector('h1');
    dialog.intercept = () => ({ error: 'Error: NetworkError when attempting to fetch' });
    await page.click(`text=${SCHOOL_DIALOG.refresh}`);
    await page.waitForSelector('.notice.wrong');
    expect(await page.innerText('h1')).toBe('Школа 1');
    dialog.intercept = () => null;
    book.schoolTab('900001').hideSheet();
    await page.click('button.main');
    await page.waitForSelector('.notice.wrong:has-text("скрыт")');
    await page.click(`text=${SCHOOL_DIALOG.refresh}`);
    await page.waitForSelector('.notice.wrong', { state: 'detached' });
    await dialog.close();
  });
});
