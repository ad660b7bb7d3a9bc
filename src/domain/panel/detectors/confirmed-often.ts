/** Works that confirm the journal mark: more of them than journal marks and the unit's own level let expect. */
import type { Detector } from '../detector';
import { journalShare } from '../journal-shares';

export const confirmedOften: Detector = {
  id: 'confirmed-often',
  family: 'journal',
  needs: ['scale', 'journal'],
  minimumN: 10,
  effect: 0.15,
  measure: (batch) =>
    batch.units.map((_, index) => journalShare(batch, index, (difference) => difference === 0, true, 1)),
};
