/** The draw of a control sample in a workbook: what it reads from «Школы», what it marks, and what it leaves alone. */
import { SCHOOLS, Book } from '../support/book';
import type {
  ControlSampleOptions,
  ControlSamplePlan,
  ControlSampleRun,
} from '../../src/sheets/control-sample';

const CONTROL = 'Контрольная выборка';

function columnOf(book: Book, heading: string): number {
  return book.values('Школы')[0]!.indexOf(heading) + 1;
}

/** Types into the column of a school. */
function type(book: Book, code: string, heading: string, value: string): void {
  const row = book.values('Школы').findIndex((cells) => String(cells[0]) === code) + 1;
  book.sheet('Школы').getRange(row, columnOf(book, heading)).setValue(value);
}

function controlOf(book: Book): Map<string, unknown> {
  const column = columnOf(book, CONTROL) - 1;
  return new Map(
    book
      .values('Школы')
      .slice(1)
      .filter((row) => row[0] !== '')
      .map((row) => [String(row[0]), row[column]]),
  );
}

const plan = (book: Book, options: ControlSampleOptions): ControlSamplePlan =>
  book.api('apiPlanControlSample', JSON.stringify(options));
const mark = (book: Book, hash: string, options: ControlSampleOptions): ControlSampleRun =>
  book.api('apiMarkControlSample', hash, JSON.stringify(options));

describe('draw of a control sample', () => {
  test('proposes schools of the list and writes nothing', () => {
    const book = Book.filled();
    const before = book.content();
    const { schools, candidates, strata } = plan(book, { seed: 'а', schools: 2 });
    expect(schools).toHaveLength(2);
    expect(candidates).toBe(SCHOOLS.length);
    // 14 participants in every work; nobody has typed a kind or a place.
    expect(strata).toMatchObject([
      { title: 'место не указано · вид не указан · до 19 участников', schools: SCHOOLS },
    ]);
    expect(book.content()).toEqual(before);
  });

  test('marks blank cells of the drawn schools and logs the draw', () => {
    const book = Book.filled();
    const options = { seed: 'приказ 7', schools: 3 };
    const { hash, schools } = plan(book, options);
    expect(mark(book, hash, options)).toEqual({ marked: 3, kept: [] });
    const marked = [...controlOf(book)].filter(([, value]) => value === 'да').map(([code]) => code);
    expect(marked.sort()).toEqual(schools.map(({ code }) => code).sort());
    expect(book.log().pop()).toMatch(
      /^Отмечена контрольная выборка \| Школы \| [\d, ]+ \|  \| да; отобрано 3 из 6, зерно «приказ 7»$/,
    );
    // The same seed draws the same schools again, and there is nothing left to mark.
    const again = plan(book, options);
    expect(again.schools.map(({ code }) => code)).toEqual(schools.map(({ code }) => code));
    expect(mark(book, again.hash, options)).toMatchObject({ marked: 0 });
  });

  test('leaves out schools with «нет», and never changes what stands in a cell', () => {
    const book = Book.filled();
    type(book, SCHOOLS[0]!, CONTROL, 'нет');
    type(book, SCHOOLS[1]!, CONTROL, 'в 2023 году');
    const options = { seed: 'а', share: 100 };
    const drawn = plan(book, options);
    expect(drawn).toMatchObject({ candidates: 5, leftOut: [SCHOOLS[0]] });
    expect(mark(book, drawn.hash, options)).toEqual({ marked: 4, kept: [SCHOOLS[1]] });
    expect(controlOf(book).get(SCHOOLS[0]!)).toBe('нет');
    expect(controlOf(book).get(SCHOOLS[1]!)).toBe('в 2023 году');
  });

  test('names schools that were marked before and are not drawn now', () => {
    const book = Book.filled();
    SCHOOLS.forEach((code) => type(book, code, CONTROL, 'да'));
    const { schools, markedBefore } = plan(book, { seed: 'а', schools: 2 });
    expect([...schools.map(({ code }) => code), ...markedBefore].sort()).toEqual(SCHOOLS);
  });

  test('refuses when «Школы» has changed since the plan', () => {
    const book = Book.filled();
    const options = { seed: 'а', schools: 2 };
    const { hash } = plan(book, options);
    type(book, SCHOOLS[0]!, 'Вид ОО', 'лицей');
    expect(() => mark(book, hash, options)).toThrow('Ничего не отмечено');
    expect([...controlOf(book).values()].every((value) => value === '')).toBe(true);
  });

  test('says when there is nothing to draw from, or less than was asked for', () => {
    expect(() => plan(Book.new(), { seed: 'а', schools: 1 })).toThrow('нет ни одной школы');
    expect(() => plan(Book.filled(), { seed: 'а', schools: 7 })).toThrow('Нельзя отобрать 7');
  });
});
