/** `documents` as another program calls it: a folder of the municipality and one a school, what people changed stays. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const ROOT = resolve(__dirname, '../..');
const PROTOCOL = resolve(__dirname, '../fixtures/protocol.csv');
const PLAN = 'Дорожная карта.docx';

let folder: string;
let codes: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'objectivity-documents-'));
  run('import', PROTOCOL, '--work', 'ВПР;2021;МА;4');
  run('roadmap', 'template', 'municipal', '--year', '2021/22');
  documents(out('first'));
  codes = readdirSync(out('first')).filter((name) => /^\d{6}$/.test(name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const book = (): string => join(folder, 'book.xlsx');
const out = (name: string): string => join(folder, name);

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'local/run.mjs'), ...args, '--workbook', book(), '--today', '2021-10-04'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

function documents(to: string, ...args: readonly string[]) {
  return run('documents', '--out', to, ...args);
}

/** All files below a folder with their paths in it. */
function filesIn(of: string): string[] {
  return (readdirSync(of, { recursive: true }) as string[])
    .filter((name) => statSync(join(of, name)).isFile() && !name.startsWith('.'))
    .map((name) => name.split('\\').join('/'))
    .sort();
}

test('writes documents of the municipality and of every school, which open as Word files', () => {
  const files = filesIn(out('first'));
  expect(codes.length).toBeGreaterThan(1);
  for (const code of codes)
    expect(files.filter((name) => name.startsWith(`${code}/`)).length).toBeGreaterThan(2);
  expect(files).toContain(`Муниципалитет/${PLAN}`);
  for (const name of files.filter((one) => one.endsWith('.docx'))) {
    const parts = unzipSync(readFileSync(join(out('first'), name)));
    expect(strFromU8(parts['word/document.xml']!)).toContain('<w:body>');
  }
});

test('the workbook is not touched', () => {
  const before = readFileSync(book());
  documents(out('untouched'), '--kind', 'roadmap');
  expect(readFileSync(book()).equals(before)).toBe(true);
});

test('the same data give the same bytes, and say so', () => {
  documents(out('again'), '--kind', 'roadmap,recommendations');
  const before = filesIn(out('again')).map((name) =>
    readFileSync(join(out('again'), name)).toString('base64'),
  );
  const { stdout } = documents(out('again'), '--kind', 'roadmap,recommendations');
  const after = filesIn(out('again')).map((name) =>
    readFileSync(join(out('again'), name)).toString('base64'),
  );
  expect(after).toEqual(before);
  expect(stdout).toContain(`Без изменений: ${after.length}.`);
});

test('only the kinds and schools asked for', () => {
  const [first] = codes;
  const { code } = documents(out('some'), '--kind', 'recommendations', '--school', first!);
  expect(code).toBe(0);
  const files = filesIn(out('some'));
  expect(files).toHaveLength(1);
  expect(files[0]).toMatch(new RegExp(`^${first}/.*\\.docx$`));
});

test('a file that a person has changed stays, and the new one is written beside it', () => {
  const to = out('changed');
  documents(to, '--kind', 'roadmap');
  const path = join(to, 'Муниципалитет', PLAN);
  appendFileSync(path, 'правка');
  const typed = readFileSync(path);
  const { stdout } = documents(to, '--kind', 'roadmap');
  expect(readFileSync(path).equals(typed)).toBe(true);
  expect(existsSync(path.replace('.docx', ' (новый).docx'))).toBe(true);
  expect(stdout).toContain('вы меняли этот файл, он оставлен');
});

test('without its record of checksums every file counts as a person’s', () => {
  const to = out('unknown');
  documents(to, '--kind', 'roadmap');
  const path = join(to, 'Муниципалитет', PLAN);
  writeFileSync(path, 'своё');
  writeFileSync(join(to, '.objectivity.json'), '{');
  documents(to, '--kind', 'roadmap');
  expect(readFileSync(path, 'utf8')).toBe('своё');
});

test.each([
  [['--kind', 'письмо'], '--kind письмо: такого документа нет. Есть:'],
  [['--school', '12'], '--school 12: нужны коды из шести цифр через запятую'],
  [['--school', '123456'], 'Таких школ в книге нет: 123456.'],
  [['--school', '900001', '--kind', 'order-roadmap'], 'Эти документы составляются для муниципалитета'],
])('%p says what is wrong and writes nothing', (args, sentence) => {
  const { code, stdout, stderr } = documents(out('wrong'), ...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(sentence);
  expect(existsSync(out('wrong')) ? filesIn(out('wrong')) : []).toEqual([]);
});
