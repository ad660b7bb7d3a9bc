/** Looks of tables that people type in: muted, coloured, filtered; a person's own rules and filter stay. */
import { dressOldTable } from '../../src/sheets/table-look';
import { Book } from '../support/book';
import { ROADMAP, TIMES, columnOf, opened, typePlan, useServices, writing } from '../support/roadmap';
import { completeRoadmap } from '../../src/sheets/roadmap-complete';

const GREY = '#5f6368';

/** Word or formula of each rule with the last row that it reaches. */
function rules(book: Book, tab: string): [string, number][] {
  return book
    .sheet(tab)
    .getConditionalFormatRules()
    .map((rule) => [
      String(rule.getBooleanCondition()!.getCriteriaValues()[0]),
      rule.getRanges()[0]!.getLastRow(),
    ]);
}

test('a new roadmap is muted where the program computes, coloured by state and section, and filtered', () => {
  const book = Book.new();
  const sheet = book.sheet(ROADMAP);
  const colourOf = (id: string): string => sheet.getRange(3, columnOf(book, 'roadmap', id)).getFontColor();
  expect(['kind', 'state', 'daysLeft', 'id'].map(colourOf)).toEqual([GREY, GREY, GREY, GREY]);
  expect(colourOf('status')).not.toBe(GREY);
  expect(rules(book, ROADMAP).map(([what]) => what)).toEqual(
    expect.arrayContaining(['Просрочено', 'Выполнено', '=AND($B2<>"";$B2<>$B1)']),
  );
  for (const tab of [ROADMAP, TIMES, 'Дефициты']) expect(book.sheet(tab).getFilter()).not.toBeNull();
  expect(book.sheet('Школы').getFilter()).toBeNull();
});

test('the filter and the rules come through a file', async () => {
  const book = await Book.new().reopened();
  expect(book.sheet(ROADMAP).getFilter()!.getRange().getRow()).toBe(1);
  expect(rules(book, ROADMAP).map(([what]) => what)).toContain('Просрочено');
});

test('an older table is dressed once; a person’s rule, and their taking ours away, stay', () => {
  const book = Book.new();
  const sheet = book.sheet(ROADMAP);
  useServices(book);
  const own = book.session.globals.SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo('моё')
    .setBackground('#00ff00')
    .setRanges([sheet.getRange('A2:A5')])
    .build();
  sheet.getFilter()!.remove();
  sheet.setConditionalFormatRules([own]);
  dressOldTable(opened(book).table('roadmap'));
  const once = book.content();
  expect(rules(book, ROADMAP)[0]).toEqual(['моё', 5]);
  expect(rules(book, ROADMAP).length).toBeGreaterThan(5);
  dressOldTable(opened(book).table('roadmap'));
  expect(book.content()).toEqual(once);
  sheet.setConditionalFormatRules([own]);
  typePlan(book);
  writing(book, completeRoadmap);
  expect(rules(book, ROADMAP)).toEqual([['моё', 5]]);
});

test('colours and the filter reach the rows that were added to «Сроки»', () => {
  const book = Book.new();
  typePlan(book, [{ number: '1', action: 'Сверить списки', deadline: 'январь 2025, июль 2025' }]);
  writing(book, completeRoadmap);
  const last = book.sheet(TIMES).getLastRow();
  expect(last).toBe(3);
  expect(rules(book, TIMES).map(([, row]) => row)).toEqual(rules(book, TIMES).map(() => last));
  expect(book.sheet(TIMES).getFilter()!.getRange().getLastRow()).toBe(last);
  // The list of statuses is offered there too.
  expect(
    book
      .sheet(TIMES)
      .getRange(3, columnOf(book, 'occurrences', 'status'))
      .getDataValidation(),
  ).not.toBeNull();
});
