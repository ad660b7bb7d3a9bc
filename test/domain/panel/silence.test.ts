/** Why there is no answer: what is lacking, and not a guess. */
import { DETECTORS } from '../../../src/domain/panel/registry';
import { silenceOf } from '../../../src/domain/panel/silence';
import { batchOfProtocols, madeProtocols, protocol, times, wrote } from '../../support/panel';

const others = madeProtocols({ seed: 71, schools: 3, pupils: 30 });

describe('silenceOf', () => {
  test('few participants come first, then nobody to compare with', () => {
    const few = batchOfProtocols([protocol('900001', times(4, wrote(3))), ...others]);
    expect(silenceOf(DETECTORS['at-cuts'], few, 0)).toBe('few');
    const alone = batchOfProtocols([protocol('900001', times(30, wrote(3)))]);
    expect(silenceOf(DETECTORS['at-cuts'], alone, 0)).toBe('no-reference');
  });

  test('an input that is not there is named, one that is there but gives no figure is not', () => {
    const bare = protocol('900001', times(30, wrote(3)));
    const batch = batchOfProtocols([bare, ...others], { cuts: null });
    for (const id of [
      'at-cuts',
      'rank-high',
      'hard-tasks',
      'similar-pairs',
      'above-own',
      'year-jump',
    ] as const) {
      expect([id, silenceOf(DETECTORS[id], batch, 0)]).toEqual([id, 'no-input']);
    }
    expect(silenceOf(DETECTORS['low-spread'], batch, 0)).toBe('undefined');
    expect(silenceOf(DETECTORS['at-cuts'], batchOfProtocols([bare, ...others]), 0)).toBe('undefined');
  });
});
