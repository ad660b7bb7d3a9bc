/**
 * Uploads that come in chunks: nobody sees them before the last call, several people send at once, and what was given
 * up leaves nothing.
 */
import { Book, SCHOOLS, TODAY, WORKS, countsOf, upload, uploadOf } from '../support/book';
import {
  NOTHING,
  OTHER,
  TAB,
  TWO,
  commit,
  context,
  drop,
  expectBlank,
  haveOf,
  large,
  preview,
  put,
  sorted,
} from '../support/staging';

const DAY = 24 * 3600 * 1000;

/** All that people see, as it stands in the model. */
function others(book: Book): string {
  return JSON.stringify(book.host.workbook.sheets.filter(({ name }) => name !== TAB));
}

describe('an upload in chunks', () => {
  test('gives the same workbook as one that came whole', () => {
    const [staged, whole] = [Book.new(), Book.new()];
    const news = upload();
    const { parcel } = preview(staged, news);
    expect(drop(staged, news)).toEqual(whole.load(sorted(parcel)));
    expect(staged.content()).toEqual(whole.content());
    expect(staged.log()).toEqual(whole.log());
    expectBlank(staged);
  });

  test('is sent once: a second drop finds everything there, a changed one sends the change', () => {
    const book = Book.new();
    drop(book, upload());
    expect(preview(book, upload()).isAllThere).toBe(true);
    const news = uploadOf([countsOf(WORKS[0]!, '900002', 20), countsOf(WORKS[0]!, '900003', 14, 0)]);
    expect(preview(book, news).works).toMatchObject([{ replaced: ['900002'], unchanged: ['900003'] }]);
    expect(drop(book, news)).toMatchObject({ added: 0, replaced: 1, unchanged: 0 });
  });

  test('is not seen by reports: between chunks they are to the letter what they were', () => {
    const book = Book.reported();
    const before = { people: others(book), results: book.results(), plan: book.plan() };
    const { parcel } = preview(book, TWO);
    put(book, parcel.chunks[0]!);
    expect(others(book)).toBe(before.people);
    expect(book.results()).toEqual(before.results);
    expect(book.plan()).toEqual(before.plan);
    expect(before.plan).toMatchObject({ isNew: [], changed: [] });
    expect(book.sheet(TAB).isSheetHidden()).toBe(true);
    book.run(before.plan.hash);
    expect(others(book)).toBe(before.people);
  });

  test('that is given up leaves nothing', () => {
    const book = Book.reported();
    const before = book.content();
    const { parcel } = preview(book, TWO);
    parcel.chunks.forEach((chunk) => put(book, chunk));
    expect(book.api('apiStageCancel', parcel.importId)).toEqual({ cancelled: true });
    expect(book.content()).toEqual(before);
    expectBlank(book);
    expect(book.api('apiStageCancel', parcel.importId)).toEqual({ cancelled: false });
    expect(commit(book, parcel.importId)).toEqual({ gone: true });
    expect(haveOf(book, parcel.importId)).toEqual([]);
  });

  test('says which stages are open, how far they are, and what stands in result tables', () => {
    const book = Book.reported();
    const { parcel } = preview(book, TWO);
    put(book, parcel.chunks[0]!);
    const { stages, tables, standing, papers } = context(book);
    expect(stages).toEqual([
      { importId: parcel.importId, started: expect.stringMatching(/^2024-09-02T/), have: 1, of: 2 },
    ]);
    expect(Object.keys(standing)).toHaveLength(18);
    expect(papers).toHaveLength(WORKS.length);
    const marks = tables.filter(({ table }) => table === 'marks');
    expect(marks.map(({ work }) => work).sort()).toEqual([...WORKS].sort());
    for (const { rows, fromProtocols } of marks) expect(fromProtocols).toBe(rows);
  });
});

