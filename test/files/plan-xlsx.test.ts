/** Rows of plans in workbooks: what a person sees in the cells. */
import { writeXlsx } from 'hucre/xlsx';
import type { WriteOptions } from 'hucre/xlsx';
import { xlsxRows } from '../../src/files/plan-xlsx';

type NewSheet = WriteOptions['sheets'][number];

async function read(...sheets: NewSheet[]): Promise<Awaited<ReturnType<typeof xlsxRows>>> {
  return xlsxRows(await writeXlsx({ sheets }));
}

const HEADING = ['№', 'Мероприятие', 'Срок'];

/** A column of cells with a number format, under a heading. */
async function column(
  values: readonly (number | Date | string | boolean)[],
  numFmt?: string,
): Promise<string[]> {
  const rows = values.map((value) => [value]);
  const cells = new Map(
    numFmt === undefined ? [] : rows.map(([value], i) => [`${i},0`, { value, style: { numFmt } }] as const),
  );
  const { rows: found } = await read({ name: 'План', rows, cells } as NewSheet);
  return found.map((row) => row.cells[0]!);
}

test('rows are numbered as a spreadsheet shows them, blank ones at the end are left out', async () => {
  const { rows } = await read({ name: 'План', rows: [HEADING, [], ['1', 'Сверка', 'май'], [''], []] });
  expect(rows.map(({ line, cells }) => [line, cells.filter((cell) => cell !== '')])).toEqual([
    [1, HEADING],
    [2, []],
    [3, ['1', 'Сверка', 'май']],
  ]);
});

test('cells joined downwards are covered, joined sideways are not', async () => {
  const { rows } = await read({
    name: 'План',
    rows: [HEADING, ['1', 'Сверка', 'май'], ['2', 'Разбор', ''], ['Раздел', 'скрыто', '']],
    merges: [
      { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
      { startRow: 3, startCol: 0, endRow: 3, endCol: 2 },
    ],
  });
  expect(rows.map(({ covered }) => covered)).toEqual([undefined, undefined, [2], undefined]);
  expect(rows[3]!.cells).toEqual(['Раздел']);
});

test('a line of text above the table is not padded to the width of the table; a number of a row is', async () => {
  const { rows } = await read({
    name: 'План',
    rows: [['План школы'], HEADING, ['1', '', ''], ['', 'Сверка', '']],
  });
  expect(rows.map(({ cells }) => cells.length)).toEqual([1, 3, 3, 3]);
});

describe('numbers', () => {
  test('typed as text stay as typed', async () => {
    expect(await column(['2.1', '2.10', '2.1.'])).toEqual(['2.1', '2.10', '2.1.']);
  });

  test('stored as numbers get back the zero that Excel took from 2.10 and 2.20', async () => {
    const typed = Array.from({ length: 21 }, (_, i) => `2.${i + 1}`);
    expect(await column(typed.map(Number))).toEqual(typed);
  });

  test('2.1 that begins a section stays', async () => {
    expect(await column([1.1, 1.2, 2.1, 2.2])).toEqual(['1.1', '1.2', '2.1', '2.2']);
  });

  test('have the digits that their format shows', async () => {
    expect(await column([2.1, 0.25], '0.00')).toEqual(['2.10', '0.25']);
    expect(await column([0.25], '0%')).toEqual(['25%']);
    expect(await column([0.1 + 0.2])).toEqual(['0.3']);
  });
});

describe('dates', () => {
  const march = new Date(Date.UTC(2024, 2, 1));

  test.each(['dd.mm.yyyy', 'm/d/yy', '[$-419]d mmmm yyyy "г."', 'dd.mm.yyyy hh:mm'])(
    'as %s are days',
    async (format) => {
      expect(await column([march], format)).toEqual(['01.03.2024']);
    },
  );

  test('shown without a day are months: nobody has typed the 1st', async () => {
    expect(await column([march], 'mmmm yyyy')).toEqual(['март 2024']);
    expect(await column([march], 'mmm-yy')).toEqual(['март 2024']);
    expect(await column([march], 'mmmm')).toEqual(['март']);
  });
});

describe('sheets', () => {
  const plan = (name: string, action: string): NewSheet => ({ name, rows: [HEADING, ['1', action, 'май']] });
  const other = (name: string): NewSheet => ({ name, rows: [['Школа', 'Телефон']] });

  test('that look like a plan are read, in order, the others are named', async () => {
    const { rows, leftOut } = await read(other('Контакты'), plan('А', 'Сверка'), plan('Б', 'Разбор'), {
      name: 'Пусто',
      rows: [],
    });
    expect(rows.map(({ cells }) => cells[1])).toEqual(['Мероприятие', 'Сверка', 'Мероприятие', 'Разбор']);
    expect(leftOut).toEqual(['Контакты']);
  });

  test('are all read when none looks like a plan', async () => {
    const { rows, leftOut } = await read(other('А'), other('Б'));
    expect(rows).toHaveLength(2);
    expect(leftOut).toEqual([]);
  });

  test('that are hidden are not', async () => {
    const { rows } = await read(plan('А', 'Сверка'), { ...plan('Б', 'Черновик'), hidden: true });
    expect(rows.map(({ cells }) => cells[1])).toEqual(['Мероприятие', 'Сверка']);
  });
});
