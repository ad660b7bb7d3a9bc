/** Journal mark and work two marks apart or more: oftener than journal marks and the unit's own level let expect. */
import type { Detector } from '../detector';
import { journalShare } from '../journal-shares';

export const largeGaps: Detector = {
  id: 'large-gaps',
  family: 'journal',
  needs: ['scale', 'journal'],
  minimumN: 10,
  effect: 0.05,
  measure: (batch) =>
    batch.units.map((_, index) =>
      journalShare(batch, index, (difference) => Math.abs(difference) >= 2, true, 1),
    ),
};
