/** Measures from the signs of a school: ordinary causes to check, then what to look at. A sign is no verdict. */
import { workTitle } from '../../messages/intake';
import { schoolSentence, unitSentence } from '../../messages/panel';
import { PLAN_DEADLINES, PLAN_PEOPLE, SCHOOL_PLAN } from '../../messages/school-plan';
import { shownSentence } from '../report/shown';
import { asksForAttention } from '../report/sign-rows';
import type { UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import { afterWork, dated, recentWorks } from './dated';
import type { PlanLine, SchoolPlanData } from './school-plan';

export function signLines(code: string, data: SchoolPlanData): PlanLine[] {
  const { evaluation, procedures, schoolYear } = data;
  const school = evaluation.schools.find((one) => one.code === code);
  if (school === undefined) return [];
  const recent = recentWorks(evaluation.works, procedures, schoolYear);
  const lines = evaluation.works.flatMap((work) => {
    const unit = school.units.find((one) => one.work === work.id);
    const isMarked = unit !== undefined && recent.has(work.id) && asksForAttention(unit.level);
    return isMarked ? unitLines(unit, work, data) : [];
  });
  const { panel } = school;
  if (lines.length > 0 || panel === null || !asksForAttention(panel.level)) return lines;
  const works = school.units.filter((unit) => unit.panel !== null).length;
  return [
    {
      id: 'sign:school',
      measure: SCHOOL_PLAN.signSchool,
      reason: schoolSentence(panel, works),
      ...dated(PLAN_DEADLINES.autumn, schoolYear),
      ...WHO,
    },
  ];
}

const WHO = { responsible: PLAN_PEOPLE.deputy, result: SCHOOL_PLAN.signResult };

/** A line a sign that asks for attention; one for the work where only small differences have added up. */
function unitLines(
  unit: UnitEvaluation,
  { id, work }: WorkEvaluation,
  { procedures, schoolYear }: SchoolPlanData,
): PlanLine[] {
  const common = { ...afterWork(id, procedures, schoolYear), ...WHO };
  const title = workTitle(work);
  const signs = unit.signs.filter(({ level }) => asksForAttention(level));
  if (signs.length === 0) {
    const { n } = unit.figures;
    const sentence = unit.panel === null ? '' : unitSentence(unit.panel, n);
    const reason = shownSentence({ sentence, n });
    return [{ id: `sign:${id}`, measure: SCHOOL_PLAN.signTogether(title), reason, ...common }];
  }
  return signs.map((sign) => ({
    id: `sign:${id}:${sign.id}`,
    measure: SCHOOL_PLAN.sign(
      title,
      sign.title,
      sign.innocent,
      sign.next.length === 0 ? [SCHOOL_PLAN.signNext] : sign.next,
    ),
    reason: shownSentence(sign),
    ...common,
  }));
}
