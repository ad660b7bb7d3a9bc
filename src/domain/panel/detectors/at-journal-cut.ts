/**
 * Works exactly at the lowest score of the pupil's own journal mark: more than the others' scores at that journal mark
 * let expect, with fewer below. The score test against a share of the lower works having been moved up to that score.
 */
import { wilsonInterval } from '../../stats/proportion';
import type { Detector, Measured, WorkBatch } from '../detector';
import { journalExpectations } from '../journal-expectation';

export const atJournalCut: Detector = {
  id: 'at-journal-cut',
  family: 'cuts',
  needs: ['scale', 'journal'],
  minimumN: 10,
  effect: 0.05,
  measure: (batch) => batch.units.map((_, index) => measureUnit(batch, index)),
};

function measureUnit(batch: WorkBatch, index: number): Measured | null {
  const { cuts } = batch;
  const expectation = journalExpectations(batch)[index]!;
  if (cuts === null || expectation === null) return null;
  let n = 0;
  let atCut = 0;
  let atCutExpected = 0;
  let sum = 0;
  let variance = 0;
  // A journal mark of 2 has no lower bound to be moved to.
  cuts.forEach((cut, i) => {
    const mark = i + 1;
    const shares = expectation.shares[mark]!;
    const own = batch.units[index]!.cross[mark]!;
    const pupils = expectation.n[mark]!;
    if (pupils === 0) return;
    let lower = 0;
    let lowerOwn = 0;
    for (let score = 0; score < cut; score++) {
      lower += shares[score]!;
      lowerOwn += own[score] ?? 0;
    }
    const at = own[cut] ?? 0;
    const gain = lower / shares[cut]!;
    n += pupils;
    atCut += at;
    atCutExpected += pupils * shares[cut]!;
    sum += at * gain - lowerOwn;
    variance += pupils * (lower + lower * gain);
  });
  // Not a number where a cut lies above the highest score known.
  if (n === 0 || !(variance > 0)) return null;
  return {
    n,
    value: atCut / n,
    reference: atCutExpected / n,
    interval: wilsonInterval(atCut, n),
    z: sum / Math.sqrt(variance),
  };
}
