/**
 * How well a method tells units (or schools) with something done to them from those left as they were. Works on plain
 * lists of scores, p-values and flags; it knows nothing of regions, methods or mechanisms.
 */
import { benjaminiHochberg as adjusted } from '../../src/domain/stats/fdr';

/**
 * Chance that an injected unit scores above a left one, ties counting ½ (area under the ROC curve, Mann–Whitney).
 * A higher score is more suspicious; NaN when either list is empty.
 */
export function auc(injected: readonly number[], honest: readonly number[]): number {
  const left = Float64Array.from(honest).sort();
  let sum = 0;
  for (const score of injected) sum += (below(left, score) + below(left, score, true)) / 2;
  return sum / (injected.length * left.length);
}

/**
 * Share of injected units above the threshold that at most `fpr` of the honest ones exceed; NaN when either list is
 * empty. Honest units that tie with the threshold are not flagged, so neither are injected ones.
 */
export function powerAtFpr(injected: readonly number[], honest: readonly number[], fpr: number): number {
  if (honest.length === 0) return NaN;
  const left = Float64Array.from(honest).sort();
  const threshold = left[left.length - 1 - Math.floor(fpr * left.length)] ?? -Infinity;
  return injected.filter((score) => score > threshold).length / injected.length;
}

/** q of Benjamini & Hochberg (1995) in the order of `p`, none of which is missing. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return adjusted(p).map((q) => q!);
}

export interface Realised {
  /** Share of injected units that are flagged; NaN without injected units. */
  readonly power: number;
  /** Share of honest units among the flagged; 0 when none is flagged. */
  readonly fdr: number;
  /** Share of honest units that are flagged; NaN without honest units. */
  readonly fpr: number;
}

/** What flagging `q ≤ level` comes to. Lists of several regions may be joined, after q was taken in each. */
export function realised(q: readonly number[], injected: readonly boolean[], level: number): Realised {
  let hits = 0;
  let falseFlags = 0;
  q.forEach((value, i) => {
    if (!(value <= level)) return;
    if (injected[i]) hits++;
    else falseFlags++;
  });
  const injectedCount = injected.filter(Boolean).length;
  return {
    power: hits / injectedCount,
    fdr: hits + falseFlags === 0 ? 0 : falseFlags / (hits + falseFlags),
    fpr: falseFlags / (injected.length - injectedCount),
  };
}

/** `measure` of each kind of injected item against all honest ones (`kinds[i]` null), by kind in order of name. */
export function byKind(
  scores: readonly number[],
  kinds: readonly (string | null)[],
  measure: (injected: readonly number[], honest: readonly number[]) => number,
): Map<string, number> {
  const honest = scores.filter((_, i) => kinds[i] === null);
  const names = [...new Set(kinds)].filter((kind): kind is string => kind !== null).sort();
  return new Map(
    names.map((kind) => [
      kind,
      measure(
        scores.filter((_, i) => kinds[i] === kind),
        honest,
      ),
    ]),
  );
}

/** How many of the ascending `sorted` are below `value`, or also equal to it. */
function below(sorted: Float64Array, value: number, orEqual = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
