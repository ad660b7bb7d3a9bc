/** Brings the rows of a generated tab into the plan's order, leaving those of a person where they stand. */
import type { TabPlan } from '../domain/tabs/plan';
import type { Ruler } from './ruler';
import { contiguousRuns } from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly unknown[])[];

export interface Arranged {
  readonly rows: ReadonlyMap<string, number>;
  /** The tab's values after the rows were moved. */
  readonly values: readonly (readonly unknown[] | undefined)[];
  readonly changed: boolean;
}

/** Deletes rows the plan no longer has and inserts those it newly has, each group of neighbours in one call. */
export function arrangeRows(
  sheet: Sheet,
  values: Values,
  found: Ruler,
  plan: TabPlan,
  ownColumns: readonly number[],
): Arranged {
  const wanted = new Set(plan.rows.map(({ id }) => id));
  const order: { id: string; values: readonly unknown[] | undefined }[] = values.map((row, index) => ({
    id: index === 0 ? '' : String(row[0]),
    values: row,
  }));
  const owned = new Set([0, ...ownColumns]);
  const gone = [...found.rows].filter(([id]) => !wanted.has(id)).map(([, position]) => position);
  const isForeign = (position: number): boolean =>
    values[position]!.some((value, column) => !owned.has(column) && value !== '');
  const kept = gone.filter(isForeign);
  for (const run of contiguousRuns(kept)) {
    // A person has written beside this row: it stays as theirs, without our figures.
    for (const columns of contiguousRuns([0, ...ownColumns])) {
      sheet.getRange(run.start + 1, columns.start + 1, run.items.length, columns.items.length).clearContent();
    }
    for (const item of run.items) {
      const position = kept[item]!;
      order[position] = { id: '', values: values[position]!.map((value, c) => (owned.has(c) ? '' : value)) };
    }
  }
  const deleted = contiguousRuns(gone.filter((position) => !kept.includes(position))).reverse();
  for (const run of deleted) {
    sheet.deleteRows(run.start + 1, run.items.length);
    order.splice(run.start, run.items.length);
  }

  let changed = gone.length > 0;
  let previous = 0;
  for (let i = 0; i < plan.rows.length;) {
    const at = order.findIndex(({ id }, index) => index > 0 && id === plan.rows[i]!.id);
    if (at >= 0) {
      previous = at;
      i++;
      continue;
    }
    let count = 1;
    while (i + count < plan.rows.length && !found.rows.has(plan.rows[i + count]!.id)) count++;
    const added = plan.rows.slice(i, i + count).map(({ id }) => ({ id, values: undefined }));
    sheet.insertRowsAfter(previous + 1, count);
    try {
      sheet.getRange(previous + 2, 1, count, 1).setValues(added.map(({ id }) => [id]));
    } catch (error) {
      // Without their ids the next run would take them for a person's.
      sheet.deleteRows(previous + 2, count);
      throw error;
    }
    order.splice(previous + 1, 0, ...added);
    previous += count;
    i += count;
    changed = true;
  }
  const rows = new Map<string, number>();
  order.forEach(({ id }, index) => {
    if (index > 0 && id !== '' && !rows.has(id)) rows.set(id, index);
  });
  return { rows, values: order.map((row) => row.values), changed };
}
