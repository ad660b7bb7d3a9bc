/** One invented sheet of every layout, small enough to check by eye. */
import { LayoutId } from '../../../src/domain/intake/layout';
import {
  MATHS_4_TASKS,
  Rows,
  SheetFixture,
  marksSheet,
  protocol,
  pupil,
  tasksFor,
  titleRows,
} from './sheets';

const TOTALS = [3, 7, 12, 15, 20];
export const maxima = [1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2];
const withMaxima = MATHS_4_TASKS.map((label, i) => `${label} (${maxima[i]}б)`);

export const cleanCsv = protocol(
  TOTALS.map((total, i) => pupil({ code: String(40001 + i), total: String(total), mark: '4' })),
);

const form2021: SheetFixture = {
  file: 'Проведение работы по математике, 4 класс. ВПР 2021.xlsx',
  rows: [
    [
      'логин школы',
      'регион',
      'номер обучающегося',
      'код обучающегося',
      'отметка за предыдущую четверть/триместр',
      'пол',
      'класс',
      'вариант',
      'всего баллов',
      ...MATHS_4_TASKS.map((_, i) => `балл за ${i + 1}`),
      'Учебник',
    ],
    ...TOTALS.map((total, i) => [
      'sch900001',
      'МО-1',
      i + 1,
      40001 + i,
      '4',
      '',
      'а',
      '1',
      String(total),
      ...tasksFor(total),
      '',
    ]),
  ],
};

export const form2020: SheetFixture = {
  file: '2021_ma4.xlsx',
  rows: [
    [
      'groups',
      'user',
      'id',
      'code',
      'otc',
      'gender',
      'klass',
      'var-1',
      'var-2',
      'sum',
      ...Array.from({ length: 40 }, (_, i) => (i === 15 ? 'Учебник' : `a-${i + 1}-grade`)),
    ],
    ...TOTALS.map((total, i) => [
      '90,reg90_m001',
      'sch900001',
      i + 1,
      40001 + i,
      '4',
      '',
      'А',
      '1',
      '',
      total,
      ...tasksFor(total),
      ...Array(25).fill(null),
    ]),
  ],
};

export const form2022: SheetFixture = {
  file: 'Математика 4 класс ВПР 2021.xlsx',
  sheet: 'Протокол',
  rows: [
    [
      'Пользователь',
      'Код региона',
      'Регион',
      'Муниципалитет',
      'Школа',
      'Дата загрузки',
      'Код',
      'Вариант',
      ...withMaxima.map((label) => label.replace(/^(\d)\.(\d)/, '$1($2)')),
      'Наименование класса',
      'Пол',
      'Отметка за предыдущий триместр/ четверть/полугодие',
      'Итого баллов',
    ],
    ...TOTALS.map((total, i) => [
      'edu900001',
      90,
      'reg900000 | Регион R',
      'reg90_m001 | МО-1',
      'edu900001 | МБОУ "СОШ № 1"',
      '17.03.2022 05:33:20',
      40001 + i,
      1,
      ...tasksFor(total),
      '4А',
      '',
      4,
      total,
    ]),
  ],
};

export const collectionForm: SheetFixture = {
  file: 'Форма сбора результатов Математика 4 класс ВПР 2021_edu900001.xlsx',
  sheet: 'Протокол',
  rows: [
    [
      'Код участника',
      'Вариант',
      ...withMaxima,
      'Порядковый номер класса',
      'Отметка за предыдущий триместр/ четверть/полугодие',
      'Итого баллов',
    ],
    ...TOTALS.map((total, i) => [40001 + i, 1, ...tasksFor(total), 1, 4, total]),
    ...Array.from({ length: 60 }, (_, i) => [40100 + i, '', ...Array(17).fill(''), 0]),
  ],
};

export const individual: SheetFixture = {
  rows: [
    ...titleRows('Индивидуальные результаты').slice(0, 6),
    ['', '', 'Уровень сложности задания', '', '', '', ...MATHS_4_TASKS.map((_, i) => (i > 11 ? 'П' : 'Б'))],
    [
      'ОО',
      'Муниципалитет',
      'Название ОО',
      'Код участника',
      'Класс',
      'Вариант',
      ...withMaxima,
      'Первичный балл',
      'Отметка',
      'Отметка по журналу',
    ],
    ['МБОУ "СОШ № 1"(edu900001) | Кол-во участников: 5'],
    ...TOTALS.map((total, i) => [
      'edu900001',
      'МО-1',
      'МБОУ "СОШ № 1"(edu900001)',
      40001 + i,
      'А',
      1,
      ...tasksFor(total),
      total,
      4,
      4,
    ]),
  ],
};

