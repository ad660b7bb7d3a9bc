/** The whole evaluation on small invented results: sources, references, rule sets, index, levels. */
import { Sign } from '../../../src/domain/indicators/indicator';
import { EvaluationInput, evaluate } from '../../../src/domain/verdict/evaluate';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import { PANEL_CONTEXT, PAPER, crossOf, result, same, work } from '../indicators/builders';

const MA4 = work('МА', 4, 2021);

function run(input: Partial<EvaluationInput>) {
  return evaluate({
    counts: [],
    tables: [],
    typed: [],
    official: [],
    papers: () => PAPER,
    referenceChoice: 'loaded',
    parameters: DEFAULT_PARAMETERS,
    ruleSet: 'summary',
    panel: PANEL_CONTEXT,
    ...input,
  });
}

/** A school like most: marks 2–5 spread, journal marks one above for a third. */
const ORDINARY = crossOf([
  ...same(6, 3, 4),
  ...same(12, 3, 7),
  ...same(12, 4, 8),
  ...same(12, 4, 12),
  ...same(9, 5, 13),
  ...same(9, 5, 17),
]);

function signOf(signs: readonly Sign[], id: Sign['id']): Sign {
  return signs.find((sign) => sign.id === id)!;
}

describe('evaluation', () => {
  test('of nothing is empty', () => {
    expect(run({})).toMatchObject({ works: [], schools: [], changes: [], index: [] });
  });

  test('does not depend on the order of counts, and orders schools by code and works by year', () => {
    const counts = [
      result('900002', MA4, ORDINARY),
      result('900001', MA4, ORDINARY),
      result('900001', work('РУ', 5, 2020), ORDINARY),
    ];
    const evaluation = run({ counts });
    expect(run({ counts: [...counts].reverse() })).toEqual(evaluation);
    expect(evaluation.schools.map(({ code }) => code)).toEqual(['900001', '900002']);
    expect(evaluation.schools[0]!.units.map((unit) => unit.work)).toEqual(['ВПР-2020-РУ-5', 'ВПР-2021-МА-4']);
  });

  test('a school whose rows are all absentees is there with n = 0 and says why it has no signs', () => {
    const { schools } = run({ counts: [result('900001', MA4, [[], [], [], [], []], 4)] });
    expect(schools[0]!.units[0]!.figures).toMatchObject({ n: 0, absent: 4, mean: null });
    expect(schools[0]!.level).toBe('unknown');
  });

  test('a single school has nothing to be compared with and says so', () => {
    const { schools } = run({ counts: [result('900001', MA4, ORDINARY)] });
    for (const sign of schools[0]!.units[0]!.signs) {
      expect([sign.id, sign.level]).toEqual([sign.id, 'unknown']);
      expect(sign.sentence).toContain('сравнивать не с чем');
    }
  });

  test('without a scale signs of marks and cuts answer «недостаточно данных»', () => {
    const counts = ['900001', '900002', '900003', '900004'].map((code) => result(code, MA4, ORDINARY));
    const { schools } = run({ counts, papers: () => ({ ...PAPER, cuts: null }) });
    const { signs, figures } = schools[0]!.units[0]!;
    expect(figures.marks).toBeNull();
    expect(new Set(signs.map(({ level }) => level))).toEqual(new Set(['unknown']));
    expect(signOf(signs, 'few-twos').sentence).toContain('шкала');
  });
});

