/**
 * What journal marks let expect of the scores: the others' scores at each journal mark, moved by one common tilt to the
 * unit's own level, so that a strict or a lenient journal is not taken for anything else.
 */
import type { WorkBatch } from './detector';
import { markedRows } from './layout';
import { perBatch } from './per-batch';
import { otherCross } from './reference';

export interface JournalExpectation {
  /** Shares by score for the journal marks 2, 3, 4, 5, at the unit's own level. */
  readonly shares: readonly (readonly number[])[];
  /** Participants by journal mark. */
  readonly n: readonly number[];
  /** The same shares as the others have them, before the tilt. */
  readonly untilted: readonly (readonly number[])[];
}

const MOST_STEPS = 30;
const STANDS = 1e-10;

/** For every unit of the batch; null without participants with a journal mark. */
export const journalExpectations = perBatch((batch) =>
  batch.units.map((_, index) => expectation(batch, index)),
);

function expectation(batch: WorkBatch, index: number): JournalExpectation | null {
  const own = markedRows(batch.units[index]!);
  const n = own.map((row) => row.reduce((sum, count) => sum + count, 0));
  const all = n.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const points = own.reduce((sum, row) => sum + row.reduce((s, count, score) => s + count * score, 0), 0);
  const others = otherCross(batch, index).slice(0, own.length);
  const untilted = others.map((row) => tilted(row, 0));
  // Newton's steps: the expected points grow with the tilt, their derivative is the variance.
  let tilt = 0;
  let shares: readonly (readonly number[])[] = untilted;
  for (let step = 0; step < MOST_STEPS; step++) {
    let expected = 0;
    let variance = 0;
    shares.forEach((row, mark) => {
      let mean = 0;
      let square = 0;
      row.forEach((share, score) => {
        mean += share * score;
        square += share * score * score;
      });
      expected += n[mark]! * mean;
      variance += n[mark]! * (square - mean * mean);
    });
    const move = Math.max(-0.5, Math.min(0.5, (points - expected) / variance));
    tilt += move;
    shares = others.map((row) => tilted(row, tilt));
    if (Math.abs(move) < STANDS) break;
  }
  return { shares, n, untilted };
}

/** e^(tilt·score) times the counts, as shares. */
function tilted(counts: readonly number[], tilt: number): number[] {
  const middle = counts.length / 2;
  const weights = counts.map((count, score) => count * Math.exp(tilt * (score - middle)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
