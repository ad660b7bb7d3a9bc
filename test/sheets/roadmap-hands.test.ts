/** Two people at once, texts that look like formulas, and days at the ends of months and school years. */
import { checkSetup } from '../../src/sheets/setup';
import { Book } from '../support/book';
import { addProcedures, rowsOf, setYear, type, typePlan } from '../support/roadmap';
import { action, documentOf, load, payloadOf, plan } from '../support/roadmap-import';

const TODAY = new Date(2025, 0, 29);
const CHANGED = 'Ничего не записано';

function planned(): Book {
  const book = Book.filled({ today: TODAY });
  setYear(book, '2023/24');
  typePlan(book);
  addProcedures(book, ['ВПР-2024-МА-4', new Date(2024, 3, 20)]);
  book.report();
  return book;
}

describe('what one person has planned and another has changed meanwhile', () => {
  const NEW = documentOf([action('9', 'Составить график')]);

  test('is refused: a plan, a report, a new year', () => {
    const book = planned();
    const other = book.other('other@example.org');
    const { hash } = plan(book, NEW);
    const report = book.plan().hash;
    const year = book.api<{ hash: string }>('apiPlanNextYear', '2024').hash;
    load(other, NEW);
    const before = book.content();
    expect(() => book.api('apiRunRoadmap', hash, payloadOf(NEW))).toThrow(CHANGED);
    expect(() => book.run(report)).toThrow(CHANGED);
    expect(() => book.api('apiRunNextYear', year, '2024')).toThrow(CHANGED);
    expect(book.content()).toEqual(before);
  });

  test('a row that moved while the question was read is found where it now stands', () => {
    const book = planned();
    const again = documentOf([
      action('1', 'Собрать координаторов', { section: 'Подготовка', deadlineText: 'октябрь' }),
    ]);
    const { hash } = plan(book, again);
    book.other('other@example.org').sheet('Дорожная карта').insertRowBefore(2);
    book.api('apiRunRoadmap', hash, payloadOf(again));
    expect(rowsOf(book, 'roadmap', ['number', 'deadline'])[0]).toEqual(['1', 'октябрь']);
    expect(rowsOf(book, 'roadmap', ['number'])).toHaveLength(5);
  });
});

test('loaded texts that look like formulas are texts on every tab, in the archive, and the second time', () => {
  const book = planned();
  const odd = ['=HYPERLINK("http://x";"y")', '+7 900', '-5 баллов', '@все'].map((text) =>
    action(text, text, {
      section: text,
      direction: text,
      deadlineText: 'январь, май',
      details: [text],
      responsible: [text],
      result: text,
    }),
  );
  load(book, documentOf(odd));
  expect(load(book, documentOf(odd))).toMatchObject({ added: 0, changed: 0 });
  type(book, 'roadmap', 2, 'comment', "'=1+1");
  book.report();
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  const { hash } = book.api<{ hash: string }>('apiPlanNextYear', '2024');
  book.api('apiRunNextYear', hash, '2024');
  book.report();
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  for (const sheet of book.spreadsheet.getSheets()) {
    const formulas = sheet.getDataRange().getFormulas().flat();
    const strange = formulas.filter((formula) => /http:\/\/x|900|баллов|@все|1\+1/.test(formula));
    expect([sheet.getName(), strange]).toEqual([sheet.getName(), []]);
  }
  expect(rowsOf(book, 'history', ['action']).flat()).toEqual(expect.arrayContaining(['+7 900', '@все']));
});

test('days at the ends of February and of the school year stay the same days everywhere', () => {
  const book = planned();
  const days = ['31.08.2024', '01.09.2023', '29.02.2024'];
  [new Date(2024, 7, 31), new Date(2023, 8, 1), new Date(2024, 1, 29)].forEach((day, i) => {
    type(book, 'roadmap', 7 + i, 'action', `Действие ${i}`);
    type(book, 'roadmap', 7 + i, 'deadline', day);
    type(book, 'roadmap', 7 + i, 'done', day);
  });
  book.report();
  const kept = (table: 'roadmap' | 'history', ...ids: string[]): string[][] =>
    rowsOf(book, table, ['action', ...ids]).filter(([text]) => text!.startsWith('Действие'));
  expect(kept('roadmap', 'end', 'done')).toEqual(days.map((day, i) => [`Действие ${i}`, day, day]));
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  const { hash } = book.api<{ hash: string }>('apiPlanNextYear', '2024');
  book.api('apiRunNextYear', hash, '2024');
  expect(kept('history', 'deadline', 'end', 'done')).toEqual(
    days.map((day, i) => [`Действие ${i}`, day, day, day]),
  );
});

test('«Проверить настройку» says so when the clocks of table and program differ', () => {
  const book = Book.new({ today: TODAY });
  const { SpreadsheetApp, LockService, Utilities } = book.session.globals;
  const check = (zone: string): string[] => {
    const Session = { getScriptTimeZone: () => zone };
    Object.assign(globalThis, { SpreadsheetApp, LockService, Utilities, Session });
    return book.session.execute({}, () => checkSetup(book.spreadsheet));
  };
  expect(check('Europe/Moscow')).toEqual([]);
  expect(check('Europe/Simferopol')).toEqual([]);
  expect(check('Asia/Yekaterinburg').join()).toContain('программы – Asia/Yekaterinburg');
});
