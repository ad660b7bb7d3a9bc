/**
 * Makes a Deadline of a deadline's words. Several phrases in one cell are read together: days win over «в течение
 * года», «раз в четверть» is repeated within the days beside it, «постоянно» is never late whatever stands by it.
 */
import { schoolYearBounds, schoolYearOf } from '../school-year';
import type { SchoolYear } from '../school-year';
import { addDays, splitDays, unitsOf } from './calendar';
import type { Days, Unit } from './calendar';
import type { Deadline, DeadlineKind, EventRule, Occurrence } from './deadline';
import type { EventPhrase } from './events';
import { fold } from './fold';
import type { Phrase, Repeat } from './phrases';
import { phrasesOf } from './scan';
import type { Span } from './spans';
import { datedSpans } from './years';

type Saying<Says extends Phrase['says']> = Extract<Phrase, { readonly says: Says }>;

/** What is counted from the results of a procedure, unless the deadline says otherwise; the rest from its conduct. */
const ANALYSIS = /анализ|аналитич|сравнени|сопоставлени|справк|отч[её]т|рекомендаци|итог(?!ов[а-я])/i;

/**
 * Reads a deadline; never throws, what is not recognised is `unknown`. `year` is the school year of the plan: without
 * it only phrases that print a year have days. `title` is the action, which tells analysis from the rest.
 *
 * «До конца учебного года» lasts to 31 August, the last day of the school year, like «в течение года»; «в конце
 * учебного года» and «по итогам года» are May, when teaching ends.
 */
export function parseDeadline(text: string, year: SchoolYear | null, title = ''): Deadline {
  const phrases = phrasesOf(fold(text).text).map(({ phrase }) => phrase);
  const wholeYear = sayings(phrases, 'year');
  const printed = wholeYear.find((one) => one.year !== null)?.year ?? null;
  const own = printed ?? year;
  const spans = sayings(phrases, 'spans').flatMap((one) => one.spans);
  const dated = datedSpans(spans, own);
  const known = dated.filter((days): days is Days => days !== null);
  const says = (word: Phrase['says']): boolean => phrases.some((phrase) => phrase.says === word);
  const bounds = own === null || !says('year') ? null : schoolYearBounds(own);

  const events = sayings(phrases, 'event').map(({ event }) => event);
  const repeats = sayings(phrases, 'every');
  if (repeats.length > 0) return recurring(repeats, known, spans.length > 0, own);
  if (says('permanent') && events.length === 0) return lasting('permanent', hull(known));
  if (spans.length > 0) return ofSpans(spans, dated);
  if (events.length > 0) return { ...blank('after-event'), event: ruleOf(events, title) };
  if (says('schedule')) return lasting('by-schedule', bounds);
  if (says('on-demand')) return lasting('on-demand', null);
  if (says('year')) return lasting('school-year', bounds, bounds === null ? [] : [bounds]);
  return blank('unknown');
}

function sayings<Says extends Phrase['says']>(phrases: readonly Phrase[], says: Says): Saying<Says>[] {
  return phrases.filter((phrase): phrase is Saying<Says> => phrase.says === says);
}

function blank(kind: DeadlineKind): Deadline {
  return { kind, start: null, end: null, occurrences: [], event: null };
}

function lasting(kind: DeadlineKind, days: Days | null, occurrences: readonly Days[] = []): Deadline {
  return {
    kind,
    start: days?.start ?? null,
    end: days?.end ?? null,
    occurrences: occurrences.map(occurrence),
    event: null,
  };
}

function occurrence({ start, end }: Days): Occurrence {
  return { start, end, anchor: null };
}

/** From the first day to the last. */
function hull(days: readonly Days[]): Days | null {
  if (days.length === 0) return null;
  return {
    start: days.map(({ start }) => start).sort()[0]!,
    end: days.map(({ end }) => end).sort()[days.length - 1]!,
  };
}

function ofSpans(spans: readonly Span[], dated: readonly (Days | null)[]): Deadline {
  const known = sorted(dated.filter((days): days is Days => days !== null));
  return lasting(spans.length === 1 ? spans[0]!.shape : 'several-months', hull(known), known);
}

