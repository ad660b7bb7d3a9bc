/** Rule A of the methodology of 2019: the school's interval of the mean lies above the region's. */
import { ruleASentence } from '../../messages/indicators';
import { Indicator } from './indicator';
import { ruleA } from './rules-2019';

export const ruleAIndicator: Indicator = {
  id: 'rule-a',
  of: 'scores',
  needs: ['scores'],
  comparesWith: null,
  minimum: () => 2,
  measure({ figures, reference }) {
    const marked = ruleA(figures, reference.figures);
    const { mean, ciLow } = figures;
    const { mean: regionMean, ciHigh: regionHigh } = reference.figures;
    if (marked === null || mean === null || ciLow === null || regionMean === null || regionHigh === null)
      return null;
    return {
      value: mean,
      reference: regionMean,
      threshold: regionHigh + (mean - ciLow),
      z: null,
      p: null,
      interval: null,
      marked,
      sentence: ruleASentence({
        n: figures.n,
        mean,
        ciLow,
        regionMean,
        regionHigh,
        kind: reference.kinds.scores,
        marked,
      }),
    };
  },
};
