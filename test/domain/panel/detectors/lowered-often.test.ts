/** More works below the journal mark than elsewhere: journal marks one higher. */
import { loweredOften } from '../../../../src/domain/panel/detectors/lowered-often';
import type { Protocol } from '../../../support/panel';
import { WITHOUT_JOURNAL, WITHOUT_SCALE, describeLaws } from '../detector-laws';

/** Journal marks one higher. */
const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map((pupil) => ({ ...pupil, mark: Math.min(5, pupil.mark! + 1) })),
});

describeLaws({
  detector: loweredOften,
  act,
  without: { 'a scale': WITHOUT_SCALE, 'journal marks': WITHOUT_JOURNAL },
});
