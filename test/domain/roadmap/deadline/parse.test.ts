/** Deadlines: what the phrases of five real plans and of their neighbours mean in the school year 2023/24. */
import * as fc from 'fast-check';
import { addDays } from '../../../../src/domain/roadmap/deadline/calendar';
import type { DeadlineKind } from '../../../../src/domain/roadmap/deadline/deadline';
import { isDeadline } from '../../../../src/domain/roadmap/deadline/find';
import { parseDeadline } from '../../../../src/domain/roadmap/deadline/parse';

type Days = readonly [string, string];
type Line = readonly [phrase: string, kind: DeadlineKind, days: Days | null, occurrences?: readonly Days[]];

const YEAR: Days = ['2023-09-01', '2024-08-31'];
const QUARTERS: readonly Days[] = [
  ['2023-09-01', '2023-10-31'],
  ['2023-11-01', '2023-12-31'],
  ['2024-01-01', '2024-03-31'],
  ['2024-04-01', '2024-05-31'],
];
const HALVES: readonly Days[] = [
  ['2023-09-01', '2023-12-31'],
  ['2024-01-01', '2024-05-31'],
];
const JANUARY: Days = ['2024-01-01', '2024-01-31'];
const MAY: Days = ['2024-05-01', '2024-05-31'];

/** A deadline with days and no list of occurrences happens once, in these days. */
function expectLine([phrase, kind, days, occurrences]: Line, year: number | null = 2023): void {
  const deadline = parseDeadline(phrase, year);
  const times = occurrences ?? (days === null ? [] : [days]);
  expect(deadline).toEqual({
    kind,
    start: days?.[0] ?? null,
    end: days?.[1] ?? null,
    occurrences: times.map(([start, end]) => ({ start, end, anchor: null })),
    event: null,
  });
}

/** Every deadline of the five plans, with the noise that it stands in there; the events follow below. */
const IN_PLANS: readonly Line[] = [
  // Seed 000.
  ['Сентябрь–октябрь', 'range', ['2023-09-01', '2023-10-31']],
  ['Август–сентябрь', 'range', ['2023-08-01', '2023-09-30']],
  ['В течение года', 'school-year', YEAR],
  ['Март', 'month', ['2024-03-01', '2024-03-31']],
  ['Сентябрь', 'month', ['2023-09-01', '2023-09-30']],
  ['Февраль', 'month', ['2024-02-01', '2024-02-29']],
  ['В течение года в соответствии с графиками проведения мероприятий', 'by-schedule', YEAR, []],
  ['Январь, июль', 'several-months', ['2024-01-01', '2024-07-31'], [JANUARY, ['2024-07-01', '2024-07-31']]],
  // Seed 001.
  ['Декабрь 2023 г.', 'month', ['2023-12-01', '2023-12-31']],
  ['Декабрь 2023г.', 'month', ['2023-12-01', '2023-12-31']],
  ['по мере необходимости', 'on-demand', null],
  ['ежегодно', 'recurring', YEAR],
  ['в соответствии с графиком', 'by-schedule', null],
  ['в течение года', 'school-year', YEAR],
  ['До конца учебного года', 'range', YEAR],
  ['постоянно', 'permanent', null],
  ['весь период', 'school-year', YEAR],
  ['по графику', 'by-schedule', null],
  ['ежегодно май', 'recurring', MAY],
  // Seed 002.
  ['09.10.19', 'date', ['2019-10-09', '2019-10-09']],
  ['Март - апрель 2020', 'range', ['2020-03-01', '2020-04-30']],
  ['Октябрь – февраль', 'range', ['2023-10-01', '2024-02-29']],
  ['Февраль 2020 г.', 'month', ['2020-02-01', '2020-02-29']],
  ['Январь – февраль', 'range', ['2024-01-01', '2024-02-29']],
  ['Февраль – март', 'range', ['2024-02-01', '2024-03-31']],
  ['Апрель', 'month', ['2024-04-01', '2024-04-30']],
  ['Апрель – май', 'range', ['2024-04-01', '2024-05-31']],
  ['Октябрь – ноябрь', 'range', ['2023-10-01', '2023-11-30']],
  ['не реже раза в четверть', 'recurring', YEAR, QUARTERS],
  [
    'не менее раза в четверть (первое полугодие), по мере необходимости',
    'recurring',
    HALVES[0]!,
    QUARTERS.slice(0, 2),
  ],
  ['по мере необходимости с января 2020 года', 'on-demand', null],
  // Seed 003.
  ['на 01.04.2021', 'date', ['2021-04-01', '2021-04-01']],
  ['Планируется офф-лайн , май-июнь 2021г.', 'range', ['2021-05-01', '2021-06-30']],
  ['Используется при  проведении  каждой работы  , март-апрель 2021', 'range', ['2021-03-01', '2021-04-30']],
  ['Планируется, апрель 2021', 'month', ['2021-04-01', '2021-04-30']],
  ['Регулярно, получение материалов, отправка результатов.', 'permanent', null],
  ['Взять на контроль, март-апрель', 'range', ['2024-03-01', '2024-04-30']],
  ['Администрация в течение года', 'school-year', YEAR],
  ['Март 2021', 'month', ['2021-03-01', '2021-03-31']],
  ['Постоянно, в течение года', 'permanent', null],
  // Seed 004.
  ['В течение года \n(по четвертям, \nполугодиям)', 'recurring', YEAR, QUARTERS],
  ['По плану \nпроведения \nпедсоветов', 'by-schedule', null],
  ['По плану \nпроведения \n\nдополнительных \nзанятий с \nучащимися', 'by-schedule', null],
  ['В течение \nгода', 'school-year', YEAR],
];

