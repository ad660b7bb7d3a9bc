/**
 * How many works stand just above the cut scores, against a reference distribution of the same work.
 * For a cut q: hi = c[q] + c[q+1], lo = c[q−2] + c[q−1], p = the reference's hi / (hi + lo),
 * z = (hi − (hi + lo)·p) / √((hi + lo)·p·(1 − p)); cuts are combined as Σz / √k.
 */
import { CutScores } from '../protocol/paper';

export interface CutExcess {
  /** Participants within two points of the cuts used. */
  readonly n: number;
  /** How many cuts had enough participants. */
  readonly cuts: number;
  /** Share of these participants at or just above the cut, and what the reference lets expect. */
  readonly observed: number;
  readonly expected: number;
  readonly z: number;
}

/**
 * Excess at the cuts from participants by score (`scores`, whole counts) and a reference in counts or percents.
 * A cut is used from `minimum` participants beside it and where the reference has works on both sides;
 * null when no cut can be used.
 */
export function cutExcess(
  scores: readonly number[],
  reference: readonly number[],
  cuts: CutScores,
  minimum: number,
): CutExcess | null {
  let n = 0;
  let used = 0;
  let above = 0;
  let expectedAbove = 0;
  let zSum = 0;
  for (const cut of cuts) {
    const own = beside(scores, cut);
    const other = beside(reference, cut);
    if (own.n < minimum || other.above === 0 || other.above === other.n) continue;
    const share = other.above / other.n;
    n += own.n;
    used++;
    above += own.above;
    expectedAbove += own.n * share;
    zSum += (own.above - own.n * share) / Math.sqrt(own.n * share * (1 - share));
  }
  if (used === 0) return null;
  return { n, cuts: used, observed: above / n, expected: expectedAbove / n, z: zSum / Math.sqrt(used) };
}

function beside(scores: readonly number[], cut: number): { above: number; n: number } {
  const at = (score: number) => scores[score] ?? 0;
  const above = at(cut) + at(cut + 1);
  return { above, n: above + at(cut - 2) + at(cut - 1) };
}
