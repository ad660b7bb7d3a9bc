/** All custom functions by their name in a cell. A missing line, text or example is a compile error. */
import { agreement } from './agreement';
import { changes } from './changes';
import { cutsOfRows } from './cuts';
import { gap } from './gap';
import { intervalOfShare } from './interval';
import { markOfScores } from './mark';
import { intervalOfMean } from './mean-interval';
import { meanMarkOfRows } from './mean-mark';
import { indexOfRows } from './objectivity-index';
import { passRateOfRows } from './pass-rate';
import { qualityOfRows } from './quality';
import { roadmapEnd, roadmapKind, roadmapStart } from './roadmap';
import { ruleAOfRows } from './rule-a';
import { ruleBOfPairs } from './rule-b';
import { ruleCOfRows } from './rule-c';
import { differenceOfShares } from './share-difference';
import { souOfRows } from './sou';
import { spearman } from './spearman';

export const FUNCTIONS = {
  OBJECTIVITY_GAP: gap,
  OBJECTIVITY_CHANGES: changes,
  OBJECTIVITY_RULE_A: ruleAOfRows,
  OBJECTIVITY_RULE_B: ruleBOfPairs,
  OBJECTIVITY_RULE_C: ruleCOfRows,
  OBJECTIVITY_SPEARMAN: spearman,
  OBJECTIVITY_INDEX: indexOfRows,
  OBJECTIVITY_CUTS: cutsOfRows,
  OBJECTIVITY_INTERVAL: intervalOfShare,
  OBJECTIVITY_SHARE_DIFFERENCE: differenceOfShares,
  OBJECTIVITY_MEAN_INTERVAL: intervalOfMean,
  OBJECTIVITY_AGREEMENT: agreement,
  OBJECTIVITY_PASS_RATE: passRateOfRows,
  OBJECTIVITY_QUALITY: qualityOfRows,
  OBJECTIVITY_SOU: souOfRows,
  OBJECTIVITY_MEAN_MARK: meanMarkOfRows,
  OBJECTIVITY_MARK: markOfScores,
  ROADMAP_START: roadmapStart,
  ROADMAP_END: roadmapEnd,
  ROADMAP_KIND: roadmapKind,
};

export type FunctionName = keyof typeof FUNCTIONS;
