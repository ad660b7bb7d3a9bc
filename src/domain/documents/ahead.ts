/** Which procedures are still to come on the day of the documents. */
import type { Procedure } from '../tables/lists';
import type { DocumentInput } from './input';

/** By its last day; without one a work of this calendar year or a later one that nobody has results of. */
export function isAhead(
  { today, evaluation, outcomes }: DocumentInput,
  { id, work, conducted, conductedUntil }: Procedure,
): boolean {
  const last = conductedUntil ?? conducted;
  if (last !== null) return last >= today;
  const hasResults =
    evaluation.works.some((one) => one.id === id && one.figures.n > 0) ||
    outcomes.groups.some((one) => one.id === id);
  return !hasResults && work.year >= Number(today.slice(0, 4));
}
