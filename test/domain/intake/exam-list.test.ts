/** Lists of participants with names: what is read, what is dropped, what becomes counts and what tables. Names are invented. */
import { Work, workId } from '../../../src/domain/protocol/work';
import type { CutScores, Paper } from '../../../src/domain/protocol/paper';
import { intakeText } from '../../../src/messages/intake';
import { byMark, participants, takeIn } from './sheets';

const HEAD = [
  '№ п/п',
  'Муниципалитет',
  'Код ОО',
  'Класс',
  'Фамилия',
  'Имя',
  'Отчество',
  'Серия',
  'Номер документа',
];
const NAMES = ['Вымышленный', 'Петр', 'Сергеевич', '9904', '123456'];
const person = (school: string, ...results: readonly unknown[]): unknown[] => [
  1,
  'МО-1',
  school,
  '9А',
  ...NAMES,
  ...results,
];
const list = (
  heads: readonly string[],
  rows: readonly unknown[][],
  title = 'ОГЭ 2024 Математика 9 класс',
) => ({
  rows: [[title], [], [...HEAD, ...heads], ...rows],
});
const paperOf =
  (paper: Partial<Paper>) =>
  (_: Work): Paper => ({ maxScore: null, cuts: null, tasks: [], ...paper });
const CUTS: CutScores = [8, 15, 22];
/** Score, exam mark, yearly mark of ten participants; by the scale 8–15–22 every mark is right. */
const TEN = [
  [3, 2, 3],
  [7, 2, 3],
  [8, 3, 3],
  [11, 3, 4],
  [14, 3, 3],
  [15, 4, 4],
  [18, 4, 4],
  [21, 4, 5],
  [22, 5, 5],
  [30, 5, 4],
];
const SCORES = ['Первичный балл', 'Отметка', 'Годовая отметка'];

describe('a list with scores', () => {
  const rows = TEN.map((results) => person('900001', ...results));

  test('becomes counts by score and yearly mark, and the columns of names and documents are named', () => {
    const result = takeIn([list(SCORES, rows)], { paperOf: paperOf({ maxScore: 31, cuts: CUTS }) });
    expect(result.problems).toEqual([]);
    expect(result.outcomes).toMatchObject([{ layout: 'exam-list', rows: 10, rejected: 0 }]);
    expect(workId(result.counts[0]!.work)).toBe('ОГЭ-2024-МА-9');
    expect(result.counts[0]).toMatchObject({ school: '900001', municipality: 'МО-1', maxScore: 31 });
    expect(byMark(result.counts[0]!)).toEqual([0, 4, 4, 2, 0]);
    expect(result.dropped.map(({ columns }) => columns)).toEqual([
      ['Фамилия', 'Имя', 'Отчество', 'Серия', 'Номер документа'],
    ]);
    for (const text of NAMES) expect(JSON.stringify(result)).not.toContain(text);
  });

  test('shows its scale where nobody has one, and says so', () => {
    const result = takeIn([list(SCORES, rows)]);
    expect(result.works).toMatchObject([{ cuts: CUTS }]);
    expect(result.problems.map(({ message }) => message)).toEqual([intakeText.cutsFromList(CUTS)]);
  });

  test('shows no scale where a mark does not follow from the score', () => {
    const odd = [...rows, person('900001', 16, 3, 3)];
    const result = takeIn([list(SCORES, odd)]);
    expect(result.works).toMatchObject([{ cuts: null }]);
    expect(result.problems.map(({ message }) => message)).toEqual([intakeText.marksNotByScore]);
  });

  test('shows no scale where one of the marks is lacking', () => {
    const result = takeIn([list(SCORES, rows.slice(0, 8))]);
    expect(result.works).toMatchObject([{ cuts: null }]);
    expect(result.problems.map(({ message }) => message)).toEqual([intakeText.marksIncomplete]);
  });

  test('counts marks that contradict the known scale in one remark, and goes by the scale', () => {
    const odd = [...rows, person('900001', 16, 3, 3), person('900002', 5, 3, 3)];
    const result = takeIn([list(SCORES, odd)], { paperOf: paperOf({ maxScore: 31, cuts: CUTS }) });
    expect(result.problems.map(({ message }) => message)).toEqual([intakeText.marksUnlikeScale(2, CUTS)]);
    expect(result.counts.map(participants)).toEqual([11, 1]);
  });

  test('reads the scale over all files of the work', () => {
    const one = { file: 'a.xlsx', ...list(SCORES, rows.slice(0, 5)) };
    const other = { file: 'b.xlsx', ...list(SCORES, rows.slice(5)) };
    expect(takeIn([one, other]).works).toMatchObject([{ cuts: CUTS }]);
  });

  test('refuses rows without a school and with an unreadable score, takes absentees and the rest', () => {
    const more = [
      ...rows,
      person('СОШ', 10, 3, 3),
      person('900001', 'десять', 3, 3),
      person('900001', '', 3, 3),
      person('900001', 40, 5, 5),
      person('900001', 'не явился', '', 4),
    ];
    const result = takeIn([list(SCORES, more)], { paperOf: paperOf({ maxScore: 31, cuts: CUTS }) });
    expect(result.problems.map(({ row, message }) => [row, message])).toEqual([
      [14, intakeText.rowsWithoutLogin(1)],
    ]);
    expect(result.outcomes).toMatchObject([{ rows: 11, rejected: 3 }]);
    expect(result.counts[0]!.rejected.total).toEqual({ 'score-unreadable': 2, 'score-out-of-range': 1 });
    expect(result.counts[0]!.absent).toEqual([0, 0, 1, 0, 0]);
  });

  test('takes tasks where it has them', () => {
    const tasks = ['1 (1б)', '2 (2б)', 'Первичный балл'];
    const result = takeIn([list(tasks, [person('900001', 1, 2, 3), person('900001', 0, 1, 1)])]);
    expect(result.counts[0]!.tasks).toMatchObject({ labels: ['1', '2'], nByTotal: [0, 1, 0, 1] });
  });

  test('of ЕГЭ is read by the test score, of 100 points', () => {
    const title = 'ЕГЭ-2025 Русский язык';
    const heads = ['Первичный балл', 'Тестовый балл'];
    const result = takeIn([list(heads, [person('900001', 40, 82), person('900001', 12, 101)], title)]);
    expect(result.counts[0]).toMatchObject({
      maxScore: 100,
      rejected: { total: { 'score-out-of-range': 1 } },
    });
    const primary = takeIn([list(['Первичный балл'], [person('900001', 40)], title)]);
    expect(primary.problems.map(({ message }) => message)).toEqual([intakeText.testScoreNeeded]);
  });
});

