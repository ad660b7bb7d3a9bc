/** A1 addresses, both ways. Rows and columns are 0-based. */
import { Area } from './model';

/** `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
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

/** An address as written, corners in order; null is an open side: `A2:A` has no last row, `5:7` no columns. */
export interface A1Address {
  /** Tab name without quotes; null when the address names none. */
  readonly tab: string | null;
  readonly firstRow: number | null;
  readonly firstColumn: number | null;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

const TAB = /^(?:'((?:[^']|'')*)'|([^'!]*))!(.*)$/s;
const A1 = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/i;
const R1C1 = /^R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i;

/** Reads `B2:D5`, `$C$3`, `D:F`, `5:7`, `A2:A`, `R2C2:R4C5`, each with or without a tab; null for anything else. */
export function parseA1(text: string): A1Address | null {
  const withTab = TAB.exec(text);
  const tab = withTab === null ? null : (withTab[1]?.replace(/''/g, "'") ?? withTab[2] ?? '');
  const corners = parseCorners(withTab === null ? text : (withTab[3] ?? ''));
  return corners === null ? null : { tab: tab === '' ? null : tab, ...corners };
}

function parseCorners(text: string): Omit<A1Address, 'tab'> | null {
  const numbered = R1C1.exec(text);
  if (numbered !== null) {
    const [, row, column, otherRow = row, otherColumn = column] = numbered;
    return ordered(rowOf(row), numberedColumn(column), rowOf(otherRow), numberedColumn(otherColumn));
  }
  const match = A1.exec(text);
  if (match === null) return null;
  const [, column, row, otherColumn, otherRow] = match;
  if (!text.includes(':')) {
    if (column === undefined || row === undefined) return null;
    return ordered(rowOf(row), columnOf(column), rowOf(row), columnOf(column));
  }
  const sidesMissing = (column ?? row) === undefined || (otherColumn ?? otherRow) === undefined;
  // `A:5` and `5:A` name no rectangle.
  const mixed =
    (column === undefined) !== (otherColumn === undefined) &&
    (row === undefined) !== (otherRow === undefined);
  if (sidesMissing || mixed) return null;
  return ordered(rowOf(row), columnOf(column), rowOf(otherRow), columnOf(otherColumn));
}

const rowOf = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits) - 1;
const numberedColumn = rowOf;
const columnOf = (letters: string | undefined): number | null =>
  letters === undefined ? null : columnIndex(letters);

function ordered(
  row: number | null,
  column: number | null,
  otherRow: number | null,
  otherColumn: number | null,
): Omit<A1Address, 'tab'> {
  const [firstRow, lastRow] = sorted(row, otherRow);
  const [firstColumn, lastColumn] = sorted(column, otherColumn);
  return { firstRow, firstColumn, lastRow, lastColumn };
}

/** The smaller first; with one side missing the other is the first (`A2:A` starts at row 2). */
function sorted(a: number | null, b: number | null): [number | null, number | null] {
  if (a === null || b === null) return [a ?? b, null];
  return a <= b ? [a, b] : [b, a];
}
