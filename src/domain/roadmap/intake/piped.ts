/** Tables copied as text with bars between their cells («| № | Мероприятие |»), back into cells. */
import type { SourceRow } from '../document';

/** Fewer lines with bars may be prose. */
const FEWEST = 3;
const RULE = /^[\s|:+=–—-]*$/;

export function withoutBars(rows: readonly SourceRow[]): readonly SourceRow[] {
  const barred = rows.flatMap(({ cells }) =>
    cells.length === 1 && /\S.*\|.*\S/.test(cells[0]!) ? [cells[0]!.trim()] : [],
  );
  if (barred.length < FEWEST) return rows;
  const framed = barred.filter((line) => line.startsWith('|') && line.endsWith('|')).length;
  return rows.map((row) => parted(row, framed * 2 > barred.length));
}

function parted(row: SourceRow, isFramed: boolean): SourceRow {
  const [line = ''] = row.cells;
  if (row.cells.length !== 1 || !line.includes('|')) return row;
  if (RULE.test(line)) return { ...row, cells: [''] };
  const inner = isFramed ? line.trim().replace(/^\||\|$/g, '') : line;
  return { ...row, cells: inner.split('|').map((cell) => cell.trim()) };
}
