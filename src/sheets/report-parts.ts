/** What a report is evaluated from, and the parts of it that stand beside the results, from inputs read once. */
import { workId } from '../domain/protocol/work';
import { paperFor } from '../domain/protocol/papers';
import { REGISTER_IDS } from '../domain/tables/registers';
import type { TargetData } from '../domain/targets/figure';
import type { EvaluationInput } from '../domain/verdict/evaluate';
import type { Evaluation } from '../domain/verdict/evaluation';
import type { Inputs } from './inputs';
import { registersPart } from './registers';
import type { ReportPart } from './report-part';
import { RoadmapPart, roadmapPart } from './roadmap-refresh';
import { TargetsPart, targetsPart } from './targets';
import type { Workbook } from './workbook';

export interface ReportParts {
  readonly roadmap: RoadmapPart;
  /** null without an evaluation. */
  readonly targets: TargetsPart | null;
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
  if (evaluation === null) return { roadmap, targets: null, all: [roadmap, registers] };
  const data: Omit<TargetData, 'schoolYear'> = {
    today,
    schools: inputs.schools,
    procedures: inputs.procedures,
    evaluation,
    registers: registers.registers,
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
  return { roadmap, targets, all: [roadmap, registers, targets] };
}
