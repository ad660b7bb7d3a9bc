/**
 * The single indicators of the frozen baseline: one figure per unit, higher = further in the indicator's direction.
 * They are not the product's: they stay as they are, so that a later gain is measured against the same thing.
 */
import { cutExcess } from '../../../src/domain/indicators/cut-excess';
import { JournalCounts, journalPairs, total } from '../../../src/domain/indicators/tally';
import { NO_JOURNAL_MARK } from '../../../src/domain/protocol/counts';
import { spearmanOfTable } from '../../../src/domain/stats/rank-correlation';
import { RegionFigures, UnitFigures, average } from './figures';
import { hardResidual, similarPairs, taskOutfit } from './task-indicators';

export type IndicatorId =
  | 'rule-a'
  | 'boundary'
  | 'hard-tasks'
  | 'outfit'
  | 'similar-pairs'
  | 'low-spread'
  | 'confirmed-high'
  | 'gap2-high'
  | 'rank-low'
  | 'above-own'
  | 'absent'
  | 'lowered-high'
  | 'lowered-low';

interface Indicator {
  readonly title: string;
  /** One figure per unit of the region; NaN where it cannot be had. */
  readonly measure: (region: RegionFigures) => readonly number[];
}

export const INDICATORS: Readonly<Record<IndicatorId, Indicator>> = {
  'rule-a': {
    title: 'mean above the region (rule A)',
    measure: byUnit(({ scores: { n, mean, sd }, work }) => (mean - work.mean) / (sd / Math.sqrt(n))),
  },
  boundary: {
    title: 'works at the cuts',
    measure: byUnit(
      ({ tally, work }) => cutExcess(tally.scores!, work.tally.scores!, work.paper.cuts!, 1)?.z ?? NaN,
    ),
  },
  'hard-tasks': { title: 'hard tasks given total', measure: byUnit(hardResidual) },
  outfit: { title: 'outfit given total', measure: byUnit(taskOutfit) },
  'similar-pairs': { title: 'pairs with z > 3', measure: byUnit(similarPairs) },
  'low-spread': { title: 'low spread given mean', measure: lowSpread },
  'confirmed-high': { title: '«подтвердили» high', measure: journalLogit('confirmed') },
  'gap2-high': { title: 'gap ≥ 2 high', measure: journalLogit('gap2') },
  'rank-low': {
    title: 'rank correlation low',
    measure: byUnit(({ tally }) => -(spearmanOfTable(tally.cross!.slice(0, NO_JOURNAL_MARK)) ?? NaN)),
  },
  'above-own': { title: 'mean above own other works', measure: aboveOwn },
  absent: {
    title: 'absent share',
    measure: byUnit(({ tally }) => tally.absent! / (tally.absent! + tally.n)),
  },
  'lowered-high': { title: '«понизили» high', measure: journalLogit('lowered') },
  'lowered-low': {
    title: '«понизили» low',
    measure: (region) => journalLogit('lowered')(region).map((value) => -value),
  },
};

/** Flags in use, taken literally: what share of units each marks is told beside the tables. */
export const LITERAL_FLAGS: Readonly<Record<string, (unit: UnitFigures) => boolean>> = {
  'rule A': ({ scores: { n, mean, sd }, work }) => {
    const reference = work.tally.n;
    const squares = work.tally.scores!.reduce((sum, count, x) => sum + count * (x - work.mean) ** 2, 0);
    return mean - (1.96 * sd) / Math.sqrt(n) > work.mean + (1.96 * Math.sqrt(squares)) / reference;
  },
  '«понизили» ≥ 30 %': ({ tally }) => tally.journal!.lowered >= 0.3 * journalPairs(tally.journal!),
  'gap ≥ 2 in ≥ 10 %': ({ tally }) => tally.journal!.gap2! >= 0.1 * journalPairs(tally.journal!),
};

function byUnit(figure: (unit: UnitFigures) => number): Indicator['measure'] {
  return ({ units }) => units.map(figure);
}

/** Logit of a share minus that of the region, with half a pupil added on both sides. */
function journalLogit(part: keyof JournalCounts): Indicator['measure'] {
  const logit = (journal: JournalCounts): number => {
    const count = journal[part]!;
    return Math.log((count + 0.5) / (journalPairs(journal) - count + 0.5));
  };
  return byUnit(({ tally, work }) => logit(tally.journal!) - logit(work.tally.journal!));
}

/**
 * Standing of the mean in the region, with the variance between schools in its error, minus the mean standing of the same
 * school's other works of the year.
 */
function aboveOwn({ units }: RegionFigures): number[] {
  const standing = units.map(
    ({ scores: { n, mean, sd }, work }) =>
      (mean - work.mean) / Math.sqrt((sd * sd) / n + work.betweenVariance),
  );
  const place = ({ school, counts }: UnitFigures): string => `${school}/${counts.work.year}`;
  const bySchool = new Map<string, number[]>();
  units.forEach((unit, i) => {
    const values = bySchool.get(place(unit)) ?? [];
    bySchool.set(place(unit), values);
    values.push(standing[i]!);
  });
  return units.map((unit, i) => {
    const values = bySchool.get(place(unit))!;
    return values.length === 1 ? NaN : standing[i]! - (total(values) - standing[i]!) / (values.length - 1);
  });
}

/** How far ln sd lies below a parabola in the mean fitted to the units of the work, in standard errors of ln sd. */
function lowSpread({ units, works }: RegionFigures): number[] {
  const result = new Array<number>(units.length).fill(NaN);
  for (const work of works) {
    const members = work.units.map((index) => units[index]!.scores);
    const fit = parabola(
      members.map(({ mean }) => mean),
      members.map(({ sd }) => Math.log(sd)),
    );
    work.units.forEach((index, i) => {
      const { mean, sd, n } = members[i]!;
      result[index] = (fit(mean) - Math.log(sd)) * Math.sqrt(2 * (n - 1));
    });
  }
  return result;
}

/** Least squares of y on 1, x, x², by orthogonal polynomials. */
function parabola(x: readonly number[], y: readonly number[]): (x: number) => number {
  const centre = average(x);
  const squares = average(x.map((value) => (value - centre) ** 2));
  const skew = average(x.map((value) => (value - centre) ** 3)) / squares;
  const first = (value: number): number => value - centre;
  const second = (value: number): number => first(value) ** 2 - squares - skew * first(value);
  const slope = (basis: (value: number) => number): number =>
    total(x.map((value, i) => basis(value) * y[i]!)) / total(x.map((value) => basis(value) ** 2));
  const [level, linear, curved] = [average(y), slope(first), slope(second)];
  return (value) => level + linear * first(value) + curved * second(value);
}
