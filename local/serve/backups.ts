/**
 * Copies of a book in the folder «Резервные копии» beside it: one as it was at each opening, one of the earlier version
 * whenever an hour has passed or a job has rewritten tabs. Kept are the newest of each of the last 12 hours with copies,
 * the newest of each of the last 14 such days, and the last 5 of openings.
 */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AT_OPENING, BACKUP_FOLDER } from './messages';

const HOURS = 12;
const DAYS = 14;
const OPENINGS = 5;
const STAMP = /^ (\d{4}-\d{2}-\d{2}) (\d{2})-\d{2}-\d{2}( .+)?\.xlsx$/;

export function backupFolder(book: string): string {
  return join(dirname(book), BACKUP_FOLDER);
}

/** Copies the file as it is now and clears away what is not kept. */
export async function backUp(book: string, when: Date, isOpening: boolean): Promise<void> {
  const folder = backupFolder(book);
  await mkdir(folder, { recursive: true });
  const name = basename(book, '.xlsx');
  await copyFile(book, join(folder, `${name} ${stamp(when)}${isOpening ? ` ${AT_OPENING}` : ''}.xlsx`));
  for (const old of surplus(await readdir(folder), name)) await rm(join(folder, old), { force: true });
}

/** `2024-09-02 10-15-30`: sorts by time and is a name on every system. */
export function stamp(when: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [when.getFullYear(), two(when.getMonth() + 1), two(when.getDate())].join('-');
  return `${day} ${[when.getHours(), when.getMinutes(), when.getSeconds()].map(two).join('-')}`;
}

/** Names of copies of this book that need not be kept any more. */
export function surplus(names: readonly string[], book: string): string[] {
  const copies = names
    .filter((name) => name.startsWith(book) && STAMP.test(name.slice(book.length)))
    .sort()
    .reverse();
  const kept = new Set<string>();
  const keepNewest = (most: number, only: boolean, key: (parts: readonly string[]) => string): void => {
    const seen = new Set<string>();
    for (const name of copies) {
      const parts = STAMP.exec(name.slice(book.length))!;
      if ((parts[3] !== undefined) !== only || seen.has(key(parts)) || seen.size === most) continue;
      seen.add(key(parts));
      kept.add(name);
    }
  };
  keepNewest(HOURS, false, ([, day = '', hour = '']) => `${day} ${hour}`);
  keepNewest(DAYS, false, ([, day = '']) => day);
  keepNewest(OPENINGS, true, ([whole = '']) => whole);
  return copies.filter((name) => !kept.has(name));
}
