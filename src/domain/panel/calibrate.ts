/**
 * Calibration on real units. A theoretical z says too much of schools, which differ for many innocent reasons; here it is
 * centred and scaled so that the bulk of the units behaves like chance, whatever the theory says. Works on plain numbers:
 * one z per unit, NaN where a detector is silent.
 */
import { quantileOfSorted } from '../stats/quantile';

/** Units whose z are looked at together, in parallel lists. */
export interface Sample {
  readonly z: readonly number[];
  /** Index of the work of each unit: every work has a centre of its own. */
  readonly work: readonly number[];
  /** Participants of each unit. */
  readonly n: readonly number[];
}

/** Units of fewer participants are judged by the scale but do not make it. */
const STEADY_N = 10;
/** Units of a size class from which its median square is looked at. */
const LEAST_CLASS = 5;
/** Units that weigh as much as the belief that a work's centre is 0. */
const CENTRE_PRIOR = 3;
/** The median square of a normal figure, and the factor that makes a median deviation a standard one. */
const MEDIAN_SQUARE = 0.4549;
const DEVIATION = 1.4826;
/** Share drawn in at either end, and the standard deviation of a normal figure after that. */
const WINSORISED = 0.1;
const WINSORISED_DEVIATION = 0.8238;
/** Normal quantile of 85 %. */
const UPPER = 1.0364;

/**
 * z centred by work and divided by what units differ by: √(a + b·n), never below 1, because differences between schools
 * show the more the larger they are; then by max(1, median deviation, winsorised deviation).
 */
export function calibrateDetector(sample: Sample): number[] {
  const centred = centre(sample);
  const spread = spreadBySize(centred, sample.n);
  return scaled(
    centred.map((z, i) => z / spread(sample.n[i]!)),
    sample.n,
    false,
  );
}

/**
 * The same for sums of calibrated z, which need no second correction for size; the upper part is drawn in to what chance
 * lets expect, so that no template spends more than its share of the flags on what is common among schools.
 */
export function calibrateSum(sample: Sample): number[] {
  return scaled(centre(sample), sample.n, true);
}

/**
 * Degrees of freedom of calibrated z: 37 % of the units, as good as the median deviation is; 4 at least, and 30 at most,
 * because honest schools differ with heavier tails than the normal however many they are.
 */
export function freedomOf(sample: Sample): number {
  const units = sample.z.filter((z, i) => !Number.isNaN(z) && sample.n[i]! >= STEADY_N).length;
  return Math.min(30, Math.max(4, 0.37 * (units - new Set(sample.work).size)));
}

function centre({ z, work, n }: Sample): number[] {
  const byWork = new Map<number, number[]>();
  z.forEach((value, i) => {
    if (Number.isNaN(value) || n[i]! < STEADY_N) return;
    const known = byWork.get(work[i]!);
    if (known === undefined) byWork.set(work[i]!, [value]);
    else known.push(value);
  });
  const centres = new Map<number, number>();
  for (const [id, values] of byWork) {
    centres.set(id, (median(values) * values.length) / (values.length + CENTRE_PRIOR));
  }
  return z.map((value, i) => value - (centres.get(work[i]!) ?? 0));
}

/** Standard deviation by participants: a straight line through the median squares of three size classes. */
function spreadBySize(z: readonly number[], n: readonly number[]): (n: number) => number {
  const units = z
    .map((value, i) => ({ n: n[i]!, square: (value * value) / MEDIAN_SQUARE }))
    .filter(({ n: size, square }) => !Number.isNaN(square) && size >= STEADY_N);
  const sizes = units.map((unit) => unit.n).sort((a, b) => a - b);
  const small = quantileOfSorted(sizes, 1 / 3);
  const middling = quantileOfSorted(sizes, 2 / 3);
  const classes = [
    units.filter((unit) => unit.n <= small),
    units.filter((unit) => unit.n > small && unit.n <= middling),
    units.filter((unit) => unit.n > middling),
  ];
  if (classes.some((part) => part.length < LEAST_CLASS)) {
    const spread =
      units.length < LEAST_CLASS ? 1 : Math.sqrt(Math.max(1, median(units.map(({ square }) => square))));
    return () => spread;
  }
  const x = classes.map((part) => mean(part.map((unit) => unit.n)));
  const y = classes.map((part) => median(part.map(({ square }) => square)));
  const meanX = mean(x);
  const meanY = mean(y);
  const squares = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  const products = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i]! - meanY), 0);
  const slope = squares === 0 ? 0 : Math.max(0, products / squares);
  return (size) => Math.sqrt(Math.max(1, meanY + slope * (size - meanX)));
}

function scaled(z: readonly number[], n: readonly number[], holdsUpper: boolean): number[] {
  const steady = z.filter((value, i) => !Number.isNaN(value) && n[i]! >= STEADY_N).sort((a, b) => a - b);
  if (steady.length < 2) return [...z];
  const middle = quantileOfSorted(steady, 0.5);
  const deviations = steady.map((value) => Math.abs(value - middle));
  const low = quantileOfSorted(steady, WINSORISED);
  const high = quantileOfSorted(steady, 1 - WINSORISED);
  const drawnIn = steady.map((value) => Math.min(Math.max(value, low), high));
  const centreOfDrawn = mean(drawnIn);
  const variance =
    drawnIn.reduce((sum, value) => sum + (value - centreOfDrawn) ** 2, 0) / (steady.length - 1);
  const scale = Math.max(
    holdsUpper ? 0.3 : 1,
    DEVIATION * median(deviations),
    Math.sqrt(variance) / WINSORISED_DEVIATION,
    holdsUpper ? quantileOfSorted(steady, 0.85) / UPPER : 0,
  );
  return z.map((value) => value / scale);
}

export function median(values: readonly number[]): number {
  return quantileOfSorted(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
