/** «Признаки», a school's tab and «Сводка» with the panel: what stands out, what chance leaves, what was not seen. */
import { schoolTab } from '../../../src/domain/report/school-tab';
import { signRows } from '../../../src/domain/report/sign-rows';
import { summaryTab } from '../../../src/domain/report/summary-tab';
import type { PanelOutcome } from '../../../src/domain/panel/outcome';
import { DETECTOR_TEXTS } from '../../../src/messages/detectors';
import { LEVELS } from '../../../src/messages/levels';
import { FEW_SENTENCE } from '../../../src/messages/levels';
import { PANEL } from '../../../src/messages/panel';
import { crossOf, result, same, work } from '../indicators/builders';
import { litSign, panelOutcome, silentSign, unitOutcome } from '../panel-outcome';
import { reportData, rowOf, valuesOf } from './report-data';

const MA4 = work('МА', 4, 2021);
const ID = 'ВПР-2021-МА-4';
const CROSS = crossOf([...same(20, 4, 12), ...same(20, 3, 7), ...same(20, 5, 16)]);

const OUTCOME = panelOutcome(
  [unitOutcome(ID, '900001', { level: 'none', p: 0.4, q: 0.5, mechanism: null }), unitOutcome(ID, '900002')],
  [
    { school: '900001', p: 0.4, q: 0.6, level: 'none' },
    { school: '900002', p: 0.002, q: 0.03, level: 'attention' },
  ],
);

const dataWith = (outcome: PanelOutcome) =>
  reportData({
    counts: ['900001', '900002'].map((code) => result(code, MA4, CROSS)),
    rules: 'panel',
    judge: () => outcome,
  });
const data = dataWith(OUTCOME);

describe('«Признаки» with the panel', () => {
  const rows = signRows(data);

  test('has what asks for attention first, and of other works one row instead of one a figure', () => {
    expect(rows.map(({ school, sign }) => [school, sign])).toEqual([
      ['900002', PANEL.schoolTogether],
      ['900002', PANEL.together],
      ['900002', 'Работ у границы отметки больше ожидаемого'],
      ['900001', PANEL.schoolTogether],
      ['900001', PANEL.together],
    ]);
    expect(rows.map(({ level }) => level)).toEqual([
      ...new Array<string>(3).fill(LEVELS.attention),
      ...new Array<string>(2).fill(LEVELS.none),
    ]);
  });

  test('has value, reference, interval, n, p, q, ordinary causes and what to look at next, and names its rules', () => {
    const sign = rows[2]!;
    expect(sign).toMatchObject({
      value: 0.8,
      reference: 0.5,
      interval: '68,0\u00a0% … 88,0\u00a0%',
      n: 60,
      p: 0.0004,
      q: 0.012,
      rules: 'Статистическая панель',
    });
    for (const column of ['innocent', 'next', 'sentence']) expect(sign[column]).not.toBe('');
  });

  test('says nothing of figures on fewer than five participants', () => {
    const few = litSign('weak-absent', 'absence', {
      measured: { n: 3, value: 2.3, reference: 3.4, interval: null, z: 3 },
    });
    const outcome = panelOutcome([unitOutcome(ID, '900001', { signs: [few] })], []);
    const row = signRows(dataWith(outcome)).find(({ sign }) => String(sign).startsWith('Не писали'))!;
    expect(row).toMatchObject({ value: '‹5', n: '‹5', p: null, q: null, sentence: FEW_SENTENCE });
  });
});

