/** Procedures that do not end with a mark: which signs apply to them, and that the others say why not. */
import { evaluate } from '../../../src/domain/verdict/evaluate';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import type { RuleSetId } from '../../../src/domain/verdict/rule-set';
import type { Sign } from '../../../src/domain/indicators/indicator';
import type { SchoolResult } from '../../../src/domain/verdict/gather';
import type { Paper } from '../../../src/domain/protocol/paper';
import { parseWorkId } from '../../../src/domain/protocol/work';

/** 40 participants with the scores 0 … 9 four times each, all with the yearly mark 4; `shift` is added to the scores. */
function counts(id: string, school: string, shift: number): SchoolResult {
  const scores = Array.from({ length: 10 + shift }, (_, score) => (score >= shift ? 4 : 0));
  return {
    work: parseWorkId(id)!,
    school,
    municipality: 'МО-1',
    maxScore: null,
    classes: [{ label: '', byMarkAndScore: [[], [], scores, [], []], pairs: { keys: [], counts: [] } }],
    absent: [0, 0, 0, 0, 0],
    tasks: null,
    taskSums: [],
  };
}

function unitsOf(id: string, ruleSet: RuleSetId, paper: Paper = { maxScore: 100, cuts: null, tasks: [] }) {
  const { schools } = evaluate({
    counts: [0, 1, 2, 3, 4].map((shift) => counts(id, `90000${shift + 1}`, shift)),
    tables: [],
    typed: [],
    papers: () => paper,
    referenceChoice: 'loaded',
    official: [],
    parameters: DEFAULT_PARAMETERS,
    ruleSet,
    panel: { pool: 'loaded', useControlSample: false, rechecks: new Map(), groups: new Map() },
  });
  return schools.map(({ units }) => units[0]!);
}

const levels = (signs: readonly Sign[]): Record<string, string> =>
  Object.fromEntries(signs.map(({ id, level }) => [id, level]));

describe('an exam of points', () => {
  test('has no signs of marks, and they say so; the level of the unit is that of the others', () => {
    const [unit] = unitsOf('ЕГЭ-2024-РУ-11', 'summary');
    expect(levels(unit!.signs)).toMatchObject({ 'few-twos': 'inapplicable', cuts: 'inapplicable' });
    for (const { level, sentence, value } of unit!.signs) {
      expect([level, value]).toEqual(['inapplicable', null]);
      expect(sentence).toMatch(/^Не применимо: процедура заканчивается не отметкой/);
    }
    expect(unit!.level).toBe('unknown');
  });

  test('has the rules that go by points, and none over grades', () => {
    const [unit] = unitsOf('ЕГЭ-2024-РУ-11', 'fioko-2019');
    expect(levels(unit!.signs)).toEqual({ 'rule-a': 'none', 'rule-b': 'unknown', 'rule-c': 'inapplicable' });
  });

  test('has signs of marks where somebody gave it a scale', () => {
    const [unit] = unitsOf('ЕГЭ-2024-РУ-11', 'summary', { maxScore: 100, cuts: [3, 6, 9], tasks: [] });
    expect(Object.values(levels(unit!.signs))).not.toContain('inapplicable');
  });

  test('is judged by the panel with what it has', () => {
    const [unit] = unitsOf('ЕГЭ-2024-РУ-11', 'panel');
    expect(levels(unit!.signs)).toMatchObject({
      'at-cuts': 'inapplicable',
      'large-gaps': 'inapplicable',
      'year-jump': 'inapplicable',
      'hard-tasks': 'unknown',
    });
  });
});

test('an olympiad is compared by nothing, in every rule set', () => {
  for (const rules of ['fioko-2019', 'summary', 'panel'] as const) {
    const [unit] = unitsOf('ВсОШ-2024-МА-9-ШЭ', rules);
    expect(unit!.panel).toBeNull();
    expect(unit!.signs.length).toBeGreaterThan(0);
    expect(new Set(unit!.signs.map(({ level }) => level))).toEqual(new Set(['inapplicable']));
  }
});

describe('ОГЭ', () => {
  test('without a scale has too little data, not «не применимо»', () => {
    const [unit] = unitsOf('ОГЭ-2024-РУ-9', 'summary');
    expect(levels(unit!.signs)).toMatchObject({ 'few-twos': 'unknown' });
  });

  test('stands beside the mark of the year', () => {
    const [unit] = unitsOf('ОГЭ-2024-РУ-9', 'summary', { maxScore: 33, cuts: [3, 6, 9], tasks: [] });
    const texts = unit!.signs.flatMap(({ title, sentence, innocent }) => [title, sentence, ...innocent]);
    expect(texts.join()).toContain('годовая отметка складывается за весь год');
    expect(texts.join()).not.toContain('журнал');
  });
});
