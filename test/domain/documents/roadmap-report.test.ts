/** Report on the roadmap: counts of a small plan worked by hand, lists with their evidence, proposals from facts. */
import fc from 'fast-check';
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { Block, DocumentModel, TableBlock, Text } from '../../../src/domain/documents/model';
import { roadmapReport } from '../../../src/domain/documents/roadmap-report';
import type { ActionView } from '../../../src/domain/roadmap/refresh-view';
import type { RoadmapLine } from '../../../src/domain/school-plan/from-roadmap';
import type { TargetRow } from '../../../src/domain/targets/rows';
import { CHOICES } from '../../../src/messages/choices';
import { livedInput } from '../../support/documents';
import { actionView, viewOf } from '../roadmap/roadmap-data';

let lived: DocumentInput;
beforeAll(() => {
  lived = livedInput();
});

const TODAY = '2025-01-29';

function inputWith(actions: readonly ActionView[], rest: Partial<DocumentInput> = {}): DocumentInput {
  return { ...lived, today: TODAY, lines: [], roadmap: viewOf(actions, TODAY), schoolYear: 2024, ...rest };
}

function reportOf(input: DocumentInput): DocumentModel {
  const { documents, lacking } = roadmapReport.ofMunicipality!(input);
  expect(lacking).toBeNull();
  return documents[0]!;
}

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');

/** Cells of the first table below the heading that begins so. */
function tableBelow(blocks: readonly Block[], title: string): string[][] {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(title));
  const found = blocks.slice(at + 1).find((block): block is TableBlock => block.kind === 'table');
  return at < 0 ? [] : found!.rows.map(({ cells }) => cells.map(plain));
}

function paragraphs(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? plain(block.text) : '')).join('\n');
}

function proposals(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'list' && block.isNumbered ? block.items.map(plain) : []));
}

const time = (end: string, state: string) => ({ anchor: null, start: end, end, state });

/** Two sections: done with evidence, done without, late by 10 days, late in one of four times; moved; permanent. */
const PLAN: readonly ActionView[] = [
  actionView('М1', { section: 'Я', state: 'Выполнено', done: '2024-09-25', evidence: 'Приказ 12' }),
  actionView('М2', { section: 'Я', state: 'Выполнено', end: '2024-10-31' }),
  actionView('М3', {
    section: 'А',
    state: 'Просрочено',
    end: '2025-01-19',
    responsible: ['Методист', 'Директор'],
  }),
  actionView('М4', {
    section: 'А',
    state: 'Просрочено',
    times: [
      time('2024-10-01', 'Выполнено'),
      time('2024-11-01', 'Выполнено'),
      time('2024-12-01', 'Выполнено'),
      time('2025-01-28', 'Просрочено'),
    ],
  }),
  actionView('М5', {
    section: 'А',
    state: 'Перенесено',
    deadlineText: 'декабрь',
    start: '2025-03-01',
    end: '2025-03-31',
  }),
  actionView('М6', { section: 'А', state: 'Выполняется постоянно', kind: 'permanent' }),
  actionView('М7', { section: 'Я', state: 'Запланировано', end: '2025-05-31' }),
  actionView('М8', { section: 'Я', state: 'по договорённости' }),
];

test('counts by section are those counted by hand, in the order of the plan, and sum to the total', () => {
  const { blocks } = reportOf(inputWith(PLAN));
  // Раздел, всего, выполнено, частично, не в срок, постоянно, срок не наступил, иное.
  expect(tableBelow(blocks, 'Ход исполнения по разделам')).toEqual([
    ['Я', '4', '2', '0', '0', '0', '1', '1'],
    ['А', '4', '0', '0', '2', '1', '0', '1'],
    ['Всего по плану', '8', '2', '0', '2', '1', '1', '2'],
  ]);
  expect(tableBelow(blocks, 'Ход исполнения по ответственным').map(([name, all]) => [name, all])).toEqual([
    ['Директор', '1'],
    ['Методист', '8'],
  ]);
  const [first] = paragraphs(blocks).split('\n');
  expect(first).toBe(
    'В плане на 2024/25 учебный год – 8\u00a0мероприятий (2\u00a0раздела). На 29.01.2025: выполнено\u00a0– 2; ' +
      'исполнено частично\u00a0– 0; не выполнено в срок\u00a0– 2; перенесено\u00a0– 1; выполняется постоянно\u00a0– 1; ' +
      'срок не наступил\u00a0– 1 (запланировано\u00a0– 1, выполняется\u00a0– 0); состояние названо иначе\u00a0– 1.',
  );
  // Past their last day: М2, М3 and М4, whose last time was yesterday.
  expect(paragraphs(blocks)).toContain(
    'Выполнено 1 из 3 мероприятий, все сроки которых уже прошли (33,3\u00a0%)',
  );
});

