/** Days as ISO text: arithmetic, and the parts of a school year that deadlines speak of. Knows no holidays. */
import { schoolYearBounds } from '../school-year';
import type { SchoolYear } from '../school-year';

export interface Days {
  readonly start: string;
  readonly end: string;
}

export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `count` may be negative. */
export function addDays(day: string, count: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Skips Saturdays and Sundays and nothing else: public holidays are not known here. */
export function addWorkingDays(day: string, count: number): string {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    at = addDays(at, step);
    if (!isWeekend(at)) left--;
  }
  return at;
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(utc(day).getUTCDay());
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export type Unit = 'year' | 'half' | 'trimester' | 'quarter' | 'month' | 'week';

/**
 * First and last month of the parts of a school year. Real quarters end with holidays that every school sets for
 * itself; whole months are what a plan for many schools can say.
 */
export const PARTS = {
  half: [
    [9, 12],
    [1, 5],
  ],
  trimester: [
    [9, 11],
    [12, 2],
    [3, 5],
  ],
  quarter: [
    [9, 10],
    [11, 12],
    [1, 3],
    [4, 5],
  ],
} as const;

/** Every unit of that kind in a school year, in order. Weeks begin on Monday and are cut at the year's ends. */
export function unitsOf(unit: Unit, year: SchoolYear): Days[] {
  const bounds = schoolYearBounds(year);
  if (unit === 'year') return [bounds];
  if (unit === 'week') return weeksOf(bounds);
  const parts = unit === 'month' ? [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8].map((m) => [m, m]) : PARTS[unit];
  return parts.map(([first, last]) => {
    const from = first! >= 9 ? year : year + 1;
    const to = last! >= 9 ? year : year + 1;
    return { start: isoDay(from, first!, 1), end: isoDay(to, last!, daysInMonth(to, last!)) };
  });
}

function weeksOf({ start, end }: Days): Days[] {
  const weeks: Days[] = [];
  for (let from = start; from <= end;) {
    const sunday = addDays(from, (7 - utc(from).getUTCDay()) % 7);
    weeks.push({ start: from, end: sunday < end ? sunday : end });
    from = addDays(sunday, 1);
  }
  return weeks;
}

/** A stretch of days cut into `count` parts as equal as whole days allow; fewer when it has fewer days. */
export function splitDays({ start, end }: Days, count: number): Days[] {
  const total = Math.round((utc(end).getTime() - utc(start).getTime()) / 86_400_000) + 1;
  const parts = Math.min(count, total);
  return Array.from({ length: parts }, (_, i) => ({
    start: addDays(start, Math.floor((i * total) / parts)),
    end: addDays(start, Math.floor(((i + 1) * total) / parts) - 1),
  }));
}
