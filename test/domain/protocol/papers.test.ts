import { paperFor, shippedPapers } from '../../../src/domain/protocol/papers';
import {
  cutProblems,
  cutsOf,
  maximumProblems,
  parseScale,
  rangeProblems,
} from '../../../src/domain/protocol/scale-check';
import { parseWorkOption } from '../../../src/domain/protocol/work';
import { describeWith, shared } from '../../support/shared';
import { readFileSync } from 'node:fs';

const paper = (work: string): ReturnType<typeof paperFor> => paperFor(parseWorkOption(work)!);

describe('shipped papers', () => {
  test.each([
    ['ВПР;2021;МА;4', 20, [6, 10, 15]],
    ['ВПР;2020;РУ;5', 45, [18, 29, 39]],
    ['ВПР;2021;ХИ;8', 36, [10, 19, 28]],
    ['ВПР;2021;АЯ;7', 30, [13, 21, 27]],
    ['ВПР;2026;РУ;4', 24, [10, 16, 21]],
  ])('%s has the maximum %d and the cuts %p', (work, maxScore, cuts) => {
    expect(paper(work)).toMatchObject({ maxScore, cuts });
  });

  test.each(['ВПР;2025;МА;4', 'ВПР;2019;МА;4', 'ВПР;2020;ОМ;4', 'ВПР;2026;МА;4', 'ДКР;2021;МА;4'])(
    '%s has none, and no other year lends it one',
    (work) => {
      expect(paper(work)).toBeNull();
    },
  );

  test('every scale is sound; only География 8 is printed with an overlap, noted and read as «5» from 35', () => {
    const noted = shippedPapers().filter(({ notes }) => notes.length > 0);
    expect(noted).toHaveLength(1);
    expect(noted[0]).toMatchObject({
      subject: 'ГГ',
      grade: 8,
      notes: [expect.stringMatching(/перекрываются: балл 35/)],
    });
    expect(noted[0].paper.cuts).toEqual([13, 27, 35]);
    for (const { paper: known } of shippedPapers())
      expect(cutProblems(known.cuts!, known.maxScore)).toEqual([]);
  });

  test('maxima of tasks add up to the maximum of the paper', () => {
    for (const { paper: known } of shippedPapers().filter(({ paper: { tasks } }) => tasks.length > 0)) {
      expect(known.tasks.reduce((sum, { max }) => sum + max!, 0)).toBe(known.maxScore);
    }
  });
});

describeWith('shared', 'shipped papers against the regional facts', () => {
  test('maximum, cuts, labels, maxima and levels of twelve works', () => {
    const { works } = JSON.parse(readFileSync(shared('data', 'region-aggregates.json'), 'utf8')) as {
      works: Record<string, Record<string, never>>;
    };
    expect(Object.keys(works)).toHaveLength(12);
    for (const { year, subject, grade, maxScore, cuts, tasks } of Object.values(works)) {
      expect(paperFor({ kind: 'ВПР', year, session: null, subject, grade })).toEqual({
        maxScore,
        cuts,
        tasks: (tasks as { label: string; max: number; level: string }[]).map(({ label, max, level }) => ({
          label,
          max,
          level,
        })),
      });
    }
  });
});

describe('checks of a scale', () => {
  const check = (text: string, maxScore: number): string[] => rangeProblems(parseScale(text)!, maxScore);

  test('a sound scale has no problem', () => {
    expect(check('0–13 14–23 24–32 33–38', 38)).toEqual([]);
  });

  test('overlaps, gaps, reversed ends and ends that miss 0 or the maximum are named', () => {
    expect(check('0–12 13–26 27–35 35–40', 40)).toEqual(['отметки «4» и «5» перекрываются: балл 35.']);
    expect(check('0–5 8–9 10–14 15–20', 20)).toEqual(['между отметками «2» и «3» пропущен промежуток 6–7.']);
    expect(check('1–5 6–9 10–14 15–19', 20)).toEqual([
      'шкала начинается с 1, а не с 0.',
      'шкала кончается на 19, а максимальный балл 20.',
    ]);
    expect(check('5–0 6–9 10–14 15–20', 20)[1]).toContain('стоят наоборот');
  });

  test('dashes and separators of any kind are read, other text is not', () => {
    expect(cutsOf(parseScale('0-5; 6 — 9, 10–14 15-20')!)).toEqual([6, 10, 15]);
    expect(parseScale('0–5 6–9 10–14')).toBeNull();
    expect(parseScale('нет шкалы')).toBeNull();
  });

  test('cuts must be whole, ascend and lie within 1 … maximum', () => {
    expect(cutProblems([6, 10, 15], 20)).toEqual([]);
    expect(cutProblems([6, 10, 15], null)).toEqual([]);
    expect(cutProblems([0, 10, 21], 20)).toHaveLength(2);
    expect(cutProblems([10, 10, 15], 20)).toEqual([
      'граница отметки «4» (10) должна быть больше границы отметки «3» (10).',
    ]);
    expect(cutProblems([6.5, 10, 15], 20)).toEqual(['граница отметки «3» должна быть целым числом.']);
  });

  test('a maximum that the data exceed is reported with the number of rows', () => {
    expect(maximumProblems(20, 12)).toEqual([expect.stringContaining('больше максимума 20: 12')]);
    expect(maximumProblems(20, 0)).toEqual([]);
  });
});
