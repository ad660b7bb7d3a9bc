/** OBJECTIVITY_CUTS: works at the cut scores against a reference distribution of the same work. */
import { FUNCTION_ERRORS } from '../../messages/functions';
import { LEVELS } from '../../messages/levels';
import { DomainError } from '../errors';
import { cutExcess } from '../indicators/cut-excess';
import { DEFAULT_PARAMETERS } from '../verdict/parameters';
import { cutsOf, isBlank, numbersOf, requireCounts, requireNotNegative, rowOf, widthOf } from './arguments';

/**
 * Participants by primary score 0 … max in rows (n×T), a reference of the same width in counts or percents (1×T),
 * and three cut scores. Gives n×2: observed minus expected share at and just above the cuts (0–1), and z.
 * A cut with fewer than 10 works beside it is left out; words when none is left, '' for a blank row.
 */
export function cutsOfRows(distribution: unknown, reference: unknown, cuts: unknown): (number | string)[][] {
  const rows = numbersOf(distribution, 'distribution');
  requireCounts(rows, 'distribution');
  const width = widthOf(rows);
  const referenceWidth = widthOf(numbersOf(reference, 'reference'));
  if (referenceWidth !== width) {
    throw new DomainError(FUNCTION_ERRORS.widths('distribution', width, 'reference', referenceWidth));
  }
  const expected = rowOf(reference, 'reference', width, requireNotNegative);
  const cutScores = cutsOf(cuts);
  return rows.map((row) => {
    if (isBlank(row)) return ['', ''];
    const counts = row.map((cell) => cell ?? 0);
    const excess = cutExcess(counts, expected, cutScores, DEFAULT_PARAMETERS.besideCutN);
    return excess === null ? ['', LEVELS.unknown] : [excess.observed - excess.expected, excess.z];
  });
}
