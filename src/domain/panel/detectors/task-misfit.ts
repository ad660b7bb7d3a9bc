/**
 * Unexpected answers given the total: the mean square of standardised residuals of task points (outfit), with what the
 * others let expect at each total. High when hard tasks are right and easy ones wrong, in any combination.
 */
import { TASK_NOT_TAUGHT, splitTaskKey, taskPoints } from '../../protocol/counts';
import type { Detector, Measured, WorkBatch } from '../detector';
import { curvesOf, otherMoments } from '../task-curves';

/** A variance below this says that nearly all answer alike; one odd answer would outweigh a class. */
const LEAST_VARIANCE = 0.02;
/** Residuals count up to this square, for the same reason. */
const MOST_SQUARE = 25;

export const taskMisfit: Detector = {
  id: 'task-misfit',
  family: 'tasks',
  needs: ['tasks'],
  minimumN: 10,
  effect: 0.1,
  measure: (batch) => batch.units.map((_, index) => measureUnit(batch, index)),
};

function measureUnit(batch: WorkBatch, index: number): Measured | null {
  const others = otherMoments(batch, index);
  const { tasks } = batch.units[index]!;
  if (others === null || tasks === null) return null;
  const { mean, variance } = curvesOf(others);
  let answers = 0;
  let squares = 0;
  let pupils = 0;
  tasks.nByTotal.forEach((count, total) => {
    if (!Number.isNaN(mean[total] ?? NaN)) pupils += count;
  });
  tasks.cells.keys.forEach((key, i) => {
    const { task, value, total } = splitTaskKey(key);
    const place = task * others.totals + total;
    if (total >= others.totals || value === TASK_NOT_TAUGHT) return;
    const spread = variance[place]!;
    if (!(spread >= LEAST_VARIANCE)) return;
    const count = tasks.cells.counts[i]!;
    answers += count;
    squares += count * Math.min(MOST_SQUARE, (taskPoints(value) - mean[place]!) ** 2 / spread);
  });
  if (answers === 0) return null;
  return {
    n: pupils,
    value: squares / answers,
    reference: 1,
    interval: null,
    z: (squares / answers - 1) * Math.sqrt(answers / 2),
  };
}
