/** Rule set «ФИОКО-2019»: rules A, B and C, literally. */
import { RULE_SET_TEXTS } from '../../messages/indicators';
import type { RuleSet } from './rule-set';

export const fioko2019: RuleSet = {
  id: 'fioko-2019',
  ...RULE_SET_TEXTS['fioko-2019'],
  indicators: ['rule-a', 'rule-b', 'rule-c'],
  usesPanel: false,
  signsInJson: false,
};
