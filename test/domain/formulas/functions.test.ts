/** Custom functions: shapes, laws and errors. Arguments are as Sheets passes them. */
import * as fc from 'fast-check';
import { agreement } from '../../../src/domain/formulas/agreement';
import { changes } from '../../../src/domain/formulas/changes';
import { cutsOfRows } from '../../../src/domain/formulas/cuts';
import { gap } from '../../../src/domain/formulas/gap';
import { intervalOfShare } from '../../../src/domain/formulas/interval';
import { markOfScores } from '../../../src/domain/formulas/mark';
import { intervalOfMean } from '../../../src/domain/formulas/mean-interval';
import { indexOfRows } from '../../../src/domain/formulas/objectivity-index';
import { passRateOfRows } from '../../../src/domain/formulas/pass-rate';
import { FUNCTIONS } from '../../../src/domain/formulas/registry';
import { ruleAOfRows } from '../../../src/domain/formulas/rule-a';
import { ruleBOfPairs } from '../../../src/domain/formulas/rule-b';
import { ruleCOfRows } from '../../../src/domain/formulas/rule-c';
import { differenceOfShares } from '../../../src/domain/formulas/share-difference';
import { souOfRows } from '../../../src/domain/formulas/sou';
import { spearman } from '../../../src/domain/formulas/spearman';

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe('OBJECTIVITY_GAP', () => {
  const marks = fc.array(fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })), {
    minLength: 1,
  });
  const rows = fc.array(fc.tuple(...[0, 0, 0, 0].map(() => fc.nat(100))), { minLength: 1, maxLength: 5 });

  test('of paired marks changes its sign when the sides are exchanged', () => {
    fc.assert(
      fc.property(marks, (pairs) => {
        const external = pairs.map(([mark]) => [mark]);
        const journal = pairs.map(([, mark]) => [mark]);
        expect((gap(external, journal) as number) + (gap(journal, external) as number)).toBe(0);
      }),
    );
  });

  test('of rows does not depend on the scale of a row: counts and their percents give the same', () => {
    fc.assert(
      fc.property(rows, rows, fc.double({ min: 0.01, max: 50, noNaN: true }), (first, second, factor) => {
        const n = Math.min(first.length, second.length);
        const [external, journal] = [first.slice(0, n), second.slice(0, n)];
        const scaled = external.map((row) => row.map((count) => count * factor));
        const plain = gap(external, journal) as unknown[][];
        (gap(scaled, journal) as unknown[][]).forEach(([value], i) => {
          if (value === '') expect(plain[i]![0]).toBe('');
          else expect(value).toBeCloseTo(plain[i]![0] as number, 9);
        });
      }),
    );
  });

  test('of paired marks does not depend on the order of pairs', () => {
    fc.assert(
      fc.property(marks, (pairs) => {
        const value = (list: typeof pairs) =>
          gap(
            list.map(([a]) => [a]),
            list.map(([, b]) => [b]),
          );
        expect(value([...pairs].reverse())).toBe(value(pairs));
      }),
    );
  });

  test('of paired marks is that of their counts', () => {
    fc.assert(
      fc.property(marks, (pairs) => {
        const counts = (side: 0 | 1) => [
          [2, 3, 4, 5].map((mark) => pairs.filter((pair) => pair[side] === mark).length),
        ];
        const [[byCounts]] = gap(counts(0), counts(1)) as [[number]];
        expect(byCounts).toBeCloseTo(
          gap(
            pairs.map(([a]) => [a]),
            pairs.map(([, b]) => [b]),
          ) as number,
          12,
        );
      }),
    );
  });

  test('skips a pair with a blank and reads numbers written as text', () => {
    expect(gap(column('3', '', 4, 5), column(4, 5, ' ', '5'))).toBe(0.5);
  });

  test('takes single cells as one pair', () => {
    expect(gap(4, 5)).toBe(1);
  });

  test('leaves a row blank where either side is blank or sums to 0', () => {
    const external = [['', '', '', ''], [0, 0, 0, 0], [0, 0, '12,5', 0]]; // prettier-ignore
    expect(gap(external, [[1, 1, 1, 1], [1, 1, 1, 1], [0, 0, 0, 1]])).toEqual([[''], [''], [1]]); // prettier-ignore
  });

  test.each([
    ['columns of different length', column(3, 4), column(3)],
    ['two columns in one argument', [[3, 4]], [[3, 4]]],
    ['a column with a table', column(3), [[1, 2, 3, 4]]],
    ['tables of different height', [[1, 2, 3, 4]], [[1, 2, 3, 4], [1, 2, 3, 4]]], // prettier-ignore
    ['nothing', [], []],
  ])('names the accepted shapes for %s', (_name, external, journal) => {
    expect(() => gap(external, journal)).toThrow(/n×1 и n×1.*n×4 и n×4/);
  });

  test.each([
    [column(3, 'пять'), column(3, 4), 'Аргумент external (внешние отметки), строка 2, столбец 1: «пять» – не число.'],
    [column(3), column(6), 'Аргумент journal (отметки по журналу), строка 1, столбец 1: 6 – не отметка, нужно целое число от 2 до 5.'],
    [[[1, -2, 3, 4]], [[1, 2, 3, 4]], 'Аргумент external (внешние отметки), строка 1, столбец 2: -2 меньше нуля.'],
    [column(3, ''), column('', 4), 'Аргумент external (внешние отметки) и аргумент journal (отметки по журналу): нет ни одной строки, где заполнены оба.'],
    [column(3), undefined, 'Аргумент journal (отметки по журналу) не задан.'],
    [column(new Date(0)), column(3), /не число/],
    [column(true), column(3), /«true» – не число/],
  ])('says what is wrong and where', (external, journal, message) => {
    expect(() => gap(external, journal)).toThrow(message);
  }); // prettier-ignore
});

