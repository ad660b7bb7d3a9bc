/** Evaluations of a few invented schools, for what stands beside the signs. */
import type { Level } from '../../../src/messages/levels';
import type { OfficialEntry } from '../../../src/domain/intake/records';
import type { Work } from '../../../src/domain/protocol/work';
import { workId } from '../../../src/domain/protocol/work';
import { BesideSettings } from '../../../src/domain/beside/beside';
import { DEFAULT_LOW_RESULTS } from '../../../src/domain/beside/low-results';
import { evaluate } from '../../../src/domain/verdict/evaluate';
import type { Evaluation } from '../../../src/domain/verdict/evaluation';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import { PANEL_CONTEXT, PAPER, crossOf, result, same } from '../indicators/builders';

export const SETTINGS: BesideSettings = { parameters: DEFAULT_PARAMETERS, lowResults: DEFAULT_LOW_RESULTS };

/** One school × work by marks: participants with «2», «3», «4», «5». */
export interface MarksOf {
  readonly school: string;
  readonly work: Work;
  readonly marks: readonly [two: number, three: number, four: number, five: number];
  /** Stands in for the level that the rule set gives. */
  readonly level?: Level;
}

/** Scores in the middle of each mark of `PAPER`. */
const SCORES = [3, 8, 12, 17];

export function evaluationOf(
  units: readonly MarksOf[],
  official: readonly Pick<OfficialEntry, 'school' | 'year' | 'markers'>[] = [],
  hasScale = true,
): Evaluation {
  const evaluation = evaluate({
    counts: units.map(({ school, work, marks }) =>
      result(school, work, crossOf(marks.flatMap((n, i) => same(n, i + 2, SCORES[i]!)))),
    ),
    tables: [],
    typed: [],
    official: official.map((entry) => ({ ...entry, municipality: 'МО-1', name: '' })),
    papers: () => (hasScale ? PAPER : { ...PAPER, cuts: null }),
    referenceChoice: 'loaded',
    parameters: DEFAULT_PARAMETERS,
    ruleSet: 'fioko-2019',
    panel: PANEL_CONTEXT,
  });
  const levels = new Map(
    units.map(({ school, work, level }) => [`${school}|${workId(work)}`, level] as const),
  );
  return {
    ...evaluation,
    schools: evaluation.schools.map((school) => ({
      ...school,
      units: school.units.map((unit) => ({
        ...unit,
        level: levels.get(`${school.code}|${unit.work}`) ?? unit.level,
      })),
    })),
  };
}
