/** OBJECTIVITY_SOU: степень обученности учащихся, (n5 + 0.64·n4 + 0.36·n3 + 0.16·n2) / n · 100. */
import { sou } from '../indicators/descriptive';
import { figureOfRows } from './marks-rows';

/** n×4 counts or percents of 2, 3, 4, 5 → n×1 numbers 0–100. @throws DomainError for another shape or a number below zero. */
export function souOfRows(marks: unknown): (number | '')[][] {
  return figureOfRows(marks, sou);
}
