/** Plans of single schools worked out by hand: own figures, totals of the municipality, nothing of anybody else. */
import fc from 'fast-check';
import { Others } from '../../../src/domain/answers/others';
import type { RoadmapLine } from '../../../src/domain/school-plan/from-roadmap';
import { PlanLine, SchoolPlanData, schoolPlan } from '../../../src/domain/school-plan/school-plan';
import type { RegisterId } from '../../../src/domain/tables/registers';
import type { Evaluation } from '../../../src/domain/verdict/evaluation';
import type { PlanSectionId } from '../../../src/messages/school-plan';
import { parseWorkId } from '../../../src/domain/protocol/work';
import { registersOf } from '../registers/builders';
import { EARLIER, LISTS, MATHS, PROCEDURES, RUSSIAN, SCHOOLS } from '../targets/target-data';

const CODE = '900001';

interface UnitOf {
  readonly work: string;
  readonly n?: number;
  readonly level?: string;
  readonly signs?: readonly object[];
  readonly panel?: object;
  readonly tasks?: readonly object[];
}

const sign = (level: string, n: number, parts: object = {}): object => ({
  id: 'few-twos',
  title: 'Отметок «2» меньше, чем у других',
  sentence: 'Доля «2» – 1,0, у других – 8,0.',
  innocent: ['школа с отбором', 'мало работ'],
  next: [],
  level,
  n,
  ...parts,
});

function evaluationOf(
  units: Readonly<Record<string, readonly UnitOf[]>>,
  tasks: readonly object[] = [],
  panel: object | null = null,
): Evaluation {
  const ids = [...new Set(Object.values(units).flatMap((all) => all.map(({ work }) => work)))];
  return {
    ruleSet: { title: 'Сводные отчёты' },
    works: ids.map((id) => ({ id, work: parseWorkId(id), tasks })),
    schools: Object.keys(units).map((code) => ({
      code,
      panel,
      units: units[code]!.map(({ n = 20, level = 'none', signs = [], tasks: own = [], ...rest }) => ({
        panel: null,
        ...rest,
        level,
        signs,
        tasks: own,
        figures: { n },
      })),
    })),
    index: [],
  } as unknown as Evaluation;
}

const line = (parts: Partial<RoadmapLine>): RoadmapLine =>
  ({
    id: 'М1',
    number: '1',
    section: 'Раздел',
    action: 'Провести собрание',
    details: [],
    deadline: 'октябрь',
    start: '2024-10-01',
    end: '2024-10-31',
    responsible: ['директора школ'],
    result: '',
    state: 'Запланировано',
    ...parts,
  }) as unknown as RoadmapLine;

interface Parts extends Partial<Omit<SchoolPlanData, 'registers'>> {
  readonly rows?: Readonly<Partial<Record<RegisterId, readonly Readonly<Record<string, unknown>>[]>>>;
}

function dataOf({ rows = {}, ...parts }: Parts = {}): SchoolPlanData {
  return {
    schoolYear: 2024,
    today: '2025-06-01',
    schools: SCHOOLS,
    procedures: PROCEDURES,
    evaluation: evaluationOf({}),
    registers: registersOf(rows, LISTS),
    lines: [],
    others: new Others([...SCHOOLS.values()]),
    ...parts,
  };
}

function linesOf(section: PlanSectionId, parts: Parts, code = CODE): readonly PlanLine[] {
  return schoolPlan(code, dataOf(parts)).sections.find(({ id }) => id === section)!.lines;
}

test('without data every section is there and has no line', () => {
  const { sections, name } = schoolPlan(CODE, dataOf());
  expect(name).toBe('Школа 1');
  expect(sections.map(({ id, lines }) => [id, lines.length])).toEqual([
    ['signs', 0],
    ['deficits', 0],
    ['qualitySystem', 0],
    ['control', 0],
    ['roadmap', 0],
  ]);
});

