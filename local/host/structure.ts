/**
 * Inserting and deleting rows and columns: everything that has a place on the tab moves along, as in Sheets. Knows no
 * Apps Script object.
 */
import type { GridChange } from '../formulas/edit';
import { Cell, SheetModel } from '../model';
import { shiftArea, shiftIndex } from './areas';
import { cellAt, ensureCell } from './cells';
import type { DocumentState } from './document';
import { ServiceError } from './errors';
import { shiftReferences } from './references';

export type Axis = GridChange['axis'];

const OUT_OF_BOUNDS = { rows: 'Those rows are out of bounds.', columns: 'Those columns are out of bounds.' };

/**
 * New lines get index `at` and following, and the formats and validation of `pattern`, the line they were made from.
 * @throws ServiceError outside the tab or beyond the limit of cells.
 */
export function insertLines(
  document: DocumentState,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
  pattern: number,
): void {
  const size = sizeOf(sheet, axis);
  if (at < 0 || at > size || pattern < 0 || pattern >= size || count < 1)
    throw new ServiceError(OUT_OF_BOUNDS[axis]);
  document.checkGrowth(count * (axis === 'rows' ? sheet.maxColumns : sheet.maxRows));
  const model = patternLine(sheet, axis, pattern);
  change(document, sheet, { sheet: sheet.name, axis, kind: 'insert', at, count });
  for (let line = at; line < at + count; line += 1) {
    for (const [position, { format, validation }] of model) {
      const cell = axis === 'rows' ? ensureCell(sheet, line, position) : ensureCell(sheet, position, line);
      cell.format = format;
      cell.validation = validation;
    }
  }
}

/** @throws ServiceError outside the tab, or when nothing that can scroll would be left. */
export function deleteLines(
  document: DocumentState,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
): void {
  const size = sizeOf(sheet, axis);
  if (at < 0 || count < 1 || at + count > size) throw new ServiceError(OUT_OF_BOUNDS[axis]);
  if (count === size) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
  const frozen = axis === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
  const frozenAfter = frozen - Math.max(0, Math.min(frozen, at + count) - at);
  if (size - count === frozenAfter) {
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
  }
  if (axis === 'rows') sheet.frozenRows = frozenAfter;
  else sheet.frozenColumns = frozenAfter;
  change(document, sheet, { sheet: sheet.name, axis, kind: 'delete', at, count });
}

function sizeOf(sheet: SheetModel, axis: Axis): number {
  return axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
}

function patternLine(sheet: SheetModel, axis: Axis, index: number): [number, Cell][] {
  const line: [number, Cell][] = [];
  const length = axis === 'rows' ? (sheet.rows[index]?.length ?? 0) : sheet.rows.length;
  for (let position = 0; position < length; position += 1) {
    const cell = axis === 'rows' ? cellAt(sheet, index, position) : cellAt(sheet, position, index);
    if (cell !== undefined) line.push([position, cell]);
  }
  return line;
}

function change(document: DocumentState, sheet: SheetModel, edit: GridChange): void {
  moveCells(sheet, edit);
  moveFurniture(sheet, edit);
  moveOutside(document, sheet, edit);
  shiftReferences(document.workbook, edit);
  document.touch();
}

function moveCells(sheet: SheetModel, edit: GridChange): void {
  const delta = edit.kind === 'insert' ? edit.count : -edit.count;
  if (edit.axis === 'rows') {
    sheet.maxRows += delta;
    sheet.rows = movedLine(sheet.rows, edit);
  } else {
    sheet.maxColumns += delta;
    sheet.rows = sheet.rows.map((cells) => (cells === undefined ? cells : movedLine(cells, edit)));
  }
  for (const cell of sheet.rows.flat()) {
    if (cell?.spillFrom == null) continue;
    const row = edit.axis === 'rows' ? shiftIndex(cell.spillFrom.row, edit) : cell.spillFrom.row;
    const column = edit.axis === 'columns' ? shiftIndex(cell.spillFrom.column, edit) : cell.spillFrom.column;
    if (row === null || column === null) {
      cell.spillFrom = null;
      cell.value = '';
    } else {
      cell.spillFrom = { row, column };
    }
  }
}

