/** More works that confirm the journal mark than expected: totals moved into the range of the mark. */
import { confirmedOften } from '../../../../src/domain/panel/detectors/confirmed-often';
import { PAPER, Protocol, wrote } from '../../../support/panel';
import { WITHOUT_JOURNAL, WITHOUT_SCALE, describeLaws } from '../detector-laws';

/** Every total goes to the nearest one that gives the journal mark. */
const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map(({ total, mark, classLabel }) => {
    const bounds = [0, ...PAPER.cuts!, PAPER.maxScore! + 1];
    const [low, high] = [bounds[mark! - 2]!, bounds[mark! - 1]! - 1];
    return wrote(Math.min(high, Math.max(low, total)), mark, classLabel);
  }),
});

describeLaws({
  detector: confirmedOften,
  act,
  without: { 'a scale': WITHOUT_SCALE, 'journal marks': WITHOUT_JOURNAL },
});
