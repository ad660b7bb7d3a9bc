/**
 * Reads a tab that a person pasted a table into. Aggregate tables and official lists only: a protocol is recognised
 * and refused before any of its rows is read, because pupils' rows do not belong in a shared spreadsheet.
 */
import { intakeText } from '../../messages/intake';
import { Row } from './cells';
import { Intake } from './intake';
import { PaperOf } from './paper-match';
import { IntakeResult, Problem } from './records';

export type PastedResult =
  | Pick<IntakeResult, 'tables' | 'official' | 'works' | 'schoolNames' | 'problems' | 'dropped'>
  | { readonly refusal: Problem };

/**
 * The tables or lists of a pasted tab, or why it is refused. The work must stand above the table («ВПР 2021 Математика
 * 4 класс»); `paperOf` gives the workbook's papers as in `IntakeContext`.
 */
export function readPasted(
  rows: readonly Row[],
  sheetName: string,
  paperOf: PaperOf = () => null,
): PastedResult {
  const intake = new Intake({ workOption: null, paperOf }, null);
  const sheet = intake.openSheet(sheetName, sheetName);
  rows.forEach((row) => sheet.push(row));
  sheet.end();
  const { tables, official, works, schoolNames, problems, dropped } = intake.close();
  if (tables.length > 0 || official.length > 0) {
    return { tables, official, works, schoolNames, problems, dropped };
  }
  const nowhere = { file: sheetName, sheet: sheetName, row: null, column: null };
  return { refusal: problems[0] ?? { ...nowhere, message: intakeText.empty } };
}
