/** OBJECTIVITY_MARK: mark by primary score and scale. */
import { Mark, markByScore } from '../protocol/paper';
import { cutsOf, numbersOf, requireNotNegative } from './arguments';

/** Scores of any shape and three cut scores → marks of the same shape; '' for a blank cell. */
export function markOfScores(scores: unknown, cuts: unknown): (Mark | '')[][] {
  const rows = numbersOf(scores, 'scores');
  requireNotNegative(rows, 'scores');
  const cutScores = cutsOf(cuts);
  return rows.map((row) => row.map((score) => (score === null ? '' : markByScore(score, cutScores))));
}