describe('functions of pairs', () => {
  test('OBJECTIVITY_CHANGES adds up to the number of pairs', () => {
    const mark = fc.integer({ min: 2, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, mark), { minLength: 1 }), (pairs) => {
        const [[lowered, confirmed, raised, gap2]] = changes(
          pairs.map(([a]) => [a]),
          pairs.map(([, b]) => [b]),
        ) as [[number, number, number, number]];
        expect(lowered + confirmed + raised).toBe(pairs.length);
        expect(gap2).toBeLessThanOrEqual(lowered + raised);
      }),
    );
  });

  test('OBJECTIVITY_SPEARMAN and RULE_B say so when they are undefined', () => {
    expect(spearman(column(5, 6), column(4, 4))).toBe('недостаточно данных');
    expect(ruleBOfPairs(column(5, 6), column(5, 4))).toBe('недостаточно данных');
    expect(ruleBOfPairs(column(5, 6, 7), column(3, 4, 5))).toBe(false);
  });
});

describe('OBJECTIVITY_AGREEMENT', () => {
  const marks = fc.array(fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })), {
    minLength: 2,
    maxLength: 30,
  });
  const of = (pairs: readonly (readonly [number, number])[], weights?: unknown) =>
    agreement(
      pairs.map(([a]) => [a]),
      pairs.map(([, b]) => [b]),
      weights,
    )[0]!;

  test('turns the mean change over and keeps share and kappa when the checks are exchanged', () => {
    fc.assert(
      fc.property(marks, (pairs) => {
        const [share, mean, low, high, kappa] = of(pairs);
        const [otherShare, otherMean, otherLow, otherHigh, otherKappa] = of(pairs.map(([a, b]) => [b, a]));
        expect(otherShare).toBe(share);
        expect(otherMean).toBeCloseTo(-(mean as number), 12);
        expect(otherLow).toBeCloseTo(-(high as number), 9);
        expect(otherHigh).toBeCloseTo(-(low as number), 9);
        if (typeof kappa === 'string') expect(otherKappa).toBe(kappa);
        else expect(otherKappa).toBeCloseTo(kappa as number, 12);
      }),
    );
  });

  test('of full agreement is 1, without change, and p = 1', () => {
    expect(of([[3, 3], [4, 4], [5, 5]])).toEqual([1, 0, 0, 0, 1, 1]); // prettier-ignore
  });

  test('has no kappa where all have one mark, and no interval for one work', () => {
    expect(of([[4, 4], [4, 4]])).toEqual([1, 0, 0, 0, 'недостаточно данных', 1]); // prettier-ignore
    expect(of([[4, 3]]).slice(0, 5)).toEqual([0, -1, '', '', 'недостаточно данных']); // prettier-ignore
  });

  test('weighs differences in kappa as asked: observed 3 works, 4 points, 6 squares', () => {
    // By chance the nine combinations of 2, 3, 4 with 2, 3, 4: 6 differ, by 8 marks, by 12 squares; over 3 works.
    const pairs = [[2, 3], [3, 4], [4, 2]] as const; // prettier-ignore
    expect(of(pairs, 0)[4]).toBeCloseTo(1 - 3 / (6 / 3), 12);
    expect(of(pairs, 1)[4]).toBeCloseTo(1 - 4 / (8 / 3), 12);
    expect(of(pairs, 2)[4]).toBeCloseTo(1 - 6 / (12 / 3), 12);
    expect(of(pairs)[4]).toBe(of(pairs, '2')[4]);
  });

  test('leaves out works with one mark only', () => {
    expect(agreement(column(4, 5, ''), column(4, '', 3))[0]![0]).toBe(1);
  });
});

describe('OBJECTIVITY_SHARE_DIFFERENCE', () => {
  test('compares every row with one cell, or with its own', () => {
    const own = differenceOfShares(column(5, 8), column(10, 10), column(40, 40), column(100, 100));
    expect(differenceOfShares(column(5, 8), column(10, 10), 40, 100)).toEqual(own);
  });

  test('leaves a row blank without participants, and the equal extremes differ by 0 with p = 1', () => {
    expect(differenceOfShares(column(0, ''), column(0, 5), 1, 2)).toEqual([['', '', '', ''], ['', '', '', '']]); // prettier-ignore
    const [[difference, low, high, p]] = differenceOfShares(10, 10, 10, 10) as [number[]];
    expect([difference, p]).toEqual([0, 1]);
    expect(low).toBeCloseTo(-high!, 12);
  });

  test('has an interval that is narrower at a lower confidence', () => {
    const width = ([[, low, high]]: unknown[][]) => (high as number) - (low as number);
    expect(width(differenceOfShares(5, 10, 40, 100, '0,8'))).toBeLessThan(
      width(differenceOfShares(5, 10, 40, 100)),
    );
  });
});

