import fc from 'fast-check';
import { LAYOUTS, recogniseSheet } from '../../../src/domain/intake/registry';
import { LayoutId } from '../../../src/domain/intake/layout';
import { LAYOUT_TITLES } from '../../../src/messages/intake';
import {
  ALL_FIXTURES,
  GROUPS,
  PROTOCOLS,
  SCHOOL,
  cleanCsv,
  collectionForm,
  form2020,
  form2022,
  individual,
  long,
  marks,
  maxima,
  scores,
  skills,
  tasks,
  wide,
} from './layout-sheets';
import {
  MARKS_HEADER,
  MATHS_4_TASKS,
  byMark,
  marksSheet,
  participants,
  schoolLevel,
  takeIn,
  titleRows,
} from './sheets';

describe('protocol layouts', () => {
  const expected = schoolLevel(takeIn([cleanCsv]).counts[0]);

  test.each(PROTOCOLS)('%s gives the same school-level counts as the clean CSV', (layout, fixture) => {
    const result = takeIn([fixture]);
    expect(result.problems).toEqual([]);
    expect(result.outcomes).toMatchObject([{ layout, rows: 5, rejected: 0, remarked: 0 }]);
    expect(schoolLevel(result.counts[0])).toEqual(expected);
    expect(byMark(result.counts[0])).toEqual([0, 0, 5, 0, 0]);
  });

  test('names of schools are taken where a layout has them', () => {
    const name = { school: '900001', name: 'МБОУ "СОШ № 1"', municipality: 'МО-1' };
    expect(takeIn([individual]).schoolNames).toEqual([name]);
    expect(takeIn([form2022]).schoolNames).toEqual([name]);
  });

  test('the 2020 form takes the municipality from another file of the upload', () => {
    expect(takeIn([form2020]).counts[0].municipality).toBe('');
    const marks = marksSheet([
      ['МО-1(reg90_m001)', 1, 5, 20, 20, 20, 40],
      ['СОШ № 1(edu900001)', '', 5, 20, 20, 20, 40],
    ]);
    expect(takeIn([form2020, marks]).counts[0].municipality).toBe('МО-1');
  });

  test('a form of collection without a login in its name says what to add', () => {
    const result = takeIn([
      { ...collectionForm, file: 'Форма сбора результатов Математика 4 класс ВПР 2021.xlsx' },
    ]);
    expect(result.counts).toEqual([]);
    expect(result.problems).toMatchObject([{ message: expect.stringContaining('_edu900001.xlsx') }]);
  });

  test('tasks and levels of a paper that does not ship come from the file', () => {
    const rows = individual.rows.map((row) =>
      row.map((cell) => (cell === 'ВПР 2021 Математика 4 класс' ? 'ВПР 2025 Математика 4 класс' : cell)),
    );
    const { works, counts } = takeIn([{ rows }]);
    expect(works[0]).toMatchObject({ maxScore: 20, cuts: null, date: '2021-04-15' });
    expect(works[0].tasks.map(({ label }) => label)).toEqual(MATHS_4_TASKS);
    expect(works[0].tasks[14]).toEqual({ label: '12', max: 2, level: 'П' });
    expect(participants(counts[0])).toBe(5);
  });

  test('Latin and Cyrillic К in task labels are one', () => {
    const labels = '1K1 1К2 2 3.1 3,2 4 5 6 7 8 9 10 11 12.1 12.2 13.1 13.2 14 15.1 15.2'.split(' ');
    const header = [
      'login',
      'class',
      'code',
      'variant',
      'total',
      'journal_mark',
      ...labels.map((label) => `t${label}`),
    ];
    const result = takeIn([
      { file: '2021_ru4.csv', rows: [header, ['edu900001', 'А', 40001, 1, 1, 4, 1, ...Array(19).fill(0)]] },
    ]);
    expect(result.problems).toEqual([]);
    expect(result.counts[0].tasks!.labels[0]).toBe('1К1');
  });
});

