/** The side panel on a workbook: which school is meant, what it costs, how a school's tab is shown. */
import type { SchoolPanelAnswer } from '../../src/sheets/school-panel';
import { Book, SCHOOLS, WORKS } from '../support/book';

const panelOf = (book: Book, code = ''): SchoolPanelAnswer => book.api('apiSchoolPanel', code);

function select(book: Book, tab: string, row: number, column: number): void {
  book.session.setActiveCell({ sheetId: book.sheet(tab).getSheetId(), row, column });
}

describe('the school meant', () => {
  test('is that of its tab, whatever cell is selected', () => {
    const book = Book.reported();
    book.spreadsheet.setActiveSheet(book.schoolTab('900003'));
    const { school, hasTab } = panelOf(book);
    expect([school?.code, school?.name, hasTab]).toEqual(['900003', 'Школа 3', true]);
  });

  test('is that of the selected row, wherever in it the code stands', () => {
    const book = Book.reported();
    const row = book.values('Отметки').findIndex((cells) => cells.includes('900002'));
    select(book, 'Отметки', row, 0);
    expect(panelOf(book).school?.code).toBe('900002');
  });

  test('is asked for on a row that names none: only the list comes, ordered by code', () => {
    const book = Book.reported();
    select(book, 'Начало', 0, 0);
    const { school, schools } = panelOf(book);
    expect(school).toBeNull();
    expect(schools).toEqual(SCHOOLS.map((code, i) => ({ code, name: `Школа ${i + 1}` })));
  });

  test('is the one asked for by its code; a code that nobody knows is refused', () => {
    const book = Book.reported();
    expect(panelOf(book, '900005').school?.results.map(({ id }) => id)).toEqual([...WORKS].reverse());
    expect(() => panelOf(book, '123456')).toThrow('Школы с кодом «123456» нет');
  });

  test('may be one that «Школы» does not have', () => {
    const book = Book.filled();
    const row = book.values('Школы').findIndex((cells) => cells.includes('900006'));
    book.sheet('Школы').deleteRow(row + 1);
    expect(panelOf(book, '900006')).toMatchObject({ hasTab: false, school: { code: '900006', name: '' } });
  });
});

describe('what the panel costs', () => {
  const readsOf = (book: Book): number => {
    book.session.calls.reset();
    panelOf(book, '900001');
    expect(book.session.calls.writes).toBe(0);
    return book.session.calls.reads;
  };

  test('is the reads of a report plan, however many rows there are, and no write', () => {
    const book = Book.reported();
    book.session.calls.reset();
    book.plan();
    const planned = book.session.calls.reads;
    expect(readsOf(book)).toBe(planned);
    const school = book.sheet('Школы');
    for (let i = 10; i < 40; i++)
      school
        .getRange(i + 2, 1)
        .setNumberFormat('@')
        .setValue(`9001${i}`);
    expect(readsOf(book)).toBe(planned);
  });
});

describe('the tab of a school', () => {
  test('is shown', () => {
    const book = Book.reported();
    book.call('apiShowSchool', '900004');
    expect(book.spreadsheet.getActiveSheet().getSheetId()).toBe(book.schoolTab('900004').getSheetId());
  });

  test('is not there before a report, and may be hidden: both are said', () => {
    expect(() => Book.filled().call('apiShowSchool', '900004')).toThrow('нет своего листа');
    const book = Book.reported();
    book.schoolTab('900004').hideSheet();
    expect(() => book.call('apiShowSchool', '900004')).toThrow('скрыт');
  });
});
