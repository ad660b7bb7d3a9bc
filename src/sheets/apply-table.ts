/**
 * Brings computed rows of a table in line with what was computed: rows are found by their key wherever a person has
 * sorted them, changed ones rewritten, new ones appended, vanished ones removed. Rows and columns of a person are
 * never written. Calls depend on runs of neighbouring rows, not on rows.
 */
import { checksum } from '../domain/protocol/codec';
import type { PlanValue } from '../domain/tabs/plan';
import { Column, rowKey } from '../domain/tables/schema';
import { LOG } from '../messages/log';
import type { ChangeLog } from './change-log';
import { comparable, literal } from './literal';
import { Run, contiguousRuns } from './runs';
import type { ReadRow, Table } from './table';
import { growTo } from './new-sheet';
import { TabStates, rowHashKey } from './tab-state';

export type ComputedRow = Readonly<Record<string, PlanValue>>;

export interface TableTarget {
  readonly table: Table;
  /** Key under which the state is kept: `table:marks`. */
  readonly key: string;
  /** Which of the rows read were made by the program. */
  readonly isComputed: (row: ReadRow) => boolean;
  readonly states: TabStates;
  readonly log: ChangeLog;
}

/** Rows are hashed once, however often they are compared. */
const TABLE_HASHES = new WeakMap<readonly ComputedRow[], string>();

export function tableHash(rows: readonly ComputedRow[]): string {
  const known = TABLE_HASHES.get(rows);
  if (known !== undefined) return known;
  const hash = checksum(JSON.stringify(rows));
  TABLE_HASHES.set(rows, hash);
  return hash;
}

/** True when the computed rows are, by the hash of the last run, those that stand in the table. */
export function isTableCurrent(
  rows: readonly ComputedRow[],
  target: Pick<TableTarget, 'key' | 'states'>,
): boolean {
  return target.states.get(target.key)?.hash === tableHash(rows);
}

/** Compares cell by cell and writes what differs, whatever the hash of the last run. Returns whether it wrote. */
export function applyTable(rows: readonly ComputedRow[], target: TableTarget): boolean {
  const { table, states, key } = target;
  const wanted = new Set(rows.map((row) => rowKey(table.schema, row)));
  const seen = new Set<string>();
  const gone = table.rows.filter((row) => {
    const first = wanted.has(row.key) && !seen.has(row.key);
    seen.add(row.key);
    return !first && target.isComputed(row);
  });
  logGone(gone, target);
  const merged = mergeRows(rows, target);
  const written = removeRows(gone, table) || merged;
  const hash = tableHash(rows);
  if (written || states.get(key)?.hash !== hash) {
    const columns = ownColumns(table);
    const hashes = new Map(
      rows.map(
        (row) => [rowHashKey(rowKey(table.schema, row)), { values: hashOf(columns, row), look: '' }] as const,
      ),
    );
    states.set(key, { hash, shape: '', charts: [], rows: hashes });
  }
  return written;
}

/** Rewrites the rows that have the same key, appends the others. Rows of a person keep their place and their cells. */
export function mergeRows(rows: readonly ComputedRow[], target: TableTarget): boolean {
  const { table } = target;
  const columns = ownColumns(table);
  const wanted = new Map(rows.map((row) => [rowKey(table.schema, row), row] as const));
  const standing = new Map<string, ReadRow>();
  for (const row of table.rows) {
    if (wanted.has(row.key) && !standing.has(row.key)) standing.set(row.key, row);
  }
  logChanges(rows, standing, target);
  // What is replaced below must be on record even if the run is cut short between the two.
  target.log.save();

  let written = false;
  const changed = [...standing.values()].map((read) => ({ read, cells: wanted.get(read.key)! }));
  const columnRuns = contiguousRuns(columns.map(({ id }) => table.columns.get(id)!));
  const literals = (row: ComputedRow, block: Run): (string | number | boolean)[] =>
    block.items.map((c) => literal(row[columns[c]!.id], columns[c]!.kind === 'code'));
  for (const run of contiguousRuns(changed.map(({ read }) => read.position))) {
    for (const block of columnRuns) {
      const differs = run.items.map((i) => {
        const { read, cells } = changed[i]!;
        return block.items.some(
          (c) => comparable(read.cells[columns[c]!.id]) !== comparable(cells[columns[c]!.id]),
        );
      });
      const first = differs.indexOf(true);
      if (first < 0) continue;
      const grid = run.items
        .slice(first, differs.lastIndexOf(true) + 1)
        .map((i) => literals(changed[i]!.cells, block));
      table.sheet
        .getRange(run.start + first + 1, block.start + 1, grid.length, block.items.length)
        .setValues(grid);
      written = true;
    }
  }
  const added = rows.filter((row) => !standing.has(rowKey(table.schema, row)));
  if (added.length === 0) return written;
  growTo(table.sheet, table.end + added.length, 1);
  const blocks = columnRuns.map((block) => ({
    range: table.sheet.getRange(table.end + 1, block.start + 1, added.length, block.items.length),
    grid: added.map((row) => literals(row, block)),
  }));
  try {
    blocks.forEach(({ range, grid }) => range.setValues(grid));
  } catch (error) {
    // Half a row has no key by which the next run could find it.
    blocks.forEach(({ range }) => range.clearContent());
    throw error;
  }
  return true;
}

