/**
 * Reads days, months and parts of a year out of folded text: «09.10.19», «октябрь-февраль», «до 1 октября»,
 * «ii четверть», «вторая неделя ноября». A year that the text does not print stays open here.
 */
import { PARTS, daysInMonth } from './calendar';

export interface PartialDay {
  readonly year: number | null;
  /** 1–12. */
  readonly month: number;
  /** 1–31; more than the month has means its last day. */
  readonly day: number;
}

export interface Span {
  readonly shape: 'date' | 'month' | 'range';
  /** null: from the beginning of the school year («до 1 октября»). */
  readonly from: PartialDay | null;
  /** null: to the end of the school year («с января»). */
  readonly to: PartialDay | null;
}

/** What was read, and the index behind it. */
export interface ReadAt<Value> {
  readonly value: Value;
  readonly end: number;
}

type Reader<Value> = (text: string, at: number) => ReadAt<Value> | null;

interface Point {
  readonly shape: Span['shape'];
  readonly from: PartialDay;
  readonly to: PartialDay;
}

const LAST_DAY = 31;
const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
export const MONTH_WORD =
  '(январ[ьяею]|янв|феврал[ьяею]|февр?|март[аеу]?|мар(?=\\.)|апрел[ьяею]|апр|ма[йяюе]|июн[ьяею]|июл[ьяею]|август[аеу]?|авг|сентябр[ьяею]|сент?|октябр[ьяею]|окт|ноябр[ьяею]|нояб?|декабр[ьяею]|дек)(?![а-яa-z])\\.?(?: месяц[аеы]?)?';
const YEAR_WORD = '(?: ?(?:гг?\\.|год(?:ах|ов|а|у|ы)?(?![а-я])|гг?(?![а-я.])))';
const YEAR = `(?:,? ?((?:19|20)\\d\\d)(?!\\d|[-/]\\d)${YEAR_WORD}?| (?:текущего|этого|данного)(?: учебного)? года)?`;
/** «1», «1-я», «i», «п» for a typed «II», «первой». */
const ORDINAL =
  '(\\d|i{1,3}|iv|[пш]|перв[а-я]+|втор[а-я]+|трет[а-я]+|четвер[а-я]+|последн[а-я]+)(?:(?<=\\d)-?[а-я]{1,2}|(?<=[iv])-[а-я]{1,2})?';

const sticky = (source: string): RegExp => new RegExp(source, 'y');

/** `RegExp.exec` at a place; the pattern must be sticky. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const NUMERIC = sticky(`(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})(?!\\d|\\.\\d)${YEAR_WORD}?`);
const ISO = sticky('(?<!\\d)((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)');
const DAY_IN_WORDS = sticky(`(?<!\\d)"?(\\d{1,2})"?(?:-?(?:ого|го|ое|е))? ?${MONTH_WORD}${YEAR}`);
const DAY_ONLY = sticky('(?<!\\d)(\\d{1,2})(?:-?(?:ого|го|ое|е))?(?=(?:-| по | до )"?\\d)');
const SHORT = sticky('(?<![\\d.])(\\d{1,2})\\.(0[1-9]|1[0-2])(?!\\d|\\.\\d)');
const MONTH = sticky(`${MONTH_WORD}${YEAR}`);
const CALENDAR_YEAR = sticky(`(?<![\\d.])((?:19|20)\\d\\d)${YEAR_WORD}`);
const CALENDAR_YEARS = sticky('((?:19|20)\\d\\d)(?:-| ?и )((?:19|20)\\d\\d) ?(?:гг?\\.?|год[а-я]*)(?![а-я])');
const PART_OF_MONTH = sticky(`(начал|середин|кон(?:ец|ц))[а-я]* ${MONTH_WORD}${YEAR}`);
const NUMBERED_PART_OF_MONTH = sticky(`${ORDINAL} (недел|декад|половин)[а-я]+ ${MONTH_WORD}${YEAR}`);
const UNITS = `(четверт|полугоди|триместр|квартал)[а-я]*${YEAR}`;
const NUMBERED_UNIT = sticky(`${ORDINAL}(?:(-|, ?| и )${ORDINAL})? ${UNITS}`);
const SEASON = sticky(
  `(весенн|летн|осенн|зимн|весн|лето|летом|осен|зим)(?:[а-я]+ период[а-я]*|а|ы|ой|ь|ью|и)?(?![а-я])${YEAR}`,
);
const EDGE_OF_UNIT = sticky(`(начал|кон(?:ец|ц))[а-я]* ${ORDINAL} ${UNITS}`);
const SEASONS: readonly (readonly [RegExp, number, number])[] = [
  [/^вес/, 3, 5],
  [/^лет/, 6, 8],
  [/^ос/, 9, 11],
  [/^з/, 12, 2],
];
/** Calendar quarters, unlike those of a school. */
const CALENDAR_QUARTERS = [
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
] as const;

