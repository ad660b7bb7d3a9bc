/** Reads one cell of a protocol: a whole number, the points of a task. Cells are text or numbers; both are read. */
import { TASK_NOT_STARTED, TASK_NOT_TAUGHT } from './counts';

/** What is read from a cell that holds no whole number ≥ 0, and from an empty one. */
export const UNREADABLE = -1;
export const BLANK = -2;

/** A whole number ≥ 0; `BLANK` for an empty cell, `UNREADABLE` for anything else. */
export function readCount(cell: unknown): number {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? cell : UNREADABLE;
  if (typeof cell !== 'string') return cell === null || cell === undefined ? BLANK : UNREADABLE;
  const length = cell.length;
  if (length === 0) return BLANK;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9 || i === LONGEST_NUMBER) return readSpeltCount(cell);
    value = value * 10 + digit;
  }
  return value;
}

const LONGEST_NUMBER = 9;

/** A number with spaces or «,0» behind it. */
function readSpeltCount(cell: string): number {
  const text = cell.replace(/[\s\u00a0]+/g, '');
  if (text === '') return BLANK;
  return /^\d{1,9}([.,]0+)?$/.test(text) ? parseInt(text, 10) : UNREADABLE;
}

/** Points of a task, or `TASK_NOT_STARTED` / `TASK_NOT_TAUGHT`; `UNREADABLE` for what is none of them. */
export function readTask(cell: unknown): number {
  const points = readCount(cell);
  if (points >= 0) return points < TASK_NOT_TAUGHT ? points : UNREADABLE;
  if (points === BLANK) return TASK_NOT_STARTED;
  if (typeof cell !== 'string') return UNREADABLE;
  if (cell === 'X' || cell === 'Х') return TASK_NOT_STARTED;
  const text = cell.trim().toLowerCase();
  if (text === 'x' || text === 'х' || text === '-' || text === '–') return TASK_NOT_STARTED;
  return /^не\s*пройд/.test(text) ? TASK_NOT_TAUGHT : UNREADABLE;
}

export function isBlankRow(row: readonly unknown[]): boolean {
  return row.every((cell) => readCount(cell) === BLANK);
}
