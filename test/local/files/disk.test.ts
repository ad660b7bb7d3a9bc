/** Paths as typed: folders, single files, what is not there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { diskSource, openPaths } from '../../../local/files/disk';
import { expandPaths } from '../../../local/files/expand';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'paths-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('folders are walked for tables by name; a file typed is taken whatever its name', async () => {
  mkdirSync(join(folder, 'b'));
  for (const name of ['b/2.csv', 'b/~$2.xlsx', 'b/.hidden.csv', 'a.xlsx', 'note.md', 'old.xls'])
    save(name, 'x');
  const typed = save('protocol.dat', 'x');
  const { files, problems } = await expandPaths([typed, folder, join(folder, 'нет')]);
  expect(files.map((file) => basename(file))).toEqual(['protocol.dat', 'a.xlsx', '2.csv', 'old.xls']);
  expect(problems).toMatchObject([{ file: join(folder, 'нет') }]);
});

test('a missing file is a sentence, and the other files go in', async () => {
  const { files, problems } = await openPaths([join(folder, 'нет.csv'), save('2021_ma4.csv', 'x')]);
  expect(problems).toMatchObject([{ message: 'такого файла или папки нет.' }]);
  expect(files.map(({ name }) => name)).toEqual(['2021_ma4.csv']);
});

test('any part of a file can be read', async () => {
  const source = await diskSource(save('a.csv', '0123456789'));
  expect(source.size).toBe(10);
  expect(Buffer.from(await source.read(3, 6)).toString()).toBe('345');
});

test('an archive, typed or in a folder, gives its files', async () => {
  const zip = zipSync({ 'МО-1/2021_ma4.csv': strToU8('раз'), 'МО-1/2021_ma5.csv': strToU8('два') });
  save('всё.zip', zip);
  for (const path of [folder, join(folder, 'всё.zip')]) {
    const { files, problems } = await openPaths([path]);
    expect(problems).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(['всё.zip/МО-1/2021_ma4.csv', 'всё.zip/МО-1/2021_ma5.csv']);
    expect(Buffer.from(await files[1]!.read(0, 99)).toString()).toBe('два');
  }
});
