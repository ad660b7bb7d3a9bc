/**
 * Works at the cut scores: more of them at a cut and one point above it, and fewer just below, than in the others'
 * distribution moved to the school's own mean and spread. The statistic is the score test against a share of the works
 * one or two points below a cut having been moved up to it.
 */
import { momentsOfCounts } from '../../stats/histogram';
import { tiltTo } from '../../stats/log-linear';
import { wilsonInterval } from '../../stats/proportion';
import type { Detector, Measured, WorkBatch } from '../detector';
import { otherScores } from '../reference';

/** Of the works moved up, the share that lands on the cut itself; the rest lands one point above. */
const ON_THE_CUT = 0.8;
/** Works within two points of the cuts from which anything can be said. */
const MINIMUM_BESIDE = 2;

export const atCuts: Detector = {
  id: 'at-cuts',
  family: 'cuts',
  needs: ['scale'],
  minimumN: 10,
  effect: 0.1,
  measure: (batch) => batch.units.map((_, index) => measureUnit(batch, index)),
};

function measureUnit(batch: WorkBatch, index: number): Measured | null {
  const { cuts } = batch;
  const { scores } = batch.units[index]!;
  const expected = expectedScores(batch, index);
  if (cuts === null || expected === null) return null;
  const direction = expected.map(() => 0);
  const isBeside = expected.map(() => false);
  const isAbove = expected.map(() => false);
  const reached = cuts.filter((cut) => cut < expected.length);
  for (const cut of reached) {
    const below = [cut - 1, cut - 2].filter((score) => score >= 0);
    const moved = below.reduce((sum, score) => sum + expected[score]!, 0);
    for (const score of below) direction[score]! -= 1;
    const onTheCut = cut + 1 < expected.length ? ON_THE_CUT : 1;
    direction[cut]! += (onTheCut * moved) / expected[cut]!;
    if (onTheCut < 1) direction[cut + 1]! += ((1 - onTheCut) * moved) / expected[cut + 1]!;
    for (const score of [cut - 2, cut - 1, cut, cut + 1]) isBeside[score] = true;
  }
  for (const cut of reached) for (const score of [cut, cut + 1]) isAbove[score] = true;
  let n = 0;
  let beside = 0;
  let above = 0;
  let besideExpected = 0;
  let aboveExpected = 0;
  let sum = 0;
  let variance = 0;
  expected.forEach((share, score) => {
    const count = scores[score] ?? 0;
    n += count;
    sum += count * direction[score]!;
    variance += share * direction[score]! ** 2;
    if (!isBeside[score]) return;
    beside += count;
    besideExpected += share;
    if (!isAbove[score]) return;
    above += count;
    aboveExpected += share;
  });
  // Not a number where the expected share of a cut far from a unit without spread is 0 to all digits.
  if (beside < MINIMUM_BESIDE || !(variance > 0)) return null;
  return {
    n: beside,
    value: above / beside,
    reference: aboveExpected / besideExpected,
    interval: wilsonInterval(above, beside),
    z: sum / Math.sqrt(n * variance),
  };
}

/** The others' shares by score, moved to the mean and variance of the unit; null where the unit has no spread. */
export function expectedScores(batch: WorkBatch, index: number): number[] | null {
  const { mean, sd, n } = momentsOfCounts(batch.units[index]!.scores);
  if (mean === null || sd === null || sd === 0) return null;
  return tiltTo(otherScores(batch, index), mean, (sd * sd * (n - 1)) / n);
}
