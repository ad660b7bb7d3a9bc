/** OBJECTIVITY_MEAN_INTERVAL: mean ± 1.96·s/√n, the interval of rule A. */
import { meanHalfWidth } from '../stats/histogram';
import { columnOf, requireCounts, requireNotNegative, requireSameHeight } from './arguments';

/** Three columns n×1 → n×2 low and high, in the unit of the mean; '' where a cell is blank or n is below 2. */
export function intervalOfMean(mean: unknown, sd: unknown, n: unknown): (number | '')[][] {
  const means = columnOf(mean, 'mean');
  const deviations = columnOf(sd, 'sd', requireNotNegative);
  const totals = columnOf(n, 'n', requireCounts);
  requireSameHeight(means, 'mean', deviations, 'sd');
  requireSameHeight(means, 'mean', totals, 'n');
  return means.map((centre, i) => {
    const deviation = deviations[i]!;
    const all = totals[i]!;
    if (centre === null || deviation === null || all === null || all < 2) return ['', ''];
    const half = meanHalfWidth(deviation, all);
    return [centre - half, centre + half];
  });
}
