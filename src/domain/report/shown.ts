/** Figures as they are shown: percents 0–100, and «‹5» where a cell would describe one to four pupils. */
import { FEW_SENTENCE } from '../../messages/levels';
import { rates } from '../indicators/descriptive';
import type { Described } from '../verdict/evaluation';
import { FEW, LEAST_PROBABILITY_TEXT } from '../../messages/choices';
import type { PlanValue } from '../tabs/plan';

const FEWEST = 5;

/** True for a group whose figures may not be shown. */
export function isFew(n: number): boolean {
  return n > 0 && n < FEWEST;
}

/** A number of pupils; 1 to 4 are not told apart. */
export function shownCount(count: number | null): PlanValue {
  return count !== null && isFew(count) ? FEW : count;
}

/** How many of a group of `n`: a 0 of a small group would say something of everyone in it. */
export function shownPart(count: number | null, n: number): PlanValue {
  return count !== null && isFew(n) ? FEW : shownCount(count);
}

/** A fraction 0–1 of a group of `n` as a percent. */
export function shownPercent(share: number | null, n: number): PlanValue {
  if (share === null) return null;
  return isFew(n) ? FEW : share * 100;
}

/** A figure of a group of `n`. */
export function shownFigure(value: number | null, n: number): PlanValue {
  return value !== null && isFew(n) ? FEW : value;
}

/** Below it a probability is only said to be so small. */
const LEAST_PROBABILITY = 0.0001;

/** p or q of a figure of `n`, to four decimals; nothing for a group whose figures may not be shown. */
export function shownProbability(value: number | null, n: number): PlanValue {
  if (value === null || isFew(n)) return null;
  return value < LEAST_PROBABILITY ? LEAST_PROBABILITY_TEXT : Math.round(value * 10_000) / 10_000;
}

/** The sentence of a sign of `n` participants; it names figures and `n`. */
export function shownSentence({ sentence, n }: { readonly sentence: string; readonly n: number }): string {
  return isFew(n) ? FEW_SENTENCE : sentence;
}

/** Percents of the marks 2, 3, 4, 5; nulls without a scale. */
export function markPercents({ figures }: Described): PlanValue[] {
  const { marks } = figures;
  if (marks === null) return [null, null, null, null];
  const all = marks[0] + marks[1] + marks[2] + marks[3];
  return marks.map((count) => (all === 0 ? null : shownPercent(count / all, all)));
}

/** Percent at each primary score 0 … max; none without scores. */
export function scorePercents({ tally }: Described, maxScore: number | null): (number | null)[] {
  const { scores } = tally;
  if (scores === null) return [];
  const all = scores.reduce((sum, count) => sum + count, 0);
  const width = (maxScore ?? scores.length - 1) + 1;
  return Array.from({ length: width }, (_, score) => (all === 0 ? null : (100 * (scores[score] ?? 0)) / all));
}

/** Понизили, подтвердили, повысили, разрыв ≥ 2, percent of participants with a journal mark. */
export function journalPercents({ figures }: Described): PlanValue[] {
  const { lowered, confirmed, raised, gap2 } = rates(figures);
  return [lowered, confirmed, raised, gap2].map((share) => shownPercent(share, figures.pairs ?? 0));
}
