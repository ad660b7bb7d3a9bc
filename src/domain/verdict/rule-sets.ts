/** All rule sets by id. A new one is one file here and one line below; a missing line is a compile error. */
import { fioko2019 } from './fioko-2019';
import { panel } from './panel';
import type { RuleSet, RuleSetId } from './rule-set';
import { summary } from './summary';

export const RULE_SETS: Readonly<Record<RuleSetId, RuleSet>> = {
  'fioko-2019': fioko2019,
  summary,
  panel,
};
