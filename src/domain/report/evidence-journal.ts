/** Mark of the work minus journal mark: the school's works, and what its journal marks let expect. */
import { journalExpectations } from '../panel/journal-expectation';
import { markByScore } from '../protocol/paper';
import { PANEL } from '../../messages/panel';
import type { EvidencePoint, UnitPlace } from './evidence';

/** Marks differ by three at most. */
const FARTHEST = 3;

/** Percents of the works with a journal mark by difference −3 … 3; null without a scale or journal marks. */
export function journalEvidence({ batch, index }: UnitPlace): EvidencePoint[] | null {
  const { cuts } = batch;
  const expectation = journalExpectations(batch)[index] ?? null;
  if (cuts === null || expectation === null) return null;
  const own = new Array<number>(2 * FARTHEST + 1).fill(0);
  const expected = new Array<number>(2 * FARTHEST + 1).fill(0);
  let n = 0;
  expectation.untilted.forEach((shares, mark) => {
    const pupils = expectation.n[mark]!;
    // A mark that hardly anybody else has lets expect nothing, and its works stay out of both sides.
    if (pupils === 0) return;
    n += pupils;
    shares.forEach((share, score) => {
      const place = markByScore(score, cuts) - (mark + 2) + FARTHEST;
      own[place]! += batch.units[index]!.cross[mark]?.[score] ?? 0;
      expected[place]! += pupils * share;
    });
  });
  if (n === 0) return null;
  return own.map((count, place) => ({
    label: PANEL.evidence.byMarks(place - FARTHEST),
    own: (100 * count) / n,
    expected: (100 * expected[place]!) / n,
  }));
}
