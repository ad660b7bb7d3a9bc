/**
 * Writes a plan to its tab: a new one whole, an old one only where it differs. The number of service calls depends on
 * the blocks of the tab (runs of rows and columns that stand together), never on its rows. Cells that are not the
 * plan's are neither read for their meaning nor written.
 */
import { checksum } from '../domain/protocol/codec';
import type { PlanCell, PlanRow, TabPlan } from '../domain/tabs/plan';
import { LOG } from '../messages/log';
import { LEVEL_TEXT } from '../messages/levels';
import { ChangeLog } from './change-log';
import { drawCharts } from './charts';
import { comparable, literal } from './literal';
import { RULER_MARK, Ruler, readRuler } from './ruler';
import { columnLetters, contiguousRuns } from './runs';
import { BORDER_COLOUR, DEFAULT_LOOK, LOOKS, Look } from './styles';
import { TabState, TabStates, rowHashKey } from './tab-state';
import { TAB_METADATA, markTab } from './tabs';
import { fitGrid, freeName } from './new-sheet';

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
    setAside(sheet, plan, target);
    createTab(plan, target);
    return 'changed';
  }
  return updateTab(sheet, values, ruler, plan, target) ? 'changed' : 'unchanged';
}

/** A plan is hashed once, however often it is compared. */
const CONTENT_HASHES = new WeakMap<TabPlan, string>();

/** Hash of a plan by itself: rows, cells, looks, structure. */
export function contentHash(plan: TabPlan): string {
  const known = CONTENT_HASHES.get(plan);
  if (known !== undefined) return known;
  const hash = checksum(JSON.stringify([plan.rows, shapeHash(plan)]));
  CONTENT_HASHES.set(plan, hash);
  return hash;
}

/** Hash of everything that a plan puts on its tab; links count by the tab they lead to. */
function planHash(plan: TabPlan, sheets: ReadonlyMap<string, Sheet>): string {
  const links = plan.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.link === undefined ? [] : [linkUrl(cell.link, sheets)])),
  );
  return links.length === 0 ? contentHash(plan) : checksum([contentHash(plan), ...links].join());
}

function shapeHash(plan: TabPlan): string {
  return checksum(JSON.stringify([plan.rows.map(({ id }) => id), plan.columns, plan.charts, plan.frozenRows]));
}

function linkUrl(key: string, sheets: ReadonlyMap<string, Sheet>): string {
  const sheet = sheets.get(key);
  return sheet === undefined ? '' : `#gid=${sheet.getSheetId()}`;
}

/** Hash of one row's computed cells. */
function rowHash(cells: readonly unknown[]): string {
  return checksum(cells.map(comparable).join('\u0001'));
}

function plannedValues(row: PlanRow, width: number): (PlanCell['value'] | undefined)[] {
  return Array.from({ length: width }, (_, i) => row.cells[i]?.value);
}

function literalCells(row: PlanRow, width: number): (string | number | boolean)[] {
  return Array.from({ length: width }, (_, i) => {
    const cell = row.cells[i];
    return cell === undefined ? '' : literal(cell.value, LOOKS[cell.style].numberFormat === '@');
  });
}

function stateOf(plan: TabPlan, charts: readonly number[], sheets: ReadonlyMap<string, Sheet>): TabState {
  const rows = new Map<string, string>();
  for (const row of plan.rows) {
    if (row.person !== true) rows.set(rowHashKey(row.id), rowHash(plannedValues(row, plan.columns.length)));
  }
  return { hash: planHash(plan, sheets), shape: shapeHash(plan), charts, rows };
}

function createTab(plan: TabPlan, target: PlanTarget): void {
  const { spreadsheet } = target;
  const sheet = spreadsheet.insertSheet(freeName(spreadsheet, plan.title), spreadsheet.getSheets().length);
  const rows = plan.rows.length + 1;
  const columns = plan.columns.length + 1;
  fitGrid(sheet, rows, columns);
  styleRows(
    sheet,
    plan.rows.map((row, i) => ({ row, position: i + 1 })),
    plan.columns.map((_, i) => i + 1),
  );
  const grid = [
    [RULER_MARK + plan.key, ...plan.columns.map(({ id }) => id)],
    ...plan.rows.map((row) => [row.id, ...literalCells(row, plan.columns.length)]),
  ];
  sheet.getRange(1, 1, rows, columns).setValues(grid);
  target.sheets.set(plan.key, sheet);
  writeLinks(sheet, plan, target, plan.rows.map((_, i) => i + 1), plan.columns.map((_, i) => i + 1));
  setWidths(sheet, plan);
  sheet.hideColumns(1);
  sheet.hideRows(1);
  sheet.setFrozenRows(plan.frozenRows + 1);
  sheet.setHiddenGridlines(true);
  if (plan.colour !== null) sheet.setTabColor(plan.colour);
  sheet.setConditionalFormatRules(levelRules(sheet.getRange(2, 2, rows - 1, columns - 1)));
  markTab(sheet, plan.key);
  const charts = drawCharts(sheet, plan, createdRuler(plan), []);
  target.states.set(plan.key, stateOf(plan, charts, target.sheets));
}