/** Holes of a sparse array stay holes; a short array needs nothing moved. */
function movedLine<Item>(items: Item[], { kind, at, count }: GridChange): Item[] {
  if (at >= items.length) return items;
  const before = items.slice(0, at);
  if (kind === 'delete') return before.concat(items.slice(at + count));
  return before.concat(new Array<Item>(count).fill(undefined as Item), items.slice(at));
}

function moveFurniture(sheet: SheetModel, edit: GridChange): void {
  const area = <Holder extends { area: SheetModel['filter'] }>(holder: Holder): Holder | null => {
    const moved = holder.area === null ? null : shiftArea(holder.area, edit);
    if (holder.area !== null && moved === null) return null;
    holder.area = moved;
    return holder;
  };
  const kept = <Item>(items: readonly (Item | null)[]): Item[] =>
    items.filter((item): item is Item => item !== null);
  const areas = <Item extends Parameters<typeof shiftArea>[0]>(items: readonly Item[]) =>
    kept(items.map((item) => shiftArea(item, edit)));

  sheet.merges = areas(sheet.merges).filter((merge) => merge.rows * merge.columns > 1);
  sheet.conditionalRules = sheet.conditionalRules
    .map((rule) => ({ ...rule, areas: areas(rule.areas) }))
    .filter((rule) => rule.areas.length > 0);
  sheet.protections = kept(sheet.protections.map(area));
  for (const protection of sheet.protections) protection.unprotected = areas(protection.unprotected);
  sheet.filter = sheet.filter === null ? null : shiftArea(sheet.filter, edit);
  if (edit.axis === 'rows') {
    sheet.rowHeights = movedMap(sheet.rowHeights, edit);
    sheet.hiddenRows = movedSet(sheet.hiddenRows, edit);
  } else {
    sheet.columnWidths = movedMap(sheet.columnWidths, edit);
    sheet.hiddenColumns = movedSet(sheet.hiddenColumns, edit);
  }
  for (const chart of sheet.charts) {
    const key = edit.axis === 'rows' ? 'row' : 'column';
    chart.position = { ...chart.position, [key]: shiftIndex(chart.position[key], edit) ?? edit.at };
  }
}

/** Chart sources, named ranges and metadata point at the tab from anywhere. */
function moveOutside({ workbook }: DocumentState, sheet: SheetModel, edit: GridChange): void {
  for (const { charts } of workbook.sheets) {
    for (const chart of charts) {
      chart.ranges = chart.ranges.flatMap((range) => {
        if (range.sheetId !== sheet.id) return [range];
        const moved = shiftArea(range.area, edit);
        return moved === null ? [] : [{ ...range, area: moved }];
      });
    }
  }
  workbook.namedRanges = workbook.namedRanges.flatMap((named) => {
    if (named.sheetId !== sheet.id) return [named];
    const moved = shiftArea(named.area, edit);
    return moved === null ? [] : [{ ...named, area: moved }];
  });
  const type = edit.axis === 'rows' ? 'ROW' : 'COLUMN';
  workbook.metadata = workbook.metadata.flatMap((item) => {
    const { location } = item;
    if (location.type !== type || location.sheetId !== sheet.id) return [item];
    const index = shiftIndex(location.index, edit);
    return index === null ? [] : [{ ...item, location: { ...location, index } }];
  });
}

function movedMap(map: Map<number, number>, edit: GridChange): Map<number, number> {
  const moved = new Map<number, number>();
  for (const [index, value] of map) {
    const target = shiftIndex(index, edit);
    if (target !== null) moved.set(target, value);
  }
  return moved;
}

function movedSet(set: Set<number>, edit: GridChange): Set<number> {
  return new Set([...set].map((index) => shiftIndex(index, edit)).filter((index) => index !== null));
}
