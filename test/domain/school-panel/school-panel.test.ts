/** What the side panel says of a school, from a few invented pupils: figures by hand, «‹5», pictures once a work. */
import fc from 'fast-check';
import { Others } from '../../../src/domain/answers/others';
import { SchoolPanel, schoolPanel } from '../../../src/domain/school-panel/school-panel';
import type { ReportData } from '../../../src/domain/report/report';
import { DETECTOR_TEXTS } from '../../../src/messages/detectors';
import { FEW } from '../../../src/messages/choices';
import { FEW_SENTENCE } from '../../../src/messages/levels';
import { crossOf, result, same, work } from '../indicators/builders';
import { litSign, panelOutcome, unitOutcome } from '../panel-outcome';
import { registersOf } from '../registers/builders';
import { reportData } from '../report/report-data';

const MA4 = work('МА', 4, 2021);
const ID = 'ВПР-2021-МА-4';
const CROSS = crossOf([...same(20, 4, 12), ...same(20, 3, 7), ...same(20, 5, 16)]);

function panelOf(code: string, data: ReportData): SchoolPanel {
  const { evaluation, schools, procedures } = data;
  const plan = {
    today: '2021-09-01',
    schoolYear: 2021,
    evaluation,
    schools,
    procedures,
    registers: registersOf({}),
    lines: [],
    others: new Others([]),
  };
  return schoolPanel(code, { ...data, plan, answers: [] });
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

test('results are percents of the maximum and the share of «4» and «5», the latest work first', () => {
  const counts = [
    result('900001', work('РУ', 4, 2020), CROSS),
    // Scores 10 and 15 of 20: 50 % and 75 %; by the cuts 6, 10, 15 they are «4» and «5».
    result('900001', MA4, crossOf([...same(10, 4, 10), ...same(10, 5, 15)])),
    result('900002', MA4, crossOf(same(20, 3, 8))),
  ];
  const { results, level, name } = panelOf(
    '900001',
    reportData({ counts, schools: [{ code: '900001', name: 'Школа 1' }] }),
  );
  expect(name).toBe('Школа 1');
  expect(level).not.toBeNull();
  expect(results.map(({ id }) => id)).toEqual([ID, 'ВПР-2020-РУ-4']);
  // The municipality: (10·10 + 10·15 + 20·8) / 40 = 10.25 of 20; half of the marks are «4» and «5».
  expect(results[0]).toMatchObject({ n: 20, percent: 62.5, quality: 100, qualityBeside: 50 });
  expect(results[0]!.percentBeside).toBeCloseTo(51.25, 10);
});

test('a school without results has no level, and no work', () => {
  const panel = panelOf('900009', reportData({ counts: [result('900001', MA4, CROSS)] }));
  expect([panel.level, panel.works, panel.results, panel.name]).toEqual([null, [], [], '']);
});

test('an index is shown from ten schools on', () => {
  const counts = (schools: number) =>
    Array.from({ length: schools }, (_, i) => result(`9000${10 + i}`, MA4, CROSS));
  expect(panelOf('900010', reportData({ counts: counts(9) })).index).toBeNull();
  expect(panelOf('900010', reportData({ counts: counts(10) })).index).toMatchObject({
    year: 2021,
    schools: 10,
  });
});

describe('a school of one to four pupils', () => {
  test('has no number of its own in results and signs', () => {
    const anyPupils = fc.array(fc.tuple(fc.constantFrom(2, 3, 4, 5), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        anyPupils,
        fc.constantFrom('fioko-2019' as const, 'summary' as const, 'panel' as const),
        (pupils, rules) => {
          const counts = [
            result('900001', MA4, crossOf(pupils)),
            result('900002', MA4, crossOf([...same(60, 4, 12), ...same(60, 3, 7)])),
          ];
          const { results, works } = panelOf('900001', reportData({ counts, rules }));
          const { n, percent, quality } = results[0]!;
          expect([n, percent, quality]).toEqual([FEW, FEW, FEW]);
          expect(works.flatMap(({ pictures }) => pictures)).toEqual([]);
          for (const { value, n: shown, p, q } of works.flatMap(({ signs }) => signs))
            expect(numbersIn([value, shown, p, q])).toEqual([]);
        },
      ),
    );
  });

  test('has a sentence without figures for a work that the panel has judged', () => {
    const outcome = panelOutcome([unitOutcome(ID, '900001')], []);
    const counts = [result('900001', MA4, crossOf(same(3, 4, 12))), result('900002', MA4, CROSS)];
    const data = reportData({ counts, rules: 'panel', judge: () => outcome });
    expect(panelOf('900001', data).works[0]!.sentence).toBe(FEW_SENTENCE);
  });
});

describe('signs of the panel', () => {
  const signs = [litSign('at-cuts', 'cuts'), litSign('low-spread', 'level'), litSign('absence', 'absence')];
  const outcome = panelOutcome(
    [unitOutcome(ID, '900001', { signs }), unitOutcome(ID, '900002', { level: 'none' })],
    [{ school: '900001', p: 0.002, q: 0.03, level: 'attention' }],
  );
  const counts = ['900001', '900002', '900003'].map((code) => result(code, MA4, CROSS));
  const data = reportData({ counts, rules: 'panel', judge: () => outcome });
  const [card] = panelOf('900001', data).works;

  test('stand with ordinary causes and what to look at next', () => {
    expect(card!.signs.map(({ id }) => id).sort()).toEqual(['absence', 'at-cuts', 'low-spread']);
    for (const { id, innocent, next } of card!.signs) {
      const text = DETECTOR_TEXTS[id as keyof typeof DETECTOR_TEXTS];
      expect([innocent, next]).toEqual([text.innocent, text.next]);
    }
  });

  test('share one picture of scores, and have none where a picture would add nothing', () => {
    expect(card!.pictures).toHaveLength(1);
    const pictureOf = (id: string) => card!.signs.find((one) => one.id === id)!.picture;
    expect([pictureOf('at-cuts'), pictureOf('low-spread'), pictureOf('absence')]).toEqual([0, 0, null]);
    const { points, expectedAs } = card!.pictures[0]!;
    expect(expectedAs).toBe('line');
    // A third of the works at 7, 12 and 16 points each.
    expect(points.filter(({ own }) => own! > 0).map(({ label, own, mark }) => [label, own, mark])).toEqual([
      ['7', 33.33, 3],
      ['12', 33.33, 4],
      ['16', 33.33, 5],
    ]);
  });

  test('are none for a school whose work does not ask for attention', () => {
    const { works, level } = panelOf('900002', data);
    expect([works[0]!.signs, level]).toEqual([[], 'none']);
  });
});
