/**
 * Change over years of one school × subject × grade, and of one parallel a year on. Papers of two years differ in
 * difficulty, so what is compared is the school's difference from the others in the same work, year by year.
 */
import { MarkCounts, participantsIn, total } from '../indicators/tally';
import { describe } from '../indicators/descriptive';
import { othersOf } from '../indicators/reference';
import { isFew } from '../report/shown';
import { meanHalfWidth } from '../stats/histogram';
import { Interval, newcombeInterval, wilsonInterval } from '../stats/proportion';
import type { SchoolEvaluation, UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import type { Parameters } from '../verdict/parameters';
import { PlainChange, withSpread } from './spread';

/** A figure of a school beside that of the others in the same work; fractions 0–1. */
export interface Compared {
  readonly n: number;
  readonly value: number;
  /** 95 %: Wilson for a share, 1.96·s/√n for a mean. */
  readonly interval: Interval;
  readonly othersN: number;
  readonly others: number;
  readonly difference: number;
  /** 95 % of the difference: Newcombe for shares. */
  readonly differenceInterval: Interval;
}

/** How much the difference from the others has changed; fractions, positive when it has grown. */
export interface Difference {
  readonly value: number;
  /** 95 %; holds the chance of who sat the work and nothing else. */
  readonly interval: Interval;
}

export interface Trend extends Difference {
  /** The interval with what ordinarily differs between years; null with too few schools to know that. */
  readonly widened: Interval | null;
}

export interface Point {
  readonly work: string;
  readonly year: number;
  readonly grade: number;
  /** Share of «4» and «5»; null without marks, or with too few participants here or among the others. */
  readonly quality: Compared | null;
  /** Share of «2»; null likewise. */
  readonly twos: Compared | null;
  /** Mean primary score as a share of the maximum; null likewise. */
  readonly mean: Compared | null;
}

export interface Change {
  readonly school: string;
  readonly kind: string;
  readonly subject: string;
  /** `grade`: the same grade, other pupils; `parallel`: the same pupils a grade and a year on. */
  readonly track: 'grade' | 'parallel';
  readonly from: Point;
  readonly to: Point;
  readonly quality: Trend | null;
  readonly twos: Trend | null;
  readonly mean: Trend | null;
}

type Minima = Pick<Parameters, 'minimumN' | 'referenceN'>;

interface Placed {
  readonly unit: UnitEvaluation;
  readonly work: WorkEvaluation;
}

/** Every change of every school: by code, each line's neighbouring years, then each parallel a year on. */
export function changesOf(
  schools: readonly SchoolEvaluation[],
  works: ReadonlyMap<string, WorkEvaluation>,
  minima: Minima,
): Change[] {
  return withSpread(schools.flatMap((school) => changesOfSchool(school, works, minima)));
}

function changesOfSchool(
  school: SchoolEvaluation,
  works: ReadonlyMap<string, WorkEvaluation>,
  minima: Minima,
): PlainChange[] {
  const placed = school.units.flatMap((unit) => {
    const work = works.get(unit.work);
    return work === undefined || unit.figures.n === 0 ? [] : [{ unit, work }];
  });
  return [...pairsOf(placed, 'grade'), ...pairsOf(placed, 'parallel')].map(([from, to, track]) => {
    const before = pointOf(from, minima);
    const after = pointOf(to, minima);
    const { kind, subject } = to.work.work;
    return {
      school: school.code,
      kind,
      subject,
      track,
      from: before,
      to: after,
      quality: changeBetween(before.quality, after.quality),
      twos: changeBetween(before.twos, after.twos),
      mean: changeBetween(before.mean, after.mean),
    };
  });
}

type Pair = readonly [from: Placed, to: Placed, track: Change['track']];

/** Each later unit with its earlier one: of the same session if there is one, else the last of that year. */
function pairsOf(placed: readonly Placed[], track: Change['track']): Pair[] {
  const pairs: Pair[] = [];
  for (const to of placed) {
    const earlier = placed.filter((from) => isEarlier(from, to, track));
    const year = Math.max(...earlier.map(({ work }) => work.work.year));
    const ofYear = earlier.filter(({ work }) => work.work.year === year);
    const from =
      ofYear.find(({ work }) => work.work.session === to.work.work.session) ?? ofYear[ofYear.length - 1];
    if (from !== undefined) pairs.push([from, to, track]);
  }
  return pairs;
}

function isEarlier(from: Placed, to: Placed, track: Change['track']): boolean {
  const a = from.work.work;
  const b = to.work.work;
  if (a.kind !== b.kind || a.subject !== b.subject) return false;
  return track === 'grade'
    ? a.grade === b.grade && a.year < b.year
    : a.grade === b.grade - 1 && a.year === b.year - 1;
}

function pointOf({ unit, work }: Placed, { minimumN, referenceN }: Minima): Point {
  const others = othersOf(work.reference, unit.tally);
  // What describes one to four pupils is shown nowhere, whatever the minimum.
  const enough = (compared: Compared | null): Compared | null =>
    compared === null || isFew(compared.n) || compared.n < minimumN || compared.othersN < referenceN
      ? null
      : compared;
  const { marks } = unit.tally;
  return {
    work: work.id,
    year: work.work.year,
    grade: work.work.grade,
    quality: enough(comparedShares(marks, others.marks, ([, , four, five]) => four + five)),
    twos: enough(comparedShares(marks, others.marks, ([two]) => two)),
    mean: enough(
      comparedMeans(
        { ...unit.figures, n: participantsIn(unit.tally, 'scores') },
        { ...describe(others), n: participantsIn(others, 'scores') },
        work.paper.maxScore,
      ),
    ),
  };
}

function comparedShares(
  own: MarkCounts | null,
  others: MarkCounts | null,
  count: (marks: MarkCounts) => number,
): Compared | null {
  if (own === null || others === null) return null;
  const n = total(own);
  const othersN = total(others);
  if (n === 0 || othersN === 0) return null;
  const k = count(own);
  const othersK = count(others);
  return {
    n,
    value: k / n,
    interval: wilsonInterval(k, n),
    othersN,
    others: othersK / othersN,
    difference: k / n - othersK / othersN,
    differenceInterval: newcombeInterval(k, n, othersK, othersN),
  };
}

interface Moments {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
}

function comparedMeans(own: Moments, others: Moments, maxScore: number | null): Compared | null {
  if (maxScore === null || own.mean === null || own.sd === null) return null;
  if (others.mean === null || others.sd === null) return null;
  const value = own.mean / maxScore;
  const reference = others.mean / maxScore;
  const half = meanHalfWidth(own.sd, own.n) / maxScore;
  const bothHalf = Math.hypot(half, meanHalfWidth(others.sd, others.n) / maxScore);
  const difference = value - reference;
  return {
    n: own.n,
    value,
    interval: { low: value - half, high: value + half },
    othersN: others.n,
    others: reference,
    difference,
    differenceInterval: { low: difference - bothHalf, high: difference + bothHalf },
  };
}

function changeBetween(before: Compared | null, after: Compared | null): Difference | null {
  if (before === null || after === null) return null;
  return differenceOf(
    { value: after.difference, interval: after.differenceInterval },
    { value: before.difference, interval: before.differenceInterval },
  );
}

/**
 * Difference of two independent figures from their intervals: squares of the nearer arms added (MOVER, Zou & Donner
 * 2008). With Wilson's intervals of two shares it is Newcombe's method 10.
 */
export function differenceOf(after: Difference, before: Difference): Difference {
  const value = after.value - before.value;
  return {
    value,
    interval: {
      low: value - Math.hypot(after.value - after.interval.low, before.interval.high - before.value),
      high: value + Math.hypot(after.interval.high - after.value, before.value - before.interval.low),
    },
  };
}

/** Which way a change goes; null while the interval holds 0, or is not known. */
export function directionOf(interval: Interval | null): 'up' | 'down' | null {
  if (interval === null) return null;
  if (interval.low > 0) return 'up';
  return interval.high < 0 ? 'down' : null;
}

/** The measure that is shown: shares of marks, or means where marks are unknown in one of the years. */
export function shownMeasure(change: Change): 'quality' | 'mean' | null {
  if (change.quality !== null) return 'quality';
  return change.mean === null ? null : 'mean';
}
