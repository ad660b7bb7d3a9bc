/** What stands around a plan, and what a copy does to its text: signatures, orders, idle spaces, bars, numbers. */
import { readFileSync, readdirSync } from 'node:fs';
import type { PlanDocument } from '../../../../src/domain/roadmap/document';
import { readPlan } from '../../../../src/domain/roadmap/intake/read-plan';
import { describeWith, shared } from '../../../support/shared';

const read = (text: string): PlanDocument =>
  readPlan(text.split('\n').map((line, i) => ({ line: i + 1, cells: line.split('\t') })));
const brief = ({ actions }: PlanDocument): string[] =>
  actions.map(({ number, title, deadlineText, responsible }) =>
    [number, title, deadlineText, responsible.join(' + ')].join(' | '),
  );

const HEAD = 'Мероприятие\tСрок\tОтветственный';
const TABLE = [
  HEAD,
  'Собрать ведомости кабинетов\tСентябрь\tСекретарь',
  'Сверить списки участников\tОктябрь\tКоординатор ВПР',
].join('\n');
const ROWS = [
  ' | Собрать ведомости кабинетов | Сентябрь | Секретарь',
  ' | Сверить списки участников | Октябрь | Координатор ВПР',
];

describe('lines under a plan', () => {
  test.each([
    ['a signature with a rule', 'Директор школы ____________ О.П. Лугова'],
    ['a signature without one', '\nДиректор школы          О.П. Лугова'],
    ['a position above its name', '\nНачальник отдела образования\nО.П. Лугова'],
    ['who agreed', '\nСОГЛАСОВАНО\nПредседатель совета\nО.П. Лугова\n«02» сентября 2024 г.'],
    ['who has read it', 'С планом ознакомлены:\n_________ /________/'],
    ['who drew it up', 'Исп. Лугова О.П.\nтел. 2-14-15'],
    ['where it was discussed', 'План рассмотрен на заседании педагогического совета 30.08.2024'],
    ['a date alone', '\n30.08.2024'],
  ])('%s is no part of it, and is listed', (_, closing) => {
    const plan = read(`${TABLE}\n${closing}`);
    expect(brief(plan)).toEqual(ROWS);
    const lines = closing.split('\n').filter((line) => /[а-яё\d]/i.test(line));
    expect(plan.unplaced.map(({ text }) => text.slice(0, 8))).toEqual(lines.map((line) => line.slice(0, 8)));
  });

  test('where people are named, a name in the last row stays in it', () => {
    const rows = [
      HEAD,
      'Обойти кабинеты\tМай\tСотов И. И.',
      'Разобрать работы\tМай\tЛугова О. П.',
      'Подвести итоги\tИюнь\tВетров А. А.',
    ];
    const plan = read(rows.join('\n').replace(/\t/g, '\n'));
    expect(plan.actions[2]!.responsible).toEqual(['Ветров А. А.']);
  });
});

describe('an order above a plan', () => {
  const order = [
    'ПРИКАЗ',
    'ПРИКАЗЫВАЮ:',
    '1. Утвердить прилагаемый план.',
    '2. Секретарю ознакомить школы до 5 сентября.',
    '3. Контроль оставляю за собой.',
    'Приложение к приказу',
  ].join('\n');

  test('its points are no actions', () => {
    const list = '1. Собрать ведомости – сентябрь, секретарь\n2. Сверить списки – октябрь, координатор ВПР';
    const plan = read(`${order}\n${list}`);
    expect(brief(plan)).toEqual([
      '1 | Собрать ведомости | сентябрь | секретарь',
      '2 | Сверить списки | октябрь | координатор ВПР',
    ]);
    expect(plan.unplaced).toEqual([]);
  });

  test('neither the order nor a title is listed above a table or above lines', () => {
    expect(read(`${order}\n${TABLE}`).unplaced).toEqual([]);
    expect(read(`План школы на год\n${TABLE}`).unplaced).toEqual([]);
    expect(read(`План школы на год\n${TABLE.replace(/\t/g, '\n')}`).unplaced).toEqual([]);
  });
});

