/**
 * Everything that signs, rule sets and parameters say to a person. A sign describes a figure and sends the reader
 * to ordinary causes first; it never names a cause as a fact.
 */
import type { IndicatorId, Input, SchoolChange } from '../domain/indicators/indicator';
import type { ReferenceChoice } from '../domain/indicators/reference';
import type { Inapplicable } from '../domain/procedures/applicability';
import type { Interval } from '../domain/stats/proportion';
import type { ParameterId } from '../domain/verdict/parameters';
import { decimal, ofN, percent, percentagePoints } from './numbers';

interface IndicatorText {
  readonly title: string;
  /** Ordinary causes, the most frequent first. */
  readonly innocent: readonly string[];
}

const STRONG_SCHOOL = 'школа с отбором, углублённым изучением или сильным набором этого года';
const SMALL_CLASSES = 'мало участников: результат зависит от нескольких работ';
const FEW_ABSENT = 'часть учеников не писала работу (болезнь, карантин)';
const JOURNAL_HABIT = 'отметка в журнале стоит за четверть и учитывает устные ответы и домашние работы';
const SAME_TOPICS = 'к работе целенаправленно повторяли те же темы';
const CAREFUL_MARKS = 'учителя выставляют отметки по тем же критериям, что и проверочная работа';

export const INDICATOR_TEXTS: Readonly<Record<IndicatorId, IndicatorText>> = {
  'rule-a': {
    title: 'Правило A (ФИОКО-2019): средний балл',
    innocent: [STRONG_SCHOOL, SAME_TOPICS, 'правило не учитывает обычных различий между школами'],
  },
  'rule-b': {
    title: 'Правило B (ФИОКО-2019): порядок баллов и отметок',
    innocent: [SMALL_CLASSES, 'почти все отметки в журнале одинаковы', 'ошибка при переносе отметок в форму'],
  },
  'rule-c': {
    title: 'Правило C (ФИОКО-2019): изменение за год',
    innocent: [
      'сменился состав параллели или учитель',
      'работы двух лет разной трудности',
      'осенняя и весенняя работы написаны в разных условиях',
    ],
  },
  'few-twos': {
    title: 'Отметок «2» меньше, чем у других',
    innocent: [STRONG_SCHOOL, 'адресная работа с отстающими', FEW_ABSENT],
  },
  'many-fours-fives': {
    title: 'Отметок «4» и «5» больше, чем у других',
    innocent: [STRONG_SCHOOL, SAME_TOPICS, FEW_ABSENT],
  },
  'lowered-high': {
    title: '«Понизили» больше, чем у других',
    innocent: [
      JOURNAL_HABIT,
      'работа написана после длинных каникул или дистанционного обучения',
      SMALL_CLASSES,
    ],
  },
  'lowered-low': {
    title: '«Понизили» меньше, чем у других',
    innocent: [CAREFUL_MARKS, STRONG_SCHOOL, SAME_TOPICS],
  },
  'confirmed-high': {
    title: 'Совпадений с журналом больше, чем у других',
    innocent: [CAREFUL_MARKS, 'отметки и баллы в школе очень однородны', SMALL_CLASSES],
  },
  'raised-high': {
    title: '«Повысили» больше, чем у других',
    innocent: ['в школе принято строгое текущее оценивание', SAME_TOPICS, STRONG_SCHOOL],
  },
  cuts: {
    title: 'Работ у границы отметки больше ожидаемого',
    innocent: [
      'эксперты перечитывают работы, которым до отметки не хватает балла',
      'состав параллели близок к границе отметки',
      SMALL_CLASSES,
    ],
  },
};

const LACKS: Readonly<Record<Input, string>> = {
  scores: 'нет первичных баллов',
  marks: 'нет отметок за работу: не задана шкала этого года',
  scale: 'не задана шкала этого года',
  journal: 'нет отметок по журналу',
  cross: 'нет отметок по журналу вместе с баллами (нужен протокол)',
  'earlier-year': 'нет результатов той же параллели за прошлый год (от 10 участников в каждом году)',
};

const INAPPLICABLE: Readonly<Record<Inapplicable, string>> = {
  'no-marks': 'процедура заканчивается не отметкой, сравнивать отметки не с чем',
  'no-grade-below': 'такой же процедуры в классе младше нет, сравнивать параллель по годам не с чем',
  volunteers: 'в олимпиаде участвуют по желанию, школы по её баллам не сравниваются',
};

/** Not «недостаточно данных»: no data would help. */
export function inapplicableSentence(reason: Inapplicable): string {
  return `Не применимо: ${INAPPLICABLE[reason]}.`;
}

export function lacksInput(input: Input): string {
  return `Недостаточно данных: ${LACKS[input]}.`;
}

export function fewParticipants(n: number, minimum: number): string {
  return `Недостаточно данных: ${ofN(n)}, нужно не меньше ${minimum}.`;
}

export function fewToCompareWith(others: number, minimum: number): string {
  return `Недостаточно данных: сравнивать не с чем, у остальных ${ofN(others)}, нужно не меньше ${minimum}.`;
}