describe('a list with marks only', () => {
  const HEADS = ['Отметка', 'Годовая отметка'];
  /** School 900001: TEN; 900002 and 900003: three participants each. */
  const rows = [
    ...TEN.map(([, mark, yearly]) => person('900001', mark, yearly)),
    person('900002', 3, 5),
    person('900002', '4 (хорошо)', 4),
    person('900002', 'отлично', ''),
    person('900003', 2, 2),
    person('900003', 3, 3),
    person('900003', 5, 5),
  ];

  test('leaves few people of small schools out of the sum, too: they would be the rest of it', () => {
    const { tables, problems } = takeIn([list(HEADS, rows.slice(0, 13))]);
    expect(problems.map(({ message }) => message)).toEqual([
      intakeText.smallSchools(1, 5),
      intakeText.smallSchoolsLeftOut('МО-1', 1),
    ]);
    expect(tables[0]).toMatchObject({
      rows: [
        { level: 'municipality', n: 10 },
        { school: '900001', n: 10 },
      ],
    });
    expect(tables[1]).toMatchObject({ rows: [{ gap2: 0, lowered: { count: 4 } }, { school: '900001' }] });
  });

  test('becomes tables of marks and of the comparison with the yearly mark, small schools in the sum only', () => {
    const { tables, counts, problems } = takeIn([list(HEADS, rows)]);
    expect(counts).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([intakeText.smallSchools(2, 5)]);
    const [marks, journal] = tables;
    expect(marks).toMatchObject({
      kind: 'marks',
      rows: [
        { level: 'municipality', name: 'МО-1', school: null, n: 16 },
        { level: 'school', school: '900001', n: 10, percent: [20, 30, 30, 20] },
      ],
    });
    // By hand: of 10 pairs 3→2 twice, 4→3, 5→4 are lower; 4→5 is higher; the other five are the same.
    expect(journal).toMatchObject({
      kind: 'journal',
      rows: [
        {
          level: 'municipality',
          lowered: { count: 5 },
          confirmed: { count: 9 },
          raised: { count: 1 },
          gap2: 1,
        },
        {
          school: '900001',
          n: 10,
          lowered: { percent: 40, count: 4 },
          confirmed: { percent: 50, count: 5 },
          raised: { percent: 10, count: 1 },
          gap2: 0,
        },
      ],
    });
  });

  test('counts absentees and unreadable marks in a sentence each', () => {
    const more = [...rows.slice(0, 10), person('900001', 'н/я', 4), person('900001', 'б/о', 4)];
    const result = takeIn([list(HEADS, more)]);
    expect(result.problems.map(({ message }) => message)).toEqual([
      intakeText.resultsUnreadable(1),
      intakeText.absentInList(1),
    ]);
    expect(result.outcomes).toMatchObject([{ rows: 10, rejected: 1 }]);
  });

  test('does not depend on the order of rows and files', () => {
    const straight = takeIn([list(HEADS, rows)]);
    const turned = takeIn([
      { file: 'a.xlsx', ...list(HEADS, rows.slice(6).reverse()) },
      { file: 'b.xlsx', ...list(HEADS, rows.slice(0, 6)) },
    ]);
    expect(turned.tables).toEqual(straight.tables);
  });
});

