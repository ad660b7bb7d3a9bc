/** Indicators of loaded results and re-checks. A sign is no verdict: the share says how many schools to look at. */
import { workSchoolYear } from '../registers/deficits';
import { isFew } from '../report/shown';
import { asksForAttention } from '../report/sign-rows';
import { TARGETS } from '../../messages/targets';
import { TargetData, TargetFigure, noFigure, shareOf } from './figure';

/** Of the schools with a work of the year about which the rule set could say anything. */
export function schoolsWithSigns({ evaluation, procedures, schoolYear }: TargetData): TargetFigure {
  const ofYear = new Set(
    evaluation.works.map(({ id }) => id).filter((id) => workSchoolYear(id, procedures) === schoolYear),
  );
  const judged = evaluation.schools
    .map(({ units }) => units.filter(({ work, level }) => ofYear.has(work) && level !== 'unknown'))
    .filter((units) => units.length > 0);
  if (judged.length === 0) return noFigure(TARGETS.noResults);
  const marked = judged.filter((units) => units.some(({ level }) => asksForAttention(level)));
  return shareOf(
    marked.length,
    judged.length,
    TARGETS.ofSchools,
    TARGETS.rules(evaluation.ruleSet.title),
    TARGETS.notAVerdict,
  );
}

/** The index belongs to the calendar year in which the school year ends: its works are written in spring. */
export function objectivityIndex({ evaluation, schoolYear }: TargetData): TargetFigure {
  const found = evaluation.index.find(({ year }) => year === schoolYear + 1);
  if (found === undefined) return noFigure(TARGETS.noResults);
  const { value, marked, schools, markedFromTen, schoolsFromTen } = found;
  return { value, basis: TARGETS.marked(marked, schools, markedFromTen, schoolsFromTen) };
}

/** Of the works of the year that were re-checked. */
export function rechecksConfirmed({ rechecks, procedures, schoolYear }: TargetData): TargetFigure {
  const own = rechecks.filter(({ work }) => workSchoolYear(work, procedures) === schoolYear);
  const works = own.reduce((all, one) => all + one.works, 0);
  if (works === 0) return noFigure(TARGETS.noRows('Перепроверка'));
  if (isFew(works)) return { value: null, basis: TARGETS.few };
  const agreed = own.reduce((all, one) => all + one.agreed, 0);
  const schools = new Set(own.map(({ school }) => school)).size;
  return shareOf(agreed, works, TARGETS.ofWorks, TARGETS.schools(schools));
}
