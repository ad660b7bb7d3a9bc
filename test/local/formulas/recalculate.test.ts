import fc from 'fast-check';
import { CellError } from '../../../local/model';
import { cellOf, compute, sheetOf, shown, valueOf, valuesOf, workbookOf } from './workbook';

const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

function errorOf(value: unknown): CellError {
  return value as CellError;
}

describe('order of computation', () => {
  test('formulas are computed after those they read, wherever they stand', () => {
    const workbook = workbookOf({
      Итог: [['=SUM(Школы!B1:B2)']],
      Школы: [
        ['а', '=B2+1'],
        ['б', '=3*2'],
      ],
    });
    expect(compute(workbook)).toEqual({ formulas: 3, unknownFunctions: [] });
    expect(valuesOf(workbook)).toEqual([[13]]);
  });

  test('a chain of twenty thousand cells is computed', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [at === 0 ? 1 : `=A${at}+1`]);
    const workbook = workbookOf({ Лист: [...rows].reverse().map((_, at) => rows[at] ?? []) });
    compute(workbook);
    expect(valuesOf(workbook)[19_999]).toEqual([20_000]);
  });

  test('every formula of a cycle and all that reads it is #REF! with the sentence of Sheets', () => {
    const workbook = workbookOf({ Лист: [['=B1', '=SUM(A1:A2)', '=A1+1', '=D1', '=IFERROR(A1;0)']] });
    compute(workbook);
    const [a, b, c, d, e] = sheetOf(workbook).rows[0] ?? [];
    for (const cell of [a, b, c, d]) expect(cell?.value).toEqual({ error: '#REF!', message: CIRCULAR });
    expect(e?.value).toBe(0);
  });

  test('the order of cells does not change a value, nor does computing again', () => {
    const contents = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom('+', '*', '&', '-'),
      ),
      { minLength: 8, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        contents,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        (cells, places) => {
          // Cell i stands in the row places[i] of its column; cycles are welcome.
          const valuesFor = (rows: readonly number[]): unknown[] => {
            const grid: string[][] = [];
            cells.forEach(([a, b, operator], at) => {
              const own = at < 2 ? `=${at + 1}` : `=A${(rows[a] ?? 0) + 1}${operator}A${(rows[b] ?? 0) + 1}`;
              grid[rows[at] ?? 0] = [own];
            });
            const workbook = workbookOf({ Лист: grid });
            compute(workbook);
            return rows.map((row) => shown(sheetOf(workbook).rows[row]?.[0]?.value ?? ''));
          };
          expect(valuesFor(places)).toEqual(valuesFor([0, 1, 2, 3, 4, 5, 6, 7]));
        },
      ),
    );
  });

  test('computing spills and custom functions again changes nothing', () => {
    const workbook = workbookOf({
      Лист: [
        ['=TWICE(C1:C3)', 5, 1],
        [null, '=SUM(A1:A3)', 2],
        ['', '=A1+TODAY()', 3],
      ],
    });
    const functions = { TWICE: (rows: unknown) => (rows as number[][]).map(([x = 0]) => [2 * x]) };
    compute(workbook, functions);
    const first = structuredClone(workbook);
    compute(workbook, functions);
    expect(workbook).toEqual(first);
  });
});

describe('references', () => {
  const Школы = [
    ['Код', 'Баллы'],
    ['а', 1],
    ['б', 2],
  ];

  test.each([
    ['=SUM(Школы!B2:B)', 3],
    ["=SUM('Школы'!$B:$B)", 3],
    ['=SUM(школы!2:3)', 3],
    ['=COUNTA(Школы!A2:B)', 4],
    ['=Школы!B3', 2],
    ['=SUM(Школы!B3:B2)', 3],
    ['=Школы!B99', ''],
  ])('%s is %p', (formula, expected) => {
    expect(valueOf(formula, { Школы })).toBe(expected);
  });

  test('a named range is read whatever its letter case', () => {
    const workbook = workbookOf({ Итог: [['=SUM(БАЛЛЫ)']], Школы });
    workbook.namedRanges.push({
      name: 'Баллы',
      sheetId: 2,
      area: { row: 1, column: 1, rows: 2, columns: 1 },
    });
    compute(workbook);
    expect(valuesOf(workbook)).toEqual([[3]]);
  });

  test('a range where one value is needed gives the one beside the formula, or #VALUE!', () => {
    const workbook = workbookOf({
      Лист: [
        [1, '=A1:A2'],
        [2, '=A1:A2*10'],
        [3, '=A1:A2'],
      ],
    });
    compute(workbook);
    expect(valuesOf(workbook).map((row) => row[1])).toEqual([1, 20, '#VALUE!']);
  });

  test.each([
    ['=Нет!A1', '#REF!', "Unresolved sheet name 'Нет'."],
    ['=A1000', '#REF!', 'Reference does not exist.'],
    ['=нет_имени', '#NAME?', "Unknown range name: 'нет_имени'."],
    ['=SUM(1,2)', '#ERROR!', 'Formula parse error.'],
    ['={1;2}', '#ERROR!', 'Formula parse error.'],
    ['=1+', '#ERROR!', 'Formula parse error.'],
    [
      '=ABS(1;2)',
      '#N/A',
      'Wrong number of arguments to ABS. Expected 1 arguments, but received 2 arguments.',
    ],
    ['=1/0', '#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.'],
    [
      '=1+"а"',
      '#VALUE!',
      "Function ADD parameter 2 expects number values. But 'а' is a text and cannot be coerced to a number.",
    ],
  ])('%s is %s', (formula, error, message) => {
    expect(valueOf(formula)).toEqual({ error, message });
  });
});

