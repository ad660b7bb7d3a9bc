/** Rule set «Статистическая панель»: protocols by the panel, tables without a protocol as in «Сводные отчёты». */
import { RULE_SET_TEXTS } from '../../messages/indicators';
import type { RuleSet } from './rule-set';
import { summary } from './summary';

export const panel: RuleSet = {
  id: 'panel',
  ...RULE_SET_TEXTS.panel,
  indicators: summary.indicators,
  usesPanel: true,
  signsInJson: true,
};