function createdRuler(plan: TabPlan): Ruler {
  return {
    columns: new Map(plan.columns.map(({ id }, i) => [id, i + 1] as const)),
    rows: new Map(plan.rows.map(({ id }, i) => [id, i + 1] as const)),
  };
}

/** A tab whose ruler is gone is a person's now: it keeps everything and only loses our mark. */
function setAside(sheet: Sheet, plan: TabPlan, target: PlanTarget): void {
  const name = freeName(target.spreadsheet, LOG.setAsideName(sheet.getName()));
  target.log.add({ event: LOG.setAside, tab: sheet.getName(), place: '', before: '', after: name });
  for (const mark of sheet.getDeveloperMetadata()) {
    if (mark.getKey() === TAB_METADATA) mark.remove();
  }
  sheet.getRange(1, 1).clearContent();
  sheet.setName(name);
  target.sheets.delete(plan.key);
}

/** Returns whether anything was written. */
function updateTab(sheet: Sheet, values: Values, found: Ruler, plan: TabPlan, target: PlanTarget): boolean {
  const before = target.states.get(plan.key);
  const columnPositions = plan.columns.map(({ id }) => found.columns.get(id)!);
  const moved = arrangeRows(sheet, values, found, plan, columnPositions);
  const rows = moved.values;
  const positions = plan.rows.map(({ id }) => moved.rows.get(id)!);
  const isNew = (id: string): boolean => !found.rows.has(id);
  styleRows(
    sheet,
    plan.rows.map((row, i) => ({ row, position: positions[i]! })).filter(({ row }) => isNew(row.id)),
    columnPositions,
  );

  const owned = plan.rows
    .map((row, i) => ({ row, position: positions[i]! }))
    .filter(({ row }) => row.person !== true || isNew(row.id));
  logOverwritten(sheet, plan, rows, owned, columnPositions, before, target.log);
  let written = moved.changed;
  const columnRuns = contiguousRuns(columnPositions);
  for (const run of contiguousRuns(owned.map(({ position }) => position))) {
    for (const columns of columnRuns) {
      const grid = run.items.map((i) => {
        const cells = literalCells(owned[i]!.row, plan.columns.length);
        return columns.items.map((c) => cells[c]!);
      });
      const differs = run.items.map((_, k) =>
        columns.items.some((_, c) => {
          const planned = owned[run.items[k]!]!.row.cells[columns.items[c]!]?.value;
          return comparable(rows[run.start + k]?.[columns.start + c]) !== comparable(planned);
        }),
      );
      const first = differs.indexOf(true);
      if (first < 0) continue;
      const last = differs.lastIndexOf(true);
      sheet
        .getRange(run.start + first + 1, columns.start + 1, last - first + 1, columns.items.length)
        .setValues(grid.slice(first, last + 1));
      written = true;
    }
  }
  const hash = planHash(plan, target.sheets);
  if (before?.hash !== hash) writeLinks(sheet, plan, target, positions, columnPositions);
  let charts = before?.charts ?? [];
  if (before?.shape !== shapeHash(plan)) {
    charts = drawCharts(sheet, plan, { columns: found.columns, rows: moved.rows }, charts);
    written = true;
  }
  if (before?.hash !== hash) target.states.set(plan.key, stateOf(plan, charts, target.sheets));
  return written;
}

interface Arranged {
  readonly rows: ReadonlyMap<string, number>;
  /** The tab's values after the rows were moved. */
  readonly values: readonly (readonly unknown[] | undefined)[];
  readonly changed: boolean;
}

