/**
 * References of a formula (`A1`, `$A$1:B2`, `A2:A`, `A:A`, `1:1`, each with or without a tab): text to corners and
 * back. Knows nothing of workbooks; whether the cells exist is decided where the formula is computed.
 */
import { columnIndex, columnName } from '../a1';

/** A corner of a reference, 0-based. `row` or `column` is null where the range is open (`A2:A`, `1:1`). */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  /** `$` stands before the row. */
  readonly rowFixed: boolean;
  /** `$` stands before the column. */
  readonly columnFixed: boolean;
}

export interface Reference {
  /** Tab name without quotes; null = the tab of the formula. */
  readonly sheet: string | null;
  /** Upper left; in a range start ≤ end on both axes where both are bounded. */
  readonly start: Corner;
  /** null = a single cell. */
  readonly end: Corner | null;
}

/** Names of tabs and of ranges are one whatever their letter case, as in Sheets. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** `Школы` stays, `Мои школы` and `A1` are quoted: `'Мои школы'`. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*c\d*|r|c)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Inverse of `quoteSheet`; a name without quotes is returned as it is. */
export function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}

/** Reads one reference token; the tokenizer guarantees its form. */
export function parseReference(text: string): Reference {
  const bang = text.lastIndexOf('!');
  const [first, second] = text.slice(bang + 1).split(':');
  const sheet = bang < 0 ? null : unquoteSheet(text.slice(0, bang));
  const start = parseCorner(first ?? '');
  return second === undefined
    ? { sheet, start, end: null }
    : { sheet, ...ordered(start, parseCorner(second)) };
}

/** The reference without its tab: `$A$1:B2`. */
export function printCorners(reference: Reference): string {
  const start = printCorner(reference.start);
  return reference.end === null ? start : `${start}:${printCorner(reference.end)}`;
}

/**
 * The corners with the upper left one first, each `$` staying with its number. An open side is the end: `A:A5`
 * does not occur, the tokenizer reads `A5:A` only.
 */
export function ordered(a: Corner, b: Corner): { start: Corner; end: Corner } {
  const swapRows = a.row !== null && b.row !== null && a.row > b.row;
  const swapColumns = a.column !== null && b.column !== null && a.column > b.column;
  const [top, bottom] = swapRows ? [b, a] : [a, b];
  const [left, right] = swapColumns ? [b, a] : [a, b];
  return { start: corner(top, left), end: corner(bottom, right) };
}

function corner(rowOf: Corner, columnOf: Corner): Corner {
  return {
    row: rowOf.row,
    rowFixed: rowOf.rowFixed,
    column: columnOf.column,
    columnFixed: columnOf.columnFixed,
  };
}

function parseCorner(text: string): Corner {
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // In `$5` the only mark belongs to the row.
  const marks = letters === '' ? ['', columnMark + rowMark] : [columnMark, rowMark];
  return {
    column: letters === '' ? null : columnIndex(letters),
    columnFixed: marks[0] === '$',
    row: digits === '' ? null : Number(digits) - 1,
    rowFixed: marks[1] === '$',
  };
}

function printCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === null ? '' : (columnFixed ? '$' : '') + columnName(column);
  return row === null ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}