describe('functions of rows', () => {
  test('OBJECTIVITY_RULE_A is monotone in the mean of the school', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (mean, step) => {
          const [[lower], [higher]] = ruleAOfRows([[mean, 3, 25], [mean + step, 3, 25]], [[10, 4, 900]]) as [[boolean], [boolean]]; // prettier-ignore
          expect(lower && !higher).toBe(false);
        },
      ),
    );
  });

  test('OBJECTIVITY_RULE_A leaves blank rows blank and answers one participant with words', () => {
    expect(ruleAOfRows([['', '', ''], [14, '', 1]], [[10, 4, 900]])).toEqual([[''], ['недостаточно данных']]); // prettier-ignore
  });

  test('OBJECTIVITY_RULE_C takes quartiles over schools with ten participants in both years only', () => {
    const earlier = [[60, 9], [60, 10], ['', '']]; // prettier-ignore
    const later = [[20, 50], [60, 10], ['', '']]; // prettier-ignore
    expect(ruleCOfRows(earlier, later)).toEqual([['', 'недостаточно данных'], [1, ''], ['', '']]); // prettier-ignore
  });

  test('OBJECTIVITY_RULE_C marks a fall', () => {
    const rows = (last: number) => [[50, 20], [50, 20], [50, 20], [50, 20], [last, 20]]; // prettier-ignore
    expect(ruleCOfRows(rows(50), rows(10))[4]).toEqual([5, 'резкий спад']);
  });

  test('OBJECTIVITY_INDEX and shares leave a row without schools or participants blank', () => {
    expect(indexOfRows(column(0, ''), column(0, 5))).toEqual([[''], ['']]);
    expect(intervalOfShare(column(0, 1), column(0, ''))).toEqual([['', ''], ['', '']]); // prettier-ignore
    expect(intervalOfMean(5, 1, 1)).toEqual([['', '']]);
    expect(passRateOfRows([['', '', '', '']])).toEqual([['']]);
  });

  test('OBJECTIVITY_SOU is 100 when all have a 5 and 16 when all have a 2', () => {
    expect(souOfRows([[0, 0, 0, 7], [9, 0, 0, 0]])).toEqual([[100], [16]]); // prettier-ignore
  });

  test('OBJECTIVITY_MARK keeps the shape and reads cuts from a column too', () => {
    expect(markOfScores([[0, 6], [10, '']], column(6, 10, 15))).toEqual([[2, 3], [4, '']]); // prettier-ignore
  });

  test('OBJECTIVITY_CUTS does not change when the reference is given in percents', () => {
    const rows = [[0, 2, 2, 8, 8, 5, 5, 5, 5]];
    const counts = [[10, 20, 30, 40, 50, 60, 70, 80, 40]];
    const percents = counts.map((row) => row.map((count) => count / 4));
    expect(cutsOfRows(rows, percents, [[3, 7, 11]])).toEqual(cutsOfRows(rows, counts, [[3, 7, 11]]));
  });

  test.each([
    [() => markOfScores(5, [[6, 10]]), 'нужны три ячейки'],
    [() => markOfScores(5, [[10, 6, 15]]), 'возрастать'],
    [() => passRateOfRows([[1, 2, 3]]), 'столбцов 3, а нужно 4'],
    [() => intervalOfShare(5, 3), '5 больше, чем 3'],
    [() => intervalOfShare(5, 10, 95), 'между 0 и 1'],
    [() => intervalOfShare(1.5, 3), 'не количество'],
    [
      () => differenceOfShares(5, 3, 1, 2),
      'k1 (сколько в первой группе), строка 1, столбец 1: 5 больше, чем 3',
    ],
    [
      () => differenceOfShares(column(1, 2), column(3, 3), column(1, 2, 3), column(5, 5, 5)),
      'поровну строк, а их 2 и 3',
    ],
    [() => agreement(column(4), column(4), 3), 'Аргумент weights'],
    [() => agreement(column(4), column('')), 'нет ни одной строки'],
    [() => indexOfRows(column(1, 2), column(3)), 'поровну строк, а их 2 и 1'],
    [() => ruleAOfRows([[1, 2, 3]], [[1, '', 3]]), 'есть пустые ячейки'],
    [() => cutsOfRows([[1, 2]], [[1, 2, 3]], [[1, 2, 3]]), 'поровну столбцов, а их 2 и 3'],
  ])('errors are sentences (%#)', (call, message) => {
    expect(call).toThrow(message);
  });

  test('every error is meant for the person', () => {
    for (const call of Object.values(FUNCTIONS) as ((...args: unknown[]) => unknown)[]) {
      expect(() => call('нет', 'нет')).toThrow(expect.objectContaining({ name: 'DomainError' }));
    }
  });
});
