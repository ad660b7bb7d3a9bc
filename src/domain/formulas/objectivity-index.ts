/** OBJECTIVITY_INDEX: 100 minus the percent of schools with at least one sign. */
import { FUNCTION_ERRORS } from '../../messages/functions';
import { DomainError } from '../errors';
import { objectivityIndex } from '../indicators/rules-2019';
import { columnOf, requireCounts, requireSameHeight } from './arguments';

/** n×1 marked schools with n×1 schools in all → n×1 numbers 0–100; '' where a cell is blank or there is no school. */
export function indexOfRows(marked: unknown, schools: unknown): (number | '')[][] {
  const markedColumn = columnOf(marked, 'marked', requireCounts);
  const schoolColumn = columnOf(schools, 'schoolCount', requireCounts);
  requireSameHeight(markedColumn, 'marked', schoolColumn, 'schoolCount');
  return markedColumn.map((own, i) => {
    const all = schoolColumn[i]!;
    if (own === null || all === null) return [''];
    if (own > all)
      throw new DomainError(FUNCTION_ERRORS.more({ argument: 'marked', row: i + 1, column: 1 }, own, all));
    return [objectivityIndex(own, all) ?? ''];
  });
}
