/** What a report is evaluated from, and the parts of it that stand beside the results, from inputs read once. */
import { workId } from '../domain/protocol/work';
import { resultKindOf } from '../domain/procedures/kinds';
import { paperFor } from '../domain/protocol/papers';
import { Others } from '../domain/answers/others';
import type { Outcomes } from '../domain/outcomes/outcome';
import type { Registers } from '../domain/registers/read';
import type { SchoolPlanData } from '../domain/school-plan/school-plan';
import { REGISTER_IDS } from '../domain/tables/registers';
import type { TargetData } from '../domain/targets/figure';
import type { EvaluationInput } from '../domain/verdict/evaluate';
import type { Evaluation } from '../domain/verdict/evaluation';
import type { Inputs } from './inputs';
import { outcomesPart } from './outcomes';
import { registersPart } from './registers';
import type { ReportPart } from './report-part';
import { RoadmapPart, roadmapPart } from './roadmap-refresh';
import { codesWithPlan, schoolPlansPart } from './school-plan-part';
import { TargetsPart, targetsPart } from './targets';
import type { Workbook } from './workbook';

export interface ReportParts {
  readonly roadmap: RoadmapPart;
  readonly registers: Registers;
  /** Procedures counted against a threshold; without an evaluation only what was typed or loaded. */
  readonly outcomes: Outcomes;
  /** null without an evaluation. */
  readonly targets: TargetsPart | null;
  /** What plans of schools are made from; null without an evaluation. */
  readonly schoolPlans: SchoolPlanData | null;
  /** In the order in which they are written. */
  readonly all: readonly ReportPart[];
}

export function evaluationInput(inputs: Inputs): EvaluationInput {
  const { settings } = inputs;
  return {
    counts: inputs.counts.map((counts) => ({
      ...counts,
      taskSums: inputs.taskSums.get(`${workId(counts.work)}|${counts.school}`) ?? [],
    })),
    tables: inputs.imported,
    typed: inputs.typed,
    papers: (work) => inputs.procedures.get(workId(work))?.paper ?? paperFor(work),
    resultKind: (work) => inputs.procedures.get(workId(work))?.resultKind ?? resultKindOf(work.kind),
    referenceChoice: settings.reference,
    official: inputs.official,
    parameters: settings.parameters,
    ruleSet: settings.rules,
    panel: {
      pool: settings.pool,
      useControlSample: settings.useControlSample,
      rechecks: inputs.rechecks,
      groups: inputs.schools,
    },
  };
}

/** Reads and compares; writes nothing. Without an evaluation («Проверить данные») only what needs none. */
export function partsOf(workbook: Workbook, inputs: Inputs, evaluation: Evaluation | null): ReportParts {
  const { table, settings, today } = inputs;
  const { schoolYear } = settings;
  const procedures = [...inputs.procedures.values()];
  const roadmap = roadmapPart(workbook, { table, year: schoolYear, procedures, today });
  const registers = registersPart(workbook, table, roadmap.lines, { ...inputs, schoolYear }, evaluation);
  const thresholds = outcomesPart(workbook, table('outcomes'), inputs, evaluation);
  const { outcomes } = thresholds;
  if (evaluation === null)
    return {
      roadmap,
      registers: registers.registers,
      outcomes,
      targets: null,
      schoolPlans: null,
      all: [roadmap, registers, thresholds],
    };
  const known = {
    today,
    schools: inputs.schools,
    procedures: inputs.procedures,
    evaluation,
    registers: registers.registers,
  };
  const data: Omit<TargetData, 'schoolYear'> = {
    ...known,
    rechecks: [...inputs.rechecks.values()],
    roadmap: roadmap.view,
    answers: table('answers').rows,
  };
  const isInUse = roadmap.view !== null || REGISTER_IDS.some((id) => registers.registers[id].rows.length > 0);
  const targets = targetsPart(
    workbook,
    table('targets'),
    schoolYear === null ? null : { ...data, schoolYear },
    isInUse,
  );
  const schoolPlans = { ...known, schoolYear, ...planLines(inputs, roadmap) };
  const plans = schoolPlansPart(workbook, schoolPlans, codesWithPlan(workbook));
  return {
    roadmap,
    registers: registers.registers,
    outcomes,
    targets,
    schoolPlans,
    all: [roadmap, registers, thresholds, targets, plans],
  };
}

/** The roadmap as plans of schools take it, with the schools that its texts may name. */
function planLines(
  { schools }: Inputs,
  { lines, view }: RoadmapPart,
): Pick<SchoolPlanData, 'lines' | 'others'> {
  const states = new Map((view?.actions ?? []).map(({ id, state }) => [id, state] as const));
  return {
    lines: lines.rows.map(({ row, id, start, end }) => ({
      ...row,
      id,
      start,
      end,
      state: states.get(id) ?? '',
    })),
    others: new Others([...schools.values()]),
  };
}
