/**
 * The plan (план школы) of one school as a value: measures with reasons in the school's own figures and totals of the
 * municipality, ordinary causes first. It knows of no other school and names nobody.
 */
import type { Others } from '../answers/others';
import type { RoadmapLine } from './from-roadmap';
import { roadmapLines } from './from-roadmap';
import { deficitLines } from './from-deficits';
import { controlLines, qualityLines } from './from-registers';
import { signLines } from './from-signs';
import type { TargetData } from '../targets/figure';
import { withoutNames } from '../roadmap/nameless';
import type { SchoolYear } from '../roadmap/school-year';
import type { PlanSectionId } from '../../messages/school-plan';

export interface SchoolPlanData extends Omit<TargetData, 'schoolYear' | 'rechecks' | 'answers' | 'roadmap'> {
  /** null: no dates can be given. */
  readonly schoolYear: SchoolYear | null;
  /** The roadmap with codes, dates and states. */
  readonly lines: readonly RoadmapLine[];
  /** Finds texts that name schools. */
  readonly others: Others;
}

export interface PlanLine {
  /** Unique within the plan and the same as long as the measure is: `deficit:ВПР-2021-МА-4`. */
  readonly id: string;
  readonly measure: string;
  readonly reason: string;
  readonly deadline: string;
  /** ISO days. */
  readonly start: string | null;
  readonly end: string | null;
  /** Positions, one a line. */
  readonly responsible: string;
  readonly result: string;
}

export interface PlanSection {
  readonly id: PlanSectionId;
  readonly lines: readonly PlanLine[];
}

export interface SchoolPlan {
  readonly code: string;
  readonly name: string;
  readonly schoolYear: SchoolYear | null;
  /** Title of the rule set that the signs are of. */
  readonly rules: string;
  readonly sections: readonly PlanSection[];
}

export function schoolPlan(code: string, data: SchoolPlanData): SchoolPlan {
  const sections: readonly PlanSection[] = [
    { id: 'signs', lines: signLines(code, data) },
    { id: 'deficits', lines: deficitLines(code, data) },
    { id: 'qualitySystem', lines: qualityLines(code, data) },
    { id: 'control', lines: controlLines(code, data) },
    { id: 'roadmap', lines: roadmapLines(code, data) },
  ];
  const own = (text: string): string => withoutNames(data.others.without(text, code));
  return {
    code,
    name: data.schools.get(code)?.name ?? '',
    schoolYear: data.schoolYear,
    rules: data.evaluation.ruleSet.title,
    sections: sections.map(({ id, lines }) => ({
      id,
      lines: lines.map((line) => ({
        ...line,
        measure: own(line.measure),
        reason: own(line.reason),
        deadline: own(line.deadline),
        responsible: own(line.responsible),
        result: own(line.result),
      })),
    })),
  };
}