test.each(IN_PLANS)('in a plan: %j is %s %j', (...line) => expectLine(line as unknown as Line));

const OTHERS: readonly Line[] = [
  ['до 1 октября', 'range', ['2023-09-01', '2023-10-01']],
  ['к 15 мая', 'range', ['2023-09-01', '2024-05-15']],
  ['не позднее 20 декабря', 'range', ['2023-09-01', '2023-12-20']],
  ['до 15.04', 'range', ['2023-09-01', '2024-04-15']],
  ['до мая', 'range', ['2023-09-01', '2024-05-01']],
  ['до конца мая', 'range', ['2023-09-01', '2024-05-31']],
  ['до начала учебного года', 'range', ['2023-09-01', '2023-09-01']],
  ['в конце учебного года', 'range', MAY],
  ['по итогам года', 'range', MAY],
  ['с 1 по 15 апреля', 'range', ['2024-04-01', '2024-04-15']],
  ['1–15 апреля', 'range', ['2024-04-01', '2024-04-15']],
  ['15 – 1 апреля', 'range', ['2024-04-01', '2024-04-15']],
  ['с 20 декабря по 15 января', 'range', ['2023-12-20', '2024-01-15']],
  ['с сентября по май', 'range', ['2023-09-01', '2024-05-31']],
  ['с января', 'range', ['2024-01-01', '2024-08-31']],
  ['после 15 мая', 'range', ['2024-05-15', '2024-08-31']],
  ['май–октябрь', 'range', ['2023-05-01', '2023-10-31']],
  ['конец августа – начало сентября', 'range', ['2023-08-21', '2023-09-10']],
  ['вторая неделя ноября', 'range', ['2023-11-08', '2023-11-14']],
  ['первая половина февраля', 'range', ['2024-02-01', '2024-02-15']],
  ['вторая половина февраля', 'range', ['2024-02-16', '2024-02-29']],
  ['I четверть', 'range', QUARTERS[0]!],
  ['Ш четверть', 'range', QUARTERS[2]!],
  ['3-я четверть', 'range', QUARTERS[2]!],
  ['1-2 четверть', 'range', HALVES[0]!],
  ['I, II четверть', 'several-months', HALVES[0]!, QUARTERS.slice(0, 2)],
  ['1 полугодие', 'range', HALVES[0]!],
  ['в течение второго полугодия', 'range', HALVES[1]!],
  ['II полугодие 2020/21 учебного года', 'range', ['2021-01-01', '2021-05-31']],
  ['II квартал', 'range', ['2024-04-01', '2024-06-30']],
  ['осень', 'range', ['2023-09-01', '2023-11-30']],
  ['2024 год', 'range', ['2024-01-01', '2024-12-31']],
  ['2023–2025 гг.', 'range', ['2023-01-01', '2025-12-31']],
  ['в течение 2020/21 учебного года', 'school-year', ['2020-09-01', '2021-08-31']],
  ['«29» декабря 2023 года', 'date', ['2023-12-29', '2023-12-29']],
  ['2023-12-29', 'date', ['2023-12-29', '2023-12-29']],
  ['15 мая', 'date', ['2024-05-15', '2024-05-15']],
  ['29 февраля', 'date', ['2024-02-29', '2024-02-29']],
  [
    'сентябрь, январь, май',
    'several-months',
    ['2023-09-01', '2024-05-31'],
    [['2023-09-01', '2023-09-30'], JANUARY, MAY],
  ],
  [
    'август, сентябрь',
    'several-months',
    ['2023-08-01', '2023-09-30'],
    [
      ['2023-08-01', '2023-08-31'],
      ['2023-09-01', '2023-09-30'],
    ],
  ],
  [
    'декабрь, март 2021',
    'several-months',
    ['2020-12-01', '2021-03-31'],
    [
      ['2020-12-01', '2020-12-31'],
      ['2021-03-01', '2021-03-31'],
    ],
  ],
  ['Август, далее по мере необходимости', 'month', ['2024-08-01', '2024-08-31']],
  ['апрель, по графику', 'month', ['2024-04-01', '2024-04-30']],
  [
    'в конце каждой четверти',
    'recurring',
    YEAR,
    [
      ['2023-10-25', '2023-10-31'],
      ['2023-12-25', '2023-12-31'],
      ['2024-03-25', '2024-03-31'],
      ['2024-05-25', '2024-05-31'],
    ],
  ],
  ['ежеквартально', 'recurring', YEAR, QUARTERS],
  ['по четвертям', 'recurring', YEAR, QUARTERS],
  ['в течение четверти', 'recurring', YEAR, QUARTERS],
  ['В теч. уч. года', 'school-year', YEAR],
  ['на весь период', 'school-year', YEAR],
  ['в конце I полугодия', 'range', ['2023-12-25', '2023-12-31']],
  ['начало II полугодия', 'range', ['2024-01-01', '2024-01-07']],
  ['до 1 июня текущего года', 'range', ['2023-09-01', '2024-06-01']],
  ['летний период', 'range', ['2024-06-01', '2024-08-31']],
  ['по согласованию', 'on-demand', null],
  ['2 раза в год', 'recurring', YEAR, HALVES],
  [
    'два раза в год (октябрь, апрель)',
    'recurring',
    ['2023-10-01', '2024-04-30'],
    [
      ['2023-10-01', '2023-10-31'],
      ['2024-04-01', '2024-04-30'],
    ],
  ],
  ['не реже 1 раза в полугодие', 'recurring', YEAR, HALVES],
  ['ежегодно до 1 сентября', 'recurring', ['2023-09-01', '2023-09-01']],
  ['ежедневно', 'permanent', null],
  ['зимние каникулы', 'unknown', null],
  ['30.02.2024', 'unknown', null],
  ['2.10', 'unknown', null],
  ['', 'unknown', null],
];

