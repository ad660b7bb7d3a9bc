/**
 * Procedures that end with something else than a mark of ВПР, from files through `import` and `report` of the built
 * add-on: ИС-9, ЕГЭ, a stage of the olympiad and a municipal work with its own tasks, in one workbook. Names are invented.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableId } from '../../src/domain/tables/schema';
import { TABLE_TEXT } from '../../src/messages/tables';
import { PERSON_HEADINGS, People, partsOf, rowsOf, run, typeInto, writeList } from '../support/list-files';

const SCHOOLS = ['900001', '900002', '900003'];
const TEN = Array.from({ length: 10 }, (_, i) => i);
const MUNICIPAL = 'МР-2024-МА-7';

const people = new People();
let folder: string;
let book: string;
let imported: ReturnType<typeof run>;
let refused: ReturnType<typeof run>;

/** A list of the schools, ten pupils each; `results` are the cells of a pupil by places of school and pupil. */
function list(title: string, headings: string[], results: (school: number, pupil: number) => unknown[]) {
  const rows = SCHOOLS.flatMap((code, place) =>
    people.rows(
      code,
      place,
      TEN.map((pupil) => results(place, pupil)),
    ),
  );
  return [[title], [], [...PERSON_HEADINGS, ...headings], ...rows];
}

/** Points of the tasks: everyone has the first, every second pupil half of the second, nobody the third. */
function protocol(tasks: readonly string[]): string {
  const head = ['login', 'mo', 'class', 'code', 'variant', 'total', 'journal_mark', ...tasks];
  const rows = SCHOOLS.flatMap((code, place) =>
    TEN.map((i) => {
      const points = [1, i % 2, 0].slice(0, tasks.length);
      const total = points.reduce((sum, value) => sum + value, 0);
      return [`edu${code}`, 'МО-1', '7А', 1000 * (place + 1) + i, 1, total, 4, ...points];
    }),
  );
  return [head, ...rows].map((row) => row.join(';')).join('\n');
}

async function cells(tab: TableId, work: string, ...ids: string[]): Promise<unknown[][]> {
  const [headings, ...rows] = await rowsOf(book, TABLE_TEXT[tab].title);
  const at = (id: string): number => headings!.indexOf(TABLE_TEXT[tab].columns[id]!.header);
  return rows.filter((row) => row[at('work')] === work).map((row) => ids.map((id) => row[at(id)] ?? ''));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'objectivity-exams-'));
  book = join(folder, 'book.xlsx');
  const path = (name: string): string => join(folder, name);
  run('template', book);
  await typeInto(book, {
    procedures: [
      { id: 'ЕГЭ-2024-РУ-11', kind: 'ЕГЭ', year: 2024, subject: 'РУ', grade: 11, threshold: 36 },
      {
        id: 'ВсОШ-2024-МА-9-МЭ',
        kind: 'ВсОШ',
        year: 2024,
        session: 'МЭ',
        subject: 'МА',
        grade: 9,
        maxScore: 35,
      },
      {
        id: MUNICIPAL,
        kind: 'МР',
        year: 2024,
        subject: 'МА',
        grade: 7,
        maxScore: 6,
        cut3: 1,
        cut4: 3,
        cut5: 5,
      },
    ],
    taskList: [
      { work: MUNICIPAL, task: '1', max: 1, level: 'Б' },
      { work: MUNICIPAL, task: '2', max: 2, level: 'П', skill: 'действия с дробями' },
      { work: MUNICIPAL, task: '3', max: 3, level: 'В', skill: 'задача с параметром' },
    ],
  });
  imported = run(
    'import',
    await writeList(
      path('собеседование.xlsx'),
      list('Итоговое собеседование 2024', ['Результат (зачёт/незачёт)'], (s, i) => [
        s === 1 && i < 3 ? 'незачёт' : 'зачёт',
      ]),
    ),
    await writeList(
      path('экзамен.xlsx'),
      list('ЕГЭ 2024 Русский язык 11 класс', ['Тестовый балл'], (s, i) => [26 + 2 * i + 10 * s]),
    ),
    await writeList(
      path('олимпиада.xlsx'),
      list('ВсОШ 2024 муниципальный этап Математика 9 класс', ['Балл', 'Статус'], (s, i) => [
        14.5 + s + i,
        i === 9 ? 'призёр' : 'участник',
      ]),
    ),
    '--workbook',
    book,
  );
  writeFileSync(path('чужой.csv'), protocol(['t1', 't2']));
  writeFileSync(path('работа.csv'), protocol(['t1', 't2', 't3']));
  const municipal = ['--workbook', book, '--work', 'МР;2024;МА;7'];
  refused = run('import', path('чужой.csv'), ...municipal);
  expect(run('import', path('работа.csv'), ...municipal).stderr).toBe('');
  expect(run('report', '--workbook', book, '--rules', 'summary').code).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('nothing of a person is in any part of the saved workbook', () => {
  expect(imported.code).toBe(0);
  expect(people.foundIn(book)).toEqual([]);
});

