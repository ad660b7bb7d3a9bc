/** One p for a school from the templates of its works. */
import { WorkTemplates, evidenceOf, evidenceP } from './evidence';

/** What is known of one work of a school. */
export interface SchoolWork {
  readonly school: string;
  readonly p: number | null;
  readonly templates: WorkTemplates;
  /** Degrees of freedom of the calibration in its pool. */
  readonly freedom: number;
}

/** p by school code; null where no work has a p. */
export function schoolP(works: readonly SchoolWork[]): Map<string, number | null> {
  const bySchool = new Map<string, SchoolWork[]>();
  for (const work of works) {
    const known = bySchool.get(work.school) ?? [];
    bySchool.set(work.school, known);
    if (work.p !== null) known.push(work);
  }
  return new Map(
    [...bySchool].map(([school, own]) => {
      const evidence = evidenceOf(own.map(({ templates }) => templates));
      const freedom = Math.min(...own.map((work) => work.freedom));
      return [school, own.length === 0 ? null : evidence === null ? 1 : evidenceP(evidence, freedom)];
    }),
  );
}
