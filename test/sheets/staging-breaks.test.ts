/** Uploads in chunks that broke: dropping the same files again gives the workbook of an undisturbed loading. */
import type { UploadPayload } from '../../src/domain/intake/payload';
import { Book, WORKS, countsOf, uploadOf, workOf } from '../support/book';
import { TWO, commit, drop, expectBlank, preview, put } from '../support/staging';

describe('a break', () => {
  const NEWS = uploadOf([countsOf(WORKS[0]!, '900001', 17, 4), countsOf('ВПР-2021-ОМ-4', '900002')], {
    tables: [
      {
        kind: 'marks',
        work: workOf('ВПР-2021-ОМ-4'),
        maxScore: 32,
        rows: [
          { level: 'school', name: '', school: '900003', schools: null, n: 20, percent: [5, 30, 45, 20] },
        ],
      },
    ],
    official: [
      { year: 2021, school: '900001', municipality: 'МО-1', name: 'Школа 1', markers: { '4 РУ': true } },
    ],
  });

  function callsIn(make: () => Book, body: (book: Book) => void): number {
    const book = make();
    book.session.calls.reset();
    body(book);
    const { reads, writes, services } = book.session.calls;
    return reads + writes + services;
  }

  /** Breaks `body` at every `step`-th of its calls; then the same files are dropped again. Returns how many there are. */
  function afterBreaks(
    make: () => Book,
    body: (book: Book) => void,
    payload: UploadPayload,
    step: number,
    check: (book: Book) => void,
  ): number {
    const calls = callsIn(make, body);
    for (let n = 1; n <= calls; n += step) {
      const book = make();
      book.session.faults.failAt(n);
      expect(() => body(book)).toThrow('Service error');
      drop(book, payload);
      check(book);
    }
    return calls;
  }

  function undisturbed(payload: UploadPayload): unknown {
    const book = Book.new();
    drop(book, payload);
    expectBlank(book);
    return book.content();
  }

  /** Everything is sent and not yet put in. */
  function sent(): Book {
    const book = Book.new();
    for (const chunk of preview(book, NEWS).parcel.chunks) put(book, chunk);
    return book;
  }

  test('at every fifth call of putting it in: dropping the same files again ends it', () => {
    const { importId } = preview(Book.new(), NEWS).parcel;
    const content = undisturbed(NEWS);
    const calls = afterBreaks(
      sent,
      (book) => commit(book, importId),
      NEWS,
      5,
      (book) => expect(book.content()).toEqual(content),
    );
    expect(calls).toBeGreaterThan(50);
  });

  test('at every call of the first and of the second chunk: likewise', () => {
    const { chunks } = preview(Book.new(), TWO).parcel;
    const content = undisturbed(TWO);
    const begun = (): Book => {
      const book = Book.new();
      put(book, chunks[0]!);
      return book;
    };
    for (const [make, chunk] of [[Book.new, chunks[0]!] as const, [begun, chunks[1]!] as const]) {
      const calls = afterBreaks(
        () => make(),
        (book) => put(book, chunk),
        TWO,
        1,
        (book) => expect(book.content()).toEqual(content),
      );
      expect(calls).toBeLessThan(30);
    }
  });

  test('after the counts went in leaves a stage that the same files end, though nothing of them is new', () => {
    const book = sent();
    const { importId } = preview(Book.new(), NEWS).parcel;
    const only = { ...NEWS, tables: [], official: [] };
    book.load(only);
    expect(preview(book, only)).toMatchObject({ isAllThere: true });
    expect(preview(book, NEWS)).toMatchObject({ isAllThere: false, isBegun: true });
    expect(preview(book, NEWS).parcel.importId).not.toBe(importId);
    drop(book, NEWS);
    expectBlank(book);
  });
});
