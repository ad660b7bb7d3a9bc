/** Deadlines of the measures that the program proposes: a phrase with its own year, and the days it means. */
import { parseDeadline } from '../roadmap/deadline/parse';
import { SchoolYear, schoolYearBounds } from '../roadmap/school-year';
import { workSchoolYear } from '../registers/deficits';
import type { Procedure } from '../tables/lists';
import { PLAN_TERMS, planTerm } from '../../messages/school-plan';
import type { PlanLine } from './school-plan';

export type Dated = Pick<PlanLine, 'deadline' | 'start' | 'end'>;

/** What deadlines depend on. */
export interface Calendar {
  readonly schoolYear: SchoolYear | null;
  /** ISO day. */
  readonly today: string;
  readonly procedures: ReadonlyMap<string, Procedure>;
}

export function dated(deadline: string, year: SchoolYear | null): Dated {
  const { start, end } = parseDeadline(deadline, year);
  return { deadline, start, end };
}

/**
 * The first of the terms that ends in a later month than today's, than the beginning of the plan's year and than the
 * results of every work named: of the running school year, else of a later one. Only months count, so that a plan is
 * the same on every day of a month and changes no more than four times a year. Without a school year no dates.
 */
export function nextTerm({ schoolYear, today, procedures }: Calendar, works: readonly string[] = []): Dated {
  const begins = schoolYear === null ? [] : [schoolYearBounds(schoolYear).start];
  const results = works.flatMap((work) => {
    const procedure = procedures.get(work);
    return procedure?.results ?? procedure?.conducted ?? [];
  });
  const latest = [today, ...begins, ...results].sort().pop()!;
  const [year, month] = latest.split('-').map(Number) as [number, number];
  const found = PLAN_TERMS.find(({ last }) => last > month);
  const term = found ?? PLAN_TERMS[0]!;
  return dated(
    planTerm(term, schoolYear === null ? null : found === undefined ? year + 1 : year),
    schoolYear,
  );
}

/** Works of the latest two school years that results are loaded of, none later than the plan's. */
export function recentWorks(
  works: readonly { readonly id: string }[],
  procedures: ReadonlyMap<string, Procedure>,
  year: SchoolYear | null,
): ReadonlySet<string> {
  const years = new Map(works.map(({ id }) => [id, workSchoolYear(id, procedures)] as const));
  const known = [...years.values()].filter((one): one is SchoolYear => one !== null && one <= (year ?? one));
  const latest = Math.max(...known);
  return new Set(
    [...years].flatMap(([id, one]) => (one !== null && one <= latest && one >= latest - 1 ? [id] : [])),
  );
}
