/**
 * Who was absent: journal marks of the absentees lower than those of the participants of the same school. Most
 * protocols name no journal mark for absentees; it answers from three with a mark.
 */
import { NO_JOURNAL_MARK } from '../../protocol/counts';
import { total } from '../../indicators/tally';
import type { Detector, Measured, WorkBatch } from '../detector';
import { markedRows } from '../layout';

const LEAST_ABSENTEES = 3;

export const weakAbsent: Detector = {
  id: 'weak-absent',
  family: 'absence',
  needs: ['journal'],
  minimumN: 10,
  effect: 0.5,
  measure: (batch) => batch.units.map((_, index) => measureUnit(batch, index)),
};

function measureUnit(batch: WorkBatch, index: number): Measured | null {
  const unit = batch.units[index]!;
  const absent = unit.absent.slice(0, NO_JOURNAL_MARK);
  const present = markedRows(unit).map(total);
  const away = total(absent);
  const here = total(present);
  if (away < LEAST_ABSENTEES || here === 0) return null;
  const meanMark = (counts: readonly number[], n: number): number =>
    counts.reduce((sum, count, mark) => sum + count * (mark + 2), 0) / n;
  const all = absent.map((count, mark) => count + present[mark]!);
  const mean = meanMark(all, away + here);
  const variance =
    all.reduce((sum, count, mark) => sum + count * (mark + 2 - mean) ** 2, 0) / (away + here - 1);
  if (variance === 0) return null;
  const value = meanMark(absent, away);
  const reference = meanMark(present, here);
  return {
    n: away,
    value,
    reference,
    interval: null,
    z: (reference - value) / Math.sqrt(variance * (1 / away + 1 / here)),
  };
}
