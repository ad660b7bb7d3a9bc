/** Geometry of rectangles on a tab. Rows and columns are 0-based; nothing here touches cells. */
import type { GridChange } from '../formulas/edit';
import { Area } from '../model';

/** Which sides of a range are given; an open side (`A2:A`, `5:7`) ends at the edge of the tab. */
export interface Bounds {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

export const BOUNDED: Bounds = { top: true, left: true, bottom: true, right: true };
export const WHOLE_SHEET: Bounds = { top: false, left: false, bottom: false, right: false };

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRow(inner) <= lastRow(outer) &&
    lastColumn(inner) <= lastColumn(outer)
  );
}

export function intersects(a: Area, b: Area): boolean {
  return a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);
}

export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

/** Where a row or column goes; null when it is deleted. */
export function shiftIndex(index: number, change: GridChange): number | null {
  if (index < change.at) return index;
  if (change.kind === 'insert') return index + change.count;
  return index < change.at + change.count ? null : index - change.count;
}

/** The rectangle after rows or columns were inserted (inside it: it grows) or deleted; null when nothing is left. */
export function shiftArea(area: Area, change: GridChange): Area | null {
  const rows = change.axis === 'rows';
  const [start, size] = rows ? [area.row, area.rows] : [area.column, area.columns];
  const span = shiftSpan(start, size, change);
  if (span === null) return null;
  return rows
    ? { ...area, row: span.start, rows: span.size }
    : { ...area, column: span.start, columns: span.size };
}

function shiftSpan(start: number, size: number, change: GridChange): { start: number; size: number } | null {
  if (change.kind === 'insert') {
    if (change.at <= start) return { start: start + change.count, size };
    return { start, size: change.at < start + size ? size + change.count : size };
  }
  const removed = Math.max(0, Math.min(start + size, change.at + change.count) - Math.max(start, change.at));
  if (removed === size) return null;
  const before = Math.max(0, Math.min(start, change.at + change.count) - change.at);
  return { start: start - before, size: size - removed };
}
