/**
 * A plan as the JSON that other programs read. Keys and their order are a contract: keys may be added at the end, none
 * renamed or moved. What a document does not have is null, lists are empty.
 */
import type { DeadlineKind, Occurrence } from './deadline/deadline';
import { ProcedureDates, eventOccurrences } from './deadline/occurrences';
import { parseDeadline } from './deadline/parse';
import type { PlanDocument, PlannedAction } from './document';
import type { SchoolYear } from './school-year';

export interface ActionJson {
  readonly section: string | null;
  /** As printed: «2.10» is not «2.1». */
  readonly number: string | null;
  readonly title: string;
  readonly details: readonly string[];
  readonly deadlineText: string | null;
  readonly kind: DeadlineKind;
  /** ISO days. */
  readonly start: string | null;
  readonly end: string | null;
  readonly occurrences: readonly Occurrence[];
  readonly responsible: readonly string[];
  readonly result: string | null;
  readonly state: string | null;
  readonly direction: string | null;
}

export interface RoadmapJson {
  readonly sections: readonly string[];
  readonly actions: readonly ActionJson[];
  /** `line` is 1-based. */
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
}

/** Plain data for `JSON.stringify`. `year` null: only deadlines that print a year have days. */
export function roadmapJson(
  { sections, actions, unplaced }: PlanDocument,
  year: SchoolYear | null,
  procedures: readonly ProcedureDates[],
): RoadmapJson {
  return {
    sections: [...sections],
    actions: actions.map((action) => actionJson(action, year, procedures)),
    unplaced: unplaced.map(({ line, text }) => ({ line, text })),
  };
}

function actionJson(
  action: PlannedAction,
  year: SchoolYear | null,
  procedures: readonly ProcedureDates[],
): ActionJson {
  const { section, number, title, details, deadlineText, responsible, result, state, direction } = action;
  const { kind, start, end, occurrences, event } = parseDeadline(deadlineText, year, title);
  const following = event === null ? [] : eventOccurrences(event, procedures, year);
  return {
    section: orNull(section),
    number: orNull(number),
    title,
    details: [...details],
    deadlineText: orNull(deadlineText),
    kind,
    start,
    end,
    occurrences: [...occurrences, ...following].map(({ start: from, end: to, anchor }) => ({
      start: from,
      end: to,
      anchor,
    })),
    responsible: [...responsible],
    result: orNull(result),
    state: orNull(state),
    direction: orNull(direction),
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
