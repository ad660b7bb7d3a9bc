/** Two evaluations beside each other, counted by hand. */
import { settingsEffect } from '../../../src/domain/settings-form/effect';
import type { Evaluation } from '../../../src/domain/verdict/evaluation';
import type { Level } from '../../../src/messages/levels';

type Units = readonly (readonly [level: Level, signs: readonly Level[]])[];

function evaluationOf(
  title: string,
  schools: Readonly<Record<string, readonly [level: Level, units: Units]>>,
  index: number,
): Evaluation {
  return {
    ruleSet: { title },
    schools: Object.keys(schools).map((code) => ({
      code,
      level: schools[code]![0],
      units: schools[code]![1].map(([level, signs]) => ({
        level,
        signs: signs.map((one) => ({ level: one })),
      })),
    })),
    index: [{ year: 2022, value: index }],
  } as unknown as Evaluation;
}

test('levels, works, signs and the index are counted, and schools of another level are named by code', () => {
  const before = evaluationOf(
    'Статистическая панель',
    {
      '900001': ['recheck', [['recheck', ['recheck', 'recheck', 'none']]]],
      '900002': ['none', [['none', ['none']]]],
      '900003': ['unknown', []],
    },
    80,
  );
  const after = evaluationOf(
    'Сводные отчёты',
    {
      '900001': ['attention', [['attention', ['attention', 'none']]]],
      '900002': ['attention', [['attention', ['attention', 'attention']]]],
      '900003': ['unknown', []],
    },
    75,
  );
  expect(settingsEffect(before, after, (code) => `Школа ${code.slice(-1)}`)).toEqual({
    rules: { before: 'Статистическая панель', after: 'Сводные отчёты' },
    levels: [
      { level: 'none', before: 1, after: 0 },
      { level: 'attention', before: 0, after: 2 },
      { level: 'recheck', before: 1, after: 0 },
      { level: 'unknown', before: 1, after: 1 },
    ],
    signs: { before: 2, after: 3 },
    works: { before: 1, after: 2 },
    index: [{ year: 2022, before: 80, after: 75 }],
    schools: [
      { code: '900001', name: 'Школа 1', before: 'recheck', after: 'attention' },
      { code: '900002', name: 'Школа 2', before: 'none', after: 'attention' },
    ],
  });
});
