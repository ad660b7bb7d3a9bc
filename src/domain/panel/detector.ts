/**
 * What a detector of the panel is: one mechanism, one statistic, computed from counts for all schools of one work at
 * once. A detector compares with the reference and says how far away a figure is; calibration, combination and words
 * stand elsewhere.
 */
import type { SparseCounts, TaskCounts } from '../protocol/counts';
import type { CutScores } from '../protocol/paper';
import type { Work } from '../protocol/work';
import type { Interval } from '../stats/proportion';

export type DetectorId =
  | 'at-cuts'
  | 'at-journal-cut'
  | 'hard-tasks'
  | 'task-misfit'
  | 'similar-pairs'
  | 'confirmed-often'
  | 'lowered-seldom'
  | 'lowered-often'
  | 'large-gaps'
  | 'rank-high'
  | 'rank-low'
  | 'low-spread'
  | 'above-own'
  | 'above-journal'
  | 'year-jump'
  | 'absence'
  | 'weak-absent';

/** Groups of detectors that look at the same side of the data; a family has one voice. */
export type FamilyId = 'cuts' | 'tasks' | 'similarity' | 'journal' | 'level' | 'absence';

/** What a unit must have beside participants. */
export type DetectorInput = 'scale' | 'journal' | 'tasks' | 'pairs' | 'other-works' | 'earlier-year';

export interface PanelClass {
  readonly label: string;
  /** Participants by primary score. */
  readonly scores: readonly number[];
  readonly n: number;
  readonly pairs: SparseCounts;
}

/** One school × work as the panel sees it: counts of a protocol, laid out once. */
export interface PanelUnit {
  readonly school: string;
  readonly municipality: string;
  readonly cluster: string;
  readonly isControl: boolean;
  /** Participants. */
  readonly n: number;
  readonly scores: readonly number[];
  /** Participants by journal mark (2, 3, 4, 5, none) and primary score, rows of equal length. */
  readonly cross: readonly (readonly number[])[];
  readonly classes: readonly PanelClass[];
  /** Absentees by journal mark (2, 3, 4, 5, unknown). */
  readonly absent: readonly number[];
  readonly tasks: TaskCounts | null;
}

/** All units of one work that are judged against one another. */
export interface WorkBatch {
  readonly id: string;
  readonly work: Work;
  readonly maxScore: number;
  readonly cuts: CutScores | null;
  readonly units: readonly PanelUnit[];
  /** Indices of the units whose counts make the reference: the control sample, or all. A unit is never its own reference. */
  readonly reference: readonly number[];
  /** Standing of the same school in its other works of the year, in standard deviations; null without any. */
  readonly ownStanding: readonly (number | null)[];
  /** The same parallel a year earlier: its standing and n; null without one. */
  readonly earlier: readonly ({ readonly standing: number; readonly n: number } | null)[];
}

/** What a detector found in one unit. Shares are fractions 0–1; `z` grows in the direction of the sign. */
export interface Measured {
  /** Participants, pairs or works that the figure rests on. */
  readonly n: number;
  readonly value: number;
  readonly reference: number | null;
  /** 95 % interval of `value`, where one is known. */
  readonly interval: Interval | null;
  /** In theoretical standard errors, before calibration on the units themselves. */
  readonly z: number;
}

export interface Detector {
  readonly id: DetectorId;
  readonly family: FamilyId;
  readonly needs: readonly DetectorInput[];
  /** Participants from which it answers. */
  readonly minimumN: number;
  /** Smallest difference from the reference that is shown as a sign, in the unit of `value`. */
  readonly effect: number;
  /** One answer per unit of the batch; null where the unit lacks something or the figure is undefined. */
  measure(batch: WorkBatch): readonly (Measured | null)[];
}
