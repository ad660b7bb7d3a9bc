/** Rows of «Параметры»: those a workbook lacks, and what the program says beside those it has. Values are a person's. */
import { settingChoices, settingRows } from '../domain/tables/settings';
import { mergeRows } from './apply-table';
import { comparable, literal } from './literal';
import type { Table } from './table';
import { tableTab } from './tabs';
import { oneOf } from './template';
import type { Workbook } from './workbook';

/** Columns of a row that tell what the program does, whatever a person has chosen. */
const OURS = ['standard', 'note'] as const;

/** Adds the rows that the workbook does not have yet, below those it has. */
export function addSettings(workbook: Workbook): void {
  const table = workbook.table('parameters');
  const known = new Set(table.rows.map(({ key }) => key));
  const rows = settingRows().filter(({ name }) => !known.has(String(name)));
  if (rows.length === 0) return;
  const key = tableTab('parameters');
  mergeRows(rows, { table, key, isComputed: () => false, states: workbook.states, log: workbook.log });
  // New rows stand one after another below what was there.
  rows.forEach(({ name }, i) => offerChoices(table, String(name), table.end + i));
}

/** Brings defaults, explanations and choices of the rows that stand there up to date with this program. */
export function renewSettings(workbook: Workbook): void {
  const table = workbook.table('parameters');
  const standing = new Map(table.rows.map((row) => [row.key, row] as const));
  for (const row of settingRows()) {
    const read = standing.get(String(row.name));
    if (read === undefined) continue;
    for (const id of OURS) {
      const column = table.columns.get(id);
      if (column === undefined || comparable(read.cells[id]) === comparable(row[id])) continue;
      table.sheet.getRange(read.position + 1, column + 1).setValue(literal(row[id], false));
    }
    offerChoices(table, String(row.name), read.position);
  }
}

/** `position`: 0-based row on the sheet. */
function offerChoices({ columns, sheet }: Table, name: string, position: number): void {
  const column = columns.get('value');
  const offered = settingChoices().get(name);
  if (column === undefined || offered === undefined) return;
  sheet.getRange(position + 1, column + 1).setDataValidation(oneOf(offered));
}
