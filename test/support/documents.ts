/** What documents are made of, from the lived-in test workbook: six schools, three works, a roadmap in its second year. */
import type { DocumentInput } from '../../src/domain/documents/input';
import { documentInput } from '../../src/sheets/documents';
import { Workbook } from '../../src/sheets/workbook';
import type { Book } from './book';
import { livedBook } from './roadmap-lived';

export function inputOf(book: Book): DocumentInput {
  return readIn(book, documentInput);
}

/** Read by the code under test itself, with the host's services in the place of Google's. */
export function readIn<Result>(book: Book, read: (workbook: Workbook) => Result): Result {
  return book.session.execute({}, () => {
    const names = Object.keys(book.session.globals);
    const standing = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
    Object.assign(globalThis, book.session.globals);
    try {
      return read(Workbook.open(book.spreadsheet));
    } finally {
      for (const [name, before] of standing) {
        if (before === undefined) delete (globalThis as Record<string, unknown>)[name];
        else Object.defineProperty(globalThis, name, before);
      }
    }
  });
}

export const DOCUMENTS_DAY = new Date(2025, 10, 20, 12);

/** A fresh value of the same data at each call. */
export function livedInput(today = DOCUMENTS_DAY): DocumentInput {
  return inputOf(livedBook(today));
}