describe('aggregate layouts', () => {
  test('«Статистика по отметкам» has four row levels', () => {
    const [table] = takeIn([marks]).tables;
    expect(table).toMatchObject({
      kind: 'marks',
      work: { year: 2021, subject: 'МА', grade: 4 },
      maxScore: 20,
    });
    expect(table.rows).toEqual(GROUPS.map((group) => ({ ...group, percent: [10, 20, 30, 40] })));
  });

  test('«Распределение первичных баллов» has a percent for every score', () => {
    const [table] = takeIn([scores]).tables;
    expect(table).toMatchObject({ kind: 'scores', maxScore: 20 });
    expect(table.rows[3]).toEqual({
      ...GROUPS[3],
      percent: [0, 0, 0, 0, 0, 0, 50, 50, ...Array(13).fill(0)],
    });
  });

  test('«Выполнение заданий» has the maxima of its first row, and a blank is no figure', () => {
    const [table] = takeIn([tasks]).tables;
    expect(table.kind === 'tasks' && table.tasks.map(({ label, max }) => [label, max])).toEqual(
      MATHS_4_TASKS.map((label, i) => [label, maxima[i]]),
    );
    expect(table.rows.map(({ n }: { n?: number }) => n)).toEqual(GROUPS.map(({ n }) => n));
    expect(table.rows[3]).toEqual({ ...GROUPS[3], percent: [90.5, null, ...Array(13).fill(50)] });
  });

  test('«Сравнение отметок…» reads alike in the wide and in the long form', () => {
    const row = {
      ...GROUPS[3],
      n: 93,
      lowered: { percent: 55.91, count: 52 },
      confirmed: { percent: 39.78, count: 37 },
      raised: { percent: 4.3, count: 4 },
      gap2: null,
    };
    expect(takeIn([wide]).tables[0]).toMatchObject({ kind: 'journal', rows: [row] });
    const result = takeIn([long]);
    expect(result.problems).toEqual([]);
    expect(result.tables[0].rows).toEqual([
      { ...row, level: 'municipality', name: 'МО-1', school: null, n: 1263 },
      row,
    ]);
  });

  test('«Достижение планируемых результатов» has a column per group', () => {
    const result = takeIn([skills]);
    expect(result.problems).toEqual([]);
    const [table] = result.tables;
    expect(table.kind === 'skills' && table.rows[1]).toMatchObject({
      number: '2',
      skill: 'Умение решать задачи',
      max: 2,
      percent: [
        { group: { level: 'region', n: 24933 }, percent: 80.49 },
        { group: { level: 'municipality', n: 1263 }, percent: 84.24 },
        { group: { level: 'school', school: '900001', n: 65 }, percent: null },
        { group: { level: 'all', n: 1421181 }, percent: 81.27 },
      ],
    });
  });

  test('names of schools come with their municipality', () => {
    expect(takeIn([marks]).schoolNames).toEqual([
      { school: '900001', name: 'МБОУ "СОШ № 1"', municipality: 'МО-1' },
    ]);
  });

  test('a school row without a login, or with an unreadable number, is reported and left out', () => {
    const result = takeIn([
      marksSheet([
        [SCHOOL, '', 65, 10, 20, 30, 40],
        ['СОШ № 2', '', 40, 10, 20, 30, 40],
        ['СОШ № 3(edu900003)', '', 'много', 10, 20, 30, 40],
        ['СОШ № 4(edu900004)', '', 40, 10, 'н/д', 30, 40],
        ['СОШ № 5(edu900005)', '', 40, 110, 20, 30, 40],
        ['Исполнитель'],
      ]),
    ]);
    expect(result.tables[0].rows).toHaveLength(1);
    expect(result.problems.map(({ row, column }) => [row, column])).toEqual([
      [10, 'A'],
      [11, 'C'],
      [12, 'E'],
      [13, null],
    ]);
  });
});

describe('recognition by content', () => {
  test.each(ALL_FIXTURES)('%s is recognised by itself alone', (layout, { rows }) => {
    const matching = (Object.keys(LAYOUTS) as LayoutId[]).filter(
      (id) => LAYOUTS[id].recognise(rows.slice(0, 30)) !== null,
    );
    expect(matching).toEqual([layout]);
  });

  test('empty rows above and empty columns before a table change nothing but the row numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL_FIXTURES), fc.nat(12), fc.nat(4), ([, fixture], down, right) => {
        const blank = (count: number): string[] => Array<string>(count).fill('');
        const shifted = [
          ...Array.from({ length: down }, () => blank(3)),
          ...fixture.rows.map((row) => [...blank(right), ...row]),
        ];
        const expected = takeIn([fixture]);
        expect(takeIn([{ ...fixture, rows: shifted }])).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('layouts built from a description only are marked as unconfirmed', () => {
    const unconfirmed = (Object.keys(LAYOUTS) as LayoutId[]).filter((id) => !LAYOUTS[id].confirmed);
    expect(unconfirmed).toEqual([
      'protocol-2022',
      'collection-form',
      'journal-long',
      'planned-results',
      'official-list',
      'exam-list',
    ]);
  });

  test('every layout has a title', () => {
    expect(Object.keys(LAYOUT_TITLES).sort()).toEqual(Object.keys(LAYOUTS).sort());
  });

  test('a table by groups of pupils is not «Выполнение заданий»', () => {
    const rows = [['Выполнение заданий группами участников'], [], ...tasks.rows.slice(2)];
    expect(recogniseSheet(rows)).toBeNull();
  });

  test('a header alone is recognised in any order of columns', () => {
    const reversed = [MARKS_HEADER.slice().reverse(), [40, 30, 20, 10, 65, '', SCHOOL]];
    const result = takeIn([{ rows: [...titleRows('Отчёт'), ...reversed] }]);
    expect(result.tables[0].rows[0]).toMatchObject({ school: '900001', n: 65, percent: [10, 20, 30, 40] });
  });
});
