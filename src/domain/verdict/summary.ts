/** Rule set «Сводные отчёты»: what percent tables alone can say, always relative to the others. */
import { RULE_SET_TEXTS } from '../../messages/indicators';
import type { RuleSet } from './rule-set';

export const summary: RuleSet = {
  id: 'summary',
  ...RULE_SET_TEXTS.summary,
  indicators: [
    'few-twos',
    'many-fours-fives',
    'lowered-high',
    'lowered-low',
    'confirmed-high',
    'raised-high',
    'cuts',
  ],
  usesPanel: false,
  signsInJson: true,
};