test.each(OTHERS)('%j is %s %j', (...line) => expectLine(line as unknown as Line));

test.each([
  ['ежемесячно', 12],
  ['раз в месяц', 12],
  ['ежемесячно с октября по май', 8],
  ['два раза в месяц', 24],
  ['еженедельно', 53],
  ['раз в две недели', 27],
])('%j happens %d times', (phrase, count) => {
  const { kind, occurrences } = parseDeadline(phrase, 2023);
  expect([kind, occurrences.length]).toEqual(['recurring', count]);
});

test('«до 20 числа» is due on that day of every month, or on its last', () => {
  const ends = (phrase: string) => parseDeadline(phrase, 2023).occurrences.map(({ end }) => end);
  expect(ends('до 20 числа каждого месяца').slice(0, 2)).toEqual(['2023-09-20', '2023-10-20']);
  expect(ends('ежемесячно до 31 числа').slice(0, 2)).toEqual(['2023-09-30', '2023-10-31']);
});

test.each([
  ['Сентябрь–октябрь', 'range'],
  ['Январь, июль', 'several-months'],
  ['В течение года', 'school-year'],
  ['ежегодно май', 'recurring'],
  ['не реже раза в четверть', 'recurring'],
  ['до 1 октября', 'range'],
] as const)('%j keeps its kind and has no days while the school year is unknown', (phrase, kind) => {
  expectLine([phrase, kind, null], null);
});

test('a year of its own needs no school year', () => {
  expectLine(['Октябрь – февраль 2020', 'range', ['2019-10-01', '2020-02-29']], null);
  expectLine(['в течение 2020/21 уч. года', 'school-year', ['2020-09-01', '2021-08-31']], null);
});

