/** OBJECTIVITY_INTERVAL: Wilson's interval of a share. */
import { FUNCTION_ERRORS } from '../../messages/functions';
import { DomainError } from '../errors';
import { wilsonInterval } from '../stats/proportion';
import { columnOf, confidenceOf, requireCounts, requireSameHeight } from './arguments';

/** k n×1 of n n×1 → n×2 fractions low and high; '' where a cell is blank or n is 0. Confidence defaults to 0.95. */
export function intervalOfShare(k: unknown, n: unknown, confidence?: unknown): (number | '')[][] {
  const counts = columnOf(k, 'k', requireCounts);
  const totals = columnOf(n, 'n', requireCounts);
  requireSameHeight(counts, 'k', totals, 'n');
  const level = confidenceOf(confidence);
  return counts.map((own, i) => {
    const all = totals[i]!;
    if (own === null || all === null || all === 0) return ['', ''];
    if (own > all)
      throw new DomainError(FUNCTION_ERRORS.more({ argument: 'k', row: i + 1, column: 1 }, own, all));
    const { low, high } = wilsonInterval(own, all, level);
    return [low, high];
  });
}
