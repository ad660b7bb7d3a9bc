/** Reads deadlines that follow a procedure: «в течение 10 календарных дней после каждой оценочной процедуры». */
import type { Anchor } from './deadline';
import { matchAt } from './spans';
import type { ReadAt } from './spans';

export interface EventPhrase {
  /** As the words name it; null when they leave it to what is to be done. */
  readonly anchor: Anchor | null;
  readonly days: number;
  readonly workingDays: boolean;
  /** After the event, and no number of days. */
  readonly openEnded: boolean;
  readonly procedureKind: string | null;
}

const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:одн|перв)/, 1],
  [/^дву?(?:х|а|е|ум)/, 2],
  [/^тр(?:ех|и|ем)/, 3],
  [/^четыр/, 4],
  [/^пят/, 5],
  [/^шест/, 6],
  [/^сем/, 7],
  [/^вос/, 8],
  [/^девят/, 9],
  [/^десят/, 10],
  [/^четырнадцат/, 14],
];
const NUMBER =
  '(\\d{1,3}(?:-?(?:ти|и|х|го|ый|й))?|одного|двух|трех|четырнадцати|четырех|пяти|шести|семи|восьми|девяти|десяти)(?: \\([а-я]+\\))?';
const QUALITY = '(?: (календарн|рабоч|учебн)[а-я]+)?';
const UNIT = '(дн[а-я]*|день|сут[а-я]+|недел[а-я]*|месяц[а-я]*)';
const COUNTED = [
  `(?:в тече-?ни[иея]|не позднее(?: чем)?(?: через| за)?|не позже(?: чем)?(?: через| за)?|через|за|спустя) ${NUMBER}${QUALITY} ${UNIT}`,
  `в ${NUMBER}?-?()(днев|дневн|недельн|месячн)[а-я]* срок`,
  `(?:в тече-?ни[иея]|через|за)()() (день|недел[юи]|месяца?)(?= (?:после|со дня|с момента|до|от|с даты))`,
  `${NUMBER}${QUALITY} ${UNIT}(?= (?:после|со дня|с момента|до|от|с даты))`,
  `на ()()(следующ)[а-я]+(?: рабоч[а-я]+)? день`,
  `()(?:сразу(?: же)?|непосредственно|незамедлительно)()()(?= (?:после|по))`,
].map((source) => new RegExp(source, 'y'));

/** Names of procedures as they stand in documents, folded, and as «Процедуры» has them. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?<![а-я])впр(?![а-я])/, 'ВПР'],
  [/(?<![а-я])огэ(?![а-я])/, 'ОГЭ'],
  [/(?<![а-я])егэ(?![а-я])/, 'ЕГЭ'],
  [/(?<![а-я])гвэ(?![а-я])/, 'ГВЭ'],
  [/(?<![а-я])дкр(?![а-я])/, 'ДКР'],
  [/(?<![а-я])рдр(?![а-я])/, 'РДР'],
  [/(?<![а-я])кдр(?![а-я])/, 'КДР'],
  [/(?<![а-я])нико(?![а-я])/, 'НИКО'],
  [/(?<![а-я])всош(?![а-я])/, 'ВсОШ'],
];
const SUBJECTS =
  '(?:оценочн|процедур|впр|огэ|егэ|гвэ|гиа|дкр|рдр|кдр|нико|всош|ис-|ис\\(|работ(?!ник|ать|ает|ающ)|проверк|перепроверк|загрузк|выгрузк|результат|экзамен|проведени|получени|завершени|олимпиад|мониторинг|диагност|тестирован|собеседован|исследован|аттестац|срез)';
/** Words before the event; whoever answers for the action is none of them. */
const WORD = '(?!зам|директ|руковод|учител|администр|куратор|ответств|завуч|координ)[а-я]+';
const QUALIFIER =
  '(?:кажд|все[хм]|внешн|независим|оценочн|всероссийск|проверочн|диагностическ|муниципальн|региональн|школьн|контрольн|соответствующ|данн|этих|очередн|государственн|итогов|указанн)[а-я]*';
