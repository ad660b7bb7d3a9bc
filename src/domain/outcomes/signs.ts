/**
 * When a share asks for attention: far fewer of a school's people confirm what the school gave than elsewhere. Constants
 * stand here with their reasons.
 */
import type { Level } from '../../messages/levels';
import type { MeasureId } from '../procedures/kinds';
import { hypergeometric } from '../stats/hypergeometric';
import { benjaminiHochberg } from '../stats/fdr';
import { Part, shareOf } from './outcome';

/** Below five people a share would say something of each of them, and nothing of a school. */
export const FEWEST_PEOPLE = 5;

/**
 * A fifth of the people. In the smallest group that is looked at this is one person, so less could never be told from one
 * person's bad day; whether it is more than chance, the test says.
 */
export const LEAST_DIFFERENCE = 0.2;

/** Of the schools of one work that are marked at most a twentieth is expected to be marked by chance. */
const MOST_Q = 0.05;

/**
 * Measures whose figure may ask for attention, always when it is lower than elsewhere:
 * - medal: the school gave the marks, the exam is external; few confirmations are a question about the marks;
 * - stage: the school gave the diplomas, the municipal stage is another jury's.
 * The others are only described. Nearly everyone passes ИС, so «все прошли» says nothing of objectivity, and those who
 * did not pass try again; a threshold of an exam is a result and no comparison with what a school gave; the share of
 * diplomas at the school stage follows quotas that every municipality sets for itself.
 */
const ASKS_WHEN_FEW: ReadonlySet<MeasureId> = new Set(['medal', 'stage']);

export interface Tested {
  readonly p: number | null;
  readonly q: number | null;
  readonly verdict: Level | null;
}

/** In the order of the schools, which are all of one work and measure. */
export function testSchools(
  measure: MeasureId,
  schools: readonly { readonly own: Part | null; readonly others: Part | null }[],
): Tested[] {
  if (!ASKS_WHEN_FEW.has(measure)) return schools.map(() => ({ p: null, q: null, verdict: null }));
  const p = schools.map(({ own, others }) =>
    own === null || others === null || own.n < FEWEST_PEOPLE || others.n < FEWEST_PEOPLE
      ? null
      : probabilityOfSoFew(own, others),
  );
  const q = benjaminiHochberg(p);
  return schools.map(({ own, others }, i) => {
    const adjusted = q[i]!;
    if (adjusted === null) return { p: null, q: null, verdict: 'unknown' };
    // Whole counts, so that exactly a fifth is a fifth whatever the last digit of the fractions.
    const isFar =
      own!.count * others!.n + LEAST_DIFFERENCE * own!.n * others!.n <= others!.count * own!.n + 1e-9;
    return { p: p[i]!, q: adjusted, verdict: isFar && adjusted < MOST_Q ? 'attention' : 'none' };
  });
}

/** Fisher's exact test, one-sided: so few of `own` or fewer, when all are alike (Fisher 1935, `alternative = "less"`). */
export function probabilityOfSoFew(own: Part, others: Part): number {
  const { lowest, probabilities } = hypergeometric(own.n, others.n, own.count + others.count);
  const sum = probabilities.slice(0, own.count - lowest + 1).reduce((all, value) => all + value, 0);
  return Math.min(1, sum);
}

/** Own share minus that of the others, 0–1; null without one of them. */
export function differenceOf(own: Part | null, others: Part | null): number | null {
  const [mine, theirs] = [shareOf(own), shareOf(others)];
  return mine === null || theirs === null ? null : mine - theirs;
}