describe('after an event', () => {
  const rule = (phrase: string, title = '') => parseDeadline(phrase, 2023, title);

  test.each([
    // Seeds 000, 003, 004.
    ['В течение 10 календарных дней после каждой оценочной процедуры', 'conduct', 10, false, null],
    ['Используется при  проведении  каждой работы  ', 'conduct', 0, false, null],
    ['Регулярно, под подпись перед процедурой', 'conduct', 0, false, null],
    ['По завершении процедур руководителями ШМО, педагогами- предметниками.', 'conduct', 0, false, null],
    ['В течение года \nпосле проведения \n\nпроцедур', 'conduct', 0, false, null],
    ['При проведении \nоценочных \nпроцедур', 'conduct', 0, false, null],
    // Others.
    ['через 3 рабочих дня после загрузки результатов ВПР', 'upload', 3, true, 'ВПР'],
    ['в 5-дневный срок после получения результатов', 'results', 5, false, null],
    ['после проверки работ', 'checking', 0, false, null],
    ['В течение 10 (десяти) дней после ОГЭ', 'conduct', 10, false, 'ОГЭ'],
    ['не позднее пяти дней со дня проведения ДКР', 'conduct', 5, false, 'ДКР'],
    ['в течение недели после ВПР и ОГЭ', 'conduct', 7, false, null],
    ['После каждой процедуры в течение 10 дней', 'conduct', 10, false, null],
    ['10 дней после проверки', 'checking', 10, false, null],
    ['перед ВПР, за 3 дня', 'conduct', -3, false, 'ВПР'],
    ['за 3 дня до проведения ВПР', 'conduct', -3, false, 'ВПР'],
    ['по результатам ВПР', 'results', 0, false, 'ВПР'],
  ])('%j: from %s, %d days', (phrase, anchor, days, workingDays, procedureKind) => {
    expect(rule(phrase)).toEqual({
      kind: 'after-event',
      start: null,
      end: null,
      occurrences: [],
      event: {
        anchor,
        days,
        workingDays,
        openEnded: /^(По заверш|В течение года|после проверки|по результатам)/.test(phrase),
        procedureKind,
      },
    });
  });

  test.each([
    'Анализ выполнения заданий',
    'Сравнение с отметками',
    'Аналитическая справка',
    'Отчёт',
    'Адресные рекомендации',
  ])('what reads results is counted from them: %s', (title) => {
    expect(rule('после каждой процедуры', title).event!.anchor).toBe('results');
    expect(rule('после проверки работ', title).event!.anchor).toBe('checking');
    expect(rule('при проведении процедуры', title).event!.anchor).toBe('conduct');
  });
});

test('preparation for «итоговая аттестация» is no analysis', () => {
  expect(
    parseDeadline('после каждой процедуры', 2023, 'Подготовка к итоговой аттестации').event!.anchor,
  ).toBe('conduct');
});

test('Latin letters that look Russian, soft hyphens and a word cut at the end of a line are read', () => {
  for (const phrase of ['MAPT', 'мар\u00adт', 'c 1 по 31 марта']) {
    expect(parseDeadline(phrase, 2023).end).toBe('2024-03-31');
  }
  expect(parseDeadline('В тече-\nние года', 2023).kind).toBe('school-year');
});

describe('any deadline', () => {
  const known = [...IN_PLANS, ...OTHERS].map(([phrase]) => phrase);
  const word = fc.constantFrom(
    ...known,
    ...[
      'до',
      'с',
      'по',
      'и',
      '-',
      ',',
      '(',
      ')',
      '.',
      '31',
      '0',
      '2023',
      'года',
      'раз в',
      'дней после',
      'ВПР',
      '\n',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  );

  test('is read without an error, starts before it ends, and has its occurrences in order', () => {
    fc.assert(
      fc.property(text, fc.option(fc.integer({ min: 2000, max: 2050 })), (phrase, year) => {
        const { start, end, occurrences, kind, event } = parseDeadline(phrase, year);
        expect((start === null) === (end === null)).toBe(true);
        if (start !== null) expect(start <= end!).toBe(true);
        for (const one of occurrences) expect(one.start! <= one.end!).toBe(true);
        const ends = occurrences.map((one) => one.end!);
        expect(ends).toEqual([...ends].sort());
        expect(event !== null).toBe(kind === 'after-event');
        if (isDeadline(phrase)) expect(kind).not.toBe('unknown');
      }),
      { numRuns: 300 },
    );
  });

  test('without a year of its own happens in the school year, or begins not long before it', () => {
    const yearless = known.filter((phrase) => !/\d{4}|\d\.\d/.test(phrase));
    fc.assert(
      fc.property(fc.constantFrom(...yearless), fc.integer({ min: 2000, max: 2050 }), (phrase, year) => {
        for (const { start, end } of parseDeadline(phrase, year).occurrences) {
          expect(end! >= addDays(`${year}-09-01`, -1)).toBe(true);
          expect(start! <= `${year + 1}-08-31`).toBe(true);
          expect(start! >= `${year}-05-01`).toBe(true);
        }
      }),
    );
  });

  test('is the same with other dashes, spaces and letter case', () => {
    const space = fc.constantFrom(' ', '  ', '\u00a0', '\n', ' \n');
    const dash = fc.constantFrom('-', '–', '—', '−', ' - ', ' – ', ' —');
    fc.assert(
      fc.property(fc.constantFrom(...known), space, dash, fc.boolean(), (phrase, blank, line, upper) => {
        const spaced = phrase.replace(/\s*[-–]\s*/g, line).replace(/ /g, blank);
        const variant = upper ? spaced.toUpperCase() : spaced.toLowerCase();
        expect(parseDeadline(variant, 2023)).toEqual(parseDeadline(phrase, 2023));
      }),
    );
  });
});