test('lists say with what it is done, how many days it is late, how many of its times are done, the new term', () => {
  const { blocks } = reportOf(inputWith(PLAN, { registers: withoutRows(lived) }));
  expect(tableBelow(blocks, 'Выполнено (2)')).toEqual([
    ['1', 'Мероприятие М1', '25.09.2024', 'Приказ 12'],
    ['2', 'Мероприятие М2', '–', 'не указано'],
  ]);
  expect(tableBelow(blocks, 'Не выполнено в срок (2)')).toEqual([
    ['3', 'Мероприятие М3', 'Методист\nДиректор', 'срок', '10'],
    ['4', 'Мероприятие М4', 'Методист', 'срок\n3 из 4 сроков', '1'],
  ]);
  expect(tableBelow(blocks, 'Перенесено (1)')[0]!.slice(2)).toEqual([
    'декабрь',
    '01.03.2025–31.03.2025',
    '–',
  ]);
  expect(tableBelow(blocks, 'Снято с контроля')).toEqual([]);
});

test('what runs on and what is still to come stand in a line each, with what is noted', () => {
  const comment: RoadmapLine = { ...lived.lines[0]!, id: 'М7', comment: 'две работы\nиз трёх' };
  const plan = PLAN.map((one) => ({ ...one, deadlineText: one.id === 'М7' ? 'май' : '' }));
  const { blocks } = reportOf(inputWith(plan, { registers: withoutRows(lived), lines: [comment] }));
  const below = (title: string): string => {
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
    return paragraphs(blocks.slice(at + 1, at + 2));
  };
  expect(below('Выполняется постоянно (1)')).toBe('6. Мероприятие М6');
  expect(below('Срок не наступил (1)')).toBe('7. Мероприятие М7 – май (две работы; из трёх)');
});

test('proposals name what they are about, and nothing is proposed about nothing', () => {
  const text = proposals(reportOf(inputWith(PLAN, { registers: withoutRows(lived) })).blocks);
  expect(text.find((one) => one.includes('не выполненным в срок'))).toMatch(/: 3, 4\.$/);
  expect(text.find((one) => one.includes('подтверждение'))).toMatch(/: 2\.$/);
  expect(text.find((one) => one.includes('постоянном'))).toMatch(/: 6\.$/);
  expect(text.some((one) => one.includes('частично'))).toBe(false);
});

test('an indicator that misses its plan is proposed by its number; fewer schools with signs are no miss', () => {
  const row = (position: number, id: TargetRow['id'], plan: number, fact: number): TargetRow => ({
    position,
    id,
    indicator: `Показатель ${position}`,
    year: 2024,
    unit: '%',
    plan,
    fact,
    basis: '1 из 2',
    isComputed: true,
  });
  const targets = [row(1, 'signs', 20, 10), row(2, 'observers', 90, 80), row(3, null, 50, 50)];
  const { blocks } = reportOf(inputWith(PLAN, { targets, targetRows: [] }));
  expect(proposals(blocks).find((one) => one.includes('не достиг плана'))).toMatch(/: 2\.$/);
});

test('indicators that nothing stands beside are said in a sentence, under their numbers', () => {
  const row = (position: number, year: number, plan: number | null): TargetRow => ({
    position,
    id: null,
    indicator: `Показатель ${position}`,
    year,
    unit: '%',
    plan,
    fact: 62.5,
    basis: '5 из 8',
    isComputed: false,
  });
  const targets = [row(1, 2024, null), row(2, 2024, 60), row(3, 2023, null), row(4, 2024, null)];
  const { blocks } = reportOf(inputWith(PLAN, { targets, targetRows: [] }));
  expect(tableBelow(blocks, 'Показатели').map(([number, name]) => [number, name])).toEqual([
    ['2', 'Показатель 2, %'],
    ['3', 'Показатель 3, %'],
  ]);
  expect(paragraphs(blocks)).toContain(
    'ни прошлого года: 1. Показатель 1, %\u00a0– 62,5; 4. Показатель 4, %\u00a0– 62,5.',
  );
});