describe('a list with зачёт', () => {
  test('becomes rows of those who passed, school and municipality', () => {
    const rows = ['зачёт', 'Зачет', 'незачёт', 'зачет', 'зачет', 'зачет'].map((word) =>
      person('900001', word),
    );
    const result = takeIn([list(['Результат (зачёт/незачёт)'], rows, 'Итоговое сочинение 2024')]);
    expect(result.problems).toEqual([]);
    expect(result.counts).toEqual([]);
    const row = { work: 'ИСИ-2024-РУ-11', measure: 'pass', n: 6, reached: 5 };
    expect(result.thresholds).toMatchObject([
      { ...row, level: 'municipality', school: null, name: 'МО-1' },
      { ...row, level: 'school', school: '900001' },
    ]);
  });
});

describe('a list of an olympiad', () => {
  test('becomes counts of points and rows of diplomas', () => {
    const rows = [
      [30, 'победитель'],
      [25, 'призёр'],
      [24, 'Призер'],
      [10, 'участник'],
      [5, ''],
    ].map((results) => person('900001', ...results));
    const result = takeIn([list(['Балл', 'Статус'], rows, 'ВсОШ 2024 школьный этап математика 9 класс')]);
    expect(result.counts.map(participants)).toEqual([5]);
    expect(result.thresholds).toMatchObject([
      { work: 'ВсОШ-2024-МА-9-ШЭ', measure: 'participation', level: 'municipality' },
      { school: '900001', n: 5, winners: 1, prizeWinners: 2, reached: null },
    ]);
  });
});

describe('points with a fraction', () => {
  const points = (...values: readonly unknown[]): unknown[][] =>
    values.map((value) => person('900001', value));
  const scoresOf = (title: string, rows: unknown[][]) => {
    const { counts, problems, outcomes } = takeIn([list(['Балл'], rows, title)]);
    return { counts, messages: problems.map(({ message }) => message), rejected: outcomes[0]!.rejected };
  };

  test('of an olympiad are rounded, a half upwards, and it is said how many', () => {
    const rows = points(17.5, '17,4', '16.50', 20, '3,0');
    const { counts, messages, rejected } = scoresOf('ВсОШ 2024 муниципальный этап математика 9 класс', rows);
    const scores = counts[0]!.classes[0]!.byMarkAndScore[4]!;
    // 17.5 → 18, 17.4 → 17, 16.5 → 17; 20 and «3,0» are whole.
    expect(scores.flatMap((count, score) => Array<number>(count).fill(score))).toEqual([3, 17, 17, 18, 20]);
    expect([messages, rejected]).toEqual([[intakeText.pointsRounded(3)], 0]);
  });

  test('of an exam are refused', () => {
    const { messages, rejected } = scoresOf('ОГЭ 2024 Математика 9 класс', points(17.5, 17, 12));
    expect([messages, rejected]).toEqual([[], 1]);
  });
});

describe('the heading of a list', () => {
  const row = ['900001', 'Вымышленный', 'Петр', 'Сергеевич', 4, 4];

  test('may take two rows', () => {
    const result = takeIn([
      {
        file: 'ОГЭ 2024 Математика.xlsx',
        rows: [
          ['Код ОО', 'Участник', '', '', 'Отметка', 'Годовая отметка'],
          ['', 'Фамилия', 'Имя', 'Отчество', '', ''],
          [1, 2, 3, 4, 5, 6],
          ...Array.from({ length: 5 }, () => row),
        ],
      },
    ]);
    expect(result.outcomes).toMatchObject([{ layout: 'exam-list', rows: 5, rejected: 0 }]);
    expect(result.dropped.map(({ columns }) => columns)).toEqual([['Фамилия', 'Имя', 'Отчество']]);
    expect(result.tables.map(({ kind }) => kind)).toEqual(['marks', 'journal']);
  });

  test('without names or codes of participants is none', () => {
    const result = takeIn([
      {
        rows: [
          ['Код ОО', 'Отметка'],
          ['900001', 4],
        ],
      },
    ]);
    expect(result.outcomes).toMatchObject([{ layout: null }]);
  });

  test('does not let a name into a municipality whose column has shifted', () => {
    const result = takeIn([
      {
        file: 'ОГЭ 2024 Математика.xlsx',
        rows: [
          ['Код ОО', 'Муниципалитет', 'ФИО', 'Отметка'],
          ...['МО-1', 'МО-1', 'Вымышленный Петр Сергеевич', 'МО-1', 'МО-1'].map((name) => [
            '900001',
            name,
            'Вымышленный П. С.',
            4,
          ]),
        ],
      },
    ]);
    expect(result.outcomes).toMatchObject([{ rows: 5 }]);
    expect(JSON.stringify(result)).not.toContain('Вымышленный');
  });
});
