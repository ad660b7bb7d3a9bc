/**
 * What the statistical panel says of a work of a school as a whole, of the schools it was compared with, of chance, and
 * of what the data could not show.
 */
import type { Level } from './levels';
import type { MechanismId } from '../domain/panel/mechanisms';
import type { Pool, PoolKind, UnitOutcome } from '../domain/panel/outcome';
import { grouped, ofN, probability } from './numbers';

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
  'hard-tasks': 'Больше всего выделяются задания: при том же балле трудные решены лучше, чем у других.',
  'alike-works': 'Больше всего выделяется сходство работ между собой.',
  'journal-above': 'Больше всего выделяется то, что отметки по журналу выше отметок за работу.',
  'journal-alike': 'Больше всего выделяется совпадение результатов работы с журналом.',
  absentees: 'Больше всего выделяется то, кто не писал работу.',
};

const LEVEL_HEADS: Readonly<Record<Level, string>> = {
  unknown: 'Недостаточно данных, чтобы судить о работе в целом',
  none: 'Необычного сочетания показателей нет',
  attention: 'Показатели этой работы вместе необычны',
  recheck: 'Показатели этой работы вместе очень необычны',
};

/** The panel's word on one work of a school: p and q, what stands out, how much was checked and against whom. */
export function unitSentence({ level, p, q, mechanism, signs, pool }: UnitOutcome, n: number): string {
  const isMarked = level === 'attention' || level === 'recheck';
  const tested =
    p === null ? ofN(n) : `${ofN(n)}, ${probability('p', p)}${q === null ? '' : `, ${probability('q', q)}`}`;
  const answered = signs.filter(({ measured }) => measured !== null).length;
  return [
    `${LEVEL_HEADS[level]} (${tested}).`,
    isMarked && mechanism !== null ? MECHANISM_TEXTS[mechanism] : '',
    `Ответили показателей: ${answered} из ${signs.length}. Сравнение: ${poolText(pool)}.`,
    pool.isSmall ? PANEL.smallPool : '',
    isMarked ? PANEL.ordinaryFirst : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export const PANEL = {
  together: 'Все показатели работы вместе',
  ordinaryFirst: 'Сначала проверьте обычные причины отмеченных показателей.',
  smallPool:
    'Сравнить можно с немногими школами, поэтому видны только резкие отличия, а самый высокий уровень не ставится. ' +
    'Загрузите работы других лет и предметов или выберите больший круг сравнения в «Параметрах».',
  noReason: 'Заметных отдельных показателей нет: сложились несколько небольших отличий.',

  chance: 'Сколько признаков могут быть случайными',
  chanceSentence: (marked: number, expected: string): string =>
    marked === 0
      ? 'Ни одна школа не отмечена по протоколам.'
      : `Отмечено школ по протоколам: ${marked}; из них случайных ожидается около ${expected}. Какие именно, по этим данным сказать нельзя.`,
  noneIsNoProof:
    '«Признаков не выявлено» не значит «объективно»: небольшие отклонения у части учеников панель чаще всего не видит.',

  calibration: 'С чем сравнивали и чего данные не показали',
  calibrationHeader: ['Обозначение', 'Сравнение', 'Школ', 'Работ', 'Не проверялось и почему'],
  unseenNothing: 'проверены все показатели',
  oneWork:
    'Протоколы есть только по одной работе: показатели, которые сравнивают работы школы между собой и с прошлым годом, ' +
    'молчат. Добавьте работы других предметов и лет.',

  evidence: {
    scores: (work: string): string => `Баллы: школа и ожидаемое, % работ: ${work}`,
    tasks: (work: string): string => `Задания при том же балле, % от максимума: ${work}`,
    pairs: (work: string): string => `Пары работ по числу заданий на равные баллы, %: ${work}`,
    journal: (work: string): string => `Отметка за работу минус отметка по журналу, % работ: ${work}`,
    expected: 'Ожидается, %',
    equalTasks: 'Заданий на равные баллы',
    difference: 'Разность отметок',
  },
} as const;