describe("a school's tab with the panel", () => {
  const plan = schoolTab(data.evaluation.schools[1]!, data);

  test('has a word for each work with p, q, what stands out and what it was compared with', () => {
    const [title, level, , , sentence] = valuesOf(rowOf(plan, `panel:${ID}`));
    expect([title, level]).toEqual(['ВПР 2021, Математика, 4 класс', LEVELS.attention]);
    expect(sentence).toContain('p\u00a0=\u00a00,001, q\u00a0=\u00a00,020');
    expect(sentence).toContain('работы у границ отметок');
    expect(sentence).toContain('муниципалитет МО-1 (школ: 34, работ: 1\u00a0250)');
    expect(sentence).toContain('Ответили показателей: 1 из 2');
  });

  test('sets ordinary causes before what to look at next', () => {
    const text = String(valuesOf(rowOf(plan, `panel:${ID}:at-cuts`)).pop());
    expect(text.indexOf('Обычные причины')).toBe(0);
    expect(text.indexOf('Дальше')).toBeGreaterThan(0);
  });

  test('draws the strongest sign against what was expected', () => {
    const chart = plan.charts.find(({ id }) => id === 'evidence')!;
    expect(chart.title).toBe(PANEL.evidence.scores('ВПР 2021, Математика, 4 класс'));
    expect(schoolTab(data.evaluation.schools[0]!, data).charts.map(({ id }) => id)).not.toContain('evidence');
  });

  test('of a school that only its works together make stand out shows the figures behind that', () => {
    const outcome = panelOutcome(
      [unitOutcome(ID, '900001', { level: 'none', mechanism: null })],
      [{ school: '900001', p: 0.01, q: 0.05, level: 'attention' }],
    );
    const together = dataWith(outcome);
    const tab = schoolTab(together.evaluation.schools[0]!, together);
    expect(rowOf(tab, `panel:${ID}:at-cuts`)).toBeDefined();
  });
});

describe('«Сводка» with the panel', () => {
  const text = (plan: ReturnType<typeof summaryTab>, id: string): string =>
    valuesOf(rowOf(plan, id)).join(' ');

  test('says how many of the marked schools may be chance, and names the rule set', () => {
    const plan = summaryTab(data);
    expect(text(plan, 'panel:chance')).toContain(
      'Отмечено школ по протоколам: 1; из них случайных ожидается около 0,1',
    );
    expect(text(plan, 'rules')).toContain('Статистическая панель');
  });

  test('says what the data of a work could not show', () => {
    const silent = [
      litSign('at-cuts', 'cuts', { isLit: false }),
      silentSign('hard-tasks', 'tasks', 'no-input'),
      silentSign('task-misfit', 'tasks', 'no-input'),
    ];
    const units = ['900001', '900002'].map((code) => unitOutcome(ID, code, { signs: silent }));
    const plan = summaryTab(dataWith(panelOutcome(units, [])));
    expect(text(plan, `panel:${ID}`)).toContain(
      'нужны баллы по заданиям в протоколе (показателей без ответа: 2)',
    );
    expect(text(plan, 'panel:one')).toBe(PANEL.oneWork);
  });

  test('asks nobody for what the kind of results never has', () => {
    const asked = (id: string, of: ReturnType<typeof work>): string => {
      const silent = [
        litSign('at-cuts', 'cuts', { isLit: false }),
        silentSign('year-jump', 'level', 'no-input'),
        silentSign('hard-tasks', 'tasks', 'no-input'),
      ];
      const units = ['900001', '900002'].map((code) => unitOutcome(id, code, { signs: silent }));
      const outcome = panelOutcome(units, []);
      const works = outcome.works.map((one) => ({ ...one, work: id }));
      const counts = ['900001', '900002'].map((code) => result(code, of, CROSS));
      const made = reportData({ counts, rules: 'panel', judge: () => ({ ...outcome, works }) });
      return text(summaryTab(made), `panel:${id}`);
    };
    const { needs } = DETECTOR_TEXTS['year-jump'];
    expect(asked(ID, MA4)).toContain(needs);
    // An exam of grade 9 has no work of grade 8 before it.
    const exam = asked('ОГЭ-2021-МА-9', work('МА', 9, 2021, 'ОГЭ'));
    expect(exam).not.toContain(needs);
    expect(exam).toContain('нужны баллы по заданиям');
  });

  test('offers to pool years and works where there are few schools', () => {
    const { units, schools, works, expectedFalse } = OUTCOME;
    const small = works.map((one) => ({ ...one, pool: { ...one.pool, isSmall: true } }));
    const plan = summaryTab(dataWith({ units, schools, works: small, expectedFalse }));
    expect(text(plan, 'panel:small')).toContain('Загрузите работы других лет и предметов');
  });
});
