/** Actions by the months in which something is to be done. What lasts or has no days stands in blocks of its own. */
import type { ActionView, RoadmapView } from './refresh-view';

/** An action, or one of its times. */
export interface CalendarItem {
  readonly action: ActionView;
  /** Id of the procedure that it follows, or null. */
  readonly anchor: string | null;
  /** ISO days; null in the blocks without days. */
  readonly start: string | null;
  readonly end: string | null;
  readonly state: string;
}

export interface CalendarMonth {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly items: readonly CalendarItem[];
}

export interface Calendar {
  /** September to August of the plan's school year, and other months in which something falls. */
  readonly months: readonly CalendarMonth[];
  /** Lasts longer than `LONGEST` months: it would stand in every month. */
  readonly long: readonly CalendarItem[];
  /** By schedule, on demand, after procedures whose day is not known. */
  readonly undated: readonly CalendarItem[];
  readonly unrecognised: readonly CalendarItem[];
  readonly permanent: readonly CalendarItem[];
}

/** Months that an item may span and still stand in each of them. */
const LONGEST = 3;

/** The action itself, or its times where it has some. */
export function itemsOf(action: ActionView): CalendarItem[] {
  const { start, end, state, times } = action;
  return times.length === 0
    ? [{ action, anchor: null, start: start ?? end, end: end ?? start, state }]
    : times.map((time) => ({ action, ...time, start: time.start ?? time.end, end: time.end ?? time.start }));
}

export function calendarOf({ actions, year }: RoadmapView): Calendar {
  const items = actions.filter(({ kind }) => kind !== 'permanent').flatMap(itemsOf);
  const dated = items.filter(({ start }) => start !== null);
  const long = dated.filter((item) => monthsOf(item).length > LONGEST);
  const byMonth = new Map<number, CalendarItem[]>();
  if (year !== null) for (let month = 0; month < 12; month++) byMonth.set(year * 12 + 8 + month, []);
  for (const item of dated) {
    const months = monthsOf(item);
    if (months.length > LONGEST) continue;
    // What comes again and again is due at the end of its quarter or month; it would fill all the others.
    const shown = item.action.kind === 'recurring' ? months.slice(-1) : months;
    for (const month of shown) byMonth.set(month, [...(byMonth.get(month) ?? []), item]);
  }
  const isUnknown = ({ action }: CalendarItem): boolean => action.kind === 'unknown';
  const undated = items.filter(({ start }) => start === null);
  return {
    months: [...byMonth]
      .sort(([a], [b]) => a - b)
      .map(([month, found]) => ({
        year: Math.floor(month / 12),
        month: (month % 12) + 1,
        items: byDay(found),
      })),
    long: byDay(long),
    undated: undated.filter((item) => !isUnknown(item)),
    unrecognised: undated.filter(isUnknown),
    permanent: actions
      .filter(({ kind }) => kind === 'permanent')
      .map((action) => ({ action, anchor: null, start: null, end: null, state: action.state })),
  };
}

/** By the last day, then the first; what ends together keeps the order of the plan. */
export function byDay(items: readonly CalendarItem[]): CalendarItem[] {
  const key = ({ start, end }: CalendarItem): string => `${end} ${start}`;
  return items.slice().sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Months counted from the year 0, all from the first day to the last. */
function monthsOf({ start, end }: CalendarItem): number[] {
  const [first, last] = [monthIndex(start!), monthIndex(end!)];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
}

function monthIndex(day: string): number {
  const [year, month] = day.split('-').map(Number);
  return year! * 12 + month! - 1;
}
