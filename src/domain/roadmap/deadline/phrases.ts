/**
 * The grammar of deadlines: reads one phrase at a place of a folded text. What several phrases mean together is for
 * `parse`, where they stand in a text for `find`.
 */
import type { Unit } from './calendar';
import { readEvent } from './events';
import type { EventPhrase } from './events';
import { MONTH_WORD, matchAt, readNumberedList, readSpan } from './spans';
import type { ReadAt, Span } from './spans';
import type { SchoolYear } from '../school-year';

/** What a phrase of a deadline says. */
export type Phrase =
  | { readonly says: 'spans'; readonly spans: readonly Span[] }
  /** «В течение года», with the school year when it is printed. */
  | { readonly says: 'year'; readonly year: SchoolYear | null }
  | Repeat
  | { readonly says: 'event'; readonly event: EventPhrase }
  | { readonly says: 'permanent' | 'schedule' | 'on-demand' };

/** So many times in every `step`-th unit; `edge` is its first or last week where the words name it. */
export interface Repeat {
  readonly says: 'every';
  readonly unit: Unit;
  readonly times: number;
  readonly step: number;
  readonly edge: 'start' | 'end' | null;
  /** Day of the month by which it is due («до 20 числа каждого месяца»). */
  readonly untilDay: number | null;
}

const sticky = (source: string): RegExp => new RegExp(source, 'y');
const IN_COURSE = '(?:в тече-?ни[иея]|в теч\\.|на протяжении|за)';
const WHOLE = '(?: (?:всего|всей|целого))?';
const SCHOOL_YEAR = sticky(
  `(?:(?:${IN_COURSE}${WHOLE}|весь|в|на) )?((?:19|20)\\d\\d) ?[-/] ?((?:19|20)?\\d\\d)(?!\\d|[-./]\\d)(?: ?(?:учебн[а-я]*|уч\\.?)(?: ?(?:год[а-я]*|г\\.?))?| ?гг?\\.?(?![а-я]))?`,
);
const YEAR_WORDS = '(?:год(?:а|у)?(?![а-я])|г\\.|период(?:а|у)?(?![а-я]))';
const SCHOOL = '(?: (?:учебн|текущ|данн|нынешн|отчетн|календарн)[а-я]*\\.?| уч\\.?)*';
const WHOLE_YEAR = sticky(
  `(?:${IN_COURSE}${WHOLE}${SCHOOL}|(?:(?:на )?весь|кругл[а-я]+)${SCHOOL}|${IN_COURSE} (?:срока|времени)) ?(?:${YEAR_WORDS}|(?:реализации|действия) (?:плана|дорожной карты|программы))|круглогодично|весь срок(?: реализации| действия)?|${IN_COURSE} всего (?:срока|времени)`,
);
const YEAR_END = sticky(
  '(?:(?:до|к|по|не позднее) )(?:конца|концу|окончания|окончанию|завершения|окончании)(?: (?:учебного|уч\\.?|текущего|этого))* ?(?:года|г\\.)',
);
const IN_YEAR_END = sticky(
  '(?:в |на )?(?:конце|конец)(?: (?:учебного|уч\\.?))? ?(?:года|г\\.)|по (?:итогам|окончании|окончанию|завершении|завершению|результатам)(?: (?:учебного|уч\\.?))? ?(?:года|г\\.)',
);
const YEAR_BEGINNING = sticky(
  '(?:до|к|ко|перед|не позднее) (?:начала|началу|началом)(?: нового)?(?: (?:учебного|уч\\.?)) ?(?:года|г\\.)',
);
const IN_YEAR_BEGINNING = sticky(
  '(?:в |на |с )?(?:начале|начало|начала)(?: нового)?(?: (?:учебного|уч\\.?))? ?(?:года|г\\.)',
);
const CALENDAR_YEAR_END = sticky('(?:до|к) (?:конца|концу) календарного (?:года|г\\.)');
const UNIT_NAMES: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:год|учебн|лет)/, 'year'],
  [/^полуг/, 'half'],
  [/^трим/, 'trimester'],
  // A school has quarters of its own, so that «ежеквартально» is once in each of them.
  [/^(?:четверт|кварт)/, 'quarter'],
  [/^мес/, 'month'],
  [/^нед/, 'week'],
];
const UNIT =
  '(учебный год|уч\\. ?год|года?|полугоди[еяю]|четверт[ьи]|квартала?|триместра?|месяца?|недел[юяи])';
