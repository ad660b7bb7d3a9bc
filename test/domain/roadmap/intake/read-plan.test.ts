import fc from 'fast-check';
import type { PlanDocument, SourceRow } from '../../../../src/domain/roadmap/document';
import { readPlan } from '../../../../src/domain/roadmap/intake/read-plan';
import {
  asBrokenLines,
  asCellsALine,
  HEADINGS,
  type Key,
  type Layout,
  layOut,
  NOISES,
  PLAIN,
  type PlainSection,
  randomOf,
} from './plan-variants';

/** Invented; deadlines and people in the forms that plans use. */
const PLAN: readonly PlainSection[] = [
  {
    title: 'Подготовка к процедурам',
    actions: [
      {
        number: '1.1',
        title: 'Составить график проверки работ и согласовать его с предметными объединениями',
        deadline: 'Сентябрь',
        responsible: 'Заместитель директора по УВР',
        result: 'График размещён на сайте школы',
      },
      {
        number: '1.2',
        title: 'Назначить организаторов в аудиториях и провести с ними инструктаж под подпись',
        deadline: 'Сентябрь',
        responsible: 'Заместитель директора по УВР',
        result: 'Журнал инструктажей заполнен',
      },
      {
        number: '1.3',
        title: 'Проверить копировальную технику и запас бумаги перед печатью вариантов',
        deadline: 'Март – апрель',
        responsible: 'Администрация школы',
        result: 'Акт готовности техники подписан',
      },
    ],
  },
  {
    title: 'Работа с результатами',
    actions: [
      {
        number: '2.1',
        title: 'Сопоставить отметки за работы с отметками журнала по каждому классу',
        deadline: 'В течение 10 дней после каждой процедуры',
        responsible: 'Руководители ШМО',
        result: 'Справка рассмотрена на совещании',
      },
      {
        number: '2.2',
        title: 'Перепроверить часть работ другой комиссией и сравнить баллы',
        deadline: 'Январь, июль',
        responsible: 'Школьный координатор, эксперты',
        result: 'Протокол перепроверки составлен',
      },
      {
        number: '2.10',
        title: 'Включить трудные темы в рабочие программы на следующий период обучения',
        deadline: 'До конца учебного года',
        responsible: 'Учителя-предметники',
        result: 'Программы обновлены по итогам анализа',
      },
    ],
  },
  {
    title: 'Взаимодействие с семьями',
    actions: [
      {
        number: '3.1',
        title: 'Рассказать на собраниях о порядке работ и о том, как читать их итоги',
        deadline: 'Постоянно',
        responsible: 'Классные руководители',
        result: 'Протоколы собраний хранятся у секретаря',
      },
      {
        number: '3.2',
        title: 'Вести раздел сайта с ответами на частые вопросы родителей',
        deadline: 'Постоянно',
        responsible: 'Классные руководители',
        result: 'Раздел пополняется раз в месяц новыми ответами',
      },
    ],
  },
];

const COLUMNS: readonly Key[] = ['number', 'title', 'deadline', 'responsible', 'result'];

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^а-яa-z0-9]/g, '');
}

function read(layout: Partial<Layout>, seed = 1): PlanDocument {
  return readPlan(layOut(PLAN, { ...PLAIN, ...layout }, randomOf(seed)));
}

function expectPlan(plan: PlanDocument, has: { result: boolean }): void {
  const wanted = PLAN.flatMap(({ title, actions }) =>
    actions.map((action) => ({ section: title, ...action })),
  );
  const summary = (
    actions: readonly {
      section: string;
      title: string;
      deadline: string;
      responsible: string;
      result: string;
    }[],
  ): unknown =>
    actions.map(({ section, title, deadline, responsible, result }) =>
      [section, title, deadline, responsible, has.result ? result : ''].map(letters),
    );
  const found = plan.actions.map(({ section, title, details, deadlineText, responsible, result }) => ({
    section: section.replace(/^\d+\.\s*/, ''),
    title: [title, ...details].join(' '),
    deadline: deadlineText,
    responsible: responsible.join(' '),
    result,
  }));
  expect(summary(found)).toEqual(summary(wanted));
  expect(plan.sections.map((title) => letters(title).replace(/^\d/, ''))).toEqual(
    PLAN.map(({ title }) => letters(title)),
  );
}

