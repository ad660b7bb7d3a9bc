/**
 * The empirical null of the baseline panel (Efron 2004), with a scale that is never below the theoretical one. Works on
 * plain columns of statistics.
 */
import { normalQuantile } from '../../../src/domain/stats/normal';
import { quantileOfSorted } from '../../../src/domain/stats/quantile';
import { studentUpper } from '../../../src/domain/stats/student';

/** A statistic by unit or school; null where there is none. */
export type Column = readonly (number | null)[];

export interface Calibrated {
  readonly z: Column;
  /** Upper tail. */
  readonly p: Column;
}

/** Fewer values than this have no null of their own. */
const FEWEST = 8;
/** Efficiency of the median absolute deviation under normality: what it is worth in degrees of freedom. */
const MAD_EFFICIENCY = 0.37;
/** Standard deviation of a standard normal winsorised at 10 % on either side. */
const WINSORISED_SD = 0.8238;

/** Centre by the median of the group (work), scale pooled over groups: max(1, MAD, winsorised SD). */
export function calibrated(values: Column, groups: readonly string[]): Calibrated {
  const centres = new Map(
    [...new Set(groups)].map((group) => [group, median(known(values.filter((_, i) => groups[i] === group)))]),
  );
  const centred = values.map((value, i) => (value === null ? null : value - centres.get(groups[i])!));
  const sample = known(centred);
  if (sample.length < FEWEST) return { z: values.map(() => null), p: values.map(() => null) };
  const scale = scaleOf(sample);
  const z = centred.map((value) => (value === null ? null : value / scale));
  const df = Math.max(4, MAD_EFFICIENCY * (sample.length - centres.size));
  return { z, p: z.map((value) => (value === null ? null : studentUpper(value, df))) };
}

/** Centre and scale of one sample, by the same rule. */
export function robustScale(sample: readonly number[]): { centre: number; scale: number } {
  const centre = median(sample);
  return { centre, scale: scaleOf(sample.map((value) => value - centre)) };
}

function scaleOf(centred: readonly number[]): number {
  const mad = 1.4826 * median(centred.map(Math.abs));
  const sorted = [...centred].sort((a, b) => a - b);
  const [low, high] = [quantileOfSorted(sorted, 0.1), quantileOfSorted(sorted, 0.9)];
  const winsorised = sorted.map((value) => Math.min(high, Math.max(low, value)));
  const mean = winsorised.reduce((sum, value) => sum + value, 0) / winsorised.length;
  const squares = winsorised.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.max(1, mad, Math.sqrt(squares / winsorised.length) / WINSORISED_SD);
}

function median(sample: readonly number[]): number {
  return quantileOfSorted(
    [...sample].sort((a, b) => a - b),
    0.5,
  );
}

export function known(values: Column): number[] {
  return values.filter((value): value is number => value !== null);
}

/** z of an upper tail probability, finite for any p from 0 to 1. */
export function zOfUpper(p: number): number {
  return -normalQuantile(Math.max(1e-300, Math.min(1 - 1e-16, p)));
}
