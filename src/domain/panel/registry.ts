/** All detectors by id, in the order of their signs. A new one is one file and one line below; a missing line is a compile error. */
import type { Detector, DetectorId } from './detector';
import { aboveJournal } from './detectors/above-journal';
import { aboveOwn } from './detectors/above-own';
import { absence } from './detectors/absence';
import { atCuts } from './detectors/at-cuts';
import { atJournalCut } from './detectors/at-journal-cut';
import { confirmedOften } from './detectors/confirmed-often';
import { hardTasks } from './detectors/hard-tasks';
import { largeGaps } from './detectors/large-gaps';
import { loweredOften } from './detectors/lowered-often';
import { loweredSeldom } from './detectors/lowered-seldom';
import { lowSpread } from './detectors/low-spread';
import { rankHigh } from './detectors/rank-high';
import { rankLow } from './detectors/rank-low';
import { similarPairs } from './detectors/similar-pairs';
import { taskMisfit } from './detectors/task-misfit';
import { weakAbsent } from './detectors/weak-absent';
import { yearJump } from './detectors/year-jump';

export const DETECTORS: Readonly<Record<DetectorId, Detector>> = {
  'at-cuts': atCuts,
  'at-journal-cut': atJournalCut,
  'hard-tasks': hardTasks,
  'task-misfit': taskMisfit,
  'similar-pairs': similarPairs,
  'confirmed-often': confirmedOften,
  'lowered-seldom': loweredSeldom,
  'lowered-often': loweredOften,
  'large-gaps': largeGaps,
  'rank-high': rankHigh,
  'rank-low': rankLow,
  'low-spread': lowSpread,
  'above-own': aboveOwn,
  'above-journal': aboveJournal,
  'year-jump': yearJump,
  absence,
  'weak-absent': weakAbsent,
};
