/**
 * Figures of a method over judged regions, and what one method gains over another on the same regions. Knows no
 * simulator and prints nothing.
 */
import { Judged, RegionAnswers } from './answers';
import { MethodId } from './methods';
import { auc, realised } from './metrics';
import { ProductId } from './product';

/** A number for many regions together; NaN where it has no value. */
export type Figure = (regions: readonly RegionAnswers[]) => number;

export interface Gain {
  readonly before: number;
  readonly after: number;
  readonly gain: number;
  /** Standard error of the gain: the regions are the same for both. */
  readonly error: number;
}

/** Groups of regions that are left out in turn. */
const GROUPS = 20;

/** `after` − `before`, with the error of a delete-a-group jackknife (Kott 2001) over regions. */
export function gainOf(before: Figure, after: Figure, regions: readonly RegionAnswers[]): Gain {
  const [first, second] = [before(regions), after(regions)];
  const groups = Math.min(GROUPS, regions.length);
  const gains = Array.from({ length: groups }, (_, group) => {
    const left = regions.filter((__, i) => i % groups !== group);
    return after(left) - before(left);
  });
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / groups;
  const squares = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0);
  return {
    before: first,
    after: second,
    gain: second - first,
    error: Math.sqrt(((groups - 1) / groups) * squares),
  };
}

type Level = 'units' | 'schools';

/** Area under the ROC curve of all regions together; of one kind of injection when `kind` is given. */
export function areaOf(id: MethodId, level: Level, kind: string | null = null): Figure {
  return (regions) => {
    const all = allOf(regions, level);
    const scores = (some: readonly Judged[]): number[] => some.map(({ p }) => -p[id]);
    return auc(scores(all.filter(isKind(kind))), scores(all.filter(isHonest)));
  };
}

/** Share of manipulating schools (of one kind) with q of at most `limit`. */
export function powerOf(id: MethodId, limit: number, kind: string | null = null): Figure {
  return (regions) => shareOf(allOf(regions, 'schools').filter(isKind(kind)), ({ q }) => q[id] <= limit);
}

/** Share of honest schools among those with q of at most `limit`; 0 when there is none. */
export function falseShareOf(id: MethodId, limit: number): Figure {
  return (regions) => {
    const all = allOf(regions, 'schools');
    return realised(
      all.map(({ q }) => q[id]),
      all.map((one) => !isHonest(one)),
      limit,
    ).fdr;
  };
}

/** Power at the largest q up to which at most `fdr` of all flags together are false; 0 when there is no such q. */
export function powerAtFalseShare(id: MethodId, fdr: number): Figure {
  return (regions) => {
    const limit = limitAtFalseShare(id, fdr, regions);
    return powerOf(id, limit)(regions);
  };
}

/** That q, looked up in the regions themselves; −1 when there is none. */
export function limitAtFalseShare(id: MethodId, fdr: number, regions: readonly RegionAnswers[]): number {
  const all = allOf(regions, 'schools')
    .map((one) => ({ q: one.q[id], isFalse: isHonest(one) }))
    .sort((a, b) => a.q - b.q);
  let limit = -1;
  let wrong = 0;
  all.forEach(({ q, isFalse }, i) => {
    if (isFalse) wrong++;
    if (all[i + 1]?.q !== q && wrong <= fdr * (i + 1)) limit = q;
  });
  return limit;
}

/** Share of regions with an honest school of q at most `limit`. */
export function anyFalseOf(id: MethodId, limit: number): Figure {
  return (regions) =>
    shareOf(regions, ({ schools }) => schools.some((one) => isHonest(one) && one.q[id] <= limit));
}

/** Share of honest lyceums with q of at most `limit`. */
export function lyceumsOf(id: MethodId, limit: number): Figure {
  return (regions) => shareOf(honestLyceums(regions), ({ q }) => q[id] <= limit);
}

/** Share of regions where an honest school has a word of the upper two levels; a work has none outside such a school. */
export function anyMarkedOf(id: ProductId): Figure {
  return (regions) =>
    shareOf(regions, ({ schools }) => schools.some((one) => isHonest(one) && isMarked(one, id)));
}

/** Share of honest lyceums with a word of the upper two levels. */
export function lyceumsMarkedOf(id: ProductId): Figure {
  return (regions) => shareOf(honestLyceums(regions), (one) => isMarked(one, id));
}

/** Share of manipulating schools with a word of the upper two levels, or of the highest alone. */
export function markedOf(id: ProductId, highestOnly: boolean): Figure {
  return (regions) =>
    shareOf(
      allOf(regions, 'schools').filter(isKind(null)),
      (one) => one.level[id] === 'recheck' || (!highestOnly && isMarked(one, id)),
    );
}

/** Share of honest schools among those with such a word; NaN when no school has one. */
export function falseMarksOf(id: ProductId, highestOnly: boolean): Figure {
  return (regions) =>
    shareOf(
      allOf(regions, 'schools').filter(
        (one) => one.level[id] === 'recheck' || (!highestOnly && isMarked(one, id)),
      ),
      isHonest,
    );
}

function allOf(regions: readonly RegionAnswers[], level: Level): Judged[] {
  return regions.flatMap((region): readonly Judged[] => region[level]);
}

function honestLyceums(regions: readonly RegionAnswers[]): Judged[] {
  return allOf(regions, 'schools').filter((one) => one.lyceum && isHonest(one));
}

function isMarked({ level }: Judged, id: ProductId): boolean {
  return level[id] === 'attention' || level[id] === 'recheck';
}

function isHonest({ injected }: Judged): boolean {
  return injected === null;
}

/** Injected at all when `kind` is null. */
function isKind(kind: string | null): (one: Judged) => boolean {
  return ({ injected }) => injected !== null && (kind === null || injected === kind);
}

function shareOf<Item>(all: readonly Item[], is: (one: Item) => boolean): number {
  return all.filter(is).length / all.length;
}
