/**
 * Writes a plan to its tab: a new one whole, an old one only where it differs. The number of service calls depends on
 * the blocks of the tab (runs of rows and columns that stand together), never on its rows. Cells that are not the
 * plan's are neither read for their meaning nor written.
 */
import type { PlanRow, TabPlan } from '../domain/tabs/plan';
import { LOG } from '../messages/log';
import { arrangeRows } from './arrange-rows';
import type { ChangeLog } from './change-log';
import { drawCharts, redrawCharts } from './charts';
import { comparable, literal } from './literal';
import { fitGrid, freeName, makeSheet } from './new-sheet';
import { isEmpty, logOverwritten } from './overwritten';
import { linkUrl, lookHash, planHash, shapeHash, stateOf } from './plan-hash';
import { RULER_MARK, Ruler, readRuler } from './ruler';
import { contiguousRuns } from './runs';
import { growCopy, skeletonFor } from './skeleton';
import { LOOKS } from '../domain/tabs/looks';
import { PlacedRow, frameRows, frameTab, restyleRows, styleRows } from './tab-look';
import { TabStates, rowHashKey } from './tab-state';
import { TAB_METADATA, markTab } from './tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly unknown[])[];

export interface PlanTarget {
  readonly spreadsheet: Spreadsheet;
  readonly states: TabStates;
  readonly log: ChangeLog;
  /** Sheets of tabs by key, for links and for finding the tab itself. */
  readonly sheets: Map<string, Sheet>;
}

export type Outcome = 'new' | 'changed' | 'unchanged';

/** What `applyPlan` would do, without a service call. */
export function outcomeOf(plan: TabPlan, target: Pick<PlanTarget, 'states' | 'sheets'>): Outcome {
  if (!target.sheets.has(plan.key)) return 'new';
  return target.states.get(plan.key)?.hash === planHash(plan, target.sheets) ? 'unchanged' : 'changed';
}

/** Brings the tab in line with the plan. `repair` reads the tab even when the plan has not changed. */
export function applyPlan(plan: TabPlan, target: PlanTarget, repair = false): Outcome {
  const outcome = outcomeOf(plan, target);
  if (outcome === 'unchanged' && !repair) return outcome;
  const sheet = target.sheets.get(plan.key);
  if (sheet === undefined) {
    createTab(plan, target);
    return 'new';
  }
  const values = sheet.getDataRange().getValues();
  const ruler = readRuler(values, plan.key);
  if (ruler === null || plan.columns.some(({ id }) => !ruler.columns.has(id))) {
    setAside(sheet, values, plan, target);
    createTab(plan, target);
    return 'changed';
  }
  return updateTab(sheet, values, ruler, plan, target) ? 'changed' : 'unchanged';
}

function literalCells(row: PlanRow, width: number): (string | number | boolean)[] {
  return Array.from({ length: width }, (_, i) => {
    const cell = row.cells[i];
    return cell === undefined ? '' : literal(cell.value, LOOKS[cell.style].numberFormat === '@');
  });
}

function createTab(plan: TabPlan, target: PlanTarget): void {
  const skeleton = skeletonFor(plan, target);
  const rows = plan.rows.length + 1;
  const fill = (sheet: Sheet): void => {
    if (skeleton === null) {
      fitGrid(sheet, rows, plan.columns.length + 1);
      frameTab(sheet, plan, rows);
    } else growCopy(sheet, plan, rows);
    fillTab(sheet, plan, target.sheets);
    markTab(sheet, plan.key);
  };
  const sheet = makeSheet(target.spreadsheet, plan.title, plan.place, fill, skeleton);
  target.sheets.set(plan.key, sheet);
  target.states.set(plan.key, stateOf(plan, target.sheets));
}

/** Writes the whole plan on a framed sheet without content. */
function fillTab(sheet: Sheet, plan: TabPlan, sheets: ReadonlyMap<string, Sheet>): void {
  const ruler = newRuler(plan);
  const placed = plan.rows.map((row, i) => ({ row, position: i + 1 }));
  const columnPositions = [...ruler.columns.values()];
  styleRows(sheet, placed, columnPositions);
  const grid = [
    [RULER_MARK + plan.key, ...plan.columns.map(({ id }) => id)],
    ...plan.rows.map((row) => [row.id, ...literalCells(row, plan.columns.length)]),
  ];
  sheet.getRange(1, 1, grid.length, plan.columns.length + 1).setValues(grid);
  writeLinks(sheet, plan, sheets, [...ruler.rows.values()], columnPositions);
  drawCharts(sheet, plan, ruler);
}

function newRuler(plan: TabPlan): Ruler {
  return {
    columns: new Map(plan.columns.map(({ id }, i) => [id, i + 1] as const)),
    rows: new Map(plan.rows.map(({ id }, i) => [id, i + 1] as const)),
  };
}

/**
 * A tab whose ruler is damaged is a person's now: it keeps everything and only loses our mark. The mark goes last, so
 * that a run cut short begins here again.
 */
