/**
 * The same pupils a year earlier: standing of the parallel now minus its standing in the grade below. Papers of two
 * years are not comparable in points, so both are standings among the units of their own work.
 */
import { sumRows, standingIn } from '../layout';
import type { Detector, Measured } from '../detector';

export const yearJump: Detector = {
  id: 'year-jump',
  family: 'level',
  needs: ['earlier-year'],
  minimumN: 10,
  effect: 0.5,
  measure: (batch) => {
    const group = sumRows(batch.reference.map((index) => batch.units[index]!.scores));
    return batch.units.map((unit, index): Measured | null => {
      const before = batch.earlier[index] ?? null;
      const now = standingIn(unit, group);
      if (before === null || now === null) return null;
      return {
        n: unit.n,
        value: now,
        reference: before.standing,
        interval: null,
        z: (now - before.standing) / Math.sqrt(1 / unit.n + 1 / before.n),
      };
    });
  },
};