/** Words of what stands below the header of a table, and of what has been read. */
function lostWords(rows: readonly SourceRow[], plan: PlanDocument): string[] {
  const source = rows.slice(1).flatMap(({ cells }) => cells);
  const kept = [
    ...plan.sections,
    ...plan.unplaced.map(({ text }) => text),
    ...plan.actions.flatMap((action) => [
      action.number,
      action.title,
      ...action.details,
      action.direction,
      action.deadlineText,
      ...action.responsible,
      action.result,
      action.state,
    ]),
  ];
  const have = kept.map(letters).join(' ');
  return source
    .flatMap((text) => text.split(/[^А-ЯЁа-яёA-Za-z0-9]+/))
    .filter((word) => !have.includes(letters(word)));
}

function textRows(text: string): SourceRow[] {
  return text.split('\n').map((line, i) => ({ line: i + 1, cells: line.split('\t') }));
}

describe('columns', () => {
  test.each(HEADINGS.map((headings) => [headings.title, headings] as const))(
    'are found by the words of their headings: %s',
    (_, headings) => {
      expectPlan(read({ headings }), { result: true });
    },
  );

  test('stand anywhere', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COLUMNS, 'extra'] as Key[], { minLength: 6 }), (columns) => {
        expectPlan(read({ columns }), { result: true });
      }),
      { numRuns: 40 },
    );
  });

  test('may be fewer, and others may stand among them, whose text is listed', () => {
    const plan = read({ columns: ['title', 'extra', 'deadline', 'responsible'], extra: () => 'по приказу' });
    expectPlan(plan, { result: false });
    expect(plan.unplaced).toHaveLength(8);
    expect(plan.unplaced[0]).toEqual({ line: 3, text: 'по приказу' });
  });

  test('are told by their cells where no header stands', () => {
    expectPlan(read({ header: false }), { result: true });
    expectPlan(read({ header: false, columns: ['title', 'responsible', 'deadline'], section: 'single' }), {
      result: false,
    });
  });

  test('may be numbered under the header', () => {
    const rows = layOut(PLAN, PLAIN, randomOf(1));
    const numbered = [rows[0]!, { line: 2, cells: ['1', '2', '3', '4', '5'] }, ...rows.slice(1)];
    expectPlan(readPlan(numbered), { result: true });
  });
});

describe('numbers', () => {
  test('are texts without what ends them', () => {
    const rows = textRows(
      '№\tМероприятие\tСрок\n1.1.\tОткрыть журнал\tМай\n2.10\tЗакрыть журнал\tИюнь\n2.18)\tСдать журнал\tИюль',
    );
    expect(readPlan(rows).actions.map(({ number }) => number)).toEqual(['1.1', '2.10', '2.18']);
  });

  test('may be missing here and there, or everywhere', () => {
    expectPlan(read({ missing: 0.4 }, 3), { result: true });
    expectPlan(read({ numbers: false }), { result: true });
  });

  test('may stand before the action in its cell', () => {
    const rows = textRows('Мероприятие\tСрок\n1. Открыть журнал\tМай\n2. Закрыть журнал\tИюнь');
    expect(readPlan(rows).actions.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Открыть журнал'],
      ['2', 'Закрыть журнал'],
    ]);
  });
});

describe('sections', () => {
  test.each(['number', 'first', 'action', 'single'] as const)('are texts alone in a row: %s', (section) => {
    expectPlan(read({ section }), { result: true });
    expectPlan(read({ section, numberedSections: true, numbers: false }), { result: true });
    expectPlan(read({ section, capitals: true }), { result: true });
  });

  test('come once when a page repeats them with «(продолжение)»', () => {
    expectPlan(read({ headerEvery: 3, again: true, section: 'single' }), { result: true });
  });

  test('may have a number in its own cell, over measures without numbers', () => {
    const rows = textRows(
      '№\tНаправление\tМероприятия\tОтветственный, сроки\n1\tУчёт работ\t\t\n\t- хранение\tЗавести шкаф\tЗавхоз, май\n\t\tСменить замок\tЗавхоз, июнь',
    );
    const plan = readPlan(rows);
    expect(plan.sections).toEqual(['1. Учёт работ']);
    expect(plan.actions.map(({ direction, title }) => [direction, title])).toEqual([
      ['хранение', 'Завести шкаф'],
      ['хранение', 'Сменить замок'],
    ]);
  });
});

