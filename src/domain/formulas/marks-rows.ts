/** The common part of functions that give one figure for every row of counts or percents of the marks 2, 3, 4, 5. */
import { MarkCounts } from '../indicators/tally';
import { NumberRow, requireNotNegative, tableOf } from './arguments';

/** n×4 → n×1; '' for a row that is blank or sums to 0; a blank cell in a filled row is 0. */
export function figureOfRows(
  marks: unknown,
  figure: (counts: MarkCounts) => number | null,
): (number | '')[][] {
  const rows = tableOf(marks, 'marks', 4, requireNotNegative);
  return rows.map((row) => [figure(markCounts(row)) ?? '']);
}

/** Four cells as counts; a blank cell counts nobody. */
export function markCounts([two, three, four, five]: NumberRow): MarkCounts {
  return [two ?? 0, three ?? 0, four ?? 0, five ?? 0];
}
