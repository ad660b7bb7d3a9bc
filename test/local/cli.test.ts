/** The command line as another program calls it: a child process, its files, its output, its exit code. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadWorkbook } from '../../local/xlsx';
import type { WorkbookModel } from '../../local/model';
import { expectSame } from '../support/expect-same';
import { describeWith, shared } from '../support/shared';

const ROOT = resolve(__dirname, '../..');
const PROTOCOL = resolve(__dirname, '../fixtures/protocol.csv');
const WORK = 'ВПР;2021;МА;4';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'objectivity-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], root = ROOT): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'local/run.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

const book = (): string => join(folder, 'book.xlsx');

/** Path of a new file in the test's folder. */
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function load(...files: string[]): Outcome {
  return run(['import', ...files, '--workbook', book(), '--work', WORK]);
}

function report(...options: string[]): Outcome {
  return run(['report', '--workbook', book(), ...options]);
}

async function opened(path = book()): Promise<WorkbookModel> {
  return loadWorkbook(readFileSync(path), 'book');
}

async function schoolTabs(): Promise<string[]> {
  const { metadata, sheets } = await opened();
  const keys = metadata.filter(({ value }) => value.startsWith('school:'));
  expect(keys.length).toBe(sheets.filter(({ name }) => /9000\d\d/.test(name)).length);
  return keys.map(({ value }) => value.slice('school:'.length)).sort();
}

/** A protocol of `schools` schools with five pupils each. */
function manySchools(schools: number): string {
  const rows = ['login;mo;class;code;variant;total;journal_mark'];
  for (let school = 1; school <= schools; school++) {
    for (let pupil = 1; pupil <= 5; pupil++) {
      rows.push(
        `edu${900000 + school};МО-1;А;${40000 + pupil};1;${(school + 3 * pupil) % 21};${2 + (pupil % 4)}`,
      );
    }
  }
  return rows.join('\n');
}

describe('import and report', () => {
  test('give the figures of the worked example', () => {
    expect(load(PROTOCOL)).toMatchObject({ code: 0, stderr: '' });
    const json = join(folder, 'results.json');
    expect(report('--rules', 'fioko-2019', '--json', json)).toMatchObject({ code: 0, stderr: '' });
    const results = JSON.parse(readFileSync(json, 'utf8')) as Record<string, object[]>;
    // Totals 5, 6, 10, 15 and 20, 12, 8, 4: squares of deviations 62, 140 and, from the common mean of 10, 210.
    const school = (n: number, mean: number, variance: number) => ({
      n,
      mean,
      sd: Math.sqrt(variance),
      ciLow: mean - 1.96 * Math.sqrt(variance / n),
      ciHigh: mean + 1.96 * Math.sqrt(variance / n),
      marks: { 2: n / 4, 3: n / 4, 4: n / 4, 5: n / 4 },
    });
    expectSame(results.works![0], {
      id: 'ВПР-2021-МА-4',
      kind: 'ВПР',
      year: 2021,
      session: null,
      subject: 'МА',
      grade: 4,
      maxScore: 20,
      cuts: [6, 10, 15],
      absent: 1,
      reference: { kind: 'loaded', n: 8, mean: 10, sd: Math.sqrt(30) },
      ...school(8, 10, 30),
      pairs: 7,
      lowered: 1,
      confirmed: 5,
      raised: 1,
      gap2: 0,
      // Ranks of scores 1 … 7 and of marks 2, 2, 2, 5, 5, 7, 5.
      spearman: 22 / Math.sqrt(28 * 24),
    });
    const change = { lowered: 1, confirmed: 3, raised: 0, gap2: 0 };
    expectSame(results.schools, [
      {
        code: '900001',
        municipality: 'МО-1',
        works: [
          {
            id: 'ВПР-2021-МА-4',
            ...school(4, 9, 62 / 3),
            pairs: 4,
            ...change,
            spearman: Math.sqrt(0.9),
            absent: 1,
            ruleA: false,
            ruleB: false,
          },
        ],
      },
      {
        code: '900002',
        municipality: 'МО-1',
        works: [
          {
            id: 'ВПР-2021-МА-4',
            ...school(4, 11, 140 / 3),
            pairs: 3,
            ...{ ...change, lowered: 0, confirmed: 2, raised: 1 },
            spearman: Math.sqrt(0.75),
            absent: 0,
            ruleA: false,
            ruleB: false,
          },
        ],
      },
    ]);
    expectSame(results.index, [{ year: 2021, schools: 2, marked: 0, value: 100 }]);
    expect(results.rejected).toEqual([
      { file: 'protocol.csv', row: 11, reason: 'score-out-of-range' },
      { file: 'protocol.csv', row: 12, reason: 'score-unreadable' },
      { file: 'protocol.csv', row: 13, reason: 'repeated-code' },
    ]);
    expect(results.remarked).toEqual([{ file: 'protocol.csv', row: 10, reason: 'journal-mark-unknown' }]);
  });

  test('a second import of the same file changes nothing, and says so', () => {
    load(PROTOCOL);
    expect(load(PROTOCOL)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('новых 0, заменено 0, без изменений 2'),
    });
  });
});

