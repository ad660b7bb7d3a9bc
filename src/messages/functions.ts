/** What custom functions say: their descriptions, the names of their arguments, and their errors. */
import type { FunctionName } from '../domain/formulas/registry';

interface FunctionText {
  /** Names of the arguments as the function table prints them. */
  readonly arguments: string;
  readonly description: string;
}

export const FUNCTION_TEXTS: Readonly<Record<FunctionName, FunctionText>> = {
  OBJECTIVITY_GAP: {
    arguments: 'external; journal',
    description:
      'На сколько средняя отметка по журналу выше средней внешней отметки (в отметках). Два столбца отметок – одно число; таблицы n×4 (количества или проценты «2», «3», «4», «5») – число для каждой строки.',
  },
  OBJECTIVITY_CHANGES: {
    arguments: 'external; journal',
    description: 'Сколько участников понизили, подтвердили, повысили отметку и у скольких разрыв 2 и больше.',
  },
  OBJECTIVITY_RULE_A: {
    arguments: 'schools; region',
    description:
      'Правило A (ФИОКО-2019) для строк «средний балл, стандартное отклонение, участников»: ИСТИНА, если интервал школы лежит выше интервала региона.',
  },
  OBJECTIVITY_RULE_B: {
    arguments: 'scores; journal',
    description:
      'Правило B (ФИОКО-2019): ИСТИНА, если ранговая корреляция первичных баллов и отметок по журналу отрицательна.',
  },
  OBJECTIVITY_RULE_C: {
    arguments: 'earlier; later',
    description:
      'Правило C (ФИОКО-2019) для строк «средний процент выполнения, участников» двух лет: отношение K и «резкий рост» или «резкий спад».',
  },
  OBJECTIVITY_SPEARMAN: {
    arguments: 'scores; journal',
    description: 'Ранговая корреляция Спирмена первичных баллов и отметок по журналу (средние ранги).',
  },
  OBJECTIVITY_INDEX: {
    arguments: 'marked; schools',
    description: 'Индекс объективности: 100 минус процент школ хотя бы с одним признаком.',
  },
  OBJECTIVITY_CUTS: {
    arguments: 'distribution; reference; cuts',
    description:
      'Работы у границ отметок: на сколько их доля больше ожидаемой по распределению для сравнения (0–1), и z.',
  },
  OBJECTIVITY_INTERVAL: {
    arguments: 'k; n; [confidence]',
    description: 'Доверительный интервал доли k из n (Уилсон): нижняя и верхняя границы, 0–1.',
  },
  OBJECTIVITY_SHARE_DIFFERENCE: {
    arguments: 'k1; n1; k2; n2; [confidence]',
    description:
      'Разность двух долей k1/n1 − k2/n2 (от −1 до 1), нижняя и верхняя границы её интервала (Ньюкомб) и двустороннее p (точный критерий Фишера).',
  },
  OBJECTIVITY_MEAN_INTERVAL: {
    arguments: 'mean; sd; n',
    description: 'Интервал среднего: среднее ± 1,96·s/√n, нижняя и верхняя границы.',
  },
  OBJECTIVITY_AGREEMENT: {
    arguments: 'first; second; [weights]',
    description:
      'Согласие двух проверок одних и тех же работ: доля совпавших (0–1); средняя разность «вторая минус первая» и её интервал 95 %; каппа; p критерия знаков – случайно ли вторая проверка чаще ниже первой.',
  },
  OBJECTIVITY_PASS_RATE: {
    arguments: 'marks',
    description: 'Успеваемость: доля «3», «4» и «5» (0–1) для строк «2», «3», «4», «5».',
  },
  OBJECTIVITY_QUALITY: {
    arguments: 'marks',
    description: 'Качество: доля «4» и «5» (0–1) для строк «2», «3», «4», «5».',
  },
  OBJECTIVITY_SOU: {
    arguments: 'marks',
    description: 'Степень обученности учащихся (СОУ, 0–100) для строк «2», «3», «4», «5».',
  },
  OBJECTIVITY_MEAN_MARK: {
    arguments: 'marks',
    description: 'Средняя отметка для строк «2», «3», «4», «5».',
  },
  OBJECTIVITY_MARK: {
    arguments: 'scores; cuts',
    description: 'Отметка по первичному баллу; cuts – наименьшие баллы для «3», «4» и «5».',
  },
  ROADMAP_START: {
    arguments: 'text; schoolYear',
    description:
      'Первый день срока, записанного словами. Пусто, если у срока нет дней («постоянно») или не указан ни учебный год, ни год в самом сроке.',
  },
  ROADMAP_END: {
    arguments: 'text; schoolYear',
    description: 'Последний день срока, записанного словами. Пусто в тех же случаях, что и ROADMAP_START.',
  },
  ROADMAP_KIND: {
    arguments: 'text; schoolYear',
    description: 'Как программа поняла срок: вид срока словом.',
  },
};

