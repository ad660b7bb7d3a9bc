/** Turns the paths a person typed into files: folders are walked, what is no table by its name is passed over there. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../../src/domain/intake/records';
import { fileText } from '../../src/messages/files';

/** Kinds of files that are taken from a folder; .xls only to say what to do with it. A file typed by name is always taken. */
const TABLE_NAME = /\.(csv|tsv|xlsx|xlsm|xls|zip)$/i;

export interface ExpandedPaths {
  /** In the order typed, inside a folder by name; each once. */
  readonly files: readonly string[];
  /** One for each path that is not there or holds no table. */
  readonly problems: readonly Problem[];
}

export async function expandPaths(paths: readonly string[]): Promise<ExpandedPaths> {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const refuse = (message: string): void => {
      problems.push({ file: path, sheet: null, row: null, column: null, message });
    };
    const found = await stat(path).catch(() => null);
    if (found === null) {
      refuse(fileText.missing);
      continue;
    }
    const tables = found.isDirectory() ? await walk(path) : [path];
    if (tables.length === 0) refuse(fileText.noTables);
    for (const file of tables) if (!files.has(resolve(file))) files.set(resolve(file), file);
  }
  return { files: [...files.values()], problems };
}

/** Tables of a folder and its subfolders; hidden files and lock files of office programs (`~$…`) are left out. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter(({ name }) => !/^(\.|~\$)/.test(name));
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of names) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(path)));
    else if (TABLE_NAME.test(entry.name)) files.push(path);
  }
  return files;
}