describe('signs', () => {
  const marked = (works: readonly string[], signs: readonly object[]): Evaluation =>
    evaluationOf({ [CODE]: works.map((work) => ({ work, level: 'attention', signs })) });

  test('that ask for attention become a line: ordinary causes first, then what to look at', () => {
    const signs = [sign('attention', 20), sign('none', 20, { id: 'cuts' })];
    expect(linesOf('signs', { evaluation: marked([MATHS], signs) })).toEqual([
      {
        id: 'sign:few-twos',
        measure:
          'Отметок «2» меньше, чем у других. Сначала обычные причины: школа с отбором; мало работ. Если они не объясняют: обсудить на методическом объединении; если вопрос остался, попросить выборочную перепроверку.',
        reason: 'ВПР 2025, Математика, 4 класс: Доля «2» – 1,0, у других – 8,0.',
        deadline: 'сентябрь–октябрь 2025\u00a0г.',
        start: '2025-09-01',
        end: '2025-10-31',
        responsible: 'заместитель директора по УВР',
        result: 'Справка: какие причины проверены, на что ответа пока нет',
      },
    ]);
  });

  test('of several works are one line a sign, and every ordinary cause stands once', () => {
    const signs = [
      sign('attention', 20, { sentence: 'Доля – 1,0. Сначала проверьте обычные причины.' }),
      sign('recheck', 20, {
        id: 'cuts',
        title: 'Баллы у границы',
        innocent: ['мало работ'],
        next: ['сверить'],
      }),
    ];
    const found = linesOf('signs', { evaluation: marked([MATHS, RUSSIAN], signs) });
    expect(found.map(({ id }) => id)).toEqual(['sign:causes', 'sign:few-twos', 'sign:cuts']);
    expect(found[0]).toMatchObject({
      measure: 'Сначала проверить обычные причины: школа с отбором; мало работ.',
      reason: 'Признаки ниже – в работах: ВПР 2025, Математика, 4 класс; ВПР 2025, Русский язык, 4 класс',
    });
    expect(found[1]!.reason).toBe(
      'ВПР 2025, Математика, 4 класс: Доля – 1,0.\nВПР 2025, Русский язык, 4 класс: Доля – 1,0.',
    );
    expect(found[2]!.measure).toBe('Баллы у границы. Если обычные причины не объясняют: сверить.');
    expect(JSON.stringify(found).match(/мало работ/g)).toHaveLength(1);
  });

  test('of many works show the figures of three and name the others', () => {
    const works = ['МА', 'РУ', 'ОМ', 'АЯ'].map((subject) => `ВПР-2025-${subject}-4`);
    const [found] = linesOf('signs', { evaluation: marked(works, [sign('attention', 20)]) });
    expect(found!.reason.split('\n').slice(2)).toEqual([
      expect.stringMatching(/^ВПР 2025, Окружающий мир, 4 класс: Доля/),
      expect.stringMatching(/^То же: ВПР 2025, [^:]*, 4 класс$/),
    ]);
  });

  test('of one to four participants show no figure', () => {
    const evaluation = evaluationOf({
      [CODE]: [{ work: MATHS, n: 4, level: 'attention', signs: [sign('attention', 4)] }],
    });
    expect(linesOf('signs', { evaluation })[0]!.reason).toBe(
      'ВПР 2025, Математика, 4 класс: Участников меньше 5: показатели не показываются.',
    );
  });

  test('of works older than the year before and of later years are not here', () => {
    const works = ['ВПР-2023-МА-4', EARLIER, MATHS, 'ВПР-2026-МА-4'];
    const [found] = linesOf('signs', { evaluation: marked(works, [sign('attention', 20)]) });
    expect(found!.reason.match(/ВПР \d{4}/g)).toEqual(['ВПР 2024', 'ВПР 2025']);
  });

  test('have no dates without a school year, and stay', () => {
    const evaluation = marked([MATHS], [sign('attention', 20)]);
    expect(linesOf('signs', { evaluation, schoolYear: null })).toMatchObject([
      { deadline: 'сентябрь–октябрь', start: null, end: null },
    ]);
  });

  test('of small differences that add up are one line for all such works', () => {
    const found = linesOf('signs', { evaluation: marked([MATHS, RUSSIAN], []) });
    expect(found.map(({ id }) => id)).toEqual(['sign:together']);
    expect(found[0]!.reason.split('\n')).toHaveLength(2);
  });

  test('of another school are not here', () => {
    const evaluation = evaluationOf({
      [CODE]: [{ work: MATHS }],
      '900002': [{ work: MATHS, level: 'recheck', signs: [sign('recheck', 20)] }],
    });
    expect(linesOf('signs', { evaluation })).toEqual([]);
  });

  test('of all works together are one line when no work asks alone', () => {
    const panel = { school: CODE, p: 0.0004, q: 0.01, level: 'attention' };
    const evaluation = evaluationOf({ [CODE]: [{ work: MATHS, panel: {} }] }, [], panel);
    expect(linesOf('signs', { evaluation }).map(({ id }) => id)).toEqual(['sign:school']);
  });
});

