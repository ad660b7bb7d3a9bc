/** The year whose results documents speak of. */
import type { Work } from '../protocol/work';
import { workSchoolYear } from '../registers/deficits';
import { schoolYearText } from '../roadmap/school-year';
import type { DocumentInput } from './input';

const TEXT = {
  school: (year: string): string => `${year} учебный год`,
  calendar: (year: number): string => `${year} год`,
};

export interface ResultsYear {
  /** «2021/22 учебный год», «2022 год». */
  readonly title: string;
  readonly has: (one: { readonly id: string; readonly work: Work }) => boolean;
}

/**
 * The plan's school year where it has results, works of its autumn among them; else the latest calendar year, because
 * the next school year may have begun with a stage of the olympiad. null without any results; works of «Зачёты и
 * пороги» count where nothing else is loaded.
 */
export function resultsYear(input: DocumentInput): ResultsYear | null {
  const { evaluation, outcomes, procedures, schoolYear } = input;
  const works = evaluation.works.length > 0 ? evaluation.works : outcomes.groups;
  if (works.length === 0) return null;
  const isOfPlan = ({ id }: { readonly id: string }): boolean =>
    workSchoolYear(id, procedures) === schoolYear;
  if (schoolYear !== null && works.some(isOfPlan))
    return { title: TEXT.school(schoolYearText(schoolYear)), has: isOfPlan };
  const latest = Math.max(...works.map(({ work }) => work.year));
  return { title: TEXT.calendar(latest), has: ({ work }) => work.year === latest };
}
