import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { PlanDocument } from '../../../../src/domain/roadmap/document';
import { findHeader } from '../../../../src/domain/roadmap/intake/plain-header';
import { linesOf } from '../../../../src/domain/roadmap/intake/plain-lines';
import { readPlainPlan } from '../../../../src/domain/roadmap/intake/plain-text';
import { describeWith, shared } from '../../../support/shared';

const rowsOf = (text: string) => text.split('\n').map((line, i) => ({ line: i + 1, cells: [line] }));
const read = (text: string): PlanDocument => readPlainPlan(rowsOf(text));
/** number | title | deadline | responsible | result, one action a line. */
const brief = ({ actions }: PlanDocument): string[] =>
  actions.map(({ number, title, deadlineText, responsible, result }) =>
    [number, title, deadlineText, responsible.join(' + '), result].join(' | '),
  );

const SEEDS = {
  '000': '000_5f50622f4372a18e.txt',
  '001': '001_06105396e53f60ed.txt',
  '002': '002_2bc8896ef02e5199.txt',
  '003': '003_7828a3438b5f683d.txt',
  '004': '004_8d2b3a57b91d7391.txt',
};
const seed = (name: keyof typeof SEEDS): string => readFileSync(shared('seeds', SEEDS[name]), 'utf8');

/** Words of the plan that stand nowhere in what was read. Headings and labels are understood, what stands before is left. */
function lostWords(text: string, plan: PlanDocument): string[] {
  const { lines } = linesOf(rowsOf(text));
  const headings = findHeader(lines)?.headings ?? new Set<number>();
  const kept = [
    ...plan.sections,
    ...plan.unplaced.map((one) => one.text),
    ...plan.actions.flatMap((action) => [
      action.section,
      action.direction,
      action.number,
      action.title,
      ...action.details,
      action.deadlineText,
      ...action.responsible,
      action.result,
      action.state,
    ]),
  ];
  const found = kept.join('\n').replace(/[-\s]/g, '').toLowerCase();
  const first = Math.min(
    ...headings,
    ...plan.actions.slice(0, 1).map(({ line }) => lines.findIndex((one) => one.line === line)),
  );
  return lines
    .filter((_, i) => !headings.has(i) && i >= first)
    .flatMap((line) =>
      line.text
        .replace(/-/g, '')
        .toLowerCase()
        .split(/[^a-zа-яё0-9]+/),
    )
    .filter(
      (word) => word !== '' && !/^(?:срок|отв|ответственный|результат)$/.test(word) && !found.includes(word),
    );
}

