/**
 * Which rows of «Сроки» stand for which times of an action. A row is known by action, procedure and first or last day
 * wherever it has been sorted to; a time that follows a procedure is still the same one when the procedure's days change.
 */
import { cellDate, cellText, isBlank } from '../intake/cells';
import { ROADMAP_TABLES } from '../tables/roadmap';
import { positionInstead } from './intake/names';
import type { CompleteRow, SheetRow } from './refresh-rows';
import { stateOn } from './state';

/** A row of «Сроки» as read. */
export interface StandingTime {
  /** 0-based row on the sheet. */
  readonly position: number;
  readonly code: string;
  /** Id of the procedure; blank for a time of the calendar. */
  readonly anchor: string;
  /** ISO day or null. */
  readonly start: string | null;
  /** ISO day or null. */
  readonly end: string | null;
  readonly status: string;
  readonly isDone: boolean;
  /** A person has written something into the row. */
  readonly isTouched: boolean;
  readonly cells: SheetRow['cells'];
}

/** What the program writes into a row of «Сроки»; days are ISO. */
export interface WantedTime {
  readonly code: string;
  readonly number: string;
  readonly title: string;
  readonly anchor: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly responsible: string;
}

/** A time with what a person has said of it. */
export interface MatchedTime {
  readonly wanted: WantedTime;
  /** null for a time that has no row yet. */
  readonly standing: StandingTime | null;
}

export interface TimesPlan {
  readonly matched: readonly MatchedTime[];
  /** No longer in the plan, but with typing: kept, and told so. */
  readonly left: readonly StandingTime[];
  /** No longer in the plan and without typing: removed. */
  readonly gone: readonly StandingTime[];
}

const COLUMNS = ROADMAP_TABLES.occurrences.columns;
const TYPED = COLUMNS.filter(({ computed }) => computed !== true).map(({ id }) => id);

/** Rows with a code; the others are a person's own. `ours`: 0-based sheet columns of the table. */
export function standingTimes(
  rows: readonly (SheetRow & { readonly raw: readonly unknown[] })[],
  ours: ReadonlySet<number>,
): StandingTime[] {
  return rows
    .map(({ position, cells, raw }) => ({
      position,
      code: cellText(cells.action),
      anchor: cellText(cells.anchor),
      start: cellDate(cells.start),
      end: cellDate(cells.end),
      status: cellText(cells.status),
      isDone: !isBlank(cells.done),
      isTouched:
        TYPED.some((id) => !isBlank(cells[id])) ||
        raw.some((value, index) => !ours.has(index) && !isBlank(value)),
      cells,
    }))
    .filter(({ code }) => code !== '');
}

/** The times of all actions in the order of the plan. */
export function wantedTimes(rows: readonly CompleteRow[]): WantedTime[] {
  return rows.flatMap(({ row, id, times }) =>
    times.map(({ start, end, anchor }) => ({
      code: id,
      number: row.number,
      title: row.action,
      anchor: anchor ?? '',
      start,
      end,
      responsible: row.responsible.map(positionInstead).join('\n'),
    })),
  );
}

export function matchTimes(standing: readonly StandingTime[], wanted: readonly WantedTime[]): TimesPlan {
  const free = new Set(standing);
  const found = new Map<WantedTime, StandingTime>();
  const take = (key: (one: StandingTime | WantedTime) => string | null): void => {
    const byKey = new Map<string, StandingTime[]>();
    for (const one of free) {
      const name = key(one);
      if (name !== null) byKey.set(name, [...(byKey.get(name) ?? []), one]);
    }
    // Of two rows for one time the one that a person has written into is it.
    for (const rows of byKey.values()) rows.sort((a, b) => Number(b.isTouched) - Number(a.isTouched));
    for (const one of wanted) {
      if (found.has(one)) continue;
      const row = byKey.get(key(one) ?? '')?.shift();
      if (row === undefined) continue;
      found.set(one, row);
      free.delete(row);
    }
  };
  take(({ code, anchor, start }) => `${code}|${anchor}|${start ?? ''}`);
  take(({ code, anchor }) => (anchor === '' ? null : `${code}|${anchor}`));
  // The first day was typed over, or the plan now says it otherwise.
  take(({ code, anchor, end }) => (anchor !== '' || end === null ? null : `${code}|${end}`));
  return {
    matched: wanted.map((one) => ({ wanted: one, standing: found.get(one) ?? null })),
    left: [...free].filter(({ isTouched }) => isTouched),
    gone: [...free].filter(({ isTouched }) => !isTouched),
  };
}

/** The state of one time on a day. */
export function timeState(today: string, { wanted: { start, end }, standing }: MatchedTime): string {
  const { status, isDone } = standing ?? { status: '', isDone: false };
  return stateOn(today, { kind: 'after-event', status, isDone, start, end, deadlines: null });
}
