/** `answers make` and `answers read` as a person runs them: a file a school, nothing of the others in it, and back. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { saveWorkbook } from '../../local/xlsx';
import { writeFile } from '../../src/files/xlsx/hucre';
import { REGISTER_TABLE_TEXT } from '../../src/messages/registers';
import { completeRoadmap } from '../../src/sheets/roadmap-complete';
import { Book, SCHOOLS } from '../support/book';
import { setYear, typePlan, writing } from '../support/roadmap';

const ROOT = resolve(__dirname, '../..');
const [FIRST, SECOND, THIRD] = SCHOOLS as [string, string, string];
const NAMES = [
  'МБОУ «Лицей Ромашка»',
  'МКОУ СОШ № 12',
  'МБОУ СОШ № 1 имени Петра',
  'Гимназия «Восход»',
  'МКОУ ООШ с. Луг',
  'МБОУ СОШ № 1',
];
const PLAN = [
  {
    number: '1',
    section: 'А',
    action: 'Назначить ответственных по опыту МКОУ СОШ № 12',
    deadline: 'сентябрь',
    responsible: 'Директора школ, Сидорова А.П.',
  },
  {
    number: '2',
    section: 'А',
    action: 'Издать приказ',
    deadline: 'сентябрь',
    responsible: 'Управление образования',
  },
  {
    number: '2.10',
    section: 'Б',
    action: 'Обсудить итоги',
    details: 'в ОО\nв 900004',
    deadline: 'январь',
    responsible: 'Руководители ШМО',
  },
  { number: '3', section: 'Б', action: 'Показать уроки', deadline: 'март', responsible: 'МКОУ СОШ № 12' },
];

type Cell = string | number | boolean | Date | null;

let made: string;
let folder: string;
let book: string;
let out: string;
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'objectivity-answers-'));
  const workbook = Book.filled();
  setYear(workbook, '2024/25');
  typePlan(workbook, PLAN);
  writing(workbook, completeRoadmap);
  const schools = workbook.sheet('Школы');
  const at = (workbook.values('Школы')[0] as string[]).indexOf('Наименование') + 1;
  NAMES.forEach((name, i) => schools.getRange(i + 2, at).setValue(name));
  const events = REGISTER_TABLE_TEXT.events.columns;
  const headings = workbook.values('Мероприятия и решения')[0] as string[];
  SCHOOLS.forEach((code, i) => {
    const cells = {
      kind: 'семинар',
      topic: `Опыт ${NAMES[(i + 1) % 6]}, ${SCHOOLS[(i + 2) % 6]}`,
      school: code,
      note: '=cmd',
    };
    for (const [id, value] of Object.entries(cells)) {
      const range = workbook
        .sheet('Мероприятия и решения')
        .getRange(i + 2, headings.indexOf(events[id]!.header) + 1);
      range.setNumberFormat('@').setValue(value);
    }
  });
  writeFileSync(join(made, 'book.xlsx'), await saveWorkbook(workbook.host.workbook));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'objectivity-answers-'));
  book = join(folder, 'book.xlsx');
  out = join(folder, 'out');
  copyFileSync(join(made, 'book.xlsx'), book);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'local/run.mjs'), 'answers', ...args, '--workbook', book],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

const make = (...args: readonly string[]) =>
  run('make', '--out', out, '--until', '2024-10-20', '--today', '2024-10-01', ...args);
const read = (...args: readonly string[]) => run('read', ...args, '--today', '2024-10-10');
const fileOf = (code: string): string => join(out, `Сведения ОО ${code}.xlsx`);

async function sheetsOf(path: string): Promise<{ name: string; rows: Cell[][] }[]> {
  const { sheets } = await readXlsx(readFileSync(path));
  return sheets.map(({ name, rows }) => ({ name, rows: rows as Cell[][] }));
}

/** Types into a row of a tab that holds a text. */
async function fill(
  code: string,
  tab: string,
  row: string | null,
  cells: Readonly<Record<string, Cell>>,
): Promise<void> {
  const sheets = await sheetsOf(fileOf(code));
  const { rows } = sheets.find(({ name }) => name === tab)!;
  const found = rows.find((one) =>
    row === null ? one[0] === null || one[0] === undefined : one.includes(row),
  )!;
  for (const [heading, value] of Object.entries(cells)) found[rows[0]!.indexOf(heading)] = value;
  writeFileSync(fileOf(code), await writeFile({ sheets }));
}

