/**
 * Spread of the scores smaller than units with such a mean have: ln s² against a square of the mean over the units of
 * the work.
 */
import { momentsOfCounts } from '../../stats/histogram';
import type { Detector } from '../detector';
import { leastSquares } from '../least-squares';

const LEAST_N = 5;

export const lowSpread: Detector = {
  id: 'low-spread',
  family: 'level',
  needs: [],
  minimumN: 10,
  effect: 0.3,
  measure: (batch) => {
    const half = batch.maxScore / 2;
    const units = batch.units.map(({ scores }) => {
      const { n, mean, sd } = momentsOfCounts(scores);
      if (n < LEAST_N || mean === null || sd === null || sd === 0) return null;
      const x = (mean - half) / half;
      return { n, sd, row: [1, x, x * x], log: Math.log(sd * sd) };
    });
    const known = units.filter((unit) => unit !== null);
    const fit = leastSquares(
      known.map((unit) => unit.row),
      known.map(({ log }) => log),
      known.map(({ n }) => n - 1),
    );
    return units.map((unit) => {
      if (unit === null || fit === null) return null;
      const expected = unit.row.reduce((sum, x, i) => sum + x * fit[i]!, 0);
      return {
        n: unit.n,
        value: unit.sd,
        reference: Math.exp(expected / 2),
        interval: null,
        z: -(unit.log - expected) * Math.sqrt((unit.n - 1) / 2),
      };
    });
  },
};