/** Names of arguments inside error sentences. */
const ARGUMENT_NAMES = {
  external: 'external (внешние отметки)',
  journal: 'journal (отметки по журналу)',
  schools: 'schools (школы)',
  region: 'region (регион)',
  scores: 'scores (первичные баллы)',
  earlier: 'earlier (прошлый год)',
  later: 'later (этот год)',
  marked: 'marked (школы с признаками)',
  schoolCount: 'schools (все школы)',
  distribution: 'distribution (распределение баллов)',
  reference: 'reference (распределение для сравнения)',
  cuts: 'cuts (границы отметок)',
  k: 'k (сколько)',
  n: 'n (из скольких)',
  confidence: 'confidence (доверие)',
  k1: 'k1 (сколько в первой группе)',
  n1: 'n1 (из скольких в первой группе)',
  k2: 'k2 (сколько во второй группе)',
  n2: 'n2 (из скольких во второй группе)',
  first: 'first (первая проверка)',
  second: 'second (вторая проверка)',
  weights: 'weights (веса каппы)',
  mean: 'mean (среднее)',
  sd: 'sd (стандартное отклонение)',
  marks: 'marks (отметки)',
  text: 'text (срок)',
} as const;

export type ArgumentName = keyof typeof ARGUMENT_NAMES;

function of(argument: ArgumentName): string {
  return `Аргумент ${ARGUMENT_NAMES[argument]}`;
}

/** `row` and `column` are 1-based inside the argument's range. */
export interface Place {
  readonly argument: ArgumentName;
  readonly row: number;
  readonly column: number;
}

function at({ argument, row, column }: Place): string {
  return `${of(argument)}, строка ${row}, столбец ${column}`;
}

export const FUNCTION_ERRORS = {
  missing: (argument: ArgumentName) => `${of(argument)} не задан.`,
  notNumber: (place: Place, text: string) => `${at(place)}: «${text}» – не число.`,
  notMark: (place: Place, value: number) =>
    `${at(place)}: ${String(value)} – не отметка, нужно целое число от 2 до 5.`,
  notCount: (place: Place, value: number) =>
    `${at(place)}: ${String(value)} – не количество, нужно целое число от 0.`,
  negative: (place: Place, value: number) => `${at(place)}: ${String(value)} меньше нуля.`,
  width: (argument: ArgumentName, width: number, actual: number) =>
    `${of(argument)}: столбцов ${actual}, а нужно ${width}.`,
  oneRow: (argument: ArgumentName, actual: number) => `${of(argument)}: строк ${actual}, а нужна одна.`,
  heights: (first: ArgumentName, firstRows: number, second: ArgumentName, secondRows: number) =>
    `${of(first)} и аргумент ${ARGUMENT_NAMES[second]} должны иметь поровну строк, а их ${firstRows} и ${secondRows}.`,
  widths: (first: ArgumentName, firstColumns: number, second: ArgumentName, secondColumns: number) =>
    `${of(first)} и аргумент ${ARGUMENT_NAMES[second]} должны иметь поровну столбцов, а их ${firstColumns} и ${secondColumns}.`,
  gapShapes: (external: string, journal: string) =>
    `${of('external')} имеет размер ${external}, ${ARGUMENT_NAMES.journal} – ${journal}. Нужны два столбца отметок одной длины (n×1 и n×1) или две таблицы количеств либо процентов отметок «2», «3», «4», «5» (n×4 и n×4).`,
  noPairs: (first: ArgumentName, second: ArgumentName) =>
    `${of(first)} и аргумент ${ARGUMENT_NAMES[second]}: нет ни одной строки, где заполнены оба.`,
  incomplete: (argument: ArgumentName) => `${of(argument)}: есть пустые ячейки, а нужны все.`,
  cutsShape: 'Аргумент cuts (границы отметок): нужны три ячейки – наименьшие баллы для «3», «4» и «5».',
  cutsOrder: 'Аргумент cuts (границы отметок): баллы должны быть целыми и возрастать.',
  confidence: 'Аргумент confidence (доверие): нужно одно число между 0 и 1, например 0,95.',
  weights:
    'Аргумент weights (веса каппы): нужно одно число – 0 (любое расхождение одинаково), 1 (по величине) или 2 (по квадрату).',
  schoolYear: 'Аргумент schoolYear (учебный год): нужен один год, например 2023/24 или 2023.',
  more: (place: Place, k: number, n: number) => `${at(place)}: ${k} больше, чем ${n} в той же строке.`,
} as const;

/** Words of rule C in a cell. */
export const CHANGE_WORDS = { rise: 'резкий рост', fall: 'резкий спад' } as const;