const AFTER =
  'после|по завершени[ию]|по окончани[ию]|по результатам|по итогам|по факту|по мере (?=поступлен|получен|проведен|завершен)|со дня|с момента|с даты|от даты';
const BEFORE = 'до(?: начала)?|перед(?: началом)?|накануне';
const AT = 'при|во время|в ходе|в период|в дни|в день|на момент';
const EVENT = new RegExp(
  `(${AFTER}|${BEFORE}|${AT})((?: ${WORD}){0,3}? ?${SUBJECTS}[а-я]*(?:-?\\d+)?(?:(?:,| и|)(?: ${QUALIFIER}){0,3}? ${SUBJECTS}[а-я]*(?:-?\\d+)?| (?:качества|образования|обучающихся|знаний)(?![а-я])){0,6})`,
  'y',
);
const IS_BEFORE = new RegExp(`^(?:${BEFORE})$`);
const IS_AT = new RegExp(`^(?:${AT})$`);

/** A count of days, an event, or both. */
export function readEvent(text: string, at: number): ReadAt<EventPhrase> | null {
  const count = readCount(text, at);
  const start = count === null ? at : count.end + (text[count.end] === ' ' ? 1 : 0);
  const event = matchAt(EVENT, text, start);
  if (event === null) {
    if (count === null || count.value.days === 0) return null;
    const sign = text.startsWith('за ', at) ? -1 : 1;
    const value = {
      anchor: null,
      ...count.value,
      days: sign * count.value.days,
      openEnded: false,
      procedureKind: null,
    };
    return { value, end: count.end };
  }
  const [whole, preposition, rest] = event;
  const { days, workingDays } = count?.value ?? { days: 0, workingDays: false };
  const isBefore = IS_BEFORE.test(preposition!);
  const value = {
    anchor: anchorOf(preposition!, rest!),
    days: isBefore && days > 0 ? -days : days,
    workingDays,
    openEnded: count === null && !isBefore && !IS_AT.test(preposition!),
    procedureKind: kindOf(rest!),
  };
  return { value, end: event.index + whole.length };
}

function readCount(
  text: string,
  at: number,
): ReadAt<{ readonly days: number; readonly workingDays: boolean }> | null {
  for (const pattern of COUNTED) {
    const match = matchAt(pattern, text, at);
    if (match === null) continue;
    const [whole, number, quality, unit] = match;
    const length = /^нед/.test(unit!) ? 7 : /^мес/.test(unit!) ? 30 : 1;
    const days = unit === '' ? 0 : numberOf(number ?? '') * length;
    const workingDays = /^(?:рабоч|учебн)/.test(quality ?? '') || / рабоч/.test(whole);
    return { value: { days, workingDays }, end: match.index + whole.length };
  }
  return null;
}

function numberOf(word: string): number {
  const digits = /^\d+/.exec(word);
  if (digits !== null) return Number(digits[0]);
  // «Четырнадцати» begins like «четырех».
  const found = [...NUMBERS].reverse().find(([pattern]) => pattern.test(word));
  return found?.[1] ?? 1;
}

/** Before and at a procedure only its conduct can be meant. */
function anchorOf(preposition: string, rest: string): Anchor | null {
  if (/загрузк|выгрузк/.test(rest)) return 'upload';
  if (/проверк/.test(rest)) return 'checking';
  if (/результат/.test(rest) || /^по (?:результатам|итогам)/.test(preposition)) return 'results';
  return IS_BEFORE.test(preposition) || IS_AT.test(preposition) ? 'conduct' : null;
}

/** null when no procedure is named, and when several are. */
function kindOf(rest: string): string | null {
  const named = KINDS.filter(([pattern]) => pattern.test(rest));
  return named.length === 1 ? named[0]![1] : null;
}
