/** The four result tables: what was imported comes back from its rows; rows that cannot be read are named. */
import fc from 'fast-check';
import type { AggregateTable, Group } from '../../../src/domain/intake/records';
import { paperFor } from '../../../src/domain/protocol/papers';
import { parseWorkId } from '../../../src/domain/protocol/work';
import { TABLES } from '../../../src/domain/tables/registry';
import { rowKey } from '../../../src/domain/tables/schema';
import { ResultTableId, readResults, rowsOfTable, sourceOf } from '../../../src/domain/tables/results';
import { LEVEL_WORDS, SOURCE } from '../../../src/messages/choices';

const WORK = parseWorkId('ВПР-2021-МА-4')!;
const PAPER = paperFor(WORK)!;
const head = { work: WORK, maxScore: PAPER.maxScore };

const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const percents = (count: number) => fc.array(percent, { minLength: count, maxLength: count });

/** Groups as rows keep them: «Кол-во ОО» has no column. */
const anyGroup: fc.Arbitrary<Group> = fc
  .tuple(
    fc.constantFrom('all' as const, 'region' as const, 'municipality' as const, 'school' as const),
    fc.integer({ min: 1, max: 9000 }),
    fc.integer({ min: 900_001, max: 900_099 }),
  )
  .map(([level, n, code]) => ({
    level,
    name: `${LEVEL_WORDS[level]} ${code}`,
    school: level === 'school' ? String(code) : null,
    schools: null,
    n,
  }));

function rowsWith<Figures extends object>(figures: fc.Arbitrary<Figures>): fc.Arbitrary<(Group & Figures)[]> {
  const row = fc.tuple(anyGroup, figures).map(([group, own]) => ({ ...group, ...own }));
  return fc.array(row, { minLength: 1, maxLength: 12 });
}

const part = fc.record({ percent, count: fc.option(fc.nat(500)) });

const anyTable: fc.Arbitrary<AggregateTable> = fc.oneof(
  rowsWith(fc.record({ percent: percents(4).map((all) => all as [number, number, number, number]) })).map(
    (rows) => ({
      kind: 'marks' as const,
      ...head,
      rows,
    }),
  ),
  rowsWith(fc.record({ lowered: part, confirmed: part, raised: part, gap2: fc.option(fc.nat(500)) })).map(
    (rows) => ({
      kind: 'journal' as const,
      ...head,
      rows,
    }),
  ),
  rowsWith(fc.record({ percent: percents(21) })).map((rows) => ({ kind: 'scores' as const, ...head, rows })),
  rowsWith(fc.record({ percent: fc.array(fc.option(percent), { minLength: 15, maxLength: 15 }) })).map(
    (rows) => ({
      kind: 'tasks' as const,
      ...head,
      tasks: PAPER.tasks,
      rows,
    }),
  ),
);

/** Rows as a sheet gives them back: a blank for null. */
function asRead(rows: readonly Readonly<Record<string, unknown>>[]) {
  return rows.map((row, i) => ({
    position: i + 1,
    cells: Object.fromEntries(Object.entries(row).map(([id, value]) => [id, value ?? ''])),
  }));
}

describe('result tables', () => {
  test('give back the imported table from its rows', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { id, rows } = rowsOfTable(table);
        expect(readResults(id as ResultTableId, asRead(rows)).values).toEqual([table]);
      }),
    );
  });

  test('have a column for every cell of such a row', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { id, rows } = rowsOfTable(table);
        const columns = new Set(TABLES[id].columns.map((column) => column.id));
        expect(rows.flatMap((row) => Object.keys(row)).filter((cell) => !columns.has(cell))).toEqual([]);
      }),
    );
  });

  test('of several works are read apart', () => {
    const row = (work: string, school: string) => ({
      work,
      level: 'ОО',
      school,
      n: 20,
      mark2: 5,
      mark3: 45,
      mark4: 40,
      mark5: 10,
    });
    const { values } = readResults(
      'marks',
      asRead([
        row('ВПР-2021-МА-4', '900001'),
        row('ВПР-2021-РУ-4', '900001'),
        row('ВПР-2021-МА-4', '900002'),
      ]),
    );
    expect(values.map(({ work, rows }) => [work.subject, rows.length])).toEqual([
      ['МА', 2],
      ['РУ', 1],
    ]);
  });

  test('that were computed from protocols are not read as results', () => {
    const row = { work: 'ВПР-2021-МА-4', level: 'ОО', school: '900001', n: 20, source: SOURCE.protocol };
    expect(readResults('marks', asRead([row]))).toEqual({ values: [], problems: [] });
  });

  test('work out percents that were typed as counts only', () => {
    const row = { work: 'ВПР-2021-МА-4', school: '900001', n: 20, lowered: 2, confirmed: 15, raised: 3 };
    expect(readResults('journal', asRead([row])).values[0]!.rows[0]).toMatchObject({
      lowered: { percent: 10, count: 2 },
      confirmed: { percent: 75, count: 15 },
      raised: { percent: 15, count: 3 },
    });
  });
});

