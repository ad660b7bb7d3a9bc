/** The panel in a workbook: big tables on the machine tab, damaged or not, and what other rule sets leave of it. */
import { TABLES } from '../../src/domain/tables/registry';
import { PANEL } from '../../src/messages/panel';
import { Book, SCHOOLS, WORKS } from '../support/book';

interface Results {
  readonly rules: string;
  readonly schools: readonly {
    readonly code: string;
    readonly works: readonly {
      readonly id: string;
      readonly n: number;
      readonly p: number | null;
      readonly signs: readonly { readonly id: string; readonly value: number | null }[];
    }[];
  }[];
}

const BIG = TABLES.counts.columns.findIndex(({ id }) => id === 'big') + 1;
const WITH_TASKS = ['hard-tasks', 'task-misfit', 'similar-pairs'];

/** Signs of the school's work on the first row of the machine tab that have a value, of those that need tasks. */
function answered(book: Book): string[] {
  const { schools } = book.results() as Results;
  const unit = schools.find(({ code }) => code === SCHOOLS[0])!.works.find(({ id }) => id === WORKS[0])!;
  return unit.signs.filter(({ id, value }) => WITH_TASKS.includes(id) && value !== null).map(({ id }) => id);
}

test('a new workbook uses the panel, and its tables of tasks and pairs reach the signs', () => {
  const book = Book.filled();
  expect(book.results()).toMatchObject({ rules: 'panel' });
  expect(answered(book)).not.toHaveLength(0);
});

test('damaged tables are named with their row, take their own signs away and nothing else', () => {
  const book = Book.filled();
  const before = book.plan().attention;
  const counts = book.sheet('_Счётчики');
  const cell = counts.getRange(2, BIG);
  cell.setValue(`${String(cell.getValue())}Z`);
  expect(book.plan().attention).toBe(before + 1);
  book.report();
  const said = book.values('Начало').map((row) => row.join(' '));
  expect(said.some((line) => line.includes('строка 2') && line.includes('таблицы по заданиям'))).toBe(true);
  expect(answered(book)).toEqual([]);
  const { schools } = book.results() as Results;
  expect(schools.map(({ works }) => works.length)).toEqual(SCHOOLS.map(() => WORKS.length));
  // Without the panel nobody reads them.
  expect(book.plan({ rules: 'summary' }).attention).toBe(before);
});

test('rows of another rule set replace those of the panel, and come back with it', () => {
  const book = Book.reported();
  const signs = (): unknown[] => book.values('Признаки').map((row) => row[3]);
  expect(signs()).toContain(PANEL.together);
  book.report({ rules: 'summary' });
  expect(signs()).not.toContain(PANEL.together);
  book.report();
  expect(signs()).toContain(PANEL.together);
  expect(book.log().filter((line) => line.includes('вручную'))).toEqual([]);
});
