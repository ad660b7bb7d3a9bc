/**
 * Lays counts out for the detectors, once for each school × work: dense tables instead of nested ones. No figure is
 * computed here.
 */
import { momentsOfCounts } from '../stats/histogram';
import { NO_JOURNAL_MARK, SchoolWorkCounts } from '../protocol/counts';
import { addCross, total } from '../indicators/tally';
import type { PanelClass, PanelUnit } from './detector';

export interface PanelInputUnit {
  /** With the two big tables. */
  readonly counts: Pick<
    SchoolWorkCounts,
    'work' | 'school' | 'municipality' | 'maxScore' | 'classes' | 'absent' | 'tasks'
  >;
  /** '' where «Школы» names none. */
  readonly cluster: string;
  /** The school belongs to the control sample (контрольная выборка). */
  readonly isControl: boolean;
}

export function layOut({ counts, cluster, isControl }: PanelInputUnit): PanelUnit {
  const { school, municipality, absent, tasks } = counts;
  const cross = addCross(counts.classes.map(({ byMarkAndScore }) => byMarkAndScore));
  const scores = sumRows(cross);
  const classes: PanelClass[] = counts.classes.map(({ label, byMarkAndScore, pairs }) => {
    const own = sumRows(byMarkAndScore);
    return { label, scores: own, n: total(own), pairs };
  });
  return {
    school,
    municipality,
    cluster,
    isControl,
    n: total(scores),
    scores,
    cross,
    classes,
    absent,
    tasks,
  };
}

/** Participants by score, whatever the journal mark; rows may be ragged. */
export function sumRows(table: readonly (readonly number[])[]): number[] {
  const sum: number[] = [];
  for (const row of table) {
    row.forEach((count, score) => {
      while (sum.length <= score) sum.push(0);
      sum[score]! += count;
    });
  }
  return sum;
}

/** Rows of the journal marks 2, 3, 4, 5. */
export function markedRows(unit: PanelUnit): readonly (readonly number[])[] {
  return unit.cross.slice(0, NO_JOURNAL_MARK);
}

/** Participants with a journal mark. */
export function withJournalMark(unit: PanelUnit): number {
  return total(markedRows(unit).map(total));
}

/** Mean of a unit in standard deviations of a group of the same work; null where either is undefined. */
export function standingIn(unit: PanelUnit, group: readonly number[]): number | null {
  const own = momentsOfCounts(unit.scores);
  const { mean, sd } = momentsOfCounts(group);
  return own.mean === null || mean === null || sd === null || sd === 0 ? null : (own.mean - mean) / sd;
}
