/** Deadlines of the measures that the program proposes: a phrase, and its days in the plan's school year. */
import { parseWorkId } from '../protocol/work';
import { workSchoolYear } from '../registers/deficits';
import { parseDeadline } from '../roadmap/deadline/parse';
import type { SchoolYear } from '../roadmap/school-year';
import type { Procedure } from '../tables/lists';
import { PLAN_DEADLINES } from '../../messages/school-plan';
import type { PlanLine } from './school-plan';

export type Dated = Pick<PlanLine, 'deadline' | 'start' | 'end'>;

export function dated(deadline: string, year: SchoolYear | null): Dated {
  const { start, end } = parseDeadline(deadline, year);
  return { deadline, start, end };
}

/** Works of earlier years are looked at in autumn, those of the plan's year soon after they were written. */
export function afterWork(
  work: string,
  procedures: ReadonlyMap<string, Procedure>,
  year: SchoolYear | null,
): Dated {
  if (year === null || workSchoolYear(work, procedures) !== year) return dated(PLAN_DEADLINES.autumn, year);
  const month = Number(procedures.get(work)?.conducted?.slice(5, 7) ?? 0);
  const isAutumn = month >= 9 || /осен/i.test(parseWorkId(work)?.session ?? '');
  return dated(isAutumn ? PLAN_DEADLINES.winter : PLAN_DEADLINES.spring, year);
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
