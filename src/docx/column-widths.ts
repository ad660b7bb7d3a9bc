/**
 * Widths of a table's columns. Word breaks a word that is wider than its cell in two, so that columns first get room for
 * their longest word; what the shares of the model say is kept as far as that allows.
 */
import type { TableColumn, TableRow, Text } from '../domain/documents/model';
import { CELL_SIZES, type CellSize } from './look';
import { plain } from './text';

export interface Widths {
  /** Twips; they sum to the width of the table. */
  readonly widths: readonly number[];
  /** Of type, half-points. */
  readonly size: CellSize;
}

/** Words are bold in headers and totals. */
const BOLD = 1.08;

/** A table of more columns begins with the second size: its rows would be too high. */
const MANY = 6;

/** `padding`: twips of both sides of a cell together. */
export function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  width: number,
  padding: number,
): Widths {
  const whole = rows.filter((row) => row.look !== 'group');
  const longest = columns.map(({ title }, i) =>
    Math.max(
      BOLD * longestWord(title),
      ...whole.map(({ cells, look }) => longestWord(cells[i] ?? '') * (look === 'total' ? BOLD : 1)),
    ),
  );
  const needed = (size: number): number[] => longest.map((ems) => Math.ceil(ems * size * 10) + padding);
  const sizes = columns.length > MANY ? CELL_SIZES.slice(1) : CELL_SIZES;
  const size = sizes.find((one) => sum(needed(one)) <= width) ?? sizes[sizes.length - 1]!;
  const shares = columns.map((column) => column.width);
  return { widths: shared(shares, needed(size), width), size };
}

/** Shares of `width`, none below its need; where needs do not fit, all give way alike. */
function shared(shares: readonly number[], needs: readonly number[], width: number): number[] {
  const fits = sum(needs) <= width;
  const fixed = new Set<number>();
  let widths = proportional(shares, width);
  // Each round fixes at least one column at its need, so that there are at most as many rounds as columns.
  for (let isDone = !fits; !isDone;) {
    const short = widths.flatMap((one, i) => (!fixed.has(i) && one < (needs[i] as number) ? [i] : []));
    for (const i of short) fixed.add(i);
    const free = width - sum([...fixed].map((i) => needs[i] as number));
    const rest = proportional(
      shares.map((share, i) => (fixed.has(i) ? 0 : share)),
      free,
    );
    widths = widths.map((_unused, i) => (fixed.has(i) ? (needs[i] as number) : (rest[i] as number)));
    isDone = short.length === 0;
  }
  return rounded(fits ? widths : proportional(needs, width), width);
}

function proportional(shares: readonly number[], width: number): number[] {
  const all = sum(shares);
  return shares.map((share) => (all === 0 ? 0 : (share / all) * width));
}

/** Whole twips; the last column takes what rounding has left. */
function rounded(widths: readonly number[], width: number): number[] {
  const whole = widths.slice(0, -1).map(Math.floor);
  return [...whole, width - sum(whole)];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Addresses of pages are longer and may be broken; Russian words of ordinary texts are not. */
const LONGEST = 12;

/** In ems. Word breaks lines at spaces and behind hyphens, dashes and slashes of no kind but these. */
function longestWord(text: Text): number {
  return Math.max(
    0,
    ...plain(text)
      .split(/[ \n]|(?<=[-–])/)
      .map(wordWidth),
  );
}

/** Advance widths of Times New Roman in ems by kinds of letters, on the safe side. */
function wordWidth(word: string): number {
  let ems = 0;
  for (const sign of word) ems += signWidth(sign);
  return Math.min(ems, LONGEST);
}

function signWidth(sign: string): number {
  if (/[.,:;|!'ijlt()[\]\u00a0]/.test(sign)) return 0.32;
  if (/[мшщжюыфmw%@]/.test(sign)) return 0.78;
  if (/[МШЩЖЮЫФДMW№]/.test(sign)) return 0.95;
  return /[A-ZА-ЯЁ]/.test(sign) ? 0.72 : 0.52;
}