describe('unknown functions', () => {
  test('are #NAME? and listed with their cells, in branches that are not taken too', () => {
    const workbook = workbookOf({
      'Мои школы': [['=VLOOKUP(1;B1:C2;2)', '=IF(TRUE;1;Vlookup(1))'], ['=XLOOKUP(1)']],
    });
    const report = compute(workbook);
    expect(report).toEqual({
      formulas: 3,
      unknownFunctions: [
        { name: 'VLOOKUP', cells: ["'Мои школы'!A1", "'Мои школы'!B1"] },
        { name: 'XLOOKUP', cells: ["'Мои школы'!A2"] },
      ],
    });
    expect(sheetOf(workbook).rows[0]?.[0]?.value).toEqual({
      error: '#NAME?',
      message: "Unknown function: 'VLOOKUP'.",
    });
    expect(sheetOf(workbook).rows[0]?.[1]?.value).toBe(1);
  });
});

describe('kinds of results', () => {
  const day = new Date(2024, 8, 1);

  test('a date moved by days is a date, the difference of dates a number', () => {
    expect(valueOf('=DATE(2024;9;1)+30')).toEqual(new Date(2024, 9, 1));
    expect(valueOf('=TODAY()-DATE(2024;9;1)')).toBe(14);
    expect(valueOf('=IF(TRUE;Л!A1)', { Л: [[day]] })).toEqual(day);
  });

  test('the number format of the cell decides between a date and a number', () => {
    const workbook = workbookOf({ Лист: [['=DATE(2024;9;1)', '=45536']] });
    const [date, number] = sheetOf(workbook).rows[0] ?? [];
    Object.assign(date ?? {}, { format: { numberFormat: '0' } });
    Object.assign(number ?? {}, { format: { numberFormat: 'dd.mm.yyyy' } });
    compute(workbook);
    expect(valuesOf(workbook)).toEqual([[45536, day]]);
  });
});

describe('blank and the empty text', () => {
  test.each([
    ['=IF(TRUE;)', true],
    ['=B1', true],
    ['=IF(TRUE;B1)', true],
    ['=IFERROR(1/0)', true],
    ['=""', false],
    ['=C1', false],
  ])('a cell with %s is blank: %p', (formula, expected) => {
    const workbook = workbookOf({ Лист: [[formula, null, '=""', '=ISBLANK(A1)', '=COUNTA(A1)']] });
    compute(workbook);
    expect(valuesOf(workbook)[0]).toEqual(['', '', '', expected, expected ? 0 : 1]);
  });
});

