/**
 * Computed columns of a table that people type in: what differs from what they should hold, and a part of the report that
 * writes it. What a person has typed into such a column goes to the log before it is replaced.
 */
import { isBlank } from '../domain/intake/cells';
import { checksum } from '../domain/protocol/codec';
import type { PlanValue } from '../domain/tabs/plan';
import { LOG } from '../messages/log';
import { TABLE_TEXT } from '../messages/tables';
import { CellUpdate, holds, writeUpdates } from './cell-updates';
import type { ChangeLog } from './change-log';
import type { PartTable } from './report-part';
import { contiguousRuns } from './runs';
import type { ReadRow, Table } from './table';

/** Cells of one table that do not hold what they should, with their neighbours between them. */
export interface TableUpdates {
  readonly table: Table;
  readonly updates: readonly CellUpdate[];
  /** What stands there and cannot have been written by us, for the log. */
  readonly typed: readonly { readonly place: string; readonly before: string }[];
}

export function computedPart(log: ChangeLog, change: TableUpdates): PartTable {
  const { table, updates } = change;
  return {
    sheet: table.sheet,
    title: TABLE_TEXT[table.schema.id].title,
    hash: checksum(JSON.stringify(updates)),
    isCurrent: updates.length === 0,
    write: () => writeComputed(log, change),
  };
}

export function writeComputed(log: ChangeLog, { table, updates, typed }: TableUpdates): void {
  const tab = table.sheet.getName();
  for (const one of typed) log.add({ event: LOG.overwritten, tab, ...one, after: '' });
  // What is replaced below must be on record even if the run is cut short between the two.
  log.save();
  writeUpdates(table, updates);
}

/** Columns of the program in a table of people. */
export interface Computed {
  readonly columns: readonly string[];
  readonly valuesOf: (row: ReadRow) => readonly PlanValue[];
  /** By column: whether a text may have been written by us. */
  readonly isOurs: readonly ((text: string) => boolean)[];
}

/** From the first row that differs to the last of every run of rows, so that what stands together is one call. */
export function differingCells(table: Table, { columns, valuesOf, isOurs }: Computed): TableUpdates {
  const updates: CellUpdate[] = [];
  const typed: { place: string; before: string }[] = [];
  const wanted = table.rows.map(valuesOf);
  const differs = table.rows.map((row, r) =>
    columns.some((id, c) => table.columns.has(id) && !holds(row.cells[id], { value: wanted[r]![c]! })),
  );
  table.rows.forEach((row, r) => {
    if (!differs[r]) return;
    columns.forEach((id, c) => {
      const before = row.cells[id];
      if (isBlank(before) || holds(before, { value: wanted[r]![c]! }) || isOurs[c]!(String(before))) return;
      typed.push({ place: row.key.split('|').filter(Boolean).join(' · '), before: String(before) });
    });
  });
  for (const { items } of contiguousRuns(table.rows.map(({ position }) => position))) {
    const changed = items.filter((r) => differs[r]);
    if (changed.length === 0) continue;
    const [first, last] = [items.indexOf(changed[0]!), items.indexOf(changed[changed.length - 1]!)];
    for (const r of items.slice(first, last + 1)) {
      const { position } = table.rows[r]!;
      columns.forEach((column, c) => updates.push({ position, column, content: { value: wanted[r]![c]! } }));
    }
  }
  return { table, updates, typed };
}
