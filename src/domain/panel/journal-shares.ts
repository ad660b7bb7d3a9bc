/**
 * Shares of the comparison with the journal (понизили, подтвердили, повысили, разрыв ≥ 2) against what the journal
 * marks let expect. Detectors are made of it; it decides no direction itself.
 */
import { markByScore } from '../protocol/paper';
import { wilsonInterval } from '../stats/proportion';
import type { Measured, WorkBatch } from './detector';
import { journalExpectations } from './journal-expectation';

/** `difference` = the work's mark − the journal mark. */
export type Counted = (difference: number) => boolean;

/**
 * Share of the participants with a journal mark that `counted` picks. `atOwnLevel`: expected at the unit's own level,
 * so that only the pattern counts; otherwise as the others have it, so that the level counts too.
 * `direction` is 1 for a sign when the share is high, −1 when it is low.
 */
export function journalShare(
  batch: WorkBatch,
  index: number,
  counted: Counted,
  atOwnLevel: boolean,
  direction: 1 | -1,
): Measured | null {
  const { cuts } = batch;
  const expectation = journalExpectations(batch)[index]!;
  if (cuts === null || expectation === null) return null;
  const rows = atOwnLevel ? expectation.shares : expectation.untilted;
  let n = 0;
  let observed = 0;
  let expected = 0;
  let variance = 0;
  rows.forEach((shares, mark) => {
    const pupils = expectation.n[mark]!;
    if (pupils === 0) return;
    const own = batch.units[index]!.cross[mark]!;
    let share = 0;
    shares.forEach((probability, score) => {
      if (!counted(markByScore(score, cuts) - (mark + 2))) return;
      share += probability;
      observed += own[score] ?? 0;
    });
    n += pupils;
    expected += pupils * share;
    variance += pupils * share * (1 - share);
  });
  if (n === 0 || !(variance > 0)) return null;
  return {
    n,
    value: observed / n,
    reference: expected / n,
    interval: wilsonInterval(observed, n),
    z: (direction * (observed - expected)) / Math.sqrt(variance),
  };
}
