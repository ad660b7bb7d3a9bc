/** Experts and observers as orders list them: a row for equals, with the schools that they work in. Counts, no names. */
import { CHOICES } from '../../messages/choices';
import type { ExpertRecord } from '../registers/record';
import { compareText } from '../verdict/gather';

export interface StaffRow {
  readonly school: string;
  readonly record: ExpertRecord;
}

export interface StaffGroup {
  readonly rows: readonly StaffRow[];
  /** «990101 – 2; 990103 – 1», by code; a dash where no row names a school. */
  readonly places: string;
}

const [YES, NO] = CHOICES.yes;

/** Rows of one key, in the order of keys: a row for each school would take pages. */
export function staffGroups(
  rows: readonly StaffRow[],
  keyOf: (row: StaffRow) => string,
): readonly StaffGroup[] {
  const groups = new Map<string, StaffRow[]>();
  for (const row of [...rows].sort((a, b) => compareText(a.school, b.school))) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, one]) => ({ rows: one, places: placesOf(one) }));
}

function placesOf(rows: readonly StaffRow[]): string {
  const counts = new Map<string, number | null>();
  for (const { school, record } of rows)
    if (school !== '') counts.set(school, plus(counts.get(school) ?? null, record.count));
  const shown = [...counts].map(([school, count]) =>
    count === null ? school : `${school}\u00a0–\u00a0${count}`,
  );
  return shown.join('; ') || '–';
}

/** A dash where nobody has counted. */
export function staffCount(rows: readonly StaffRow[], of: 'count' | 'trained'): string {
  const sum = rows.reduce<number | null>((all, { record }) => plus(all, record[of]), null);
  return sum === null ? '–' : String(sum);
}

function plus(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}

export function conflictWord({ noConflict }: ExpertRecord): string {
  return noConflict === null ? '–' : noConflict ? YES : NO;
}