describe('a plan that was moved to the archive', () => {
  const archived = (year: string, id: string, cells: object) => ({
    position: Number(id.slice(1)),
    cells: { year, id, number: id.slice(1), section: 'Я', action: `Мероприятие ${id}`, ...cells },
  });
  const historyRows = [
    archived('2022/23', 'М1', { action: 'Давнее', state: 'Выполнено' }),
    archived('2023/24', 'М2', {
      state: 'Просрочено',
      deadline: 'май',
      responsible: 'Методист\nДиректор',
      comment: 'болел Иванов Пётр Сергеевич',
    }),
    archived('2023/24', 'М1', { state: 'Выполнено', done: new Date(2023, 8, 25), evidence: 'Приказ 7' }),
    archived('2024/25', 'М3', { action: 'Нынешнее', state: 'Выполнено' }),
  ];
  const documents = (rows: DocumentInput['historyRows']) =>
    roadmapReport.ofMunicipality!(inputWith(PLAN, { historyRows: rows })).documents;

  test('has a report of its own: counts, what is done and what is late, as of the day it was moved', () => {
    const [, { file, head, blocks }] = documents(historyRows) as [DocumentModel, DocumentModel];
    expect([file, head.subtitle]).toEqual(['Отчёт о реализации дорожной карты 2023-24', 'по «Архиву плана»']);
    expect(head.title).toContain('за 2023/24 учебный год');
    expect(tableBelow(blocks, 'Ход исполнения по разделам')[0]).toEqual([
      'Я',
      '2',
      '1',
      '0',
      '1',
      '0',
      '0',
      '0',
    ]);
    expect(tableBelow(blocks, 'Выполнено (1)')).toEqual([['1', 'Мероприятие М1', '25.09.2023', 'Приказ 7']]);
    expect(tableBelow(blocks, 'Не выполнено в срок (1)')).toEqual([
      ['2', 'Мероприятие М2', 'Методист\nДиректор', 'май'],
    ]);
    expect(paragraphs(blocks)).toContain(
      'На день, когда план перенесён на следующий год: выполнено\u00a0– 1;',
    );
    expect(JSON.stringify(blocks)).not.toMatch(/Давнее|Нынешнее|Иванов/);
  });

  test('is the latest before the present one; without any there is one report', () => {
    expect(documents(historyRows.slice(0, 1))[1]!.file).toMatch(/2022-23$/);
    expect(documents(historyRows.slice(3))).toHaveLength(1);
  });
});

test('indicators, index and official list stand beside the year before, with the sentence about causes', () => {
  const [first] = lived.schools.keys();
  const official = [2024, 2025].flatMap((year) =>
    year === 2024 ? [] : [{ year, school: first!, municipality: '', name: '', markers: { '4 РУ': true } }],
  );
  const index = [2024, 2025].map((year) => ({
    year,
    value: year === 2024 ? 80 : 50,
    schools: 6,
    marked: year === 2024 ? 1 : 3,
    schoolsFromTen: 6,
    markedFromTen: 1,
  }));
  const evaluation = { ...lived.evaluation, index };
  const { blocks } = reportOf(inputWith(PLAN, { official, evaluation }));
  expect(tableBelow(blocks, 'Индекс объективности')).toEqual([
    ['2024', '80,0', '6', '1', '1'],
    ['2025', '50,0', '6', '3', '1'],
  ]);
  // Of fewer than ten schools no share is told; of ten, one is 10 %.
  expect(paragraphs(blocks)).toContain('(n\u00a0=\u00a06): 2025\u00a0год – 1\u00a0школа.');
  const schools = new Map(lived.schools);
  const [any] = schools.values();
  for (let i = 0; schools.size < 10; i++) schools.set(`99000${i}`, { ...any!, code: `99000${i}` });
  const { blocks: ofTen } = reportOf({ ...inputWith(PLAN, { official, evaluation }), schools });
  expect(paragraphs(ofTen)).toContain('(n\u00a0=\u00a010): 2025\u00a0год – 1\u00a0школа (10,0\u00a0%).');
  expect(paragraphs(blocks)).toContain('не доказывает, что подействовал план');
});

test('nobody is named: neither in comments nor in evidence of registers', () => {
  const line: RoadmapLine = { ...lived.lines[0]!, id: 'М5', comment: 'Перенёс Иванов Пётр Сергеевич' };
  const text = JSON.stringify(reportOf(inputWith(PLAN, { lines: [line] })));
  expect(text).toContain('Перенёс');
  expect(text).not.toContain('Иванов');
});

test('without a plan it says what to put where', () => {
  const { lacking, documents } = roadmapReport.ofMunicipality!({ ...lived, roadmap: null });
  expect(documents).toEqual([]);
  expect(lacking).toContain('на вкладке «Дорожная карта»');
});

test('whatever the states, each action is counted once and the columns sum to all', () => {
  const parts = fc.record({
    section: fc.constantFrom('', 'А', 'Б'),
    state: fc.constantFrom(...CHOICES.status, 'своими словами'),
  });
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 12 }), (all) => {
      const { blocks } = reportOf(inputWith(all.map((one, i) => actionView(`М${i + 1}`, one))));
      const rows = tableBelow(blocks, 'Ход исполнения по разделам').map((cells) =>
        cells.slice(1).map(Number),
      );
      for (const [sum, ...counts] of rows) expect(counts.reduce((a, b) => a + b, 0)).toBe(sum);
      expect(rows[rows.length - 1]![0]).toBe(all.length);
      const listed = blocks.flatMap((block, i): readonly unknown[] => {
        const next = blocks[i + 1];
        if (block.kind !== 'heading' || !/\(\d+\)$/.test(block.text)) return [];
        return next?.kind === 'table'
          ? next.rows
          : next?.kind === 'paragraph'
            ? plain(next.text).split('\n')
            : [];
      });
      expect(listed).toHaveLength(all.length);
    }),
    { numRuns: 50 },
  );
});

function withoutRows({ registers }: DocumentInput): DocumentInput['registers'] {
  return Object.fromEntries(
    Object.keys(registers).map((id) => [id, { rows: [], problems: [] }]),
  ) as unknown as DocumentInput['registers'];
}
