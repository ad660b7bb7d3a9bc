/** The traps of real files, one by one: each was seen in an export, here with invented pupils. */
import { byMark, marksSheet, participants, protocol, pupil, takeIn } from './sheets';

const fivePupils = (values: Parameters<typeof pupil>[0] = {}): string[][] =>
  [0, 1, 2, 3, 4].map(() => pupil(values));

describe('traps in protocols', () => {
  test('a score above the maximum takes its row out, with file and row', () => {
    const result = takeIn([protocol([pupil(), pupil({ total: '21' }), pupil()])]);
    expect(participants(result.counts[0])).toBe(2);
    expect(result.counts[0].rejected).toEqual({
      places: [{ file: 'mo1_2021_ma4.csv', row: 3, reason: 'score-out-of-range' }],
      total: { 'score-out-of-range': 1 },
    });
    expect(result.outcomes[0]).toMatchObject({ rows: 2, rejected: 1 });
  });

  test('absentees are counted apart, with or without a class and a mark', () => {
    const absent = { variant: 'отсутствовал', total: '', tasks: Array(15).fill('') };
    const result = takeIn([
      protocol([pupil(), pupil({ ...absent, class: '', mark: '' }), pupil({ ...absent, mark: '3' })]),
    ]);
    expect(result.counts[0].absent).toEqual([0, 1, 0, 0, 1]);
    expect(participants(result.counts[0])).toBe(1);
    expect(result.outcomes[0].rows).toBe(3);
  });

  test('a missing journal mark keeps the pupil and is remarked', () => {
    const result = takeIn([protocol([pupil(), pupil({ mark: 'нет отметки' }), pupil({ mark: '12' })])]);
    expect(byMark(result.counts[0])).toEqual([0, 0, 1, 0, 2]);
    expect(result.outcomes[0]).toMatchObject({ rows: 3, remarked: 2 });
  });

  test('spellings of a class letter are one class', () => {
    const spellings = ['а', 'А', 'A', '4а', '4 А', '4"А"', 'а\u00a0'];
    const result = takeIn([protocol(spellings.map((spelling) => pupil({ class: spelling })))]);
    expect(result.counts[0].classes.map(({ label }) => label)).toEqual(['А']);
  });

  test('«нет», an empty class and an unreadable one are the class without a name', () => {
    const rows = ['нет', 'НЕТ', '', 'кв', 'филиал'].map((spelling) => pupil({ class: spelling }));
    expect(takeIn([protocol(rows)]).counts[0].classes.map(({ label }) => label)).toEqual(['']);
  });

  test('Latin and Cyrillic X of both cases are a task not started', () => {
    const tasks = (mark: string): string[] => [mark, ...Array(14).fill('0')];
    const rows = ['X', 'Х', 'x', 'х'].map((mark) => pupil({ total: '0', tasks: tasks(mark) }));
    const result = takeIn([protocol([...rows, pupil({ total: '0', tasks: tasks('0') })])]);
    expect(result.outcomes[0].remarked).toBe(0);
    const cells = result.counts[0].tasks!.cells;
    expect(cells.counts[cells.keys.indexOf((0 * 256 + 254) * 256)]).toBe(4);
  });

  test('a school with one participant is a school', () => {
    const result = takeIn([protocol([...fivePupils(), pupil({ login: 'edu900002' })])]);
    expect(result.counts.map((counts) => [counts.school, participants(counts)])).toEqual([
      ['900001', 5],
      ['900002', 1],
    ]);
  });

  test('a school that wrote one subject only is in that work only', () => {
    const russian = [
      ['login', 'mo', 'class', 'code', 'variant', 'total', 'journal_mark'],
      ...fivePupils().map((row) => row.slice(0, 7)),
    ];
    const result = takeIn([
      protocol([...fivePupils(), pupil({ login: 'edu900002' })]),
      { file: 'mo1_2021_ru4.csv', sheet: '', rows: russian },
    ]);
    expect(result.counts.map(({ work, school }) => `${work.subject} ${school}`)).toEqual([
      'МА 900001',
      'МА 900002',
      'РУ 900001',
    ]);
  });

  test('logins with the old prefix, spaces and NBSP are one school', () => {
    const logins = ['edu900001', 'sch900001', 'edu900001 ', '\u00a0sch900001'];
    const result = takeIn([protocol(logins.map((login) => pupil({ login })))]);
    expect(result.counts).toHaveLength(1);
  });

  test('a municipality spelled with NBSP, double spaces or its login is one municipality', () => {
    const names = [
      'МО  Северное',
      'МО\u00a0Северное ',
      'МО Северное(reg90_m001)',
      'reg90_m001 | МО Северное',
    ];
    const result = takeIn([protocol(names.map((mo) => pupil({ mo })))]);
    expect(result.counts[0].municipality).toBe('МО Северное');
  });

  test('of several names of a renamed municipality a school keeps the one most of its rows have', () => {
    const result = takeIn([protocol(['город N', 'г. N', 'город N'].map((mo) => pupil({ mo })))]);
    expect(result.counts[0].municipality).toBe('город N');
  });

  test('a total with a decimal comma is whole or unreadable, never rounded', () => {
    const result = takeIn([
      protocol([pupil({ total: '12,0', tasks: pupil().slice(7) }), pupil({ total: '12,5' })]),
    ]);
    expect(participants(result.counts[0])).toBe(1);
    expect(result.counts[0].rejected.total).toEqual({ 'score-unreadable': 1 });
  });

  test('a class letter that differs between subjects counts in each subject by itself', () => {
    const result = takeIn([
      protocol(fivePupils({ class: 'А' })),
      protocol(fivePupils({ class: 'Б' }), 'mo1_2021_ma4_2.csv'),
    ]);
    expect(result.counts[0].classes.map(({ label }) => label)).toEqual(['А', 'Б']);
  });
});

