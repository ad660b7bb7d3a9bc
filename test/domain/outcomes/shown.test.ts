/** What of «Зачёты и пороги» is shown: nothing about one to four people, schools by code, ordinary reasons beside a sign. */
import fc from 'fast-check';
import { schoolOutcomesBlock, summaryOutcomesBlock } from '../../../src/domain/outcomes/blocks';
import { evaluateOutcomes } from '../../../src/domain/outcomes/evaluate';
import type { Outcomes } from '../../../src/domain/outcomes/outcome';
import { cellsByPosition, markedOutcomes, protocolRows, signRow } from '../../../src/domain/outcomes/rows';
import { COLUMNS } from '../../../src/domain/report/school-layout';
import { TABLE_COLUMNS } from '../../../src/domain/report/summary-layout';
import { RowList } from '../../../src/domain/tabs/build';
import type { PlanRow } from '../../../src/domain/tabs/plan';
import { listsOf, medal } from './builders';

const FEW = '‹5';

function schoolRows(outcomes: Outcomes, code: string): readonly PlanRow[] {
  const rows = new RowList();
  schoolOutcomesBlock(rows, outcomes, code);
  return rows.rows;
}

function summaryRows(outcomes: Outcomes): readonly PlanRow[] {
  const rows = new RowList();
  summaryOutcomesBlock(rows, outcomes, new Map());
  return rows.rows;
}

const anyOutcomes = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 900_001, max: 900_009 }), fc.nat(30), fc.nat(30)), {
    minLength: 1,
    selector: ([code]) => code,
  })
  .map((rows) => {
    const source = 'protocol' as const;
    const made = rows.map(([code, a, b]) => medal(String(code), Math.min(a, b), Math.max(a, b), { source }));
    return evaluateOutcomes(made, listsOf(made.map(({ school }) => school!)));
  });

test('nothing about one to four people is shown', () => {
  fc.assert(
    fc.property(anyOutcomes, (outcomes) => {
      const rows = new Map(protocolRows(outcomes, () => '').map((row) => [row.school, row] as const));
      for (const { school, n } of outcomes.groups[0]!.schools) {
        if (n === 0 || n >= 5) continue;
        const row = rows.get(school)!;
        expect([row.n, row.reached, row.share, row.others]).toEqual([FEW, FEW, FEW, null]);
        expect(row.conclusion).toMatch(/^Недостаточно данных: меньше пяти; смотрите муниципалитет/);
        const [, total, share, interval, others, otherTotal] = schoolRows(outcomes, school!)[3]!.cells;
        expect([total, share, interval, others, otherTotal].map((cell) => cell!.value)).toEqual([
          FEW,
          FEW,
          null,
          null,
          null,
        ]);
      }
    }),
  );
});

test('blocks keep within their columns, join nothing and never name another school', () => {
  fc.assert(
    fc.property(anyOutcomes, (outcomes) => {
      const codes = outcomes.groups[0]!.schools.map(({ school }) => school!);
      for (const row of summaryRows(outcomes)) expect(row.cells.length).toBeLessThanOrEqual(TABLE_COLUMNS);
      for (const code of codes) {
        const rows = schoolRows(outcomes, code);
        const text = JSON.stringify(rows);
        for (const { cells, merges, height } of rows) {
          expect(cells.length).toBeLessThanOrEqual(COLUMNS.length);
          expect([merges, height]).toEqual([undefined, undefined]);
        }
        for (const other of codes) if (other !== code) expect(text).not.toContain(other);
      }
    }),
  );
});

