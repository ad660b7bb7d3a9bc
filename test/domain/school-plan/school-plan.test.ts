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
const NBSP = '\u00a0';

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
  test('that ask for attention become a line: ordinary causes first, then what to look at', () => {
    const signs = [sign('attention', 20), sign('none', 20, { id: 'cuts' })];
    const evaluation = evaluationOf({ [CODE]: [{ work: MATHS, level: 'attention', signs }] });
    expect(linesOf('signs', { evaluation })).toEqual([
      {
        id: `sign:${MATHS}:few-twos`,
        measure:
          'ВПР 2025, Математика, 4 класс. Отметок «2» меньше, чем у других. Сначала обычные причины: школа с отбором; мало работ. Если они не объясняют: обсудить на методическом объединении; если вопрос остался, попросить выборочную перепроверку.',
        reason: 'Доля «2» – 1,0, у других – 8,0.',
        deadline: 'май–июнь',
        start: '2025-05-01',
        end: '2025-06-30',
        responsible: 'заместитель директора по УВР',
        result: 'Справка: какие причины проверены, на что ответа пока нет',
      },
    ]);
  });

  test('of one to four participants show no figure', () => {
    const evaluation = evaluationOf({
      [CODE]: [{ work: MATHS, n: 4, level: 'attention', signs: [sign('attention', 4)] }],
    });
    expect(linesOf('signs', { evaluation })[0]!.reason).toBe(
      'Участников меньше 5: показатели не показываются.',
    );
  });

  test('of the year before are looked at in autumn, older ones and works of later years not at all', () => {
    const marked = { level: 'attention', signs: [sign('attention', 20)] };
    const works = ['ВПР-2023-МА-4', EARLIER, MATHS, 'ВПР-2026-МА-4'];
    const evaluation = evaluationOf({ [CODE]: works.map((work) => ({ work, ...marked })) });
    expect(linesOf('signs', { evaluation }).map(({ id, deadline }) => [id, deadline])).toEqual([
      [`sign:${EARLIER}:few-twos`, 'сентябрь–октябрь'],
      [`sign:${MATHS}:few-twos`, 'май–июнь'],
    ]);
  });

  test('have no dates without a school year, and stay', () => {
    const signs = [sign('attention', 20)];
    const evaluation = evaluationOf({ [CODE]: [{ work: MATHS, level: 'attention', signs }] });
    expect(linesOf('signs', { evaluation, schoolYear: null })).toMatchObject([{ start: null, end: null }]);
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
    expect(linesOf('deficits', { rows: { deficits } })).toMatchObject([
      {
        measure: 'Чтение графиков; ВПР 2025, Математика, 4 класс. Короткие задания на уроках',
        reason: `школа – 42,0${NBSP}%, муниципалитет – 61,5${NBSP}%, в рабочую программу внесено`,
        start: null,
        end: '2024-12-01',
      },
    ]);
  });

  test('of one to four participants show no percent of the school', () => {
    const evaluation = evaluationOf({ [CODE]: [{ work: MATHS, n: 3 }] });
    const [found] = linesOf('deficits', { rows: { deficits: [{ ...row, again: 50 }] }, evaluation });
    expect(found!.reason).toBe(`школа – ‹5, муниципалитет – 61,5${NBSP}%, повторно – ‹5`);
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
        id: `deficit:${MATHS}:task:7`,
        measure:
          'Задание 7; ВПР 2025, Математика, 4 класс. Разобрать типичные затруднения, повторить тему, измерить ещё раз короткой работой',
        reason: `школа – 30,0${NBSP}%, муниципалитет – 65,0${NBSP}%`,
      },
    ]);
    expect(linesOf('deficits', { evaluation }, '900002')).toEqual([]);
    const deficits = [{ ...row, skill: 'задание 7' }];
    expect(linesOf('deficits', { evaluation, rows: { deficits } }).map(({ id }) => id)).toEqual([
      expect.not.stringContaining('task'),
    ]);
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
