/** Columns of a table that has no header, or no heading over a column, told by what their cells look like. */
import { findDeadline, isDeadline } from '../deadline/find';
import { flat, planNumber } from './cell-kind';
import { filled, type GridRow } from './grid';
import type { Field } from './header-words';
import { isResponsible } from './roles';

interface Column {
  readonly index: number;
  readonly count: number;
  readonly numbers: number;
  readonly deadlines: number;
  readonly roles: number;
  /** People or deadlines among other words. */
  readonly mixed: number;
  /** Share of different texts among its cells. */
  readonly different: number;
  /** Mean length of its cells, in characters. */
  readonly length: number;
}

const FEWEST_ROWS = 2;
/** Characters of a cell with people and a deadline. */
const LONGEST_MIXED = 150;
/** A column of deadlines or positions may hold phrases that nobody knows. */
const ENOUGH = 0.4;

/**
 * Columns of the rows of a table without a header; null when they do not look like a plan: an action beside a deadline
 * or those responsible, in at least two rows.
 */
export function inferColumns(rows: readonly GridRow[]): readonly Field[] | null {
  const full = rows.filter(({ cells }) => filled(cells).length >= 2);
  if (full.length < FEWEST_ROWS) return null;
  const width = Math.max(...full.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => measured(full, index));
  const fields: Field[] = columns.map(() => 'other');
  const free = (column: Column): boolean => fields[column.index] === 'other';
  const take = (field: Field, share: (column: Column) => number): void => {
    const best = columns
      .filter((column) => free(column) && share(column) >= ENOUGH && column.count >= FEWEST_ROWS)
      .sort((a, b) => share(b) * b.count - share(a) * a.count)[0];
    if (best !== undefined) fields[best.index] = field;
  };
  take('number', ({ numbers }) => numbers);
  take('deadline', ({ deadlines }) => deadlines);
  take('responsible', ({ roles }) => roles);
  if (!fields.includes('deadline') && !fields.includes('responsible')) take('mixed', ({ mixed }) => mixed);
  if (fields.every((field) => field === 'other' || field === 'number')) return null;
  const texts = columns.filter(
    (column) => free(column) && column.count > 0 && column.length > 12 && column.different > ENOUGH,
  );
  // A direction stands once over several measures.
  const [direction, measure] = texts;
  const alone = full.filter(
    ({ cells }) => measure !== undefined && cells[measure.index] && !cells[direction!.index],
  );
  const isParent = measure !== undefined && alone.length * 4 > measure.count;
  if (isParent) fields[direction!.index] = 'direction';
  const [action, ...results] = isParent ? texts.slice(1) : texts;
  if (action === undefined) return null;
  fields[action.index] = 'action';
  results.forEach(({ index }) => (fields[index] = 'result'));
  return fields;
}

/** A column without a heading is the number when most of its cells are numbers. */
export function withUnheadedNumber(columns: readonly Field[], rows: readonly GridRow[]): readonly Field[] {
  if (columns.includes('number')) return columns;
  const number = columns.findIndex(
    (field, index) => field === 'other' && measured(rows, index).numbers > 0.6,
  );
  return columns.map((field, index) => (index === number ? 'number' : field));
}

function measured(rows: readonly GridRow[], index: number): Column {
  const texts = rows.map(({ cells }) => cells[index] ?? '').filter((text) => text !== '');
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  return {
    index,
    count: texts.length,
    numbers: share((text) => planNumber(text) !== null),
    deadlines: share((text) => looksLikeDeadline(flat(text))),
    roles: share(isResponsible),
    mixed: share(
      (text) => text.length < LONGEST_MIXED && (isResponsible(text) || findDeadline(flat(text)) !== null),
    ),
    different: new Set(texts).size / Math.max(1, texts.length),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}

function looksLikeDeadline(text: string): boolean {
  return isDeadline(text) || (text.length < 60 && findDeadline(text)?.index === 0);
}
