/** What an evaluation and its JSON make of the panel's outcome, whatever the panel computes. */
import type { PanelOutcome } from '../../../src/domain/panel/outcome';
import type { PanelInput } from '../../../src/domain/panel/panel';
import { toContractJson } from '../../../src/domain/verdict/contract-json';
import { EvaluationInput, evaluate } from '../../../src/domain/verdict/evaluate';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import { LEVELS } from '../../../src/messages/levels';
import { PANEL_CONTEXT, PAPER, crossOf, result, same, work } from '../indicators/builders';
import { litSign, panelOutcome, unitOutcome } from '../panel-outcome';

const MA4 = work('МА', 4, 2021);
const ID = 'ВПР-2021-МА-4';
const CROSS = crossOf([...same(30, 4, 12), ...same(30, 3, 7)]);

const INPUT: EvaluationInput = {
  counts: ['900001', '900002'].map((code) => result(code, MA4, CROSS)),
  tables: [],
  typed: [],
  official: [],
  papers: () => PAPER,
  referenceChoice: 'loaded',
  parameters: DEFAULT_PARAMETERS,
  ruleSet: 'panel',
  panel: PANEL_CONTEXT,
};

const OUTCOME = panelOutcome(
  [unitOutcome(ID, '900001'), unitOutcome(ID, '900002', { level: 'none', p: 0.4, q: 0.5, mechanism: null })],
  [
    { school: '900001', p: 0.002, q: 0.03, level: 'attention' },
    { school: '900002', p: 0.4, q: 0.6, level: 'none' },
  ],
);

const run = (input: Partial<EvaluationInput> = {}, outcome: PanelOutcome = OUTCOME) =>
  evaluate({ ...INPUT, ...input }, () => outcome);

describe('an evaluation with the panel', () => {
  test('gives the panel counts with their cluster, and the choices of «Параметры»', () => {
    let given: PanelInput | null = null;
    const groups = new Map([['900002', { cluster: 'городские', isControl: true }]]);
    evaluate({ ...INPUT, panel: { ...PANEL_CONTEXT, pool: 'cluster', groups } }, (input) => {
      given = input;
      return OUTCOME;
    });
    expect(given!.pool).toBe('cluster');
    expect(given!.units.map(({ counts, cluster, isControl }) => [counts.school, cluster, isControl])).toEqual(
      [
        ['900001', '', false],
        ['900002', 'городские', true],
      ],
    );
  });

  test('takes levels of works and schools from the panel, and asks it with no other rule set', () => {
    const { schools, panel } = run();
    expect(panel).toBe(OUTCOME);
    expect(schools.map(({ level, units }) => [level, units[0]!.level])).toEqual([
      ['attention', 'attention'],
      ['none', 'none'],
    ]);
    const refuse = (): PanelOutcome => {
      throw new Error('the panel was asked');
    };
    expect(evaluate({ ...INPUT, ruleSet: 'summary' }, refuse).panel).toBeNull();
  });

  test('a figure that stands out asks for attention only where all figures of the work together do', () => {
    const [first, second] = run().schools.map(({ units }) => units[0]!.signs[0]!);
    expect([first!.level, second!.level]).toEqual(['attention', 'none']);
    expect(first!.sentence).toContain('Сначала проверьте обычные причины.');
    expect(second!.sentence).toContain('вместе показатели этой работы обычны');
  });

  test('a sign recommends a re-check only with its work, and a silent one says what it needs', () => {
    const recheck = panelOutcome([unitOutcome(ID, '900001', { level: 'recheck' })], []);
    const [lit, silent] = run({}, recheck).schools[0]!.units[0]!.signs;
    expect(lit!.level).toBe('recheck');
    expect(silent).toMatchObject({ level: 'unknown', value: null, n: 60 });
    expect(silent!.sentence).toContain('за прошлый год');
  });

  test('works known from tables keep the signs of «Сводные отчёты» and add attention at most', () => {
    const percent = (school: string, n: number, share: readonly [number, number, number, number]) => ({
      level: 'school' as const,
      name: school,
      school,
      schools: null,
      n,
      percent: share,
    });
    const tables = [
      {
        kind: 'marks' as const,
        work: work('РУ', 4, 2021),
        maxScore: 20,
        rows: [percent('900002', 100, [0, 0, 20, 80]), percent('900003', 400, [20, 40, 30, 10])],
      },
    ];
    const { schools } = run({ tables });
    const [, both, tableOnly] = schools;
    expect(both!.units.map(({ rules, panel }) => [rules, panel === null])).toEqual([
      ['Статистическая панель', false],
      ['Сводные отчёты', true],
    ]);
    // Nobody below «4» against 60 % of the others.
    expect(both!.units[1]!.level).toBe('attention');
    expect(both!.level).toBe('attention');
    expect(tableOnly!.panel).toBeNull();
  });
});

describe('the JSON with the panel', () => {
  const json = toContractJson(run(), [], []) as {
    works: { calibration: unknown }[];
    schools: Record<string, unknown>[];
  };

  test('has the pool of each work', () => {
    expect(json.works[0]!.calibration).toEqual({
      pool: 'municipality',
      units: 34,
      works: 1250,
      name: 'МО-1',
    });
  });

  test('has p, q and verdict of each school and work, and signs with q and interval at the end', () => {
    const [school] = json.schools;
    expect(Object.keys(school!)).toEqual(['code', 'municipality', 'works', 'p', 'q', 'verdict']);
    expect(school).toMatchObject({ p: 0.002, q: 0.03, verdict: LEVELS.attention });
    const [unit] = school!.works as Record<string, unknown>[];
    expect(Object.keys(unit!).slice(-4)).toEqual(['signs', 'p', 'q', 'verdict']);
    expect(unit).toMatchObject({ p: 0.001, q: 0.02, verdict: LEVELS.attention });
    const [sign] = unit!.signs as Record<string, unknown>[];
    expect(Object.keys(sign!)).toEqual(['id', 'value', 'reference', 'n', 'z', 'p', 'level', 'sentence', 'q', 'interval']); // prettier-ignore
    const { measured, z, p, q } = litSign('at-cuts', 'cuts');
    const { value, reference, n, interval } = measured!;
    expect(sign).toMatchObject({ id: 'at-cuts', value, reference, n, z, p, q, interval });
  });

  test('has none of these keys with the rule sets that have no p of a school', () => {
    const summary = toContractJson(evaluate({ ...INPUT, ruleSet: 'summary' }), [], []) as {
      works: object[];
      schools: { works: { signs: object[] }[] }[];
    };
    expect(summary.works[0]).not.toHaveProperty('calibration');
    expect(summary.schools[0]).not.toHaveProperty('p');
    expect(summary.schools[0]!.works[0]!.signs[0]).not.toHaveProperty('q');
  });
});

test('a protocol of absentees only has no signs and not enough data, under the panel’s own name', () => {
  const counts = [result('900001', MA4, [[], [], [], [], []], 4)];
  const { schools } = run({ counts }, panelOutcome([], []));
  expect(schools[0]!.units[0]).toMatchObject({
    signs: [],
    level: 'unknown',
    rules: 'Статистическая панель',
  });
});
