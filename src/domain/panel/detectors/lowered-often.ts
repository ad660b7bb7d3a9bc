/** Works below the journal mark («понизили»): more than elsewhere at the same journal marks. */
import type { Detector } from '../detector';
import { journalShare } from '../journal-shares';

export const loweredOften: Detector = {
  id: 'lowered-often',
  family: 'journal',
  needs: ['scale', 'journal'],
  minimumN: 10,
  effect: 0.15,
  measure: (batch) =>
    batch.units.map((_, index) => journalShare(batch, index, (difference) => difference < 0, false, 1)),
};