/** Rows of a tab of the workbook by heading. */
async function bookRows(tab: string): Promise<Record<string, Cell>[]> {
  const [headings, ...rows] = (await sheetsOf(book)).find(({ name }) => name === tab)!.rows;
  return rows
    .filter((row) => row.some((cell) => cell !== null && cell !== undefined))
    .map((row) => Object.fromEntries(headings!.map((heading, i) => [String(heading), row[i] ?? null])));
}

describe('answers make', () => {
  test('makes a file for each school in which no part has a code or a name of another one', () => {
    const { code, stdout, stderr } = make();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Файлов «Сведения ОО»: 6');
    expect(stdout).toContain('Мероприятий в файлах школ: от 2 до 3.');
    expect(readdirSync(out)).toHaveLength(6);
    for (const [i, school] of SCHOOLS.entries()) {
      const parts = unzipSync(readFileSync(fileOf(school)));
      const texts = Object.values(parts).map((bytes) => new TextDecoder().decode(bytes));
      const whole = texts.join('\n');
      expect(whole).toContain(school);
      expect(whole).toContain(NAMES[i]);
      expect(whole).not.toContain('Сидорова');
      expect(whole).not.toMatch(/state="(very)?hidden"/i);
      // «МБОУ СОШ № 1» stands in the name of the third school itself.
      const foreign = SCHOOLS.flatMap((one, s) => (s === i ? [] : [one, NAMES[s]!])).filter(
        (one) => !NAMES[i]!.includes(one),
      );
      expect(foreign.filter((one) => whole.includes(one))).toEqual([]);
    }
  });

  test('puts the lines of the school with positions only, and rows that are awaited', async () => {
    make('--school', SECOND);
    expect(readdirSync(out)).toEqual([`Сведения ОО ${SECOND}.xlsx`]);
    const sheets = await sheetsOf(fileOf(SECOND));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Сведения',
      'Дорожная карта',
      'Контроль процедур',
      'Мероприятия и решения',
      'ВСОКО',
      'Внутренние результаты',
      'Дефициты',
      'Повышение квалификации',
      'Адресная помощь',
      'Эксперты и наблюдатели',
    ]);
    const tab = (name: string): Cell[][] => sheets.find((one) => one.name === name)!.rows;
    expect(tab('Дорожная карта').map((row) => [row[0], row[1], row[3], row[6]])).toEqual([
      ['Код', '№', 'Подпункты', 'Ответственный'],
      ['М1', '1', null, 'Директора школ'],
      ['М3', '2.10', 'в ОО\nв другая ОО', 'Руководители ШМО'],
      ['М4', '3', null, 'МКОУ СОШ № 12'],
    ]);
    expect(
      tab('ВСОКО')
        .slice(1, 7)
        .map(([code]) => code),
    ).toEqual(new Array(6).fill(SECOND));
    expect(tab('ВСОКО')[0]).not.toContain('Зачтено');
    expect(tab('Внутренние результаты')).toHaveLength(31);
    expect(tab('Мероприятия и решения')[1]!.slice(0, 3)).toEqual([
      'семинар',
      null,
      'Опыт другая ОО, другая ОО',
    ]);
  });

  test('never writes over a file, and says in a sentence what it needs', () => {
    make('--school', FIRST);
    writeFileSync(fileOf(FIRST), 'заполнено');
    const again = make();
    expect([again.code, again.stderr]).toEqual([
      2,
      `Файл ${fileOf(FIRST)} уже есть, возможно, его заполняют: он не изменён.\n`,
    ]);
    expect(readFileSync(fileOf(FIRST), 'utf8')).toBe('заполнено');
    expect(make('--school', '12').stderr).toContain('--school 12');
    expect(make('--until', '31.12.2024').stderr).toContain('--until 31.12.2024');
    expect(make('--school', '999999')).toMatchObject({
      code: 1,
      stderr: 'Во вкладке «Школы» нет: 999999.\n',
    });
    expect(run('look').stderr).toContain('answers make');
    expect(run('make').stderr).toContain('--out');
  });
});

