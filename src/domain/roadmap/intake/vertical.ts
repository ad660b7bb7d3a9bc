/** Tables that were saved with one cell a line, each behind a tab: headings one below the other, then the rows likewise. */
import { planNumber } from './cell-kind';
import { filled, type GridRow, isBlankRow } from './grid';
import { type Field, readHeader } from './header-words';
import { inferColumns } from './infer-columns';

export interface Vertical {
  readonly columns: readonly Field[];
  readonly rows: readonly GridRow[];
}

/** The rows of such a table below its headings; null when lines do not begin with tabs, or make no plan. */
export function readVertical(lines: readonly GridRow[]): Vertical | null {
  const tabbed = lines.filter(isTabbed).length;
  if (tabbed * 2 < lines.filter((row) => !isBlankRow(row)).length) return null;
  const groups = tabbedGroups(lines);
  const at = groups.findIndex(({ cells }) => readHeader(cells) !== null);
  if (at < 0) return unheaded(groups.slice(groups.findIndex(({ cells }) => cells.length > 1)));
  const columns = readHeader(groups[at]!.cells)!;
  const body = groups.slice(at + 1).filter(({ cells }) => readHeader(cells) === null);
  return { columns, rows: withoutCuts(body, columns) };
}

function unheaded(groups: readonly GridRow[]): Vertical | null {
  const columns = inferColumns(groups);
  return columns === null ? null : { columns, rows: withoutCuts(groups, columns) };
}

/** A line that begins with a tab: a cell begins here, perhaps a blank one. */
function isTabbed({ cells }: GridRow): boolean {
  return cells.length === 2 && cells[0] === '';
}

/** Lines with a tab begin cells, others go on with the one above. Blank lines part the rows. */
function tabbedGroups(lines: readonly GridRow[]): GridRow[] {
  const groups: { line: number; cells: string[]; covered: number[]; text: boolean }[] = [];
  let gap = true;
  for (const row of lines) {
    const text = filled(row.cells).join(' ');
    const current = groups[groups.length - 1];
    if (!isTabbed(row) && text === '') gap = true;
    else if (gap || current === undefined || (current.text && isTabbed(row))) {
      groups.push({ line: row.line, cells: [text], covered: [], text: !isTabbed(row) });
      gap = false;
    } else if (isTabbed(row)) current.cells.push(text);
    else current.cells[current.cells.length - 1] += `\n${text}`;
  }
  return groups;
}

/** A row that a blank line has cut is whole again when its pieces fill the columns. */
function withoutCuts(groups: readonly GridRow[], columns: readonly Field[]): GridRow[] {
  const rows: GridRow[] = [];
  for (const group of groups) {
    const last = rows[rows.length - 1];
    const [first = ''] = group.cells;
    const begins = first === '' || (columns[0] === 'number' && planNumber(first) !== null);
    if (last !== undefined && !begins && last.cells.length + group.cells.length === columns.length) {
      rows[rows.length - 1] = { ...last, cells: [...last.cells, ...group.cells] };
    } else rows.push(group);
  }
  return rows.filter((row) => !isBlankRow(row));
}
