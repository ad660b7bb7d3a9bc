/** What is to be done this week: late, due, beginning, soon; with decisions and deficits that have a day. */
import { CalendarItem, byDay, itemsOf } from './calendar';
import { addDays } from './deadline/calendar';
import type { RoadmapView } from './refresh-view';
import { isFinished } from './state';
import { STATE } from '../../messages/roadmap';

/** A line of a register with a day by which it is to be done. */
export interface DatedLine {
  /** ISO day. */
  readonly day: string;
  /** What it is about: topic and decision, school and skill. */
  readonly what: string;
  readonly text: string;
}

export interface Week {
  /** ISO days: Monday, Sunday. */
  readonly monday: string;
  readonly sunday: string;
  /** Sunday two weeks later. */
  readonly horizon: string;
  readonly late: readonly CalendarItem[];
  readonly due: readonly CalendarItem[];
  readonly starting: readonly CalendarItem[];
  readonly soon: readonly CalendarItem[];
  readonly decisions: readonly DatedLine[];
  readonly deficits: readonly DatedLine[];
}

export interface OpenLines {
  readonly decisions: readonly DatedLine[];
  readonly deficits: readonly DatedLine[];
}

/** ISO day of the Monday of the week. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** Every item stands once, in the first block that it fits; what is finished or permanent stands in none. */
export function weekOf({ today, actions }: RoadmapView, open: OpenLines): Week {
  const monday = mondayOf(today);
  const sunday = addDays(monday, 6);
  const horizon = addDays(sunday, 14);
  const items = byDay(
    actions
      .filter(({ kind }) => kind !== 'permanent')
      .flatMap(itemsOf)
      .filter(({ state }) => !isFinished(state)),
  );
  const blockOf = ({ state, start, end }: CalendarItem): 'late' | 'due' | 'starting' | 'soon' | null => {
    if (state === STATE.late) return 'late';
    if (start === null || end === null) return null;
    if (end >= monday && end <= sunday) return 'due';
    if (start >= monday && start <= sunday) return 'starting';
    const isSoon = (day: string): boolean => day > sunday && day <= horizon;
    return isSoon(start) || isSoon(end) ? 'soon' : null;
  };
  const block = (name: 'late' | 'due' | 'starting' | 'soon'): CalendarItem[] =>
    items.filter((item) => blockOf(item) === name);
  const near = (lines: readonly DatedLine[]): DatedLine[] =>
    lines.filter(({ day }) => day <= horizon).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    monday,
    sunday,
    horizon,
    late: block('late'),
    due: block('due'),
    starting: block('starting'),
    soon: block('soon'),
    decisions: near(open.decisions),
    deficits: near(open.deficits),
  };
}
