/** Tabs of schools as values, for the schools' own files: as the report lays them out, whether they stand in the workbook or not. */
import { DomainError } from '../domain/errors';
import { schoolTab } from '../domain/report/school-tab';
import type { TabPlan } from '../domain/tabs/plan';
import { DOCUMENTS_RUN } from '../messages/documents';
import { readReportData } from './report';
import type { Workbook } from './workbook';

export interface SchoolTabsAsked {
  /** Codes; each gets its own tab only. */
  readonly schools: readonly string[];
  /** Index of the first school; 0 at first, then `next` of the answer before. */
  readonly from: number;
}

export interface SchoolTabsMade {
  readonly tabs: readonly { readonly school: string; readonly plan: TabPlan }[];
  /** Codes of schools without results: they have no tab. */
  readonly lacking: readonly string[];
  /** The school to go on with; null when all are made. */
  readonly next: number | null;
}

/** Characters of JSON after which an answer ends: far below what one call may carry. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Makes tabs until all are made, the answer is long enough or `isTimeUp` says stop; at least one each call.
 * @throws DomainError for a code that nobody knows.
 */
export function makeSchoolTabs(
  workbook: Workbook,
  { schools, from }: SchoolTabsAsked,
  isTimeUp: () => boolean,
): SchoolTabsMade {
  const data = readReportData(workbook);
  const byCode = new Map(data.evaluation.schools.map((school) => [school.code, school] as const));
  const unknown = schools.filter((code) => !byCode.has(code) && !data.schools.has(code));
  if (unknown.length > 0) throw new DomainError(DOCUMENTS_RUN.unknownSchools(unknown));
  const tabs: { school: string; plan: TabPlan }[] = [];
  const lacking: string[] = [];
  let characters = 0;
  let next = from;
  while (next < schools.length) {
    const code = schools[next++]!;
    const school = byCode.get(code);
    if (school === undefined) {
      lacking.push(code);
      continue;
    }
    const plan = schoolTab(school, data);
    tabs.push({ school: code, plan });
    characters += JSON.stringify(plan).length;
    if (characters > MOST_CHARACTERS || isTimeUp()) break;
  }
  return { tabs, lacking, next: next < schools.length ? next : null };
}
