/**
 * The common part of indicators that compare a school's share with that of the others: the z of two shares
 * and a smallest difference that matters, both from «Параметры».
 */
import { ShareIndicatorId, shareSentence } from '../../messages/indicators';
import { normalUpper } from '../stats/normal';
import { newcombeInterval, pooledStandardError, twoProportionZ } from '../stats/proportion';
import type { Parameters } from '../verdict/parameters';
import { Finding, Indicator, Unit } from './indicator';
import { Tally, participantsIn } from './tally';

interface ShareOptions {
  readonly id: ShareIndicatorId;
  /** The share is of all marks, or of all pairs with a journal mark. */
  readonly part: 'marks' | 'journal';
  /** Participants that count; the tally has the part. */
  readonly count: (tally: Tally) => number;
  /** 1 when a higher share is marked, −1 when a lower one is. */
  readonly direction: 1 | -1;
  /** Smallest difference that is marked, in percentage points. */
  readonly effect: (parameters: Parameters) => number;
}

/** An indicator that is marked when the share differs by the z threshold and by the effect size, both. */
export function shareIndicator(options: ShareOptions): Indicator {
  return {
    id: options.id,
    of: options.part,
    needs: [options.part],
    comparesWith: options.part,
    minimum: ({ minimumN }) => minimumN,
    measure: (unit, parameters) => compareShares(options, unit, parameters),
  };
}

function compareShares(
  { id, part, count, direction, effect }: ShareOptions,
  unit: Unit,
  parameters: Parameters,
): Finding {
  const n = participantsIn(unit.tally, part);
  const otherN = participantsIn(unit.others, part);
  const k = count(unit.tally);
  const otherK = count(unit.others);
  const value = k / n;
  const reference = otherK / otherN;
  const error = pooledStandardError(k, n, otherK, otherN);
  const least = Math.max(effect(parameters) / 100, parameters.zThreshold * error);
  const threshold = reference + direction * least;
  const z = twoProportionZ(k, n, otherK, otherN);
  const marked = z !== null && direction * (value - reference) >= least;
  const interval = newcombeInterval(k, n, otherK, otherN);
  return {
    value,
    reference,
    threshold: threshold < 0 || threshold > 1 ? null : threshold,
    z,
    p: z === null ? null : normalUpper(direction * z),
    interval,
    marked,
    sentence: shareSentence({
      id,
      value,
      n,
      reference,
      kind: unit.reference.kinds[part],
      interval,
      z,
      marked,
    }),
  };
}
