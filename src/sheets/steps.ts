/** A run as a list of steps, a table or a tab each, done one after another until the time is up. */
import type { TabPlan } from '../domain/tabs/plan';
import { Outcome, PlanTarget, applyPlan, outcomeOf } from './apply-plan';

export interface RunResult {
  readonly done: boolean;
  readonly isNew: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly left: number;
}

/** Called between tabs: what is done and how many there are. */
export type Progress = (done: number, all: number, title: string) => void;

export interface Step {
  /** Name of the tab, for the progress. */
  readonly title: string;
  /** True when there is nothing to write. */
  isCurrent(): boolean;
  run(): Outcome;
}

export function planStep(plan: TabPlan, target: PlanTarget): Step {
  return {
    title: plan.title,
    isCurrent: () => outcomeOf(plan, target) === 'unchanged',
    run: () => applyPlan(plan, target),
  };
}

export function runSteps(steps: readonly Step[], isTimeUp: () => boolean, progress: Progress): RunResult {
  const count = { new: 0, changed: 0, unchanged: 0 };
  let done = 0;
  for (const step of steps) {
    if (isTimeUp()) break;
    if (step.isCurrent()) count.unchanged++;
    else {
      progress(done, steps.length, step.title);
      count[step.run()]++;
    }
    done++;
  }
  return {
    done: done === steps.length,
    isNew: count.new,
    changed: count.changed,
    unchanged: count.unchanged,
    left: steps.length - done,
  };
}