describe('deficits', () => {
  const row = { work: MATHS, school: CODE, skill: 'Чтение графиков', percent: 42, municipality: 61.5 };

  test('of the register stand with the school and the municipality until they are overcome', () => {
    const deficits = [
      { ...row, correction: 'Короткие задания на уроках', deadline: '01.12.2024', programme: 'да' },
      { ...row, skill: 'Задание 3', again: 61, municipality: 60 },
      { ...row, skill: 'Тема соседей', school: '900002' },
    ];
    expect(linesOf('deficits', { rows: { deficits }, today: '2024-11-30' })).toMatchObject([
      {
        id: `deficit:${MATHS}`,
        measure: 'ВПР 2025, Математика, 4 класс. Чтение графиков: Короткие задания на уроках.',
        reason: 'Школа / муниципалитет, %: Чтение графиков – 42 / 62 (в рабочей программе, до 01.12.2024)',
        start: null,
        end: '2024-12-01',
      },
    ]);
    expect(linesOf('deficits', { rows: { deficits }, today: '2024-12-01' })).toMatchObject([
      { reason: expect.stringContaining('до 01.12.2024'), deadline: 'май–июнь 2025\u00a0г.' },
    ]);
  });

  test('name nobody, whatever the register says', () => {
    const deficits = [{ ...row, correction: 'Занятия с методистом Петровой А. И.' }];
    const [line] = linesOf('deficits', { rows: { deficits } });
    expect(line!.measure).toContain('Занятия с методистом …');
    expect(JSON.stringify(line)).not.toContain('Петров');
  });

  test('of one to four participants show no percent of the school', () => {
    const evaluation = evaluationOf({ [CODE]: [{ work: MATHS, n: 3 }] });
    const [found] = linesOf('deficits', { rows: { deficits: [{ ...row, again: 50 }] }, evaluation });
    expect(found!.reason).toBe('Школа / муниципалитет, %: Чтение графиков – ‹5 / 62 (повторно – ‹5)');
  });

  test('that results show are added unless the register has them', () => {
    const task = (share: number, n: number): object => ({
      label: '7',
      n,
      share,
      level: 'Б',
      zone: share >= 0.6 ? 'sufficient' : 'insufficient',
    });
    // 30 % of 20 is below 65 % by more than 1.96·√(0.65·0.35/20) = 21 points; 50 % is not.
    const evaluation = evaluationOf(
      {
        [CODE]: [{ work: MATHS, tasks: [task(0.3, 20)] }],
        '900002': [{ work: MATHS, tasks: [task(0.5, 20)] }],
      },
      [task(0.65, 300)],
    );
    expect(linesOf('deficits', { evaluation })).toMatchObject([
      {
        id: `deficit:${MATHS}`,
        measure: 'ВПР 2025, Математика, 4 класс. Разобрать затруднения, повторить темы, измерить ещё раз.',
        reason: 'Школа / муниципалитет, %: № 7 – 30 / 65',
      },
    ]);
    expect(linesOf('deficits', { evaluation }, '900002')).toEqual([]);
    const deficits = [{ ...row, skill: 'задание 7' }];
    expect(linesOf('deficits', { evaluation, rows: { deficits } })).toMatchObject([
      { reason: 'Школа / муниципалитет, %: задание 7 – 42 / 62' },
    ]);
  });

  test('are one line a work: what people typed, then the greatest differences, five in all', () => {
    const task = (label: string, share: number, n: number): object => ({
      label,
      n,
      share,
      zone: 'insufficient',
    });
    const labels = ['1', '2', '3', '4', '5', '6'];
    // All below 55 % by more than 1.96·√(0.55·0.45/100) = 10 points; the later the task the greater the difference.
    const own = labels.map((label, i) => task(label, 0.4 - i / 20, 100));
    const all = labels.map((label) => task(label, 0.55, 900));
    const evaluation = evaluationOf({ [CODE]: [{ work: MATHS, tasks: own }, { work: RUSSIAN }] }, all);
    const deficits = [
      { ...row, percent: 60, correction: 'Графики на каждом уроке.' },
      { ...row, work: RUSSIAN, percent: '', municipality: '' },
    ];
    const found = linesOf('deficits', { evaluation, rows: { deficits } });
    expect(found.map(({ id }) => id)).toEqual([`deficit:${MATHS}`, `deficit:${RUSSIAN}`]);
    expect(found[0]!.reason).toBe(
      'Школа / муниципалитет, %: Чтение графиков – 60 / 62; № 6 – 15 / 55; № 5 – 20 / 55; № 4 – 25 / 55; № 3 – 30 / 55; и ещё 2',
    );
    expect(found[0]!.measure).toMatch(/ещё раз\. Чтение графиков: Графики на каждом уроке\.$/);
    expect(found[1]!.reason).toBe('Школа / муниципалитет, %: Чтение графиков');
  });
});