test('a list without yearly marks is not told that every row lacks one', async () => {
  const summary = (await rowsOf(book, 'Сводка')).map(String).join('\n');
  expect(summary).not.toContain('нет отметки по журналу');
  expect(summary).not.toContain('нет годовой отметки');
});

test('ИС-9 becomes shares of зачёт by school', async () => {
  const rows = await cells(
    'outcomes',
    'ИС-2024-РУ-9',
    'measure',
    'school',
    'n',
    'reached',
    'share',
    'source',
  );
  expect(rows).toEqual([
    ['зачёт', '', 30, 27, 90, 'сводный отчёт'],
    ['зачёт', '900001', 10, 10, 100, 'сводный отчёт'],
    ['зачёт', '900002', 10, 7, 70, 'сводный отчёт'],
    ['зачёт', '900003', 10, 10, 100, 'сводный отчёт'],
  ]);
});

test('ЕГЭ counts from the typed threshold', async () => {
  // Scores 26, 28 … 44 and ten more in each next school: from 36 on 5, 10 and 10 of ten.
  const tab = (await rowsOf(book, '900001')).map(String);
  expect(tab.some((row) => row.includes('11 класс · макс. 100 · порог от 36 баллов'))).toBe(true);
  const rows = await cells('outcomes', 'ЕГЭ-2024-РУ-11', 'measure', 'school', 'n', 'reached', 'threshold');
  expect(rows).toEqual([
    ['порог пройден', '900001', 10, 5, 'от 36 баллов'],
    ['порог пройден', '900002', 10, 10, 'от 36 баллов'],
    ['порог пройден', '900003', 10, 10, 'от 36 баллов'],
  ]);
});

test('the municipal stage counts from half of the maximum, with points rounded', async () => {
  expect(imported.stderr).toContain('баллов с дробной частью: 30');
  const measure = 'дипломы школьного этапа на муниципальном';
  const rows = (
    await cells('outcomes', 'ВсОШ-2024-МА-9-МЭ', 'measure', 'school', 'n', 'reached', 'threshold')
  )
    .filter((row) => row[0] === measure)
    .map((row) => row.slice(1));
  // 14.5 + s + i become 15 + s + i; half of 35 are 17.5: i from 3 − s on.
  expect(rows).toEqual([
    ['900001', 10, 7, 'от 50\u00a0% максимума'],
    ['900002', 10, 8, 'от 50\u00a0% максимума'],
    ['900003', 10, 9, 'от 50\u00a0% максимума'],
  ]);
});

describe('a municipal work with its own tasks', () => {
  test('refuses a protocol with other tasks', () => {
    expect(refused.code).not.toBe(0);
    expect(`${refused.stdout}${refused.stderr}`).toContain('задания файла не те');
  });

  test('has labels, maxima and percents in «Задания»', async () => {
    const rows = await cells('tasks', MUNICIPAL, 'level', 'school', 'task1', 'task2', 'task3', 'task4');
    expect(rows).toEqual([
      ['Задания', '', '1', '2', '3', ''],
      ['Макс. балл', '', 1, 2, 3, ''],
      ...SCHOOLS.map((code) => ['ОО', code, 100, 25, 0, '']),
      ['Загружено', '', 100, 25, 0, ''],
    ]);
  });

  test('has marks by its scale', async () => {
    expect((await cells('marks', MUNICIPAL, 'school', 'mark2', 'mark3'))[0]).toEqual(['900001', 0, 100]);
  });

  test('has zones by the levels of its tasks in its note, and what the hardest check', () => {
    const out = join(folder, 'documents');
    const made = run(
      'documents',
      '--workbook',
      book,
      '--out',
      out,
      '--kind',
      'procedure-note',
      '--school',
      '900001',
    );
    expect(made.code).toBe(0);
    const note = join(out, '900001', `Аналитическая справка ${MUNICIPAL}.docx`);
    const [, xml] = partsOf(note).find(([name]) => name === 'word/document.xml')!;
    const paragraphs = xml.split('</w:p>').map((one) => one.replace(/<[^>]*>/g, '').replace(/\u00a0/g, ' '));
    const zones = paragraphs.filter((one) => /^(не)?достаточный$|^у границы$/.test(one));
    // 100 % of Б, 25 % and 0 % of П and В, which ask for 30 %.
    expect(zones).toEqual(['достаточный', 'недостаточный', 'недостаточный']);
    const hardest = paragraphs.filter((one) => /^№ \d.* – /.test(one));
    expect(hardest.map((one) => one.replace(/ – .*/, ''))).toEqual([
      '№ 3 (задача с параметром)',
      '№ 2 (действия с дробями)',
      '№ 1',
    ]);
    expect(people.foundIn(note)).toEqual([]);
  });
});
