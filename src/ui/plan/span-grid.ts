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
/** Pixels, where nothing tells. */
const TYPICAL_WIDTH = 100;
/** Columns of a grid: Word knows no table with more. */
const MOST_COLUMNS = 63;

/** From a column of the grid to the column as it is meant. */
type ColumnAt = (gridColumn: number) => number;

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
  const guides = guidesOf(placed);
  const columnAt = columnsOf(known);
  return placed.map((cells, i) =>
    tableRowOf(cells, guides === null ? columnAt : guidedBy(guides[i]!, cells, known)),
  );
}

function placedRows(rows: readonly (readonly SpanCell[])[], widths: (number | null)[]): Placed[][] {
  /** By column of the grid: a cell that goes on downwards, and for how many rows. */
  const above: (Pick<Placed, 'column' | 'columns'> & { left: number })[] = [];
  const isTaken = (column: number): boolean => (above[column]?.left ?? 0) > 0;
  return rows.map((row) => {
    const cells: Placed[] = [];
    const waiting = [...row];
    for (let column = 0; column < MOST_COLUMNS;) {
      if (isTaken(column)) {
        const { columns } = above[column]!;
        above[column]!.left--;
        cells.push({ column, columns, text: '', isCovered: true });
        column += columns;
        continue;
      }
      const cell = waiting.shift();
      if (cell === undefined) {
        if (!above.slice(column).some((one) => one !== undefined && one.left > 0)) break;
        column++;
        continue;
      }
      let columns = 1;
      while (columns < cell.columns && column + columns < MOST_COLUMNS && !isTaken(column + columns))
        columns++;
      if (columns === 1) widths[column] ??= cell.width;
      above[column] = { column, columns, left: cell.rows - 1 };
      cells.push({ column, columns, text: cell.text, isCovered: false });
      column += columns;
    }
    return cells;
  });
}

/**
 * Tables that were glued together, or drawn by hand, have borders that differ from row to row though they are meant as
 * one: then the rows with as many cells as most rows have tell the columns, and each row follows the nearest of them
 * above. null when those rows agree.
 */
function guidesOf(placed: readonly (readonly Placed[])[]): readonly (readonly number[])[] | null {
  const counts = new Map<number, number>();
  for (const { length } of placed) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, many], [b, more]) => more - many || b - a);
  const starts = placed.map((cells) => cells.map(({ column }) => column));
  const guides = starts.filter(({ length }) => length === commonest?.[0]);
  if (new Set(guides.map((guide) => guide.join())).size < 2) return null;
  let guide = guides[0]!;
  return starts.map((own) => {
    if (own.length === guide.length) guide = own;
    return guide;
  });
}

/** The border of the guide nearest to that of the cell. */
function guidedBy(
  guide: readonly number[],
  cells: readonly Placed[],
  widths: readonly (number | null)[],
): ColumnAt {
  const left = (column: number): number =>
    Array.from({ length: column }, (_, i) => widths[i] ?? TYPICAL_WIDTH).reduce((all, one) => all + one, 0);
  const end = Math.max(...cells.map(({ column, columns }) => column + columns));
  return (gridColumn) => {
    if (gridColumn >= end) return guide.length;
    const distances = guide.map((column) => Math.abs(left(column) - left(gridColumn)));
    return distances.indexOf(Math.min(...distances));
  };
}

function tableRowOf(placed: readonly Placed[], columnAt: ColumnAt): TableRow {
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
    cells.push(text);
    while (cells.length < columnAt(column + columns)) cells.push('');
    if (isCovered) for (let i = first; i < cells.length; i++) covered.push(i);
  }
  return { cells, covered };
}

/** Columns that are narrower than the space between borders drawn apart belong to the one before. */
function columnsOf(widths: readonly (number | null)[]): ColumnAt {
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
