/**
 * What every detector of the statistical panel says to a person: what was measured and what was expected, ordinary
 * causes first, then what to look at. It describes figures; a cause is never named as a fact.
 */
import type { DetectorId, FamilyId, Measured } from '../domain/panel/detector';
import type { Silence } from '../domain/panel/outcome';
import { undefinedFigure } from './indicators';
import { decimal, ofN, percent, probability } from './numbers';

/** Shares are printed as percents; points, coefficients and standard deviations as decimals. */
type Figure = 'share' | 'points' | 'coefficient' | 'deviations';

interface DetectorText {
  readonly title: string;
  /** What the value is. */
  readonly subject: string;
  /** What the n of the figure counts, where it is not participants. */
  readonly counted?: string;
  /** What the reference is, up to its figure. */
  readonly expected: string;
  readonly figure: Figure;
  /** Where the detector cannot answer for want of input: what it needs. */
  readonly needs: string;
  /** Ordinary causes, the most frequent first. */
  readonly innocent: readonly string[];
  /** What to look at once these are checked. */
  readonly next: readonly string[];
}

const SMALL = 'мало работ: показатель зависит от нескольких учеников';
const STRONG = 'школа с отбором, углублённым изучением или сильным набором этого года';
const SAME_TOPICS = 'к работе целенаправленно повторяли те же темы';
const CRITERIA = 'учителя выставляют отметки по тем же критериям, что и проверочная работа';
const JOURNAL_HABIT = 'отметка в журнале стоит за четверть и учитывает устные ответы и домашние работы';
const ILLNESS = 'болезнь или карантин в дни работы';

const RECHECK = 'выборочная перепроверка 15 работ';
const OTHER_CLASSES = 'сравните классы школы между собой';
const OTHER_WORKS = 'сравните с другими работами школы этого и прошлых лет';
const CONDITIONS = 'посмотрите записи наблюдателя и видео: рассадка, число работающих в классе взрослых';
const JOURNAL_MARKS = 'посмотрите, за какой период и по каким работам выставлены отметки в журнале';

const NEEDS = {
  scale: 'нужна шкала этого года',
  spread: 'нужны несколько школ с разбросом баллов',
  journal: 'нужны отметки по журналу и шкала этого года',
  tasks: 'нужны баллы по заданиям в протоколе',
  others: 'нужны другие работы школы за тот же год',
  year: 'нужны результаты той же параллели за прошлый год',
  absent: 'нужны отметки по журналу хотя бы у трёх не писавших',
} as const;

