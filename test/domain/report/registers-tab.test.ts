/** «Полнота сведений» as a value: only blocks with something in them, ids that last, schools by code. */
import fc from 'fast-check';
import { evidenceOf } from '../../../src/domain/registers/evidence';
import { registersReport } from '../../../src/domain/registers/report';
import { registersTab } from '../../../src/domain/report/registers-tab';
import type { TabPlan } from '../../../src/domain/tabs/plan';
import type { Evaluation } from '../../../src/domain/verdict/evaluation';
import { REGISTER_IDS } from '../../../src/domain/tables/registers';
import { COMPLETE, listsOf, registersOf, schoolsOf } from '../registers/builders';
import { rowOf, valuesOf } from './report-data';

const NOTHING_LOADED = { works: [], schools: [] } as unknown as Evaluation;
const EVERYTHING = Object.fromEntries(REGISTER_IDS.map((id) => [id, [COMPLETE[id]]]));

type Rows = Parameters<typeof registersOf>[0];

function tab(
  rows: Rows,
  parts: Parameters<typeof listsOf>[0] = {},
  roadmap: readonly object[] = [],
): TabPlan {
  const lists = listsOf(parts);
  const registers = registersOf(rows, lists);
  const evidence = evidenceOf(registers, roadmap as never, lists);
  return registersTab(registersReport(registers, lists, evidence, NOTHING_LOADED));
}

const headingsOf = ({ rows }: TabPlan): unknown[] =>
  rows.flatMap(({ cells }) => (cells[0]?.style === 'heading' ? [cells[0].value] : []));

const filled = (values: readonly unknown[]): unknown[] =>
  values.filter((value) => value !== '' && value !== null);