const COUNT = '(?:(\\d{1,2}(?:-х|-го)?|один|одного|два|двух|три|трех|четыре|четырех) )?';
const SOME = '(?:(?:не (?:реже|менее)|минимум)(?: чем)? |как минимум |по )?';
const TIMES = sticky(`${SOME}${COUNT}раза? (?:в|за) (?:(\\d|две|два|три) )?${UNIT}(?![а-я])`);
const EVERY = sticky(
  '(?:(?:в |на )?(конце|конец|начале|начало|по окончании|по итогам|по завершении|к концу|до конца|течение(?= (?:четв|полуг|трим|кварт|кажд))) )?(?:кажд(?:ой|ого|ую|ый|ое|ая) )?(четверти|четверть|полугодия|полугодие|триместра|триместр|месяца|месяц|недели|неделю|недели|квартала|квартал|года|год|учебного года)(?![а-я])',
);
const BY_UNITS = sticky(
  'по (?:итогам )?(?:учебным )?(четвертям|полугодиям|триместрам|месяцам|неделям|кварталам)(?:(?: и |, ?|/| или )(?:по )?(четвертям|полугодиям|триместрам))?',
);
const DAY_OF_MONTHS = sticky(
  '(?:до |к |не позднее )?(?:\\d{1,2}(?:-?го)?(?:, ?| и ))*(\\d{1,2})(?:-?го)? числа?(?: (?:каждого месяца|ежемесячно))?',
);
const ADVERBS: readonly (readonly [RegExp, Unit])[] = [
  [sticky('ежегодн[а-я]+|каждый (?:учебный )?год'), 'year'],
  [sticky('ежеквартальн[а-я]+|поквартально|почетвертно'), 'quarter'],
  [sticky('ежемесячн[а-я]+|помесячно'), 'month'],
  [
    sticky(
      'еженедельн[а-я]+|(?:кажд[а-я]+|по) (?:понедельник|вторник|сред(?:а|у|ам)|четверг|пятниц|суббот)[а-я]*',
    ),
    'week',
  ],
];
const PERMANENT = sticky(
  'постоянно|регулярно|систематически|непрерывно|ежедневно|периодически|на (?:постоянной|регулярной|системной) основе|бессрочно|каждый день',
);
const ON_DEMAND = sticky(
  `(?:по (?:мере )?(?:необходимост[иь]|надобности|потребности)|при (?:необходимости|наличии (?:необходимости|потребности))|в случае необходимости|по (?:отдельному )?(?:согласованию|запросу|запросам|требованию|обращению|заявке|заявкам)|по мере (?:возникновения|выявления|поступления|обращения)(?: [а-я]+){0,2})(?: (?:с|со) ${MONTH_WORD}(?: ?\\d{4})?(?: ?(?:г\\.|года))?)?`,
);
/** Whoever answers for an action is not part of its schedule's name. */
const NOT_PERSON =
  '(?!зам|директ|руковод|учител|администр|классн|педагог|метод|куратор|ответств|завуч|специал|координ|управл|шмо|рмо|отв)';
const SCHEDULE = sticky(
  `(?:по|в соответствии со?|согласно|в рамках|в сроки|в срок) (?:(?:утвержденн|установленн|отдельн|единому|един|указанн|определенн|предусмотренн)[а-я]* )?(?:(?:план-)?график[а-я]*|плана?[а-яу]*(?:-графика?[а-яу]*)?|расписани[а-я]+|срок(?:ам|ами|и)|циклограмм[а-я]+|приказ[а-я]*|календар[а-я]+)(?:(?: с)? ${NOT_PERSON}[а-я]+){0,5}|в (?:установленн|утвержденн|указанн|определенн)[а-я]+ срок[а-я]*|в сроки?, (?:установленн|утвержденн|указанн|определенн)[а-я]+(?: ${NOT_PERSON}[а-я]+){0,3}`,
);
/** No word of Russian ends in a letter and goes on with another one. */
const CONTINUES = /[а-яa-z0-9]/;

type Reader = (text: string, at: number) => ReadAt<Phrase> | null;