export const DETECTOR_TEXTS: Readonly<Record<DetectorId, DetectorText>> = {
  'at-cuts': {
    title: 'Работ у границы отметки больше ожидаемого',
    subject: 'Среди работ в двух баллах от границ отметок доля тех, что на самой границе или на балл выше,',
    counted: 'работ у границ',
    expected: 'по распределению остальных при том же среднем и разбросе ожидается',
    figure: 'share',
    needs: NEEDS.scale,
    innocent: [
      'эксперты перечитывают работы, которым до отметки не хватает балла',
      'состав параллели близок к границе отметки',
      SMALL,
    ],
    next: ['посмотрите работы с баллом ровно на границе и на балл выше', RECHECK, OTHER_WORKS],
  },
  'at-journal-cut': {
    title: 'Баллов ровно на нижней границе своей отметки по журналу больше ожидаемого',
    subject: 'Доля работ с баллом ровно на нижней границе той отметки, что в журнале,',
    counted: 'с отметкой от «3»',
    expected: 'по отметкам журнала и уровню школы ожидается',
    figure: 'share',
    needs: NEEDS.journal,
    innocent: [
      'спорные работы перечитывают в пользу ученика',
      CRITERIA,
      'большинство учеников учится ровно на границе двух отметок',
    ],
    next: [
      'посмотрите работы, у которых балл ровно на границе отметки из журнала',
      'узнайте, кто проверял работы и были ли они обезличены',
      RECHECK,
    ],
  },
  'hard-tasks': {
    title: 'Трудные задания при том же балле решены лучше, чем у других',
    subject: 'Баллов за самую трудную треть заданий в среднем на работу',
    expected: 'у остальных при том же общем балле –',
    figure: 'points',
    needs: NEEDS.tasks,
    innocent: [
      'темы трудных заданий в школе проходят раньше или подробнее',
      SAME_TOPICS,
      'лёгкие задания потеряны из-за невнимательности или оформления',
    ],
    next: [
      'посмотрите решения трудных заданий: есть ли в работах ход решения и черновики',
      CONDITIONS,
      OTHER_CLASSES,
    ],
  },
  'task-misfit': {
    title: 'Ответы, неожиданные при таком общем балле',
    subject: 'Мера неожиданности ответов при данном общем балле (1 – как у остальных)',
    expected: 'ожидается',
    figure: 'coefficient',
    needs: NEEDS.tasks,
    innocent: [
      'часть тем ещё не пройдена или пройдена раньше',
      'варианты перепутаны при переносе баллов в форму',
      'другая программа или учебник',
    ],
    next: [
      'посмотрите, какие задания выбиваются на диаграмме «Задания при том же балле»',
      'проверьте перенос баллов в форму сбора',
      OTHER_CLASSES,
    ],
  },
  'similar-pairs': {
    title: 'Пар очень похожих работ больше ожидаемого',
    subject: 'Доля пар работ одного класса с необычно большим числом заданий на равные баллы',
    counted: 'пар',
    expected: 'у остальных –',
    figure: 'share',
    needs: NEEDS.tasks,
    innocent: [
      'класс одинаково готовили по одним темам, и ошибки общие',
      'одну трудную тему весь класс не проходил',
      'варианты перепутаны при переносе баллов в форму',
    ],
    next: [
      'сравните сами похожие работы: совпадают ли неверные ответы',
      CONDITIONS,
      'сравните с классом, где пары обычны',
    ],
  },
  'confirmed-often': {
    title: 'Совпадений с журналом больше ожидаемого',
    subject: 'Доля «подтвердили»',
    counted: 'с отметкой по журналу',
    expected: 'по отметкам журнала ожидается',
    figure: 'share',
    needs: NEEDS.journal,
    innocent: [CRITERIA, 'отметки и баллы в школе очень однородны', SMALL],
    next: [JOURNAL_MARKS, 'узнайте, были ли работы обезличены при проверке', RECHECK],
  },
  'lowered-seldom': {
    title: '«Понизили» меньше ожидаемого',
    subject: 'Доля «понизили»',
    counted: 'с отметкой по журналу',
    expected: 'по отметкам журнала ожидается',
    figure: 'share',
    needs: NEEDS.journal,
    innocent: [CRITERIA, STRONG, SAME_TOPICS],
    next: [JOURNAL_MARKS, RECHECK, OTHER_WORKS],
  },
  'lowered-often': {
    title: '«Понизили» больше ожидаемого',
    subject: 'Доля «понизили»',
    counted: 'с отметкой по журналу',
    expected: 'по отметкам журнала ожидается',
    figure: 'share',
    needs: NEEDS.journal,
    innocent: [
      JOURNAL_HABIT,
      'работа написана после каникул или дистанционного обучения',
      'работу проверяли строже, чем в других школах',
    ],
    next: [JOURNAL_MARKS, 'обсудите с учителями критерии отметки за четверть', OTHER_CLASSES],
  },
  'large-gaps': {
    title: 'Разрыв с журналом в две отметки чаще ожидаемого',
    subject: 'Доля работ, где отметка отличается от журнала на две и больше,',
    counted: 'с отметкой по журналу',
    expected: 'по отметкам журнала ожидается',
    figure: 'share',
    needs: NEEDS.journal,
    innocent: ['ошибка при переносе отметок или строк в форму', JOURNAL_HABIT, SMALL],
    next: ['проверьте перенос отметок в форму сбора', JOURNAL_MARKS, OTHER_CLASSES],
  },
  'rank-high': {
    title: 'Порядок баллов повторяет порядок отметок в журнале точнее ожидаемого',
    subject: 'Ранговая корреляция балла и отметки по журналу',
    counted: 'с отметкой по журналу',
    expected: 'у остальных –',
    figure: 'coefficient',
    needs: NEEDS.journal,
    innocent: [CRITERIA, 'ученики класса сильно различаются по подготовке', SMALL],
    next: [JOURNAL_MARKS, 'узнайте, были ли работы обезличены при проверке', RECHECK],
  },
  'rank-low': {
    title: 'Баллы и отметки по журналу связаны слабее ожидаемого',
    subject: 'Ранговая корреляция балла и отметки по журналу',
    counted: 'с отметкой по журналу',
    expected: 'у остальных –',
    figure: 'coefficient',
    needs: NEEDS.journal,
    innocent: [
      'ошибка при переносе отметок или строк в форму',
      'отметки в журнале почти у всех одинаковы',
      JOURNAL_HABIT,
    ],
    next: ['проверьте перенос отметок в форму сбора', OTHER_CLASSES, CONDITIONS],
  },
  'low-spread': {
    title: 'Баллы различаются меньше ожидаемого',
    subject: 'Стандартное отклонение баллов',
    expected: 'при таком среднем ожидается',
    figure: 'points',
    needs: NEEDS.spread,
    innocent: ['класс с отбором или деление на профильные группы', SMALL, SAME_TOPICS],
    next: [OTHER_CLASSES, 'посмотрите, у скольких работ совпадают и верные, и неверные ответы', CONDITIONS],
  },
  'above-own': {
    title: 'Результат выше, чем в других работах школы',
    subject: 'Средний балл относительно других школ, в стандартных отклонениях,',
    expected: 'по другим работам школы и журналу ожидается',
    figure: 'deviations',
    needs: NEEDS.others,
    innocent: ['предмет в школе ведут углублённо', SAME_TOPICS, 'эту работу писали другие классы'],
    next: [OTHER_WORKS, 'узнайте, кто и по каким критериям проверял работы', RECHECK],
  },
  'above-journal': {
    title: 'Результат выше, чем обещают отметки в журнале',
    subject: 'Средний балл',
    counted: 'с отметкой по журналу',
    expected: 'у остальных при тех же отметках в журнале –',
    figure: 'points',
    needs: NEEDS.journal,
    innocent: ['в школе принято строгое текущее оценивание', SAME_TOPICS, STRONG],
    next: [JOURNAL_MARKS, RECHECK, CONDITIONS],
  },
  'year-jump': {
    title: 'Результат вырос за год сильнее ожидаемого',
    subject: 'Средний балл относительно других школ, в стандартных отклонениях,',
    expected: 'по прошлому году той же параллели ожидается',
    figure: 'deviations',
    needs: NEEDS.year,
    innocent: [
      'сменился состав параллели или учитель',
      'работы двух лет разной трудности',
      'в прошлом году работу писали в других условиях',
    ],
    next: ['сравните состав параллели двух лет', OTHER_WORKS, RECHECK],
  },
  absence: {
    title: 'Не писавших больше ожидаемого',
    subject: 'Доля не писавших',
    counted: 'в списках',
    expected: 'у остальных –',
    figure: 'share',
    needs: 'нужны строки не писавших в протоколе',
    innocent: [ILLNESS, 'соревнования, поездки, семейное обучение', 'в протоколе остались выбывшие ученики'],
    next: [
      'сверьте с журналом посещаемости в дни работы',
      'посмотрите явку по другим работам тех же дней',
      'узнайте, писали ли работу в резервный день',
    ],
  },
  'weak-absent': {
    title: 'Не писали чаще ученики с низкими отметками по журналу',
    subject: 'Средняя отметка по журналу у не писавших',
    counted: 'не писавших с отметкой',
    expected: 'у писавших –',
    figure: 'coefficient',
    needs: NEEDS.absent,
    innocent: [
      ILLNESS,
      'ученики с низкими отметками чаще пропускают занятия и в другие дни',
      'часть учеников по заключению комиссии работу не пишет',
    ],
    next: [
      'сверьте с журналом посещаемости в дни работы',
      'узнайте, писали ли работу в резервный день',
      OTHER_CLASSES,
    ],
  },
};

