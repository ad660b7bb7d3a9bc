/** Merging without a workbook: rows that cannot be placed, rows that mean the same row, keys that are typed otherwise. */
import { SCHOOL_REGISTER_IDS, SchoolRegisterId, formColumns } from '../../../src/domain/answers/forms';
import { mergeReturns } from '../../../src/domain/answers/merge';
import type { Merge, MergeTable } from '../../../src/domain/answers/merge-types';
import type { ReturnedRow, SchoolReturn } from '../../../src/domain/answers/returned';
import { readSchools } from '../../../src/domain/tables/lists';
import { ROADMAP_TABLES } from '../../../src/domain/tables/roadmap';
import type { PlanValue } from '../../../src/domain/tabs/plan';

const CODE = '900001';
type Cells = Readonly<Record<string, PlanValue>>;

function table(ids: readonly string[], rows: readonly Readonly<Record<string, unknown>>[] = []): MergeTable {
  return { columns: new Set(ids), rows: rows.map((cells, i) => ({ position: i + 1, cells })) };
}

function merge(
  register: SchoolRegisterId,
  standing: readonly Cells[],
  rows: readonly Cells[],
  file = 'a.xlsx',
): Merge {
  const registers = Object.fromEntries(
    SCHOOL_REGISTER_IDS.map((id) => [
      id,
      table(
        formColumns(id).map((column) => column.id),
        id === register ? standing : [],
      ),
    ]),
  ) as Record<SchoolRegisterId, MergeTable>;
  const answers = ROADMAP_TABLES.answers.columns.map(({ id }) => id);
  const returned: SchoolReturn = {
    file,
    code: CODE,
    mark: 'СО1-x',
    issued: null,
    until: null,
    comment: '',
    lines: [],
    rows: rows.map((cells, i): ReturnedRow => ({ register, sheet: 'Т', row: i + 2, cells, unused: [] })),
  };
  return mergeReturns(
    [returned],
    { roadmap: table([]), answers: table(answers), registers },
    {
      schools: readSchools([CODE, '900002'].map((code, position) => ({ position, cells: { code } }))).values,
      schoolYear: 2024,
      today: '2024-10-01',
      takeSchool: false,
    },
  );
}

/** Without the row that notes the receipt. */
const added = ({ schools }: Merge): Cells[] =>
  schools[0]!.added.filter(({ table: id }) => id !== 'answers').map(({ cells }) => cells);

test('a row without anything that names it is refused with what to fill', () => {
  const { refused } = merge('internalResults', [], [{ mark3: 5, year: '2024/25' }]);
  expect(refused).toMatchObject([
    {
      file: 'a.xlsx',
      sheet: 'Т',
      row: 2,
      message: expect.stringContaining('заполните «Класс» или «Предмет» или «Период»'),
    },
  ]);
});

test('rows of the same key complete each other, contradicting ones are both refused', () => {
  const both = merge(
    'training',
    [],
    [
      { topic: 'Оценивание', position: 'учитель', people: 2 },
      { topic: 'оценивание', position: 'Учитель', trained: 1 },
    ],
  );
  expect(added(both)).toEqual([
    { school: CODE, topic: 'Оценивание', position: 'учитель', people: 2, trained: 1 },
  ]);
  const clash = merge(
    'training',
    [],
    [
      { topic: 'Оценивание', position: 'учитель', people: 2 },
      { topic: 'Оценивание', position: 'учитель', people: 3 },
      { topic: 'Критерии', position: 'учитель', people: 1 },
    ],
  );
  expect(clash.refused.map(({ row }) => row)).toEqual([2, 3]);
  expect(added(clash)).toHaveLength(1);
});

test('a subject by its name, a year that is the plan’s and a code as a number are the same row', () => {
  const standing = { school: 'edu900001', grade: '4', subject: 'МА', period: 'Год', year: '', mark4: 7 };
  const { schools } = merge(
    'internalResults',
    [standing],
    [{ grade: 4, subject: 'МА', period: 'год', year: '2024/25', mark4: 7, mark5: 3 }],
  );
  expect(schools[0]!.changed.map(({ position, column, after }) => [position, column, after])).toEqual([
    [1, 'year', '2024/25'],
    [1, 'mark5', 3],
  ]);
});

test('two rows that could both complete one of the workbook are new, and it stays', () => {
  const standing = { school: CODE, topic: 'Оценивание', position: '', people: 2 };
  const result = merge(
    'training',
    [standing],
    [
      { topic: 'Оценивание', position: 'учитель' },
      { topic: 'Оценивание', position: 'завуч' },
    ],
  );
  expect(added(result).map(({ position }) => position)).toEqual(['учитель', 'завуч']);
  expect(result.schools[0]!.changed).toEqual([]);
});

test('a text that names another school is found again though the school never saw the name', () => {
  const standing = {
    school: CODE,
    kind: 'семинар',
    date: new Date(2024, 9, 12),
    topic: 'Опыт 900002',
    note: '',
  };
  const { schools } = merge(
    'events',
    [standing as unknown as Cells],
    [{ kind: 'семинар', date: '2024-10-12', topic: 'опыт другая ОО', note: 'да' }],
  );
  expect(schools[0]!.changed.map(({ column }) => column)).toEqual(['note']);
});
