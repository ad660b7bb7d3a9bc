/**
 * What stands beside the signs: two years running, the calculated criterion of low results (ШНОР), change over years.
 * The words tell figures; a status is given by the region, a cause by nobody here.
 */
import type { Change, Trend } from '../domain/beside/dynamics';
import type { LowResults, LowWork, LowVerdict } from '../domain/beside/low-results';
import { TwoYears, isRepeated } from '../domain/beside/two-years';
import { subjectName } from '../domain/protocol/work';
import type { Interval } from '../domain/stats/proportion';
import { decimal, ofN, percent } from './numbers';

const VERDICTS: Readonly<Record<LowVerdict, string>> = {
  met: 'соответствует расчётному критерию; статус устанавливает регион.',
  'not-met': 'не соответствует расчётному критерию.',
  unknown: 'недостаточно данных для расчётного критерия.',
};

/** «Русский язык, 4 класс»; the kind is named when it is not ВПР. */
function lineTitle(kind: string, subject: string, grades: string): string {
  const name = `${subjectName(subject)}, ${grades} класс`;
  return kind === 'ВПР' ? name : `${kind}: ${name}`;
}

const signed = (difference: number): string => `${difference > 0 ? '+' : ''}${decimal(difference * 100, 1)}`;

/** «от −3,1 до +7,2», in percentage points. */
function intervalText({ low, high }: Interval): string {
  return `от ${signed(low)} до ${signed(high)}`;
}

/** «ВПР МА 5», with the session when there is one. */
function workName({ kind, subject, grade, session }: LowWork['work']): string {
  return `${kind} ${subject} ${grade}${session === null ? '' : ` (${session})`}`;
}

function workShare({ work, n, twos }: LowWork): string {
  const figures = twos === null ? 'недостаточно данных' : `${percent(twos)} (${ofN(n)})`;
  return `${workName(work)} – ${figures}`;
}

/** Low results two years running: whether the share of «2» beside the others' has fallen by more than chance. */
function dynamicsWord(change: Trend | null): string {
  const isBetter = change !== null && change.widened !== null && change.widened.high < 0;
  return isBetter ? 'есть' : 'не подтверждена';
}

const NO_WORKS = {
  fioko: 'В книге нет ВПР 5–6 классов по русскому языку и математике и нет ОГЭ.',
  'any-work': 'В книге нет работ.',
} as const;

/** As many as fit the width of a school's tab. */
const WORKS_IN_LINE = 6;

