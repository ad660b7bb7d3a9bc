/** Small results for tests of indicators and rule sets. */
import { WorkFigures, describe as figuresOf } from '../../../src/domain/indicators/descriptive';
import { Cross, tallyOfCross } from '../../../src/domain/indicators/tally';
import { CutScores, Paper } from '../../../src/domain/protocol/paper';
import { Work } from '../../../src/domain/protocol/work';
import type { PanelContext } from '../../../src/domain/verdict/evaluate';
import { SchoolResult } from '../../../src/domain/verdict/gather';

export const CUTS: CutScores = [6, 10, 15];
/** No clusters, no control sample, no re-checks. */
export const PANEL_CONTEXT: PanelContext = {
  pool: 'smallest',
  useControlSample: false,
  rechecks: new Map(),
  groups: new Map(),
};
export const PAPER: Paper = { maxScore: 20, cuts: CUTS, tasks: [] };

export function work(subject: string, grade: number, year: number, kind = 'ВПР'): Work {
  return { kind, year, session: null, subject, grade };
}

/** A cross table from pupils: journal mark (0 = none) and primary score. */
export function crossOf(
  pupils: readonly (readonly [mark: number, score: number])[],
  length = 21,
): number[][] {
  const cross = Array.from({ length: 5 }, () => new Array<number>(length).fill(0));
  for (const [mark, score] of pupils) cross[mark === 0 ? 4 : mark - 2]![score]!++;
  return cross;
}

export function result(school: string, of: Work, cross: Cross, absent = 0): SchoolResult {
  return {
    work: of,
    school,
    municipality: 'МО-1',
    maxScore: PAPER.maxScore,
    classes: [{ label: 'А', byMarkAndScore: cross, pairs: { keys: [], counts: [] } }],
    absent: [0, 0, 0, 0, absent],
    tasks: null,
    taskSums: [],
  };
}

/** `n` pupils with the same journal mark and score. */
export function same(n: number, mark: number, score: number): [number, number][] {
  return Array.from({ length: n }, () => [mark, score]);
}

/** Figures of journal mark × primary score with the scale and the number of absentees. */
export function describeWork(cross: Cross, cuts: CutScores | null, absent: number | null): WorkFigures {
  return figuresOf(tallyOfCross(cross, cuts, absent));
}