export const FAMILY_TEXTS: Readonly<Record<FamilyId, string>> = {
  cuts: 'границы отметок',
  tasks: 'задания',
  similarity: 'сходство работ',
  journal: 'сравнение с журналом',
  level: 'уровень результата',
  absence: 'явка',
};

function figureText(value: number, figure: Figure): string {
  return figure === 'share' ? percent(value) : decimal(value, 2);
}

export interface DetectorFacts {
  readonly id: DetectorId;
  readonly measured: Measured;
  readonly p: number | null;
  readonly q: number | null;
  readonly isLit: boolean;
  /** All figures of the work together ask for attention. */
  readonly isMarked: boolean;
}

/** p at or below which a figure is not put down to chance. */
const CHANCE = 0.05;

export function detectorSentence({ id, measured, p, q, isLit, isMarked }: DetectorFacts): string {
  const { subject, counted, expected, figure } = DETECTOR_TEXTS[id];
  const { value, reference, n } = measured;
  const compared = reference === null ? '' : `, ${expected} ${figureText(reference, figure)}`;
  const tested = p === null ? '' : `; ${probability('p', p)}${q === null ? '' : `, ${probability('q', q)}`}`;
  const basis = counted === undefined ? ofN(n) : `${counted}: ${n}`;
  return `${subject} – ${figureText(value, figure)} (${basis})${compared}${tested}. ${closing(p, isLit, isMarked)}`;
}

function closing(p: number | null, isLit: boolean, isMarked: boolean): string {
  if (isLit && isMarked) return 'Сначала проверьте обычные причины.';
  if (isLit) return 'Отдельно заметно, но вместе показатели этой работы обычны.';
  if (p !== null && p <= CHANCE) return 'Различие неслучайно, но слишком мало, чтобы его отмечать.';
  return 'Такое различие между школами обычно.';
}

/** Ends of the 95 % interval of a value; an empty text without one. */
export function detectorInterval(id: DetectorId, { interval }: Measured): string {
  if (interval === null) return '';
  const { figure } = DETECTOR_TEXTS[id];
  return `${figureText(interval.low, figure)} … ${figureText(interval.high, figure)}`;
}

/** Why a detector has no answer for a unit of `n` participants. */
export function silenceSentence(id: DetectorId, silence: Silence, n: number): string {
  const sentences: Readonly<Record<Silence, string>> = {
    few: `Недостаточно данных: ${ofN(n)}, для этого показателя работ мало.`,
    'no-input': `Недостаточно данных: ${DETECTOR_TEXTS[id].needs}.`,
    undefined: undefinedFigure(n),
    'no-reference': 'Недостаточно данных: сравнивать не с чем, у остальных школ таких данных мало.',
  };
  return sentences[silence];
}
