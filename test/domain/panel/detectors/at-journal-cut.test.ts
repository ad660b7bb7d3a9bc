/** Works exactly at the lowest score of the journal mark: a worked score test, and what lifting to that score does. */
import { atJournalCut } from '../../../../src/domain/panel/detectors/at-journal-cut';
import { journalExpectations } from '../../../../src/domain/panel/journal-expectation';
import {
  PAPER,
  Protocol,
  batchOfProtocols,
  madeProtocols,
  protocol,
  times,
  wrote,
} from '../../../support/panel';
import { WITHOUT_JOURNAL, WITHOUT_SCALE, describeLaws } from '../detector-laws';

const cuts = PAPER.cuts!;

/** Works up to three points below the journal mark's lowest score are lifted to it. */
const lift = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map((pupil) => {
    const cut = pupil.mark === 2 ? 0 : cuts[pupil.mark! - 3]!;
    return pupil.total < cut && cut - pupil.total <= 3 ? wrote(cut, pupil.mark, pupil.classLabel) : pupil;
  }),
});

describeLaws({
  detector: atJournalCut,
  act: lift,
  without: { 'a scale': WITHOUT_SCALE, 'journal marks': WITHOUT_JOURNAL },
});

describe('at-journal-cut', () => {
  test('is the score test of a share of the works below the mark having been moved up to it', () => {
    const batch = batchOfProtocols(madeProtocols({ seed: 8, schools: 5, pupils: 30 }));
    const { shares, n } = journalExpectations(batch)[3]!;
    const e = 1e-6;
    let score = 0;
    let information = 0;
    cuts.forEach((cut, i) => {
      const base = shares[i + 1]!;
      const lower = base.slice(0, cut).reduce((sum, share) => sum + share, 0);
      const moved = (part: number): number[] =>
        base.map((share, x) => (x < cut ? share * (1 - part) : x === cut ? share + part * lower : share));
      const slopes = moved(e).map((share, x) => Math.log(share / moved(-e)[x]!) / (2 * e));
      batch.units[3]!.cross[i + 1]!.forEach((count, x) => (score += count * slopes[x]!));
      information += n[i + 1]! * base.reduce((sum, share, x) => sum + share * slopes[x]! ** 2, 0);
    });
    expect(atJournalCut.measure(batch)[3]!.z).toBeCloseTo(score / Math.sqrt(information), 6);
  });

  test('shows the share at the lowest score of the own mark among journal marks 3, 4 and 5', () => {
    // At their own mark's lowest score: one of the threes, two of the fours, none of the fives. The two has none.
    const pupils = [
      wrote(3, 3),
      wrote(6, 3),
      wrote(6, 4),
      wrote(6, 4),
      wrote(5, 4),
      wrote(11, 5),
      wrote(3, 2),
    ];
    const others = madeProtocols({ seed: 9, schools: 3, pupils: 30 });
    const one = atJournalCut.measure(batchOfProtocols([protocol('900001', pupils), ...others]))[0]!;
    expect([one.n, one.value]).toEqual([6, 3 / 6]);
  });

  test('is silent where all journal marks are twos, and where a cut lies above all scores known', () => {
    const others = madeProtocols({ seed: 9, schools: 3, pupils: 30 });
    const twos = protocol('900001', times(20, wrote(4, 2)));
    expect(atJournalCut.measure(batchOfProtocols([twos, ...others]))[0]).toBeNull();
    const low = ['900001', '900002'].map((school) =>
      protocol(
        school,
        Array.from({ length: 20 }, (_, i) => wrote(i % 9, 2 + (i % 4))),
      ),
    );
    expect(atJournalCut.measure(batchOfProtocols(low, { maxScore: 8 }))).toEqual([null, null]);
  });
});