describe('spills', () => {
  const rowsOf = (size: unknown): number[][] =>
    Array.from({ length: Number(size) }, (_, at) => [at + 1, -at - 1]);
  const functions = { LIST: rowsOf };

  test('an array fills the cells to the right and below, each naming its formula', () => {
    const workbook = workbookOf({ Лист: [[2, '=LIST(A1)']] });
    compute(workbook, functions);
    expect(valuesOf(workbook)).toEqual([
      [2, 1, -1],
      ['', 2, -2],
    ]);
    expect(sheetOf(workbook).rows[1]?.[2]).toMatchObject({ formula: null, spillFrom: { row: 0, column: 1 } });
    expect(sheetOf(workbook).rows[0]?.[1]?.spillFrom).toBeNull();
  });

  test('a shrinking spill clears its tail and a formula over it sees the new cells', () => {
    const workbook = workbookOf({ Лист: [['=SUM(C:C)', '=B2', '=LIST(F1)', null, null, 3]] });
    compute(workbook, functions);
    expect(valuesOf(workbook)[0]?.[0]).toBe(6);
    sheetOf(workbook).rows[0]?.splice(5, 1, cellOf(1));
    compute(workbook, functions);
    expect(valuesOf(workbook)).toEqual([
      [1, '', 1, -1, '', 1],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    expect(sheetOf(workbook).rows[1]?.[2]?.spillFrom).toBeNull();
  });

  test.each([
    ['a typed value', 'слово', 'слово'],
    ['a formula', '=1+1', 2],
  ])('%s in the way makes it #REF! and nothing is overwritten', (_, content, kept) => {
    const workbook = workbookOf({
      Лист: [
        [3, '=LIST(A1)'],
        [null, null],
        [null, content],
      ],
    });
    compute(workbook, functions);
    expect(valuesOf(workbook)).toEqual([
      [3, '#REF!'],
      ['', ''],
      ['', kept],
    ]);
    expect(errorOf(sheetOf(workbook).rows[0]?.[1]?.value).message).toBe(
      'Array result was not expanded because it would overwrite data in B3.',
    );
  });

  test('a spill past the last row of the tab is #REF! and says how many rows are missing', () => {
    expect(valueOf('=LIST(103)', {}, functions)).toEqual({
      error: '#REF!',
      message: 'Result was not automatically expanded, please insert more rows (3).',
    });
  });

  test('a spill that reads where it spills is a circular dependency', () => {
    const workbook = workbookOf({ Лист: [['=LIST(2+A2)']] });
    compute(workbook, functions);
    expect(sheetOf(workbook).rows[0]?.[0]?.value).toEqual({ error: '#REF!', message: CIRCULAR });
    expect(valuesOf(workbook)[1]).toEqual(['', '']);
  });

  test('a formula that stood before the array and reads its last row is computed from it', () => {
    const workbook = workbookOf({ Лист: [['=B3*10', '=LIST(3)']] });
    compute(workbook, functions);
    expect(valuesOf(workbook)[0]).toEqual([30, 1, -1]);
  });
});

describe('custom functions', () => {
  const seen = (...args: unknown[]): string =>
    JSON.stringify(args.map((arg) => (arg === undefined ? 'omitted' : arg)));

  test('a single cell arrives as its value, a range as rows with blanks as empty texts, errors as their text', () => {
    const Л = [
      [1, 'а'],
      [null, true],
      ['=1/0', '=""'],
    ];
    expect(valueOf('=seen(Л!A1;Л!A1:B3;;Л!A2;Л!A3)', { Л }, { SEEN: seen })).toBe(
      '[1,[[1,"а"],["",true],["#DIV/0!",""]],"omitted","","#DIV/0!"]',
    );
  });

  test('dates arrive as Date and return as Date', () => {
    const Л = [[new Date(2024, 8, 1)]];
    const next = (date: unknown): Date => new Date((date as Date).getFullYear() + 1, 0, 1);
    expect(valueOf('=NEXT(Л!A1)', { Л }, { NEXT: next })).toEqual(new Date(2025, 0, 1));
  });

  test('a thrown error is #ERROR! with its message, and goes on to what reads it', () => {
    const functions = {
      FAIL: () => {
        throw new Error('Нужен диапазон из четырёх столбцов.');
      },
    };
    expect(valueOf('=1+FAIL()', {}, functions)).toEqual({
      error: '#ERROR!',
      message: 'Нужен диапазон из четырёх столбцов.',
    });
    expect(valueOf('=IFERROR(FAIL();"нет")', {}, functions)).toBe('нет');
  });

  test.each([
    ['null', null, ''],
    ['undefined', undefined, ''],
    ['NaN', NaN, '#NUM!'],
    ['an object', {}, '#VALUE!'],
    ['an empty array', [], '#REF!'],
    ['an array of one value', [[5]], 5],
  ])('a result of %s is written as expected', (_, result, expected) => {
    expect(shown(valueOf('=RESULT()', {}, { RESULT: () => result }))).toBe(expected);
  });

  test('the elements of a one-dimensional array go down a column', () => {
    const workbook = workbookOf({ Лист: [['=LIST()']] });
    compute(workbook, { LIST: () => [1, 2] });
    expect(valuesOf(workbook)).toEqual([[1], [2]]);
  });

  test('a blank of an array is blank to ISBLANK', () => {
    const workbook = workbookOf({ Лист: [['=LIST()', '=ISBLANK(A2)']] });
    compute(workbook, { LIST: () => [[1], [null]] });
    expect(valuesOf(workbook)[0]).toEqual([1, true]);
  });

  test('a function that changes its argument changes neither the cells nor the next call', () => {
    const workbook = workbookOf({ Лист: [[1, 2, '=FIRST(A1:B1)', '=FIRST(A1:B1;1)']] });
    const first = (rows: unknown): unknown => ((rows as number[][])[0] ?? []).shift();
    compute(workbook, { FIRST: first });
    expect(valuesOf(workbook)).toEqual([[1, 2, 1, 1]]);
  });

  test('a call that came to blank is not repeated either', () => {
    const workbook = workbookOf({ Лист: [['=BLANK()']] });
    let calls = 0;
    const functions = { BLANK: () => (calls++, null) };
    compute(workbook, functions);
    compute(workbook, functions);
    expect(calls).toBe(1);
  });

  test('a call is repeated only when an argument value or the function changes', () => {
    const workbook = workbookOf({
      Лист: [[1, new Date(2024, 0, 1), '=CALLS(A1:B1;"x")', '=CALLS(A1:B1;"x")']],
    });
    let calls = 0;
    const functions = { CALLS: () => ++calls };
    compute(workbook, functions);
    sheetOf(workbook).rows[0]?.splice(1, 1, cellOf(new Date(2024, 0, 1)));
    compute(workbook, functions);
    expect([calls, valuesOf(workbook)[0]?.slice(2)]).toEqual([1, [1, 1]]);
    sheetOf(workbook).rows[0]?.splice(0, 1, cellOf(2));
    compute(workbook, functions);
    expect(calls).toBe(2);
    compute(workbook, { CALLS: () => ++calls });
    expect(calls).toBe(3);
  });
});