describe('a plan copied as text', () => {
  const lines = [
    'Название мероприятия Сроки Ответственный',
    'Подготовка кабинетов',
    '1. Составить описи техники в кабинетах',
    'и сверить их с журналом',
    'Сентябрь Завхоз',
    '2. Проверить камеры и место для записи',
    'перед началом зимних работ',
    'Ноябрь Заместитель директора по УВР',
    'Работа с семьями',
    '3. Провести встречи с родителями о порядке работ',
    'Март Классные руководители',
  ].join('\n');

  test('wide spaces between all words part nothing', () => {
    const wide = read(lines.replace(/ /g, '  '));
    expect(wide.sections).toEqual(['Подготовка кабинетов', 'Работа с семьями']);
    expect(wide).toEqual(read(lines));
  });

  test('bars part its cells, ruled or not', () => {
    const barred = TABLE.split('\n').map((line) => line.replace(/\t/g, ' | '));
    const framed = barred.map((line) => `| ${line} |`);
    expect(brief(read(barred.join('\n')))).toEqual(ROWS);
    expect(brief(read([framed[0], '|---|:--:|---|', ...framed.slice(1)].join('\n')))).toEqual(ROWS);
  });

  const cells = (rows: readonly (readonly string[])[]): string => rows.flat().join('\n');
  const heading = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'];

  test('a section below a result is known by its numbers that begin anew', () => {
    const plan = read(
      cells([
        heading,
        ['Подготовка'],
        ['1.1', 'Составить опись техники', 'Сентябрь', 'Завхоз', 'Опись подписана'],
        ['1.2', 'Проверить камеры', 'Ноябрь', 'Завхоз', 'Записи хранятся'],
        ['Встречи'],
        ['2.1', 'Провести собрания', 'Март', 'Классные руководители', 'Протоколы собраны'],
      ]),
    );
    expect(plan.sections).toEqual(['Подготовка', 'Встречи']);
    expect(plan.actions.map(({ result }) => result)).toEqual([
      'Опись подписана',
      'Записи хранятся',
      'Протоколы собраны',
    ]);
  });

  test('sections numbered like the actions below them are sections', () => {
    const plan = read(
      cells([
        heading.slice(0, 4),
        ['1. Подготовка'],
        ['1. Составить опись техники', 'Сентябрь', 'Завхоз'],
        ['2. Проверить камеры', 'Ноябрь', 'Завхоз'],
        ['3. Обновить памятки', 'Ноябрь', 'Методист'],
        ['2. Встречи'],
        ['4. Провести собрания', 'Март', 'Классные руководители'],
        ['5. Подвести итоги', 'Май', 'Методист'],
      ]),
    );
    expect(plan.sections).toEqual(['1. Подготовка', '2. Встречи']);
    expect(plan.actions.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('the number of a page alone in its line is none of an action', () => {
    const plan = read(lines.replace('\nРабота с семьями', '\n2\nРабота с семьями'));
    expect(plan.sections).toEqual(['Подготовка кабинетов', 'Работа с семьями']);
    expect(plan.actions.map(({ number }) => number)).toEqual(['1', '2', '3']);
  });

  test('a title in the first column, broken over lines, is one section', () => {
    const plan = read(
      [
        heading.join('\t'),
        'Подготовка кабинетов, техники и',
        'мест для записи\t\t\t\t',
        '1\tСоставить опись техники\tСентябрь\tЗавхоз\tОпись подписана',
        '2\tПроверить камеры\tНоябрь\tЗавхоз\tЗаписи хранятся',
      ].join('\n'),
    );
    expect(plan.sections).toEqual(['Подготовка кабинетов, техники и мест для записи']);
    expect(plan.actions).toHaveLength(2);
  });

  test('a section that goes on behind a page is the same section', () => {
    const plan = read(lines.replace('\n2. Проверить', '\nПодготовка кабинетов (продолжение)\n2. Проверить'));
    expect(plan.sections).toEqual(['Подготовка кабинетов', 'Работа с семьями']);
  });
});

test('cells one a line without headings: a direction over its measures, people and deadline in one cell', () => {
  const plan = read(
    [
      ['1', 'Подготовка'],
      ['', '- готовность кабинетов', 'Составить опись техники', 'Завхоз, сентябрь'],
      ['', '', 'Проверить камеры перед работами', 'Завхоз, ноябрь'],
      ['2', 'Встречи'],
      ['', '- разговор с семьями', 'Провести собрания о порядке работ', 'Методист, март'],
      ['', '', 'Собрать вопросы родителей', 'Методист, апрель'],
    ]
      .map((row) => row.map((cell) => `\t${cell}`).join('\n'))
      .join('\n\n'),
  );
  expect(plan.actions.map(({ direction, deadlineText }) => [direction, deadlineText])).toEqual([
    ['готовность кабинетов', 'сентябрь'],
    ['готовность кабинетов', 'ноябрь'],
    ['разговор с семьями', 'март'],
    ['разговор с семьями', 'апрель'],
  ]);
});

describeWith('shared', 'real plans, copied badly', () => {
  const seed = (id: string): string =>
    readFileSync(
      shared(
        'seeds',
        readdirSync(shared('seeds')).find((name) => name.startsWith(id))!,
      ),
      'utf8',
    );
  const counts = (text: string): number[] => {
    const { sections, actions } = read(text);
    return [sections.length, actions.length];
  };

  test('004 with wide spaces, without numbers, signed', () => {
    expect(counts(seed('004').replace(/ +/g, '  '))).toEqual([5, 20]);
    expect(counts(seed('004').replace(/^\d{1,2}\.\s/gm, ''))).toEqual([5, 20]);
    const signed = read(`${seed('004').trim()}\nДиректор школы                    О.П. Лугова`);
    expect(signed.actions[19]!.responsible).toEqual(['Зам. директора по УВР', 'отв. за сайт']);
  });

  test('001 behind its order without headings and tabs, 003 without headings', () => {
    const withoutHeadings = seed('001').replace(/^№ п\/п\t.*\n/m, '');
    expect(counts(withoutHeadings.replace(/\t/g, '\n'))).toEqual([2, 23]);
    const lines = seed('003').split('\n');
    const at = lines.findIndex((line) => line.trim() === '№');
    expect(counts([...lines.slice(0, at), ...lines.slice(at + 4)].join('\n'))).toEqual([3, 12]);
  });
});
