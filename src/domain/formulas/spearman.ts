/** OBJECTIVITY_SPEARMAN: rank correlation of primary scores with journal marks. */
import { LEVELS } from '../../messages/levels';
import { spearmanOfTable } from '../stats/rank-correlation';
import { columnOf, pairsOf } from './arguments';

/** n×1 with n×1 numbers → −1 … 1; «недостаточно данных» from fewer than 2 pairs or when one side is constant. */
export function spearman(scores: unknown, journal: unknown): number | string {
  return spearmanOfPairs(scoreMarkPairs(scores, journal)) ?? LEVELS.unknown;
}

/** Pairs of score and journal mark; a pair with a blank is skipped. */
export function scoreMarkPairs(scores: unknown, journal: unknown): [number, number][] {
  return pairsOf(columnOf(scores, 'scores'), 'scores', columnOf(journal, 'journal'), 'journal');
}

/** Rank correlation of pairs of any numbers. */
export function spearmanOfPairs(pairs: readonly (readonly [number, number])[]): number | null {
  const rows = positions(pairs.map(([first]) => first));
  const columns = positions(pairs.map(([, second]) => second));
  const table = [...rows].map(() => new Array<number>(columns.size).fill(0));
  for (const [first, second] of pairs) table[rows.get(first)!]![columns.get(second)!]!++;
  return spearmanOfTable(table);
}

/** Place of every distinct value in ascending order. */
function positions(values: readonly number[]): Map<number, number> {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  return new Map(distinct.map((value, i) => [value, i]));
}
