/** Lines of the municipal roadmap that a school carries out: positions only, nothing that names another school. */
import { linesFor } from '../answers/outgoing';
import { isForSchools } from '../answers/school-lines';
import { namesIn, positionInstead } from '../roadmap/intake/names';
import type { RoadmapRow } from '../roadmap/rows';
import { STATE } from '../../messages/roadmap';
import { SCHOOL_PLAN } from '../../messages/school-plan';
import type { PlanLine, SchoolPlanData } from './school-plan';

/** A row of the roadmap with its code and dates. */
export interface RoadmapLine extends RoadmapRow {
  readonly state: string;
}

export function roadmapLines(code: string, { lines, schools, others }: SchoolPlanData): PlanLine[] {
  const kept = lines.filter(({ action, state }) => action !== '' && state !== STATE.dropped);
  return linesFor(code, kept, schools.size === 1, others).map((line) => ({
    id: `roadmap:${line.id}`,
    measure: SCHOOL_PLAN.action(nameless(line.action), line.details.map(nameless)),
    reason: SCHOOL_PLAN.actionReason(line.number, line.section, line.state),
    deadline: line.deadline,
    start: line.start,
    end: line.end,
    responsible: [...new Set(inSchools(line.responsible).map(positionInstead))].join('\n'),
    result: nameless(line.result),
  }));
}

/** The plan is the school's: who else takes part is told by the municipal one. */
function inSchools(responsible: readonly string[]): readonly string[] {
  const own = responsible.filter((party) => isForSchools([party]));
  return own.length === 0 ? responsible : own;
}

function nameless(text: string): string {
  return namesIn(text).length === 0 ? text : positionInstead(text);
}