export function undefinedFigure(n: number): string {
  return `Недостаточно данных: показатель по этим результатам не определён (${ofN(n)}).`;
}

/** The whole reference: the school is part of it. */
const WHOLE: Readonly<Record<ReferenceChoice, string>> = {
  loaded: 'по всем загруженным школам',
  'region-row': 'по региону (строка сводного отчёта)',
  typed: 'по региону (введено вручную)',
};

/** The reference without the school. */
const OTHERS: Readonly<Record<ReferenceChoice, string>> = {
  loaded: 'у остальных загруженных школ',
  'region-row': 'у остальных школ региона (строка сводного отчёта)',
  typed: 'у остальных школ региона (введено вручную)',
};

const ORDINARY_FIRST = 'Сначала проверьте обычные причины.';

function closing(marked: boolean, within: string): string {
  return marked ? ORDINARY_FIRST : within;
}

const SHARE_NOUNS = {
  'few-twos': 'Доля отметок «2»',
  'many-fours-fives': 'Доля отметок «4» и «5»',
  'lowered-high': 'Доля «понизили»',
  'lowered-low': 'Доля «понизили»',
  'confirmed-high': 'Доля «подтвердили»',
  'raised-high': 'Доля «повысили»',
} as const;

export type ShareIndicatorId = keyof typeof SHARE_NOUNS;

export interface ShareFacts {
  readonly id: ShareIndicatorId;
  readonly value: number;
  readonly n: number;
  readonly reference: number;
  readonly kind: ReferenceChoice;
  readonly interval: Interval;
  readonly z: number | null;
  readonly marked: boolean;
}

export function shareSentence({ id, value, n, reference, kind, interval, z, marked }: ShareFacts): string {
  const test = z === null ? '' : `, z = ${decimal(z, 1)}`;
  return (
    `${SHARE_NOUNS[id]} – ${percent(value)} (${ofN(n)}), ${OTHERS[kind]} – ${percent(reference)}; ` +
    `разница ${percentagePoints(value - reference)} ` +
    `(95 %: от ${percentagePoints(interval.low)} до ${percentagePoints(interval.high)})${test}. ` +
    closing(marked, 'Разница в пределах порога.')
  );
}

/** `разница: от +3,2 п. п. до +9,0 п. п.` */
export function differenceInterval({ low, high }: Interval): string {
  return `разница: от ${percentagePoints(low)} до ${percentagePoints(high)}`;
}

export interface CutsFacts {
  readonly n: number;
  readonly cuts: number;
  readonly participants: number;
  readonly observed: number;
  readonly expected: number;
  readonly z: number;
  readonly kind: ReferenceChoice;
  /** Fewer participants than make a histogram informative. */
  readonly caveat: boolean;
  readonly marked: boolean;
}

export function cutsSentence(facts: CutsFacts): string {
  const { n, cuts, participants, observed, expected, z, kind, caveat, marked } = facts;
  const few = caveat ? ' Участников мало для распределения баллов: это только ориентир.' : '';
  return (
    `Из ${n} работ рядом с границами отметок (границ: ${cuts}, всего ${ofN(participants)}) ` +
    `у самой границы или на балл выше – ${percent(observed)}, ` +
    `по распределению ${OTHERS[kind]} ожидается ${percent(expected)}; z = ${decimal(z, 1)}.${few} ` +
    closing(marked, 'Различие в пределах порога.')
  );
}

export interface RuleAFacts {
  readonly n: number;
  readonly mean: number;
  readonly ciLow: number;
  readonly regionMean: number;
  readonly regionHigh: number;
  readonly kind: ReferenceChoice;
  readonly marked: boolean;
}

export function ruleASentence({ n, mean, ciLow, regionMean, regionHigh, kind, marked }: RuleAFacts): string {
  const relation = marked ? 'выше верхней' : 'не выше верхней';
  return (
    `Средний балл ${decimal(mean, 2)} (${ofN(n)}), ${WHOLE[kind]} – ${decimal(regionMean, 2)}; ` +
    `нижняя граница интервала школы ${decimal(ciLow, 2)} ${relation} границы ${decimal(regionHigh, 2)}. ` +
    closing(marked, 'По правилу A признака нет.')
  );
}

export interface RuleBFacts {
  readonly pairs: number;
  readonly spearman: number;
  readonly marked: boolean;
}

export function ruleBSentence({ pairs, spearman, marked }: RuleBFacts): string {
  return (
    `Ранговая корреляция отметок по журналу и баллов ${decimal(spearman, 2)} (пар: ${pairs}); ` +
    `правило B отмечает отрицательную. ${closing(marked, 'По правилу B признака нет.')}`
  );
}

const CHANGE_SENTENCES = {
  rise: ' Результат параллели резко выше прошлогоднего.',
  fall: ' Результат параллели резко ниже прошлогоднего.',
};

