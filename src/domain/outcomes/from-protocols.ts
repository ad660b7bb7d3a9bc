/**
 * Rows of «Зачёты и пороги» that protocols give: how many participants reached the threshold of a procedure that ends
 * with points, with passed or not, or with a stage of an olympiad. A procedure that ends with a mark has none.
 */
import { MeasureId, ResultKind, procedureKind } from '../procedures/kinds';
import type { Work } from '../protocol/work';
import type { Procedure } from '../tables/lists';
import type { Evaluation } from '../verdict/evaluation';
import type { SourcedOutcome, Threshold } from './outcome';
import { isMunicipalStage } from './stages';
import { thresholdOf } from './threshold';

/** An olympiad's protocol says something of diplomas of the school stage only at the municipal one. */
function measureOf(kind: ResultKind, work: Work): MeasureId | null {
  if (kind === 'score') return 'threshold';
  if (kind === 'pass') return 'pass';
  return kind === 'olympiad' && isMunicipalStage(work) ? 'stage' : null;
}

/** By work, then by school code; only what was loaded from protocols. Without a threshold nobody is said to reach it. */
export function protocolOutcomes(
  { works, schools }: Pick<Evaluation, 'works' | 'schools'>,
  procedures: ReadonlyMap<string, Procedure>,
): SourcedOutcome[] {
  return works.flatMap(({ id, work, paper }) => {
    const procedure = procedures.get(id);
    const measure = procedure === undefined ? null : measureOf(procedure.resultKind, work);
    if (measure === null) return [];
    const maxScore = paper.maxScore ?? procedureKind(work.kind)?.maxScore ?? null;
    const least = leastScore(thresholdOf(measure, work, procedure), maxScore);
    return schools.flatMap(({ code, units }) => {
      const unit = units.find((one) => one.work === id);
      const scores = unit?.source === 'protocol' ? unit.tally.scores : null;
      if (unit === undefined || scores === null || unit.figures.n === 0) return [];
      const reached =
        least === null ? null : scores.reduce((sum, count, score) => (score >= least ? sum + count : sum), 0);
      return [
        {
          work: id,
          measure,
          level: 'school' as const,
          school: code,
          name: '',
          n: unit.figures.n,
          reached,
          winners: null,
          prizeWinners: null,
          mean: unit.figures.mean,
          source: 'protocol' as const,
          position: null,
        },
      ];
    });
  });
}

/** Points from which the threshold is reached; null without one, and for a percent of an unknown maximum. */
function leastScore(threshold: Threshold | null, maxScore: number | null): number | null {
  if (threshold === null || threshold.resultKind !== 'olympiad') return threshold?.value ?? null;
  return maxScore === null ? null : (threshold.value * maxScore) / 100;
}
