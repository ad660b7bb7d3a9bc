/** What the tabs of a report are made from, out of a few invented pupils. */
import type { PanelOutcome } from '../../../src/domain/panel/outcome';
import type { ReportData } from '../../../src/domain/report/report';
import type { Procedure, School } from '../../../src/domain/tables/lists';
import type { PlanRow, TabPlan } from '../../../src/domain/tabs/plan';
import { EvaluationInput, evaluate, panelInput } from '../../../src/domain/verdict/evaluate';
import { besideSigns } from '../../../src/domain/beside/beside';
import { DEFAULT_LOW_RESULTS } from '../../../src/domain/beside/low-results';
import { evidenceSource } from '../../../src/domain/report/evidence';
import type { SchoolResult } from '../../../src/domain/verdict/gather';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import type { RuleSetId } from '../../../src/domain/verdict/rule-set';
import { PANEL_CONTEXT, PAPER } from '../indicators/builders';

export interface ReportOf {
  readonly counts: readonly SchoolResult[];
  readonly rules?: RuleSetId;
  /** Stands in for the panel. */
  readonly judge?: () => PanelOutcome;
  readonly schools?: readonly Pick<School, 'code' | 'name'>[];
  readonly procedures?: readonly Pick<Procedure, 'id' | 'notDrawn'>[];
}

export function reportData({
  counts,
  rules = 'fioko-2019',
  judge,
  schools = [],
  procedures = [],
}: ReportOf): ReportData {
  const input: EvaluationInput = {
    counts,
    tables: [],
    typed: [],
    official: [],
    papers: () => PAPER,
    referenceChoice: 'loaded',
    parameters: DEFAULT_PARAMETERS,
    ruleSet: rules,
    panel: PANEL_CONTEXT,
  };
  const evaluation = evaluate(input, judge);
  return {
    evaluation,
    schools: new Map(schools.map((school) => [school.code, school as School] as const)),
    procedures: new Map(procedures.map((procedure) => [procedure.id, procedure as Procedure] as const)),
    reference: 'loaded',
    notes: [],
    attention: [],
    rechecks: [],
    beside: besideSigns(evaluation, { parameters: DEFAULT_PARAMETERS, lowResults: DEFAULT_LOW_RESULTS }),
    evidence: evaluation.ruleSet.usesPanel ? evidenceSource(panelInput(input)) : null,
    outcomes: { groups: [] },
    internalExternal: { schools: [], totals: [] },
    roadmap: null,
    targets: null,
  };
}

export function rowOf(plan: TabPlan, id: string): PlanRow {
  const row = plan.rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id} among ${plan.rows.map((one) => one.id).join(', ')}`);
  return row;
}

/** Values of a row; null for blanks. */
export function valuesOf(row: PlanRow): unknown[] {
  return row.cells.map((cell) => cell?.value ?? null);
}
