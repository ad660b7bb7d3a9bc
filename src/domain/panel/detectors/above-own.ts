/**
 * Result above what the school's own other works of the year and the journal marks promise: the residual of a straight
 * line over the units of the work. Compared with itself, a good school is no exception.
 */
import { momentsOfCounts } from '../../stats/histogram';
import type { Detector, Measured, WorkBatch } from '../detector';
import { journalExpectations } from '../journal-expectation';
import { standingIn, sumRows } from '../layout';
import { leastSquares } from '../least-squares';

/** Units of more pupils weigh no more than this in the line: schools differ by more than their pupils' chance. */
const MOST_WEIGHT = 50;

export const aboveOwn: Detector = {
  id: 'above-own',
  family: 'level',
  needs: ['other-works'],
  minimumN: 10,
  effect: 0.3,
  measure: (batch) => {
    const group = sumRows(batch.reference.map((index) => batch.units[index]!.scores));
    const { sd } = momentsOfCounts(group);
    const rows = batch.units.map((unit, index) => {
      const standing = standingIn(unit, group);
      const own = batch.ownStanding[index] ?? null;
      const journal = promised(batch, index, group);
      if (standing === null || own === null || sd === null) return null;
      return { n: unit.n, standing, predictors: [1, own, ...(journal === null ? [] : [journal])] };
    });
    const width = Math.max(0, ...rows.map((row) => row?.predictors.length ?? 0));
    const known = rows.filter((row) => row !== null && row.predictors.length === width);
    const fit = leastSquares(
      known.map((row) => row!.predictors),
      known.map((row) => row!.standing),
      known.map((row) => Math.min(MOST_WEIGHT, row!.n)),
    );
    return rows.map((row): Measured | null => {
      if (row === null || fit === null || row.predictors.length !== width) return null;
      const expected = row.predictors.reduce((sum, x, i) => sum + x * fit[i]!, 0);
      return {
        n: row.n,
        value: row.standing,
        reference: expected,
        interval: null,
        z: (row.standing - expected) * Math.sqrt(row.n),
      };
    });
  },
};

/** Mean that the journal marks promise, in standard deviations of the group. */
function promised(batch: WorkBatch, index: number, group: readonly number[]): number | null {
  const expectation = journalExpectations(batch)[index]!;
  const { mean, sd } = momentsOfCounts(group);
  if (expectation === null || mean === null || sd === null || sd === 0) return null;
  let n = 0;
  let sum = 0;
  expectation.untilted.forEach((shares, mark) => {
    const pupils = expectation.n[mark]!;
    n += pupils;
    sum += pupils * shares.reduce((total, share, score) => total + share * score, 0);
  });
  return n === 0 ? null : (sum / n - mean) / sd;
}
