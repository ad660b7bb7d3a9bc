/** OBJECTIVITY_QUALITY: качество, the share of 4 and 5. */
import { quality } from '../indicators/descriptive';
import { figureOfRows } from './marks-rows';

/** n×4 counts or percents of 2, 3, 4, 5 → n×1 fractions. @throws DomainError for another shape or a number below zero. */
export function qualityOfRows(marks: unknown): (number | '')[][] {
  return figureOfRows(marks, quality);
}
