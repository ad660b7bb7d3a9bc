/** Addresses that stand behind the words of a cell, written out: values alone would lose them. */
import { cellDate } from '../domain/intake/cells';
import type { ReadRow, Table } from './table';

const LINK = /^=HYPERLINK\(\s*"([^"]+)"/i;

/** The table with `ids` as texts that show their addresses; two reads. What it gives is for keeping, not for writing. */
export function withLinks(table: Table, ids: readonly string[]): Table {
  const indexes = ids.flatMap((id) => table.columns.get(id) ?? []);
  const top = table.headerRow + 1;
  const height = table.end - top;
  if (indexes.length === 0 || height < 1) return table;
  const first = Math.min(...indexes);
  const range = table.sheet.getRange(top + 1, first + 1, height, Math.max(...indexes) - first + 1);
  const [formulas, texts] = [range.getFormulas(), range.getRichTextValues()];
  const addressOf = (row: number, column: number): string =>
    texts[row]![column]?.getLinkUrl() ?? LINK.exec(formulas[row]![column]!)?.[1] ?? '';
  const linked = (row: ReadRow): ReadRow => {
    const cells = { ...row.cells };
    for (const id of ids) {
      const index = table.columns.get(id);
      if (index === undefined) continue;
      const text = shown(cells[id]);
      const address = addressOf(row.position - top, index - first);
      if (address !== '' && !text.includes(address))
        cells[id] = text === '' ? address : `${text} (${address})`;
    }
    return { ...row, cells };
  };
  return { ...table, rows: table.rows.map(linked) };
}

function shown(cell: unknown): string {
  const day = typeof cell === 'string' ? null : cellDate(cell);
  return day === null ? String(cell ?? '') : day.split('-').reverse().join('.');
}
