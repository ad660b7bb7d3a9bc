/** How many calls a report makes: on Google they are its time. */
import { Book, SCHOOLS, WORKS, countsOf, uploadOf } from '../support/book';

/**
 * Measured, at the most: 3 for the copy of the skeleton (made, shown, grown), 1 for values, 7 for looks, 1 for borders,
 * 7 for joined cells and 2 more with signs on the tab, 2 for heights, 6 for charts, 1 for metadata.
 */
const MOST_CALLS = 30;
/** Lists, result tables, the roadmap with its times and answers, indicators, registers, thresholds and tasks: the latter are blank here. */
const INPUT_TABS = 5 + 4 + 3 + 1 + 9 + 2;

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
    // The metadata search; lists, result tables, states and the counts with their big tables by data range.
    expect(by['DeveloperMetadataFinder.find']).toBe(1);
    expect(by['Sheet.getDataRange']).toBe(INPUT_TABS + 2);
    expect(by['Range.getValues']).toBe(INPUT_TABS + 2);
    expect(reads).toBe(1 + 2 * (INPUT_TABS + 2));
    expect(book.log()).toEqual(log);
  });

  test('reads the big tables with the panel only, and needs no more calls for them', () => {
    const book = Book.reported();
    const panel = callsOf(book, () => book.plan({ rules: 'panel' }));
    const summary = callsOf(book, () => book.plan({ rules: 'summary' }));
    // Without the panel the counts are read as far as their everyday part goes.
    expect([panel.by['Sheet.getLastRow'], summary.by['Sheet.getLastRow']]).toEqual([undefined, 1]);
    expect(summary.by['Sheet.getDataRange']).toBe(INPUT_TABS + 1);
    expect(panel.reads).toBe(summary.reads);
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
    const { writes } = callsOf(book, () =>
      expect(book.run(hash)).toMatchObject({ done: true, unchanged: 13 }),
    );
    expect(writes).toBe(0);
    expect(book.log()).toEqual(log);
  });
});

describe('a new school tab', () => {
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
  // All with tasks, so that both tabs have the same charts.
  const FEW = WORKS.slice(0, 2);
  const MANY = [...FEW, 'ВПР-2021-ОМ-4', 'ВПР-2021-РУ-5', 'ВПР-2021-МА-5', 'ВПР-2021-РУ-6', 'ВПР-2021-МА-6'];

  test('takes a number of calls that does not grow with its rows', () => {
    const few = perTab(FEW);
    expect(few).toBeLessThanOrEqual(MOST_CALLS);
    expect(Math.abs(perTab(MANY) - few)).toBeLessThanOrEqual(2);
  });

  test('of an unchanged school costs nothing', () => {
    const book = Book.reported();
    book.load(uploadOf([countsOf('ВПР-2021-ОМ-4', '900001')]));
    const { hash, changed } = book.plan();
    const tabs = changed.filter((name) => /^9/.test(name));
    expect(tabs).not.toHaveLength(0);
    const { by } = callsOf(book, () => book.run(hash));
    // Data ranges: states, counts, input tables, «Признаки», and of the generated tabs the changed ones only.
    const generated = changed.filter((name) => /^9|Сводка|Начало/.test(name)).length;
    expect(by['Sheet.getDataRange']).toBeLessThanOrEqual(INPUT_TABS + 3 + generated);
  });
});
