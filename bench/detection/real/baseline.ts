/**
 * The frozen baseline: indicators made comparable by robust z inside a work, and their untrained combinations. A later
 * method is measured beside these, never in place of them.
 */
import { combineFisher } from '../stats/combine-p';
import { gammaUpper } from '../stats/gamma';
import { quantileOfSorted } from '../../../src/domain/stats/quantile';
import { BenchRegion, MethodAnswer } from '../pupils';
import { RegionFigures, WorkFigures, average, regionFigures } from './figures';
import { INDICATORS, IndicatorId } from './indicators';

/** Anything that judges a region: the baseline, and the product's panel beside it. */
export type Method = (region: BenchRegion) => MethodAnswer;

const FOUR: readonly IndicatorId[] = ['boundary', 'hard-tasks', 'similar-pairs', 'confirmed-high'];
const TEN: readonly IndicatorId[] = [
  ...FOUR,
  'above-own',
  'low-spread',
  'gap2-high',
  'absent',
  'rank-low',
  'outfit',
];

/** Combinations, by name. */
export const METHODS: Readonly<Record<string, Method>> = {
  'truncated product p < .05 of 10': combined(TEN, truncatedProduct),
  'Fisher of 10': combined(TEN, (p) => combineFisher(p)!),
  'min p of 4': combined(FOUR, smallest),
  'rule A alone': combined(['rule-a'], smallest),
};

/** Every indicator on its own, by id. */
export const SINGLE_METHODS = Object.fromEntries(
  Object.keys(INDICATORS).map((id) => [id, combined([id as IndicatorId], smallest)]),
) as Readonly<Record<IndicatorId, Method>>;

const LEAST_GROUP = 30;
/** IQR of a standard normal distribution. */
const NORMAL_IQR = 1.349;

type Combine = (p: readonly number[]) => number;

function combined(ids: readonly IndicatorId[], combine: Combine): Method {
  return (region) => {
    const p = ids.map((id) => indicatorP(region, id));
    const unitP = region.units.map((_, unit) => combine(p.map((values) => values[unit]!)));
    return { unitP, schoolP: bySchool(region, unitP) };
  };
}

/** The smallest p of a school's units, times their number. */
function bySchool({ units }: BenchRegion, unitP: readonly number[]): Map<string, number> {
  const all = new Map<string, number[]>();
  units.forEach(({ school }, i) => all.set(school, [...(all.get(school) ?? []), unitP[i]!]));
  return new Map([...all].map(([school, p]) => [school, Math.min(1, p.length * Math.min(...p))]));
}

const known = new WeakMap<RegionFigures, Map<IndicatorId, number[]>>();

/** p of one indicator for every unit, 1 where it cannot be had. */
function indicatorP(region: BenchRegion, id: IndicatorId): number[] {
  const figures = regionFigures(region);
  const cache = known.get(figures) ?? new Map<IndicatorId, number[]>();
  known.set(figures, cache);
  let p = cache.get(id);
  if (p === undefined) {
    p = ranked(comparable(INDICATORS[id].measure(figures), figures));
    cache.set(id, p);
  }
  return p;
}

/** Robust z of every unit inside its work and size group. */
function comparable(values: readonly number[], figures: RegionFigures): number[] {
  const z = new Array<number>(values.length).fill(NaN);
  for (const work of figures.works) {
    for (const group of sizeGroups(work, figures)) {
      robustZ(group.map((unit) => values[unit]!)).forEach((value, i) => (z[group[i]!] = value));
    }
  }
  return z;
}

/**
 * Share of the region's units, all works together, with a z at least as large (ties halved): real units have heavier
 * tails than the normal distribution has. NaN gives 1.
 */
export function ranked(z: readonly number[]): number[] {
  const order = z.map((_, i) => i).filter((i) => !Number.isNaN(z[i]!));
  order.sort((x, y) => z[y]! - z[x]!);
  const p = new Array<number>(z.length).fill(1);
  for (let first = 0, next = 0; first < order.length; first = next) {
    while (next < order.length && z[order[next]!] === z[order[first]!]) next++;
    for (const i of order.slice(first, next)) p[i] = (first + next + 1) / 2 / (order.length + 1);
  }
  return p;
}

/** Units of a work in thirds by number of participants; all together where a third would be too few for an IQR. */
function sizeGroups(work: WorkFigures, { units }: RegionFigures): number[][] {
  const order = work.units.slice().sort((x, y) => units[x]!.tally.n - units[y]!.tally.n);
  const third = order.length / 3;
  if (third < LEAST_GROUP) return [order];
  return [0, 1, 2].map((group) => order.slice(Math.round(group * third), Math.round((group + 1) * third)));
}

/**
 * Distance from the median in units of IQR ÷ 1.349, or of the standard deviation where most values are the same (shares
 * of rare pairs). NaN stays NaN; all are 0 where there is no spread.
 */
export function robustZ(values: readonly number[]): number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((x, y) => x - y);
  const median = quantileOfSorted(sorted, 0.5);
  const range = quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25);
  const centre = average(sorted);
  const scale = range / NORMAL_IQR || Math.sqrt(average(sorted.map((value) => (value - centre) ** 2)));
  return values.map((value) => (scale === 0 ? value * 0 : (value - median) / scale));
}

/** Smallest of k p-values, as if they were independent: 1 − (1 − p)^k. */
function smallest(p: readonly number[]): number {
  return -Math.expm1(p.length * Math.log1p(-Math.min(...p)));
}

const TRUNCATED_AT = 0.05;

/**
 * Truncated product of Zaykin et al. (2002), formula 2: product of the p-values of at most .05, and the chance of one
 * as small from k independent p-values. 1 when none is so small.
 */
export function truncatedProduct(p: readonly number[]): number {
  const small = p.filter((value) => value <= TRUNCATED_AT);
  if (small.length === 0) return 1;
  const k = p.length;
  const log = small.reduce((sum, value) => sum + Math.log(value), 0);
  let sum = 0;
  let choose = 1;
  for (let count = 1; count <= k; count++) {
    choose *= (k - count + 1) / count;
    const excess = count * Math.log(TRUNCATED_AT) - log;
    const tail = excess <= 0 ? 1 : gammaUpper(count, excess);
    sum += choose * (1 - TRUNCATED_AT) ** (k - count) * TRUNCATED_AT ** count * tail;
  }
  return Math.min(1, sum);
}
