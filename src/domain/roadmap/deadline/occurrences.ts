/** Times of a deadline that follows procedures: one for every row of «Процедуры» of the school year. */
import { parseWorkId } from '../../protocol/work';
import { schoolYearOf } from '../school-year';
import type { SchoolYear } from '../school-year';
import { addDays, addWorkingDays } from './calendar';
import type { Anchor, EventRule, Occurrence } from './deadline';

/** Days are ISO texts; a blank cell is null. */
export interface ProcedureDates {
  /** Work id: `ВПР-2021-МА-4`. */
  readonly id: string;
  readonly kind: string;
  readonly conducted: string | null;
  readonly conductedUntil: string | null;
  readonly checked: string | null;
  readonly uploaded: string | null;
  readonly results: string | null;
}

/**
 * Sorted by day; procedures whose day is not known yet come last with empty days. Without a school year there are
 * none. A procedure belongs to the school year of its anchor day; while that is blank, of any other day it has; with
 * no day at all, of the year in its id, which is taken for a spring one unless the session says «осень».
 */
export function eventOccurrences(
  rule: EventRule,
  procedures: readonly ProcedureDates[],
  year: SchoolYear | null,
): Occurrence[] {
  return procedures
    .filter(({ kind }) => rule.procedureKind === null || sameKind(kind, rule.procedureKind))
    .filter((procedure) => year !== null && yearOf(procedure, rule.anchor) === year)
    .map((procedure) => ({ ...timeOf(rule, procedure), anchor: procedure.id }))
    .sort((a, b) => compare(sortKey(a), sortKey(b)));
}

function sameKind(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function yearOf(procedure: ProcedureDates, anchor: Anchor): SchoolYear | null {
  const { conducted, conductedUntil, checked, uploaded, results } = procedure;
  const day = anchorDay(procedure, anchor) ?? conducted ?? conductedUntil ?? checked ?? uploaded ?? results;
  if (day !== null) return schoolYearOf(day);
  const work = parseWorkId(procedure.id);
  if (work === null) return null;
  return /осен/i.test(work.session ?? '') ? work.year : work.year - 1;
}

/** Conduct ends on its last day. */
function anchorDay(procedure: ProcedureDates, anchor: Anchor): string | null {
  if (anchor === 'checking') return procedure.checked;
  if (anchor === 'upload') return procedure.uploaded;
  if (anchor === 'results') return procedure.results;
  return procedure.conductedUntil ?? procedure.conducted;
}

/** Without a number of days: from that day on, or, before and at the event, the day itself or all days of the conduct. */
function timeOf(
  { anchor, days, workingDays, openEnded }: EventRule,
  procedure: ProcedureDates,
): { readonly start: string | null; readonly end: string | null } {
  const last = anchorDay(procedure, anchor);
  if (last === null) return { start: null, end: null };
  if (openEnded) return { start: last, end: null };
  const first = anchor === 'conduct' ? earlier(procedure.conducted ?? last, last) : last;
  const moved = workingDays ? addWorkingDays : addDays;
  if (days < 0) return { start: moved(first, days), end: moved(first, days) };
  return { start: days === 0 ? first : last, end: moved(last, days) };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function sortKey({ start, end, anchor }: Occurrence): string {
  return `${end ?? start ?? '~'} ${anchor ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