export const BESIDE = {
  heading: 'Рядом с признаками: два года, ШНОР, динамика',
  twoYearsNote:
    'Один и тот же класс в соседние годы – это разные ученики. Повторение – повод посмотреть на условия и помощь школе, а не оценка учителей.',
  lineTitle: (kind: string, subject: string, grade: number): string =>
    lineTitle(kind, subject, String(grade)),
  /** «МА 5», as methodologists write it. */
  shortTitle: (kind: string, subject: string, grade: number): string =>
    `${kind === 'ВПР' ? '' : `${kind} `}${subject} ${grade}`,
  schoolHeadings: [
    'Два года подряд',
    'Годы',
    'С отметкой',
    'Признаки раньше',
    'Признаки позже',
    'Результат раньше',
    'Результат позже',
    'Доля «2» отн. остальных, п. п.',
    '95 % интервал',
    'Со сменой учеников',
    'Что видно',
    'Официальный список',
  ],
  signWords: { yes: 'есть', no: 'не выявлены', unknown: 'мало данных' },
  lowWords: { yes: 'низкий', no: 'не низкий', unknown: 'мало данных' },
  dynamicsWord,
  twoYearsText: ({ signs, low, twosChange }: TwoYears): string => {
    if (signs === null) return 'двух лет подряд в книге нет';
    return [
      isRepeated(signs) ? 'признаки два года подряд' : '',
      isRepeated(low)
        ? `низкий результат два года подряд, положительная динамика ${dynamicsWord(twosChange)}`
        : '',
    ]
      .filter(Boolean)
      .join('; ');
  },
  officialText: (years: readonly number[], twice: readonly [number, number] | null): string => {
    if (years.length === 0) return '';
    return twice === null ? years.join(', ') : `${years.join(', ')}: два года подряд`;
  },
  /** Lines of at most `WORKS_IN_LINE` works. */
  lowResultsLines: ({ verdict, year, works, again, criterion }: LowResults, lowTwos: number): string[] => {
    const head = `ШНОР: ${VERDICTS[verdict]}`;
    if (year === null) return [`${head} ${NO_WORKS[criterion]}`];
    if (works.length === 0) return [`${head} За ${year} год у школы нет работ, которые он учитывает.`];
    const low = works.filter(({ isLow }) => isLow === true).length;
    const count = `За ${year} год доля «2» не меньше ${percent(lowTwos / 100)} в работах: ${low} из ${works.length}.`;
    const twice =
      again.length === 0 ? '' : ` То же годом раньше: ${again.map(({ work }) => workName(work)).join(', ')}.`;
    const lines = [`${head} ${count}${twice}`];
    for (let i = 0; i < works.length; i += WORKS_IN_LINE)
      lines.push(
        works
          .slice(i, i + WORKS_IN_LINE)
          .map(workShare)
          .join('; '),
      );
    return lines;
  },
  /** The low works only: the school's tab has them all. */
  lowWorksText: ({ year, works }: LowResults): string =>
    `${year}: ${works
      .filter(({ isLow }) => isLow === true)
      .map(workShare)
      .join('; ')}`,

  dynamics: 'Динамика относительно остальных школ',
  dynamicsNotes: [
    'Работы разных лет различаются трудностью, поэтому сравнивается разница школы с остальными в той же работе, п. п.',
    'Первый интервал учитывает только случайность состава писавших, второй – ещё и то, как обычно меняются школы от года к году. Слово стоит, только если второй не включает 0.',
  ],
  dynamicsHeadings: [
    'Предмет, класс',
    'Годы',
    'Показатель',
    'Участников раньше',
    'Участников позже',
    'Разница раньше',
    'Разница позже',
    'Изменение, п. п.',
    '95 % интервал',
    'Со сменой учеников',
    'Что видно',
  ],
  measures: { quality: '«4» и «5»', mean: 'балл, %' },
  years: 'Годы',
  changeTitle: ({ kind, subject, track, from, to }: Change): string =>
    track === 'grade'
      ? lineTitle(kind, subject, String(to.grade))
      : `${lineTitle(kind, subject, `${from.grade} → ${to.grade}`)}, та же параллель`,
  fromTo: (from: number | string, to: number | string): string => `${from} → ${to}`,
  intervalText,
  widenedText: (widened: Interval | null): string =>
    widened === null ? 'мало школ для сравнения' : intervalText(widened),
  directions: {
    up: (year: number): string => `относительно остальных выше, чем в ${year}`,
    down: (year: number): string => `относительно остальных ниже, чем в ${year}`,
  },
  noChange: 'недостаточно данных',

  summaryHeading: 'Рядом с признаками: два года подряд, ШНОР, динамика',
  summaryNote:
    'Порядок – по коду школы и предмету. Уровней эти сведения не меняют. Повторение за два года – повод для помощи и разговора об условиях, а не оценка учителей.',
  oneYear: 'Двух лет подряд ни по одному предмету и классу нет: загрузите работы соседнего года.',
  nothingTwice: (lines: number): string =>
    `Предметов и классов с двумя годами подряд: ${lines}. Повторения признаков, низких результатов или отметок официального списка нет.`,
  summaryHeadings: [
    'Код ОО',
    'Наименование',
    'Предмет, класс',
    'Годы',
    'С отметкой',
    'Признаки раньше',
    'Признаки позже',
    'Результат раньше',
    'Результат позже',
    'Доля «2» отн. остальных, п. п.',
    '95 % интервал',
    'Динамика',
    'Официальный список',
  ],
  lowCounts: (met: number, notMet: number, unknown: number): string =>
    `Расчётный критерий ШНОР: соответствует школ – ${met}, не соответствует – ${notMet}, недостаточно данных – ${unknown}. Статус устанавливает регион.`,
  parallel: 'Предмет, класс',
  compared: 'Школ сравнили',
  outside: 'Первый интервал вне 0',
  byChance: 'Случайно ожидалось',
  wentUp: 'Второй интервал выше 0',
  wentDown: 'Второй интервал ниже 0',
} as const;
