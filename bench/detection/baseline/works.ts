/**
 * What the detectors of the baseline panel look at: the units of one work, each against a reference of the same work,
 * which is the control sample, or all units but the unit itself.
 */
import { workId } from '../../../src/domain/protocol/work';
import { BenchUnit, Pupil } from '../pupils';

/** A unit with what only some regions have. */
export interface PanelUnit extends BenchUnit {
  readonly previous?: { readonly n: number; readonly mean: number; readonly sd: number };
  /** Totals that a blind expert gives, in the order of `pupils`. */
  readonly expertTotals?: readonly number[];
}

export interface PanelRegion {
  readonly units: readonly PanelUnit[];
  /** Honest units that serve as the reference; all other units do when there are none. */
  readonly control?: readonly PanelUnit[];
}

export interface WorkUnits {
  readonly units: readonly PanelUnit[];
  /** Index of each unit in the region. */
  readonly places: readonly number[];
  readonly control: readonly PanelUnit[];
  readonly maxScore: number;
  readonly taskMaxima: readonly number[];
  /** Mean standardised total of a pupil in the other works of the region. */
  readonly elsewhere: ReadonlyMap<number, number>;
}

/** Works of a region in order of first appearance. */
export function worksOf({ units, control = [] }: PanelRegion): WorkUnits[] {
  const ids = [...new Set(units.map(({ work }) => workId(work)))];
  const ofWork = ids.map((id) => [...units, ...control].filter(({ work }) => workId(work) === id));
  const standardised = ofWork.map(standardisedTotals);
  return ids.map((id, k) => {
    const pupils = ofWork[k].flatMap((unit) => unit.pupils);
    const { paper } = ofWork[k][0];
    const tasks = Math.max(...pupils.map((pupil) => pupil.tasks.length), 0);
    const places = units.map((_, i) => i).filter((i) => workId(units[i].work) === id);
    return {
      units: places.map((i) => units[i]),
      places,
      control: control.filter(({ work }) => workId(work) === id),
      maxScore: paper.maxScore ?? Math.max(...pupils.map(({ total }) => total)),
      taskMaxima: Array.from(
        { length: tasks },
        (_, j) => paper.tasks[j]?.max ?? Math.max(...pupils.map((pupil) => pupil.tasks[j] ?? 0)),
      ),
      elsewhere: meansElsewhere(standardised, k),
    };
  });
}

/** Sum of `statistic` over the reference of each unit. */
export function overReference(
  { units, control }: WorkUnits,
  statistic: (unit: PanelUnit) => Float64Array,
): Float64Array[] {
  const own = units.map(statistic);
  const all = (control.length > 0 ? control.map(statistic) : own).reduce((sum, values) =>
    sum.map((value, i) => value + values[i]),
  );
  return own.map((values) => (control.length > 0 ? all : all.map((value, i) => value - values[i])));
}

/** Pupils by class, classes of at least `smallest`. */
export function classesOf(unit: BenchUnit, smallest: number): Pupil[][] {
  const classes = new Map<string, Pupil[]>();
  for (const pupil of unit.pupils) {
    const pupils = classes.get(pupil.classLabel);
    if (pupils === undefined) classes.set(pupil.classLabel, [pupil]);
    else pupils.push(pupil);
  }
  return [...classes.values()].filter((pupils) => pupils.length >= smallest);
}

function standardisedTotals(units: readonly PanelUnit[]): Map<number, number> {
  const pupils = units.flatMap((unit) => unit.pupils);
  const mean = pupils.reduce((sum, { total }) => sum + total, 0) / pupils.length;
  const sd = Math.sqrt(pupils.reduce((sum, { total }) => sum + (total - mean) ** 2, 0) / pupils.length);
  return new Map(pupils.map(({ id, total }) => [id, (total - mean) / sd]));
}

function meansElsewhere(
  standardised: readonly ReadonlyMap<number, number>[],
  k: number,
): Map<number, number> {
  const means = new Map<number, number>();
  for (const id of standardised[k].keys()) {
    const others = standardised.flatMap((totals, other) => (other === k ? [] : (totals.get(id) ?? [])));
    if (others.length > 0) means.set(id, others.reduce((sum, value) => sum + value, 0) / others.length);
  }
  return means;
}
