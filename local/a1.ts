/** A1 addresses, both ways. Rows and columns are 0-based. */
import { Area } from './model';

/** `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Inverse of `columnName`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `B2` or `B2:C5`. */
export function areaToA1(area: Area): string {
  const start = columnName(area.column) + (area.row + 1);
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${columnName(area.column + area.columns - 1)}${area.row + area.rows}`;
}
