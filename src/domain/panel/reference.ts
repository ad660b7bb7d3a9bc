/**
 * What a unit is compared with: sums over the reference units of its work, always without the unit's own school.
 */
import { addCross, total } from '../indicators/tally';
import type { WorkBatch } from './detector';
import { sumRows } from './layout';
import { perBatch } from './per-batch';

/** Expected counts of a cell that nobody of the reference is in: keeps every distribution positive. */
export const PRIOR = 0.1;

interface Sums {
  readonly cross: readonly (readonly number[])[];
  readonly isIn: readonly boolean[];
  readonly participants: number;
}

const sumsOf = perBatch((batch): Sums => {
  const isIn = batch.units.map(() => false);
  for (const index of batch.reference) isIn[index] = true;
  return {
    cross: addCross(batch.reference.map((index) => batch.units[index]!.cross)),
    isIn,
    participants: total(batch.reference.map((index) => batch.units[index]!.n)),
  };
});

/** True when the unit's own counts stand in the sums of the reference. */
export function isInReference(batch: WorkBatch, index: number): boolean {
  return sumsOf(batch).isIn[index]!;
}

/** Participants of the others by journal mark (rows 2, 3, 4, 5, none) and score 0 … maximum. */
export function otherCross(batch: WorkBatch, index: number): number[][] {
  const { cross, isIn } = sumsOf(batch);
  const own = isIn[index]! ? batch.units[index]!.cross : [];
  return cross.map((row, mark) =>
    Array.from(
      { length: batch.maxScore + 1 },
      (_, score) => PRIOR + (row[score] ?? 0) - (own[mark]?.[score] ?? 0),
    ),
  );
}

/** Participants of the others by score 0 … maximum. */
export function otherScores(batch: WorkBatch, index: number): number[] {
  return sumRows(otherCross(batch, index));
}

/** Participants of the other schools from which anything is compared with them. */
const LEAST_OTHERS = 50;

/** False where hardly anybody else wrote the work: a unit is compared with nothing then. */
export function hasOthers(batch: WorkBatch, index: number): boolean {
  const { participants, isIn } = sumsOf(batch);
  return participants - (isIn[index]! ? batch.units[index]!.n : 0) >= LEAST_OTHERS;
}
