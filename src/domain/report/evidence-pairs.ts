/** Pairs of works of a class by the number of tasks with equal points, and how many pairs of such totals have elsewhere. */
import { splitPairKey } from '../protocol/counts';
import { pairModel } from '../panel/pair-model';
import type { EvidencePoint, UnitPlace } from './evidence';

/** Percents of pairs by equal tasks; pairs of totals that hardly anyone else has are left out. null without pairs. */
export function pairEvidence({ batch, index }: UnitPlace): EvidencePoint[] | null {
  const model = pairModel(batch);
  if (model === null) return null;
  const own: number[] = [];
  const expected: number[] = [];
  let pairs = 0;
  for (const {
    pairs: { keys, counts },
  } of batch.units[index]!.classes) {
    keys.forEach((key, i) => {
      const { lower, upper, equalTasks } = splitPairKey(key);
      const cell = model.cell(lower, upper);
      if (cell === null || equalTasks >= cell.upper.length) return;
      const count = counts[i]!;
      pairs += count;
      own[equalTasks] = (own[equalTasks] ?? 0) + count;
      cell.upper.forEach((atLeast, m) => {
        expected[m] = (expected[m] ?? 0) + count * (atLeast - (cell.upper[m + 1] ?? 0));
      });
    });
  }
  if (pairs === 0) return null;
  const percent = (count: number | undefined): number => (100 * (count ?? 0)) / pairs;
  return expected.map((count, m) => ({ label: String(m), own: percent(own[m]), expected: percent(count) }));
}
