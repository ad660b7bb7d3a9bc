/**
 * Types rows into the tables of a workbook as a person would: into cells found by their headings, below what stands
 * there or beside it. It knows the tables' headings and kinds of columns and nothing of the add-on.
 */
import { cellText, isBlank } from '../../src/domain/intake/cells';
import { TABLES } from '../../src/domain/tables/registry';
import type { TableId } from '../../src/domain/tables/schema';
import { TABLE_TEXT } from '../../src/messages/tables';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Values by column id; ISO days in columns of dates. Columns that are left out stay as they are, in new rows blank. */
export type SampleRow = Readonly<Record<string, string | number | undefined>>;

/** Rows of a table that stand in the workbook, found by what their cells say. */
export class TypedTable {
  private readonly sheet: Sheet;
  /** 0-based sheet columns by id. */
  private readonly columns: ReadonlyMap<string, number>;
  private readonly values: readonly (readonly unknown[])[];
  private readonly dates: ReadonlySet<string>;

  constructor(
    spreadsheet: Spreadsheet,
    readonly id: TableId,
  ) {
    const { title, columns } = TABLE_TEXT[id];
    this.sheet = spreadsheet.getSheetByName(title)!;
    this.values = this.sheet.getDataRange().getValues() as unknown[][];
    const headings = this.values[0]!.map(cellText);
    this.columns = new Map(
      TABLES[id].columns.map((column) => [column.id, headings.indexOf(columns[column.id]!.header)] as const),
    );
    const isDate = TABLES[id].columns.filter(({ kind }) => kind === 'date');
    this.dates = new Set(isDate.map((column) => column.id));
  }

  /** The cell of a row found by `rowWhere`. */
  cell(row: number, id: string): unknown {
    return this.values[row]![this.columns.get(id)!];
  }

  /** 0-based row on the sheet. @throws Error when there is none: the sample no longer fits its workbook. */
  rowWhere(wanted: (cell: (id: string) => unknown) => boolean, named: string): number {
    const found = this.values.findIndex((_, row) => row > 0 && wanted((id) => this.cell(row, id)));
    if (found < 0) throw new Error(`${this.id}: no row of ${named}`);
    return found;
  }

  typeInto(row: number, cells: SampleRow): void {
    for (const id of Object.keys(cells)) {
      const value = cells[id];
      if (value === undefined) continue;
      this.sheet.getRange(row + 1, this.columns.get(id)! + 1).setValue(this.typed(id, value));
    }
  }

  /** New rows below the last one that says anything, a block for each run of columns that they use. */
  append(rows: readonly SampleRow[]): void {
    if (rows.length === 0) return;
    const first = this.values.length - [...this.values].reverse().findIndex((row) => !row.every(isBlank));
    const lacking = first + rows.length - this.sheet.getMaxRows();
    if (lacking > 0) this.sheet.insertRowsAfter(this.sheet.getMaxRows(), lacking);
    const used = [...this.columns]
      .filter(([id]) => rows.some((row) => row[id] !== undefined))
      .sort(([, a], [, b]) => a - b);
    for (let from = 0, to = 1; to <= used.length; to++) {
      if (to < used.length && used[to]![1] === used[to - 1]![1] + 1) continue;
      const run = used.slice(from, to);
      const block = rows.map((row) => run.map(([id]) => this.typed(id, row[id] ?? '')));
      this.sheet.getRange(first + 1, run[0]![1] + 1, rows.length, run.length).setValues(block);
      from = to;
    }
  }

  private typed(id: string, value: string | number): string | number | Date {
    if (!this.dates.has(id) || typeof value === 'number' || value === '') return value;
    const [year, month, day] = value.split('-').map(Number) as [number, number, number];
    return new Date(year, month - 1, day);
  }
}
