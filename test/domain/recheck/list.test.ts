/** A list that people have filled, sorted and rearranged, and the counts of it. */
import { paperFor } from '../../../src/domain/protocol/papers';
import { parseWorkId } from '../../../src/domain/protocol/work';
import { DrawnUnit, listRows } from '../../../src/domain/recheck/list';
import { FilledLists } from '../../../src/domain/recheck/tally';
import { LIST_HEADINGS } from '../../../src/messages/recheck';

type Cell = string | number | null;

const WORK = 'ВПР-2021-МА-4';
const HEADINGS: Cell[] = Object.values(LIST_HEADINGS);
const AT = Object.fromEntries(Object.keys(LIST_HEADINGS).map((id, i) => [id, i])) as Record<
  keyof typeof LIST_HEADINGS,
  number
>;

function unit(school: string, totals: readonly number[]): DrawnUnit {
  return {
    work: WORK,
    school,
    date: '2021-05-10',
    seed: 'зерно',
    cuts: [6, 10, 15],
    participants: totals.length,
    works: totals.map((total, i) => ({ code: String(40001 + i), className: 'А', total, isAtCut: false })),
  };
}

/** Rows of a list with the expert's scores filled in. */
function filled(totals: readonly number[], seconds: readonly Cell[], school = '900001'): Cell[][] {
  return listRows([unit(school, totals)]).map((row, i) => {
    const cells: Cell[] = row.slice();
    cells[AT.second] = seconds[i] ?? null;
    return cells;
  });
}

function lists(): FilledLists {
  return new FilledLists((id) => paperFor(parseWorkId(id)!));
}

function take(
  into: FilledLists,
  rows: readonly Cell[][],
  file = 'список.xlsx',
  sheet = 'Список',
): FilledLists {
  const reader = into.openSheet(file, sheet);
  rows.forEach((row) => reader.push(row));
  reader.end();
  return into;
}

const problemsOf = (taken: FilledLists): unknown[] =>
  taken.problems().map(({ row, column, message }) => [row, column, message]);

test('a blank list has a mark and a reason beside every score, and nothing of the expert', () => {
  const [row] = listRows([unit('900001', [10])]);
  expect(row).toEqual([WORK, '10.05.2021', '900001', 'А', '40001', null, null, 10, 4, 'случайно', 'зерно']);
});

test('scores into counts: differences are «expert − school», decimals may have a comma', () => {
  const taken = take(lists(), [HEADINGS, ...filled([10, 12, 8, 15, 9], [10, '11,5', 9, 15, ''])]);
  expect(taken.problems()).toEqual([]);
  expect(taken.blank).toBe(1);
  expect(taken.tallies()).toEqual([
    {
      work: WORK,
      school: '900001',
      date: '2021-05-10',
      seed: 'зерно',
      works: 4,
      agreed: 2,
      lowered: 1,
      raised: 1,
      sum: 0.5,
      squares: 1.25,
      kappa: null,
      expertSchools: [],
    },
  ]);
});

test('rows sorted, columns moved and added, a title above, sheet and file renamed: the same counts', () => {
  const rows = filled([10, 12, 8], [10, 11, 9]);
  const usual = take(lists(), [HEADINGS, ...rows]).tallies();
  const moved = (row: Cell[]): Cell[] => ['моё', ...row.slice().reverse()];
  const changed = [['Комиссия'], [], ...[HEADINGS, ...rows.reverse()].map(moved), []];
  expect(take(lists(), changed, 'другое.xlsx', 'Лист1').tallies()).toEqual(usual);
});

test('a list cut in two and given back as two files is one re-check', () => {
  const rows = filled([10, 12, 8], [10, 11, 9]);
  const taken = lists();
  take(taken, [HEADINGS, rows[0]!], 'а.xlsx');
  take(taken, [HEADINGS, rows[1]!, rows[2]!], 'б.xlsx');
  expect(taken.tallies()).toMatchObject([{ works: 3, agreed: 1, lowered: 1, raised: 1 }]);
});

test('a work that is listed twice counts once', () => {
  const rows = filled([10, 12], [10, 11]);
  const taken = lists();
  take(taken, [HEADINGS, ...rows], 'а.xlsx');
  take(taken, [HEADINGS, rows[1]!], 'б.xlsx');
  expect(taken.tallies()).toMatchObject([{ works: 2 }]);
  expect(problemsOf(taken)).toEqual([
    [2, null, 'эта работа уже была в списке выше или в другом файле. Строка не учтена.'],
  ]);
});

test('rows that cannot be used are named by row and column; the others count', () => {
  const rows = filled([10, 12, 8, 15, 9, 7, 6], ['утеряна', 21, -1, 15, 9, 7, 6]);
  rows[3]![AT.expertSchool] = 'edu900001';
  rows[4]![AT.expertSchool] = 'сосед';
  rows[5]![AT.date] = 'весной';
  rows[6]![AT.expertSchool] = 900002;
  const taken = take(lists(), [HEADINGS, ...rows]);
  expect(problemsOf(taken)).toEqual([
    [2, 'F', '«утеряна» – не балл: нужно число. Строка не учтена.'],
    [3, 'F', 'балл 21 невозможен: нужно число от 0 до 20. Строка не учтена.'],
    [4, 'F', 'балл −1 невозможен: нужно число от 0 до 20. Строка не учтена.'],
    [5, 'G', 'эксперт из этой же школы: работу перепроверяет эксперт другой ОО. Строка не учтена.'],
    [6, 'G', '«сосед» – не код ОО эксперта: нужны шесть цифр или пустая ячейка. Строка не учтена.'],
    [7, 'B', 'нужна дата отбора вида 01.06.2021. Строка не учтена.'],
  ]);
  expect(taken.tallies()).toMatchObject([{ works: 1, agreed: 1, expertSchools: ['900002'] }]);
});

test('kappa of marks: five «2–2», five «3–3», five «4–3»', () => {
  // Observed 5·1; expected (50 + 25 + 100 + 50)/15 = 15; 1 − 5/15 = 2/3 (Cohen 1968, squared weights).
  const firsts = [
    ...new Array<number>(5).fill(3),
    ...new Array<number>(5).fill(8),
    ...new Array<number>(5).fill(11),
  ];
  const seconds = [...firsts.slice(0, 10), ...new Array<number>(5).fill(9)];
  const [tally] = take(lists(), [HEADINGS, ...filled(firsts, seconds)]).tallies();
  expect(tally).toMatchObject({ works: 15, lowered: 5, sum: -10, squares: 20 });
  expect(tally!.kappa).toBeCloseTo(2 / 3, 12);
  expect(take(lists(), [HEADINGS, ...filled(firsts, seconds.slice(0, 14))]).tallies()[0]!.kappa).toBeNull();
});

test('a list whose headings were changed says which are missing; a file without a list says so', () => {
  const headings = HEADINGS.map((heading) => (heading === 'Балл эксперта' ? 'Балл' : heading));
  const taken = take(lists(), [headings, ...filled([10], [10])]);
  take(taken, [['что-то', 'другое']], 'чужой.xlsx');
  expect(taken.problems().map(({ file, row, message }) => [file, row, message])).toEqual([
    ['список.xlsx', 1, 'в списке нет столбцов «Балл эксперта»: верните заголовки. Лист не прочитан.'],
    ['чужой.xlsx', null, expect.stringContaining('нет списка работ')],
  ]);
  expect(taken.tallies()).toEqual([]);
});