describe('two people', () => {
  test('send different files at once, and both go in', () => {
    const one = Book.new();
    const two = one.other('second@example.org');
    const [first, second] = [preview(one, TWO).parcel, preview(two, OTHER).parcel];
    put(one, first.chunks[0]!);
    expect(put(two, second.chunks[0]!)).toEqual([0]);
    put(one, first.chunks[1]!);
    expect(commit(one, first.importId)).toMatchObject({ result: { added: 1 } });
    expect(haveOf(two, second.importId)).toEqual([0]);
    expect(put(two, second.chunks[1]!)).toEqual([0, 1]);
    expect(commit(two, second.importId)).toMatchObject({ result: { added: 1 } });
    const whole = Book.new();
    whole.load(sorted(first));
    whole.load(sorted(second));
    expect(one.content()).toEqual(whole.content());
  });

  test('drop the same files: what one has sent the other need not, and they go in once', () => {
    const one = Book.new();
    const two = one.other('second@example.org');
    const { importId, chunks } = preview(one, TWO).parcel;
    expect(preview(two, TWO).parcel.importId).toBe(importId);
    put(one, chunks[0]!);
    expect(haveOf(two, importId)).toEqual([0]);
    const before = one.values(TAB);
    expect(put(two, chunks[0]!)).toEqual([0]);
    expect(one.values(TAB)).toEqual(before);
    put(two, chunks[1]!);
    expect(commit(two, importId)).toMatchObject({ result: { added: 1 } });
    // The first one was still sending: its chunks open no second stage.
    expect(put(one, chunks[1]!)).toEqual([]);
    expect(commit(one, importId)).toEqual({ gone: true });
    expectBlank(one);
    expect(preview(one, TWO).isAllThere).toBe(true);
  });

  test('wait for each other', () => {
    const one = Book.new();
    const { parcel } = preview(one, TWO);
    const lock = one.other('second@example.org').session.globals.LockService.getDocumentLock();
    lock.waitLock(10);
    for (const [name, text] of [
      ['apiStageChunk', JSON.stringify(parcel.chunks[0])],
      ['apiStageCommit', parcel.importId],
      ['apiStageCancel', parcel.importId],
    ] as const)
      expect(() => one.call(name, text)).toThrow('сейчас работает другой человек');
    lock.releaseLock();
    expect(put(one, parcel.chunks[0]!)).toEqual([0]);
  });
});

describe('what is refused in a sentence', () => {
  test('chunks that are missing', () => {
    const book = Book.new();
    const { importId, chunks } = preview(book, TWO).parcel;
    put(book, chunks[0]!);
    expect(() => commit(book, importId)).toThrow('Загрузка передана не целиком: частей 1 из 2.');
    expect(haveOf(book, importId)).toEqual([0]);
  });

  test('a chunk with another text or number than the one that is there', () => {
    const book = Book.new();
    const { importId, chunks } = preview(book, TWO).parcel;
    const [chunk] = chunks;
    put(book, chunk!);
    const before = book.values(TAB);
    for (const foreign of [
      { ...chunk!, text: `${chunk!.text.slice(0, -1)}!` },
      { ...chunks[1]!, of: 3 },
    ])
      expect(() => put(book, foreign)).toThrow('отличается от той, что уже передана');
    expect(book.values(TAB)).toEqual(before);
    put(book, chunks[1]!);
    expect(commit(book, importId)).toMatchObject({ result: { added: 1 } });
  });

  test('chunks that are not what the id was made of: nothing is written', () => {
    const book = Book.reported();
    const before = book.content();
    const { importId, chunks } = preview(book, TWO).parcel;
    put(book, { ...chunks[0]!, text: chunks[0]!.text.replace('900001', '900004') });
    put(book, chunks[1]!);
    expect(() => commit(book, importId)).toThrow('не складываются в целое и удалены');
    expect(book.content()).toEqual(before);
  });

  test('a chunk that was damaged on the tab: it is sent again, the others are not', () => {
    const book = Book.new();
    const { importId, chunks } = preview(book, TWO).parcel;
    chunks.forEach((chunk) => put(book, chunk));
    book.sheet(TAB).getRange(2, 8).setValue('испорчено');
    expect(haveOf(book, importId)).toEqual([1]);
    expect(() => commit(book, importId)).toThrow('часть 1 из 2 повреждена и удалена');
    expect(drop(book, TWO)).toMatchObject({ added: 1 });
    expectBlank(book);

    const mended = Book.new();
    chunks.forEach((chunk) => put(mended, chunk));
    mended.sheet(TAB).getRange(2, 8).setValue('испорчено');
    expect(drop(mended, TWO)).toMatchObject({ added: 1 });
    expect(mended.content()).toEqual(book.content());
  });
});

test('a chunk takes as many calls whatever waits on the tab', () => {
  function callsAfter(stages: number): number {
    const book = Book.new();
    for (let i = 0; i < stages; i++) {
      const other = uploadOf([], { counts: [large(SCHOOLS[i]!, 'C')] });
      for (const chunk of preview(book, other).parcel.chunks) put(book, chunk);
    }
    const [chunk] = preview(book, TWO).parcel.chunks;
    book.session.calls.reset();
    put(book, chunk!);
    return book.session.calls.reads + book.session.calls.writes;
  }
  // The tab is grown by the first chunk: rows are added every time, columns once.
  expect(callsAfter(3)).toBeLessThanOrEqual(callsAfter(1) + 1);
});

