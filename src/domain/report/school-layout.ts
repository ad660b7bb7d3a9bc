/** What the parts of a school's tab share: its columns, and a school's work beside its municipality. */
import type { PlanColumn } from '../tabs/plan';
import type { Described, SchoolEvaluation, UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import type { ReportData } from './report';

export const COLUMNS: readonly PlanColumn[] = [
  { id: 'a', width: 225 },
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => ({ id, width: 84 })),
  { id: 'k', width: 350 },
  { id: 'l', width: 260 },
];
export const LAST_COLUMN = COLUMNS.length - 1;
/** Pixels. */
export const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);
/** Columns that the tables on the left use. */
export const TABLE_COLUMNS = 10;
/** Charts stand from here on, beside the tables. */
export const CHART_COLUMN = 'k';

export interface UnitOfWork {
  readonly unit: UnitEvaluation;
  readonly work: WorkEvaluation;
  readonly municipality: Described;
}

/** The school's works, in the order of the evaluation. */
export function unitsOf(
  school: SchoolEvaluation,
  { evaluation }: Pick<ReportData, 'evaluation'>,
): UnitOfWork[] {
  return evaluation.works.flatMap((work) => {
    const unit = school.units.find((one) => one.work === work.id);
    if (unit === undefined) return [];
    const municipality = work.municipalities.find(({ name }) => name === school.municipality) ?? work;
    return [{ unit, work, municipality }];
  });
}
