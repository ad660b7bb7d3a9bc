/** How many works a grade writes in a school year: procedures by month, and task sets by their yearly use. */
import { SchoolYear, schoolYearOf } from '../roadmap/school-year';
import type { Procedure } from '../tables/lists';
import { workSchoolYear } from './deficits';
import type { RegisterRow, TaskBankRecord } from './record';

export interface GradeLoad {
  readonly grade: number;
  /** Ids of the procedures, sorted. */
  readonly procedures: readonly string[];
  /** Procedures by month: September to May, then the three of summer together. */
  readonly months: readonly number[];
  /** Procedures of the year without a day. */
  readonly undated: number;
  /** Sum of the yearly uses of task sets. */
  readonly uses: number;
}

const SUMMER = 9;

/** By grade; grades without anything are left out. */
export function yearlyLoad(
  procedures: ReadonlyMap<string, Procedure>,
  bank: readonly RegisterRow<TaskBankRecord>[],
  year: SchoolYear,
): GradeLoad[] {
  const ofYear = [...procedures.values()].filter(({ id, conducted }) =>
    conducted === null ? workSchoolYear(id, procedures) === year : schoolYearOf(conducted) === year,
  );
  const used = bank.filter(({ record }) => record.grade !== null && (record.uses ?? 0) > 0);
  const grades = new Set([
    ...ofYear.map(({ work }) => work.grade),
    ...used.map(({ record }) => record.grade!),
  ]);
  return [...grades]
    .sort((a, b) => a - b)
    .map((grade) => {
      const own = ofYear.filter(({ work }) => work.grade === grade);
      const months = new Array<number>(SUMMER + 1).fill(0);
      for (const { conducted } of own) if (conducted !== null) months[monthOfYear(conducted)]! += 1;
      return {
        grade,
        procedures: own.map(({ id }) => id).sort(),
        months,
        undated: own.filter(({ conducted }) => conducted === null).length,
        uses: used.reduce((all, { record }) => all + (record.grade === grade ? record.uses! : 0), 0),
      };
    });
}

/** 0 for September … 8 for May, 9 for summer. */
function monthOfYear(day: string): number {
  return Math.min(SUMMER, (Number(day.slice(5, 7)) + 3) % 12);
}
