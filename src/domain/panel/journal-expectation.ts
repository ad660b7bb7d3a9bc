/**
 * What journal marks let expect of the scores: the others' scores at each journal mark, moved by one common tilt to the
 * unit's own level, so that a strict or a lenient journal is not taken for anything else.
 */
import type { WorkBatch } from './detector';
import { total } from '../indicators/tally';
import { markedRows } from './layout';
import { perBatch } from './per-batch';
import { PRIOR, otherCross } from './reference';

export interface JournalExpectation {
  /** Shares by score for the journal marks 2, 3, 4, 5, at the unit's own level. */
  readonly shares: readonly (readonly number[])[];
  /** Participants by journal mark; 0 for a mark that hardly anybody else has. */
  readonly n: readonly number[];
  /** The same shares as the others have them, before the tilt. */
  readonly untilted: readonly (readonly number[])[];
}

const MOST_STEPS = 30;
const STANDS = 1e-10;
/** Others with a journal mark from which it lets expect anything. */
const LEAST_OTHERS = 5;

/** For every unit of the batch; null without participants with a journal mark. */
export const journalExpectations = perBatch((batch) =>
  batch.units.map((_, index) => expectation(batch, index)),
);

function expectation(batch: WorkBatch, index: number): JournalExpectation | null {
  const own = markedRows(batch.units[index]!);
  const others = otherCross(batch, index).slice(0, own.length);
  // A mark that hardly anybody else has lets expect nothing.
  const n = own.map((row, mark) =>
    total(others[mark]!) - PRIOR * others[mark]!.length < LEAST_OTHERS ? 0 : total(row),
  );
  if (total(n) === 0) return null;
  let points = 0;
  own.forEach((row, mark) => {
    if (n[mark]! > 0) row.forEach((count, score) => (points += count * score));
  });
  const untilted = others.map((row) => tilted(row, 0));
  // Newton's steps, halved where they leave what is known: expected points grow with the tilt, by their variance.
  let tilt = 0;
  let low = -Infinity;
  let high = Infinity;
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
    if (points > expected) low = tilt;
    else high = tilt;
    const newton = tilt + Math.max(-0.5, Math.min(0.5, (points - expected) / variance));
    const isOutside = newton < low || newton > high;
    const next = isOutside && Number.isFinite(low + high) ? (low + high) / 2 : newton;
    const move = next - tilt;
    tilt = next;
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
