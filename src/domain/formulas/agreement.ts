/** OBJECTIVITY_AGREEMENT: marks or scores of the same works given twice, as a re-check gives them. */
import { FUNCTION_ERRORS } from '../../messages/functions';
import { LEVELS } from '../../messages/levels';
import { DomainError } from '../errors';
import { KappaPower, Pair, signTest, weightedKappa } from '../stats/agreement';
import { studentInterval } from '../stats/student';
import { columnOf, numbersOf, pairsOf } from './arguments';

/**
 * n×1 with n×1 numbers; a pair with a blank is skipped. Gives 1×6: share of equal pairs (0–1); mean of second − first
 * and the ends of its 95 % interval ('' from one pair); kappa (words when neither side varies); one-sided p of the
 * sign test that the second is lower. `weights`: 0, 1 or 2 (default) – differences in kappa count as such, by size,
 * by square.
 */
export function agreement(first: unknown, second: unknown, weights?: unknown): (number | string)[][] {
  const pairs = pairsOf(columnOf(first, 'first'), 'first', columnOf(second, 'second'), 'second');
  const power = powerOf(weights);
  const lowered = pairs.filter(([before, after]) => after < before).length;
  const raised = pairs.filter(([before, after]) => after > before).length;
  return [
    [
      (pairs.length - lowered - raised) / pairs.length,
      ...meanChange(pairs),
      weightedKappa(pairs, power) ?? LEVELS.unknown,
      signTest(lowered, raised),
    ],
  ];
}

function powerOf(value: unknown): KappaPower {
  if (value === undefined) return 2;
  const [[power] = [null], ...more] = numbersOf(value, 'weights');
  if (more.length > 0 || (power !== 0 && power !== 1 && power !== 2)) {
    throw new DomainError(FUNCTION_ERRORS.weights);
  }
  return power;
}

function meanChange(pairs: readonly Pair[]): [number, number | '', number | ''] {
  const n = pairs.length;
  const changes = pairs.map(([before, after]) => after - before);
  const mean = changes.reduce((sum, change) => sum + change, 0) / n;
  if (n < 2) return [mean, '', ''];
  const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (n - 1);
  const { low, high } = studentInterval(mean, Math.sqrt(variance / n), n - 1);
  return [mean, low, high];
}