describe('answers read', () => {
  test('brings files of three schools back, says who has not returned, and the second time writes nothing', async () => {
    make();
    for (const code of [FIRST, SECOND, THIRD]) {
      await fill(code, 'Дорожная карта', 'М3', {
        Статус: 'Выполнено',
        'Дата исполнения': new Date(Date.UTC(2024, 9, 5)),
        Комментарий: '=1+1',
      });
      await fill(code, 'Внутренние результаты', code, {
        Класс: 4,
        Предмет: 'МА',
        Период: 'год',
        '«3»': 5,
        '«4»': 7,
      });
    }
    const back = join(folder, 'back');
    mkdirSync(back);
    [FIRST, SECOND, THIRD].forEach((code, i) => copyFileSync(fileOf(code), join(back, `школа ${i}.xlsx`)));
    const before = readFileSync(book);
    const dry = read(back, '--dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(book).equals(before)).toBe(true);
    const { code, stdout } = read(back);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `Вернули: ${FIRST}, ${SECOND}, ${THIRD}\nНе вернули: ${SCHOOLS.slice(3).join(', ')}\n`,
    );
    expect(stdout).toContain('  + Ответы школ: М3 · 2.10');
    const answers = await bookRows('Ответы школ');
    expect(
      answers
        .filter((row) => row['Код'] === 'М3')
        .map((row) => [row['Код ОО'], row['Статус'], row['Комментарий школы']]),
    ).toEqual([FIRST, SECOND, THIRD].map((one) => [one, 'Выполнено', '=1+1']));
    expect((answers[0]!['Дата исполнения'] as Date).toISOString().slice(0, 10)).toBe('2024-10-05');
    const results = await bookRows('Внутренние результаты');
    expect(results.map((row) => [row['Код ОО'], row['Класс'], row['«4»'], row['Учебный год']])).toEqual(
      [FIRST, SECOND, THIRD].map((one) => [one, 4, 7, '2024/25']),
    );
    const after = readFileSync(book);
    expect(read(back).stdout).toContain('Нового в файлах нет');
    expect(readFileSync(book).equals(after)).toBe(true);
  });

  test('refuses rows of another school, names places, takes the rest, and says who came late', async () => {
    make();
    await fill(FIRST, 'ВСОКО', 'Положение о ВСОКО', { 'Код ОО': SECOND, Есть: 'да' });
    await fill(FIRST, 'ВСОКО', 'Порядок проведения ВПР', {
      Есть: 'да',
      'Дата документа': 'скоро',
      Примечание: 'Иванов И.И.',
    });
    const { code, stdout, stderr } = run('read', fileOf(FIRST), '--today', '2024-10-25');
    expect(code).toBe(2);
    const file = `«Сведения ОО ${FIRST}.xlsx», лист «ВСОКО»`;
    expect(stderr).toContain(
      `${file}, строка 2, столбец A: строка чужой школы: код ${SECOND}, а файл – школы ${FIRST}.`,
    );
    expect(stderr).toContain(`${file}, строка 3, столбец D: «скоро» – не дата: нужна дата вида 20.12.2024.`);
    expect(stderr).toContain(`${file}, строка 3, столбец F: похоже на имя человека: «Иванов И.И.».`);
    expect(stdout).toContain(`Позже срока: ${FIRST} (до 20.10.2024, получено 25.10.2024)`);
    expect(stdout).toContain('Не принято строк, ячеек и файлов: 2');
    expect((await bookRows('ВСОКО')).map((row) => [row['Код ОО'], row['Элемент'], row['Есть']])).toEqual([
      [FIRST, 'Порядок проведения ВПР', 'да'],
    ]);
  });

  test('of files that are none says so and changes nothing', async () => {
    make('--school', FIRST);
    const before = readFileSync(book);
    const sheets = await sheetsOf(fileOf(FIRST));
    const old = sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell.replace(/^СО1-/, 'СО0-') : cell)),
      ),
    }));
    writeFileSync(join(folder, 'old.xlsx'), await writeFile({ sheets: old }));
    writeFileSync(join(folder, 'cut.xlsx'), readFileSync(fileOf(FIRST)).subarray(0, 3000));
    const { code, stderr } = read(
      join(folder, 'old.xlsx'),
      join(folder, 'cut.xlsx'),
      book,
      join(folder, 'none.xlsx'),
    );
    expect(code).toBe(1);
    expect(stderr).toContain('«old.xlsx», лист «Сведения», строка 7, столбец B: отметка книги «СО0-');
    expect(stderr).toMatch(/«cut\.xlsx»: \S/);
    expect(stderr).toContain('«book.xlsx»: это не файл «Сведения ОО»');
    expect(stderr).toContain('none.xlsx');
    expect(readFileSync(book).equals(before)).toBe(true);
    expect(existsSync(`${book}.new`)).toBe(false);
    expect(read().stderr).toContain('Укажите файлы школ');
  });
});