const READERS: readonly Reader[] = [
  (text, at) => {
    const match = matchAt(SCHOOL_YEAR, text, at);
    const year = match === null ? null : yearOfPair(match[1]!, match[2]!);
    if (match === null || year === null) return null;
    return phrase(match, { says: 'year', year });
  },
  (text, at) => said(WHOLE_YEAR, text, at, { says: 'year', year: null }),
  (text, at) => said(YEAR_END, text, at, inYear(null, [8, 31])),
  (text, at) => said(CALENDAR_YEAR_END, text, at, inYear(null, [12, 31])),
  (text, at) => said(YEAR_BEGINNING, text, at, inYear(null, [9, 1])),
  (text, at) => said(IN_YEAR_END, text, at, inYear([5, 1], [5, 31])),
  (text, at) => said(IN_YEAR_BEGINNING, text, at, inYear([9, 1], [9, 30])),
  (text, at) => {
    const list = readNumberedList(text, at);
    return list && { value: { says: 'spans', spans: list.value }, end: list.end };
  },
  (text, at) => {
    const span = readSpan(text, at);
    return span && { value: { says: 'spans', spans: [span.value] }, end: span.end };
  },
  (text, at) => {
    const match = matchAt(TIMES, text, at);
    if (match === null) return null;
    return phrase(match, {
      ...every(unitOf(match[3]!)),
      times: countOf(match[1]),
      step: countOf(match[2]),
    });
  },
  (text, at) => {
    const match = matchAt(EVERY, text, at);
    if (match === null || !(match[1] !== undefined || match[0].startsWith('кажд'))) return null;
    const edge = /^(?:теч|$)/.test(match[1] ?? '') ? null : /нач/.test(match[1]!) ? 'start' : 'end';
    return phrase(match, { ...every(unitOf(match[2]!)), edge });
  },
  (text, at) => {
    const match = matchAt(BY_UNITS, text, at);
    if (match === null) return null;
    // Half-years end with every second quarter: the finer unit says it all.
    const units = [match[1]!, match[2] ?? match[1]!].map(unitOf);
    return phrase(match, every(units.includes('quarter') ? 'quarter' : units[0]!));
  },
  (text, at) => {
    const match = matchAt(DAY_OF_MONTHS, text, at);
    return match && phrase(match, { ...every('month'), untilDay: Math.max(1, Number(match[1])) });
  },
  ...ADVERBS.map(
    ([pattern, unit]): Reader =>
      (text, at) =>
        said(pattern, text, at, every(unit)),
  ),
  (text, at) => said(PERMANENT, text, at, { says: 'permanent' }),
  (text, at) => said(ON_DEMAND, text, at, { says: 'on-demand' }),
  (text, at) => said(SCHEDULE, text, at, { says: 'schedule' }),
  (text, at) => {
    const event = readEvent(text, at);
    return event && { value: { says: 'event', event: event.value }, end: event.end };
  },
];

/** What any of the phrases begins with: most words of a plan need no closer look. */
const BEGINNING = sticky(
  '[\\d"i]|ш(?:[^а-я]|е)|в(?:[^а-я]|[оет])|к(?:[^а-я]|о|а|ру|ва)|с(?:[^а-я]|[оепри])|за|зим|на|не|ноя|до|дв|де|от|од|ос|ок|п(?:[^а-я]|[оея]|ри)|янв|фев|ма|ми|ап|ав|ию|ле|т[ре]|че|еже|ра|ре|бес|мо',
);

/** The longest phrase that begins at a place; null when none does. */
export function readPhrase(text: string, at: number): ReadAt<Phrase> | null {
  if ((at > 0 && CONTINUES.test(text[at - 1]!)) || matchAt(BEGINNING, text, at) === null) return null;
  let longest: ReadAt<Phrase> | null = null;
  for (const read of READERS) {
    const found = read(text, at);
    if (found === null || found.end <= (longest?.end ?? at)) continue;
    const isCut = CONTINUES.test(text[found.end] ?? '') && CONTINUES.test(text[found.end - 1]!);
    if (!isCut) longest = found;
  }
  return longest;
}

function said(pattern: RegExp, text: string, at: number, value: Phrase): ReadAt<Phrase> | null {
  const match = matchAt(pattern, text, at);
  return match && phrase(match, value);
}

function phrase(match: RegExpExecArray, value: Phrase): ReadAt<Phrase> {
  return { value, end: match.index + match[0].length };
}

function every(unit: Unit): Repeat {
  return { says: 'every', unit, times: 1, step: 1, edge: null, untilDay: null };
}

type MonthAndDay = readonly [number, number];

function inYear(from: MonthAndDay | null, to: MonthAndDay): Phrase {
  const day = ([month, date]: MonthAndDay) => ({ year: null, month, day: date });
  return { says: 'spans', spans: [{ shape: 'range', from: from && day(from), to: day(to) }] };
}

function yearOfPair(first: string, second: string): SchoolYear | null {
  return Number(second.slice(-2)) === (Number(first) + 1) % 100 ? Number(first) : null;
}

function unitOf(word: string): Unit {
  return UNIT_NAMES.find(([pattern]) => pattern.test(word))?.[1] ?? 'year';
}

function countOf(word: string | undefined): number {
  if (word === undefined) return 1;
  const digits = /^\d+/.exec(word);
  if (digits !== null) return Math.max(1, Number(digits[0]));
  return /^дв/.test(word) ? 2 : /^тр/.test(word) ? 3 : /^чет/.test(word) ? 4 : 1;
}
