/**
 * Rank correlation of journal marks with scores (Spearman) of each unit, against the median of the units. Detectors are
 * made of it; it decides no direction itself.
 */
import { spearmanOfTable } from '../stats/rank-correlation';
import { quantileOfSorted } from '../stats/quantile';
import type { Measured, WorkBatch } from './detector';
import { markedRows, withJournalMark } from './layout';
import { perBatch } from './per-batch';

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

/** One answer per unit; `direction` is 1 for a sign when the correlation is high, −1 when it is low. */
export function rankFindings(batch: WorkBatch, direction: 1 | -1): (Measured | null)[] {
  const { units, middle } = correlations(batch);
  return units.map((unit) =>
    unit === null || Number.isNaN(middle)
      ? null
      : {
          n: unit.n,
          value: unit.rank,
          reference: Math.tanh(middle),
          interval: null,
          z: direction * (unit.fisher - middle) * Math.sqrt((unit.n - 3) / RANK_VARIANCE),
        },
  );
}
