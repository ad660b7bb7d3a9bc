/**
 * Templates: what several detectors show together when one mechanism is at work, under neutral names. A template only
 * helps to choose a sentence and to add up weak signs of one kind; it proves nothing about a cause.
 */
import type { DetectorId } from './detector';

export type MechanismId =
  'cut-scores' | 'hard-tasks' | 'alike-works' | 'journal-above' | 'journal-alike' | 'absentees';

export interface Mechanism {
  readonly id: MechanismId;
  /** Weights of calibrated z. */
  readonly weights: Readonly<Partial<Record<DetectorId, number>>>;
}
