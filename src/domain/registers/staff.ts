/** Counts of people in «Повышение квалификации» and «Эксперты и наблюдатели», by state, school and role. */
import { CHOICES } from '../../messages/choices';
import type { ControlRecord, ExpertRecord, RegisterRow, TrainingRecord } from './record';
import type { Expectation } from './rules';

export interface TrainingCount {
  /** '' for rows without one. */
  readonly state: string;
  readonly rows: number;
  readonly people: number;
  readonly trained: number;
}

/** In the order of the states; those without rows are left out. */
export function trainingCounts(rows: readonly RegisterRow<TrainingRecord>[]): TrainingCount[] {
  return [...CHOICES.trainingState, '']
    .map((state) => {
      const own = rows.filter(({ record }) => record.state === state);
      const sum = (pick: (one: TrainingRecord) => number | null): number =>
        own.reduce((all, { record }) => all + (pick(record) ?? 0), 0);
      return {
        state,
        rows: own.length,
        people: sum((one) => one.people),
        trained: sum((one) => one.trained),
      };
    })
    .filter(({ rows: count }) => count > 0);
}

export interface StaffOfSchool {
  /** '' for the municipality. */
  readonly school: string;
  /** People by role, in the order of the list of roles. */
  readonly byRole: readonly number[];
  readonly trained: number;
}

/** Schools that have rows, by code. */
export function staffBySchool(rows: readonly RegisterRow<ExpertRecord>[]): StaffOfSchool[] {
  return [...new Set(rows.map(({ school }) => school))].sort().map((school) => {
    const own = rows.filter((row) => row.school === school).map(({ record }) => record);
    const people = (some: readonly ExpertRecord[]): number =>
      some.reduce((all, { count }) => all + (count ?? 0), 0);
    return {
      school,
      byRole: CHOICES.expertRole.map((role) => people(own.filter((one) => one.role === role))),
      trained: own.reduce((all, { trained }) => all + (trained ?? 0), 0),
    };
  });
}

/** Schools that held a procedure of the plan's year and have no expert in the register, by code. */
export function withoutExpert(
  rows: readonly RegisterRow<ExpertRecord>[],
  expected: readonly Expectation[],
): string[] {
  const [expert] = CHOICES.expertRole;
  const having = new Set(rows.filter(({ record }) => record.role === expert).map(({ school }) => school));
  const held = new Set(expected.flatMap(({ schools }) => schools));
  return [...held].filter((school) => !having.has(school)).sort();
}

/** By procedure of the plan's year: schools whose row says nothing of an observer, or that have no row. */
export function withoutObserver(
  rows: readonly RegisterRow<ControlRecord>[],
  expected: readonly Expectation[],
): Expectation[] {
  const observed = new Set(
    rows.filter(({ record }) => record.observer === true).map(({ unit, school }) => `${unit}|${school}`),
  );
  return expected
    .map(({ unit, schools }) => ({
      unit,
      schools: schools.filter((school) => !observed.has(`${unit}|${school}`)),
    }))
    .filter(({ schools }) => schools.length > 0);
}
