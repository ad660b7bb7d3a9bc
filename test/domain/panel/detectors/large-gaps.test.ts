/** More gaps of two marks than expected: journal marks of the weakest and the strongest exchanged. */
import { largeGaps } from '../../../../src/domain/panel/detectors/large-gaps';
import type { Protocol } from '../../../support/panel';
import { WITHOUT_JOURNAL, WITHOUT_SCALE, describeLaws } from '../detector-laws';

/** Fives and twos of the journal change places. */
const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map((pupil) => ({ ...pupil, mark: 7 - pupil.mark! })),
});

describeLaws({
  detector: largeGaps,
  act,
  without: { 'a scale': WITHOUT_SCALE, 'journal marks': WITHOUT_JOURNAL },
});