describe('«Сводные отчёты»', () => {
  // Marks of the work equal to those of the journal, all just above the cuts.
  const agreeing = crossOf([...same(25, 3, 6), ...same(25, 4, 10), ...same(10, 5, 15)]);
  const counts = [
    ...['900001', '900002', '900003', '900004'].map((code) => result(code, MA4, ORDINARY)),
    result('900005', MA4, agreeing),
  ];
  const { schools } = run({ counts });

  test('marks agreement with the journal, few «понизили» and works at the cuts; others stay without signs', () => {
    const { signs, level } = schools[4]!.units[0]!;
    const marked = signs.filter((sign) => sign.level === 'attention').map(({ id }) => id);
    expect(marked).toEqual(['lowered-low', 'confirmed-high', 'cuts']);
    expect(level).toBe('attention');
    expect(schools.slice(0, 4).map((school) => school.level)).toEqual(['none', 'none', 'none', 'none']);
  });

  test('compares with the others only, and a marked value lies beyond the threshold', () => {
    const sign = signOf(schools[4]!.units[0]!.signs, 'confirmed-high');
    // Of 60 pupils 33 confirmed in each of the other four schools.
    expect(sign).toMatchObject({ value: 1, reference: 33 / 60, n: 60 });
    expect(sign.value!).toBeGreaterThanOrEqual(sign.threshold!);
    expect(sign.interval!.low).toBeGreaterThan(0);
    expect(sign.p!).toBeLessThan(0.001);
    expect(sign.innocent.length).toBeGreaterThan(0);
    expect(sign.sentence).toContain('Сначала проверьте обычные причины.');
  });

  test('never yields more than «обратить внимание»', () => {
    expect(schools.flatMap(({ units }) => units).every(({ level }) => level !== 'recheck')).toBe(true);
  });

  test('thresholds follow «Параметры»: a larger effect size takes the sign away', () => {
    const strict = run({ counts, parameters: { ...DEFAULT_PARAMETERS, confirmedEffect: 60 } });
    const sign = signOf(strict.schools[4]!.units[0]!.signs, 'confirmed-high');
    expect([sign.level, sign.threshold]).toEqual(['none', null]);
  });

  test('fewer than ten participants give no sign, fewer than twenty are shown in grey', () => {
    const small = (n: number) => run({ counts: [...counts, result('900006', MA4, crossOf(same(n, 4, 20)))] });
    expect(small(9).schools[5]!.units[0]).toMatchObject({ level: 'unknown', grey: true });
    expect(small(19).schools[5]!.units[0]!.grey).toBe(true);
    expect(small(20).schools[5]!.units[0]!.grey).toBe(false);
  });
});

describe('«ФИОКО-2019»', () => {
  const even = (low: number, high: number) => crossOf([...same(10, 3, low), ...same(10, 4, high)]);

  test('counts schools by rule with and without ten participants, and the index by year', () => {
    const counts = [
      ...['900001', '900002', '900003'].map((code) => result(code, MA4, even(8, 12))),
      result('900004', MA4, even(19, 20)),
      result('900005', MA4, crossOf([...same(2, 4, 20)])),
      result('900006', MA4, [[], [], [], [], []], 2),
    ];
    const { works, index } = run({ counts, ruleSet: 'fioko-2019' });
    expect(works[0]!.ruleA).toEqual({ schools: 5, marked: 2, schoolsFromTen: 4, markedFromTen: 1 });
    expect(index).toEqual([
      { year: 2021, schools: 5, marked: 2, schoolsFromTen: 4, markedFromTen: 1, value: 60 },
    ]);
  });

  test('rule B marks opposite order of marks and scores', () => {
    const opposite = crossOf([...same(5, 3, 18), ...same(5, 5, 8)]);
    const { schools, index } = run({ counts: [result('900001', MA4, opposite)], ruleSet: 'fioko-2019' });
    expect(schools[0]!.units[0]).toMatchObject({ ruleA: false, ruleB: true, level: 'attention' });
    expect(index[0]).toMatchObject({ marked: 1, value: 0 });
  });

  test('works of other subjects and grades have rules but are outside the index; ОГЭ counts by rule A only', () => {
    const opposite = crossOf([...same(5, 3, 18), ...same(5, 5, 8)]);
    const other = run({ counts: [result('900001', work('ОМ', 4, 2021), opposite)], ruleSet: 'fioko-2019' });
    expect(other.schools[0]!.units[0]!.ruleB).toBe(true);
    expect(other.index).toEqual([]);
    const exam = run({
      counts: [result('900001', work('РУ', 9, 2021, 'ОГЭ'), opposite)],
      ruleSet: 'fioko-2019',
    });
    expect(exam.index).toMatchObject([{ schools: 1, marked: 0 }]);
  });

  test('rule C belongs to the later year and to its school', () => {
    const MA5 = work('МА', 5, 2022);
    const codes = ['900001', '900002', '900003', '900004', '900005', '900006'];
    const counts = codes.flatMap((code, i) => [
      result(code, MA4, even(10, 10 + (i % 2))),
      result(code, MA5, i === 5 ? even(2, 3) : even(2, 18)),
    ]);
    const { changes, schools, index } = run({ counts, ruleSet: 'fioko-2019' });
    expect(changes).toHaveLength(1);
    expect(changes[0]!.schools.map(({ flag }) => flag)).toEqual([null, null, null, null, null, 'fall']);
    const [earlier, later] = schools[5]!.units;
    expect([earlier!.change, later!.change!.flag]).toEqual([null, 'fall']);
    expect(later!.signs.find(({ id }) => id === 'rule-c')!.level).toBe('attention');
    expect(index.map(({ year, marked }) => [year, marked])).toEqual([[2021, 0], [2022, 1]]); // prettier-ignore
  });

  test('fewer than ten participants in either year have no K', () => {
    const counts = [
      result('900001', MA4, crossOf(same(9, 4, 10))),
      result('900001', work('МА', 5, 2022), even(8, 9)),
    ];
    expect(run({ counts, ruleSet: 'fioko-2019' }).changes).toEqual([]);
  });
});