describe('joined cells', () => {
  test('give their deadline and people to every row they cover', () => {
    expectPlan(read({ joined: 'covered' }), { result: true });
  });

  test('may have come as blank ones', () => {
    expectPlan(read({ joined: 'blank' }), { result: true });
    expectPlan(
      read({ joined: 'blank', numbers: false, columns: ['number', 'title', 'deadline', 'responsible'] }),
      {
        result: false,
      },
    );
  });

  test('end with their section', () => {
    const rows = textRows(
      '№\tМероприятие\tСрок\tОтветственный\nПервый раздел\t\t\t\n1\tОткрыть журнал\tМай\tЗавуч\nВторой раздел\t\t\t\n2\tЗакрыть журнал\t\t',
    );
    expect(readPlan(rows).actions.map(({ deadlineText }) => deadlineText)).toEqual(['Май', '']);
  });

  test('may be said with a ditto mark', () => {
    const rows = textRows(
      '№\tМероприятие\tСрок\tОтветственный\n1\tОткрыть журнал\tМай\tЗавуч\n2\tЗакрыть журнал\t-//-\tДиректор',
    );
    expect(readPlan(rows).actions[1]).toMatchObject({ deadlineText: 'Май', responsible: ['Директор'] });
  });
});

describe('rows that go on', () => {
  test('behind a page join the row above', () => {
    for (let seed = 1; seed <= 20; seed++) {
      expectPlan(read({ cut: 0.5, headerEvery: 4 }, seed), { result: true });
      expectPlan(read({ cut: 0.5, numbers: false }, seed), { result: true });
    }
  });

  test('with cells that slid find their columns', () => {
    const rows = textRows(
      '№\tМероприятие\tСрок\tОтветственный\tРезультат\n1\tОткрыть журнал\tМай\tМетодический кабинет\tЖурнал ведётся по правилам, указанным в\n\t\tприказе школы\t\t\n\t\tОО\t\t\n2\tЗакрыть журнал\tИюнь\tЗавуч\tЖурнал сдан',
    );
    expect(readPlan(rows).actions[0]).toMatchObject({
      deadlineText: 'Май',
      responsible: ['Методический кабинет', 'ОО'],
      result: 'Журнал ведётся по правилам, указанным в приказе школы',
    });
  });

  test('with a deadline under the numbers are actions of their own', () => {
    const rows = textRows(
      '№\tДата\tМероприятие\tОтветственный\n1\tМай\tОткрыть журнал\tЗавуч\nИюнь – июль\t– Закрыть журнал\t\tДиректор',
    );
    expect(readPlan(rows).actions[1]).toMatchObject({
      number: '',
      title: 'Закрыть журнал',
      deadlineText: 'Июнь – июль',
      responsible: ['Директор'],
    });
  });
});

describe('cells', () => {
  test('keep their text through marks and spaces of every kind', () => {
    for (const noise of NOISES) expectPlan(read({ noise: [noise] }), { result: true });
  });

  test('may be followed by more or fewer blank ones, rows by blank rows', () => {
    expectPlan(read({ ends: 'cut' }), { result: true });
    expectPlan(read({ ends: 'more', blankRows: true }), { result: true });
  });

  test('broken over lines of a text file are whole again', () => {
    const rows = layOut(PLAN, { ...PLAIN, noise: ['wraps'], headings: HEADINGS[3]! }, randomOf(1));
    expectPlan(readPlan(asBrokenLines(rows)), { result: true });
  });

  test('may come one a line', () => {
    const rows = layOut(
      PLAN,
      { ...PLAIN, noise: ['wraps'], headings: HEADINGS[3]!, joined: 'blank' },
      randomOf(1),
    );
    expectPlan(readPlan(asCellsALine(rows)), { result: true });
  });

  test('of deadlines may hold people and the result as paragraphs', () => {
    const rows = textRows(
      '№\tМероприятие\tСроки\tОтветственный\tРезультат\n1\tОткрыть журнал\t<p>В течение года</p> <p>Методический кабинет ОО</p> <p>Журнал ведётся</p>\n2\tЗакрыть журнал\tМай\tЗавуч\tЖурнал сдан',
    );
    expect(readPlan(rows).actions[0]).toMatchObject({
      deadlineText: 'В течение года',
      responsible: ['Методический кабинет', 'ОО'],
      result: 'Журнал ведётся',
    });
  });

  test('of actions part their sub-points', () => {
    const rows = textRows(
      '№\tМероприятие\tСрок\n1\tСеминар «Порядок работ» -цели и участники; - сроки; -критерии\tМай\n2\tИнструктаж:\tИюнь\n\tа) порядок в аудитории;\t\n\tб) хранение работ\t',
    );
    expect(readPlan(rows).actions.map(({ title, details }) => [title, details])).toEqual([
      ['Семинар «Порядок работ»', ['цели и участники', 'сроки', 'критерии']],
      ['Инструктаж:', ['порядок в аудитории', 'хранение работ']],
    ]);
  });
});

