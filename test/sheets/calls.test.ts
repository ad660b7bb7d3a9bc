/** How many calls a report makes: what Google counts as time. Numbers are those of the issue: 25 a new tab, 0 an unchanged one. */
import { Book, SCHOOLS, WORKS, countsOf, uploadOf } from '../support/book';

const INPUT_TABS = 4 + 4;

/** Calls that reach Google, made while `body` runs. */
function callsOf(book: Book, body: () => void) {
  const { calls } = book.session;
  calls.reset();
  body();
  return { reads: calls.reads, writes: calls.writes, by: { ...calls.byMethod } };
}

describe('a second report', () => {
  test('reads each input tab once, no generated tab, and writes nothing', () => {
    const book = Book.reported();
    const log = book.log();
    const { reads, writes, by } = callsOf(book, () => book.plan());
    expect(writes).toBe(0);
    // The metadata search, lists and result tables by data range, the states likewise, the counts by their size.
    expect(by['DeveloperMetadataFinder.find']).toBe(1);
    expect(by['Sheet.getDataRange']).toBe(INPUT_TABS + 1);
    expect(by['Sheet.getLastRow']).toBe(1);
    expect(by['Range.getValues']).toBe(INPUT_TABS + 2);
    expect(reads).toBe(1 + 2 * (INPUT_TABS + 1) + 2);
    expect(book.log()).toEqual(log);
  });

  test('says that there is nothing to do when it is pressed in the menu, and does not even take the lock', () => {
    const book = Book.reported();
    let shown: string[] = [];
    const { writes, by } = callsOf(book, () => (shown = book.press('menuReport')));
    expect(shown).toEqual(['Изменений нет: все листы (13) соответствуют данным. Ничего не записано.']);
    expect([writes, by['Lock.tryLock']]).toEqual([0, undefined]);
  });

  test('writes nothing even when it is run, and leaves no line in the log', () => {
    const book = Book.reported();
    const { hash } = book.plan();
    const log = book.log();
    const { writes } = callsOf(book, () => expect(book.run(hash)).toMatchObject({ done: true, unchanged: 13 }));
    expect(writes).toBe(0);
    expect(book.log()).toEqual(log);
  });
});

describe('calls per school tab', () => {
  /** Calls of a run that makes the tabs of the first `count` schools, everything else being in place. */
  function callsFor(count: number, works: readonly string[]): number {
    const book = Book.new();
    book.load(uploadOf(works.flatMap((work) => SCHOOLS.map((school) => countsOf(work, school)))));
    book.report();
    for (const school of SCHOOLS.slice(0, count)) book.spreadsheet.deleteSheet(book.schoolTab(school));
    const { hash } = book.plan();
    const { reads, writes } = callsOf(book, () => book.run(hash));
    return reads + writes;
  }
  const perTab = (works: readonly string[]): number => callsFor(3, works) - callsFor(2, works);

  test('measured', () => {
    console.log(perTab(WORKS), perTab(WORKS.slice(0, 1)), perTab(WORKS.slice(0, 2)));
  });
});
