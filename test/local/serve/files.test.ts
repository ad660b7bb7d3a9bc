/** @jest-environment node */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { surplus } from '../../../local/serve/backups';
import { lockPath, takeLock } from '../../../local/serve/lock-file';
import type { BookState, Failure, FileList } from '../../../local/serve/protocol';
import { loadWorkbook } from '../../../local/xlsx';
import { Book } from '../../support/book';
import { PageWindow, Served } from '../../support/served';

let served: Served;
let one: PageWindow;
let tab: number;

beforeEach(async () => {
  served = await Served.start(Book.new());
  one = await served.window('window-one');
  tab = (await one.state()).tabs[0]!.id;
});
afterEach(() => served.stop());

async function textIn(path: string): Promise<unknown> {
  const workbook = await loadWorkbook(readFileSync(path), 'Книга');
  return workbook.sheets.find(({ id }) => id === tab)!.rows[40]?.[0]?.value;
}

const type = (text: string, before = '') => one.type(tab, 40, 0, text, before);
const saved = async (): Promise<BookState> => {
  for (;;) {
    const state = await one.state();
    if (state.isSaved) return state;
    await new Promise((next) => setTimeout(next, 100));
  }
};

test('edits are in the file a little later without anybody asking, and the opened version stands in the backups', async () => {
  await type('сохранится само');
  expect((await one.state()).isSaved).toBe(false);
  const state = await saved();
  expect(state.savedAt).not.toBeNull();
  expect(await textIn(served.path)).toBe('сохранится само');
  const [copy, ...others] = readdirSync(join(served.folder, 'Резервные копии'));
  expect([copy, others.length]).toEqual([expect.stringMatching(/^Книга .+ при открытии\.xlsx$/), 0]);
  expect(await textIn(join(served.folder, 'Резервные копии', copy!))).toBeUndefined();
  expect([state.backups, state.warnings]).toEqual([join(served.folder, 'Резервные копии'), []]);
});

test('a file that another program has changed is left alone, and the book goes on under another name', async () => {
  writeFileSync(served.path, 'чужое содержимое');
  await type('моё');
  const state = await saved();
  expect(readFileSync(served.path, 'utf8')).toBe('чужое содержимое');
  expect(state.path).toMatch(/Книга \(версия страницы .+\)\.xlsx$/);
  expect(state.warnings[0]).toMatch(/^Файл «Книга\.xlsx» тем временем изменила другая программа/);
  expect(await textIn(state.path)).toBe('моё');
});

test('a file that somebody has made read-only is left alone, and the book goes on under another name', async () => {
  const before = readFileSync(served.path);
  chmodSync(served.path, 0o444);
  await type('моё');
  const state = await saved();
  expect(readFileSync(served.path).equals(before)).toBe(true);
  expect(state.warnings[0]).toMatch(/^Файл «Книга\.xlsx» только для чтения/);
  expect(await textIn(state.path)).toBe('моё');
});

test('a new book is empty, has a free name and leaves the open one in its file', async () => {
  await type('остаётся в первой');
  expect((await one.post<Failure>('api/new', { path: 'Книга' })).status).toBe(409);
  const { body } = await one.post<BookState>('api/new', { path: 'Наши школы' });
  expect(body.path).toBe(join(served.folder, 'Наши школы.xlsx'));
  expect(body.tabs[0]!.name).toBe('Начало');
  expect(await textIn(served.path)).toBe('остаётся в первой');
});

test('beside the sample, which may be made anew, nothing of a person is kept', async () => {
  const working = mkdtempSync(join(tmpdir(), 'objectivity-working-'));
  const path = join(realpathSync(served.folder), 'Пример.xlsx');
  copyFileSync(served.path, path);
  const server = await Served.server(served.folder, { sample: { path, today: 0 }, workingFolder: working });
  await server.open(path);
  const window = new PageWindow(server.address, 'window-two');
  const { body } = await window.post<BookState>('api/new', { path: 'Наши школы.xlsx' });
  expect(body.path).toBe(join(realpathSync(working), 'Наши школы.xlsx'));
  await server.close();
  rmSync(working, { recursive: true });
});

test('a second server on the same book learns the address of the first; a lock left by a dead one is taken', async () => {
  expect(existsSync(lockPath(served.path))).toBe(true);
  const second = await Served.server(served.folder);
  await expect(second.open(served.path)).rejects.toMatchObject({ runningAt: served.server.address });
  await second.close();
  const free = join(served.folder, 'другая.xlsx');
  writeFileSync(lockPath(free), JSON.stringify({ pid: 999_999_999, address: 'http://127.0.0.1:9/x/' }));
  expect(await takeLock(free, served.server.address)).toEqual({ runningAt: null });
});

test('an uploaded workbook is kept under a free name and opened; one that is none is refused and not kept', async () => {
  await type('остаётся в первой');
  const before = readdirSync(served.folder).length;
  const upload = <Value>(name: string, bytes: Uint8Array) =>
    one.post<Value>(`api/upload?name=${encodeURIComponent(name)}`, bytes, {
      'content-type': 'application/octet-stream',
    });
  const bad = await upload<Failure>('плохой.xlsx', Buffer.from('это не книга'));
  expect([bad.status, bad.body.message]).toEqual([
    422,
    expect.stringContaining('«плохой.xlsx» не открывается'),
  ]);
  expect((await upload('../плохой.xlsx', Buffer.from(''))).status).toBe(422);
  expect((await upload('таблица.exe', Buffer.from(''))).status).toBe(422);
  expect(readdirSync(served.folder).length).toBe(before);
  const { body } = await upload<BookState>('Книга.xlsx', readFileSync(served.path));
  expect(body.path).toBe(join(served.folder, 'Книга (2).xlsx'));
  expect(await textIn(served.path)).toBe('остаётся в первой');
});

test('saving under another name, the list of files, opening one of them, downloading', async () => {
  await type('копия');
  const as = await one.post<BookState>('api/save-as', { path: 'Копия' });
  expect([as.body.path, as.body.name]).toEqual([join(served.folder, 'Копия.xlsx'), 'Копия']);
  expect((await one.post('api/save-as', { path: 'Книга.xlsx' })).status).toBe(409);
  const { files } = await one.get<FileList>('api/files');
  expect(files.map(({ name }) => name)).toEqual(['Книга.xlsx', 'Копия.xlsx']);
  const opened = await one.post<BookState>('api/open', { path: files[0]!.path });
  expect(opened.body.name).toBe('Книга');
  expect(existsSync(lockPath(as.body.path))).toBe(false);
  const download = await fetch(`${served.server.address}api/download`);
  const workbook = await loadWorkbook(new Uint8Array(await download.arrayBuffer()), 'Книга');
  expect(workbook.sheets.length).toBeGreaterThan(5);
});

test('of copies stay the newest of an hour, of a day, and the last five of openings', () => {
  const names = [
    'Книга 2024-09-02 10-15-30.xlsx',
    'Книга 2024-09-02 10-45-00.xlsx',
    ...Array.from({ length: 7 }, (_, i) => `Книга 2024-09-0${i + 1} 08-00-00 при открытии.xlsx`),
    'Чужая 2024-09-02 10-15-30.xlsx',
    'Книга.xlsx',
  ];
  expect(surplus(names, 'Книга')).toEqual([
    'Книга 2024-09-02 10-15-30.xlsx',
    'Книга 2024-09-02 08-00-00 при открытии.xlsx',
    'Книга 2024-09-01 08-00-00 при открытии.xlsx',
  ]);
});
