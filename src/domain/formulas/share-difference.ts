/** OBJECTIVITY_SHARE_DIFFERENCE: two shares compared, k1 of n1 with k2 of n2. */
import { ArgumentName, FUNCTION_ERRORS } from '../../messages/functions';
import { DomainError } from '../errors';
import { fisherExactTwoSided } from '../stats/fisher-exact';
import { newcombeInterval } from '../stats/proportion';
import { columnOf, confidenceOf, NumberCell, requireCounts, requireSameHeight } from './arguments';

/**
 * k1, n1 n×1; k2, n2 n×1 or one cell each for every row. Gives n×4: k1/n1 − k2/n2 (−1 … 1), low and high end of its
 * interval (Newcombe), two-sided p (Fisher's exact test); '' where a cell is blank or an n is 0.
 * Confidence defaults to 0.95.
 */
export function differenceOfShares(
  k1: unknown,
  n1: unknown,
  k2: unknown,
  n2: unknown,
  confidence?: unknown,
): (number | '')[][] {
  const first = sharesOf(k1, 'k1', n1, 'n1');
  const second = sharesOf(k2, 'k2', n2, 'n2');
  if (second.length !== 1) requireSameHeight(first, 'k1', second, 'k2');
  const level = confidenceOf(confidence);
  return first.map((own, i) => {
    const other = second.length === 1 ? second[0]! : second[i]!;
    if (own === null || other === null) return ['', '', '', ''];
    const { low, high } = newcombeInterval(own.k, own.n, other.k, other.n, level);
    const p = fisherExactTwoSided(own.k, own.n, other.k, other.n);
    return [own.k / own.n - other.k / other.n, low, high, p];
  });
}

interface Share {
  readonly k: number;
  /** At least 1. */
  readonly n: number;
}

function sharesOf(k: unknown, kName: ArgumentName, n: unknown, nName: ArgumentName): (Share | null)[] {
  const counts: NumberCell[] = columnOf(k, kName, requireCounts);
  const totals: NumberCell[] = columnOf(n, nName, requireCounts);
  requireSameHeight(counts, kName, totals, nName);
  return counts.map((own, i) => {
    const all = totals[i]!;
    if (own === null || all === null || all === 0) return null;
    if (own > all) {
      throw new DomainError(FUNCTION_ERRORS.more({ argument: kName, row: i + 1, column: 1 }, own, all));
    }
    return { k: own, n: all };
  });
}
