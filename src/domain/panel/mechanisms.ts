/**
 * Templates: what several detectors show together when one mechanism is at work, under neutral names. A template only
 * helps to choose a sentence and to add up weak signs of one kind; it proves nothing about a cause. Weights are set by
 * hand from what each mechanism changes, in steps of a tenth.
 */
import type { DetectorId } from './detector';

export type MechanismId =
  | 'cut-scores'
  | 'journal-cuts'
  | 'hard-tasks'
  | 'alike-works'
  | 'journal-alike'
  | 'journal-above'
  | 'absentees';

/** What a template is a sum of: detectors, and the z of a re-check where there was one. */
export type TemplatePart = DetectorId | 'recheck';

/** Weights of calibrated z. */
export type Template = Readonly<Partial<Record<TemplatePart, number>>>;

export const MECHANISMS: Readonly<Record<MechanismId, Template>> = {
  'cut-scores': { 'at-cuts': 1, 'confirmed-often': -0.2, recheck: 1 },
  'journal-cuts': {
    'at-journal-cut': 1,
    'lowered-seldom': 0.4,
    'above-own': 0.3,
    'at-cuts': 0.3,
    recheck: 1,
  },
  'hard-tasks': {
    'task-misfit': 1,
    'hard-tasks': 0.8,
    'above-own': 0.3,
    'above-journal': 0.4,
    'at-journal-cut': -0.3,
  },
  'alike-works': { 'similar-pairs': 1, 'large-gaps': 0.3, 'rank-low': 0.2, 'above-journal': 0.5 },
  'journal-alike': { 'rank-high': 1, 'confirmed-often': 0.8, 'lowered-seldom': 0.8 },
  'journal-above': { 'rank-low': 1, 'lowered-often': 0.8, 'large-gaps': 0.4 },
  absentees: { absence: 1, 'weak-absent': 1, 'low-spread': 0.4, 'above-own': 0.3 },
};

export const MECHANISM_IDS = Object.keys(MECHANISMS) as MechanismId[];
