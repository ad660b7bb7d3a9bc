/** Short texts by which a tab, a row or a column is known again after a person has edited the file elsewhere. */

/** Value at a place, of the workbook or of a file; blank is '' or null. */
export type ValueAt = (row: number, column: number) => unknown;

const HEAD_ROWS = 3;
const HEAD_COLUMNS = 12;
const MARK_CELLS = 5;

/** What stands in the first rows of a tab. */
export function headOf(valueAt: ValueAt): string {
  return block(HEAD_ROWS * HEAD_COLUMNS, (i) => valueAt(Math.floor(i / HEAD_COLUMNS), i % HEAD_COLUMNS));
}

/** What stands in the first cells of a row. */
export function rowMark(valueAt: ValueAt, row: number): string {
  return block(MARK_CELLS, (i) => valueAt(row, i));
}

/** What stands in the first cells of a column. */
export function columnMark(valueAt: ValueAt, column: number): string {
  return block(MARK_CELLS, (i) => valueAt(i, column));
}

function block(count: number, at: (i: number) => unknown): string {
  return Array.from({ length: count }, (_unused, i) => textOf(at(i)))
    .join('\n')
    .trimEnd();
}

/** Dates are alike whatever their zone; only the first characters count. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return 'date';
  if (typeof value === 'object' && 'error' in value) return String(value.error);
  return String(value).slice(0, 40);
}
