/** OBJECTIVITY_CHANGES: how many participants lowered, confirmed and raised their journal mark, and gaps of 2 or more. */
import { columnOf, pairsOf, requireMarks } from './arguments';

/** n×1 with n×1 marks → one row: понизили, подтвердили, повысили, разрыв ≥ 2; a pair with a blank is skipped. */
export function changes(external: unknown, journal: unknown): number[][] {
  const outside = columnOf(external, 'external', requireMarks);
  const inside = columnOf(journal, 'journal', requireMarks);
  const differences = pairsOf(outside, 'external', inside, 'journal').map(([mark, before]) => mark - before);
  const count = (test: (difference: number) => boolean) => differences.filter(test).length;
  return [
    [
      count((difference) => difference < 0),
      count((difference) => difference === 0),
      count((difference) => difference > 0),
      count((difference) => Math.abs(difference) >= 2),
    ],
  ];
}