const readPoint: Reader<Point> = (text, at) => {
  for (const read of POINTS) {
    const point = read(text, at);
    if (point !== null) return point;
  }
  return null;
};

const POINTS: readonly Reader<Point>[] = [
  (text, at) => {
    const match = matchAt(NUMERIC, text, at);
    return match && oneDay(match, fullYear(match[3]!), Number(match[2]), Number(match[1]));
  },
  (text, at) => {
    const match = matchAt(ISO, text, at);
    return match && oneDay(match, Number(match[1]), Number(match[2]), Number(match[3]));
  },
  (text, at) => {
    const match = matchAt(DAY_IN_WORDS, text, at);
    return match && oneDay(match, yearOf(match[3]), monthOf(match[2]!), Number(match[1]));
  },
  (text, at) => {
    const match = matchAt(PART_OF_MONTH, text, at);
    if (match === null) return null;
    const third = match[1]!.startsWith('нач') ? 0 : match[1]!.startsWith('сер') ? 1 : 2;
    return daysOfMonth(match, yearOf(match[3]), monthOf(match[2]!), THIRDS[third]!);
  },
  (text, at) => {
    const match = matchAt(NUMBERED_PART_OF_MONTH, text, at);
    const days = match && partOfMonth(match[2]!, ordinal(match[1]!));
    return !match || !days ? null : daysOfMonth(match, yearOf(match[4]), monthOf(match[3]!), days);
  },
  (text, at) => {
    const match = matchAt(NUMBERED_UNIT, text, at);
    if (match === null || /[,и]/.test(match[2] ?? '')) return null;
    const first = unitMonths(match[4]!, ordinal(match[1]!));
    const last = match[3] === undefined ? first : unitMonths(match[4]!, ordinal(match[3]));
    return !first || !last ? null : months(match, yearOf(match[5]), first[0], last[1]);
  },
  (text, at) => {
    const match = matchAt(EDGE_OF_UNIT, text, at);
    const unit = match && unitMonths(match[3]!, ordinal(match[2]!));
    if (!match || !unit) return null;
    const isStart = match[1]!.startsWith('нач');
    return daysOfMonth(match, yearOf(match[4]), unit[isStart ? 0 : 1], isStart ? FIRST_WEEK : LAST_WEEK);
  },
  (text, at) => {
    const match = matchAt(SEASON, text, at);
    const season = match && SEASONS.find(([word]) => word.test(match[1]!));
    return match && season ? months(match, yearOf(match[2]), season[1], season[2]) : null;
  },
  (text, at) => {
    const match = matchAt(CALENDAR_YEARS, text, at);
    if (match === null) return null;
    const from = { year: Number(match[1]), month: 1, day: 1 };
    const to = { year: Number(match[2]), month: 12, day: LAST_DAY };
    return { value: { shape: 'range', from, to }, end: endOf(match) };
  },
  (text, at) => {
    const match = matchAt(CALENDAR_YEAR, text, at);
    return match && months(match, Number(match[1]), 1, 12);
  },
  (text, at) => {
    const match = matchAt(MONTH, text, at);
    if (match === null) return null;
    const month = monthOf(match[1]!);
    return { ...months(match, yearOf(match[2]), month, month), value: monthPoint(yearOf(match[2]), month) };
  },
];

