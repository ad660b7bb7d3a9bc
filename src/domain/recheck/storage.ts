/** Works are kept only for a while: reminds of the draw before it is too late. The day is given, never looked up. */
import type { Procedure } from '../tables/lists';
import type { Attention } from '../report/report';
import { RECHECK_TABLE } from '../../messages/recheck';
import type { Recheck } from './record';

const DAY = 86_400_000;

/**
 * A sentence for every work whose storage ends within `days` from `today` (ISO) and of which nothing has been drawn or
 * re-checked. Works are kept until the results come where no other date stands. Sentences do not name the day on which
 * they are made: a plan that holds them changes once, not daily.
 */
export function storageWarnings(
  procedures: readonly Procedure[],
  rechecks: readonly Recheck[],
  days: number,
  today: string,
): Attention[] {
  const drawn = new Set(rechecks.map(({ work }) => work));
  return procedures.flatMap(({ id, keptUntil, results }) => {
    const last = keptUntil ?? results;
    if (last === null || drawn.has(id)) return [];
    const left = (Date.parse(last) - Date.parse(today)) / DAY;
    return left >= 0 && left <= days ? [{ place: id, message: RECHECK_TABLE.storageEnds(last) }] : [];
  });
}
