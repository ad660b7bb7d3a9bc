/** Scores of a school's work against those of the others moved to the school's own mean and spread. */
import { total } from '../indicators/tally';
import { expectedScores } from '../panel/detectors/at-cuts';
import type { EvidencePoint, UnitPlace } from './evidence';

/** Percents of works by score 0 … maximum; null where the scores have no spread. */
export function scoreEvidence({ batch, index }: UnitPlace): EvidencePoint[] | null {
  const expected = expectedScores(batch, index);
  if (expected === null) return null;
  const { scores } = batch.units[index]!;
  const n = total(scores);
  return expected.map((share, score) => ({
    label: String(score),
    own: (100 * (scores[score] ?? 0)) / n,
    expected: 100 * share,
  }));
}
