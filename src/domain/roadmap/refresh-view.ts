/** The roadmap as calendar, week and progress look at it: actions with their states on a day, positions for names. */
import type { DeadlineKind } from './deadline/deadline';
import { positionInstead } from './intake/names';
import { withoutNames } from './nameless';
import { TimesPlan, timeState } from './refresh-occurrences';
import type { CompleteRow } from './refresh-rows';
import type { SchoolYear } from './school-year';
import { stateOn, tallyOf } from './state';

export interface TimeView {
  /** Id of the procedure it follows; null for a time of the calendar. */
  readonly anchor: string | null;
  /** ISO days. */
  readonly start: string | null;
  readonly end: string | null;
  readonly state: string;
}

export interface ActionView {
  readonly id: string;
  readonly number: string;
  /** Blank before the first section. */
  readonly section: string;
  readonly direction: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly deadlineText: string;
  readonly kind: DeadlineKind;
  /** ISO days. */
  readonly start: string | null;
  readonly end: string | null;
  /** Positions only, each once. */
  readonly responsible: readonly string[];
  readonly result: string;
  readonly state: string;
  /** ISO day; null also where something else than a day is typed. */
  readonly done: string | null;
  readonly evidence: string;
  /** Its rows in «Сроки». */
  readonly times: readonly TimeView[];
}

export interface RoadmapView {
  /** ISO day that the states are of. */
  readonly today: string;
  readonly year: SchoolYear | null;
  /** In the order of the plan. */
  readonly actions: readonly ActionView[];
}

export function roadmapView(
  rows: readonly CompleteRow[],
  { matched }: TimesPlan,
  today: string,
  year: SchoolYear | null,
): RoadmapView {
  const times = new Map<string, TimeView[]>();
  for (const time of matched) {
    const { code, anchor, start, end } = time.wanted;
    const view = { anchor: anchor || null, start, end, state: timeState(today, time) };
    times.set(code, [...(times.get(code) ?? []), view]);
  }
  const actions = rows.map((one): ActionView => {
    const own = times.get(one.id) ?? [];
    const deadlines = own.length === 0 ? null : tallyOf(own.map(({ state }) => state));
    const { row, id, deadline, start, end, isDone } = one;
    const { kind } = deadline;
    return {
      id,
      number: row.number,
      section: withoutNames(row.section),
      direction: withoutNames(row.direction),
      title: withoutNames(row.action),
      details: row.details.map(withoutNames),
      deadlineText: row.deadline,
      kind,
      start,
      end,
      responsible: [...new Set(row.responsible.map(positionInstead))],
      result: withoutNames(row.result),
      done: row.done,
      evidence: withoutNames(row.evidence),
      state: stateOn(today, { kind, status: row.status, isDone, start, end, deadlines }),
      times: own,
    };
  });
  return { today, year, actions };
}
