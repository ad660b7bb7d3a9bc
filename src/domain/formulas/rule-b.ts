/** OBJECTIVITY_RULE_B: rule B of the methodology of 2019, a negative rank correlation of scores and journal marks. */
import { LEVELS } from '../../messages/levels';
import { ruleB } from '../indicators/rules-2019';
import { scoreMarkPairs, spearmanOfPairs } from './spearman';

/** n×1 with n×1 → TRUE or FALSE; «недостаточно данных» from fewer than 3 pairs or when one side is constant. */
export function ruleBOfPairs(scores: unknown, journal: unknown): boolean | string {
  const pairs = scoreMarkPairs(scores, journal);
  return ruleB(pairs.length, spearmanOfPairs(pairs)) ?? LEVELS.unknown;
}
