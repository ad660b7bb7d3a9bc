/** Rows of «Перепроверка» as people type them. */
import { latestRechecks, readRechecks } from '../../../src/domain/recheck/record';
import { storageWarnings } from '../../../src/domain/recheck/storage';
import { readProcedures } from '../../../src/domain/tables/lists';

const ROW = { work: 'ВПР-2021-МА-4', school: 900001, date: '01.06.2021', works: 15, agreed: 12, lowered: 3 };

const read = (...rows: Record<string, unknown>[]) =>
  readRechecks(rows.map((cells, i) => ({ position: i + 1, cells: { ...ROW, ...cells } })));
const messages = (...rows: Record<string, unknown>[]): string[] =>
  read(...rows).problems.map(({ message }) => message);

test('a typed row needs no file: blank «Балл выше» is 0, sums may be missing', () => {
  expect(read({})).toEqual({
    values: [
      {
        work: 'ВПР-2021-МА-4',
        school: '900001',
        date: '2021-06-01',
        drawn: null,
        works: 15,
        agreed: 12,
        lowered: 3,
        raised: 0,
        sum: null,
        squares: null,
        kappa: null,
      },
    ],
    problems: [],
  });
});

test('«Работ» may be left out, and works that all agree have sums of 0', () => {
  const [first] = read({ works: '', agreed: 10, lowered: '' }).values;
  expect(first).toMatchObject({ works: 10, agreed: 10, lowered: 0, sum: 0, squares: 0 });
});

test('a row of a draw has no works yet', () => {
  const drawn = { works: '', agreed: '', lowered: '', drawn: 15 };
  expect(read(drawn).values).toMatchObject([{ drawn: 15, works: 0, sum: null }]);
  expect(latestRechecks(read(drawn).values).size).toBe(0);
});

test.each([
  ['parts that do not add up', { raised: 1 }, /Работ 15, а .* вместе дают 16/],
  ['text instead of a count', { agreed: 'много' }, /В столбце «Совпало» стоит «много»/],
  ['half a work', { agreed: 11.5 }, /«Совпало»/],
  ['no school', { school: '' }, /шесть цифр кода ОО/],
  ['an expert of the same school', { expertSchool: '900002, 900001' }, /код этой же школы/],
])('%s: the row is not used', (_name, cells, expected) => {
  const { values, problems } = read(cells);
  expect(values).toEqual([]);
  expect(problems).toEqual([{ position: 1, message: expect.stringMatching(expected) }]);
});

test('sums that are impossible together lose their figures only', () => {
  // Three works that differ by 4 in all have squares of 16/3 at least.
  expect(messages({ sum: -4, squares: 5 })).toEqual([expect.stringContaining('не могут быть такими вместе')]);
  expect(read({ sum: -4, squares: 5 }).values).toMatchObject([{ works: 15, sum: null, squares: null }]);
  expect(messages({ sum: '−4', squares: '6,5' })).toEqual([]);
});

test('a kappa beyond 1 and more works than were drawn are said', () => {
  expect(messages({ kappa: 1.2, drawn: 10 })).toEqual([
    'Перепроверено работ 15, а отобрано было 10. Строка учтена; проверьте, все ли работы из отбора.',
    'Каппа – число от −1 до 1. Пока она не исправлена, она не показывается.',
  ]);
});

test('the same school, work and date twice: the first counts', () => {
  const { values, problems } = read({}, { agreed: 15, lowered: 0 });
  expect(values).toMatchObject([{ agreed: 12 }]);
  expect(problems.map(({ position }) => position)).toEqual([2]);
});

test('of several re-checks the latest one with results is used', () => {
  const { values } = read(
    { date: '01.06.2021', agreed: 12 },
    { date: '03.06.2021', agreed: 14, lowered: 1 },
    { date: '05.06.2021', works: '', agreed: '', lowered: '', drawn: 15 },
    { date: '' },
  );
  expect(latestRechecks(values).get('ВПР-2021-МА-4|900001')).toMatchObject({
    date: '2021-06-03',
    agreed: 14,
  });
});

describe('the reminder before the end of storage', () => {
  const procedure = (cells: Record<string, unknown>) =>
    readProcedures([{ position: 1, cells: { id: 'ВПР-2021-МА-4', ...cells } }]).values;
  const warnings = (cells: Record<string, unknown>, today: string, days = 14): string[] =>
    storageWarnings(procedure(cells), [], days, today).map(({ place, message }) => `${place}: ${message}`);
  const SENTENCE =
    'ВПР-2021-МА-4: Работы хранятся до 15.06.2021: список для перепроверки нужно составить до этой даты.';

  test('comes on the days before the date, and on no other', () => {
    const kept = { keptUntil: '15.06.2021' };
    expect(warnings(kept, '2021-05-31')).toEqual([]);
    expect(warnings(kept, '2021-06-01')).toEqual([SENTENCE]);
    expect(warnings(kept, '2021-06-15')).toEqual([SENTENCE]);
    expect(warnings(kept, '2021-06-16')).toEqual([]);
    expect(warnings(kept, '2021-06-14', 0)).toEqual([]);
    expect(warnings({}, '2021-06-14')).toEqual([]);
  });

  test('goes by the date of the results where no other stands', () => {
    expect(warnings({ results: '15.06.2021' }, '2021-06-01')).toEqual([SENTENCE]);
    expect(warnings({ results: '15.06.2021', keptUntil: '30.12.2021' }, '2021-06-01')).toEqual([]);
  });

  test('is silent once works of it have been drawn or re-checked', () => {
    const drawn = read({ works: '', agreed: '', lowered: '', drawn: 15 }).values;
    const left = storageWarnings(procedure({ keptUntil: '15.06.2021' }), drawn, 14, '2021-06-10');
    expect(left).toEqual([]);
  });
});