describeWith('shared', "the contract's example through the command line", () => {
  test('gives the published JSON', () => {
    expect(load(shared('contract', 'example.csv')).code).toBe(0);
    const json = join(folder, 'results.json');
    expect(report('--rules', 'fioko-2019', '--json', json).code).toBe(0);
    const expected: unknown = JSON.parse(readFileSync(shared('contract', 'example.json'), 'utf8'));
    expectSame(JSON.parse(readFileSync(json, 'utf8')), expected);
  });
});

describe('import', () => {
  test('ends with 2 when some files are refused, and the others are in', async () => {
    const broken = file('broken.xlsx', Buffer.from('PK\x03\x04 not a workbook', 'latin1'));
    const outcome = load(PROTOCOL, broken, join(folder, 'нет.csv'));
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/«broken\.xlsx»/);
    expect(outcome.stderr).toMatch(/нет\.csv»: такого файла или папки нет/);
    expect((await opened()).sheets.length).toBeGreaterThan(10);
  });

  test('ends with 1 when no file is accepted, and makes no workbook', () => {
    const outcome = load(file('заметки.csv', 'Просто текст\n'));
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/«заметки\.csv», строка 1: .*\n.*Ни один файл не принят/);
    expect(existsSync(book())).toBe(false);
  });

  test('refused rows do not change the exit code', () => {
    expect(load(PROTOCOL)).toMatchObject({ code: 0, stdout: expect.stringContaining('отклонено 3') });
  });

  test('takes all tables of a folder, and each file once', () => {
    file('папка/а/protocol.csv', readFileSync(PROTOCOL));
    file('папка/readme.txt', 'не таблица');
    const outcome = load(join(folder, 'папка'), join(folder, 'папка/а/protocol.csv'));
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toMatch(/^protocol\.csv: .*, строк – 9 \(отклонено 3/);
    expect(outcome.stdout.match(/^protocol\.csv/gm)).toHaveLength(1);
  });

  test('says that a folder has no tables', () => {
    mkdirSync(join(folder, 'пусто'));
    expect(load(join(folder, 'пусто'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/в папке нет таблиц/),
    });
  });

  test('refuses a file whose own heading names another work than --work', () => {
    const rows = ['ВПР 2021 Русский язык 5 класс', '', readFileSync(PROTOCOL, 'utf8')].join('\n');
    const outcome = load(file('русский.csv', rows));
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/ВПР 2021, Русский язык, 5 класс, а указано --work "ВПР;2021;МА;4"/);
  });

  test('names the option to type when a file does not say which work it is', () => {
    const outcome = run(['import', PROTOCOL, '--workbook', book()]);
    expect(outcome).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Укажите её так: --work "ВПР;'),
    });
  });

  test('names columns with personal data that it has dropped', () => {
    const rows =
      'login;mo;class;code;ФИО;variant;total;journal_mark\nedu900001;МО-1;А;40001;Иванов Иван Иванович;1;5;3';
    const outcome = load(file('protocol.csv', rows));
    expect(outcome).toMatchObject({
      code: 0,
      stderr: 'protocol.csv: столбцы с личными данными не прочитаны: ФИО\n',
    });
  });

  test('takes today from --today', async () => {
    run(['import', PROTOCOL, '--workbook', book(), '--work', WORK, '--today', '2024-02-29']);
    const log = (await opened()).sheets.find(({ name }) => name === 'Журнал изменений')!;
    const [time] = log.rows[1]!;
    expect((time!.value as Date).toLocaleDateString('ru-RU')).toBe('29.02.2024');
  });
});

