/** A row of a table, wherever it stands, as a row of a plan. */
import type { SourceRow } from '../domain/roadmap/document';

const WORD = /\p{L}{2}/u;

/**
 * `line` is 1-based. A row with words in its first cell and nothing else is a line of text: the blank cells that a
 * table pads it with are left out, so that a title or an order above the plan does not look like a row of it.
 */
export function tableRow(line: number, cells: readonly string[], covered: readonly number[] = []): SourceRow {
  if (covered.length > 0) return { line, cells, covered };
  const [first = '', ...others] = cells;
  const isText = WORD.test(first) && others.every((cell) => cell.trim() === '');
  return { line, cells: isText ? [first] : cells };
}
