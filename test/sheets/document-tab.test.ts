/** «Документы…»: a document on a tab of its own, kept when it is made again, what a person typed beside it survives. */
import { MENU } from '../../src/messages/menu';
import { DOCUMENTS_RUN } from '../../src/messages/documents';
import type { Question } from '../../local/host/ui-record';
import { Book, SCHOOLS } from '../support/book';

const [CODE] = SCHOOLS as [string];
const NUMBER = { recommendations: '' };

/** Answers the question for a number, then «Да» to everything else. */
const typing =
  (...texts: string[]) =>
  (question: Question) => {
    if (question.kind !== 'prompt') return 'YES';
    return { button: 'OK', text: texts.shift() ?? '' };
  };

let ready: Book;
beforeAll(() => {
  ready = Book.filled();
  const shown = ready.press('menuDocuments', () => 'CANCEL').join('\n');
  NUMBER.recommendations = /^(\d+)\. Адресные рекомендации/m.exec(shown)?.[1] ?? '';
});
const copy = (): Book => Book.on(structuredClone(ready.host.workbook));
const recommendations = (): string => `${NUMBER.recommendations} ${CODE}`;

function tabOf(book: Book): string {
  const name = book.names().find((one) => one.startsWith('Адресные рекомендации'));
  if (name === undefined) throw new Error(`no tab of the document in ${book.names().join()}`);
  return name;
}

test('the document asked for stands on a tab, which is shown', () => {
  const book = copy();
  const shown = book.press('menuDocuments', typing(recommendations()));
  expect(shown[shown.length - 1]).toBe(DOCUMENTS_RUN.done(tabOf(book)));
  const text = book.values(tabOf(book)).flat().map(String).join('\n');
  expect(text).toContain('Школа 1');
  for (const other of SCHOOLS.slice(1)) expect(text).not.toContain(other);
  expect(book.spreadsheet.getActiveSheet().getName()).toBe(tabOf(book));
});

test('asked for again it says that nothing has changed, and writes nothing', () => {
  const book = copy();
  book.press('menuDocuments', typing(recommendations()));
  const before = book.content();
  const shown = book.press('menuDocuments', typing(recommendations()));
  expect(shown[shown.length - 1]).toBe(DOCUMENTS_RUN.sameTab(tabOf(book)));
  expect(book.content()).toEqual(before);
});

test('what a person has typed in rows of their own survives, under whatever name of the tab', () => {
  const book = copy();
  book.press('menuDocuments', typing(recommendations()));
  const sheet = book.sheet(tabOf(book));
  sheet.setName('Адресные рекомендации для беседы');
  sheet.insertRowsAfter(6, 1);
  sheet.getRange(7, 3).setValue('обсудить 5 марта');
  book.session.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheetByName('Школы')!
    .getRange(2, 2)
    .setValue('Новое имя');
  book.press('menuDocuments', typing(recommendations()));
  expect(book.values('Адресные рекомендации для беседы').flat()).toContain('обсудить 5 марта');
  expect(book.names().filter((name) => name.startsWith('Адресные рекомендации'))).toHaveLength(1);
});

test.each([
  ['', DOCUMENTS_RUN.needsSchool],
  [' 123456', DOCUMENTS_RUN.unknownSchools(['123456'])],
])('«номер%s» is answered with what to type', (rest, sentence) => {
  const book = copy();
  const names = book.names();
  const shown = book.press('menuDocuments', typing(`${NUMBER.recommendations}${rest}`));
  expect(shown[shown.length - 1]).toBe(sentence);
  expect(book.names()).toEqual(names);
});

test('the question names the document by its type and title, and the tab that it will be given', () => {
  const book = copy();
  const menu = book.press('menuDocuments', () => 'CANCEL').join('\n');
  const number = /^(\d+)\. Приказ о рабочей группе/m.exec(menu)![1]!;
  book.spreadsheet.insertSheet('Приказ о рабочей группе');
  const shown = book.press('menuDocuments', typing(number));
  expect(shown[shown.length - 2]).toMatch(/^ПРИКАЗ О рабочей группе/);
  expect(shown[shown.length - 2]).toContain('новой вкладке «Приказ о рабочей группе (2)»');
  expect(shown[shown.length - 1]).toBe(DOCUMENTS_RUN.done('Приказ о рабочей группе (2)'));
});

test('an answer that is no number changes nothing', () => {
  const book = copy();
  const shown = book.press('menuDocuments', typing('справка'));
  expect(shown[shown.length - 1]).toContain('Не понято: нужен номер от 1 до');
});

test('the menu offers it', () => {
  const book = copy();
  book.call('onOpen');
  const captions = book.session.ui.menus.flatMap(({ items }) => items.map(({ caption }) => caption));
  expect(captions).toContain(MENU.documents);
});

test('a break leaves a workbook in which the document can be asked for again', () => {
  const counted = copy();
  counted.session.calls.reset();
  counted.press('menuDocuments', typing(recommendations()));
  const { reads, writes, services } = counted.session.calls;
  for (let n = 2; n <= reads + writes + services; n += 7) {
    const book = copy();
    book.session.faults.failAt(n);
    const shown = book.press('menuDocuments', typing(recommendations()));
    expect(shown[shown.length - 1]).toContain('Не получилось закончить работу');
    book.press('menuDocuments', typing(recommendations()));
    expect(book.values(tabOf(book))).toEqual(counted.values(tabOf(counted)));
    expect(book.names().filter((name) => name.startsWith('Адресные рекомендации'))).toHaveLength(1);
  }
});
