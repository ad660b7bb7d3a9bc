/** How much of the roadmap is done. What is permanent cannot be done, and what is off control need not be. */
import { STATE } from '../../messages/roadmap';
import { TARGETS } from '../../messages/targets';
import type { ActionView } from '../roadmap/refresh-view';
import { TargetData, TargetFigure, noFigure, shareOf } from './figure';

/** Of the actions whose last day has passed. */
export function roadmapDue({ roadmap, today }: TargetData): TargetFigure {
  if (roadmap === null) return noFigure(TARGETS.noPlan);
  const due = roadmap.actions.filter(isCounted).filter((action) => {
    const last = lastDay(action);
    return last !== null && last < today;
  });
  return due.length === 0 ? noFigure(TARGETS.noneDue) : doneOf(due);
}

/** Of all actions. */
export function roadmapDone({ roadmap }: TargetData): TargetFigure {
  if (roadmap === null) return noFigure(TARGETS.noPlan);
  const counted = roadmap.actions.filter(isCounted);
  if (counted.length === 0) return noFigure(TARGETS.noPlan);
  const withState = (state: string): number =>
    roadmap.actions.filter((action) => action.state === state).length;
  return doneOf(counted, TARGETS.leftOut(withState(STATE.permanent), withState(STATE.dropped)));
}

function isCounted({ state }: ActionView): boolean {
  return state !== STATE.permanent && state !== STATE.dropped;
}

function doneOf(actions: readonly ActionView[], ...more: readonly string[]): TargetFigure {
  const done = actions.filter(({ state }) => state === STATE.done).length;
  return shareOf(done, actions.length, TARGETS.ofActions, ...more);
}

/** Of several deadlines the last; null while one of them has no day. */
function lastDay({ end, times }: ActionView): string | null {
  if (times.length === 0) return end;
  const ends = times.map((time) => time.end);
  return ends.some((day) => day === null) ? null : (ends as string[]).sort()[ends.length - 1]!;
}
