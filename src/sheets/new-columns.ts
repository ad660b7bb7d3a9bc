/** Columns that an older table lacks: added to the right of ours, dressed as in a new workbook. Rows stay as they are. */
import type { Column } from '../domain/tables/schema';
import { TABLE_TEXT } from '../messages/tables';
import type { Table } from './table';
import { FIGURES, FORMATS, oneOf } from './template';

/**
 * Puts the missing headings, or those of `ids` only, behind the last column of ours; a person's columns to the right of
 * it move along.
 */
export function addMissingColumns(
  table: Table,
  ids: readonly string[] = table.schema.columns.map(({ id }) => id),
): void {
  const { schema, sheet, columns } = table;
  const missing = schema.columns.filter(({ id }) => ids.includes(id) && !columns.has(id));
  if (missing.length === 0) return;
  const first = Math.max(...columns.values()) + 2;
  sheet.insertColumnsAfter(first - 1, missing.length);
  try {
    fill(table, missing, first);
  } catch (error) {
    // Columns without headings would be taken for a person's, and come again with the next run.
    sheet.deleteColumns(first, missing.length);
    throw error;
  }
}

/** New columns take over looks and choices of the one before them: the heading's are right, the cells' are not. */
function fill({ schema, sheet, headerRow }: Table, missing: readonly Column[], first: number): void {
  const rows = Math.max(1, sheet.getMaxRows() - headerRow - 1);
  sheet
    .getRange(headerRow + 2, first, rows, missing.length)
    .clearDataValidations()
    .setWrap(false)
    .setHorizontalAlignment(null);
  missing.forEach(({ kind, width, choices }, i) => {
    const cells = sheet.getRange(headerRow + 2, first + i, rows, 1).setNumberFormat(FORMATS[kind]);
    if (FIGURES.has(kind)) cells.setHorizontalAlignment('right');
    if (kind === 'long-text') cells.setWrap(true);
    if (choices !== undefined) cells.setDataValidation(oneOf(choices));
    sheet.setColumnWidth(first + i, width);
  });
  const text = TABLE_TEXT[schema.id].columns;
  sheet
    .getRange(headerRow + 1, first, 1, missing.length)
    .setValues([missing.map(({ id }) => text[id]!.header)])
    .setNotes([missing.map(({ id }) => text[id]!.note)]);
}
