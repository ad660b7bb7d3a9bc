/** Areas of a file: references with or without a tab, open ends, and cells gathered into rectangles. */
import { areaToA1, columnIndex, columnName } from '../a1';
import { Area } from '../model';
import { quoteTab, unquoteTab } from './formulaText';

/** Size of the format's grid; an area that reaches an edge of it is open at that side. */
export const GRID_ROWS = 1_048_576;
export const GRID_COLUMNS = 16_384;

const PART = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/** `B2`, `$B$2:C5`, `A:C` or `1:3`; null when it is none of them. */
export function parseArea(text: string): Area | null {
  const [first = '', last = first, ...more] = text.split(':');
  const from = PART.exec(first);
  const to = PART.exec(last);
  if (!from || !to || more.length > 0 || first === '' || last === '') return null;
  if (first === last && (!from[1] || !from[2]) && !text.includes(':')) return null;
  const row = from[2] ? Number(from[2]) - 1 : 0;
  const column = from[1] ? columnIndex(from[1]) : 0;
  const endRow = to[2] ? Number(to[2]) : GRID_ROWS;
  const endColumn = to[1] ? columnIndex(to[1]) + 1 : GRID_COLUMNS;
  if (endRow <= row || endColumn <= column) return null;
  return { row, column, rows: endRow - row, columns: endColumn - column };
}

/** Every area of a list separated by spaces, the unreadable ones left out. */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

/** `'Школы'!$A$2:$B$5` or an unquoted tab; null when there is no tab or no area. */
export function parseReference(text: string): { readonly tab: string; readonly area: Area } | null {
  const match = /^('(?:[^']|'')*'|[^'!]+)!([^!]+)$/.exec(text.trim());
  const area = match && parseArea(match[2] as string);
  return match && area ? { tab: unquoteTab(match[1] as string), area } : null;
}

/** `'Школы'!$A$2:$B$5`, as a file's formulas name an area. */
export function absoluteReference(tab: string, area: Area): string {
  const from = `$${columnName(area.column)}$${area.row + 1}`;
  const to = `$${columnName(area.column + area.columns - 1)}$${area.row + area.rows}`;
  return `${quoteTab(tab)}!${from === to ? from : `${from}:${to}`}`;
}

/** `'Школы'!A2:B5`, as the workbook names an area: open at the bottom as `A2:B`, whole columns as `A:B`. */
export function relativeReference(tab: string, area: Area): string {
  return `${quoteTab(tab)}!${openArea(area)}`;
}

function openArea(area: Area): string {
  if (area.row + area.rows < GRID_ROWS) return areaToA1(area);
  const from = columnName(area.column) + (area.row === 0 ? '' : String(area.row + 1));
  return `${from}:${columnName(area.column + area.columns - 1)}`;
}

/** The part of the area inside a grid of that size; null when nothing is. */
export function clipped(area: Area, maxRows: number, maxColumns: number): Area | null {
  const rows = Math.min(area.rows, maxRows - area.row);
  const columns = Math.min(area.columns, maxColumns - area.column);
  return rows > 0 && columns > 0 ? { row: area.row, column: area.column, rows, columns } : null;
}

/** Rectangles that cover exactly the given cells: runs down each column, equal neighbouring runs joined. */
export function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.rows === row) {
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    } else {
      runs.push({ row, column, rows: 1, columns: 1 });
    }
  }
  const areas: Area[] = [];
  const openAt = new Map<string, number>();
  for (const run of runs) {
    const index = openAt.get(`${run.row} ${run.rows} ${run.column}`) ?? areas.length;
    const left = areas[index];
    areas[index] = left ? { ...left, columns: left.columns + 1 } : run;
    openAt.set(`${run.row} ${run.rows} ${run.column + 1}`, index);
  }
  return areas;
}
