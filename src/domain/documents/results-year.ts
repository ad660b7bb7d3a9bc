/** The school year whose results documents speak of: that of the plan where it has any, else the latest that has. */
import { workSchoolYear } from '../registers/deficits';
import type { SchoolYear } from '../roadmap/school-year';
import type { DocumentInput } from './input';

/** null without any results; works of «Зачёты и пороги» count where nothing else is loaded. */
export function resultsYear(input: DocumentInput): SchoolYear | null {
  const { evaluation, outcomes, schoolYear } = input;
  const works = evaluation.works.length > 0 ? evaluation.works : outcomes.groups;
  const years = works.flatMap(({ id }) => schoolYearOfWork(input, id) ?? []);
  if (years.length === 0) return null;
  return schoolYear !== null && years.includes(schoolYear) ? schoolYear : Math.max(...years);
}

export function schoolYearOfWork({ procedures }: DocumentInput, id: string): SchoolYear | null {
  return workSchoolYear(id, procedures);
}
