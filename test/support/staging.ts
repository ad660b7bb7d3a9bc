/** The calls of «Загрузить результаты…» as a dialog makes them, and uploads that fill more than one chunk. */
import type { Parcel, StageChunk } from '../../src/domain/intake/chunks';
import { LoadContext, LoadPreview, previewUpload } from '../../src/domain/intake/load-preview';
import type { UploadPayload } from '../../src/domain/intake/payload';
import type { LoadResult } from '../../src/sheets/load';
import { Book, WORKS, countsOf, uploadOf } from './book';

export const TAB = '_Загрузка';

export const context = (book: Book): LoadContext => book.api('apiLoadContext');
export const preview = (book: Book, payload: UploadPayload): LoadPreview =>
  previewUpload(payload, context(book));
export const haveOf = (book: Book, importId: string): number[] =>
  book.api<{ have: number[] }>('apiStageState', importId).have;
export const put = (book: Book, chunk: StageChunk): number[] =>
  book.api<{ have: number[] }>('apiStageChunk', JSON.stringify(chunk)).have;
export const commit = (book: Book, importId: string): { result?: LoadResult; gone?: true } =>
  book.api('apiStageCommit', importId);

/** What the dialog does with files that were dropped: compares, sends what is missing, puts it in. */
export function drop(book: Book, payload: UploadPayload): LoadResult | null {
  const { parcel, isAllThere } = preview(book, payload);
  if (isAllThere) return null;
  const have = new Set(haveOf(book, parcel.importId));
  for (const chunk of parcel.chunks) if (!have.has(chunk.index)) put(book, chunk);
  return commit(book, parcel.importId).result ?? null;
}

/** Counts of a school whose big tables fill chunks of their own; the text is of no use and never decoded here. */
export function large(school: string, letter: string): UploadPayload['counts'][number] {
  return { ...uploadOf([countsOf(WORKS[0]!, school)]).counts[0]!, big: letter.repeat(250_000) };
}

/** Of two chunks. */
export const TWO = uploadOf([], { counts: [large('900001', 'A')] });
export const OTHER = uploadOf([], { counts: [large('900002', 'B')] });
export const NOTHING = uploadOf([], { works: [], schoolNames: [] });

/** Two rows, no columns more than the headings. */
export function expectBlank(book: Book): void {
  const sheet = book.sheet(TAB);
  expect([sheet.getLastRow(), sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1, 2, 6]);
}

/** The upload of a parcel, with its units in the order in which they come out of it. */
export function sorted({ chunks }: Parcel): UploadPayload {
  return JSON.parse(chunks.map(({ text }) => text).join('')) as UploadPayload;
}
