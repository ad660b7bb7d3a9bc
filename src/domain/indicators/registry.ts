/** All indicators by id. A new one is one file here and one line below; a missing line is a compile error. */
import { confirmedHigh } from './confirmed-high';
import { distributionAtCuts } from './distribution-at-cuts';
import { fewTwos } from './few-twos';
import { Indicator, IndicatorId } from './indicator';
import { loweredHigh } from './lowered-high';
import { loweredLow } from './lowered-low';
import { manyFoursFives } from './many-fours-fives';
import { raisedHigh } from './raised-high';
import { ruleAIndicator } from './rule-a';
import { ruleBIndicator } from './rule-b';
import { ruleCIndicator } from './rule-c';

export const INDICATORS: Readonly<Record<IndicatorId, Indicator>> = {
  'rule-a': ruleAIndicator,
  'rule-b': ruleBIndicator,
  'rule-c': ruleCIndicator,
  'few-twos': fewTwos,
  'many-fours-fives': manyFoursFives,
  'lowered-high': loweredHigh,
  'lowered-low': loweredLow,
  'confirmed-high': confirmedHigh,
  'raised-high': raisedHigh,
  cuts: distributionAtCuts,
};