const FIRST_WEEK = [1, 7] as const;
/** The last seven days, near enough for months of every length. */
const LAST_WEEK = [25, LAST_DAY] as const;
/** Days of thirds, tens and halves of a month. */
const THIRDS = [
  [1, 10],
  [11, 20],
  [21, LAST_DAY],
] as const;
const HALVES = [
  [1, 15],
  [16, LAST_DAY],
] as const;
const WEEKS = [
  [1, 7],
  [8, 14],
  [15, 21],
  [22, 28],
  [29, LAST_DAY],
] as const;

function partOfMonth(word: string, number: number): readonly [number, number] | undefined {
  const parts = word === 'недел' ? WEEKS : word === 'декад' ? THIRDS : HALVES;
  if (number === LAST) return word === 'недел' ? LAST_WEEK : parts[parts.length - 1];
  return parts[number - 1];
}

function unitMonths(word: string, number: number): readonly [number, number] | undefined {
  const parts =
    word === 'четверт'
      ? PARTS.quarter
      : word === 'полугоди'
        ? PARTS.half
        : word === 'триместр'
          ? PARTS.trimester
          : CALENDAR_QUARTERS;
  return parts[number === LAST ? parts.length - 1 : number - 1];
}

const LAST = -1;
const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/^(?:i|1|перв.*)$/, 1],
  [/^(?:ii|п|2|втор.*)$/, 2],
  [/^(?:iii|ш|3|трет.*)$/, 3],
  [/^(?:iv|4|четвер.*)$/, 4],
  [/^5$/, 5],
  [/^последн/, LAST],
];

function ordinal(word: string): number {
  return ORDINALS.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
}

function monthOf(word: string): number {
  return MONTHS.findIndex((start) => word.startsWith(start)) + 1;
}

function yearOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Years of a plan: anything else in the place of a year is another number. */
const isPlausible = (year: number | null): boolean => year === null || (year >= 1900 && year < 2100);

function oneDay(
  match: RegExpExecArray,
  year: number | null,
  month: number,
  day: number,
): ReadAt<Point> | null {
  // 2024 is a leap year: without a year, 29 February may exist.
  const exists =
    month >= 1 && month <= 12 && day >= 1 && isPlausible(year) && day <= daysInMonth(year ?? 2024, month);
  const value = { year, month, day };
  return exists ? { value: { shape: 'date', from: value, to: value }, end: endOf(match) } : null;
}

function daysOfMonth(
  match: RegExpExecArray,
  year: number | null,
  month: number,
  [first, last]: readonly [number, number],
): ReadAt<Point> {
  return {
    value: { shape: 'range', from: { year, month, day: first }, to: { year, month, day: last } },
    end: endOf(match),
  };
}

function months(match: RegExpExecArray, year: number | null, first: number, last: number): ReadAt<Point> {
  const lastYear = year !== null && first > last ? year + 1 : year;
  const from = { year, month: first, day: 1 };
  const to = { year: lastYear, month: last, day: LAST_DAY };
  return { value: { shape: 'range', from, to }, end: endOf(match) };
}

