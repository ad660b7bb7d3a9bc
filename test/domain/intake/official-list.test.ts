import { takeIn } from './sheets';

const HEADER = ['Год', 'Логин', 'Муниципалитет', 'ОО', '4 РУ', '4 МА', '5 РУ', '5 МА', 'Количество маркеров'];
const first = [2023, 'edu900001', 'МО-1', 'СОШ № 1', 1, '', '', 1, 2];
const second = [2024, 'edu900001', 'МО-1', 'СОШ № 1', 0, 1, 0, 0, 1];
const third = [2024, 'sch900002', 'МО-1(reg90_m001)', 'СОШ  № 2', 1, 0, 0, 0, 1];

describe('official list', () => {
  test('a blank and a 0 are both «not marked»', () => {
    const result = takeIn([{ rows: [HEADER, first, second, third] }]);
    expect(result.problems).toEqual([]);
    expect(result.official).toEqual([
      entry(2023, '900001', [true, false, false, true]),
      entry(2024, '900001', [false, true, false, false]),
      { ...entry(2024, '900002', [true, false, false, false]), name: 'СОШ № 2' },
    ]);
  });

  test('a repeated block of a year counts once, and that is said', () => {
    const result = takeIn([{ rows: [HEADER, first, second, third, second, third] }]);
    expect(result.official).toHaveLength(3);
    expect(result.outcomes[0].rows).toBe(3);
    expect(result.problems).toMatchObject([{ message: expect.stringMatching(/2024 год.*повторов 2;/) }]);
  });

  test('a repeat that differs only in blanks and zeros is a repeat', () => {
    const blanks = second.map((cell) => (cell === 0 ? '' : cell));
    expect(takeIn([{ rows: [HEADER, second, blanks] }]).official).toHaveLength(1);
  });

  test('a school listed twice a year with other markers is reported, the first row stands', () => {
    const other = [2024, 'edu900001', 'МО-1', 'СОШ № 1', 1, 0, 0, 0, 1];
    const result = takeIn([{ rows: [HEADER, second, other] }]);
    expect(result.official).toEqual([entry(2024, '900001', [false, true, false, false])]);
    expect(result.problems).toMatchObject([{ row: 3 }]);
  });

  test('any set of marker columns goes in under its own titles', () => {
    const rows = [
      ['Логин ОО', 'Год', '6 БИ', 'ОГЭ МА', 'Количество маркеров'],
      ['edu900003', '2025', 'да', 'нет', 1],
    ];
    expect(takeIn([{ rows }]).official).toEqual([
      {
        year: 2025,
        school: '900003',
        municipality: '',
        name: '',
        markers: { '6 БИ': true, 'ОГЭ МА': false },
      },
    ]);
  });

  test('what cannot be read is reported with its row and column and left out', () => {
    const rows = [
      HEADER,
      ['прошлый', 'edu900001', 'МО-1', 'СОШ № 1', 1, 0, 0, 0, 1],
      [2024, 'СОШ № 1', 'МО-1', 'СОШ № 1', 1, 0, 0, 0, 1],
      [2024, 'edu900001', 'МО-1', 'СОШ № 1', 'возможно', 0, 0, 0, 1],
      third,
    ];
    const result = takeIn([{ rows }]);
    expect(result.official).toHaveLength(1);
    expect(result.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'A'],
      [3, 'B'],
      [4, 'E'],
    ]);
  });

  test('a printed number of markers that differs from the marks is reported', () => {
    const wrong = [2024, 'edu900001', 'МО-1', 'СОШ № 1', 1, 0, 0, 0, 3];
    const result = takeIn([{ rows: [HEADER, wrong] }]);
    expect(result.official).toHaveLength(1);
    expect(result.problems).toMatchObject([{ row: 2, column: 'I' }]);
  });
});

function entry(year: number, school: string, [ru4, ma4, ru5, ma5]: readonly boolean[]): object {
  return {
    year,
    school,
    municipality: 'МО-1',
    name: 'СОШ № 1',
    markers: { '4 РУ': ru4, '4 МА': ma4, '5 РУ': ru5, '5 МА': ma5 },
  };
}
