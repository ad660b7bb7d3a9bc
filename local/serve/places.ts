/** Where files may be opened and saved: the folder of the open book and the folder where the program was started. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { refusal } from './messages';
import type { FileList } from './protocol';
import { Refusal } from './refusal';

/** Beginnings of names that are no books: locks of office programs, hidden files. */
const NO_BOOK = /^(~\$|\.)/;
/** Characters that some system refuses in names. */
const NO_NAME = /[<>:"/\\|?*\u0000-\u001f]/;

/** A path that a page has sent, inside one of the folders. @throws Refusal 403 for any other place, 422 for a bad name. */
export async function placeOf(typed: string, folders: readonly [string, ...string[]]): Promise<string> {
  const path = resolve(folders[0], typed);
  const name = bookName(basename(path));
  const folder = await realpath(dirname(path)).catch(() => null);
  const allowed = await Promise.all(folders.map((one) => realpath(one)));
  if (folder === null || !allowed.includes(folder)) throw new Refusal(403, refusal.filePlace);
  const target = join(folder, name);
  // A link in the folder may lead anywhere.
  const real = await realpath(target).catch(() => target);
  if (!allowed.includes(dirname(real))) throw new Refusal(403, refusal.filePlace);
  return real;
}

/** The name with `.xlsx`. @throws Refusal 422 for a name that is none. */
export function bookName(typed: string): string {
  const name = /\.[a-z]{2,5}$/i.test(typed) ? typed : `${typed}.xlsx`;
  if (!/[^.\s].*\.xlsx$/i.test(name) || NO_NAME.test(name) || NO_BOOK.test(name) || name.length > 120)
    throw new Refusal(422, refusal.fileName);
  return name;
}

export async function booksIn(folders: readonly [string, ...string[]]): Promise<FileList> {
  const lists = await Promise.all([...new Set(folders)].map(booksOf));
  return { folder: folders[0], files: lists.flat() };
}

async function booksOf(folder: string): Promise<FileList['files'][number][]> {
  const names = await readdir(folder).catch(() => []);
  const books = names.filter((name) => /\.xlsx$/i.test(name) && !NO_BOOK.test(name)).sort();
  const files = await Promise.all(
    books.map(async (name) => {
      const path = join(folder, name);
      const info = await stat(path).catch(() => null);
      return info?.isFile() ? [{ path, name, changed: info.mtime.toISOString() }] : [];
    }),
  );
  return files.flat();
}