export function ruleCSentence({
  k,
  flag,
  fences,
  n,
  fromYear,
  toYear,
  schools,
}: SchoolChange & { readonly n: number }): string {
  const change = flag === null ? '' : CHANGE_SENTENCES[flag];
  return (
    `Отношение долей выполнения ${fromYear} и ${toYear} годов ${decimal(k, 2)} (${ofN(n)}), ` +
    `границы (школ: ${schools}) – от ${decimal(fences.lowFence, 2)} до ${decimal(fences.highFence, 2)}.${change} ` +
    closing(flag !== null, 'По правилу C признака нет.')
  );
}

/** Names of the signs as the methodology of 2019 prints them: a quotation, kept apart from our own wording. */
export const OFFICIAL_SIGNS_2019 = [
  'завышенные значения среднего балла ВПР',
  'завышенные значения среднего балла ОГЭ',
  'несоответствие результатов ВПР и школьных отметок',
  'резкое возрастание результатов одной параллели',
  'резкое падение результатов одной параллели',
] as const;

export const RULE_SET_TEXTS = {
  'fioko-2019': {
    title: 'ФИОКО-2019',
    notes: [
      'Методика 2019 без дополнительных фильтров; на реальных данных региона правило А отмечает 13–18 % школ.',
      `Названия признаков в методике: ${OFFICIAL_SIGNS_2019.map((name) => `«${name}»`).join(', ')}.`,
      'Индекс объективности: 100 минус процент школ хотя бы с одним признаком среди школ, писавших русский язык ' +
        'или математику (ВПР 4–5 классов, ОГЭ) в этом году.',
    ],
  },
  summary: {
    title: 'Сводные отчёты',
    notes: [
      'Сравниваются только доли из сводных таблиц; отмечается различие, которое больше порогов из «Параметров» ' +
        'и по величине, и по z. Обычные различия между школами в z не учтены, поэтому признак – повод посмотреть, ' +
        'а не вывод.',
    ],
  },
  panel: {
    title: 'Статистическая панель',
    notes: [
      'Каждый показатель сравнивает школу с другими школами той же работы и откалиброван на них же: обычные различия ' +
        'между школами учтены. Уровень ставится по всем показателям вместе с поправкой на число школ; отдельный ' +
        'показатель ничего не доказывает, причины панель не называет.',
      'Панели нужны протоколы с баллами. Где есть только сводная таблица или введённая строка, работают признаки ' +
        'набора «Сводные отчёты», самое большее – «обратить внимание».',
    ],
  },
} as const;

export const PARAMETER_TEXTS: Readonly<
  Record<ParameterId, { readonly title: string; readonly description: string }>
> = {
  minimumN: {
    title: 'Минимум участников',
    description: 'При меньшем числе участников (или пар с отметкой по журналу) признаки не вычисляются.',
  },
  greyBelow: {
    title: 'Серым, если участников меньше',
    description: 'Показатели меньшего числа участников показываются серым: они неустойчивы.',
  },
  histogramN: {
    title: 'Участников для распределения баллов',
    description: 'С этого числа распределение первичных баллов считается информативным.',
  },
  histogramCaveatN: {
    title: 'Участников для распределения баллов с оговоркой',
    description: 'От этого числа признак у границ отметок вычисляется с оговоркой, при меньшем – нет.',
  },
  besideCutN: {
    title: 'Работ рядом с границей отметки',
    description: 'Граница учитывается, если в пределах двух баллов от неё не меньше стольких работ.',
  },
  referenceN: {
    title: 'Участников, с которыми сравнивают',
    description: 'Если у остальных школ участников меньше, сравнение не проводится.',
  },
  zThreshold: {
    title: 'Порог z',
    description: 'Во сколько раз различие должно превышать свою стандартную ошибку, чтобы его отметили.',
  },
  twosEffect: {
    title: 'Порог разницы доли «2», п. п.',
    description: 'Меньшая разница доли отметок «2» с остальными не отмечается, даже если она неслучайна.',
  },
  qualityEffect: {
    title: 'Порог разницы доли «4» и «5», п. п.',
    description: 'Меньшая разница доли отметок «4» и «5» с остальными не отмечается.',
  },
  loweredHighEffect: {
    title: 'Порог разницы «понизили» больше, п. п.',
    description: 'Меньшее превышение доли «понизили» над остальными не отмечается.',
  },
  loweredLowEffect: {
    title: 'Порог разницы «понизили» меньше, п. п.',
    description: 'Меньшее отставание доли «понизили» от остальных не отмечается.',
  },
  confirmedEffect: {
    title: 'Порог разницы «подтвердили», п. п.',
    description: 'Меньшее превышение доли «подтвердили» над остальными не отмечается.',
  },
  raisedEffect: {
    title: 'Порог разницы «повысили», п. п.',
    description: 'Меньшее превышение доли «повысили» над остальными не отмечается.',
  },
  cutsEffect: {
    title: 'Порог разницы у границ отметок, п. п.',
    description: 'Меньшее превышение доли работ у границы над ожидаемой не отмечается.',
  },
};