/** Deletes rows the plan no longer has and inserts those it newly has, each group of neighbours in one call. */
function arrangeRows(
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
  for (let i = 0; i < plan.rows.length; ) {
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
    sheet.getRange(previous + 2, 1, count, 1).setValues(added.map(({ id }) => [id]));
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

/** What a person has typed over computed cells goes to the log before it is replaced. */
function logOverwritten(
  sheet: Sheet,
  plan: TabPlan,
  values: readonly (readonly unknown[] | undefined)[],
  owned: readonly { row: PlanRow; position: number }[],
  columns: readonly number[],
  before: TabState | undefined,
  log: ChangeLog,
): void {
  for (const { row, position } of owned) {
    const written = before?.rows.get(rowHashKey(row.id));
    const current = values[position];
    if (written === undefined || current === undefined) continue;
    const cells = columns.map((column) => current[column]);
    if (rowHash(cells) === written) continue;
    const planned = plannedValues(row, plan.columns.length);
    if (rowHash(planned) === rowHash(cells)) continue;
    log.add({
      event: LOG.overwritten,
      tab: sheet.getName(),
      place: String(planned[0] ?? row.id),
      before: cells.filter((cell) => cell !== '').join(' · '),
      after: planned.filter((value) => value !== null && value !== undefined && value !== '').join(' · '),
    });
  }
}

/** Styles of rows that have just been made; rows that were there keep what a person has made of them. */
function styleRows(
  sheet: Sheet,
  made: readonly { row: PlanRow; position: number }[],
  columnPositions: readonly number[],
): void {
  const bordered: string[] = [];
  for (const run of contiguousRuns(made.map(({ position }) => position))) {
    for (const columns of contiguousRuns(columnPositions)) {
      const looks = run.items.map((i) =>
        columns.items.map((c): Look => {
          const cell = made[i]!.row.cells[c];
          return cell === undefined ? DEFAULT_LOOK : LOOKS[cell.style];
        }),
      );
      const range = sheet.getRange(run.start + 1, columns.start + 1, looks.length, columns.items.length);
      const grid = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick));
      range.setNumberFormats(grid(({ numberFormat }) => numberFormat));
      range.setBackgrounds(grid(({ background }) => background ?? '#ffffff'));
      range.setFontColors(grid(({ fontColor }) => fontColor));
      range.setFontWeights(grid(({ bold }) => (bold ? 'bold' : 'normal')));
      range.setFontSizes(grid(({ size }) => size));
      range.setHorizontalAlignments(grid(({ align }) => align));
      range.setWraps(grid(({ wrap }) => wrap));
      range.setVerticalAlignment('middle');
      looks.forEach((row, r) => bordered.push(...borderedRuns(row, run.start + r, columns.start)));
    }
  }
  mergeCells(sheet, made, columnPositions);
  setHeights(sheet, made);
  if (bordered.length > 0) {
    sheet
      .getRangeList(bordered)
      .setBorder(true, true, true, true, true, true, BORDER_COLOUR, SpreadsheetApp.BorderStyle.SOLID);
  }
}

/** Joins the cells of neighbouring rows with the same ranges in one call; a range that a person has split stays split. */
function mergeCells(
  sheet: Sheet,
  made: readonly { row: PlanRow; position: number }[],
  columnPositions: readonly number[],
): void {
  const ranges = new Set(made.flatMap(({ row }) => (row.merges ?? []).map(([first, last]) => `${first}-${last}`)));
  for (const range of ranges) {
    const [first, last] = range.split('-').map(Number) as [number, number];
    const left = columnPositions[first]!;
    if (columnPositions[last]! - left !== last - first) continue;
    const rows = made.filter(({ row }) => row.merges?.some(([f, l]) => f === first && l === last));
    for (const run of contiguousRuns(rows.map(({ position }) => position))) {
      sheet.getRange(run.start + 1, left + 1, run.items.length, last - first + 1).mergeAcross();
    }
  }
}

/** A1 of the runs of bordered cells in a row. */
function borderedRuns(looks: readonly Look[], row: number, firstColumn: number): string[] {
  const found: string[] = [];
  let start = -1;
  for (let i = 0; i <= looks.length; i++) {
    const border = looks[i]?.border === true;
    if (border && start < 0) start = i;
    if (!border && start >= 0) {
      found.push(`${columnLetters(firstColumn + start)}${row + 1}:${columnLetters(firstColumn + i - 1)}${row + 1}`);
      start = -1;
    }
  }
  return found;
}

function setWidths(sheet: Sheet, plan: TabPlan): void {
  let start = 0;
  for (let i = 1; i <= plan.columns.length; i++) {
    if (i < plan.columns.length && plan.columns[i]!.width === plan.columns[start]!.width) continue;
    sheet.setColumnWidths(start + 2, i - start, plan.columns[start]!.width);
    start = i;
  }
}

/** Heights of rows whose joined cells would not grow by themselves; neighbours share the greatest. */
function setHeights(sheet: Sheet, made: readonly { row: PlanRow; position: number }[]): void {
  const tall = made.filter(({ row }) => row.height !== undefined);
  for (const run of contiguousRuns(tall.map(({ position }) => position))) {
    const height = Math.max(...run.items.map((i) => tall[i]!.row.height!));
    sheet.setRowHeights(run.start + 1, run.items.length, height);
  }
}

/** Links of a column of neighbouring rows are written together. */
function writeLinks(
  sheet: Sheet,
  plan: TabPlan,
  target: PlanTarget,
  rowPositions: readonly number[],
  columnPositions: readonly number[],
): void {
  plan.columns.forEach((_, c) => {
    const linked = plan.rows
      .map((row, i) => ({ cell: row.cells[c], position: rowPositions[i]! }))
      .filter(({ cell }) => cell?.link !== undefined);
    for (const run of contiguousRuns(linked.map(({ position }) => position))) {
      const texts = run.items.map((i) => {
        const { cell } = linked[i]!;
        const url = linkUrl(cell!.link!, target.sheets);
        const text = SpreadsheetApp.newRichTextValue().setText(String(cell!.value ?? ''));
        return [(url === '' ? text : text.setLinkUrl(url)).build()];
      });
      sheet.getRange(run.start + 1, columnPositions[c]! + 1, texts.length, 1).setRichTextValues(texts);
    }
  });
}

/** The colour repeats the word; the word is what counts. */
export function levelRules(range: GoogleAppsScript.Spreadsheet.Range): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return LEVEL_TEXT.map(({ word, background }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(word)
      .setBackground(background)
      .setRanges([range])
      .build(),
  );
}
