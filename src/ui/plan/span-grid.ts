/**
 * Joined cells of a table as rows of its columns, whatever program drew it: the text of a joined cell stands in the
 * first of its columns and rows. Knows nothing of HTML.
 */

export interface SpanCell {
  readonly text: string;
  /** 1 or more. */
  readonly columns: number;
  readonly rows: number;
  /** Pixels; null when nothing tells. */
  readonly width: number | null;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** 0-based cells that a vertically joined cell from above covers; their text is blank. */
  readonly covered: readonly number[];
}

/** A cell in its row of the drawn grid. */
interface Placed {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly isCovered: boolean;
}

/** Pixels, 4 mm: borders that were drawn a little apart from row to row are meant as one. */
const SAME_BORDER = 15;
/** Columns of a grid: Word knows no table with more. */
const MOST_COLUMNS = 63;

/**
 * `groups`: rows by parts of the table, none of whose cells goes on into the next part. `widths`: pixels of the grid's
 * columns where the table says them; the widths of cells tell the others.
 */
export function spanRows(
  groups: readonly (readonly (readonly SpanCell[])[])[],
  widths: readonly (number | null)[] = [],
): TableRow[] {
  const known = [...widths];
  const placed = groups.flatMap((rows) => placedRows(rows, known));
  const columnAt = columnsOf(known);
  return placed.map((cells) => tableRowOf(cells, columnAt));
}

function placedRows(rows: readonly (readonly SpanCell[])[], widths: (number | null)[]): Placed[][] {
  /** By column of the grid: how many rows below are still covered. */
  const left: number[] = [];
  return rows.map((row) => {
    const cells: Placed[] = [];
    const waiting = [...row];
    for (let column = 0; column < MOST_COLUMNS;) {
      if ((left[column] ?? 0) > 0) {
        left[column]!--;
        cells.push({ column, columns: 1, text: '', isCovered: true });
        column++;
        continue;
      }
      const cell = waiting.shift();
      if (cell === undefined) {
        if (!left.slice(column).some((count) => count > 0)) break;
        column++;
        continue;
      }
      const columns = freeColumns(left, column, cell.columns);
      if (columns === 1) widths[column] ??= cell.width;
      for (let i = column; i < column + columns; i++) left[i] = cell.rows - 1;
      cells.push({ column, columns, text: cell.text, isCovered: false });
      column += columns;
    }
    return cells;
  });
}

/** A cell ends where one from above goes on. */
function freeColumns(left: readonly number[], column: number, wanted: number): number {
  const most = Math.min(wanted, MOST_COLUMNS - column);
  for (let i = 1; i < most; i++) if ((left[column + i] ?? 0) > 0) return i;
  return most;
}

function tableRowOf(placed: readonly Placed[], columnAt: (gridColumn: number) => number): TableRow {
  const cells: string[] = [];
  const covered: number[] = [];
  for (const { column, columns, text, isCovered } of placed) {
    const first = columnAt(column);
    // Columns that are meant as one: what stands in them stands in one cell.
    if (first < cells.length) {
      if (text !== '') cells[cells.length - 1] = [cells[cells.length - 1], text].filter(Boolean).join('\n');
      continue;
    }
    while (cells.length < first) cells.push('');
    if (isCovered) covered.push(first);
    cells.push(text);
    while (cells.length < columnAt(column + columns)) cells.push('');
  }
  return { cells, covered };
}

/** From a column of the grid to the column as it is meant. */
function columnsOf(widths: readonly (number | null)[]): (gridColumn: number) => number {
  const columns = [0];
  const isKnown = widths.some((width) => width !== null && width !== undefined && width >= SAME_BORDER);
  let since = 0;
  for (const width of isKnown ? Array.from(widths) : []) {
    since += width ?? SAME_BORDER;
    const isNew = since >= SAME_BORDER;
    columns.push(columns[columns.length - 1]! + (isNew ? 1 : 0));
    if (isNew) since = 0;
  }
  const last = columns.length - 1;
  return (gridColumn) => columns[gridColumn] ?? columns[last]! + gridColumn - last;
}
