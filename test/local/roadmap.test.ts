/** `roadmap …` as another program calls it: plans of every format into a workbook, the JSON, output and exit codes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { writeXlsx } from 'hucre/xlsx';
import { planFileText } from '../../src/messages/files';
import { cliText, roadmapText } from '../../local/commands/messages';
import { TEMPLATE_IDS, templateDocument } from '../../src/domain/roadmap/templates';
import { describeWith, shared } from '../support/shared';
import { docx, docxOfLines, item, list, p, span, tbl, tc, tr } from '../files/docx';

const ROOT = resolve(__dirname, '../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'objectivity-roadmap-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'local/run.mjs'), 'roadmap', ...args, '--today', '2023-09-04'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

const book = (): string => join(folder, 'book.xlsx');
const json = (): string => join(folder, 'roadmap.json');

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Roadmap {
  readonly sections: readonly string[];
  readonly actions: readonly {
    readonly number: string;
    readonly title: string;
    readonly start: string | null;
    readonly end: string | null;
  }[];
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
}

/** Imports and reads the JSON. */
function imported(
  path: string,
  ...options: readonly string[]
): { outcome: ReturnType<typeof run>; roadmap: Roadmap } {
  const outcome = run('import', path, '--workbook', book(), '--json', json(), ...options);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  return { outcome, roadmap: JSON.parse(readFileSync(json(), 'utf8')) as Roadmap };
}

const LINES = [
  ['План мероприятий школы на 2023/24 учебный год'],
  ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Ожидаемый результат'],
  ['1. Анализ', '', '', '', ''],
  ['1.1', 'Сверить отметки с результатами работ', 'октябрь', 'Заместитель директора', 'Справка'],
  ['1.10', 'Обсудить справку на педсовете', 'январь, июль', 'Директор, методист', 'Решение'],
  ['2. Подготовка', '', '', '', ''],
  ['2.1', 'Обучить наблюдателей', 'в течение года', 'Методист', 'Наблюдатели обучены'],
];
const TEXT = LINES.map((cells) => cells.join('\t')).join('\n');

const EXPECTED = {
  sections: ['1. Анализ', '2. Подготовка'],
  actions: [
    { number: '1.1', deadlineText: 'октябрь', kind: 'month', start: '2023-10-01', end: '2023-10-31' },
    {
      number: '1.10',
      deadlineText: 'январь, июль',
      kind: 'several-months',
      start: '2024-01-01',
      end: '2024-07-31',
    },
    { number: '2.1', deadlineText: 'в течение года', kind: 'school-year', start: '2023-09-01' },
  ],
  unplaced: [],
};

describe('import', () => {
  test.each([
    ['plan.txt', () => TEXT],
    ['plan.csv', () => Papa.unparse(LINES, { delimiter: ';' })],
    ['plan.xlsx', () => writeXlsx({ sheets: [{ name: 'План', rows: LINES }] })],
    ['plan.docx', () => docxOfLines(TEXT.split('\n'))],
  ])('takes %s and gives the same roadmap', async (name, make) => {
    const { outcome, roadmap } = imported(file(name, await make()));
    expect(roadmap).toMatchObject(EXPECTED);
    expect(outcome.stdout.split('\n').slice(0, 3)).toEqual([
      roadmapText.found(name, 2, 3),
      roadmapText.year('2023/24', 'document'),
      roadmapText.counts(3, 0, 0, 0),
    ]);
    expect(outcome.stdout).toContain(cliText.saved(book()));
  });

  test('a Word table with automatic numbers, joined cells and lists has the same lines', () => {
    const numbering =
      list(1, [
        ['decimal', '%1.'],
        ['decimal', '%1.%2'],
      ]) + list(2, [['bullet', '\uF0B7']]);
    const action = (text: string, ...cells: readonly string[]): string =>
      tr(tc(p('', item(1, 1))), text, ...cells);
    const section = (title: string): string => tr(tc(p(title, item(1)), span(5)));
    const rows = [
      tr(...LINES[1]!),
      section('Анализ'),
      action(
        tc(p('Сверить отметки:') + p('по классам', item(2)) + p('по предметам', item(2))),
        'октябрь',
        'Методист',
        'Справка',
      ),
      section('Подготовка'),
      action('Обучить наблюдателей', 'в течение года', 'Методист', 'Наблюдатели обучены'),
    ];
    const path = file('plan.docx', docx(p(LINES[0]![0]!) + tbl(rows), { numbering }));
    expect(imported(path).roadmap).toMatchObject({
      sections: ['1. Анализ', '2. Подготовка'],
      actions: [
        { number: '1.1', details: ['по классам', 'по предметам'] },
        { number: '2.1', title: 'Обучить наблюдателей' },
      ],
      unplaced: [],
    });
  });

  test('a second import of the same file changes nothing', () => {
    const path = file('plan.txt', TEXT);
    imported(path);
    expect(imported(path).outcome.stdout).toContain(roadmapText.counts(0, 0, 0, 3));
  });

  test('another version of the plan: new, changed and vanished lines are told', () => {
    imported(file('plan.txt', TEXT));
    const next = TEXT.replace('октябрь', 'ноябрь').replace(
      /2\.1\t.*$/m,
      '2.2\tВывесить расписание на сайте\tмай\tМетодист\tСтраница',
    );
    const { outcome } = imported(file('next.txt', next));
    expect(outcome.stdout).toContain(roadmapText.counts(1, 1, 1, 1));
    expect(outcome.stdout).toMatch(/ {2}\+ .*Вывесить расписание/);
    expect(outcome.stdout).toMatch(/ {2}~ .*Сверить отметки.*\n.*«октябрь» → «ноябрь»/);
    expect(outcome.stdout).toMatch(/ {2}– .*Обучить наблюдателей/);
  });

  test('what could not be placed and deadlines that were not understood are told', () => {
    const text = `${TEXT}\n2.2\tРазобрать вопросы\tкак решит завуч\tМетодист\tПамятка\n\nИсп. секретарь школы`;
    const { outcome, roadmap } = imported(file('plan.txt', text));
    expect(outcome.stdout).toContain(roadmapText.unrecognisedLine('2.2', 'как решит завуч'));
    for (const { line, text: left } of roadmap.unplaced) {
      expect(outcome.stdout).toContain(roadmapText.unplacedLine(line, left));
    }
    expect(roadmap.unplaced.map((one) => one.text).join(' ')).toContain('секретарь школы');
  });
});

