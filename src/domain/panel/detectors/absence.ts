/** Share of absentees above that of the others. */
import { total } from '../../indicators/tally';
import { wilsonInterval } from '../../stats/proportion';
import type { Detector, Measured, WorkBatch } from '../detector';
import { perBatch } from '../per-batch';
import { isInReference } from '../reference';

export const absence: Detector = {
  id: 'absence',
  family: 'absence',
  needs: [],
  minimumN: 10,
  effect: 0.05,
  measure: (batch) => batch.units.map((_, index) => measureUnit(batch, index)),
};

const referenceTotals = perBatch((batch) => ({
  absent: total(batch.reference.map((index) => total(batch.units[index]!.absent))),
  n: total(batch.reference.map((index) => batch.units[index]!.n)),
}));

function measureUnit(batch: WorkBatch, index: number): Measured | null {
  const unit = batch.units[index]!;
  const absent = total(unit.absent);
  const listed = unit.n + absent;
  const all = referenceTotals(batch);
  const own = isInReference(batch, index) ? { absent, n: unit.n } : { absent: 0, n: 0 };
  const share = (all.absent - own.absent) / (all.absent - own.absent + all.n - own.n);
  if (!(share > 0 && share < 1)) return null;
  // The arcsine has a variance that does not depend on the share.
  const angle = (p: number): number => Math.asin(Math.sqrt(p));
  return {
    n: listed,
    value: absent / listed,
    reference: share,
    interval: wilsonInterval(absent, listed),
    z: 2 * Math.sqrt(listed) * (angle((absent + 0.25) / (listed + 0.5)) - angle(share)),
  };
}
