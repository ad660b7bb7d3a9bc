/** Works below the journal mark («понизили»): fewer than elsewhere at the same journal marks. */
import type { Detector } from '../detector';
import { journalShare } from '../journal-shares';

export const loweredSeldom: Detector = {
  id: 'lowered-seldom',
  family: 'journal',
  needs: ['scale', 'journal'],
  minimumN: 10,
  effect: 0.15,
  measure: (batch) =>
    batch.units.map((_, index) => journalShare(batch, index, (difference) => difference < 0, true, -1)),
};