describe('school year', () => {
  const WITHOUT = TEXT.replace(' на 2023/24 учебный год', '');

  test('of --year goes before that of the document', () => {
    const { outcome, roadmap } = imported(file('plan.txt', TEXT), '--year', '2024/25');
    expect(outcome.stdout).toContain(roadmapText.year('2024/25', 'option'));
    expect(roadmap.actions[0]).toMatchObject({ start: '2024-10-01', end: '2024-10-31' });
  });

  test('that nothing tells leaves dates empty, and says so', () => {
    const { outcome, roadmap } = imported(file('plan.txt', WITHOUT));
    expect(outcome.stdout).toContain(roadmapText.yearUnknown);
    expect(roadmap.actions.map(({ start, end }) => [start, end])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test('of --year that is none is refused before anything is made', () => {
    const outcome = run('import', file('plan.txt', TEXT), '--workbook', book(), '--year', '2023/25');
    expect(outcome).toEqual({ code: 1, stdout: '', stderr: `${roadmapText.badYear('2023/25')}\n` });
    expect(existsSync(book())).toBe(false);
  });
});

describe('nothing is done', () => {
  test.each([
    [
      'a file without a plan',
      () => ['import', file('list.txt', 'Просто текст'), '--workbook', book()],
      /мероприятий не найдено/,
    ],
    [
      'a file that cannot be read',
      () => ['import', file('plan.pdf', '%PDF-1.7'), '--workbook', book()],
      /plan\.pdf: это PDF/,
    ],
    ['no file', () => ['import', '--workbook', book()], /Укажите один файл/],
    ['no workbook', () => ['import', file('plan.txt', TEXT)], /--workbook/],
    ['no action', () => ['--workbook', book()], /roadmap import/],
    [
      'an unknown template',
      () => ['template', 'no', '--workbook', book(), '--year', '2023/24'],
      /Образца «no» нет/,
    ],
    ['a template without a year', () => ['template', TEMPLATE_IDS[0], '--workbook', book()], /учебный год/],
  ])('with %s: exit 1, a sentence, no workbook', (_name, args, sentence) => {
    const outcome = run(...args());
    expect(outcome).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(sentence) });
    expect(existsSync(book())).toBe(false);
  });

  test('an unreadable file names what to do', () => {
    const path = file('plan.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]));
    expect(run('import', path, '--workbook', book()).stderr).toBe(
      `${planFileText.refused('plan.doc', planFileText.oldWord)}\n`,
    );
  });
});

describe('template', () => {
  test('without a name lists all', () => {
    const { code, stdout } = run('template');
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/)[0]),
    ).toEqual([...TEMPLATE_IDS]);
  });

  test('fills the roadmap of a new workbook for a year', () => {
    const id = TEMPLATE_IDS[0];
    const { actions } = templateDocument(id);
    const outcome = run('template', id, '--workbook', book(), '--year', '2024/25', '--json', json());
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain(roadmapText.year('2024/25', 'option'));
    expect(outcome.stdout).toContain(roadmapText.counts(actions.length, 0, 0, 0));
    expect((JSON.parse(readFileSync(json(), 'utf8')) as Roadmap).actions).toHaveLength(actions.length);
  });
});

describe('next year', () => {
  test('moves the roadmap: the old year to the archive, dates anew; twice is refused', () => {
    expect(run('template', 'school', '--workbook', book(), '--year', '2023/24').code).toBe(0);
    const moved = run('next-year', '--workbook', book(), '--year', '2024/25');
    expect(moved).toMatchObject({ code: 0, stderr: '' });
    expect(moved.stdout).toContain('2023/24');
    expect(moved.stdout).toContain(`${templateDocument('school').actions.length}`);
    const again = run('next-year', '--workbook', book(), '--year', '2024/25');
    expect(again.code).toBe(1);
    expect(again.stderr).not.toBe('');
  });

  test('needs a workbook that is there, and the year', () => {
    expect(run('next-year', '--workbook', book(), '--year', '2024/25').stderr).toContain(
      cliText.noBook(book()),
    );
    expect(run('next-year', '--workbook', book()).stderr).toContain(roadmapText.nextYearNeeded);
  });
});

describeWith('shared', 'five real plans', () => {
  // What the documents have.
  const COUNTS: Readonly<Record<string, readonly [sections: number, actions: number]>> = {
    '000': [5, 21],
    '001': [2, 23],
    '002': [3, 16],
    '003': [3, 12],
    '004': [5, 20],
  };

  test.each(Object.entries(COUNTS))('%s has %p sections and actions', (seed, counts) => {
    const { roadmap } = imported(seedPath(seed));
    expect([roadmap.sections.length, roadmap.actions.length]).toEqual(counts);
  });

  function seedPath(seed: string): string {
    return shared(
      'seeds',
      readdirSync(shared('seeds')).find((name) => name.startsWith(seed))!,
    );
  }
});
