/**
 * Which comparisons a procedure can never give, whatever is loaded: they are «не применимо», which is not «недостаточно
 * данных». An input that is there after all (marks of a work with points, typed by hand) is used.
 */
import type { Work } from '../protocol/work';
import { ResultKind, procedureKind } from './kinds';

export type Inapplicable = 'no-marks' | 'no-grade-below' | 'volunteers';

/** Reason why a work can never have one of the inputs it lacks; null where they are only not loaded. */
export function whyInapplicable(
  lacking: readonly string[],
  work: Work,
  resultKind: ResultKind,
): Inapplicable | null {
  // Those who take part in an olympiad chose to: schools are not compared by them.
  if (resultKind === 'olympiad') return 'volunteers';
  const needsMarks = lacking.some((input) => MADE_OF_MARKS.includes(input));
  if (needsMarks && resultKind !== 'mark') return 'no-marks';
  const hasOneGrade = (procedureKind(work.kind)?.grade ?? null) !== null;
  return lacking.includes('earlier-year') && hasOneGrade ? 'no-grade-below' : null;
}

const MADE_OF_MARKS = ['marks', 'scale', 'journal'];
