/** Formats of cells: how each property is read by scripts, how a change makes a new shared format. */
import { Area, Border, BorderLine, CellFormat, SheetModel } from '../model';
import { lastColumn, lastRow } from './areas';
import { cellAt, DEFAULT_FORMAT, ensureCell, prune } from './cells';

export const GENERAL_FORMAT = '0.###############';
export const DEFAULT_FONT = 'Arial';
export const DEFAULT_FONT_SIZE = 10;
export const BLACK = '#000000';
export const WHITE = '#ffffff';

/** The format with a property set, or unset when the value is undefined. */
export function withProperty<Key extends keyof CellFormat>(
  format: CellFormat,
  key: Key,
  value: CellFormat[Key] | undefined,
): CellFormat {
  if (format[key] === value) return format;
  const { [key]: _dropped, ...rest } = format;
  if (value !== undefined) return { ...rest, [key]: value };
  return Object.keys(rest).length === 0 ? DEFAULT_FORMAT : rest;
}

/** `setNumberFormat('general')` resets the format. */
export function numberFormatOf(pattern: string): string | undefined {
  return /^general$/i.test(pattern) || pattern === GENERAL_FORMAT || pattern === '' ? undefined : pattern;
}

/** Replaces the formats of a rectangle; equal inputs get one shared format, blank cells without need none. */
export function reformat<Value>(
  sheet: SheetModel,
  area: Area,
  valueAt: (row: number, column: number) => Value,
  change: (format: CellFormat, value: Value) => CellFormat,
): void {
  const memo = new Map<CellFormat, Map<Value, CellFormat>>();
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const [row, column] = [area.row + r, area.column + c];
      const existing = cellAt(sheet, row, column);
      const before = existing?.format ?? DEFAULT_FORMAT;
      const value = valueAt(r, c);
      let changed = memo.get(before);
      if (changed === undefined) memo.set(before, (changed = new Map()));
      let after = changed.get(value);
      if (after === undefined) changed.set(value, (after = change(before, value)));
      if (after === before) continue;
      (existing ?? ensureCell(sheet, row, column)).format = after;
      prune(sheet, row, column);
    }
  }
}

/** true draws, false erases, null and undefined leave the line. */
export interface BorderChange {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
  readonly color: string;
  readonly style: BorderLine;
}

/** Inner lines are kept on both cells that share them. */
export function drawBorders(sheet: SheetModel, area: Area, change: BorderChange): void {
  const border: Border = { style: change.style, color: change.color };
  const apply = (format: CellFormat, key: BorderKey, drawn: boolean | null): CellFormat =>
    drawn === null ? format : withProperty(format, key, drawn ? border : undefined);
  // Cells of one kind (corner, edge, middle) change alike.
  const kindAt = (row: number, column: number): number =>
    (row === 0 ? 1 : 0) +
    (area.row + row === lastRow(area) ? 2 : 0) +
    (column === 0 ? 4 : 0) +
    (area.column + column === lastColumn(area) ? 8 : 0);
  reformat(sheet, area, kindAt, (format, kind) => {
    let result = apply(format, 'borderTop', kind & 1 ? change.top : change.horizontal);
    result = apply(result, 'borderBottom', kind & 2 ? change.bottom : change.horizontal);
    result = apply(result, 'borderLeft', kind & 4 ? change.left : change.vertical);
    return apply(result, 'borderRight', kind & 8 ? change.right : change.vertical);
  });
}

type BorderKey = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';
