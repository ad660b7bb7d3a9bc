/**
 * A plan that was pasted into a tab: cells as a document would print them, and whether it is a plan at all. What the
 * rows mean is the intake's business.
 */
import { cellDate } from '../intake/cells';
import type { PlanDocument, SourceRow } from './document';
import { readHeader } from './intake/header-words';
import { readPlan } from './intake/read-plan';

/** Cells joined on the sheet, 0-based. */
export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows among which a header is looked for. */
const HEAD = 40;

/**
 * Rows of a tab from its first filled column to its last; blank ones are kept. `values` as `getValues` gives them,
 * `shown` as people see them, `line` is the sheet's row.
 */
export function pastedRows(
  values: readonly (readonly unknown[])[],
  shown: readonly (readonly string[])[],
  merges: readonly MergedArea[],
): SourceRow[] {
  const filled = values.flatMap((row) => row.flatMap((value, column) => (value === '' ? [] : [column])));
  if (filled.length === 0) return [];
  const [first, last] = filled.reduce(
    ([least, most], column) => [Math.min(least, column), Math.max(most, column)] as const,
    [filled[0]!, filled[0]!] as const,
  );
  const texts = values.map((row, r) => row.map((value, c) => cellOf(value, shown[r]![c]!)));
  const column = numberColumn(texts, first);
  if (column !== null) printNumbers(texts, values, column);
  const covered = values.map((): number[] => []);
  for (const { row, column: left, rows, columns } of merges) {
    for (let r = row + 1; r < Math.min(row + rows, values.length); r++)
      for (let c = left; c < left + columns; c++) if (c >= first && c <= last) covered[r]!.push(c - first);
  }
  return texts.map((cells, i): SourceRow => {
    const row = { line: i + 1, cells: cells.slice(first, last + 1) };
    return covered[i]!.length === 0 ? row : { ...row, covered: covered[i]! };
  });
}

/** null when the rows hold something else: a plan has its headings, or several actions most of which have a deadline. */
export function readPastedPlan(rows: readonly SourceRow[]): PlanDocument | null {
  const document = readPlan(rows);
  const { length } = document.actions;
  if (length === 0) return null;
  const dated = document.actions.filter(({ deadlineText }) => deadlineText !== '').length;
  return rows.some(({ cells }) => isPlanHeader(cells)) || (length >= 2 && dated * 2 >= length)
    ? document
    : null;
}

function isPlanHeader(cells: readonly string[]): boolean {
  const fields = readHeader(cells) ?? [];
  return fields.some((field) => field === 'deadline' || field === 'responsible' || field === 'mixed');
}

/** A date is written as plans print it; one that shows no day – «март 2024» – as it is shown. */
function cellOf(value: unknown, shown: string): string {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  const day = cellDate(value);
  if (day === null) return shown;
  return /[а-яё]{3}/i.test(shown) && !/(?<!\d)\d{1,2}(?!\d)/.test(shown) ? shown : printedDay(day);
}

function printedDay(day: string): string {
  return day.split('-').reverse().join('.');
}

/** The column with the numbers of actions; without headings the first filled one. */
function numberColumn(texts: readonly (readonly string[])[], first: number): number | null {
  const header = texts
    .slice(0, HEAD)
    .map((cells) => readHeader(cells))
    .find((fields) => fields !== null);
  if (header === undefined || header === null) return first;
  const column = header.indexOf('number');
  return column < 0 ? null : column;
}

/**
 * A spreadsheet takes «2.10» for a number, 2.1, or for the second of October. Below 2.9 the number can be nothing else
 * than 2.10.
 */
function printNumbers(texts: string[][], values: readonly (readonly unknown[])[], column: number): void {
  let before = '';
  texts.forEach((cells, row) => {
    if (cells[column] === '' || cells[column] === undefined) return;
    const value = values[row]![column];
    const day = typeof value === 'string' ? null : cellDate(value);
    if (day !== null) {
      const [, month, date] = day.split('-').map(Number);
      cells[column] = `${date}.${month}`;
    }
    const [, whole, tenth] = /^(\d+)\.([1-9])$/.exec(cells[column]) ?? [];
    if (typeof value === 'number' && whole !== undefined && before === `${whole}.${10 * Number(tenth) - 1}`)
      cells[column] += '0';
    before = cells[column];
  });
}
