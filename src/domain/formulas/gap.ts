/** OBJECTIVITY_GAP: the mean of journal marks minus the mean of external marks; positive when the journal is higher. */
import { FUNCTION_ERRORS } from '../../messages/functions';
import { DomainError } from '../errors';
import { meanMark } from '../indicators/descriptive';
import { NumberRow, numbersOf, pairsOf, requireMarks, requireNotNegative, widthOf } from './arguments';
import { markCounts } from './marks-rows';

/**
 * n×1 with n×1: paired marks, a pair with a blank is skipped, one number in marks.
 * n×4 with n×4: counts or percents of the marks 2, 3, 4, 5, each row normalised by its sum; n×1 numbers,
 * '' where either row is blank or sums to 0.
 * @throws DomainError for other shapes, for text, and for what is no mark or below zero.
 */
export function gap(external: unknown, journal: unknown): number | (number | '')[][] {
  const outside = numbersOf(external, 'external');
  const inside = numbersOf(journal, 'journal');
  const width = widthOf(outside);
  if (outside.length !== inside.length || width !== widthOf(inside) || (width !== 1 && width !== 4)) {
    throw new DomainError(FUNCTION_ERRORS.gapShapes(shapeOf(outside), shapeOf(inside)));
  }
  return width === 1 ? gapOfPairs(outside, inside) : gapOfRows(outside, inside);
}

function shapeOf(rows: readonly NumberRow[]): string {
  return `${rows.length}×${widthOf(rows)}`;
}

function gapOfPairs(external: readonly NumberRow[], journal: readonly NumberRow[]): number {
  requireMarks(external, 'external');
  requireMarks(journal, 'journal');
  const first = external.map(([cell]) => cell!);
  const second = journal.map(([cell]) => cell!);
  const pairs = pairsOf(first, 'external', second, 'journal');
  return pairs.reduce((sum, [outside, inside]) => sum + inside - outside, 0) / pairs.length;
}

function gapOfRows(external: readonly NumberRow[], journal: readonly NumberRow[]): (number | '')[][] {
  requireNotNegative(external, 'external');
  requireNotNegative(journal, 'journal');
  return external.map((row, i) => {
    const outside = meanMark(markCounts(row));
    const inside = meanMark(markCounts(journal[i]!));
    return [outside === null || inside === null ? '' : inside - outside];
  });
}
