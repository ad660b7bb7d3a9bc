/**
 * What the school's other works let expect of a detector. Journals are strict or lenient, and absentees many or few, in
 * whole schools; how far that goes is measured on the units, and taken off.
 */
import { leastSquares } from './least-squares';

export interface OwnWork {
  readonly school: string;
  readonly grade: number;
  readonly year: number;
}

/** Other works count up to this z, so that a school that stands out everywhere is still seen. */
const MOST = 2;
/** Units from which the share of the school is measured at all. */
const LEAST_UNITS = 30;

/**
 * z without the part that the same school's other works predict, by works of the same grade and year and by all others.
 * Units without other works keep their z.
 */
export function withoutOwnPart(z: readonly number[], units: readonly OwnWork[]): number[] {
  const clipped = z.map((value) => Math.max(-MOST, Math.min(MOST, value)));
  const bySchool = new Map<string, number[]>();
  units.forEach(({ school }, i) => {
    if (Number.isNaN(z[i]!)) return;
    const known = bySchool.get(school);
    if (known === undefined) bySchool.set(school, [i]);
    else known.push(i);
  });
  const predictors = units.map(({ school, grade, year }, i) => {
    const sums = [0, 0];
    const counts = [0, 0];
    for (const other of bySchool.get(school) ?? []) {
      if (other === i) continue;
      const kind = units[other]!.grade === grade && units[other]!.year === year ? 0 : 1;
      sums[kind]! += clipped[other]!;
      counts[kind]!++;
    }
    return sums.map((sum, kind) => (counts[kind] === 0 ? 0 : sum / counts[kind]!));
  });
  const known = z.map((_, i) => i).filter((i) => !Number.isNaN(z[i]!) && predictors[i]!.some((x) => x !== 0));
  if (known.length < LEAST_UNITS) return [...z];
  const slopes = slopesOf(
    known.map((i) => predictors[i]!),
    known.map((i) => clipped[i]!),
  );
  return z.map((value, i) => value - predictors[i]!.reduce((sum, x, kind) => sum + x * slopes[kind]!, 0));
}

/** Slopes of least squares without a constant, none below 0; a kind of works that nobody has gets none. */
function slopesOf(predictors: readonly (readonly number[])[], values: readonly number[]): number[] {
  const weights = values.map(() => 1);
  const both = leastSquares(predictors, values, weights);
  if (both !== null && both.every((slope) => slope >= 0)) return both;
  const alone = (kind: number): number =>
    Math.max(
      0,
      leastSquares(
        predictors.map((row) => [row[kind]!]),
        values,
        weights,
      )?.[0] ?? 0,
    );
  return both === null ? [alone(0), alone(1)] : both.map((slope, kind) => (slope < 0 ? 0 : alone(kind)));
}