describe('traps in tables', () => {
  const school = 'МБОУ "СОШ № 1"(edu900001)';

  test('percents as text, with a comma, a point or a sign', () => {
    const result = takeIn([marksSheet([[school, '', '89', '12,36', '52.81', '26,97 %', 7.86]])]);
    expect(result.tables[0].rows[0]).toMatchObject({ n: 89, percent: [12.36, 52.81, 26.97, 7.86] });
    expect(result.problems).toEqual([]);
  });

  test('percents that a spreadsheet turned into fractions', () => {
    const result = takeIn([marksSheet([[school, '', 80, 0.125, 0.5, 0.25, 0.125]])]);
    expect(result.tables[0].rows[0]).toMatchObject({ percent: [12.5, 50, 25, 12.5] });
  });

  test('NBSP and double spaces in a header and a group name', () => {
    const { rows } = marksSheet([['МБОУ  "СОШ\u00a0№ 1" (edu900001)', '', 1, 0, 0, 100, 0]]);
    const spaced = rows.map((row) =>
      row.map((cell) => (cell === 'Группы участников' ? 'Группы\u00a0 участников ' : cell)),
    );
    expect(takeIn([{ rows: spaced }]).tables[0].rows[0]).toMatchObject({
      name: 'МБОУ "СОШ № 1"',
      school: '900001',
    });
  });

  test('a sum within 0.05 of 100 is rounding; beyond it is reported and the row stays', () => {
    const result = takeIn([
      marksSheet([
        ['СОШ № 1(edu900001)', '', 89, 12.36, 52.81, 26.97, 7.91],
        ['СОШ № 2(edu900002)', '', 89, 12.36, 52.81, 26.97, 7.92],
      ]),
    ]);
    expect(result.tables[0].rows).toHaveLength(2);
    expect(result.problems.map(({ row, message }) => [row, message])).toEqual([
      [10, expect.stringContaining('100,06')],
    ]);
  });
});
