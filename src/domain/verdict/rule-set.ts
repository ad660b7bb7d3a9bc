/** What a rule set is: a named choice of indicators, printed with its notes in every output. */
import type { IndicatorId } from '../indicators/indicator';

export type RuleSetId = 'fioko-2019' | 'summary' | 'panel';

export interface RuleSet {
  readonly id: RuleSetId;
  readonly title: string;
  /** Sentences that accompany every output of the rule set. */
  readonly notes: readonly string[];
  readonly indicators: readonly IndicatorId[];
  /** Results from protocols are judged by the statistical panel; the indicators serve those from tables only. */
  readonly usesPanel: boolean;
  /** False where the rules of 2019, which every JSON holds, already say everything. */
  readonly signsInJson: boolean;
}
