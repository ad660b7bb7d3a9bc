/** `school-plan` as another program calls it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadWorkbook } from '../../local/xlsx';

const ROOT = resolve(__dirname, '../..');
const PROTOCOL = resolve(__dirname, '../fixtures/protocol.csv');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'objectivity-school-plan-'));
  run('import', PROTOCOL, '--work', 'ВПР;2021;МА;4');
  run('roadmap', 'template', 'school', '--year', '2021/22');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const book = (): string => join(folder, 'book.xlsx');

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'local/run.mjs'), ...args, '--workbook', book(), '--today', '2021-10-04'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

async function tabs(): Promise<string[]> {
  return (await loadWorkbook(readFileSync(book()), 'book')).sheets.map(({ name }) => name);
}

/** Codes of the schools in the protocol. */
async function codes(): Promise<string[]> {
  const { sheets } = await loadWorkbook(readFileSync(book()), 'book');
  const { rows } = sheets.find(({ name }) => name === 'Школы')!;
  return rows.slice(1).flatMap((row) => /^\d{6}$/.exec(String(row?.[0]?.value ?? ''))?.[0] ?? []);
}

test('makes the tabs of the schools named, and a second time changes nothing', async () => {
  const [first] = await codes();
  const made = run('school-plan', '--school', first!);
  expect([made.code, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toContain(
    `Готово. Планов создано: 1, обновлено: 0, без изменений: 0.\nПлан ${first}\n`,
  );
  expect(await tabs()).toContain(`План ${first}`);
  expect(run('school-plan', '--school', first!).stdout).toContain(
    'создано: 0, обновлено: 0, без изменений: 1',
  );
});

test.each([
  [['--school', '12'], '--school 12: нужны коды школ из шести цифр через запятую.'],
  [['--school', '123456'], 'Таких школ нет ни на вкладке «Школы», ни в результатах: 123456.'],
  [[], 'Укажите --school.'],
])('%p says what is wrong and leaves the workbook alone', (args, sentence) => {
  const before = readFileSync(book());
  const { code, stdout, stderr } = run('school-plan', ...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(sentence);
  expect(readFileSync(book()).equals(before)).toBe(true);
});
