/** Signs of the panel as the rows of «Признаки» have them: the detectors' figures with their words. */
import {
  DETECTOR_TEXTS,
  detectorInterval,
  detectorSentence,
  silenceSentence,
} from '../../messages/detectors';
import { inapplicableSentence } from '../../messages/indicators';
import type { Level } from '../../messages/levels';
import type { Sign } from '../indicators/indicator';
import type { DetectorInput } from '../panel/detector';
import type { PanelSign, UnitOutcome } from '../panel/outcome';
import { DETECTORS } from '../panel/registry';
import type { Inapplicable } from '../procedures/applicability';

/**
 * One sign a detector, in the order of the outcome; `n` are the participants of the unit. `whyInapplicable` is asked of
 * detectors without an answer.
 */
export function panelSigns(
  { signs, level }: UnitOutcome,
  n: number,
  whyInapplicable: (needs: readonly DetectorInput[]) => Inapplicable | null,
): Sign[] {
  return signs.map((sign) => signOf(sign, level, n, whyInapplicable(DETECTORS[sign.detector].needs)));
}

function signOf(sign: PanelSign, unitLevel: Level, n: number, inapplicable: Inapplicable | null): Sign {
  const { detector: id, measured, silence, z, p, q, isLit } = sign;
  const { title, innocent, next } = DETECTOR_TEXTS[id];
  const common = { id, title, innocent, next, threshold: null, z, p, q };
  if (measured === null) {
    const sentence =
      inapplicable === null
        ? silenceSentence(id, silence ?? 'undefined', n)
        : inapplicableSentence(inapplicable);
    return {
      ...common,
      n,
      value: null,
      reference: null,
      interval: null,
      intervalText: '',
      sentence,
      level: inapplicable === null ? 'unknown' : 'inapplicable',
    };
  }
  const { value, reference, interval } = measured;
  // One figure of many stands out in most schools: it counts where all of them together do.
  const isMarked = unitLevel === 'attention' || unitLevel === 'recheck';
  const level = isLit && isMarked ? unitLevel : 'none';
  const sentence = detectorSentence({ id, measured, p, q, isLit, isMarked });
  const intervalText = detectorInterval(id, measured);
  return { ...common, n: measured.n, value, reference, interval, intervalText, sentence, level };
}
