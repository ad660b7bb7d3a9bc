/**
 * Rank correlation of journal marks with scores (Spearman), higher or lower than in the other units: two detectors.
 */
import { spearmanOfTable } from '../../stats/rank-correlation';
import { quantileOfSorted } from '../../stats/quantile';
import type { Detector, DetectorId, Measured, WorkBatch } from '../detector';
import { markedRows, withJournalMark } from '../layout';
import { perBatch } from '../per-batch';

/** Variance of Fisher's z of a rank correlation times n − 3 (Fieller, Hartley & Pearson 1957). */
const RANK_VARIANCE = 1.06;
const HIGHEST = 0.999;

const correlations = perBatch((batch) => {
  const units = batch.units.map((unit) => {
    const n = withJournalMark(unit);
    const rank = n > 3 ? spearmanOfTable(markedRows(unit)) : null;
    return rank === null
      ? null
      : { n, rank, fisher: Math.atanh(Math.max(-HIGHEST, Math.min(HIGHEST, rank))) };
  });
  const sorted = batch.reference
    .map((index) => units[index]!)
    .filter((unit) => unit !== null && unit.n >= 10)
    .map((unit) => unit!.fisher)
    .sort((a, b) => a - b);
  return { units, middle: quantileOfSorted(sorted, 0.5) };
});

function rankDetector(id: DetectorId, direction: 1 | -1): Detector {
  const measureUnit = (batch: WorkBatch, index: number): Measured | null => {
    const { units, middle } = correlations(batch);
    const unit = units[index]!;
    if (unit === null || Number.isNaN(middle)) return null;
    return {
      n: unit.n,
      value: unit.rank,
      reference: Math.tanh(middle),
      interval: null,
      z: direction * (unit.fisher - middle) * Math.sqrt((unit.n - 3) / RANK_VARIANCE),
    };
  };
  return {
    id,
    family: 'journal',
    needs: ['journal'],
    minimumN: 10,
    effect: 0.15,
    measure: (batch) => batch.units.map((_, index) => measureUnit(batch, index)),
  };
}

export const rankHigh = rankDetector('rank-high', 1);
export const rankLow = rankDetector('rank-low', -1);
