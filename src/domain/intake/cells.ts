/**
 * Reads single cells as they come from files, getValues and CSV: text, numbers, dates.
 * What a cell means in its table is for the layouts to know.
 */

export type Row = readonly unknown[];

/** True for null, undefined, '' and text of spaces (NBSP and narrow spaces included). */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

export function isBlankRow(row: Row): boolean {
  return row.every(isBlank);
}

/** Text of a cell with spaces of every kind folded to one; '' for a blank cell and for a date. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : '';
}

/** Cell text in the form that headers are compared in: lower case, «ё» as «е». */
export function headerText(cell: unknown): string {
  return cellText(cell).toLowerCase().replace(/ё/g, 'е');
}

/**
 * A number from a cell: `12.5`, «12,5», «1 234», «12,5 %» (= 12.5).
 * null for a blank cell, NaN for anything that is no number.
 */
export function cellNumber(cell: unknown): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : NaN;
  if (isBlank(cell)) return null;
  if (typeof cell !== 'string') return NaN;
  const text = cell.replace(/\s+/g, '').replace(/%$/, '').replace(/^[−–]/, '-');
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}

/** A whole number ≥ 0 from a cell; null for anything else. */
export function cellCount(cell: unknown): number | null {
  const value = cellNumber(cell);
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
}

/** ISO date of «20.04.2026» or of a date cell; null for anything else. */
export function cellDate(cell: unknown): string | null {
  if (Object.prototype.toString.call(cell) === '[object Date]') return isoDate(cell as Date);
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(cellText(cell));
  if (match === null) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? isoDate(date) : null;
}

function isoDate(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Spreadsheet name of a zero-based column: 0 → A, 27 → AB. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