function monthPoint(year: number | null, month: number): Point {
  return { shape: 'month', from: { year, month, day: 1 }, to: { year, month, day: LAST_DAY } };
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

const SINCE = sticky('(?:начиная )?со? (?:начала )?|(?:после|не ранее|не раньше) ');
const UNTIL = sticky(
  '(?:в срок |срок )?(до|к|ко|по|не позднее|не позже)(?: чем)? (конца |концу |начала |началу |окончания |окончанию )?',
);
const DURING = sticky(
  '(?:(?:в тече-?ни[иея]|в теч\\.) (?:всего |всей )?|на протяжении (?:всего |всей )?|во? |на |за )',
);
const BETWEEN = sticky('(?:-| и по | по | до )');

/** A stretch of days or months, with its prepositions. */
export function readSpan(text: string, at: number): ReadAt<Span> | null {
  const since = matchAt(SINCE, text, at);
  const during = since === null ? matchAt(DURING, text, at) : null;
  const start = at + (since?.[0].length ?? during?.[0].length ?? 0);
  const range = readRange(text, start, since !== null);
  if (range !== null) return range;
  if (since !== null) {
    const point = readPoint(text, start) ?? readShort(text, start);
    if (point === null) return null;
    const from = since[0].startsWith('после') ? point.value.to : point.value.from;
    return { value: { shape: 'range', from, to: null }, end: point.end };
  }
  return readUntil(text, at) ?? readPoint(text, start);
}

/** Several numbered parts that share one word: «i, ii четверть»; one span each. */
export function readNumberedList(text: string, at: number): ReadAt<readonly Span[]> | null {
  const start = at + (matchAt(DURING, text, at)?.[0].length ?? 0);
  const match = matchAt(NUMBERED_UNIT, text, start);
  if (match === null || match[3] === undefined || match[2] === '-') return null;
  const parts = [match[1]!, match[3]].map((word) => unitMonths(match[4]!, ordinal(word)));
  const spans = parts.flatMap((part) =>
    part ? [months(match, yearOf(match[5]), part[0], part[1]).value] : [],
  );
  return spans.length < 2 ? null : { value: spans, end: endOf(match) };
}

function readRange(text: string, at: number, isOpened: boolean): ReadAt<Span> | null {
  const first = readRangeStart(text, at);
  if (first === null) return null;
  const between = matchAt(BETWEEN, text, first.end);
  // «Март до 15» is no range; «с марта до мая» is one.
  if (between === null || (between[0] === ' до ' && !isOpened)) return null;
  const last = readPoint(text, endOf(between)) ?? readShort(text, endOf(between));
  if (last === null) return null;
  if (typeof first.value === 'number') {
    if (last.value.shape !== 'date') return null;
    const from = { ...last.value.from, day: first.value };
    return { value: { shape: 'range', from, to: last.value.to }, end: last.end };
  }
  return { value: { shape: 'range', from: first.value.from, to: last.value.to }, end: last.end };
}

/** A day of the month alone («с 1 по 15 апреля») is a number. */
function readRangeStart(text: string, at: number): ReadAt<Point | number> | null {
  const point = readPoint(text, at) ?? readShort(text, at);
  if (point !== null) return point;
  const match = matchAt(DAY_ONLY, text, at);
  return match && Number(match[1]) <= LAST_DAY && Number(match[1]) > 0
    ? { value: Number(match[1]), end: endOf(match) }
    : null;
}

/** «15.04», which elsewhere is the number of an action: read only behind a preposition or in a range. */
function readShort(text: string, at: number): ReadAt<Point> | null {
  const match = matchAt(SHORT, text, at);
  return match && oneDay(match, null, Number(match[2]), Number(match[1]));
}

function readUntil(text: string, at: number): ReadAt<Span> | null {
  const until = matchAt(UNTIL, text, at);
  if (until === null) return null;
  const [, preposition, edge] = until;
  const point = readPoint(text, endOf(until)) ?? readShort(text, endOf(until));
  if (point === null) return null;
  const { shape, from, to } = point.value;
  // «До мая» and «к маю» end when May begins; «по май», «не позднее мая» and «до конца мая» when it ends.
  const isBeginning =
    shape !== 'date' && (edge === undefined ? /^(?:до|ко?)$/.test(preposition!) : edge.startsWith('нач'));
  return { value: { shape: 'range', from: null, to: isBeginning ? from : to }, end: point.end };
}
