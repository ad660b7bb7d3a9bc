/** Why a detector has no answer for a unit, so that the person reads what is lacking and not a guess. */
import type { Detector, DetectorInput, WorkBatch } from './detector';
import { withJournalMark } from './layout';
import type { Silence } from './outcome';
import { hasOthers } from './reference';

/** The reason for a null of `detector`, or for a unit of too few participants. */
export function silenceOf(detector: Detector, batch: WorkBatch, index: number): Silence {
  if (batch.units[index]!.n < detector.minimumN) return 'few';
  if (!hasOthers(batch, index)) return 'no-reference';
  return detector.needs.every((input) => HAS[input](batch, index)) ? 'undefined' : 'no-input';
}

const HAS: Readonly<Record<DetectorInput, (batch: WorkBatch, index: number) => boolean>> = {
  scale: ({ cuts }) => cuts !== null,
  journal: ({ units }, index) => withJournalMark(units[index]!) > 0,
  tasks: ({ units }, index) => units[index]!.tasks !== null,
  pairs: ({ units }, index) => units[index]!.classes.some(({ pairs }) => pairs.keys.length > 0),
  'other-works': ({ ownStanding }, index) => (ownStanding[index] ?? null) !== null,
  'earlier-year': ({ earlier }, index) => (earlier[index] ?? null) !== null,
};
