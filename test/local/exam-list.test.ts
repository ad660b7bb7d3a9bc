/**
 * A list of ОГЭ with names, from the .xlsx file through `import` and `report`: what is said of it, what is in the saved
 * workbook, and that nothing of a person is in any of its parts. Names are invented.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PERSONAL_COLUMNS,
  PERSON_HEADINGS,
  People,
  partsOf,
  rowsOf,
  run,
  writeList,
} from '../support/list-files';

const HEAD = [...PERSON_HEADINGS, 'Первичный балл', 'Отметка', 'Годовая отметка'];
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
const people = new People();

/** The yearly mark is one more for every third pupil, where there is one more. */
function pupils(): unknown[][] {
  return Object.entries(SCORES).flatMap(([school, scores], place) =>
    people.rows(
      school,
      place,
      scores.map((score, i) => [score, markOf(score), Math.min(5, markOf(score) + (i % 3 === 0 ? 1 : 0))]),
    ),
  );
}

describe('a list of ОГЭ with names', () => {
  test('gives its results, names what it dropped, and leaves nothing of a person in the workbook', async () => {
    const list = await writeList(join(folder, 'список.xlsx'), [
      ['ОГЭ 2024 Русский язык 9 класс'],
      [],
      HEAD,
      ...pupils(),
    ]);
    const book = join(folder, 'book.xlsx');
    const imported = run('import', list, '--workbook', book);
    expect(imported.stderr.split('\n')).toEqual([
      `список.xlsx: столбцы с личными данными не прочитаны: ${PERSONAL_COLUMNS}`,
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

    expect(partsOf(book).length).toBeGreaterThan(10);
    expect(people.foundIn(book)).toEqual([]);
  }, 60_000);

  test('without scores becomes rows of summary tables, with the gap of two marks', async () => {
    const heads = [...HEAD.slice(0, 9), 'Отметка', 'Годовая отметка'];
    // Two pupils of the last school have «5» for the year: with the marks 3 and 4 of the exam.
    const rows = pupils().map((row, i) => [...row.slice(0, 9), row[10], i === 21 || i === 28 ? 5 : row[11]]);
    const list = await writeList(join(folder, 'ОГЭ 2024 Математика.xlsx'), [heads, ...rows]);
    const book = join(folder, 'marks.xlsx');
    expect(run('import', list, '--workbook', book).code).toBe(0);
    const journal = await rowsOf(book, 'Сравнение с журналом');
    const school = journal.find((row) => row.includes('900003'))!;
    expect(school.slice(school.indexOf(10))).toEqual([10, 60, 6, 40, 4, 0, 0, 1, 'сводный отчёт']);
    const marks = (await rowsOf(book, 'Отметки')).find((row) => row.includes('900003'))!;
    expect(marks.slice(marks.indexOf(10), marks.indexOf(10) + 5)).toEqual([10, 0, 80, 20, 0]);
    expect(journal.some((row) => row.includes('МО-1') && row.includes(30))).toBe(true);
    expect(people.foundIn(book)).toEqual([]);
  }, 60_000);
});
