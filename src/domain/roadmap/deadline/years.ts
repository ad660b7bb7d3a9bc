/** Gives days the years that a text leaves out: the school year's, or those that other days of the text print. */
import { schoolYearBounds, schoolYearOf, calendarYear } from '../school-year';
import type { SchoolYear } from '../school-year';
import { daysInMonth, isoDay } from './calendar';
import type { Days } from './calendar';
import type { PartialDay, Span } from './spans';

/**
 * Days of spans in the order of the text; null for a span whose years nothing tells.
 *
 * Without a year a month belongs to the school year, August being its last. A stretch whose months would run
 * backwards then («август–сентябрь», «май–октябрь») begins before that September; so does August in a list that
 * goes on with September. A year printed behind several months («январь, июль 2021») holds for all of them.
 */
export function datedSpans(spans: readonly Span[], year: SchoolYear | null): (Days | null)[] {
  return withPrintedYears(spans).map((span, i, all) => {
    const isAugust = isWithoutYear(span) && isMonth(span, 8) && all[i + 1] !== undefined;
    const precedesSeptember = isAugust && isWithoutYear(all[i + 1]!) && isMonth(all[i + 1]!, 9);
    return datedSpan(span, year !== null && precedesSeptember ? year - 1 : year);
  });
}

function isMonth({ from, to }: Span, month: number): boolean {
  return from?.month === month && to?.month === month;
}

function isWithoutYear({ from, to }: Span): boolean {
  return (from?.year ?? to?.year ?? null) === null;
}

/** Years spread from a span that prints one to its neighbours: backwards first, because the year comes last. */
function withPrintedYears(spans: readonly Span[]): Span[] {
  const result = spans.map(completed);
  for (let i = result.length - 2; i >= 0; i--) {
    const next = result[i + 1]!.from;
    if (next !== null && next.year !== null && isWithoutYear(result[i]!))
      result[i] = before(result[i]!, next);
  }
  for (let i = 1; i < result.length; i++) {
    const last = result[i - 1]!.to;
    if (last !== null && last.year !== null && isWithoutYear(result[i]!)) result[i] = after(result[i]!, last);
  }
  return result;
}

/** One printed year tells the other: «октябрь – февраль 2020» begins in 2019. */
function completed(span: Span): Span {
  const { from, to } = span;
  if (from === null || to === null || (from.year === null) === (to.year === null)) return span;
  return from.year === null
    ? { ...span, from: latestBefore(from, to) }
    : { ...span, to: earliestAfter(to, from) };
}

function before(span: Span, limit: PartialDay): Span {
  const to = span.to && latestBefore(span.to, limit);
  return {
    ...span,
    to,
    from: span.from && (to === null ? latestBefore(span.from, limit) : latestBefore(span.from, to)),
  };
}

function after(span: Span, limit: PartialDay): Span {
  const from = span.from && earliestAfter(span.from, limit);
  return { ...span, from, to: span.to && earliestAfter(span.to, from ?? limit) };
}

/** A day of the same month counts as not after: «15–1 апреля» is put right later. */
function latestBefore(day: PartialDay, limit: PartialDay): PartialDay {
  const isSameYear = day.month <= limit.month;
  return { ...day, year: limit.year! - (isSameYear ? 0 : 1) };
}

function earliestAfter(day: PartialDay, limit: PartialDay): PartialDay {
  const isSameYear = day.month >= limit.month;
  return { ...day, year: limit.year! + (isSameYear ? 0 : 1) };
}

function datedSpan({ from, to }: Span, year: SchoolYear | null): Days | null {
  if (to === null) {
    const start = from && dated(from, year);
    return start === null ? null : { start, end: schoolYearBounds(schoolYearOf(start)).end };
  }
  const last = to.year !== null ? to : inSchoolYear(to, year);
  if (last === null) return null;
  const end = iso(last);
  if (from === null) return { start: schoolYearBounds(schoolYearOf(end)).start, end };
  const start = iso(from.year !== null ? from : latestBefore(from, last));
  return start <= end ? { start, end } : { start: end, end: start };
}

function dated(day: PartialDay, year: SchoolYear | null): string | null {
  const full = day.year !== null ? day : inSchoolYear(day, year);
  return full && iso(full);
}

function inSchoolYear(day: PartialDay, year: SchoolYear | null): PartialDay | null {
  return year === null ? null : { ...day, year: calendarYear(day.month, year) };
}

function iso({ year, month, day }: PartialDay): string {
  return isoDay(year!, month, Math.min(day, daysInMonth(year!, month)));
}