describe('rows that cannot be read', () => {
  const good = {
    work: 'ВПР-2021-МА-4',
    level: 'ОО',
    school: '900001',
    n: 20,
    mark2: 5,
    mark3: 45,
    mark4: 40,
    mark5: 10,
  };

  test.each([
    ['no work', { work: 'математика' }, /обозначение процедуры/],
    ['no code', { school: '' }, /шесть цифр кода ОО/],
    ['no participants', { n: '' }, /В строке нужны/],
    ['a level that is none', { level: 'Страна', school: '' }, /В строке нужны/],
    ['a word for a number', { mark4: 'сорок' }, /^В столбце «4» стоит «сорок»: нужно число/],
  ])('with %s are named, the others stay', (_, cells, message) => {
    const { values, problems } = readResults(
      'marks',
      asRead([
        { ...good, ...cells },
        { ...good, school: '900002' },
      ]),
    );
    expect(values.flatMap<unknown>(({ rows }) => [...rows])).toEqual([
      expect.objectContaining({ school: '900002' }),
    ]);
    expect(problems).toEqual([{ position: 1, message: expect.stringMatching(message) }]);
  });
});

describe('source of a row', () => {
  test.each([
    ['протокол', SOURCE.protocol],
    ['Сводный отчёт', SOURCE.summary],
    ['вручную', SOURCE.typed],
    ['', SOURCE.typed],
    ['перенёс из письма', SOURCE.typed],
  ])('%p is %s', (source, expected) => {
    expect(sourceOf({ source })).toBe(expected);
  });
});

describe('rows typed by hand', () => {
  const typed = (figures: Record<string, unknown>) => [
    {
      position: 4,
      cells: { work: 'ВПР-2021-МА-4', level: 'ОО', school: '900001', name: '', n: 40, ...figures },
    },
  ];

  test('whose marks do not sum to 100 count as they are, with a sentence that names the sum', () => {
    const { values, problems } = readResults('marks', typed({ mark2: 10, mark3: 20, mark4: 30, mark5: 30 }));
    expect(values[0]!.rows).toHaveLength(1);
    expect(problems).toEqual([{ position: 4, message: expect.stringContaining('90,00 %') }]);
  });

  test('without any figure are not read as zeros', () => {
    for (const id of ['marks', 'journal', 'scores', 'tasks'] as const) {
      const { values, problems } = readResults(id, typed({}));
      expect(values.flatMap(({ rows }) => [...rows])).toEqual([]);
      expect(problems).toHaveLength(1);
    }
  });
});

describe('planned results', () => {
  test('become a row per skill and group, which a key tells apart', () => {
    const group: Group = { level: 'school', name: 'СОШ № 1', school: '900001', schools: null, n: 40 };
    const region: Group = { level: 'region', name: 'Регион', school: null, schools: null, n: 4000 };
    const { id, rows } = rowsOfTable({
      kind: 'skills',
      ...head,
      rows: [
        {
          number: '1',
          skill: 'Выполнять сложение',
          max: 1,
          percent: [
            { group, percent: 87.5 },
            { group: region, percent: 90.1 },
          ],
        },
        { number: '2', skill: 'Решать задачу', max: 2, percent: [{ group, percent: null }] },
      ],
    });
    expect(id).toBe('skills');
    expect(rows[0]).toMatchObject({
      school: '900001',
      number: '1',
      skill: 'Выполнять сложение',
      percent: 87.5,
    });
    expect(new Set(rows.map((row) => rowKey(TABLES.skills, row))).size).toBe(3);
  });
});
