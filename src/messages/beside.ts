/**
 * What stands beside the signs: two years running, the calculated criterion of low results (ШНОР), change over years.
 * The words tell figures; a status is given by the region, a cause by nobody here.
 */
import type { Change, Trend } from '../domain/beside/dynamics';
import type { LowResults, LowWork, LowVerdict } from '../domain/beside/low-results';
import type { Repetition } from '../domain/beside/two-years';
import { subjectName } from '../domain/protocol/work';
import type { Interval } from '../domain/stats/proportion';
import { decimal, ofN, percent, percentagePoints } from './numbers';

const VERDICTS: Readonly<Record<LowVerdict, string>> = {
  met: 'Соответствует расчётному критерию; статус устанавливает регион.',
  'not-met': 'Не соответствует расчётному критерию.',
  unknown: 'Недостаточно данных для расчётного критерия.',
};

const MEASURES = { quality: 'доля «4» и «5»', mean: 'средний процент от максимума' } as const;

/** «Русский язык, 4 класс»; the kind is named when it is not ВПР. */
function lineTitle(kind: string, subject: string, grades: string): string {
  const name = `${subjectName(subject)}, ${grades} класс`;
  return kind === 'ВПР' ? name : `${kind}: ${name}`;
}

/** Short enough for one line of a table whose heading asks the question. */
function answers(
  repetition: Repetition | null,
  words: { readonly yes: string; readonly no: string },
): string {
  if (repetition === null) return 'двух лет подряд в книге нет';
  const { from, to, earlier, later } = repetition;
  const answer = (year: number, isYes: boolean | null): string =>
    isYes === null ? `за ${year} мало данных` : `в ${year} ${isYes ? words.yes : words.no}`;
  if (earlier === true && later === true) return `${from} и ${to}: два года подряд`;
  if (earlier === false && later === false) return `${words.no} в ${from} и ${to}`;
  return `${answer(from, earlier)}, ${answer(to, later)}`;
}

const signed = (difference: number): string => `${difference > 0 ? '+' : ''}${decimal(difference * 100, 1)}`;

/** «от −3,1 до +7,2», in percentage points. */
function intervalText({ low, high }: Interval): string {
  return `от ${signed(low)} до ${signed(high)}`;
}

function workShare({ work, n, twos }: LowWork): string {
  const name = `${work.kind} ${work.subject} ${work.grade}${work.session === null ? '' : ` (${work.session})`}`;
  return twos === null ? `${name} – недостаточно данных` : `${name} – ${percent(twos)} (${ofN(n)})`;
}

export const BESIDE = {
  heading: 'Рядом с признаками: два года, ШНОР, динамика',
  subjectGrade: 'Предмет, класс',
  signs: 'Признаки два года подряд',
  low: 'Низкий результат два года подряд',
  official: 'Официальный список',
  lowResults: 'ШНОР: расчётный критерий',
  twoYearsNote:
    'Один и тот же класс в соседние годы – это разные ученики. Повторение – повод посмотреть на условия и помощь школе, а не оценка учителей.',
  lineTitle: (kind: string, subject: string, grade: number): string =>
    lineTitle(kind, subject, String(grade)),
  signsText: (repetition: Repetition | null): string =>
    answers(repetition, { yes: 'есть', no: 'не выявлены' }),
  lowText: (repetition: Repetition | null, change: Trend | null): string => {
    const text = answers(repetition, { yes: 'низкий', no: 'не низкий' });
    if (repetition?.earlier !== true || repetition.later !== true || change === null) return text;
    const isBetter = change.widened !== null && change.widened.high < 0;
    const word = isBetter ? 'положительная динамика есть' : 'положительная динамика не подтверждена';
    return `${text}; доля «2» относительно остальных ${percentagePoints(change.value)} (95 %: ${intervalText(change.widened ?? change.interval)}), ${word}`;
  },
  officialText: (years: readonly number[], twice: readonly [number, number] | null): string => {
    if (years.length === 0) return '';
    return twice === null ? years.join(', ') : `${years.join(', ')}: два года подряд`;
  },
  lowResultsText: ({ verdict, year, works, again, criterion }: LowResults, lowTwos: number): string => {
    if (year === null) {
      return criterion === 'fioko'
        ? `${VERDICTS.unknown} В книге нет ВПР 5–6 классов по русскому языку и математике и нет ОГЭ.`
        : `${VERDICTS.unknown} В книге нет работ.`;
    }
    const low = works.filter(({ isLow }) => isLow === true).length;
    const figures =
      works.length === 0
        ? `За ${year} год у школы нет работ, которые он учитывает.`
        : `За ${year} год доля «2» не меньше ${percent(lowTwos / 100)} в работах: ${low} из ${works.length} (${works
            .map(workShare)
            .join('; ')}).`;
    const twice =
      again.length === 0
        ? ''
        : ` То же годом раньше: ${again.map(({ work }) => `${work.kind} ${work.subject} ${work.grade}`).join(', ')}.`;
    return `${VERDICTS[verdict]} ${figures}${twice}`;
  },

  dynamics: 'Динамика относительно остальных школ',
  dynamicsNote:
    'Работы разных лет различаются трудностью, поэтому сравнивается разница школы с остальными в той же работе. Первый интервал учитывает только случайность состава писавших, второй – ещё и то, как обычно меняются школы от года к году. Слово стоит, только если второй интервал не включает 0.',
  years: 'Годы',
  participants: 'Участников',
  before: 'Разница раньше, п. п.',
  after: 'Разница позже, п. п.',
  change: 'Изменение, п. п.',
  interval: '95 % интервал',
  widened: 'Со сменой учеников',
  word: 'Что видно',
  changeTitle: ({ kind, subject, track, from, to }: Change): string =>
    track === 'grade'
      ? lineTitle(kind, subject, String(to.grade))
      : `${lineTitle(kind, subject, `${from.grade} → ${to.grade}`)}, та же параллель`,
  measured: (title: string, measure: keyof typeof MEASURES): string => `${title}: ${MEASURES[measure]}`,
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
  code: 'Код ОО',
  name: 'Наименование',
  lowCounts: (met: number, notMet: number, unknown: number): string =>
    `Расчётный критерий ШНОР: соответствует школ – ${met}, не соответствует – ${notMet}, недостаточно данных – ${unknown}. Статус устанавливает регион.`,
  parallel: 'Предмет, класс',
  compared: 'Школ сравнили',
  outside: 'Первый интервал вне 0',
  byChance: 'Случайно ожидалось',
  wentUp: 'Второй интервал выше 0',
  wentDown: 'Второй интервал ниже 0',
} as const;