describe('sources and references', () => {
  const marks = (
    name: string,
    level: 'region' | 'school' | 'municipality',
    percent: [number, number, number, number],
    n: number,
  ) => ({
    level,
    name,
    school: level === 'school' ? name : null,
    schools: null,
    n,
    percent,
  });
  const table = (...rows: ReturnType<typeof marks>[]) => ({
    kind: 'marks' as const,
    work: MA4,
    maxScore: 20,
    rows,
  });

  test('typed rows stand before imported ones, a protocol before both', () => {
    const imported = table(marks('МО-9', 'municipality', [0, 0, 50, 50], 100), marks('900001', 'school', [50, 50, 0, 0], 20), marks('900002', 'school', [50, 50, 0, 0], 20)); // prettier-ignore
    const typed = table(
      marks('900001', 'school', [0, 100, 0, 0], 20),
      marks('900002', 'school', [0, 100, 0, 0], 20),
    );
    const { schools } = run({
      tables: [imported],
      typed: [typed],
      counts: [result('900002', MA4, ORDINARY)],
    });
    expect(schools.map(({ units }) => [units[0]!.source, units[0]!.figures.marks])).toEqual([
      ['typed', [0, 20, 0, 0]],
      ['protocol', [6, 24, 21, 9]],
    ]);
    expect(schools[0]!.municipality).toBe('МО-9');
  });

  test('the chosen row is the reference part by part; what it lacks comes from everything loaded', () => {
    const typed = [table(marks('Регион', 'region', [10, 40, 40, 10], 1000))];
    const counts = [result('900001', MA4, ORDINARY)];
    const { reference } = run({ counts, typed, referenceChoice: 'typed' }).works[0]!;
    expect(reference.kinds).toEqual({ scores: 'loaded', marks: 'typed', journal: 'loaded' });
    expect(reference.tally.marks).toEqual([100, 400, 400, 100]);
    expect(run({ counts, typed, referenceChoice: 'region-row' }).works[0]!.reference.kinds.marks).toBe(
      'loaded',
    );
  });

  test('the official list stands beside: repeated rows count once, three years back from its last', () => {
    const entry = (year: number, markers: Record<string, boolean>) => ({ year, school: '900001', municipality: '', name: '', markers }); // prettier-ignore
    const official = [entry(2022, { '4 РУ': true }), entry(2024, { '4 РУ': true, '5 МА': false }), entry(2024, { '5 МА': true }), entry(2025, { '4 РУ': false })]; // prettier-ignore
    const { schools } = run({ counts: [result('900001', MA4, ORDINARY)], official });
    expect(schools[0]!.official).toEqual({
      years: [
        { year: 2022, markers: ['4 РУ'] },
        { year: 2024, markers: ['4 РУ', '5 МА'] },
        { year: 2025, markers: [] },
      ],
      timesInThreeYears: 1,
    });
  });
});
