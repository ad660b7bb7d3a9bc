/**
 * A table of the workbook as read: rows by column id, wherever the columns now stand. Reading takes one getDataRange
 * and one getValues, whatever the number of rows.
 */
import { TABLES } from '../domain/tables/registry';
import { TableId, TableRow, TableSchema, rowKey } from '../domain/tables/schema';
import { HEADER_ROWS, findHeader } from './header';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface ReadRow {
  /** 0-based row on the sheet. */
  readonly position: number;
  readonly key: string;
  readonly cells: TableRow;
  /** All cells of the sheet's row, ours and others'. */
  readonly raw: readonly unknown[];
}

export interface Table {
  readonly schema: TableSchema;
  readonly sheet: Sheet;
  /** 0-based row of the headings. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly others: readonly { readonly index: number; readonly heading: string }[];
  /** Rows with anything in our columns, in sheet order. */
  readonly rows: readonly ReadRow[];
  /** 0-based first row below everything that stands on the sheet. */
  readonly end: number;
}

/** null when the header row cannot be found. */
export function readTable(id: TableId, sheet: Sheet): Table | null {
  const schema = TABLES[id];
  const values = sheet.getDataRange().getValues();
  const header = findHeader(schema, values.slice(0, HEADER_ROWS));
  if (header === null) return null;
  const rows: ReadRow[] = [];
  for (let position = header.row + 1; position < values.length; position++) {
    const raw = values[position]!;
    const cells: Record<string, unknown> = {};
    let filled = false;
    for (const [column, index] of header.columns) {
      cells[column] = raw[index];
      if (raw[index] !== '') filled = true;
    }
    if (filled) rows.push({ position, key: rowKey(schema, cells), cells, raw });
  }
  return {
    schema,
    sheet,
    headerRow: header.row,
    columns: header.columns,
    others: header.others,
    rows,
    end: Math.max(lastFilled(values) + 1, header.row + 1),
  };
}

function lastFilled(values: readonly (readonly unknown[])[]): number {
  let last = values.length - 1;
  while (last >= 0 && values[last]!.every((value) => value === '')) last--;
  return last;
}
