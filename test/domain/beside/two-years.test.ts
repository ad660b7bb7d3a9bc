/** The two-year rule by school × subject × grade: signs, low results, markers of the official list. */
import { besideSigns } from '../../../src/domain/beside/beside';
import { TwoYears, isRepeated } from '../../../src/domain/beside/two-years';
import { BESIDE } from '../../../src/messages/beside';
import type { Level } from '../../../src/messages/levels';
import type { OfficialEntry } from '../../../src/domain/intake/records';
import { work } from '../indicators/builders';
import { MarksOf, SETTINGS, evaluationOf } from './school-results';

const SCHOOL = '900001';

function linesOf(
  years: readonly (readonly [year: number, level: Level, two?: number])[],
  official: readonly Pick<OfficialEntry, 'school' | 'year' | 'markers'>[] = [],
): readonly TwoYears[] {
  const units = years.map(([year, level, two = 0]): MarksOf => ({
    school: SCHOOL,
    work: work('РУ', 4, year),
    marks: [two, 20 - two, 10, 0],
    level,
  }));
  return besideSigns(evaluationOf(units, official), SETTINGS).twoYears;
}

const signsOf = (...years: (readonly [number, Level])[]): TwoYears['signs'] => linesOf(years)[0]!.signs;

describe('two years running', () => {
  test('are signs in a year and in the next', () => {
    const signs = signsOf([2021, 'attention'], [2022, 'recheck']);
    expect(signs).toEqual({ from: 2021, to: 2022, earlier: true, later: true });
    expect(isRepeated(signs)).toBe(true);
    expect(
      BESIDE.twoYearsText(
        linesOf([
          [2021, 'attention'],
          [2022, 'recheck'],
        ])[0]!,
      ),
    ).toBe('признаки два года подряд');
  });

  test('are asked of the latest two years that follow one another', () => {
    const signs = signsOf([2020, 'attention'], [2021, 'attention'], [2022, 'none']);
    expect(signs).toEqual({ from: 2021, to: 2022, earlier: true, later: false });
  });

  test('are not a year, a gap and a year', () => {
    const [line] = linesOf([
      [2020, 'attention'],
      [2022, 'attention'],
    ]);
    expect(line!.signs).toBeNull();
    expect(BESIDE.twoYearsText(line!)).toBe('двух лет подряд в книге нет');
  });

  test('have no answer where a year lacks data', () => {
    const signs = signsOf([2021, 'unknown'], [2022, 'attention']);
    expect(isRepeated(signs)).toBe(false);
    expect(signs).toMatchObject({ earlier: null, later: true });
  });

  test('are low results too, with a word on the dynamics only', () => {
    // 9 and 12 of 30 got «2».
    const [line] = linesOf([
      [2021, 'none', 9],
      [2022, 'none', 12],
    ]);
    expect(isRepeated(line!.low)).toBe(true);
    const change = (low: number, high: number) => ({
      value: (low + high) / 2,
      interval: { low, high },
      widened: { low, high },
    });
    expect(BESIDE.dynamicsWord(change(-0.3, -0.1))).toBe('есть');
    expect(BESIDE.dynamicsWord(change(-0.3, 0.1))).toBe('не подтверждена');
    expect(BESIDE.dynamicsWord({ ...change(-0.3, -0.1), widened: null })).toBe('не подтверждена');
    expect(BESIDE.twoYearsText({ ...line!, twosChange: change(-0.3, -0.1) })).toBe(
      'низкий результат два года подряд, положительная динамика есть',
    );
  });

  test('are markers of the official list for the same subject and grade, however they are written', () => {
    const entry = (year: number, ...titles: string[]) => ({
      school: SCHOOL,
      year,
      markers: Object.fromEntries(titles.map((title) => [title, true])),
    });
    const [line] = linesOf(
      [[2022, 'none']],
      [entry(2021, '4 РУ', '5 МА'), entry(2022, '4РУ'), entry(2023, '4 МА'), entry(2024, 'РЯ 4')],
    );
    expect(line).toMatchObject({ official: [2021, 2022, 2024], officialTwice: [2021, 2022] });
    expect(BESIDE.officialText(line!.official, line!.officialTwice)).toBe(
      '2021, 2022, 2024: два года подряд',
    );
  });

  test('keep subjects, grades and kinds apart', () => {
    const units = [
      { work: work('РУ', 4, 2021), level: 'attention' },
      { work: work('РУ', 5, 2022), level: 'attention' },
      { work: work('РУ', 4, 2022, 'ДКР'), level: 'attention' },
      { work: work('МА', 4, 2022), level: 'attention' },
    ].map((one) => ({ ...one, school: SCHOOL, marks: [0, 10, 10, 0] }) as MarksOf);
    const lines = besideSigns(evaluationOf(units), SETTINGS).twoYears;
    expect(lines.map(({ kind, subject, grade }) => `${kind} ${subject} ${grade}`)).toEqual([
      'ВПР МА 4',
      'ВПР РУ 4',
      'ВПР РУ 5',
      'ДКР РУ 4',
    ]);
    expect(lines.every(({ signs }) => signs === null)).toBe(true);
  });
});
