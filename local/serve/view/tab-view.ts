/** A tab as the page shows it, and what has changed between two views of it. */
import type { DocumentState } from '../../host/document';
import { usedSize } from '../../host/cells';
import type { SheetModel } from '../../model';
import { columnPixels } from '../../xlsx/charts';
import { heightsWithNatural } from '../../xlsx/naturalHeight';
import { DEFAULT_ROW } from '../../xlsx/units';
import type { CellView, TabChanges, TabView } from '../protocol';
import { CellViews } from './cell-view';
import { chartViews } from './charts';
import { overlaysOf } from './conditional';
import { Palette } from './styles';

/** Blank lines to type in, after the content: rows also beyond the grid, which grows when somebody types there. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 3;
/** Rows grow by so many at once: a row typed below the others is no new structure each time. */
const ROW_STEP = 20;
/** A blank tab shows this much. */
const LEAST_ROWS = 40;
const LEAST_COLUMNS = 12;

export function tabView(
  document: DocumentState,
  sheet: SheetModel,
  palette: Palette,
  revision: number,
  now: Date,
): TabView {
  const index = document.workbook.sheets.indexOf(sheet);
  const charts = chartViews(document.workbook, sheet);
  const heights = heightsWithNatural(sheet);
  const { rows, columns } = sizeOf(sheet);
  const views = new CellViews(document, sheet, palette, overlaysOf(sheet, index, document, now), now);
  const cells: [number, [number, CellView][]][] = [];
  for (let row = 0; row < Math.min(rows, sheet.rows.length); row += 1) {
    const line: [number, CellView][] = [];
    sheet.rows[row]?.forEach((cell, column) => {
      const view = cell === undefined || column >= columns ? null : views.of(cell, row, column);
      if (view !== null) line.push([column, view]);
    });
    if (line.length > 0) cells.push([row, line]);
  }
  return {
    id: sheet.id,
    revision,
    rows,
    columns,
    columnWidths: Array.from({ length: columns }, (_, column) => columnPixels(sheet, column)),
    rowHeights: Array.from({ length: rows }, (_, row) =>
      sheet.hiddenRows.has(row) ? 0 : Math.floor(heights.get(row) ?? DEFAULT_ROW),
    ),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlines: !sheet.hiddenGridlines,
    merges: sheet.merges,
    styles: [...palette.styles],
    cells,
    charts,
  };
}

/** All content, where charts and joined cells begin or end, and some blank lines. */
function sizeOf(sheet: SheetModel): { readonly rows: number; readonly columns: number } {
  const used = usedSize(sheet);
  let { rows, columns } = used;
  for (const merge of sheet.merges) {
    rows = Math.max(rows, merge.row + merge.rows);
    columns = Math.max(columns, merge.column + merge.columns);
  }
  for (const { position } of sheet.charts) {
    rows = Math.max(rows, position.row + 1);
    columns = Math.max(columns, position.column + 1);
  }
  return {
    rows: Math.max(Math.ceil((rows + SPARE_ROWS) / ROW_STEP) * ROW_STEP, LEAST_ROWS),
    columns: Math.min(sheet.maxColumns, Math.max(columns + SPARE_COLUMNS, LEAST_COLUMNS)),
  };
}

/** What a window with `before` must change to show `after`; null when nothing. Both views share one palette. */
export function changesBetween(before: TabView | null, after: TabView): TabChanges | null {
  const { id: tab, revision } = after;
  if (before === null || hasOtherStructure(before, after)) {
    return { tab, revision, cells: null, styles: [], firstStyle: 0, rowHeights: [], charts: null };
  }
  const cells = changedCells(before.cells, after.cells);
  const rowHeights = after.rowHeights.flatMap((height, row) =>
    height === before.rowHeights[row] ? [] : [[row, height] as const],
  );
  const charts = JSON.stringify(before.charts) === JSON.stringify(after.charts) ? null : after.charts;
  if (cells.length === 0 && rowHeights.length === 0 && charts === null) return null;
  const firstStyle = before.styles.length;
  return { tab, revision, cells, styles: after.styles.slice(firstStyle), firstStyle, rowHeights, charts };
}

function hasOtherStructure(before: TabView, after: TabView): boolean {
  const structure = (view: TabView): string =>
    JSON.stringify([
      view.rows,
      view.columns,
      view.columnWidths,
      view.frozenRows,
      view.frozenColumns,
      view.gridlines,
      view.merges,
      view.rowHeights.map((height) => height === 0),
    ]);
  return structure(before) !== structure(after);
}

type Lines = TabView['cells'];

function changedCells(before: Lines, after: Lines): Lines {
  const old = new Map(before);
  const now = new Map(after);
  const changed: (readonly [number, (readonly [number, CellView])[]])[] = [];
  for (const row of [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b)) {
    const [was, is] = [new Map(old.get(row)), new Map(now.get(row))];
    const line: (readonly [number, CellView])[] = [];
    for (const [column, cell] of is) if (!isSame(was.get(column), cell)) line.push([column, cell]);
    for (const column of was.keys()) if (!is.has(column)) line.push([column, {}]);
    if (line.length > 0) changed.push([row, line.sort(([a], [b]) => a - b)]);
  }
  return changed;
}

function isSame(was: CellView | undefined, is: CellView): boolean {
  if (was === undefined) return false;
  const { choices: a = [], ...left } = was;
  const { choices: b = [], ...right } = is;
  const keys = Object.keys(right) as (keyof typeof right)[];
  return (
    keys.length === Object.keys(left).length &&
    keys.every((key) => left[key] === right[key]) &&
    (a === b || (a.length === b.length && a.every((choice, i) => choice === b[i])))
  );
}
