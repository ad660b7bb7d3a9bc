/** Sums of calibrated detectors by template, and one p from several templates. */
import { studentUpper } from '../stats/student';
import type { Template, TemplatePart } from './mechanisms';

/** Calibrated z by part, one number per unit, NaN where it is silent. */
export type ByPart = Readonly<Record<TemplatePart, readonly number[]>>;

const LOWEST = -2.5;
/** Above this a z grows as its logarithm: one detector far out must not speak for all. */
const STRAIGHT = 5;

/** Weighted sum over the detectors that answer, in standard deviations; NaN where less than half the weight answers. */
export function templateSums(template: Template, z: ByPart, units: number): number[] {
  const parts = Object.entries(template) as [TemplatePart, number][];
  // A re-check is a gift: a template answers without it.
  const most = parts.reduce((sum, [id, weight]) => sum + (id === 'recheck' ? 0 : Math.max(0, weight)), 0);
  return Array.from({ length: units }, (_, i) => {
    let sum = 0;
    let squares = 0;
    let answered = 0;
    for (const [id, weight] of parts) {
      const value = z[id][i]!;
      if (Number.isNaN(value)) continue;
      sum += weight * bounded(value);
      squares += weight * weight;
      if (id !== 'recheck') answered += Math.max(0, weight);
    }
    return answered >= most / 2 ? sum / Math.sqrt(squares) : NaN;
  });
}

function bounded(z: number): number {
  return z > STRAIGHT ? STRAIGHT + Math.log1p(z - STRAIGHT) : Math.max(LOWEST, z);
}

/** One-sided p of calibrated z; NaN stays. */
export function upperP(z: readonly number[], freedom: number): number[] {
  return z.map((value) => (Number.isNaN(value) ? NaN : studentUpper(value, freedom)));
}
