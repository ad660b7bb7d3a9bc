/** Which cells are selected and where keys move it. A selection never cuts a merge. */
import type { Box } from './address';
import type { Tab } from './tab';

export interface Selection {
  /** The cell that is edited and where a selection began: the first one of a merge. */
  readonly row: number;
  readonly column: number;
  /** The other corner. */
  readonly toRow: number;
  readonly toColumn: number;
}

export function at(tab: Tab, row: number, column: number): Selection {
  const top = clamp(row, tab.rows.count);
  const left = clamp(column, tab.columns.count);
  const box = tab.box(top, left);
  return { row: box.top, column: box.left, toRow: box.top, toColumn: box.left };
}

export function extended(tab: Tab, selection: Selection, toRow: number, toColumn: number): Selection {
  return { ...selection, toRow: clamp(toRow, tab.rows.count), toColumn: clamp(toColumn, tab.columns.count) };
}

/** The whole rectangle, with every merge that it touches. */
export function boxOf(tab: Tab, { row, column, toRow, toColumn }: Selection): Box {
  let box: Box = {
    top: Math.min(row, toRow),
    left: Math.min(column, toColumn),
    bottom: Math.max(row, toRow),
    right: Math.max(column, toColumn),
  };
  for (let grown = true; grown;) {
    grown = false;
    for (const area of tab.mergesIn(box.top, box.bottom)) {
      const bottom = area.row + area.rows - 1;
      const right = area.column + area.columns - 1;
      if (area.column > box.right || right < box.left) continue;
      const next = {
        top: Math.min(box.top, area.row),
        left: Math.min(box.left, area.column),
        bottom: Math.max(box.bottom, bottom),
        right: Math.max(box.right, right),
      };
      grown ||=
        next.top < box.top || next.left < box.left || next.bottom > box.bottom || next.right > box.right;
      box = next;
    }
  }
  return box;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The next visible cell; leaves a merge by its far side. `far` goes to the end of a block of filled cells. */
export function moved(
  tab: Tab,
  row: number,
  column: number,
  direction: Direction,
  far = false,
): [number, number] {
  let place = step(tab, row, column, direction);
  if (!far) return place;
  const filled = ([r, c]: readonly [number, number]) => (tab.cell(r, c).t ?? '') !== '';
  const inBlock = filled([row, column]) && filled(place);
  for (;;) {
    const next = step(tab, place[0], place[1], direction);
    if (next[0] === place[0] && next[1] === place[1]) return place;
    if (inBlock ? !filled(next) : filled(place)) return place;
    place = next;
  }
}

function step(tab: Tab, row: number, column: number, direction: Direction): [number, number] {
  const box = tab.box(row, column);
  switch (direction) {
    case 'up':
      return [tab.rows.step(box.top, -1), column];
    case 'down':
      return [stay(tab.rows.step(box.bottom, 1), box.bottom, row), column];
    case 'left':
      return [row, tab.columns.step(box.left, -1)];
    case 'right':
      return [row, stay(tab.columns.step(box.right, 1), box.right, column)];
  }
}

/** Nothing lies beyond the far side of a merge: the cell keeps its place. */
function stay(next: number, edge: number, own: number): number {
  return next === edge ? own : next;
}

function clamp(line: number, count: number): number {
  return Math.min(Math.max(line, 0), Math.max(count - 1, 0));
}