describe('a school of which few confirm', () => {
  const outcomes = evaluateOutcomes(
    [medal('900002', 17, 18), medal('900001', 2, 9), medal('900003', 3, 3)],
    listsOf(['900001', '900002', '900003']),
  );

  test('has its share, the others and the ordinary reasons in one sentence', () => {
    const [threshold, share, others, conclusion] = cellsByPosition(outcomes).get(1)!;
    expect(threshold).toBe('от 70 баллов');
    expect(share).toBeCloseTo(22.222, 3);
    expect(others).toBeCloseTo(95.238, 3);
    expect(conclusion).toMatch(
      /^Подтвердили медаль 22,2\u00a0% \(n\u00a0=\u00a09, интервал от 6,3 до 54,7\)\./,
    );
    expect(conclusion).toContain(
      'Обратить внимание: −73,0\u00a0п.\u00a0п. к остальным, q\u00a0<\u00a00,001.',
    );
    expect(conclusion).toContain('Сначала обычные причины: претендентов мало');
  });

  test('is a row of «Признаки» and stands on «Сводка» by its code', () => {
    const marked = markedOutcomes(outcomes);
    expect(marked.map(({ figure }) => figure.school)).toEqual(['900001']);
    expect(signRow(marked[0]!)).toMatchObject({ n: 9, level: 'обратить внимание', rules: 'Зачёты и пороги' });
    const ids = summaryRows(outcomes).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('outcomes:sign:'))).toEqual([
      'outcomes:sign:900001:ЕГЭ-2024-РУ-11:medal',
    ]);
  });

  test('sends a school of three candidates to the municipality', () => {
    expect(cellsByPosition(outcomes).get(3)![3]).toBe(
      'Недостаточно данных: меньше пяти; смотрите муниципалитет – 73,3\u00a0% (n\u00a0=\u00a030).',
    );
  });
});

test('the conclusion names with whom a school of several municipalities is compared', () => {
  const codes = [1, 2, 3, 4, 5, 6, 7].map((place) => `90000${place}`);
  const schools = new Map(codes.map((code, i) => [code, { municipality: i < 5 ? 'МО-1' : 'МО-2' }]));
  const rows = codes.map((code, i) => medal(code, i === 1 || i === 5 ? 3 : 8, i === 1 || i === 5 ? 3 : 10));
  const cells = cellsByPosition(evaluateOutcomes(rows, { schools, procedures: new Map() }));
  const conclusions = [1, 2, 6, 7].map((position) => String(cells.get(position)![3]));
  // Own municipality: 8·4 + 3 of 43, without the first 27 of 33; all: 8·5 + 3·2 of 56, without the last 38 of 46.
  expect(conclusions[0]).toContain(
    'Остальные ОО муниципалитета МО-1 вместе: 81,8\u00a0% (n\u00a0=\u00a033).',
  );
  expect(conclusions[1]).toBe(
    'Недостаточно данных: меньше пяти; смотрите муниципалитет МО-1 – 81,4\u00a0% (n\u00a0=\u00a043).',
  );
  expect(conclusions[2]).toBe(
    'Недостаточно данных: меньше пяти; смотрите все загруженные муниципалитеты вместе – 82,1\u00a0% (n\u00a0=\u00a056).',
  );
  expect(conclusions[3]).toContain(
    'Остальные ОО всех загруженных муниципалитетов вместе: 82,6\u00a0% (n\u00a0=\u00a046).',
  );
});

test('scores without a threshold say what to do, in the row and on «Сводка»', () => {
  const row = medal('900001', 0, 20, { measure: 'threshold', reached: null, source: 'protocol' });
  const outcomes = evaluateOutcomes([row], listsOf(['900001']));
  expect(protocolRows(outcomes, () => '')).toMatchObject([
    { n: 20, reached: null, share: null, conclusion: 'Порог не указан: впишите его в «Процедуры».' },
  ]);
  const total = summaryRows(outcomes).find(({ id }) => id.startsWith('outcomes:ЕГЭ'))!;
  expect(total.cells.map((one) => one?.value)).toContain('не указан');
});

test('all of a school passing is called what it is: ordinary', () => {
  const outcomes = evaluateOutcomes([medal('900001', 20, 20, { measure: 'pass' })], listsOf(['900001']));
  expect(cellsByPosition(outcomes).get(1)![3]).toContain('Прошли все: обычный итог');
});
