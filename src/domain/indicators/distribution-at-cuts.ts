/**
 * More works at and just above the cut scores than the others' distribution of the same work lets expect.
 * Every work has such steps everywhere, so the comparison is always relative, never with a smooth curve.
 */
import { cutsSentence } from '../../messages/indicators';
import { normalUpper } from '../stats/normal';
import { cutExcess } from './cut-excess';
import { Indicator } from './indicator';
import { participantsIn } from './tally';

export const distributionAtCuts: Indicator = {
  id: 'cuts',
  of: 'scores',
  needs: ['scores', 'scale'],
  comparesWith: 'scores',
  minimum: ({ histogramCaveatN }) => histogramCaveatN,
  measure({ tally, others, cuts, reference }, { besideCutN, zThreshold, cutsEffect, histogramN }) {
    if (cuts === null) return null;
    const excess = cutExcess(tally.scores!, others.scores!, cuts, besideCutN);
    if (excess === null) return null;
    const { observed, expected, z } = excess;
    // z grows with the excess, so the excess at which it reaches the threshold is proportional.
    const atThreshold = z === 0 ? 0 : (zThreshold * (observed - expected)) / z;
    const least = Math.max(cutsEffect / 100, atThreshold);
    const marked = z >= zThreshold && observed - expected >= cutsEffect / 100;
    const n = participantsIn(tally, 'scores');
    return {
      value: observed,
      reference: expected,
      threshold: expected + least > 1 ? null : expected + least,
      z,
      p: normalUpper(z),
      interval: null,
      marked,
      sentence: cutsSentence({
        ...excess,
        participants: n,
        kind: reference.kinds.scores,
        caveat: n < histogramN,
        marked,
      }),
    };
  },
};
