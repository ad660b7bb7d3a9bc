/** Scores that follow the journal marks less than in the other units. */
import type { Detector } from '../detector';
import { rankFindings } from '../rank-correlations';

export const rankLow: Detector = {
  id: 'rank-low',
  family: 'journal',
  needs: ['journal'],
  minimumN: 10,
  effect: 0.15,
  measure: (batch) => rankFindings(batch, -1),
};