function setAside(sheet: Sheet, values: Values, plan: TabPlan, target: PlanTarget): void {
  if (String(values[0]?.[0]).startsWith(RULER_MARK)) sheet.getRange(1, 1).clearContent();
  const name = sheet.getName();
  if (!LOG.isSetAside(name)) sheet.setName(freeName(target.spreadsheet, LOG.setAsideName(name)));
  target.log.add({ event: LOG.setAside, tab: name, place: '', before: '', after: sheet.getName() });
  for (const mark of sheet.getDeveloperMetadata()) {
    if (mark.getKey() === TAB_METADATA) mark.remove();
  }
  target.sheets.delete(plan.key);
}

/** Returns whether anything was written. */
function updateTab(sheet: Sheet, values: Values, found: Ruler, plan: TabPlan, target: PlanTarget): boolean {
  const before = target.states.get(plan.key);
  const columnPositions = plan.columns.map(({ id }) => found.columns.get(id)!);
  logOverwritten(sheet.getName(), values, found, plan, before, target.log);
  // What is replaced below must be on record even if the run is cut short between the two.
  target.log.save();

  const moved = arrangeRows(sheet, values, found, plan, columnPositions);
  const placed = plan.rows.map((row) => ({ row, position: moved.rows.get(row.id)! }));
  const isNew = ({ id }: PlanRow): boolean => !found.rows.has(id);
  const looksElse = (row: PlanRow): boolean =>
    before !== undefined && before.rows.get(rowHashKey(row.id))?.look !== lookHash(row);
  const restyled = placed.filter(({ row }) => !isNew(row) && looksElse(row));
  restyleRows(sheet, restyled, columnPositions);
  const added = placed.filter(({ row }) => isNew(row));
  frameRows(sheet, added, columnPositions);
  styleRows(sheet, added, columnPositions);
  const owned = placed.filter(({ row }) => isNew(row) || !(row.person === true || isEmpty(row)));
  const filled = writeCells(sheet, plan, owned, columnPositions, moved.values);
  let written = moved.changed || restyled.length > 0 || filled;

  const hash = planHash(plan, target.sheets);
  if (before?.hash === hash) return written;
  const rowPositions = placed.map(({ position }) => position);
  if (writeLinks(sheet, plan, target.sheets, rowPositions, columnPositions)) written = true;
  if (before?.shape !== shapeHash(plan)) {
    redrawCharts(sheet, plan, { columns: found.columns, rows: moved.rows }, before?.charts ?? []);
    written = true;
  }
  target.states.set(plan.key, stateOf(plan, target.sheets));
  return written;
}

/** Writes the blocks of cells in which something differs from `standing`, the tab's values as they are. */
function writeCells(
  sheet: Sheet,
  plan: TabPlan,
  owned: readonly PlacedRow[],
  columnPositions: readonly number[],
  standing: readonly (readonly unknown[] | undefined)[],
): boolean {
  let written = false;
  for (const run of contiguousRuns(owned.map(({ position }) => position))) {
    for (const columns of contiguousRuns(columnPositions)) {
      const rows = run.items.map((i) => owned[i]!);
      const differs = rows.map(({ row, position }) =>
        columns.items.some((c, k) => {
          return comparable(standing[position]?.[columns.start + k]) !== comparable(row.cells[c]?.value);
        }),
      );
      const first = differs.indexOf(true);
      if (first < 0) continue;
      const grid = rows.slice(first, differs.lastIndexOf(true) + 1).map(({ row }) => {
        const cells = literalCells(row, plan.columns.length);
        return columns.items.map((c) => cells[c]!);
      });
      sheet
        .getRange(run.start + first + 1, columns.start + 1, grid.length, columns.items.length)
        .setValues(grid);
      written = true;
    }
  }
  return written;
}

/** Links of a column of neighbouring rows are written together. Returns whether there were any. */
function writeLinks(
  sheet: Sheet,
  plan: TabPlan,
  sheets: ReadonlyMap<string, Sheet>,
  rowPositions: readonly number[],
  columnPositions: readonly number[],
): boolean {
  let written = false;
  plan.columns.forEach((_, c) => {
    const linked = plan.rows
      .map((row, i) => ({ cell: row.cells[c], position: rowPositions[i]! }))
      .filter(({ cell }) => cell?.link !== undefined);
    for (const run of contiguousRuns(linked.map(({ position }) => position))) {
      const texts = run.items.map((i) => {
        const { cell } = linked[i]!;
        const url = linkUrl(cell!.link!, sheets);
        const text = SpreadsheetApp.newRichTextValue().setText(String(cell!.value ?? ''));
        return [(url === '' ? text : text.setLinkUrl(url)).build()];
      });
      sheet.getRange(run.start + 1, columnPositions[c]! + 1, texts.length, 1).setRichTextValues(texts);
      written = true;
    }
  });
  return written;
}
