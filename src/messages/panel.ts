/**
 * What the statistical panel says of a work of a school as a whole, of the schools it was compared with, of chance, and
 * of what the data could not show.
 */
import type { Level } from './levels';
import type { MechanismId } from '../domain/panel/mechanisms';
import type { Pool, PoolKind, SchoolOutcome, UnitOutcome } from '../domain/panel/outcome';
import { parseWorkId } from '../domain/protocol/work';
import { FAMILY_TEXTS } from './detectors';
import { grouped, ofN, probability } from './numbers';
import { besideMark } from './yearly';

const POOL_KINDS: Readonly<Record<PoolKind, string>> = {
  cluster: 'кластер',
  municipality: 'муниципалитет',
  loaded: 'всё загруженное',
};

/** `муниципалитет X (школ: 34, работ: 1 250)`. */
export function poolText({ kind, name, units, works }: Pool): string {
  const head = name === '' ? POOL_KINDS[kind] : `${POOL_KINDS[kind]} ${name}`;
  return `${head} (школ: ${units}, работ: ${grouped(works)})`;
}

/** Which side of the data stands out; what brought it about is not said. */
export const MECHANISM_TEXTS: Readonly<Record<MechanismId, string>> = {
  'cut-scores': 'Больше всего выделяются работы у границ отметок.',
  'journal-cuts': 'Больше всего выделяются работы на нижней границе отметки из журнала.',
  'hard-tasks': 'Больше всего выделяются задания: при том же балле трудные решены лучше, чем у других.',
  'alike-works': 'Больше всего выделяется сходство работ между собой.',
  'journal-above': 'Больше всего выделяется то, что отметки по журналу выше отметок за работу.',
  'journal-alike': 'Больше всего выделяется совпадение результатов работы с журналом.',
  absentees: 'Больше всего выделяется то, кто не писал работу.',
};

const LEVEL_HEADS: Readonly<Record<Level, string>> = {
  unknown: 'Недостаточно данных, чтобы судить о работе в целом: мало участников или показателей',
  none: 'Необычного сочетания показателей нет',
  attention: 'Показатели этой работы вместе необычны',
  recheck: 'Показатели этой работы вместе очень необычны',
};

/** A figure there may be, but too little to compare with to say what it means. */
const FEW_SCHOOLS =
  'Недостаточно данных, чтобы судить о работе в целом: мало школ для сравнения или участников';

const RARE = 0.05;
const RARE_BY_CHANCE =
  'Такое сочетание показателей редкое, но среди стольких проверенных школ и работ встречается и случайно';

function litFamilies(signs: UnitOutcome['signs']): string {
  const families = new Set(signs.filter(({ isLit }) => isLit).map(({ family }) => FAMILY_TEXTS[family]));
  return families.size === 0 ? PANEL.noReason : `Группы отмеченных показателей: ${[...families].join(', ')}.`;
}

/** The panel's word on one work of a school: p and q, what stands out, how much was checked and against whom. */
export function unitSentence({ work, level, p, q, mechanism, signs, pool }: UnitOutcome, n: number): string {
  const isMarked = level === 'attention' || level === 'recheck';
  const tested =
    p === null ? ofN(n) : `${ofN(n)}, ${probability('p', p)}${q === null ? '' : `, ${probability('q', q)}`}`;
  const answered = signs.filter(({ measured }) => measured !== null).length;
  const isRare = level === 'none' && p !== null && p <= RARE;
  const isUncompared = level === 'unknown' && p !== null && pool.isSmall;
  const head = isRare ? RARE_BY_CHANCE : isUncompared ? FEW_SCHOOLS : LEVEL_HEADS[level];
  const text = [
    `${head} (${tested}).`,
    isMarked && mechanism !== null ? MECHANISM_TEXTS[mechanism] : '',
    isMarked ? litFamilies(signs) : '',
    `Ответили показателей: ${answered} из ${signs.length}. Сравнение: ${poolText(pool)}.`,
    isMarked ? PANEL.ordinaryFirst : '',
  ]
    .filter(Boolean)
    .join(' ');
  const parsed = parseWorkId(work);
  return parsed === null ? text : besideMark(text, parsed);
}