export const PROTOCOLS: readonly (readonly [LayoutId, SheetFixture])[] = [
  ['protocol-csv', cleanCsv],
  ['protocol-2021', form2021],
  ['protocol-2020', form2020],
  ['protocol-2022', form2022],
  ['collection-form', collectionForm],
  ['individual-results', individual],
];

export const SCHOOL = 'МБОУ "СОШ № 1"(edu900001)';
const levels = (values: (group: string) => readonly unknown[]): Rows => [
  ['Вся выборка', 35967, 1421181, ...values('all')],
  ['Регион', 631, 24933, ...values('region')],
  ['МО-1(reg90_m001)', 17, 1263, ...values('municipality')],
  [SCHOOL, '', 65, ...values('school')],
];
export const GROUPS = [
  { level: 'all', name: 'Вся выборка', school: null, schools: 35967, n: 1421181 },
  { level: 'region', name: 'Регион', school: null, schools: 631, n: 24933 },
  { level: 'municipality', name: 'МО-1', school: null, schools: 17, n: 1263 },
  { level: 'school', name: 'МБОУ "СОШ № 1"', school: '900001', schools: null, n: 65 },
];

export const marks = marksSheet(levels(() => [10, 20, 30, 40]));
export const scores: SheetFixture = {
  rows: [
    ...titleRows('Распределение первичных баллов'),
    [
      'Группы участников',
      'Кол-во ОО',
      'Кол-во участников',
      ...Array.from({ length: 21 }, (_, score) => score),
    ],
    ...levels(() => [0, 0, 0, 0, 0, 0, 50, 50, ...Array(13).fill(0)]),
  ],
};
export const tasks: SheetFixture = {
  rows: [
    ...titleRows('Выполнение заданий'),
    ['Группы участников', 'Кол-во ОО', 'Кол-во участников', ...MATHS_4_TASKS],
    ['Макс. балл', '', '', ...maxima],
    ...levels(() => [90.5, '', ...Array(13).fill(50)]),
  ],
};
export const wide: SheetFixture = {
  rows: [
    ...titleRows('Сравнение отметок с отметками по журналу'),
    [
      'Группы участников',
      'Кол-во участников(всего)',
      'Понизили (Отметка < Отметка по журналу) %',
      'Понизили (Отметка < Отметка по журналу) Кол-во участников',
      'Подтвердили (Отметка = Отметке по журналу) %',
      'Подтвердили (Отметка = Отметке по журналу) Кол-во участников',
      'Повысили (Отметка > Отметка по журналу) %',
      'Повысили (Отметка > Отметка по журналу) Кол-во участников',
    ],
    [SCHOOL, 93, 55.91, 52, 39.78, 37, 4.3, 4],
  ],
};
export const long: SheetFixture = {
  rows: [
    ...titleRows('Сравнение отметок с отметками по журналу'),
    ['Группы участников', 'Кол-во участников', '%'],
    ...[
      ['МО-1(reg90_m001)', 1263],
      [SCHOOL, 93],
    ].flatMap(([group, n]) => [
      [group],
      ['Понизили (Отметка < Отметка по журналу)', 52, 55.91],
      ['Подтвердили (Отметка = Отметка по журналу)', 37, 39.78],
      ['Повысили (Отметка > Отметка по журналу)', 4, 4.3],
      ['Всего', n, 100],
    ]),
  ],
};
export const skills: SheetFixture = {
  rows: [
    ...titleRows('Достижение планируемых результатов'),
    [
      '№',
      'Блоки ПООП / проверяемые требования (умения)',
      'Макс балл',
      'Регион',
      'МО-1(reg90_m001)',
      SCHOOL,
      'РФ',
    ],
    ['', '', '', '24933 уч.', '1263 уч.', '65 уч.', '1421181 уч.'],
    ['1', 'Умение выполнять арифметические действия', 1, 92.18, 93.27, '92,31', 92.49],
    ['2', 'Умение решать задачи', 2, 80.49, 84.24, '', 81.27],
  ],
};

export const ALL_FIXTURES: readonly (readonly [LayoutId, SheetFixture])[] = [
  ...PROTOCOLS,
  ['mark-statistics', marks],
  ['score-distribution', scores],
  ['task-completion', tasks],
  ['journal-wide', wide],
  ['journal-long', long],
  ['planned-results', skills],
];
