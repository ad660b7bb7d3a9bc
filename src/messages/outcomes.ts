/**
 * Procedures counted against a threshold: what cannot be used, what is seen, the blocks of «Сводка» and of a school's tab.
 * Ordinary reasons stand before anything else is thought of.
 */
import { differenceOf } from '../domain/outcomes/signs';
import {
  OutcomeFigure,
  Part,
  Pool,
  Threshold,
  isUncounted,
  partOf,
  shareOf,
} from '../domain/outcomes/outcome';
import type { MeasureId } from '../domain/procedures/kinds';
import { isFew, shownCount } from '../domain/report/shown';
import { decimal, ofN, outOf, percent, percentagePoints, probability } from './numbers';

/** What the share of a measure is a share of. */
const SHARES: Readonly<Record<MeasureId, string>> = {
  pass: 'Зачёт получили',
  threshold: 'Порог прошли',
  medal: 'Подтвердили медаль',
  stage: 'Из обладателей дипломов школьного этапа порог на муниципальном набрали',
  participation: 'Дипломы получили',
};

const REASONS: Readonly<Record<MeasureId, readonly string[]>> = {
  pass: [],
  threshold: [],
  participation: [],
  medal: [
    'претендентов мало, и двое-трое меняют всю долю',
    'порог считается по предметам, которые выпускники выбрали сами',
    'болезнь или волнение в день экзамена',
    'порог в этом году другой',
  ],
  stage: [
    'задания муниципального этапа труднее и проверяет их другое жюри',
    'обладателей дипломов мало',
    'часть ребят в тот же день писала олимпиаду по другому предмету',
    'болезнь, дорога, непривычное место',
  ],
};

const FEW_START = 'Недостаточно данных: меньше пяти';
const EVERYONE = 'Прошли все: обычный итог, сам по себе он ни о чём не говорит.';

const shareText = (part: Part): string => `${percent(shareOf(part)!)} (${ofN(part.n)})`;
const hasShare = (part: Part | null): part is Part => part !== null && part.n > 0 && !isFew(part.n);

/** What a person looks at instead of a school of few. */
function wholeText(pool: Pool | null): string {
  if (pool?.scope === 'all') return 'все загруженные муниципалитеты вместе';
  return pool?.scope === 'municipality' ? `муниципалитет ${pool.name}` : 'муниципалитет';
}

function fewText({ pool }: OutcomeFigure): string {
  const whole = hasShare(pool) ? ` – ${shareText(pool)}` : '';
  return `${FEW_START}; смотрите ${wholeText(pool)}${whole}.`;
}

const OTHERS: Readonly<Record<Pool['scope'], (name: string) => string>> = {
  only: () => 'Остальные ОО вместе',
  municipality: (name) => `Остальные ОО муниципалитета ${name} вместе`,
  all: () => 'Остальные ОО всех загруженных муниципалитетов вместе',
};

function othersText({ others, pool }: OutcomeFigure): string {
  return hasShare(others) && pool !== null ? ` ${OTHERS[pool.scope](pool.name)}: ${shareText(others)}.` : '';
}

const NO_THRESHOLD = 'Порог не указан: впишите его в «Процедуры».';
const NO_MAXIMUM = 'Максимальный балл не указан: впишите его в «Процедуры».';

/** Of a protocol's row without a count. */
function lackText({ measure }: Pick<OutcomeFigure, 'measure'>): string {
  return measure === 'stage' ? NO_MAXIMUM : NO_THRESHOLD;
}

function signText(figure: OutcomeFigure): string {
  const difference = differenceOf(partOf(figure), figure.others);
  if (figure.verdict !== 'attention' || difference === null || figure.q === null) return '';
  return (
    ` Обратить внимание: ${percentagePoints(difference)} к остальным, ${probability('q', figure.q)}.` +
    ` Сначала обычные причины: ${REASONS[figure.measure].join('; ')}.`
  );
}

function remarkText({ fewerDiplomas }: OutcomeFigure): string {
  return fewerDiplomas === null ? '' : ` ${moreThanDiplomas(fewerDiplomas)}`;
}

function moreThanDiplomas(diplomas: number): string {
  return (
    `Здесь больше человек, чем дипломов школьного этапа (${String(shownCount(diplomas))}): проверьте числа. ` +
    'Так бывает, когда приглашены и призёры прошлого года.'
  );
}

