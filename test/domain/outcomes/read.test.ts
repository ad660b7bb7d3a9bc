/** Rows of «Зачёты и пороги» as people type them: what can be used is, the rest is told row by row. */
import { readOutcomes } from '../../../src/domain/outcomes/read';
import { OUTCOMES } from '../../../src/messages/outcomes';
import { EXAM } from './builders';

const GOOD = { work: EXAM, measure: 'медаль подтверждена', level: 'ОО', school: '900001', n: 10, reached: 7 };

function read(...rows: readonly Readonly<Record<string, unknown>>[]) {
  return readOutcomes(rows.map((cells, i) => ({ position: i + 1, cells })));
}

/** The sentence about a row that differs from a good one in these cells. */
function problem(cells: Readonly<Record<string, unknown>>): string[] {
  const { values, problems } = read({ ...GOOD, school: '900009' }, { ...GOOD, ...cells });
  expect(values.map(({ school }) => school)).toEqual(['900009']);
  expect(problems.map(({ position }) => position)).toEqual([2]);
  return problems.map(({ message }) => message);
}

test('a row is read with its counts, a blank count is unknown', () => {
  expect(read({ ...GOOD, n: '10', mean: '71,5' }).values).toEqual([
    {
      work: EXAM,
      measure: 'medal',
      level: 'school',
      school: '900001',
      name: '',
      n: 10,
      reached: 7,
      winners: null,
      prizeWinners: null,
      mean: 71.5,
      source: 'typed',
      position: 1,
    },
  ]);
});

test('a code without a level is a school; a municipality has no code', () => {
  const rows = read({ ...GOOD, level: '' }, { ...GOOD, level: 'Муниципалитет', school: '', name: 'МО-1' });
  expect(rows.values.map(({ level, school, name }) => [level, school, name])).toEqual([
    ['school', '900001', ''],
    ['municipality', null, 'МО-1'],
  ]);
});

test('what cannot be used is told, and the other rows count', () => {
  expect(problem({ work: '' })).toEqual([OUTCOMES.noWork('')]);
  expect(problem({ work: 'экзамен' })).toEqual([OUTCOMES.noWork('экзамен')]);
  expect(problem({ measure: 'баллы' })).toEqual([OUTCOMES.noMeasure('баллы')]);
  expect(problem({ level: 'Регион' })).toEqual([OUTCOMES.noGroup]);
  expect(problem({ school: '' })).toEqual([OUTCOMES.noGroup]);
  expect(problem({ n: '' })).toEqual([OUTCOMES.noTotal]);
  expect(problem({ reached: 11 })).toEqual(['Достигли 11, а всего 10: так не бывает, строка не учтена.']);
  expect(problem({ reached: 'семь' })).toEqual(['В столбце «Достигли» стоит «семь», а нужно число.']);
  expect(problem({ winners: 6, prizeWinners: 5 })).toEqual([OUTCOMES.moreDiplomas(11, 10)]);
});

test('a mean that is no number is told, the counts of its row are used', () => {
  const { values, problems } = read({ ...GOOD, mean: 'высокий' });
  expect([values.length, values[0]!.mean, problems.length]).toEqual([1, null, 1]);
});

test('of two rows about the same the typed one is used, then the upper one', () => {
  const list = { ...GOOD, reached: 1, source: 'сводный отчёт' };
  const { values, problems } = read(list, GOOD, { ...GOOD, reached: 3 });
  expect(values.map(({ reached }) => reached)).toEqual([7]);
  expect(problems.map(({ position, message }) => [position, message])).toEqual([
    [3, OUTCOMES.repeated(3)],
    [1, OUTCOMES.repeated(3)],
  ]);
});

test('rows of protocols and blank rows are passed over without a word', () => {
  expect(read({ ...GOOD, source: 'протокол' }, { level: 'ОО', share: 70, conclusion: 'x' })).toEqual({
    values: [],
    problems: [],
  });
});