const SCHOOL_HEADS: Readonly<Record<Level, string>> = {
  unknown: 'Недостаточно данных, чтобы судить о школе в целом: мало участников или школ для сравнения',
  none: 'Необычного сочетания показателей нет',
  attention: 'Работы школы вместе необычны',
  recheck: 'Работы школы вместе очень необычны',
};

/** The panel's word on a school: p over its works, q over all schools. */
export function schoolSentence({ level, p, q }: SchoolOutcome, works: number): string {
  const tested = [
    `работ: ${works}`,
    ...(p === null ? [] : [probability('p', p)]),
    ...(q === null ? [] : [probability('q', q)]),
  ];
  const isMarked = level === 'attention' || level === 'recheck';
  return `${SCHOOL_HEADS[level]} (${tested.join(', ')}).${isMarked ? ` ${PANEL.schoolNext}` : ''}`;
}

export const PANEL = {
  together: 'Все показатели работы вместе',
  schoolTogether: 'Все работы школы вместе',
  schoolNext: 'q учитывает, что проверено много школ. Смотрите отмеченные работы и их показатели.',
  nextTogether:
    'обычные причины отмеченных показателей; если они не объясняют – выборочная перепроверка 15 работ',
  ordinaryFirst: 'Сначала проверьте обычные причины отмеченных показателей.',
  smallPool:
    'Сравнить можно с немногими школами, поэтому видны только резкие отличия, а самый высокий уровень не ставится. ' +
    'Загрузите работы других лет и предметов или выберите больший круг сравнения в «Параметрах».',
  noReason: 'Заметных отдельных показателей нет: сложились несколько небольших отличий.',

  noSigns: 'Отмеченных показателей нет.',
  signsHeading: 'Отмеченные показатели (сначала наименее вероятные)',
  interval: 'Интервал 95 %',
  causesAndNext: 'Обычные причины; что смотреть дальше',
  causesThenNext: (innocent: readonly string[], next: readonly string[]): string =>
    `Обычные причины: ${innocent.join('; ')}. Дальше: ${next.join('; ')}.`,

  beyond: (rules: string): string =>
    `Работы без протокола: признаки набора «${rules}», самое большее – «обратить внимание».`,

  summaryHeading: 'Статистическая панель: случайность, сравнение, пределы',
  chanceSentence: (marked: number, expected: string): string =>
    marked === 0
      ? 'Ни одна школа не отмечена по протоколам.'
      : `Отмечено школ по протоколам: ${marked}; из них случайных ожидается около ${expected}. Какие именно, по этим данным сказать нельзя.`,
  noneIsNoProof:
    '«Признаков не выявлено» не значит «объективно»: небольшие отличия и отличия у части учеников панель чаще всего не ' +
    'видит. И отмеченное значит только «посмотреть»: причину панель не знает.',
  compared: 'Сравнение',
  judged: 'Школ проверено',
  asked: 'Отмечено',
  unseen: 'Чего данные не показали',
  unseenNothing: 'ответили все показатели',
  unseenReason: (reason: string, detectors: number): string =>
    `${reason} (показателей без ответа: ${detectors})`,
  fewEverywhere: 'во всех школах мало участников',
  morePools: (others: number): string => `; других кругов сравнения: ${others}`,
  oneWork:
    'Протоколы есть только по одной работе: показатели, которые сравнивают работы школы между собой и с прошлым годом, ' +
    'молчат. Добавьте работы других предметов и лет.',

  evidence: {
    scores: (work: string): string => `Баллы: школа и ожидаемое, % работ: ${work}`,
    tasks: (work: string): string => `Задания при том же балле, % от максимума: ${work}`,
    pairs: (work: string): string => `Пары работ по числу заданий на равные баллы, %: ${work}`,
    journal: (work: string): string => `Отметка за работу и отметка по журналу, % работ: ${work}`,
    expected: 'Ожидается, %',
    equalTasks: 'Заданий на равные баллы',
    difference: 'Отметка за работу против журнала',
    byMarks: (difference: number): string =>
      difference === 0 ? 'та же' : `${difference > 0 ? 'выше' : 'ниже'} на ${Math.abs(difference)}`,
  },
} as const;