/** By day, each once. */
function sorted(days: readonly Days[]): Days[] {
  const byKey = new Map(days.map((one) => [`${one.end} ${one.start}`, one] as const));
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}

/**
 * «Ежегодно май» happens in May; «раз в четверть (первое полугодие)» in the quarters of that half-year. Without days
 * beside it the whole school year counts.
 */
function recurring(
  repeats: readonly Repeat[],
  within: readonly Days[],
  hasDays: boolean,
  year: SchoolYear | null,
): Deadline {
  if (hasDays && within.length === 0) return blank('recurring');
  const finer = finest(repeats);
  if (hasDays && finer.length === 0) return lasting('recurring', hull(within), sorted(within));
  const years = hasDays ? schoolYearsOf(within) : year === null ? [] : [year];
  if (years.length === 0) return blank('recurring');
  const times = (finer.length > 0 ? finer : repeats).flatMap((repeat) =>
    years.flatMap((one) => timesOf(repeat, one)),
  );
  const kept = hasDays ? times.filter((time) => within.some((days) => overlaps(time, days))) : times;
  const span = hasDays ? hull(within) : schoolYearBounds(years[0]!);
  return lasting('recurring', span, sorted(kept));
}

/** What is said besides «ежегодно»; of «ежемесячно до 20 числа» the day. */
function finest(repeats: readonly Repeat[]): Repeat[] {
  const withDay = repeats.filter(({ untilDay }) => untilDay !== null);
  return withDay.length > 0 ? withDay : repeats.filter(({ unit }) => unit !== 'year');
}

/** A stretch of ten years printed by mistake must not become five hundred weeks. */
const MOST_YEARS = 3;

function schoolYearsOf(days: readonly Days[]): SchoolYear[] {
  const { start, end } = hull(days)!;
  const first = schoolYearOf(start);
  return Array.from({ length: Math.min(MOST_YEARS, schoolYearOf(end) - first + 1) }, (_, i) => first + i);
}

function overlaps(a: Days, b: Days): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Parts of the year that «два раза в год» and the like have names for. */
const PARTS_OF_YEAR: Readonly<Record<number, Unit>> = {
  2: 'half',
  3: 'trimester',
  4: 'quarter',
  12: 'month',
};
const MOST_TIMES = 12;

function timesOf({ unit, times, step, edge, untilDay }: Repeat, year: SchoolYear): Days[] {
  const part = unit === 'year' ? PARTS_OF_YEAR[times] : undefined;
  if (part !== undefined) return unitsOf(part, year);
  if (untilDay !== null) {
    return unitsOf(unit, year).map(({ start, end }) => {
      const due = addDays(start, untilDay - 1);
      return { start, end: due < end ? due : end };
    });
  }
  return everyNth(unitsOf(unit, year), step).flatMap((days) =>
    edge === null ? splitDays(days, Math.min(times, MOST_TIMES)) : [edgeOf(days, edge)],
  );
}

/** «Раз в две недели»: stretches of so many units. */
function everyNth(units: readonly Days[], step: number): Days[] {
  return units.flatMap(({ start }, i) =>
    i % step === 0 ? [{ start, end: units[Math.min(i + step, units.length) - 1]!.end }] : [],
  );
}

/** First or last week. */
function edgeOf({ start, end }: Days, edge: 'start' | 'end'): Days {
  return edge === 'start' ? { start, end: addDays(start, 6) } : { start: addDays(end, -6), end };
}

/** «После каждой процедуры в течение 10 дней» is one event and one count of days. */
function ruleOf(events: readonly EventPhrase[], title: string): EventRule {
  const counted = events.find(({ days }) => days !== 0);
  return {
    anchor: firstKnown(events, ({ anchor }) => anchor) ?? (ANALYSIS.test(title) ? 'results' : 'conduct'),
    days: counted?.days ?? 0,
    workingDays: counted?.workingDays ?? false,
    openEnded: counted === undefined && events.every(({ openEnded }) => openEnded),
    procedureKind: firstKnown(events, ({ procedureKind }) => procedureKind),
  };
}

function firstKnown<Value>(
  events: readonly EventPhrase[],
  of: (event: EventPhrase) => Value | null,
): Value | null {
  return events.map(of).find((value) => value !== null) ?? null;
}