describe('places on the tab', () => {
  test('are used again, and the tab shrinks when the last stage has gone', () => {
    const book = Book.new();
    const parcels = [TWO, OTHER].map((payload) => preview(book, payload).parcel);
    for (const { chunks } of parcels) chunks.forEach((chunk) => put(book, chunk));
    const rows = book.sheet(TAB).getMaxRows();
    book.api('apiStageCancel', parcels[0]!.importId);
    expect(haveOf(book, parcels[1]!.importId)).toEqual([0, 1]);
    parcels[0]!.chunks.forEach((chunk) => put(book, chunk));
    expect(book.sheet(TAB).getMaxRows()).toBe(rows);
    for (const { importId } of parcels)
      expect(commit(book, importId)).toMatchObject({ result: { added: 1 } });
    expectBlank(book);
  });

  test('hold any letters, also after a way through a file', async () => {
    const names = ['=1+1', "'+7", 'школа 😀', '_x000D_', '\ufeffТри\u2028', 'конец ', '01.02', '\ud800'];
    const strange = uploadOf([], {
      schoolNames: names.map((name, i) => ({ school: `91000${i}`, name, municipality: '' })),
      counts: [large('900001', ' '), large('900002', '😀'), large('900003', '=')],
    });
    const book = Book.new();
    const { importId, chunks } = preview(book, strange).parcel;
    chunks.slice(0, -1).forEach((chunk) => put(book, chunk));
    const reopened = await book.reopened();
    expect(reopened.sheet(TAB).isSheetHidden()).toBe(true);
    expect(haveOf(reopened, importId)).toEqual(chunks.slice(0, -1).map(({ index }) => index));
    put(reopened, chunks[chunks.length - 1]!);
    expect(commit(reopened, importId)).toMatchObject({ result: { added: 3, newSchools: 8 + 3 } });
  });
});

test('a copy without metadata knows its tab by the headings, and the upload goes on in it', () => {
  const book = Book.new();
  const { importId, chunks } = preview(book, TWO).parcel;
  put(book, chunks[0]!);
  book.host.workbook.metadata = [];
  book.sheet(TAB).setName('Переименована');
  expect(haveOf(book, importId)).toEqual([0]);
  put(book, chunks[1]!);
  expect(book.names()).not.toContain(TAB);
  expect(commit(book, importId)).toMatchObject({ result: { added: 1 } });
});

test('a tab that somebody has deleted is made again by the first chunk, and reports do without it', () => {
  const book = Book.reported();
  book.spreadsheet.deleteSheet(book.sheet(TAB));
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  expect(drop(book, NOTHING)).toBeNull();
  expect(drop(book, TWO)).toMatchObject({ replaced: 1 });
  expectBlank(book);
  expect(book.sheet(TAB).isSheetHidden()).toBe(true);
});

test('a workbook of structure 4 takes an upload in chunks at once', () => {
  const book = Book.reported();
  book.spreadsheet.deleteSheet(book.sheet(TAB));
  const version = book.values('_Листы').findIndex(([key]) => key === 'version') + 1;
  book.sheet('_Листы').getRange(version, 2).setValue('4');
  expect(drop(book, TWO)).toMatchObject({ replaced: 1 });
  expectBlank(book);
  expect(String(book.values('_Листы')[version - 1]![1])).toBe('5');
});

describe('«Проверить настройку»', () => {
  /** A first chunk that came `days` before the check. */
  function waiting(days: number): Book {
    const book = Book.on(structuredClone(Book.reported().host.workbook), {
      today: new Date(TODAY.getTime() - days * DAY),
    });
    put(book, preview(book, TWO).parcel.chunks[0]!);
    return Book.on(book.host.workbook);
  }

  test('names an upload that was not ended, and leaves it', () => {
    const book = waiting(6);
    const [said] = book.press('menuCheckSetup');
    expect(said).toContain('Есть незаконченная загрузка результатов: начата 27.08.2024 10:00');
    expect(said).toContain('передано частей 1 из 2. Отчёты её не видят.');
    expect(said).toContain('перетащите те же файлы ещё раз');
    expect(drop(book, TWO)).toMatchObject({ replaced: 1 });
    expect(book.press('menuCheckSetup')[0]).toContain('Всё на месте');
  });

  test('removes one that is older than seven days, and says so', () => {
    const book = waiting(8);
    expect(book.press('menuCheckSetup')[0]).toContain(
      'Удалена незаконченная загрузка результатов: начата 25.08.2024 10:00, больше 7 дней назад',
    );
    expectBlank(book);
    expect(book.press('menuCheckSetup')[0]).toContain('Всё на месте');
  });
});
