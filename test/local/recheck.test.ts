/** `recheck draw` and `recheck read` as a person runs them: the list stays a local file, the workbook gets counts only. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { writeFile } from '../../src/files/xlsx/hucre';
import { editedZip } from '../../local/xlsx/zip';
import { LIST_HEADINGS } from '../../src/messages/recheck';
import { collectionForm } from '../domain/intake/layout-sheets';

const ROOT = resolve(__dirname, '../..');
const WORK = 'ВПР-2021-МА-4';
const SCHOOLS = ['900001', '900002'];
/** Codes that nothing else in a workbook can look like. */
const FIRST_CODE = 7_310_001;
const PUPILS = 20;

type Cell = string | number | boolean | Date | null;

let made: string;
let folder: string;
let book: string;
let list: string;
let record: string;
let protocol: string;
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'objectivity-recheck-'));
  protocol = join(made, 'protocol.csv');
  writeFileSync(protocol, protocolRows().join('\n'));
  run('import', protocol, '--workbook', join(made, 'book.xlsx'), '--work', 'ВПР;2021;МА;4');
});
afterAll(() => rmSync(made, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'objectivity-recheck-'));
  book = join(folder, 'book.xlsx');
  list = join(folder, 'list.xlsx');
  record = join(folder, 'list-протокол.docx');
  protocol = join(folder, 'protocol.csv');
  writeFileSync(protocol, protocolRows().join('\n'));
  copyFileSync(join(made, 'book.xlsx'), book);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Scores 1 … 20 in each school: 6, 7, 10, 11, 15, 16 are at the cuts 6, 10, 15. One pupil is absent. */
function protocolRows(): string[] {
  const rows = ['login;mo;class;code;variant;total;journal_mark'];
  SCHOOLS.forEach((school, s) => {
    for (let i = 0; i < PUPILS; i++) {
      rows.push(`edu${school};МО-1;${i % 2 === 0 ? 'А' : 'Б'};${FIRST_CODE + 100 * s + i};1;${i + 1};4`);
    }
    rows.push(`edu${school};МО-1;А;${FIRST_CODE + 100 * s + 90};отсутствовал;;4`);
  });
  return rows;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'local/run.mjs'), ...args, '--today', '2021-05-10'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

const draw = (...args: readonly string[]) =>
  run('recheck', 'draw', protocol, '--workbook', book, '--work', 'ВПР;2021;МА;4', '--out', list, ...args);
const read = (...args: readonly string[]) => run('recheck', 'read', list, '--workbook', book, ...args);

/** Rows of a tab of a file; the headings come first. */
async function rowsOf(path: string, tab: string): Promise<Cell[][]> {
  const { sheets } = await readXlsx(readFileSync(path));
  return (sheets.find(({ name }) => name === tab)?.rows ?? []) as Cell[][];
}

/** Column of a heading of the list. */
const AT = Object.fromEntries(Object.keys(LIST_HEADINGS).map((id, i) => [id, i])) as Record<
  keyof typeof LIST_HEADINGS,
  number
>;

/** Works of the list without what is the same in every row. */
async function drawn(path = list): Promise<string[]> {
  const [, ...rows] = await rowsOf(path, 'Список');
  return rows.map((row) => [row[AT.school], row[AT.class], row[AT.code], row[AT.first]].join(' '));
}

/** Fills the list, with what `second` gives for a school's score. */
async function fill(second: (score: number, row: number) => Cell, expertSchool: Cell = null): Promise<void> {
  const [headings, ...rows] = await rowsOf(list, 'Список');
  const filled = rows.map((row, i) => {
    const cells = row.slice();
    cells[AT.second] = second(Number(row[AT.first]), i);
    cells[AT.expertSchool] = expertSchool;
    return cells;
  });
  writeFileSync(list, await writeFile({ sheets: [{ name: 'Эксперт', rows: [headings!, ...filled] }] }));
}

/** Everything a file holds, as text. */
function textOf(path: string): string {
  const texts: string[] = [];
  editedZip(readFileSync(path), () => (text) => {
    texts.push(text);
    return text;
  });
  return texts.join('\n');
}

/** Text of a Word file. */
function documentText(path: string): string {
  return strFromU8(unzipSync(readFileSync(path))['word/document.xml']!).replace(/<[^>]*>/g, ' ');
}

const tabRow = async (school: string): Promise<Cell[]> =>
  (await rowsOf(book, 'Перепроверка')).find((row) => row[1] === school) ?? [];

