/** Columns that an older table lacks: added to the right of ours, dressed as in a new workbook. Rows stay as they are. */
import { TABLE_TEXT } from '../messages/tables';
import type { Table } from './table';
import { FIGURES, FORMATS, oneOf } from './template';

/**
 * Puts the missing headings, or those of `ids` only, behind the last column of ours; a person's columns to the right of
 * it move along.
 */
export function addMissingColumns(
  { schema, sheet, columns, headerRow }: Table,
  ids: readonly string[] = schema.columns.map(({ id }) => id),
): void {
  const missing = schema.columns.filter(({ id }) => ids.includes(id) && !columns.has(id));
  if (missing.length === 0) return;
  const first = Math.max(...columns.values()) + 2;
  // New columns take over looks and choices of the one before them: the heading's are right, the cells' are not.
  sheet.insertColumnsAfter(first - 1, missing.length);
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
