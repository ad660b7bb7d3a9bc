/**
 * A list of ОГЭ with names, from the .xlsx file through `import` and `report`: what is said of it, what is in the saved
 * workbook, and that nothing of a person is in any of its parts. Names are invented.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { loadWorkbook } from '../../local/xlsx';

const ROOT = resolve(__dirname, '../..');
const SURNAMES = ['Выдуманнова', 'Несуществуев', 'Придумайкин', 'Небывалова', 'Ниоткудин'];
const FIRST = ['Аделаида', 'Порфирий', 'Евлампий', 'Пульхерия', 'Мефодий'];
const PATRONYMIC = ['Порфирьевна', 'Евлампиевич', 'Мефодьевич', 'Аристарховна', 'Мефодиевич'];
const HEAD = [
  'Код ОО',
  'МСУ',
  'Класс',
  'Фамилия',
  'Имя',
  'Отчество',
  'Серия документа',
  'Номер документа',
  'СНИЛС',
  'Первичный балл',
  'Отметка',
  'Годовая отметка',
];
const SCALE = [8, 15, 22] as const;

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'objectivity-list-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const markOf = (score: number): number => 2 + SCALE.filter((cut) => score >= cut).length;

/** Scores of three schools, ten pupils each. The least «5» is 28: a list cannot show that the scale says 22. */
const SCORES: Readonly<Record<string, readonly number[]>> = {
  '900001': [28, 28, 28, 28, 28, 30, 30, 30, 30, 30],
  '900002': [7, 7, 7, 7, 8, 12, 12, 13, 13, 14],
  '900003': [9, 9, 9, 9, 9, 11, 11, 11, 15, 17],
};
const documents = new Set<string>();

function pupils(): unknown[][] {
  return Object.entries(SCORES).flatMap(([school, scores], s) =>
    scores.map((score, i) => {
      const snils = `1${s}${i}-64${i}-73${s} ${s}${i}`;
      const number = String(730_051 + 97 * i + 1009 * s);
      documents.add(snils).add(number);
      const mark = markOf(score);
      return [
        `edu${school}`,
        'МО-1',
        `9${i < 5 ? 'А' : 'Б'}`,
        SURNAMES[i % 5],
        FIRST[(i + s) % 5],
        PATRONYMIC[(i + 2 * s) % 5],
        '9904',
        number,
        snils,
        score,
        mark,
        Math.min(5, mark + (i % 3 === 0 ? 1 : 0)),
      ];
    }),
  );
}

function run(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'local/run.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

async function xlsx(name: string, rows: unknown[][]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Список', rows: rows as never }] }));
  return path;
}

/** Text of every part of the saved workbook, one string a part. */
function parts(path: string): [string, string][] {
  return Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

async function rowsOf(path: string, tab: string): Promise<unknown[][]> {
  const { sheets } = await loadWorkbook(readFileSync(path), 'book');
  return sheets.find(({ name }) => name === tab)!.rows.map((row) => row.map((one) => one?.value ?? ''));
}

describe('a list of ОГЭ with names', () => {
  test('gives its results, names what it dropped, and leaves nothing of a person in the workbook', async () => {
    const list = await xlsx('список.xlsx', [['ОГЭ 2024 Русский язык 9 класс'], [], HEAD, ...pupils()]);
    const book = join(folder, 'book.xlsx');
    const imported = run('import', list, '--workbook', book);
    expect(imported.stderr.split('\n')).toEqual([
      'список.xlsx: столбцы с личными данными не прочитаны: Фамилия, Имя, Отчество, Серия документа, Номер документа, СНИЛС',
      expect.stringContaining('шкала прочитана по списку: «3» от 8, «4» от 15, «5» от 28'),
      '',
    ]);
    expect(imported.code).toBe(0);
    const report = run(
      'report',
      '--workbook',
      book,
      '--rules',
      'fioko-2019',
      '--json',
      join(folder, 'r.json'),
    );
    expect([report.code, report.stderr]).toEqual([0, '']);
    const json = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as { index: unknown };
    // By hand: school 900001 has mean 29 and the lower end 29 − 1.96·1.0541/√10 = 28.35; all 30 have mean 16.67 and the
    // upper end 16.67 + 1.96·9.193/√30 = 19.96; the others lie below. One school of three is marked: 100 − 33.3.
    expect(json.index).toMatchObject([{ year: 2024, schools: 3, marked: 1, value: 100 - 100 / 3 }]);

    const journal = await rowsOf(book, 'Сравнение с журналом');
    const school = journal.find((row) => row.includes('900003'))!;
    // Marks 3×8, 4×2; the yearly mark is one more for places 0, 3, 6, 9: four lowered, six confirmed.
    expect(school.slice(school.indexOf(10))).toEqual([10, 40, '‹5', 60, 6, 0, 0, 0, 'протокол']);

    const all = parts(book);
    expect(all.length).toBeGreaterThan(10);
    const personal = [...SURNAMES, ...FIRST, ...PATRONYMIC, ...documents, '9904'];
    const found = all.flatMap(([name, text]) =>
      personal.filter((word) => text.includes(word)).map((word) => `${word} in ${name}`),
    );
    expect(found).toEqual([]);
  }, 60_000);

  test('without scores becomes rows of summary tables, with the gap of two marks', async () => {
    const heads = [...HEAD.slice(0, 9), 'Отметка', 'Годовая отметка'];
    const rows = pupils().map((row) => [...row.slice(0, 9), row[10], row[11]]);
    const list = await xlsx('ОГЭ 2024 Математика.xlsx', [heads, ...rows]);
    const book = join(folder, 'marks.xlsx');
    expect(run('import', list, '--workbook', book).code).toBe(0);
    const journal = await rowsOf(book, 'Сравнение с журналом');
    const school = journal.find((row) => row.includes('900003'))!;
    expect(school.slice(school.indexOf(10))).toEqual([10, 40, 4, 60, 6, 0, 0, 0, 'сводный отчёт']);
    expect(journal.some((row) => row.includes('МО-1') && row.includes(30))).toBe(true);
    for (const [, text] of parts(book)) expect(text).not.toContain(SURNAMES[0]);
  }, 60_000);
});