describe('recheck draw', () => {
  test('lists fifteen works of each school, all scores at the cuts among them, and no absentee', async () => {
    expect(draw()).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining(
        `${WORK}: школ 2, отобрано работ 30, из них у границ отметок 12; зерно «${WORK} 2021-05-10»`,
      ),
    });
    const [, ...rows] = await rowsOf(list, 'Список');
    for (const school of SCHOOLS) {
      const ofSchool = rows.filter((row) => row[AT.school] === school);
      expect(ofSchool).toHaveLength(15);
      const atCuts = ofSchool.filter((row) => row[AT.reason] === 'у границы отметки');
      expect(atCuts.map((row) => row[AT.first]).sort()).toEqual([10, 11, 15, 16, 6, 7]);
      expect(ofSchool.map((row) => row[AT.second])).toEqual(new Array(15).fill(null));
    }
    expect((await tabRow('900001')).slice(3, 5)).toEqual([15, null]);
  });

  test('gives the same works for the same seed and others for another, whatever the order of rows', async () => {
    draw('--seed', 'приказ 12');
    const first = await drawn();
    const again = join(folder, 'again.xlsx');
    writeFileSync(protocol, [protocolRows()[0]!, ...protocolRows().slice(1).reverse()].join('\n'));
    expect(draw('--seed', 'приказ 12', '--out', again).code).toBe(0);
    expect(await drawn(again)).toEqual(first);
    const other = join(folder, 'other.xlsx');
    draw('--seed', 'приказ 13', '--out', other);
    expect(await drawn(other)).not.toEqual(first);
  });

  test('takes the schools and the number that are asked for', async () => {
    const { code, stderr } = draw('--school', '900002,900005', '--count', '3');
    expect([code, stderr]).toEqual([0, 'В файлах нет протоколов этих школ: 900005.\n']);
    expect((await drawn()).map((row) => row.slice(0, 6))).toEqual(['900002', '900002', '900002']);
  });

  test('writes a record of the commission beside the list, with the codes drawn and no score', async () => {
    const { stdout } = draw('--count', '5');
    expect(stdout).toContain(record);
    const codes = (await rowsOf(list, 'Список')).slice(1).map((row) => String(row[AT.code]));
    const text = documentText(record);
    expect(codes.filter((code) => !text.includes(code))).toEqual([]);
    expect(text.match(new RegExp(String(FIRST_CODE).slice(0, 4), 'g'))).toHaveLength(codes.length);
  });

  test('reads a form of collection, whose school stands in the file name', async () => {
    const form = join(folder, collectionForm.file!);
    const rows = collectionForm.rows as Cell[][];
    writeFileSync(form, await writeFile({ sheets: [{ name: 'Протокол', rows }] }));
    expect(run('recheck', 'draw', form, '--workbook', book, '--out', list)).toMatchObject({ code: 0 });
    expect((await drawn()).every((row) => row.startsWith('900001 1 4000'))).toBe(true);
  });

  test('never writes over a list, and says in a sentence what it needs', () => {
    draw();
    expect(draw()).toMatchObject({ code: 1, stderr: expect.stringContaining('уже есть') });
    rmSync(list);
    expect(draw()).toMatchObject({ code: 1, stderr: expect.stringContaining('list-протокол.docx уже есть') });
    const free = join(folder, 'free.xlsx');
    expect(draw('--out', free, '--count', 'много').stderr).toContain('--count много');
    expect(draw('--out', free, '--school', '12').stderr).toContain('--school 12');
    expect(run('recheck', 'draw', '--workbook', book).stderr).toContain('Укажите файлы протоколов');
    expect(run('recheck', 'look', '--workbook', book).stderr).toContain('recheck draw');
    expect(existsSync(free)).toBe(false);
  });
});

describe('recheck read', () => {
  test('puts counts into the row of the draw and says what they mean', async () => {
    draw();
    await fill((score) => (score >= 15 ? score - 1 : String(score)), '900002');
    const json = join(folder, 'results.json');
    const { code, stderr, stdout } = read('--json', json);
    // Experts of 900002 may not mark the works of 900002.
    expect(stderr.trim().split('\n')).toHaveLength(15);
    expect(stderr).toContain('«list.xlsx», лист «Эксперт», строка 17, столбец G: эксперт из этой же школы');
    expect(code).toBe(0);
    expect(stdout).toContain(`${WORK} · 900001: Подтверждено`);
    const [one] = (JSON.parse(readFileSync(json, 'utf8')) as { rechecks: Record<string, unknown>[] })
      .rechecks;
    const { lowered } = one as { lowered: number };
    expect(one).toMatchObject({
      school: '900001',
      works: 15,
      agreed: 15 - lowered,
      raised: 0,
      sum: -lowered,
    });
    expect(lowered).toBeGreaterThanOrEqual(2);
    const counts = [15, 15, 15 - lowered, lowered, 0, -lowered, lowered];
    expect((await tabRow('900001')).slice(3, 10)).toEqual(counts);
    expect((await tabRow('900002')).slice(3, 6)).toEqual([15, null, null]);
  });

  test('leaves no participant code anywhere in the workbook', async () => {
    draw();
    await fill((score) => score);
    expect(read().code).toBe(0);
    expect(run('report', '--workbook', book).code).toBe(0);
    const text = textOf(book);
    const codes = Array.from({ length: 100 }, (_, i) => String(FIRST_CODE + i)).concat(
      String(FIRST_CODE + 100),
    );
    expect(textOf(list)).toContain(String(FIRST_CODE).slice(0, 4));
    expect(text).toContain('Перепроверка');
    expect(codes.filter((code) => text.includes(code))).toEqual([]);
  });

  test('of a file that is no list says so and changes nothing', () => {
    const before = readFileSync(book);
    expect(run('recheck', 'read', protocol, '--workbook', book)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('нет списка работ для перепроверки'),
    });
    expect(readFileSync(book).equals(before)).toBe(true);
  });
});