describeWith('shared', 'the scanned plan of seed 004', () => {
  let known: PlanDocument | undefined;
  const plan = (): PlanDocument => (known ??= read(seed('004')));

  test('has five sections and twenty actions, number 17 missing', () => {
    const { sections, actions } = plan();
    expect(sections.map((title) => title.split(' ').slice(0, 3).join(' '))).toEqual([
      'Нормативно-правовое обеспечение',
      'Мониторинг образовательных результатов',
      'Работа с педагогами',
      'Работа с обучающимися',
      'Работа с родителями',
    ]);
    expect(actions.map(({ number }) => Number(number))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21,
    ]);
    const perSection = sections.map((title) => actions.filter(({ section }) => section === title).length);
    expect(perSection).toEqual([3, 4, 7, 4, 2]);
  });

  // Worked out by hand from the page: what stands in the columns of its table.
  const YEAR = 'В течение года';
  const DEPUTY = 'Заместитель директора по УВР';
  const HEADS = 'руководители ШМО';
  const TEACHERS = 'учителя-предметники';
  const AFTER = 'В течение года после проведения процедур';
  const COUNCIL = 'По плану проведения педсоветов';
  test.each<[string, string, string, string[]]>([
    ['1', 'Издание приказов', YEAR, ['Директор']],
    ['2', 'Разработка локальных', YEAR, [DEPUTY]],
    ['3', 'Представление аналитической', YEAR, [DEPUTY]],
    ['4', 'Анализ итогов', 'В течение года (по четвертям, полугодиям)', [DEPUTY]],
    ['5', 'Анализ результатов', 'В течение года (по четвертям, полугодиям)', [DEPUTY, TEACHERS]],
    ['6', 'Анализ результатов', AFTER, [DEPUTY, HEADS, TEACHERS]],
    ['7', 'Сопоставление результатов', AFTER, [DEPUTY, HEADS, TEACHERS]],
    ['8', 'Оценка динамики', COUNCIL, [DEPUTY, TEACHERS]],
    ['9', 'Включение в', COUNCIL, ['заместитель директора по УВР']],
    ['10', 'Повышение квалификации', YEAR, [DEPUTY]],
    ['11', 'Оказание методической', YEAR, [DEPUTY, HEADS]],
    ['12', 'Контроль над', YEAR, ['Заместитель директора по УР', HEADS]],
    ['13', 'Экспертиза качества', YEAR, ['Руководители ШМО']],
    ['14', 'Пополнение банка', YEAR, [DEPUTY, HEADS, TEACHERS]],
    ['15', 'Проведение тренировочных', YEAR, [DEPUTY, TEACHERS]],
    [
      '16',
      'Коррекционная работа,',
      'По плану проведения дополнительных занятий с учащимися',
      ['Учителя-предметники'],
    ],
    ['18', 'Проведение классных', YEAR, [DEPUTY, 'классные руководители']],
    ['19', 'Проведение независимых', 'При проведении оценочных процедур', [DEPUTY]],
    ['20', 'Проведение родительских', YEAR, [DEPUTY, 'классные руководители']],
    ['21', 'Размещение информации', YEAR, ['Зам. директора по УВР', 'отв. за сайт']],
  ])('action %s has its deadline and those responsible', (number, words, deadline, responsible) => {
    const action = plan().actions.find((one) => one.number === number)!;
    expect(action.title.split(' ').slice(0, 2).join(' ')).toBe(words);
    expect(action.deadlineText).toBe(deadline);
    expect(action.responsible).toEqual(responsible);
    expect(action.details).toEqual([]);
    expect(action.result).toBe('');
  });

  test('words that the scan broke are whole, marks of the scan are gone', () => {
    const { actions } = plan();
    const title = (number: string): string => actions.find((one) => one.number === number)!.title;
    expect(title('13')).toContain('контрольно-измерительных');
    expect(title('14')).toContain('контрольно-измерительных');
    expect(actions.map((one) => one.title).join(' ')).not.toMatch(/[&'■]|\.\.|\s\s/);
  });

  test('the title before it is not listed, and nothing else is left over', () => {
    expect(plan().unplaced).toEqual([]);
  });
});

describeWith('shared', 'the five plans without their columns', () => {
  const ways: Record<string, (text: string) => string> = {
    'one cell a line': (text) => text.replace(/\t/g, '\n'),
    'cells with two spaces between them': (text) => text.replace(/\t/g, '  '),
    'no blank lines': (text) => text.replace(/\t/g, '\n').replace(/\n\s*\n+/g, '\n'),
    'a blank line after each': (text) => text.replace(/\t/g, '\n').replace(/\s*\n\s*/g, '\n\n'),
    'spaces that do not break': (text) => text.replace(/\t/g, '\n').replace(/ /g, '\u00a0'),
    'every line a paragraph': (text) => text.replace(/\t/g, '\n').replace(/^(.*\S.*)$/gm, '<p>$1</p>'),
    'page marks between the lines': (text) =>
      text.replace(/\t/g, '\n').replace(/((?:.*\n){23})/g, '$1.. . ..... - 2- - ■■ —\n— 3 —\n'),
  };
  const expected: [keyof typeof SEEDS, number, number][] = [
    ['000', 5, 21],
    ['001', 2, 23],
    ['002', 3, 16],
    ['003', 3, 12],
    ['004', 5, 20],
  ];

  describe.each(Object.keys(ways))('%s', (way) => {
    test.each(expected)(
      'seed %s: %i sections, %i actions, each with a deadline',
      (name, sections, actions) => {
        const plan = read(ways[way]!(seed(name)));
        expect([plan.sections.length, plan.actions.length]).toEqual([sections, actions]);
        expect(plan.actions.filter(({ deadlineText }) => deadlineText === '')).toEqual([]);
        expect(lostWords(ways[way]!(seed(name)), plan)).toEqual([]);
      },
    );
  });

  test('the school year is that of the document', () => {
    const years = expected.map(([name]) => read(seed(name)).schoolYear);
    expect(years).toEqual([2023, 2023, 2019, 2020, null]);
  });

  test('people named among those responsible are told once each', () => {
    expect(read(ways['one cell a line']!(seed('002'))).names).toHaveLength(1);
    expect(read(ways['one cell a line']!(seed('000'))).names).toEqual([]);
  });
});

describe('plans in text', () => {
  test('a list from a message: deadline and responsible behind a dash, a comma, in brackets, with labels', () => {
    const plan = read(
      [
        'План на 2024/25 учебный год',
        '1. Провести семинар для экспертов – октябрь, отв. методист',
        '2. Обновить страницу сайта о ВПР – ежемесячно, отв. Сорокина А.А., администратор сайта',
        '3) Собрать приказы школ (до 15 ноября), ответственный: руководители ОО',
        '4. Разослать памятку наблюдателям. Срок: март. Ответственный: муниципальный координатор',
        '5. Проверить готовность кабинетов',
      ].join('\n'),
    );
    expect(brief(plan)).toEqual([
      '1 | Провести семинар для экспертов | октябрь | методист | ',
      '2 | Обновить страницу сайта о ВПР | ежемесячно | Сорокина А.А., администратор сайта | ',
      '3 | Собрать приказы школ | до 15 ноября | руководители ОО | ',
      '4 | Разослать памятку наблюдателям. | март | муниципальный координатор | ',
      '5 | Проверить готовность кабинетов |  |  | ',
    ]);
    expect(plan.schoolYear).toBe(2024);
    expect(plan.names).toEqual(['Сорокина А.А.']);
    expect(plan.unplaced).toEqual([]);
  });

  test('labels in lines of their own, sections with their word', () => {
    const plan = read(
      [
        'Дорожная карта',
        '',
        'Раздел 1. Подготовка',
        '1.1. Составить график наблюдений',
        'Срок: сентябрь 2024',
        'Ответственный: заместитель директора по УВР',
        'Результат: график утверждён',
        '',
        '1.2. Обучить наблюдателей',
        'Срок:',
        'до 1 марта',
        'Отв.: муниципальный координатор, методист ЦРО',
        '',
        'Раздел 2. Анализ',
        '2.1. Сравнить отметки с журналом',
        'Срок: в течение 10 дней после каждой процедуры',
        'Ответственные: администрация школы',
        'учителя-предметники',
      ].join('\n'),
    );
    expect(plan.sections).toEqual(['Раздел 1. Подготовка', 'Раздел 2. Анализ']);
    expect(brief(plan)).toEqual([
      '1.1 | Составить график наблюдений | сентябрь 2024 | заместитель директора по УВР | график утверждён',
      '1.2 | Обучить наблюдателей | до 1 марта | муниципальный координатор + методист ЦРО | ',
      '2.1 | Сравнить отметки с журналом | в течение 10 дней после каждой процедуры | администрация школы + учителя-предметники | ',
    ]);
  });

  test('a list with dashes', () => {
    const plan = read(
      [
        '- Совещание руководителей школ – август, начальник отдела образования',
        '- Горячая линия для родителей – постоянно, методист',
        '- Перепроверка работ – май, муниципальная комиссия',
      ].join('\n'),
    );
    expect(brief(plan)).toEqual([
      ' | Совещание руководителей школ | август | начальник отдела образования | ',
      ' | Горячая линия для родителей | постоянно | методист | ',
      ' | Перепроверка работ | май | муниципальная комиссия | ',
    ]);
  });

  const HEADINGS = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'];
  const ROWS = [
    ['1', 'Составить перечень процедур на год', 'Сентябрь', 'Заместитель директора', 'Перечень'],
    ['2', 'Провести собрания о правилах проверки', 'Октябрь, апрель', 'Классные руководители', 'Протоколы'],
    ['3', 'Обсудить итоги на педсовете', 'как договоримся', 'завхоз и сторож', 'Решение'],
  ];

  test('cells one below the other follow the order of the headings, phrases that nobody knows too', () => {
    const orders = [
      [0, 1, 2, 3, 4],
      [0, 2, 1, 3, 4],
      [0, 1, 3, 2, 4],
    ];
    for (const order of orders) {
      const text = [HEADINGS, ...ROWS].flatMap((row) => order.map((i) => row[i]!)).join('\n\n');
      const known = order.indexOf(1) < order.indexOf(2) && order.indexOf(2) < order.indexOf(3);
      expect(brief(read(text)).slice(0, known ? 3 : 2)).toEqual(
        ROWS.slice(0, known ? 3 : 2).map((row) => row.join(' | ')),
      );
    }
  });

  test('without headings the order of fields is found from what they look like', () => {
    const orders = [
      [0, 1, 2, 3],
      [0, 2, 1, 3],
      [0, 1, 3, 2],
    ];
    for (const order of orders) {
      const text = ROWS.slice(0, 2)
        .flatMap((row) => order.map((i) => row[i]!))
        .join('\n');
      expect(brief(read(text))).toEqual(ROWS.slice(0, 2).map((row) => `${row.slice(0, 4).join(' | ')} | `));
    }
  });

  test('headings that a page repeats are not read as actions', () => {
    const text = [HEADINGS, ROWS[0]!, HEADINGS, ROWS[1]!].flat().join('\n');
    expect(brief(read(text))).toEqual(ROWS.slice(0, 2).map((row) => row.join(' | ')));
    expect(read(text).unplaced).toEqual([]);
  });

  test('Roman sections, numbers that begin anew, a word broken at the end of a line', () => {
    const plan = read(
      [
        'I. Организация',
        '1. Назначить тех, кто отвечает за хранение',
        'Директор',
        'Сентябрь',
        '2. Подготовить аудитории и про-',
        'верить камеры',
        'Технический специалист',
        'Накануне процедуры',
        'II. Анализ',
        '1. Сверить отметки',
        'Руководители ШМО',
        'После каждой ВПР',
      ].join('\n'),
    );
    expect(plan.sections).toEqual(['I. Организация', 'II. Анализ']);
    expect(brief(plan)).toEqual([
      '1 | Назначить тех, кто отвечает за хранение | Сентябрь | Директор | ',
      '2 | Подготовить аудитории и проверить камеры | Накануне процедуры | Технический специалист | ',
      '1 | Сверить отметки | После каждой ВПР | Руководители ШМО | ',
    ]);
  });

  test('without numbers and headings the line before the first action is a section where later ones have sections', () => {
    const plan = read(
      [
        'План работы школы',
        'Нормативная база',
        'Издать приказы о проверке',
        'В течение года',
        'Директор',
        'Обновить положение об отметках',
        'Август',
        'Заместитель директора по УВР',
        'Работа с учителями',
        'Провести семинар по критериям',
        'Ноябрь',
        'Руководители ШМО',
      ].join('\n'),
    );
    expect(plan.sections).toEqual(['Нормативная база', 'Работа с учителями']);
    expect(plan.actions.map(({ title, section }) => `${section}: ${title}`)).toEqual([
      'Нормативная база: Издать приказы о проверке',
      'Нормативная база: Обновить положение об отметках',
      'Работа с учителями: Провести семинар по критериям',
    ]);
  });

  test('one deadline joined over rows of a table belongs to each of them, but no further than its section', () => {
    const plan = read(
      [
        'Мероприятие Срок Ответственный',
        'Подготовка',
        '1. Изучить порядок',
        'Сентябрь',
        'Завуч',
        '2. Изучить сроки',
        'Проведение',
        '3. Открыть аудитории',
      ].join('\n'),
    );
    expect(brief(plan)).toEqual([
      '1 | Изучить порядок | Сентябрь | Завуч | ',
      '2 | Изучить сроки | Сентябрь | Завуч | ',
      '3 | Открыть аудитории |  |  | ',
    ]);
  });

  test('sub-points of an action are its details', () => {
    const plan = read(
      [
        '1. Провести инструктаж:',
        '- о порядке;',
        '- о хранении работ',
        'Март',
        'Организаторы',
        '2. Закрыть пункт',
        'Май',
        'Директор',
      ].join('\n'),
    );
    expect(plan.actions.map(({ title, details }) => [title, ...details])).toEqual([
      ['Провести инструктаж:', 'о порядке', 'о хранении работ'],
      ['Закрыть пункт'],
    ]);
  });

  test('who drew the paper up has no place in it', () => {
    const plan = read('1. Провести сверку\nМай\nМетодист\nИсп. Сорокина А.А., секретарь');
    expect(brief(plan)).toEqual(['1 | Провести сверку | Май | Методист | ']);
    expect(plan.unplaced).toEqual([{ line: 4, text: 'Исп. Сорокина А.А., секретарь' }]);
  });

  test('text that is no plan has no action, and nothing of an empty one is read', () => {
    expect(read('')).toEqual({ schoolYear: null, sections: [], actions: [], unplaced: [], names: [] });
    const letter = read('Уважаемые коллеги!\nНапоминаем о встрече.\nС уважением, отдел.');
    expect(letter.actions).toEqual([]);
    expect(letter.unplaced.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test('whatever stands in a text, every word of it is found again', () => {
    const line = fc.constantFrom(
      '',
      'План работы',
      'Мероприятие Срок Ответственный',
      'Работа с родителями',
      '1.',
      '2. Провести семинар',
      '1.1. Обсудить итоги на совещании',
      'II. Анализ',
      'качества знаний в',
      'В течение',
      'года',
      'Март – апрель',
      'Срок: май',
      'Отв.: методист',
      'Заместитель',
      'директора по УВР',
      'Сорокина А.А., завуч',
      '- о порядке',
      '– Собрать работы – июнь, администрация школы',
      'Протокол совещания',
      'Результат: приказ',
      '■■ — .....',
      'Исп. Сорокина А.А.',
      '  2 раза в год  Директор',
      '№ п/п',
      'Сроки',
      'ОО',
      'учителя-',
      'предметники',
      '3) Итог; 4) Срок – май',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 16 }), (lines) => {
        const text = lines.join('\n');
        expect(lostWords(text, read(text))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
