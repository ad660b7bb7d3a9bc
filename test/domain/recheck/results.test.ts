/** What a re-check says, against figures worked out by hand. */
import type { Recheck } from '../../../src/domain/recheck/record';
import { CONFIRMED_AIM, recheckResults } from '../../../src/domain/recheck/results';
import { recheckRows } from '../../../src/domain/recheck/rows';
import { recheckSentence } from '../../../src/messages/recheck';

function recheck(parts: Partial<Recheck>): Recheck {
  return {
    work: 'ВПР-2021-МА-4',
    school: '900001',
    date: '2021-06-01',
    drawn: 15,
    works: 15,
    agreed: 12,
    lowered: 3,
    raised: 0,
    sum: -4,
    squares: 6,
    kappa: 0.75,
    ...parts,
  };
}

const resultsOf = (parts: Partial<Recheck>) => recheckResults(recheck(parts))!;

test('15 works, three lowered by 1, 1 and 2 points', () => {
  const { confirmed, difference, differenceInterval, p, kappa } = resultsOf({});
  // Wilson 1927: (0.8 + z²/30 ± z·√(0.16/15 + z²/900)) / (1 + z²/15), z = 1.959964.
  expect(confirmed.share).toBe(0.8);
  expect(confirmed.interval.low).toBeCloseTo(0.5481, 4);
  expect(confirmed.interval.high).toBeCloseTo(0.9295, 4);
  // Variance (6 − 16/15)/14 = 0.352381, standard error 0.153272, t(14; 0.975) = 2.144787.
  expect(difference).toEqual({ value: -4 / 15, gap: null });
  expect(differenceInterval.value!.low).toBeCloseTo(-0.26667 - 0.32874, 4);
  expect(differenceInterval.value!.high).toBeCloseTo(-0.26667 + 0.32874, 4);
  // (1/2)³.
  expect(p.value).toBeCloseTo(0.125, 12);
  expect(kappa).toEqual({ value: 0.75, gap: null });
});

test('the sign test is of the changed works only: 8 lowered, 2 raised', () => {
  // (C(10,8) + C(10,9) + C(10,10)) / 2¹⁰ = 56/1024.
  expect(resultsOf({ agreed: 5, lowered: 8, raised: 2 }).p.value).toBeCloseTo(56 / 1024, 12);
});

test('what cannot be given says why', () => {
  expect(resultsOf({ sum: null, squares: null })).toMatchObject({
    difference: { value: null, gap: 'no-sums' },
    differenceInterval: { value: null, gap: 'no-sums' },
  });
  expect(resultsOf({ squares: null }).difference.value).toBe(-4 / 15);
  expect(resultsOf({ squares: null }).differenceInterval.gap).toBe('no-sums');
  expect(resultsOf({ works: 1, agreed: 0, lowered: 1, sum: -2, squares: 4 }).differenceInterval.gap).toBe(
    'one-work',
  );
  expect(resultsOf({ agreed: 15, lowered: 0, sum: 0, squares: 0 })).toMatchObject({
    differenceInterval: { gap: 'no-spread' },
    p: { value: null, gap: 'no-changes' },
  });
  expect(resultsOf({ works: 14, agreed: 11 }).kappa.gap).toBe('few-works');
  expect(resultsOf({ kappa: null }).kappa.gap).toBe('no-marks');
  expect(recheckResults(recheck({ works: 0 }))).toBeNull();
});

describe('in words', () => {
  const sentence = (parts: Partial<Recheck>): string => recheckSentence(resultsOf(parts), CONFIRMED_AIM);

  test('below the aim, but the interval reaches it', () => {
    expect(sentence({})).toBe(
      'Подтверждено 80,0\u00a0% из 15 работ (интервал от 55 до 93 %): меньше 90 %, к которым стремятся некоторые регионы, но интервал захватывает и их. Того, что эксперт чаще ставил балл ниже, чем выше, не видно (p\u00a0=\u00a00,125). В среднем балл эксперта отличается на −0,27 (от −0,60 до +0,06).',
    );
  });

  test('the whole interval below the aim, and one direction', () => {
    const text = sentence({ agreed: 5, lowered: 10, sum: -15, squares: 25 });
    expect(text).toContain('весь интервал ниже 90 %');
    expect(text).toContain('Эксперт чаще ставил балл ниже, чем выше (p\u00a0<\u00a00,001)');
  });

  test('all agreed', () => {
    expect(sentence({ agreed: 15, lowered: 0, sum: 0, squares: 0 })).toBe(
      'Подтверждено 100,0\u00a0% из 15 работ (интервал от 80 до 100 %): не меньше 90 %, к которым стремятся некоторые регионы. Расхождений в баллах нет.',
    );
  });
});

describe('as rows', () => {
  test('stand by code and work, whatever came out', () => {
    const rows = recheckRows([
      recheck({ school: '900002', agreed: 15, lowered: 0, sum: 0, squares: 0 }),
      recheck({ school: '900001', work: 'ВПР-2021-РУ-4' }),
      recheck({ school: '900001', agreed: 1, lowered: 14 }),
      recheck({ school: '900003', works: 0 }),
    ]);
    expect(rows.map(({ key }) => key)).toEqual([
      'ВПР-2021-МА-4|900001',
      'ВПР-2021-РУ-4|900001',
      'ВПР-2021-МА-4|900002',
    ]);
  });

  test('of fewer than five works show no figure', () => {
    const [row] = recheckRows([recheck({ works: 4, agreed: 1, lowered: 3 })]);
    expect(row!.cells.slice(2).map(({ value }) => value)).toEqual(['‹5', '', '', '', '', '', '']);
    expect(row!.sentence).toBe('Работ меньше 5: показатели не показываются.');
  });

  test('say a reason where a figure is missing', () => {
    const [row] = recheckRows([recheck({ sum: null, squares: null, kappa: null })]);
    expect(row!.cells.slice(1).map(({ value }) => value)).toEqual([
      '01.06.2021',
      15,
      80,
      'от 55 до 93',
      'нет суммы разностей и суммы квадратов',
      'нет суммы разностей и суммы квадратов',
      expect.closeTo(0.125, 12),
      'нет шкалы, или все отметки одинаковы',
    ]);
  });
});
