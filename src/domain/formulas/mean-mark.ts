/** OBJECTIVITY_MEAN_MARK: средняя отметка. */
import { meanMark } from '../indicators/descriptive';
import { figureOfRows } from './marks-rows';

/** n×4 counts or percents of 2, 3, 4, 5 → n×1 marks. @throws DomainError for another shape or a number below zero. */
export function meanMarkOfRows(marks: unknown): (number | '')[][] {
  return figureOfRows(marks, meanMark);
}
