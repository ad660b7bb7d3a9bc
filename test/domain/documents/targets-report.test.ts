/** Report on indicators: plan and fact by year, the chain as typed, what is missing named once. */
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { Block, DocumentModel, TableBlock, Text } from '../../../src/domain/documents/model';
import { missesPlan, shownNumber } from '../../../src/domain/documents/targets-report-lines';
import { targetsReport } from '../../../src/domain/documents/targets-report';
import { readTargets } from '../../../src/domain/targets/rows';
import { livedInput } from '../../support/documents';

let lived: DocumentInput;
beforeAll(() => {
  lived = livedInput();
});

type Cells = Readonly<Record<string, unknown>>;

const CHAIN = [
  'goal',
  'method',
  'monitoring',
  'analysis',
  'recommendations',
  'measures',
  'decisions',
  'effect',
];
const WHOLE: Cells = Object.fromEntries(CHAIN.map((id) => [id, `текст ${id}`]));

function inputWith(rows: readonly Cells[], schoolYear: number | null = 2024): DocumentInput {
  const targetRows = rows.map((cells, position) => ({ position, cells }));
  return { ...lived, schoolYear, targetRows, targets: readTargets(targetRows).values };
}

function reportOf(input: DocumentInput): DocumentModel {
  return targetsReport.ofMunicipality!(input).documents[0]!;
}

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');

function tables(blocks: readonly Block[]): string[][][] {
  return blocks
    .filter((block): block is TableBlock => block.kind === 'table')
    .map(({ rows }) => rows.map(({ cells }) => cells.map(plain)));
}

const ROWS: readonly Cells[] = [
  {
    ...WHOLE,
    indicator: 'Доля школ с наблюдателями, %',
    year: '2024/25',
    unit: '%',
    plan: 90,
    fact: 84.81,
    basis: '201 из 237 записей',
  },
  {
    ...WHOLE,
    indicator: 'Семинаров',
    year: '2024/25',
    unit: 'шт.',
    plan: 4,
    fact: 4,
    method: '',
    measures: '',
  },
  { indicator: 'Доля школ с наблюдателями, %', year: '2023/24', unit: '%', plan: 70, fact: 64 },
  { indicator: 'Консультаций', year: '2023/24', unit: 'шт.', fact: 12 },
];

test('plan and fact stand by year, in the order of the table, with what they are counted of', () => {
  const model = reportOf(inputWith(ROWS));
  expect(tables(model.blocks)[0]).toEqual([
    ['1', 'Доля школ с наблюдателями, %', '70', '64', '90', '84,81', '201 из 237 записей'],
    ['2', 'Семинаров, шт.', '–', '–', '4', '4', 'вписано вручную'],
    ['3', 'Консультаций, шт.', '–', '12', '–', '–', '–'],
  ]);
  expect(model.isLandscape).toBe(true);
  expect(plain((model.blocks[0] as { text: Text }).text)).toBe(
    'В отчёте 3\u00a0показателя. План и факт есть у 2, из них факт не хуже плана у 1.',
  );
});

test('the chain of the year is told in its order, blank links are left out', () => {
  const [, chain] = tables(reportOf(inputWith(ROWS)).blocks);
  expect(chain![0]).toEqual([
    '1. Доля школ с наблюдателями, %\nПлан: 90\u00a0%; факт: 84,81\u00a0% (201 из 237 записей)',
  ]);
  expect(chain![1]).toEqual([
    'Цель: текст goal\nМетод сбора: текст method',
    'Мониторинг: текст monitoring\nАнализ: текст analysis',
    'Адресные рекомендации: текст recommendations\nМеры: текст measures',
    'Управленческие решения: текст decisions\nАнализ эффективности: текст effect',
  ]);
  expect(chain![3]![0]).toBe('Цель: текст goal');
  expect(chain).toHaveLength(4);
});

test('what is not filled is named once, at the end', () => {
  const { blocks } = reportOf(inputWith(ROWS));
  const lists = blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(plain) : []));
  expect(lists).toEqual([
    '2. Семинаров: метод сбора, меры.',
    '3. Консультаций: нет строки этого учебного года.',
  ]);
});

test('names that were typed into the chain are left out', () => {
  const text = JSON.stringify(
    reportOf(inputWith([{ ...ROWS[0], decisions: 'Поручить Иванову Петру Сергеевичу' }])),
  );
  expect(text).toContain('Поручить');
  expect(text).not.toContain('Иванов');
});

test('the order of rows of different years changes nothing; without the plan’s year the latest is told', () => {
  const order = (rows: readonly Cells[]) => tables(reportOf(inputWith(rows, null)).blocks);
  const [first, second, third, fourth] = ROWS as readonly [Cells, Cells, Cells, Cells];
  expect(order([first, third, second, fourth])).toEqual(order(ROWS));
  expect(reportOf(inputWith(ROWS, null)).head.title).toContain('2024/25');
});

test('without rows it says what to put where', () => {
  const { documents, lacking } = targetsReport.ofMunicipality!(inputWith([]));
  expect(documents).toEqual([]);
  expect(lacking).toContain('на вкладке «Показатели»');
});

test('numbers have as many decimals as they need', () => {
  expect([40, 62.5, 1.25, 0, null].map(shownNumber)).toEqual(['40', '62,5', '1,25', '0', '–']);
});

test('fewer schools with signs than planned is no miss, and without a plan nothing is', () => {
  const of = (id: 'signs' | 'video' | null, plan: number | null, fact: number | null) =>
    missesPlan({ row: { ...lived.targets[0]!, id, plan, fact }, cells: {} });
  expect([of('signs', 20, 10), of('signs', 10, 20), of('video', 20, 10), of(null, 20, 20)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([of('video', null, 10), of('video', 10, null)]).toEqual([false, false]);
});
