/**
 * «Показатели» as a part of the report: rows of the school year are added once, then fact and basis of computed rows are
 * kept current. What a person types is never written; a figure typed over a computed one goes to the log.
 */
import { checksum } from '../domain/protocol/codec';
import { isBlank } from '../domain/intake/cells';
import { SchoolYear, schoolYearText } from '../domain/roadmap/school-year';
import type { TargetData } from '../domain/targets/figure';
import { targetFigures } from '../domain/targets/registry';
import { NewTarget, TargetRow, computedCells, newTargets, readTargets } from '../domain/targets/rows';
import { TargetsView, targetsView } from '../domain/targets/view';
import type { PlanValue } from '../domain/tabs/plan';
import { LOG } from '../messages/log';
import { REPORT } from '../messages/report';
import { TABLE_TEXT } from '../messages/tables';
import { TARGETS } from '../messages/targets';
import { CellUpdate, appendUpdates, holds, writeUpdates } from './cell-updates';
import type { PartTable, ReportPart } from './report-part';
import { rowHash } from './plan-hash';
import { contiguousRuns } from './runs';
import type { ReadRow, Table } from './table';
import { RowState, rowHashKey } from './tab-state';
import { tableTab } from './tabs';
import type { Workbook } from './workbook';

export interface TargetsPart extends ReportPart {
  /** null when the table has no row to show. */
  readonly view: TargetsView | null;
}

/** A computed row with what it is to hold. */
interface Wanted {
  readonly row: TargetRow;
  readonly read: ReadRow;
  readonly fact: number | null;
  readonly basis: string;
}

interface Change {
  readonly updates: readonly CellUpdate[];
  readonly added: readonly NewTarget[];
  readonly wanted: readonly Wanted[];
  readonly year: SchoolYear;
}

/** Columns of a row that the program keeps. */
const KEPT = ['fact', 'basis'] as const;
const STATE_KEY = tableTab('targets');

/**
 * Reads and compares; writes nothing. `data` null (nobody has said the school year): people's rows are only shown.
 * Rows are added when `isInUse` – a roadmap or a register has content.
 */
export function targetsPart(
  workbook: Workbook,
  table: Table,
  data: TargetData | null,
  isInUse: boolean,
): TargetsPart {
  const { values, problems } = readTargets(table.rows);
  const change = data === null ? null : changeOf(table, values, data, isInUse);
  const isChanged = change !== null && change.updates.length + change.added.length > 0;
  return {
    view: targetsView(change === null ? values : shownRows(values, change)),
    // A table that nobody uses is no part of the report.
    tables:
      change === null || table.rows.length + change.added.length === 0
        ? []
        : [tableOf(workbook, table, change, isChanged)],
    plans: [],
    attention: problems.map(({ position, message }) => ({
      place: REPORT.at(table.sheet.getName(), position + 1),
      message,
    })),
  };
}

function changeOf(table: Table, values: readonly TargetRow[], data: TargetData, isInUse: boolean): Change {
  const { schoolYear: year } = data;
  const figures = targetFigures(data);
  const reads = new Map(table.rows.map((row) => [row.position, row] as const));
  const wanted = computedCells(values, year, figures).map((one) => ({
    ...one,
    read: reads.get(one.row.position)!,
  }));
  return {
    updates: updatesOf(wanted),
    added: isInUse ? newTargets(values, year, figures) : [],
    wanted,
    year,
  };
}

/** From the first row that differs to the last of every run of rows, so that what stands together is one call. */
function updatesOf(wanted: readonly Wanted[]): CellUpdate[] {
  return contiguousRuns(wanted.map(({ row }) => row.position)).flatMap(({ items }) => {
    const run = items.map((i) => wanted[i]!);
    const changed = run.filter(isStale);
    if (changed.length === 0) return [];
    const rows = run.slice(run.indexOf(changed[0]!), run.indexOf(changed[changed.length - 1]!) + 1);
    return rows.flatMap((one) =>
      KEPT.map((column) => ({ position: one.row.position, column, content: { value: one[column] } })),
    );
  });
}

function isStale(one: Wanted): boolean {
  return KEPT.some((id) => id in one.read.cells && !holds(one.read.cells[id], { value: one[id] }));
}

function shownRows(values: readonly TargetRow[], { wanted, added, year }: Change) {
  const facts = new Map(wanted.map(({ row, fact }) => [row.position, fact] as const));
  return [
    ...values.map((row) => (facts.has(row.position) ? { ...row, fact: facts.get(row.position)! } : row)),
    ...readTargets(added.map((cells, i) => ({ position: -1 - i, cells }))).values.map((row) => ({
      ...row,
      year,
    })),
  ];
}

function tableOf(workbook: Workbook, table: Table, change: Change, isChanged: boolean): PartTable {
  return {
    sheet: table.sheet,
    title: TABLE_TEXT.targets.title,
    hash: checksum(JSON.stringify([change.updates, change.added])),
    isCurrent: !isChanged,
    write: () => write(workbook, table, change),
  };
}

function write({ log, states }: Workbook, table: Table, { updates, added, wanted, year }: Change): void {
  const before = states.get(STATE_KEY)?.rows;
  for (const { row, read, fact } of wanted) {
    const isTyped = !isBlank(read.cells.fact) && !holds(read.cells.fact, { value: fact });
    if (!isTyped || before?.get(keyOf(read.cells.id, year))?.values === hashOf(read.cells.fact)) continue;
    const place = TARGETS.place(row.indicator, schoolYearText(year));
    const tab = table.sheet.getName();
    log.add({
      event: LOG.overwritten,
      tab,
      place,
      before: String(read.cells.fact),
      after: String(fact ?? ''),
    });
  }
  // What is replaced below must be on record even if the run is cut short between the two.
  log.save();
  writeUpdates(table, updates);
  if (added.length > 0) append(table, added);
  const rows = new Map<string, RowState>([
    ...wanted.map(({ read, fact }) => [keyOf(read.cells.id, year), stateOf(fact)] as const),
    ...added.map(({ id, fact }) => [keyOf(id, year), stateOf(fact ?? null)] as const),
  ]);
  states.set(STATE_KEY, { hash: '', shape: '', charts: [], rows });
}

/** A rectangle of all our columns that stand together: no row is there by halves. */
function append(table: Table, added: readonly NewTarget[]): void {
  const updates = added.flatMap((row, i) =>
    table.schema.columns.map(({ id }): CellUpdate => ({
      position: table.end + i,
      column: id,
      content: { value: row[id] ?? null },
    })),
  );
  appendUpdates(table, updates, added.length);
}

function keyOf(id: unknown, year: SchoolYear): string {
  return rowHashKey(`${String(id)}|${year}`);
}

function hashOf(fact: unknown): string {
  return rowHash([fact]);
}

function stateOf(fact: PlanValue): RowState {
  return { values: hashOf(fact), look: '' };
}