function ownColumns(table: Table): Column[] {
  return table.schema.columns.filter(({ id }) => table.columns.has(id));
}

function hashOf(columns: readonly { id: string }[], row: Readonly<Record<string, unknown>>): string {
  return checksum(columns.map(({ id }) => comparable(row[id])).join('\u0001'));
}

/**
 * After columns were added: the table is to be compared anew, but computed rows that stood as they were written still
 * count as such, or the log would say that a person had changed them. `before` and `after` are the same rows, read
 * before and after.
 */
export function rehashRows(
  before: Table,
  after: Table,
  { key, states }: Pick<TableTarget, 'key' | 'states'>,
): void {
  const state = states.get(key);
  if (state === undefined) return;
  const rows = new Map(state.rows);
  before.rows.forEach((read, i) => {
    const id = rowHashKey(read.key);
    const known = rows.get(id);
    if (known === undefined || known.values !== hashOf(ownColumns(before), read.cells)) return;
    rows.set(id, { ...known, values: hashOf(ownColumns(after), after.rows[i]!.cells) });
  });
  states.set(key, { ...state, hash: '', rows });
}

/**
 * Deletes rows that are no longer computed; where a person has written beside them, only our cells are cleared. One
 * row is left below the headings: a sheet must keep a row that scrolls.
 */
function removeRows(gone: readonly ReadRow[], table: Table): boolean {
  const own = [...table.columns.values()];
  const isOwn = new Set(own);
  if (gone.length > 0) growTo(table.sheet, table.end + 1, 1);
  const kept = gone.filter(({ raw }) => raw.some((value, c) => !isOwn.has(c) && value !== ''));
  for (const run of contiguousRuns(kept.map(({ position }) => position))) {
    for (const block of contiguousRuns(own)) {
      table.sheet
        .getRange(run.start + 1, block.start + 1, run.items.length, block.items.length)
        .clearContent();
    }
  }
  const deleted = gone.filter((row) => !kept.includes(row)).map(({ position }) => position);
  for (const run of contiguousRuns(deleted).reverse())
    table.sheet.deleteRows(run.start + 1, run.items.length);
  return gone.length > 0;
}

/** Typed rows that are replaced, and computed rows that are not as they were written, are kept in the log. */
function logChanges(
  rows: readonly ComputedRow[],
  standing: ReadonlyMap<string, ReadRow>,
  target: TableTarget,
): void {
  const columns = ownColumns(target.table);
  const before = target.states.get(target.key)?.rows;
  for (const row of rows) {
    const key = rowKey(target.table.schema, row);
    const read = standing.get(key);
    if (read === undefined) continue;
    const typed = !target.isComputed(read);
    const now = hashOf(columns, read.cells);
    if (!typed && before?.get(rowHashKey(key))?.values === now) continue;
    if (now === hashOf(columns, row)) continue;
    logRow(read, typed ? LOG.typedReplaced : LOG.overwritten, textOf(columns, row), target);
  }
}

/** Rows that go although they are not as they were written. */
function logGone(gone: readonly ReadRow[], target: TableTarget): void {
  const columns = ownColumns(target.table);
  const before = target.states.get(target.key)?.rows;
  for (const read of gone) {
    if (before?.get(rowHashKey(read.key))?.values === hashOf(columns, read.cells)) continue;
    logRow(read, LOG.overwritten, '', target);
  }
}

function logRow(read: ReadRow, event: string, after: string, { table, log }: TableTarget): void {
  log.add({
    event,
    tab: table.sheet.getName(),
    place: read.key.split('|').filter(Boolean).join(' · '),
    before: textOf(ownColumns(table), read.cells),
    after,
  });
}

function textOf(columns: readonly { id: string }[], row: Readonly<Record<string, unknown>>): string {
  return columns
    .map(({ id }) => row[id])
    .filter((value) => value !== '' && value !== null && value !== undefined)
    .map(String)
    .join(' · ');
}
