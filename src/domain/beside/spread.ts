/**
 * How much the schools of one work change from one year to another beyond the chance of who sat it. One year's pupils
 * differ from the next's everywhere, so a school's change is called one only where it is more than that too.
 */
import { betweenVariance } from '../stats/between-variance';
import { normalQuantile } from '../stats/normal';
import { CONFIDENCE } from '../stats/proportion';
import type { Change, Difference, Trend } from './dynamics';

/** Schools from which their spread is known well enough. */
const SPREAD_SCHOOLS = 10;

const Z = normalQuantile((1 + CONFIDENCE) / 2);

type Measure = 'quality' | 'twos' | 'mean';
export type PlainChange = Omit<Change, Measure> & Readonly<Record<Measure, Difference | null>>;

/** Adds the widened intervals; the changes of one pair of works stand for its spread. Order is kept. */
export function withSpread(changes: readonly PlainChange[]): Change[] {
  const groups = new Map<string, PlainChange[]>();
  for (const change of changes) {
    const group = groups.get(pairOf(change));
    if (group === undefined) groups.set(pairOf(change), [change]);
    else group.push(change);
  }
  const variances = new Map(
    [...groups].map(([id, group]) => [
      id,
      {
        quality: varianceOf(group.map(({ quality }) => quality)),
        twos: varianceOf(group.map(({ twos }) => twos)),
        mean: varianceOf(group.map(({ mean }) => mean)),
      },
    ]),
  );
  return changes.map((change) => {
    const variance = variances.get(pairOf(change))!;
    return {
      ...change,
      quality: trendOf(change.quality, variance.quality),
      twos: trendOf(change.twos, variance.twos),
      mean: trendOf(change.mean, variance.mean),
    };
  });
}

function pairOf({ track, from, to }: PlainChange): string {
  return `${track}:${from.work}:${to.work}`;
}

/** Around 0: a change beside the others is 0 on the whole. Standard errors are those of the intervals. */
function varianceOf(differences: readonly (Difference | null)[]): number | null {
  const known = differences.filter((one): one is Difference => one !== null && errorOf(one) > 0);
  if (known.length < SPREAD_SCHOOLS) return null;
  return betweenVariance(
    known.map(({ value }) => value),
    known.map(errorOf),
    0,
  );
}

function errorOf({ interval }: Difference): number {
  return (interval.high - interval.low) / 2 / Z;
}

function trendOf(difference: Difference | null, variance: number | null): Trend | null {
  if (difference === null || variance === null) return difference && { ...difference, widened: null };
  const { value, interval } = difference;
  const arm = Z * Math.sqrt(variance);
  return {
    ...difference,
    widened: {
      low: value - Math.hypot(value - interval.low, arm),
      high: value + Math.hypot(interval.high - value, arm),
    },
  };
}
