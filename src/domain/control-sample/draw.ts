/**
 * The draw of a control sample (контрольная выборка): schools of all strata in proportion, each with the same chance,
 * repeatable by anybody who has the seed. It proposes; who is observed, an order decides.
 */
import { Random } from '../random';
import { compareText } from '../verdict/gather';

export interface Candidate {
  /** Six digits. */
  readonly code: string;
  readonly municipality: string;
  /** Город, посёлок, село. */
  readonly place: string;
  readonly kind: string;
  /** Participants of its largest work; null when nothing is loaded. */
  readonly size: number | null;
}

/** Participants of the largest work: up to 19, 20–59, 60 and more, unknown. */
export type SizeClass = 'small' | 'middle' | 'large' | 'unknown';
/** First sizes of the middle and the large class: in one region a quarter of schools is below, a quarter above. */
export const MIDDLE_FROM = 20;
export const LARGE_FROM = 60;
const SIZE_ORDER: readonly SizeClass[] = ['small', 'middle', 'large', 'unknown'];

/** What tells strata apart first: municipalities where there are several, else city and village. */
export type Area = 'municipality' | 'place';

export interface Stratum {
  /** Municipality or place; '' when it is blank in the list. */
  readonly area: string;
  readonly kind: string;
  readonly size: SizeClass;
  /** All codes, ascending. */
  readonly schools: readonly string[];
  /** Codes drawn, ascending. */
  readonly drawn: readonly string[];
}

export interface Draw {
  readonly area: Area;
  /** By area, kind, size. */
  readonly strata: readonly Stratum[];
}

/**
 * Draws `count` of the candidates, 0 ≤ count ≤ their number. Strata stand one after another, schools within a stratum in
 * random order; from a random start every (N / count)-th is taken. So every school has the chance count / N, and a
 * stratum, a kind within a municipality and a municipality get their share up to one school (systematic sampling with
 * implicit stratification, Cochran 1977, §8).
 */
export function drawSample(candidates: readonly Candidate[], count: number, seed: string): Draw {
  const area = areaOf(candidates);
  const random = new Random(seed);
  const groups = strataOf(candidates, area).map((stratum) => ({
    stratum,
    order: random.shuffled(stratum.schools),
  }));
  const order = groups.flatMap((group) => group.order);
  const start = random.next();
  const drawn = new Set(
    Array.from({ length: count }, (_, i) => order[Math.floor(((start + i) * order.length) / count)]!),
  );
  return {
    area,
    strata: groups.map(({ stratum }) => ({
      ...stratum,
      drawn: stratum.schools.filter((code) => drawn.has(code)),
    })),
  };
}

function areaOf(candidates: readonly Candidate[]): Area {
  return new Set(candidates.map(({ municipality }) => municipality)).size > 1 ? 'municipality' : 'place';
}

function strataOf(candidates: readonly Candidate[], area: Area): Omit<Stratum, 'drawn'>[] {
  const strata = new Map<string, Omit<Stratum, 'drawn' | 'schools'> & { readonly schools: string[] }>();
  for (const candidate of [...candidates].sort((a, b) => compareText(a.code, b.code))) {
    const head = { area: candidate[area], kind: candidate.kind, size: sizeClass(candidate.size) };
    const id = JSON.stringify([head.area, head.kind, SIZE_ORDER.indexOf(head.size)]);
    const stratum = strata.get(id) ?? { ...head, schools: [] };
    strata.set(id, stratum);
    stratum.schools.push(candidate.code);
  }
  return [...strata.values()].sort(
    (a, b) =>
      compareText(a.area, b.area) ||
      compareText(a.kind, b.kind) ||
      SIZE_ORDER.indexOf(a.size) - SIZE_ORDER.indexOf(b.size),
  );
}

function sizeClass(size: number | null): SizeClass {
  if (size === null) return 'unknown';
  if (size < MIDDLE_FROM) return 'small';
  return size < LARGE_FROM ? 'middle' : 'large';
}

/** Schools to draw for a share in percent (0–100] of `candidates`: rounded up, so that some are always drawn. */
export function countOfShare(candidates: number, percent: number): number {
  return Math.min(candidates, Math.ceil((candidates * percent) / 100));
}
