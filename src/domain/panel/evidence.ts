/**
 * One p from many templates and works. The evidence is a mean of likelihood ratios: how many times likelier the templates'
 * z are if one mechanism was at work in most of the works, than by chance. Its p comes from the same formula on seeded
 * chance figures, so that it needs no table and is the same in every run.
 */
import { Random } from '../random';
import { normalQuantile } from '../stats/normal';

/** Shifts of a template that are looked for, in standard deviations, equally likely. */
const SHIFTS = [1.5, 3];
/** Share of a school's works that a mechanism is expected in. */
const SHARE_OF_WORKS = 0.7;
/** e^30 is beyond any doubt, and keeps products finite. */
const MOST_EXPONENT = 30;

const DRAWS = 32_768;
const SEED = 20_260_101;
/** Draws beyond which the tail is a straight line in logarithms, and the draw from which its slope is taken. */
const STEADY_TAIL = 33;
const SLOPE_FROM = 328;

/** z of one work by mechanism, in a fixed order; NaN where a template does not answer. */
export type WorkTemplates = readonly number[];

export interface Evidence {
  /** Logarithm of the mean likelihood ratio. */
  readonly log: number;
  readonly works: number;
  readonly mechanisms: number;
}

/** Evidence of the works of one school; null when no template answers in any of them. */
export function evidenceOf(all: readonly WorkTemplates[]): Evidence | null {
  const works = all.filter((work) => work.some((z) => !Number.isNaN(z)));
  let sum = 0;
  let mechanisms = 0;
  for (let mechanism = 0; mechanism < (works[0]?.length ?? 0); mechanism++) {
    const z = works.map((work) => work[mechanism]!).filter((value) => !Number.isNaN(value));
    if (z.length === 0) continue;
    mechanisms++;
    for (const shift of SHIFTS) sum += z.reduce((product, value) => product * ratio(value, shift), 1);
  }
  if (mechanisms === 0) return null;
  return { log: Math.log(sum / (mechanisms * SHIFTS.length)), works: works.length, mechanisms };
}

function ratio(z: number, shift: number): number {
  return (
    1 - SHARE_OF_WORKS + SHARE_OF_WORKS * Math.exp(Math.min(MOST_EXPONENT, shift * z - (shift * shift) / 2))
  );
}

/**
 * Evidence by chance, for templates whose z have Student's t with `freedom` degrees of freedom and are
 * independent. Tables are made once for each number of works and mechanisms.
 */
class ChanceOfEvidence {
  private readonly factors = new Map<number, Float64Array[][]>();
  private readonly sorted = new Map<string, Float64Array>();

  p({ log, works, mechanisms }: Evidence, freedom: number): number {
    const chance = this.table(works, mechanisms, Math.round(freedom));
    const above = DRAWS - firstNotBelow(chance, log);
    if (above >= STEADY_TAIL) return above / DRAWS;
    const near = chance[DRAWS - SLOPE_FROM]!;
    const far = chance[DRAWS - STEADY_TAIL]!;
    const slope = Math.log(SLOPE_FROM / STEADY_TAIL) / (far - near);
    return (STEADY_TAIL / DRAWS) * Math.exp(-slope * (log - far));
  }

  /** Logarithms of evidence by chance, ascending. */
  private table(works: number, mechanisms: number, freedom: number): Float64Array {
    const key = `${works}|${mechanisms}|${freedom}`;
    let table = this.sorted.get(key);
    if (table === undefined) {
      table = this.draw(works, mechanisms, freedom);
      this.sorted.set(key, table);
    }
    return table;
  }

  private draw(works: number, mechanisms: number, freedom: number): Float64Array {
    const factors = this.factorsOf(freedom, mechanisms);
    const logs = new Float64Array(DRAWS);
    for (let shift = 0; shift < SHIFTS.length; shift++) {
      for (let mechanism = 0; mechanism < mechanisms; mechanism++) {
        const one = factors[mechanism]![shift]!;
        for (let i = 0; i < DRAWS; i++) {
          let product = 1;
          // Works draw from one list at distances that no two mechanisms share.
          for (let work = 0; work < works; work++) {
            product *= one[(i + work * (STEP + 2 * mechanism)) % DRAWS]!;
          }
          logs[i]! += product;
        }
      }
    }
    for (let i = 0; i < DRAWS; i++) logs[i] = Math.log(logs[i]! / (mechanisms * SHIFTS.length));
    return logs.sort();
  }

  /** Likelihood ratios by mechanism and shift: the quantiles of Student's t, in another order for each mechanism. */
  private factorsOf(freedom: number, mechanisms: number): Float64Array[][] {
    const known = this.factors.get(freedom) ?? [];
    this.factors.set(freedom, known);
    if (known.length >= mechanisms) return known;
    const places = Array.from({ length: DRAWS }, (_, i) => i);
    const z = places.map((i) => studentLike((i + 0.5) / DRAWS, freedom));
    const ratios = SHIFTS.map((shift) => Float64Array.from(z, (value) => ratio(value, shift)));
    while (known.length < mechanisms) {
      const order = new Random(SEED + known.length).shuffled(places);
      known.push(ratios.map((sorted) => Float64Array.from(order, (i) => sorted[i]!)));
    }
    return known;
  }
}

const STEP = 4_001;

/** Quantile of Student's t from that of the normal, in powers of 1/freedom (Abramowitz & Stegun 26.7.5). */
function studentLike(p: number, freedom: number): number {
  const z = normalQuantile(p);
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, i) => sum + term / freedom ** (i + 1), z);
}

const CHANCE = new ChanceOfEvidence();

/** P(evidence ≥ observed) by chance; tables are made at first use and kept. */
export function evidenceP(evidence: Evidence, freedom: number): number {
  return CHANCE.p(evidence, freedom);
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
