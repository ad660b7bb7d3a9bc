/** Rule C of the methodology of 2019: a sharp change of a parallel's results from one year to the next. */
import { ruleCSentence } from '../../messages/indicators';
import { Indicator } from './indicator';
import { participantsIn } from './tally';

export const ruleCIndicator: Indicator = {
  id: 'rule-c',
  of: 'scores',
  needs: ['scores', 'earlier-year'],
  comparesWith: null,
  minimum: () => 0,
  measure({ change, tally }) {
    if (change === null) return null;
    const { k, fences, flag } = change;
    return {
      value: k,
      reference: fences.median,
      threshold: k < fences.median ? fences.lowFence : fences.highFence,
      z: null,
      p: null,
      interval: null,
      marked: flag !== null,
      sentence: ruleCSentence({ ...change, n: participantsIn(tally, 'scores') }),
    };
  },
};