describe('report', () => {
  test('makes tabs of all schools, of none, or of those named', async () => {
    load(PROTOCOL);
    expect(report('--tabs', 'none').stdout).toContain('Школ без своего листа: 2');
    expect(await schoolTabs()).toEqual([]);
    report('--tabs', '900002');
    expect(await schoolTabs()).toEqual(['900002']);
    expect(report('--tabs', 'all').stdout).not.toContain('без своего листа');
    expect(await schoolTabs()).toEqual(['900001', '900002']);
  });

  test('makes tabs of 60 schools unasked, and of 61 only when asked', async () => {
    load(file('60.csv', manySchools(60)));
    report();
    expect(await schoolTabs()).toHaveLength(60);
    rmSync(book());
    load(file('61.csv', manySchools(61)));
    expect(report()).toMatchObject({ code: 0, stdout: expect.stringContaining('Школ без своего листа: 61') });
    expect(await schoolTabs()).toEqual([]);
  });

  test('a second run changes nothing in the workbook', async () => {
    load(PROTOCOL);
    report('--today', '2024-02-29');
    const before = await opened();
    expect(report('--today', '2024-03-01').stdout).toMatch(/создано: 0, обновлено: 0/);
    expect(await opened()).toEqual(before);
  });

  test('refuses a workbook that is not there', () => {
    expect(report()).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Книги .*book\.xlsx нет\./),
    });
  });

  test.each(['report', 'import'])('%s leaves a workbook alone that it cannot open', (command) => {
    const bytes = Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 197 + 31) % 256));
    file('book.xlsx', bytes);
    const outcome = command === 'report' ? report() : load(PROTOCOL);
    expect(outcome).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/не удалось открыть.*Книга не изменена/),
    });
    expect(readFileSync(book()).equals(bytes)).toBe(true);
  });

  test('says which file could not be written', () => {
    load(PROTOCOL);
    const json = join(folder, 'нет папки', 'results.json');
    expect(report('--json', json)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${json} (ENOENT)`),
    });
  });
});

describe('arguments', () => {
  test.each([
    ['an unknown option', ['report', '--workbok', 'book.xlsx'], /Не понят параметр: .*--workbok/],
    ['an unknown command', ['raport'], /Команды «raport» нет\./],
    ['a report without a workbook', ['report'], /Укажите --workbook\./],
    ['an import without files', ['import', '--workbook', 'book.xlsx'], /Укажите файлы или папки/],
    ['a template without a path', ['template'], /Укажите одно имя новой книги/],
    [
      'a work of three parts',
      ['import', 'a.csv', '--workbook', 'b.xlsx', '--work', 'ВПР;2021;МА'],
      /--work "ВПР;2021;МА": нужны/,
    ],
    [
      'unknown rules',
      ['report', '--workbook', 'b.xlsx', '--rules', 'all'],
      /--rules all: .*fioko-2019, summary/,
    ],
    [
      'tabs that are no codes',
      ['report', '--workbook', 'b.xlsx', '--tabs', 'edu900001'],
      /--tabs edu900001: нужно all, none/,
    ],
    [
      'codes after a space',
      ['report', '--workbook', 'b.xlsx', '--tabs', '900001', '900002'],
      /Лишнее слово «900002»/,
    ],
    ['a date of another form', ['paste-list', '--today', '29.02.2024'], /--today 29\.02\.2024: нужна дата/],
    ['a day that there is not', ['paste-list', '--today', '2023-02-29'], /--today 2023-02-29: нужна дата/],
  ])('refuse %s with a sentence', (_, args, sentence) => {
    const outcome = run(args);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(sentence);
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
  });

  test('--help lists the commands and ends with 0; no command at all ends with 1', () => {
    const help = run(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const command of ['template', 'import', 'report', 'paste-list'])
      expect(help.stdout).toContain(command);
    expect(run([])).toMatchObject({ code: 1, stdout: help.stdout });
  });
});

describe('other commands', () => {
  test('template makes a workbook with all tabs and nothing in them', async () => {
    const path = join(folder, 'template.xlsx');
    expect(run(['template', path])).toEqual({ code: 0, stdout: `Записано: ${path}\n`, stderr: '' });
    const names = (await opened(path)).sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Начало', 'Школы', 'Процедуры', 'Отметки', 'Параметры']));
    expect(names[0]).toBe('Начало');
    expect(names).not.toContain('Лист1');
  });

  test('paste-list names the manifest first, then the code, then a page for each dialog', () => {
    const { code, stdout } = run(['paste-list']);
    expect(code).toBe(0);
    const pages = ['answers', 'load', 'materials', 'plan', 'recheck', 'school', 'settings'];
    const names = ['appsscript.json', 'Code.js', ...pages.map((name) => `${name}.html`)];
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(/^(\d+\.) .*[\\/]/, '$1 ')),
    ).toEqual(
      names.map((name, i) => expect.stringMatching(new RegExp(`^${i + 1}\\. ${name} \\(\\d+ КБ\\)$`))),
    );
  });
});

describe('building', () => {
  test('happens when dist is missing, again when a source is newer, and not otherwise', () => {
    const copy = join(folder, 'project');
    for (const path of [
      'src',
      'local',
      'bench',
      'page/src',
      'esbuild.config.mjs',
      'package.json',
      'tsconfig.json',
      'appsscript.json',
    ]) {
      cpSync(join(ROOT, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const code = join(copy, 'dist/Code.js');
    expect(run(['paste-list'], copy)).toMatchObject({ code: 0, stderr: '' });
    const built = readFileSync(code, 'utf8');
    expect(built).toContain('function onOpen');

    writeFileSync(code, '// kept');
    run(['paste-list'], copy);
    expect(readFileSync(code, 'utf8')).toBe('// kept');

    const later = new Date(Date.now() + 5_000);
    utimesSync(join(copy, 'src/main.ts'), later, later);
    run(['paste-list'], copy);
    expect(readFileSync(code, 'utf8')).toBe(built);
  });
});
