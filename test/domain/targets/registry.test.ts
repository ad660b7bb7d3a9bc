/** Indicators computed by hand from small registers, results and plans. */
import type { Recheck } from '../../../src/domain/recheck/record';
import type { ActionView, RoadmapView } from '../../../src/domain/roadmap/refresh-view';
import { TARGET_CODES, TARGET_IDS, TargetId, targetFigures } from '../../../src/domain/targets/registry';
import type { TargetData } from '../../../src/domain/targets/figure';
import { CHOICES } from '../../../src/messages/choices';
import { TARGET_TEXT } from '../../../src/messages/targets';
import { COMPLETE, registersOf } from '../registers/builders';
import { EARLIER, LISTS, MATHS, RUSSIAN, dataOf, evaluationOf } from './target-data';

const figure = (id: TargetId, parts: Partial<TargetData>) => targetFigures(dataOf(parts)).get(id)!;

test('codes are told apart, every link of every chain is worded, no two alike', () => {
  expect(new Set(Object.values(TARGET_CODES)).size).toBe(TARGET_IDS.length);
  const names = TARGET_IDS.map((id) => TARGET_TEXT[id].indicator);
  expect(new Set(names).size).toBe(TARGET_IDS.length);
  for (const id of TARGET_IDS) for (const text of Object.values(TARGET_TEXT[id])) expect(text).not.toBe('');
});

test('without data no indicator is 0: each says what it lacks', () => {
  for (const { value, basis } of targetFigures(dataOf()).values()) {
    expect(value).toBeNull();
    expect(basis).toMatch(/^недостаточно данных: ./);
  }
});

describe('schools with signs', () => {
  const levels = {
    '900001': { [MATHS]: 'attention', [RUSSIAN]: 'none' },
    '900002': { [MATHS]: 'none', [RUSSIAN]: 'unknown' },
    '900003': { [MATHS]: 'unknown', [EARLIER]: 'recheck' },
  } as const;

  test('are 1 of the 2 that could be judged this year; a sign of last year and silence count nowhere', () => {
    expect(figure('signs', { evaluation: evaluationOf(levels) })).toEqual({
      value: 50,
      basis: '1 из 2 школ; правила «Сводные отчёты»; признак – не вывод',
    });
  });

  test('of the year before are counted in that year', () => {
    expect(figure('signs', { evaluation: evaluationOf(levels), schoolYear: 2023 }).value).toBe(100);
  });
});

test('the index is of the spring in which the school year ends', () => {
  const index = [
    { year: 2025, value: 75, schools: 40, marked: 10, schoolsFromTen: 30, markedFromTen: 6 },
    { year: 2024, value: 60, schools: 40, marked: 16, schoolsFromTen: 30, markedFromTen: 9 },
  ];
  expect(figure('index', { evaluation: evaluationOf({}, index) })).toEqual({
    value: 75,
    basis: 'отмечено 10 из 40 школ, от 10 участников – 6 из 30',
  });
});

describe('shares of the control of procedures', () => {
  // Held: two works × three schools = 6 pairs; the register has four rows of them and one of last year.
  const control = [
    { work: MATHS, school: '900001', video: 'онлайн', observer: 'да', channel: 'да', briefing: '14.04.2025' },
    { work: MATHS, school: '900002', video: 'нет', observer: 'нет', channel: 'да' },
    { work: RUSSIAN, school: '900001', video: 'офлайн', observer: 'да', briefing: '20.06.2025' },
    { work: RUSSIAN, school: '900003', videoConduct: 'нет' },
    { work: EARLIER, school: '900001', video: 'онлайн', observer: 'да', channel: 'да' },
  ];
  const registers = registersOf({ control }, LISTS);

  test.each([
    ['observers', 66.67, '2 из 3 записей; без сведений ещё 3'],
    ['video', 50, '2 из 4 записей; без сведений ещё 2'],
    ['channel', 100, '2 из 2 записей; без сведений ещё 4'],
    // A row without a day of briefing, or with one to come, does not confirm it.
    ['briefing', 25, '1 из 4 записей; без сведений ещё 2'],
  ] as const)('%s: %d %%', (id, value, basis) => {
    const found = figure(id, { registers });
    expect(found.value).toBeCloseTo(value, 2);
    expect(found.basis).toBe(basis);
  });

  test('a pair with two rows counts once, and a «да» is not taken back', () => {
    const twice = registersOf(
      { control: [...control, { work: MATHS, school: '900001', observer: 'нет' }] },
      LISTS,
    );
    expect(figure('observers', { registers: twice }).basis).toBe('2 из 3 записей; без сведений ещё 3');
  });

  test('only schools that wrote the work are asked for it', () => {
    const evaluation = evaluationOf({
      '900001': { [MATHS]: 'none', [RUSSIAN]: 'none' },
      '900002': { [MATHS]: 'none' },
    });
    expect(figure('observers', { registers, evaluation }).basis).toBe('2 из 3 записей; без сведений ещё 1');
  });
});

