/** Rule B of the methodology of 2019: journal marks and primary scores are ranked in opposite order. */
import { ruleBSentence } from '../../messages/indicators';
import { Indicator } from './indicator';
import { RULE_B_PAIRS, ruleB } from './rules-2019';
import { participantsIn } from './tally';

export const ruleBIndicator: Indicator = {
  id: 'rule-b',
  of: 'cross',
  needs: ['cross'],
  comparesWith: null,
  minimum: () => RULE_B_PAIRS,
  measure({ figures: { spearman }, tally }) {
    const pairs = participantsIn(tally, 'cross');
    const marked = ruleB(pairs, spearman);
    if (marked === null || spearman === null) return null;
    return {
      value: spearman,
      reference: null,
      threshold: 0,
      z: null,
      p: null,
      interval: null,
      marked,
      sentence: ruleBSentence({ pairs, spearman, marked }),
    };
  },
};