/** «Что видно»; null where the row does not say how many. */
function conclusion(figure: OutcomeFigure): string | null {
  const part = partOf(figure);
  if (part === null) return isUncounted(figure) ? lackText(figure) : null;
  if (isFew(part.n)) return fewText(figure);
  if (part.n === 0) return null;
  const { low, high } = figure.interval!;
  const share =
    `${SHARES[figure.measure]} ${percent(shareOf(part)!)} ` +
    `(${ofN(part.n)}, интервал ${intervalText(low, high)}).`;
  const everyone = figure.measure === 'pass' && part.count === part.n ? ` ${EVERYONE}` : '';
  return share + everyone + othersText(figure) + signText(figure) + remarkText(figure);
}

/** «от 13,7 до 69,4», in percents. */
function intervalText(low: number, high: number): string {
  return `от ${decimal(low * 100, 1)} до ${decimal(high * 100, 1)}`;
}

/** «от 70 баллов», «от 50 % максимума». */
function thresholdText({ value, resultKind }: Threshold): string {
  const text = `от ${decimal(value, Number.isInteger(value) ? 0 : 1)}`;
  return resultKind === 'olympiad' ? `${text}\u00a0% максимума` : outOf(text, 'балла', 'баллов');
}

export const OUTCOMES = {
  noWork: (text: string): string =>
    text === ''
      ? 'Не указана процедура. Возьмите её обозначение из «Процедур».'
      : `«${text}» – не обозначение процедуры. Оно пишется так: ЕГЭ-2024-РУ-11.`,
  noMeasure: (text: string): string =>
    text === ''
      ? 'Не указано, что считается: выберите из списка.'
      : `Неизвестно, что считается: «${text}». Выберите из списка.`,
  noGroup: 'Непонятно, чья это строка: нужен код ОО (шесть цифр) или уровень «Муниципалитет», «Регион».',
  noTotal: 'Не указано, сколько всего человек; строка не учтена.',
  moreThanAll: (reached: number, n: number): string =>
    `Достигли ${reached}, а всего ${n}: так не бывает, строка не учтена.`,
  moreDiplomas: (diplomas: number, n: number): string =>
    `Дипломов ${diplomas}, а участников ${n}: так не бывает, строка не учтена.`,
  brokenNumber: (column: string, text: string): string =>
    `В столбце «${column}» стоит «${text}», а нужно число.`,
  repeated: (row: number): string => `То же самое уже есть в строке ${row}; учтена та строка.`,
  besideProtocol:
    'Эта строка набрана вручную и учтена вместо протокола. Чтобы считать по протоколу, удалите её.',
  moreThanDiplomas,
  conclusion,
  intervalText,
  thresholdText,
  noThresholdShort: 'не указан',
  lackOf: (work: string, figure: Pick<OutcomeFigure, 'measure'>): string => `${work}: ${lackText(figure)}`,
  /** Whether a text may be one of ours, in «Порог» and in «Что видно». */
  isThreshold: (text: string): boolean => text.startsWith('от '),
  isConclusion: (text: string): boolean =>
    [FEW_START, ...Object.values(SHARES)].some((start) => text.startsWith(start)),

  heading: 'Зачёты и пороги',
  note: 'Сколько из скольких достигли порога. Признаком бывает только медаль и олимпиада, и только доля заметно меньше, чем у остальных; зачёт и порог экзамена лишь описаны.',
  title: (work: string, measure: string): string => `${work} – ${measure}`,
  ofMunicipality: (title: string, municipality: string): string => `${title} (${municipality})`,
  schoolHeadings: [
    'Что считается',
    'Всего',
    'Доля, %',
    'Интервал, %',
    'Остальные ОО, %',
    'у остальных всего',
    'В МО, %',
    'всего в МО',
    'Порог',
    'Уровень',
    'Что видно',
  ],
  summaryHeadings: [
    'Процедура',
    'Что считается',
    'ОО',
    'Всего',
    'Доля, %',
    'Интервал, %',
    'Порог',
    'С признаком',
  ],
  signsHeading: 'Обратить внимание: доля меньше, чем у остальных',
  signHeadings: [
    'Код ОО',
    'Наименование',
    'Процедура',
    'Всего',
    'Доля, %',
    'Остальные ОО, %',
    'Разница, п. п.',
    'q',
  ],
  /** Of a row of «Признаки». */
  sign: (measure: string): string => `Зачёты и пороги: ${measure}`,
  reasons: (measure: MeasureId): string => REASONS[measure].join('; '),
  next: 'Проверьте числа и порог года в «Процедурах»; сравните с другими предметами и годами той же школы',
  rules: 'Зачёты и пороги',
} as const;
