/** What every new sheet needs: a free name, a grid of the right size, and to be whole or not there at all. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The wanted name, or the next free one when a person's own tab has it. */
export function freeName(spreadsheet: Spreadsheet, title: string): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  if (!taken.has(title.toLowerCase())) return title;
  let n = 2;
  while (taken.has(`${title} (${n})`.toLowerCase())) n++;
  return `${title} (${n})`;
}

/**
 * A new sheet, blank or a copy of `template`, filled; when `fill` fails, the sheet goes again, so that no half-made tab
 * is left behind. `place` counts from 0; null = after all others.
 */
export function makeSheet(
  spreadsheet: Spreadsheet,
  title: string,
  place: number | null,
  fill: (sheet: Sheet) => void,
  template: Sheet | null = null,
): Sheet {
  const name = freeName(spreadsheet, title);
  const index = place ?? spreadsheet.getSheets().length;
  const sheet =
    template === null
      ? spreadsheet.insertSheet(name, index)
      : spreadsheet.insertSheet(name, index, { template });
  try {
    fill(sheet);
  } catch (error) {
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
  return sheet;
}

/** A new sheet has 1000 × 26 cells of the ten million a spreadsheet may have: it is cut or grown to its content. */
export function fitGrid(sheet: Sheet, rows: number, columns: number): void {
  const maxRows = sheet.getMaxRows();
  if (maxRows > rows) sheet.deleteRows(rows + 1, maxRows - rows);
  else if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  const maxColumns = sheet.getMaxColumns();
  if (maxColumns > columns) sheet.deleteColumns(columns + 1, maxColumns - columns);
  else if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Makes room for `rows` × `columns`; never shrinks. */
export function growTo(sheet: Sheet, rows: number, columns: number): void {
  const maxRows = sheet.getMaxRows();
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  const maxColumns = sheet.getMaxColumns();
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}
