/** Lists as rows to type into, and back. */
import { drawUnit } from '../../../src/domain/recheck/draw-units';
import { listRows, LIST_COLUMNS } from '../../../src/domain/recheck/list';
import { OpenList, filledRows, openList, tallySheets } from '../../../src/domain/recheck/typed-list';
import { parseWorkId } from '../../../src/domain/protocol/work';
import { LIST_HEADINGS } from '../../../src/messages/recheck';

const PAPER = { maxScore: 20, cuts: [6, 10, 15] as const, tasks: [] };

function listOf(columns = LIST_COLUMNS): OpenList {
  const unit = drawUnit(
    {
      work: parseWorkId('ВПР-2021-МА-4')!,
      school: '900001',
      paper: PAPER,
      withoutCode: 0,
      participants: [1, 2, 3, 4, 5].map((i) => ({ code: `4000${i}`, className: 'А', total: 3 * i })),
    },
    5,
    null,
    '2021-05-10',
  );
  const rows = [LIST_COLUMNS.map((id): unknown => LIST_HEADINGS[id]), ...listRows([unit])].map((row) =>
    columns.map((id) => row[LIST_COLUMNS.indexOf(id)]),
  );
  return openList({ file: 'список.xlsx', sheet: 'Список', rows: [['Эксперт: ____'], ...rows] })!;
}

test('a list is opened wherever its headings stand', () => {
  const { header, entries } = listOf([...LIST_COLUMNS].reverse());
  expect(header.row).toBe(1);
  expect(entries.map(({ row, code, first, second }) => [row, code, first, second])).toEqual([
    [2, '40001', '3', ''],
    [3, '40002', '6', ''],
    [4, '40003', '9', ''],
    [5, '40004', '12', ''],
    [6, '40005', '15', ''],
  ]);
  expect(openList({ file: 'а', sheet: 'б', rows: [['Школа', 'Код']] })).toBeNull();
});

test('what is typed is counted as if it stood in the file', () => {
  const list = listOf();
  const typed = new Map([
    [2, { second: '3', expertSchool: '900002' }],
    [3, { second: '4,5', expertSchool: '900002' }],
    [4, { second: 'много' }],
  ]);
  const rows = filledRows(list, typed, LIST_HEADINGS);
  const { tallies, problems, blank } = tallySheets([{ ...list, rows }], [], () => PAPER);
  expect(tallies).toMatchObject([
    { work: 'ВПР-2021-МА-4', school: '900001', works: 2, agreed: 1, lowered: 1, raised: 0, sum: -1.5 },
  ]);
  expect(tallies[0]!.expertSchools).toEqual(['900002']);
  expect(problems).toMatchObject([{ file: 'список.xlsx', sheet: 'Список', row: 5 }]);
  expect(blank).toBe(2);
  expect(list.rows[2]!.includes('900002')).toBe(false);
});

test('a list without a column for the expert’s school gets one', () => {
  const list = listOf(LIST_COLUMNS.filter((id) => id !== 'expertSchool'));
  const rows = filledRows(list, new Map([[2, { second: '3', expertSchool: '900002' }]]), LIST_HEADINGS);
  expect(rows[1]!.slice(-1)).toEqual([LIST_HEADINGS.expertSchool]);
  expect(tallySheets([{ ...list, rows }], [], () => PAPER).tallies[0]!.expertSchools).toEqual(['900002']);
});