describe('what registers lack', () => {
  test('elements of ВСОКО without a word, with «нет» and «частично»', () => {
    const qualitySystem = [
      { school: CODE, element: 'Положение о ВСОКО', present: 'да' },
      { school: CODE, element: 'Порядок проведения ВПР', present: 'нет' },
      { school: CODE, element: 'Прозрачные критерии оценивания', present: 'частично' },
    ];
    const found = linesOf('qualitySystem', { rows: { qualitySystem } });
    expect(found.map(({ id, measure }) => `${id} ${measure}`)).toEqual([
      'quality:2 Подготовить и принять: «Порядок проведения ВПР»',
      'quality:3 Подготовить и принять: «Регулярные независимые процедуры»',
      'quality:4 Дополнить: «Прозрачные критерии оценивания»',
      'quality:5 Подготовить и принять: «Непрерывное повышение квалификации»',
      'quality:6 Подготовить и принять: «Аналитическая работа объединений учителей»',
    ]);
    expect(found[1]!.reason).toBe(
      'Сведений об элементе нет. Элементов есть: 1 из 6; в муниципалитете все 6 – у 0 из 3 школ.',
    );
  });

  const control = [
    { work: MATHS, school: CODE, observer: 'нет', video: 'онлайн' },
    { work: MATHS, school: '900002', observer: 'да' },
    { work: RUSSIAN, school: '900002', observer: 'да' },
  ];

  test('a «нет» in the control of procedures becomes a measure, silence a request', () => {
    const found = linesOf('control', { rows: { control } });
    expect(found.map(({ id }) => id)).toEqual(['control:observer', 'control:complete']);
    expect(found[0]!.reason).toBe(
      `«нет» – в 1 из 2 процедур (${MATHS}), в муниципалитете есть: 2 из 3 записей`,
    );
    expect(found[1]!.reason).toMatch(new RegExp(`^Нет строк: ${RUSSIAN}. Не заполнено: «`));
  });

  test('a school that did not write is asked for nothing', () => {
    const evaluation = evaluationOf({ '900002': [{ work: MATHS }, { work: RUSSIAN }] });
    expect(linesOf('control', { rows: { control }, evaluation })).toEqual([]);
  });
});

describe('lines of the roadmap', () => {
  test('are those that schools carry out, without those off control', () => {
    const lines = [
      line({
        details: ['для родителей', 'для учителей'],
        responsible: ['управление образования', 'директора школ'],
      }),
      line({ id: 'М2', responsible: ['методист'] }),
      line({ id: 'М3', state: 'Снято с контроля' }),
      line({ id: 'М4', responsible: ['директор ОО 900002'] }),
      line({ id: 'М5', responsible: ['директор ОО 900001'] }),
    ];
    const found = linesOf('roadmap', { lines });
    expect(found.map(({ id }) => id)).toEqual(['roadmap:М1', 'roadmap:М5']);
    expect(found[0]).toMatchObject({
      measure: 'Провести собрание\n– для родителей\n– для учителей',
      reason: 'Дорожная карта, № 1, «Раздел»',
      responsible: 'директора школ',
      start: '2024-10-01',
    });
  });

  test('say their state unless they are only planned', () => {
    const [found] = linesOf('roadmap', { lines: [line({ state: 'Просрочено' })] });
    expect(found).toMatchObject({
      reason: 'Дорожная карта, № 1, «Раздел», просрочено',
      deadline: 'октябрь',
      end: '2024-10-31',
    });
  });

  test('name nobody', () => {
    const lines = [
      line({
        action: 'Петрова А.И., методист, проводит встречу',
        responsible: ['Сидоров П.П., директор школы'],
      }),
    ];
    expect(JSON.stringify(linesOf('roadmap', { lines }))).not.toMatch(/Петров|Сидоров/);
  });
});

test('whatever is typed anywhere, a plan names no other school', () => {
  const texts = fc.constantFrom(
    'как в ОО 900002',
    'вместе: Школа 3 и школа 2',
    'обмен с 900003: школа  3',
    'обычный текст',
  );
  fc.assert(
    fc.property(fc.array(texts, { minLength: 6, maxLength: 6 }), (words) => {
      const [action, result, skill, correction, detail, section] = words as [string, ...string[]];
      const plan = schoolPlan(
        CODE,
        dataOf({
          lines: [line({ action: action!, result: result!, details: [detail!], section: section! })],
          rows: {
            deficits: [
              { work: MATHS, school: CODE, skill, correction },
              { work: MATHS, school: '900002', skill: 'чужое', correction: 'чужое' },
            ],
          },
        }),
      );
      const text = JSON.stringify(plan);
      expect(text).not.toMatch(/90000[23]|школа\s+[23]|чужое/i);
    }),
    { numRuns: 60 },
  );
});
