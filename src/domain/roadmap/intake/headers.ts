/** Finds header rows among the rows of a source: broken over lines, of two levels, repeated, of several tables. */
import { goesOn, planNumber } from './cell-kind';
import { filled, glued, type GridRow, isBlankRow } from './grid';
import { type Field, headerField, namedColumns, readHeader } from './header-words';

export interface Header {
  readonly columns: readonly Field[];
  /** How many rows it takes. */
  readonly rows: number;
}

const MOST_ROWS = 5;

/** The header that begins at a row; null when none does. */
export function headerAt(rows: readonly GridRow[], at: number): Header | null {
  if (!mayBegin(rows, at)) return null;
  let joint = rows[at]!;
  let best: Header | null = found(joint, 1);
  let named = best === null ? 0 : namedColumns(joint.cells);
  for (let more = 1; more < MOST_ROWS && at + more < rows.length; more++) {
    const next = rows[at + more]!;
    if (isBlankRow(next)) {
      if (best !== null) break;
      continue;
    }
    if (next.cells[0] === '' || (best !== null && !isRestOfHeading(next))) break;
    joint = glued(joint, next);
    const columns = readHeader(joint.cells);
    const count = namedColumns(joint.cells);
    if (columns === null && best !== null) break;
    if (columns === null || count < named) continue;
    best = { columns, rows: more + 1 };
    named = count;
  }
  return best === null ? null : withSecondLevel(best, rows, at);
}

function found(row: GridRow, count: number): Header | null {
  const columns = readHeader(row.cells);
  return columns === null ? null : { columns, rows: count };
}

/** A header begins with headings only; a row of one cell begins one when it is «№» or its heading goes on. */
function mayBegin(rows: readonly GridRow[], at: number): boolean {
  const cells = filled(rows[at]!.cells);
  if (cells.length === 0) return false;
  if (readHeader(rows[at]!.cells) !== null) return true;
  if (!cells.every((cell) => headerField(cell) !== null)) return false;
  const next = rows.slice(at + 1).find((row) => !isBlankRow(row));
  const goes = next !== undefined && next.cells.length > 1 && goesOn(next.cells[0]!);
  return cells.length > 1 || goes || headerField(cells[0]!) === 'number';
}

/** The rest of a heading and further headings; in capitals a single word, because sections stand in capitals too. */
function isRestOfHeading({ cells }: GridRow): boolean {
  const [first = '', ...others] = cells;
  const words = first.split(/\s+/).length;
  const capitals = first === first.toUpperCase() && words <= (filled(others).length > 0 ? 3 : 1);
  if (!capitals && (!goesOn(first) || words > 4)) return false;
  return others.every((cell) => cell === '' || headerField(cell) !== null || cell.endsWith('-'));
}

/** «начало | окончание» under «Сроки»: headings of a second row name the columns that the first left open. */
function withSecondLevel(header: Header, rows: readonly GridRow[], at: number): Header {
  const below = rows[at + header.rows];
  if (below === undefined || !isSecondLevel(below, header.columns)) return header;
  const columns = Array.from({ length: Math.max(header.columns.length, below.cells.length) }, (_, i) => {
    const first = header.columns[i] ?? 'other';
    return first === 'other' ? (headerField(below.cells[i] ?? '') ?? 'other') : first;
  });
  return { columns, rows: header.rows + 1 };
}

function isSecondLevel({ cells }: GridRow, columns: readonly Field[]): boolean {
  const open = cells.some((cell, i) => cell !== '' && (columns[i] ?? 'other') === 'other');
  return (
    open &&
    cells.every((cell, i) => {
      if (cell === '') return true;
      const field = headerField(cell);
      const above = columns[i] ?? 'other';
      return cell.split(/\s+/).length <= 3 && isDivided(field) && (above === 'other' || above === field);
    })
  );
}

/** Columns that headers divide in two. */
function isDivided(field: Field | null): boolean {
  return field === 'deadline' || field === 'responsible' || field === 'result' || field === 'state';
}

/** «1 2 3 4»: columns numbered under the header. */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const numbers = filled(cells).map((cell) => planNumber(cell));
  return numbers.length >= 3 && numbers.every((number, i) => number === String(i + 1));
}
