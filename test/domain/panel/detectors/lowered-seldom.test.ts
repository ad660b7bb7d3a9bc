/** Fewer works below the journal mark than expected: the lowered ones brought up to their mark. */
import { loweredSeldom } from '../../../../src/domain/panel/detectors/lowered-seldom';
import { PAPER, Protocol, wrote } from '../../../support/panel';
import { WITHOUT_JOURNAL, WITHOUT_SCALE, describeLaws } from '../detector-laws';

/** Works below the journal mark are brought up to it, at the cost of works above theirs. */
const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map(({ total, mark, classLabel }) => {
    const cut = mark === 2 ? 0 : PAPER.cuts![mark! - 3]!;
    return wrote(Math.max(cut, total), mark, classLabel);
  }),
});

describeLaws({
  detector: loweredSeldom,
  act,
  without: { 'a scale': WITHOUT_SCALE, 'journal marks': WITHOUT_JOURNAL },
});