describe('the tab', () => {
  test('of empty registers says so and nothing else', () => {
    expect(tab({}).rows.map(({ id }) => id)).toEqual(['title', 'subtitle', 'empty']);
  });

  test('names nobody, whatever is written in the registers', () => {
    const name = 'Кузнецова А. А.';
    const plan = tab(
      {
        events: [
          {
            ...COMPLETE.events,
            topic: `Встреча, ${name}`,
            decision: `${name} готовит`,
            action: 'М1',
            accepted: '',
            done: '',
          },
        ],
        deficits: [
          {
            ...COMPLETE.deficits,
            skill: `чтение (${name})`,
            correction: `наставник ${name}`,
            programme: '',
            again: '',
            againDate: '',
            work: 'ВПР-2021-МА-4',
          },
        ],
        support: [{ ...COMPLETE.support, programme: `вместе с ${name}` }],
      },
      {},
      [{ id: 'М1', action: `Беседа, ${name}`, details: [], result: '', position: 1 }],
    );
    const text = JSON.stringify(plan.rows);
    expect(text).toContain('наставник …');
    expect(text).toContain('вместе с …');
    expect(text).toContain('… готовит');
    expect(text).not.toContain('Кузнецов');
  });

  test('of one register has no block of another', () => {
    expect(headingsOf(tab({ support: [COMPLETE.support] }))).toEqual([
      'Что заполнено',
      'Сколько работ пишут классы за 2024/25 учебный год',
      'Адресная помощь',
    ]);
  });

  test('of all registers has a line for each, with what is asked and given', () => {
    const plan = tab(EVERYTHING);
    expect(filled(valuesOf(rowOf(plan, 'completeness:qualitySystem')))).toEqual([
      'ВСОКО',
      1,
      1,
      0,
      18,
      1,
      'всё заполнено',
    ]);
    expect(filled(valuesOf(rowOf(plan, 'completeness:events')))).toContain('–');
    expect(plan.rows.filter(({ id }) => id.startsWith('completeness:'))).toHaveLength(
      2 + REGISTER_IDS.length,
    );
  });

  test('names schools that have sent nothing with codes, by code', () => {
    const plan = tab({ experts: [{ ...COMPLETE.experts, school: '900002' }] });
    expect(filled(valuesOf(rowOf(plan, 'absent:experts::0')))).toEqual([
      'Эксперты и наблюдатели',
      'вся вкладка',
      2,
      '900001 Школа 1; 900003 Школа 3',
    ]);
  });

  test('names a hundred schools in several lines, each once, and nobody where all are meant', () => {
    const codes = Array.from({ length: 100 }, (_, i) => String(900001 + i));
    const schools = schoolsOf(...codes);
    const plan = tab({ experts: [{ ...COMPLETE.experts, school: '900050' }] }, { schools });
    const lines = plan.rows.filter(({ id }) => id.startsWith('absent:experts:'));
    const named = lines.map(
      (row) =>
        valuesOf(row)
          .join(' ')
          .match(/\b9\d{5}\b/g) ?? [],
    );
    expect(named.flat()).toEqual(codes.filter((code) => code !== '900050'));
    expect(lines).toHaveLength(10);
    const nobody = tab({ experts: [{ ...COMPLETE.experts, school: '' }] }, { schools });
    expect(filled(valuesOf(rowOf(nobody, 'absent:experts::0'))).slice(2)).toEqual([
      100,
      'пока никто из ожидаемых',
    ]);
  });

  test('without a school year says that it is asked for', () => {
    const plan = tab(EVERYTHING, { schoolYear: null });
    expect(valuesOf(rowOf(plan, 'no-year')).join()).toContain('Учебный год плана не указан');
    expect(headingsOf(plan)).not.toContain('Сколько работ пишут классы');
  });

  test('does not change when people sort the rows of experts, training and help', () => {
    const rows = ['900003', '900001', '900002'].map((school) => ({ school }));
    const of = (order: readonly { school: string }[]): TabPlan =>
      tab({
        experts: order.map((one) => ({ ...COMPLETE.experts, ...one })),
        training: order.map((one) => ({ ...COMPLETE.training, ...one })),
        support: order.map((one) => ({ ...COMPLETE.support, ...one })),
      });
    const plan = of(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (order) => {
        expect(of(order)).toEqual(plan);
      }),
    );
  });

  test('bears rows that are alike in everything that names them', () => {
    const twice = Object.fromEntries(
      REGISTER_IDS.map((id) => [id, [COMPLETE[id], COMPLETE[id]].map((row) => ({ ...row, action: 'М1' }))]),
    );
    const roadmap = [
      { id: 'М1', action: 'Собрать сведения', details: [], result: '', start: null, end: null },
    ];
    const plan = tab(twice, {}, roadmap);
    expect(new Set(plan.rows.map(({ id }) => id)).size).toBe(plan.rows.length);
    expect(headingsOf(plan)).toContain('Ждёт вашего решения');
  });

  test('keeps every line within its columns, and joins no cell twice', () => {
    const plan = tab(EVERYTHING);
    for (const { cells, merges = [] } of plan.rows) {
      expect(cells.length).toBeLessThanOrEqual(plan.columns.length);
      const joined = merges.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      );
      expect(new Set(joined).size).toBe(joined.length);
    }
  });

  test('lists what results would add in a line a work and school, with whole percents', () => {
    const task = (label: string, share: number, n: number): object => ({
      label,
      n,
      share,
      zone: share < 0.6 ? 'insufficient' : 'sufficient',
    });
    const work = 'ВПР-2025-МА-4';
    const loaded = {
      works: [{ id: work, tasks: [task('5', 0.7, 400), task('9.2', 0.484, 400)] }],
      schools: [
        {
          code: '900002',
          units: [{ work, figures: { n: 50 }, tasks: [task('5', 0.416, 50), task('9.2', 0.3, 50)] }],
        },
      ],
    } as unknown as Evaluation;
    const lists = listsOf();
    const registers = registersOf({ experts: [COMPLETE.experts] }, lists);
    const plan = registersTab(registersReport(registers, lists, evidenceOf(registers, [], lists), loaded));
    expect(filled(valuesOf(rowOf(plan, `proposals:${work}:`)))).toEqual([
      work,
      'все ОО вместе (МО, %)',
      1,
      '9.2 (48)',
    ]);
    expect(filled(valuesOf(rowOf(plan, `proposals:${work}:900002`)))).toEqual([
      work,
      'Школа 2',
      '900002',
      2,
      '5 (42 / 70); 9.2 (30 / 48)',
    ]);
  });

  test('counts experts and observers in a line a role, schools by code, forty in a line', () => {
    const codes = Array.from({ length: 41 }, (_, i) => String(900001 + i));
    const experts = codes.map((school) => ({
      ...COMPLETE.experts,
      school,
      role: 'эксперт по проверке',
      count: 2,
    }));
    const plan = tab({ experts }, { schools: schoolsOf(...codes) });
    const [role, people, schools, counts] = filled(valuesOf(rowOf(plan, 'experts:1:0')));
    expect([role, people, schools]).toEqual(['эксперт по проверке', 82, 41]);
    expect(String(counts).split('; ')).toEqual(codes.slice(0, 40).map((code) => `${code} – 2`));
    expect(filled(valuesOf(rowOf(plan, 'experts:1:1')))).toEqual(['900041 – 2']);
    expect(filled(valuesOf(rowOf(plan, 'experts:2:0')))).toEqual(['независимый наблюдатель', 0, 0]);
  });

  test('lists decisions by their deadline until «Выполнено» is «да»', () => {
    const decision = { ...COMPLETE.events, done: '' };
    const plan = tab({
      events: [
        { ...decision, decision: 'без срока', deadline: '' },
        { ...decision, decision: 'второе', deadline: '01.12.2024' },
        { ...decision, decision: 'первое', deadline: '01.11.2024' },
        { ...decision, decision: 'сделано', done: 'да' },
      ],
    });
    const lines = plan.rows.filter(({ id }) => /^decisions:(?!header)/.test(id));
    expect(lines.map((row) => filled(valuesOf(row)).pop())).toEqual(['первое', 'второе', 'без срока']);
  });
});