describe('works confirmed at a re-check', () => {
  const recheck = (work: string, school: string, works: number, agreed: number): Recheck =>
    ({ work, school, works, agreed }) as Recheck;

  test('are summed over schools of the year', () => {
    const rechecks = [
      recheck(MATHS, '900001', 15, 12),
      recheck(RUSSIAN, '900001', 5, 4),
      recheck(EARLIER, '900002', 15, 0),
    ];
    expect(figure('recheck', { rechecks })).toEqual({ value: 80, basis: '16 из 20 работ; школ 1' });
  });

  test('of one to four works are not shown', () => {
    expect(figure('recheck', { rechecks: [recheck(MATHS, '900001', 4, 3)] })).toEqual({
      value: null,
      basis: 'недостаточно данных: работ ‹5',
    });
  });
});

describe('what schools have sent', () => {
  const elements = (school: string, count: number, present = 'да') =>
    CHOICES.qualityElement.slice(0, count).map((element) => ({ school, element, present }));

  test('ВСОКО is whole with six elements, each there entirely', () => {
    const qualitySystem = [
      ...elements('900001', 6),
      ...elements('900002', 5),
      ...elements('900003', 6, 'частично'),
    ];
    const registers = registersOf({ qualitySystem }, LISTS);
    expect(figure('qualitySystem', { registers })).toMatchObject({
      value: expect.closeTo(33.33, 2),
      basis: '1 из 3 школ; сведения дали 3',
    });
  });

  test('internal results are asked of the year, with marks', () => {
    const row = COMPLETE.internalResults;
    const internalResults = [row, { ...row, grade: 5 }, { ...row, school: '900002', year: '2023/24' }];
    expect(figure('internal', { registers: registersOf({ internalResults }, LISTS) }).basis).toBe(
      '1 из 3 школ',
    );
  });

  test('answers of an earlier year, blank ones and those of foreign codes count nowhere', () => {
    const blank = { status: '', done: '', evidence: '', comment: '', received: '' };
    const answers = [
      { ...blank, school: '900001', status: 'Выполнено' },
      { ...blank, school: '900001', comment: 'ещё' },
      { ...blank, school: '900002', status: 'Выполнено', received: new Date(2024, 4, 20) },
      { ...blank, school: '900003' },
      { ...blank, school: '777777', status: 'Выполнено' },
    ].map((cells, i) => ({ position: i + 1, cells }));
    expect(figure('answered', { answers }).basis).toBe('1 из 3 школ');
  });

  test('people trained are those finished of those planned in the year', () => {
    const training = [
      { school: '900001', people: 5, trained: 3, finished: '10.12.2024', state: 'завершено' },
      { school: '900002', people: 3, planned: '01.03.2025', state: 'запланировано' },
      { school: '900003', people: 9, trained: 9, finished: '10.12.2023', state: 'завершено' },
    ];
    expect(figure('training', { registers: registersOf({ training }, LISTS) })).toEqual({
      value: 37.5,
      basis: '3 из 8 человек',
    });
  });
});

describe('the roadmap', () => {
  const action = (state: string, end: string | null, times: readonly (string | null)[] = []): ActionView =>
    ({ state, end, times: times.map((day) => ({ end: day })) }) as unknown as ActionView;
  const actions = [
    action('Выполнено', '2024-10-31'),
    action('Просрочено', '2025-03-31'),
    action('Запланировано', '2025-08-31'),
    action('Выполняется постоянно', null),
    action('Снято с контроля', '2024-12-31'),
    action('Выполнено', null, ['2025-01-31', '2025-05-31']),
    action('Выполняется', '2025-01-31', ['2025-01-31', '2025-07-31']),
  ];
  const roadmap = { actions } as unknown as RoadmapView;

  test('is 2 of 3 whose last day has passed', () => {
    expect(figure('roadmapDue', { roadmap })).toMatchObject({ basis: '2 из 3 мероприятий' });
  });

  test('is 2 of the 5 that can be done', () => {
    expect(figure('roadmapAll', { roadmap })).toEqual({
      value: 40,
      basis: '2 из 5 мероприятий; не считая: постоянных 1, снято с контроля 1',
    });
  });

  test('without a day that has passed says so', () => {
    const none = { actions: [actions[2]] } as unknown as RoadmapView;
    expect(figure('roadmapDue', { roadmap: none })).toEqual({
      value: null,
      basis: 'недостаточно данных: сроков ещё не было',
    });
  });
});

test('the order of rows changes no figure', () => {
  const control = [
    { work: MATHS, school: '900001', observer: 'да' },
    { work: MATHS, school: '900001', observer: 'нет' },
    { work: RUSSIAN, school: '900002' },
  ];
  const of = (rows: typeof control) => {
    const lists = { ...registersOf({}, LISTS), control: registersOf({ control: rows }, LISTS).control };
    return [...targetFigures(dataOf({ registers: lists }))];
  };
  expect(of([...control].reverse())).toEqual(of(control));
});
