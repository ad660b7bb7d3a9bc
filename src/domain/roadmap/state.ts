/**
 * The state (состояние) of an action or of one of its deadlines on a day. A word that a person has typed wins over
 * dates, except that what is only planned or going on is late after its end. The same rule stands as a formula in
 * `refresh-formulas.ts`.
 */
import { STATE } from '../../messages/roadmap';
import type { DeadlineKind } from './deadline/deadline';

/** What became of the deadlines of an action that has several, or that follow procedures. */
export interface DeadlineTally {
  readonly all: number;
  /** Done or taken off control. */
  readonly closed: number;
  readonly late: number;
}

export interface StateInput {
  readonly kind: DeadlineKind;
  /** As typed; blank when nobody has chosen one. */
  readonly status: string;
  /** Anything typed as the date of completion. */
  readonly isDone: boolean;
  /** ISO days. */
  readonly start: string | null;
  readonly end: string | null;
  /** null for an action that has no rows in «Сроки», and for a row of «Сроки» itself. */
  readonly deadlines: DeadlineTally | null;
}

/** Statuses that dates may overrule. */
const OPEN: readonly string[] = ['', STATE.planned, STATE.going];
/** Kinds whose days come from elsewhere: until they do, nothing is missing. */
const WAITING: readonly DeadlineKind[] = ['on-demand', 'by-schedule', 'after-event'];
/** States in which the end says nothing any more: what was moved has another one, in the comment or in the plan. */
export const NOT_COUNTED_DOWN: readonly string[] = [STATE.done, STATE.dropped, STATE.permanent, STATE.moved];

/** `today`: ISO day. */
export function stateOn(today: string, { kind, status, isDone, start, end, deadlines }: StateInput): string {
  const isPast = deadlines === null ? end !== null && end < today : deadlines.late > 0;
  if (isPast && kind !== 'permanent' && !isDone && isOneOf(status, OPEN)) return STATE.late;
  if (status !== '') return status;
  if (isDone) return STATE.done;
  if (kind === 'permanent') return STATE.permanent;
  if (deadlines !== null && deadlines.closed === deadlines.all) return STATE.done;
  if (deadlines !== null && deadlines.closed > 0) return STATE.going;
  if (start === null && end === null) return WAITING.includes(kind) ? STATE.planned : STATE.noData;
  return start === null || start > today ? STATE.planned : STATE.going;
}

/** Counts the deadlines of one action by their states. */
export function tallyOf(states: readonly string[]): DeadlineTally {
  return {
    all: states.length,
    closed: states.filter((state) => isOneOf(state, [STATE.done, STATE.dropped])).length,
    late: states.filter((state) => isOneOf(state, [STATE.late])).length,
  };
}

/** True when its end asks for nothing any more. */
export function isFinished(state: string): boolean {
  return isOneOf(state, NOT_COUNTED_DOWN);
}

/** Words are equal whatever their case, as they are for a formula. */
function isOneOf(word: string, words: readonly string[]): boolean {
  return words.some((one) => one.toLowerCase() === word.toLowerCase());
}
