/**
 * Result against what journal marks promise: the mean score minus the mean that the others have at the same journal
 * marks, in points.
 */
import type { Detector, Measured, WorkBatch } from '../detector';
import { journalExpectations } from '../journal-expectation';

export const aboveJournal: Detector = {
  id: 'above-journal',
  family: 'level',
  needs: ['journal'],
  minimumN: 10,
  effect: 0.3,
  measure: (batch) => batch.units.map((_, index) => measureUnit(batch, index)),
};

function measureUnit(batch: WorkBatch, index: number): Measured | null {
  const expectation = journalExpectations(batch)[index]!;
  if (expectation === null) return null;
  let n = 0;
  let observed = 0;
  let expected = 0;
  let variance = 0;
  expectation.untilted.forEach((shares, mark) => {
    const pupils = expectation.n[mark]!;
    if (pupils === 0) return;
    let mean = 0;
    let square = 0;
    shares.forEach((share, score) => {
      mean += share * score;
      square += share * score * score;
    });
    n += pupils;
    expected += pupils * mean;
    variance += pupils * (square - mean * mean);
    batch.units[index]!.cross[mark]!.forEach((count, score) => {
      observed += count * score;
    });
  });
  if (n === 0 || !(variance > 0)) return null;
  return {
    n,
    value: observed / n,
    reference: expected / n,
    interval: null,
    z: (observed - expected) / Math.sqrt(variance),
  };
}
