/** «План школы…»: what would change is worked out first; the run reads anew and refuses when it is no longer that. */
import { checksum } from '../domain/protocol/codec';
import type { TabPlan } from '../domain/tabs/plan';
import { DomainError } from '../domain/errors';
import { evaluate } from '../domain/verdict/evaluate';
import { SCHOOL_PLAN_RUN } from '../messages/school-plan';
import { outcomeOf } from './apply-plan';
import { readInputs } from './inputs';
import { contentHash } from './plan-hash';
import { evaluationInput, partsOf } from './report-parts';
import { schoolPlansPart } from './school-plan-part';
import { Progress, RunResult, planStep, runSteps } from './steps';
import type { Workbook } from './workbook';

export interface SchoolPlanPreview {
  readonly hash: string;
  /** Names of tabs. */
  readonly isNew: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Reads, evaluates and compares; writes nothing. @throws DomainError for a code that nobody knows. */
export function planSchoolPlan(workbook: Workbook, codes: readonly string[]): SchoolPlanPreview {
  const plans = plansOf(workbook, codes);
  const named = (outcome: 'new' | 'changed' | 'unchanged'): string[] =>
    plans
      .filter((plan) => outcomeOf(plan, workbook) === outcome)
      .map(({ key, title }) => workbook.sheets.get(key)?.getName() ?? title);
  return {
    hash: hashOf(plans),
    isNew: named('new'),
    changed: named('changed'),
    unchanged: named('unchanged'),
  };
}

/**
 * Writes until everything is in place or `isTimeUp` says stop, and shows the first plan. Call it under the lock.
 * @throws DomainError when the plans are no longer those that the preview showed.
 */
export function runSchoolPlan(
  workbook: Workbook,
  hash: string,
  codes: readonly string[],
  isTimeUp: () => boolean,
  progress: Progress,
): RunResult {
  const plans = plansOf(workbook, codes);
  if (hashOf(plans) !== hash) throw new DomainError(SCHOOL_PLAN_RUN.changedMeanwhile);
  const result = runSteps(
    plans.map((plan) => planStep(plan, workbook)),
    isTimeUp,
    progress,
  );
  const first = workbook.sheets.get(plans[0]?.key ?? '');
  if (result.isNew + result.changed > 0 && first !== undefined) workbook.spreadsheet.setActiveSheet(first);
  return result;
}

function plansOf(workbook: Workbook, codes: readonly string[]): readonly TabPlan[] {
  const inputs = readInputs(workbook);
  const evaluation = evaluate(evaluationInput(inputs));
  const known = new Set([...inputs.schools.keys(), ...evaluation.schools.map(({ code }) => code)]);
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length > 0) throw new DomainError(SCHOOL_PLAN_RUN.unknown(unknown));
  const { schoolPlans } = partsOf(workbook, inputs, evaluation);
  return schoolPlans === null ? [] : schoolPlansPart(workbook, schoolPlans, codes).plans;
}

function hashOf(plans: readonly TabPlan[]): string {
  return checksum(plans.map(contentHash).join());
}
