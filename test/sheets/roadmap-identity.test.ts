/** The roadmap's tabs in a workbook that has lost its metadata: each is known by its headings, none for another. */
import { ROADMAP_TABLE_TEXT } from '../../src/messages/roadmap-tables';
import { REGISTER_TABLE_TEXT } from '../../src/messages/registers';
import { Book } from '../support/book';
import { livedBook, newLivedBook, tabMarks } from '../support/roadmap-lived';

const TODAY = new Date(2025, 8, 10);
const TITLES = [...Object.values(ROADMAP_TABLE_TEXT), ...Object.values(REGISTER_TABLE_TEXT)].map(
  ({ title }) => title,
);

function nameOf(book: Book, location: { readonly type: string; readonly sheetId?: number }): string {
  return book.host.workbook.sheets.find(({ id }) => id === location.sheetId)?.name ?? '';
}

function strip(book: Book): void {
  book.host.workbook.metadata = [];
}

/** A heading that no formula looks at, of every table. */
const MOVED = ['Подтверждение', 'Примечание', 'Метод сбора'];

/** Cuts a column out and pastes it as the second one. */
function moveColumn(book: Book, tab: string, heading: string): void {
  const sheet = book.sheet(tab);
  sheet.insertColumnBefore(2);
  const from = book.values(tab)[0]!.indexOf(heading) + 1;
  sheet.getRange(1, from, sheet.getMaxRows(), 1).copyTo(sheet.getRange(1, 2));
  sheet.deleteColumn(from);
}

test('without metadata the same report stands, and setup marks every tab as it was', () => {
  const book = livedBook(TODAY);
  const before = tabMarks(book);
  const content = book.content();
  strip(book);
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  const names = book.names();
  expect(book.press('menuCheckSetup')[0]).toContain('Узнаны по заголовкам: ');
  expect(tabMarks(book)).toEqual(before);
  expect(book.names()).toEqual(names);
  expect(book.content()).toEqual(content);
});

test('renamed tabs with a person’s columns between ours and ours moved are the same tabs', () => {
  const book = livedBook(TODAY);
  TITLES.forEach((title, i) => {
    const sheet = book.sheet(title);
    moveColumn(
      book,
      title,
      MOVED.find((heading) => book.values(title)[0]!.includes(heading))!,
    );
    sheet.insertColumnBefore(2);
    sheet.getRange(1, 2).setValue('Примечание методиста');
    sheet.getRange(2, 2).setValue(`моё ${i}`);
    sheet.setName(`Лист номер ${i}`);
  });
  const before = tabMarks(book);
  book.report();
  const names = book.names();
  strip(book);
  const plan = book.plan();
  expect([plan.isNew, plan.changed]).toEqual([[], []]);
  book.press('menuCheckSetup');
  expect(tabMarks(book)).toEqual(before);
  expect(book.names()).toEqual(names);
  TITLES.forEach((_, i) => expect(book.values(`Лист номер ${i}`).flat()).toContain(`моё ${i}`));
});

test('a copy of «Архив плана» or «Сроки» is not taken for a roadmap that was deleted', () => {
  const book = livedBook(TODAY);
  const { spreadsheet } = book;
  for (const title of ['Архив плана', 'Сроки'])
    book.sheet(title).copyTo(spreadsheet).setName(`${title} копия`);
  const keys = ['table:history', 'table:occurrences'];
  const marks = tabMarks(book).filter((mark) => !/копия/.test(mark));
  book.host.workbook.metadata = book.host.workbook.metadata.filter(
    ({ value, location }) => !keys.includes(value) || marks.includes(`${value}: ${nameOf(book, location)}`),
  );
  const before = ['Архив плана копия', 'Сроки копия'].map((name) => book.values(name));
  spreadsheet.deleteSheet(book.sheet('Дорожная карта'));
  expect(book.press('menuCheckSetup')[0]).toContain('Созданы недостающие вкладки: Дорожная карта');
  expect(['Архив плана копия', 'Сроки копия'].map((name) => book.values(name))).toEqual(before);
});

test('after a way through a file without the program’s own tab nothing is doubled', async () => {
  const book = await newLivedBook(TODAY).reopened({ today: TODAY });
  strip(book);
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  const names = book.names();
  book.press('menuCheckSetup');
  expect(book.names()).toEqual(names);
  expect(book.report()).toMatchObject({ isNew: 0, changed: 0 });
});