describe('a duty that recurs', () => {
  const rows = (deadline: string): SourceRow[] =>
    textRows(
      `№\tМероприятие\tСрок\tОтветственный\tРезультат\n1\tОткрыть журнал\tМай\tЗавуч\tЖурнал открыт\n2\tСверять журнал\t${deadline}\tДиректор\tСверка проводится не реже раза в четверть`,
    );

  test('told in the result is the deadline where none is given', () => {
    expect(readPlan(rows('')).actions[1]).toMatchObject({
      deadlineText: 'не реже раза в четверть',
      result: 'Сверка проводится не реже раза в четверть',
    });
  });

  test('changes nothing where one is given', () => {
    expect(readPlan(rows('Июнь')).actions[1]!.deadlineText).toBe('Июнь');
  });
});

describe('documents', () => {
  test('may hold several tables, with headers of their own or without', () => {
    const [first, second, third] = PLAN.map((section) =>
      layOut([section], { ...PLAIN, section: 'single' }, randomOf(1)),
    ) as [SourceRow[], SourceRow[], SourceRow[]];
    const other = layOut(
      [PLAN[1]!],
      { ...PLAIN, section: 'single', columns: ['deadline', 'title', 'number', 'result', 'responsible'] },
      randomOf(1),
    );
    const order = textRows('ПРИКАЗ\n1. Утвердить план работы школы.\n2. Контроль оставляю за собой.');
    expectPlan(readPlan([...order, ...first, ...second, ...third.slice(1)]), { result: true });
    expectPlan(readPlan([...first, ...other, ...third]), { result: true });
  });

  test('keep what stands under the plan among what has no place', () => {
    const rows = [...layOut(PLAN, PLAIN, randomOf(1)), { line: 99, cells: ['Исп. Тестова А.А., методист'] }];
    const plan = readPlan(rows);
    expectPlan(plan, { result: true });
    expect(plan.unplaced).toEqual([{ line: 99, text: 'Исп. Тестова А.А., методист' }]);
  });

  test('tell the school year by what they print', () => {
    const rows = [...textRows('План на 2023/24 учебный год'), ...layOut(PLAN, PLAIN, randomOf(1))];
    expect(readPlan(rows).schoolYear).toBe(2023);
    expect(readPlan(layOut(PLAN, PLAIN, randomOf(1))).schoolYear).toBeNull();
  });

  test('name the people among those responsible once', () => {
    const rows = textRows(
      '№\tМероприятие\tСрок\tОтветственный\n1\tОткрыть журнал\tМай\tТестова А.А., завуч\n2\tЗакрыть журнал\tИюнь\tТестова А.А., завуч',
    );
    expect(readPlan(rows).names).toEqual(['Тестова А.А.']);
  });

  test('of nothing give nothing', () => {
    expect(readPlan([])).toMatchObject({ sections: [], actions: [], unplaced: [], names: [] });
  });
});

test('nothing of a table is lost, however it is laid out', () => {
  const layouts = fc.record({
    columns: fc.shuffledSubarray([...COLUMNS, 'extra'] as Key[], { minLength: 6 }),
    headings: fc.constantFrom(...HEADINGS),
    section: fc.constantFrom('number', 'first', 'action', 'single'),
    capitals: fc.boolean(),
    numberedSections: fc.boolean(),
    missing: fc.constantFrom(0, 0.3),
    numbers: fc.boolean(),
    joined: fc.constantFrom('no', 'covered', 'blank'),
    cut: fc.constantFrom(0, 0.4),
    noise: fc.subarray(['double', 'wraps', 'bold'] as const, { maxLength: 1 }),
    ends: fc.constantFrom('whole', 'cut', 'more'),
  }) as fc.Arbitrary<Partial<Layout>>;
  fc.assert(
    fc.property(layouts, fc.nat(1000), fc.boolean(), (layout, seed, broken) => {
      const rows = layOut(PLAN, { ...PLAIN, ...layout, extra: () => 'примечание' }, randomOf(seed));
      const source = broken && !layout.noise!.includes('wraps') ? asBrokenLines(rows) : rows;
      expect(lostWords(rows, readPlan(source))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
