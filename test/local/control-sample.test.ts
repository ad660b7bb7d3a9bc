/** The command `control-sample`: the list for an order as a file, marks only when asked for, arguments that cannot be meant. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readFile } from '../../src/files/xlsx/hucre';
import { saveBook } from '../../local/addon';
import { Book, SCHOOLS } from '../support/book';

const ROOT = resolve(__dirname, '../..');

let folder: string;
let book: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'objectivity-control-'));
  book = join(folder, 'book.xlsx');
  await saveBook(Book.filled().host.workbook, book);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const command = [join(ROOT, 'local/run.mjs'), 'control-sample', '--today', '2026-11-22', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

test('prints and writes the list with its seed, date and rule, and leaves the workbook alone', async () => {
  const before = readFileSync(book);
  const list = join(folder, 'list.xlsx');
  const { code, stdout } = run('--workbook', book, '--schools', '2', '--out', list);
  expect(code).toBe(0);
  expect(stdout).toContain('Отобрано школ: 2 из 6.');
  expect(stdout).toContain('«22.11.2026»');
  expect(stdout).toContain('добавьте --mark');
  expect(readFileSync(book).equals(before)).toBe(true);
  const { sheets } = await readFile(readFileSync(list));
  expect(sheets.map(({ name }) => name)).toEqual(['Список', 'Слои']);
  const cells = sheets[0]!.rows.map((row) => row.map(String));
  const header = cells.findIndex(([first]) => first === '№');
  const schools = cells.slice(header + 1);
  expect(schools.map(([number]) => number)).toEqual(['1', '2']);
  expect(
    schools.every(([, municipality, school]) => municipality === 'МО-1' && SCHOOLS.includes(school!)),
  ).toBe(true);
  const notes = cells
    .slice(0, header)
    .map(([text]) => text)
    .join('\n');
  expect(notes).toContain('Дата отбора: 22.11.2026.');
  expect(notes).toContain('разложены по слоям');
  expect(notes).toContain('приказом');
});

test('marks only when asked to, and a second time changes nothing', async () => {
  const marked = run('--workbook', book, '--schools', '2', '--seed', 'приказ', '--mark');
  expect(marked.stdout).toContain('В «Школах» отмечено «да»: 2.');
  const after = readFileSync(book);
  const again = run('--workbook', book, '--schools', '2', '--seed', 'приказ', '--mark');
  expect(again.stdout).toContain('отмечено «да»: 0.');
  expect(readFileSync(book).equals(after)).toBe(true);
});

test.each([
  [['--schools', '2', '--share', '10'], 'что-нибудь одно'],
  [['--schools', '0'], '--schools 0'],
  [['--schools', 'два'], '--schools два'],
  [['--share', '0'], '--share 0'],
  [['--share', '101'], '--share 101'],
  [['--schools', '7'], 'Нельзя отобрать 7'],
])('%j is refused with a sentence', (args, sentence) => {
  const { code, stderr } = run('--workbook', book, ...args);
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
});

test('never writes the list over the workbook', () => {
  const before = readFileSync(book);
  expect(run('--workbook', book, '--out', book)).toMatchObject({ code: 1 });
  expect(readFileSync(book).equals(before)).toBe(true);
});
