/** The calculated criterion of low results (ШНОР): what it counts, and when it does not answer. */
import { besideSigns } from '../../../src/domain/beside/beside';
import type { LowResults, LowResultSettings } from '../../../src/domain/beside/low-results';
import { BESIDE } from '../../../src/messages/beside';
import { work } from '../indicators/builders';
import { MarksOf, SETTINGS, evaluationOf } from './school-results';

const SCHOOL = '900001';
const RU5 = work('РУ', 5, 2022);
const MA5 = work('МА', 5, 2022);
const MA6 = work('МА', 6, 2022);

const unit = (of: MarksOf['work'], two: number, others: number): MarksOf => ({
  school: SCHOOL,
  work: of,
  marks: [two, others, 0, 0],
});

function lowOf(
  units: readonly MarksOf[],
  changed: Partial<LowResultSettings> = {},
  hasScale = true,
): LowResults {
  const settings = { ...SETTINGS, lowResults: { ...SETTINGS.lowResults, ...changed } };
  return besideSigns(evaluationOf(units, [], hasScale), settings).lowResults[0]!;
}

describe('calculated criterion of low results', () => {
  test('is met by two works of one year in which 30 % got «2», the 30 included', () => {
    expect(lowOf([unit(RU5, 9, 21), unit(MA5, 12, 18), unit(MA6, 0, 30)])).toMatchObject({
      verdict: 'met',
      year: 2022,
    });
  });

  test('is not met by one such work, nor by shares just below', () => {
    expect(lowOf([unit(RU5, 9, 21), unit(MA5, 0, 30)])).toMatchObject({ verdict: 'not-met' });
    expect(lowOf([unit(RU5, 29, 71), unit(MA5, 29, 71)])).toMatchObject({ verdict: 'not-met' });
  });

  test('counts ВПР of grades 5 and 6 in Russian and mathematics and every ОГЭ, nothing else', () => {
    const others = [
      work('РУ', 4, 2022),
      work('ИС', 5, 2022),
      work('МА', 7, 2022),
      work('МА', 5, 2022, 'ДКР'),
    ];
    expect(lowOf(others.map((one) => unit(one, 30, 0)))).toMatchObject({ verdict: 'unknown', year: null });
    expect(lowOf([unit(work('ИС', 9, 2022, 'ОГЭ'), 30, 0), unit(RU5, 30, 0)])).toMatchObject({
      verdict: 'met',
    });
  });

  test('looks at the latest year of the workbook only', () => {
    const earlier = [unit(work('РУ', 5, 2021), 30, 0), unit(work('МА', 5, 2021), 30, 0)];
    expect(lowOf([...earlier, unit(RU5, 0, 30), unit(MA5, 0, 30)])).toMatchObject({ verdict: 'not-met' });
  });

  test('does not answer where works without an answer could decide', () => {
    // 9 participants are fewer than the minimum of 10.
    expect(lowOf([unit(RU5, 9, 21), unit(MA5, 9, 0)])).toMatchObject({ verdict: 'unknown' });
    expect(lowOf([unit(RU5, 9, 21)])).toMatchObject({ verdict: 'unknown' });
    expect(lowOf([unit(RU5, 30, 0), unit(MA5, 30, 0)], {}, false)).toMatchObject({ verdict: 'unknown' });
  });

  test('may be taken from all works, and then the same work in two years running is enough', () => {
    const settings = { criterion: 'any-work' } as const;
    const twice = [unit(work('РУ', 4, 2021), 10, 20), unit(work('РУ', 4, 2022), 10, 20)];
    expect(lowOf(twice, settings)).toMatchObject({ verdict: 'met', again: [{ id: 'ВПР-2022-РУ-4' }] });
    const apart = [unit(work('РУ', 4, 2020), 10, 20), unit(work('РУ', 4, 2022), 10, 20)];
    expect(lowOf(apart, settings)).toMatchObject({ verdict: 'unknown', again: [] });
  });

  test('has thresholds that can be changed', () => {
    const units = [unit(RU5, 6, 24), unit(MA5, 6, 24)];
    expect(lowOf(units)).toMatchObject({ verdict: 'not-met' });
    expect(lowOf(units, { lowTwos: 20 })).toMatchObject({ verdict: 'met' });
    expect(lowOf([unit(RU5, 9, 21)], { lowWorks: 1 })).toMatchObject({ verdict: 'met' });
  });

  test('is told with its figures, and leaves the status to the region', () => {
    const lines = BESIDE.lowResultsLines(lowOf([unit(RU5, 9, 21), unit(MA5, 12, 18)]), 30);
    expect(lines.map((line) => line.replace(/\u00a0/g, ' '))).toEqual([
      'ШНОР: соответствует расчётному критерию; статус устанавливает регион. За 2022 год доля «2» не меньше 30,0 % в работах: 2 из 2.',
      'ВПР МА 5 – 40,0 % (n = 30); ВПР РУ 5 – 30,0 % (n = 30)',
    ]);
  });

  test('shows no share of fewer than five participants, whatever the minimum', () => {
    const settings = { ...SETTINGS, parameters: { ...SETTINGS.parameters, minimumN: 2 } };
    const { lowResults } = besideSigns(evaluationOf([unit(RU5, 3, 1), unit(MA5, 5, 0)]), settings);
    expect(lowResults[0]!.works.map(({ twos }) => twos)).toEqual([1, null]);
  });
});
