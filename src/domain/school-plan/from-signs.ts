/**
 * Measures from the signs of a school: the ordinary causes of all of them first, then one measure a sign, whatever the
 * number of works that have it. A sign is no verdict.
 */
import { workTitle } from '../../messages/intake';
import { schoolSentence, unitSentence } from '../../messages/panel';
import { PLAN_PEOPLE, SCHOOL_PLAN } from '../../messages/school-plan';
import type { Sign } from '../indicators/indicator';
import type { Work } from '../protocol/work';
import { shownSentence } from '../report/shown';
import { asksForAttention } from '../report/sign-rows';
import type { UnitEvaluation } from '../verdict/evaluation';
import { nextTerm, recentWorks } from './dated';
import type { PlanLine, SchoolPlanData } from './school-plan';

interface Marked {
  readonly id: string;
  readonly work: Work;
  readonly unit: UnitEvaluation;
}

/** What a sign says of one work. */
interface Found {
  readonly id: string;
  readonly work: Work;
  readonly sign: Sign;
}

export function signLines(code: string, data: SchoolPlanData): PlanLine[] {
  const { evaluation, procedures, schoolYear } = data;
  const school = evaluation.schools.find((one) => one.code === code);
  if (school === undefined) return [];
  const recent = recentWorks(evaluation.works, procedures, schoolYear);
  const marked = evaluation.works.flatMap(({ id, work }): Marked[] => {
    const unit = school.units.find((one) => one.work === id);
    return unit !== undefined && recent.has(id) && asksForAttention(unit.level) ? [{ id, work, unit }] : [];
  });
  const found = marked.flatMap(({ id, work, unit }): Found[] =>
    unit.signs.filter(({ level }) => asksForAttention(level)).map((sign) => ({ id, work, sign })),
  );
  const together = marked.filter(({ id }) => !found.some((one) => one.id === id));
  const lines = [
    ...causeLines(found, data),
    ...mechanismLines(found, data),
    ...togetherLines(together, data),
  ];
  const { panel } = school;
  if (lines.length > 0 || panel === null || !asksForAttention(panel.level)) return lines;
  const works = school.units.filter((unit) => unit.panel !== null).length;
  return [
    {
      id: 'sign:school',
      measure: SCHOOL_PLAN.signSchool,
      reason: schoolSentence(panel, works),
      ...nextTerm(data),
      ...WHO,
    },
  ];
}

const WHO = { responsible: PLAN_PEOPLE.deputy, result: SCHOOL_PLAN.signResult };

/** One measure with the ordinary causes of all signs, each cause once; a sign that is alone says its own. */
function causeLines(found: readonly Found[], data: SchoolPlanData): PlanLine[] {
  if (signsOf(found).length < 2) return [];
  const titles = unique(found.map(({ work }) => workTitle(work)));
  return [
    {
      id: 'sign:causes',
      measure: SCHOOL_PLAN.causes(unique(found.flatMap(({ sign }) => sign.innocent))),
      reason: SCHOOL_PLAN.causesReason(titles),
      ...nextTerm(data, idsOf(found)),
      responsible: PLAN_PEOPLE.deputy,
      result: SCHOOL_PLAN.causesResult,
    },
  ];
}

function mechanismLines(found: readonly Found[], data: SchoolPlanData): PlanLine[] {
  const signs = signsOf(found);
  return signs.map((id) => {
    const ofSign = found.filter(({ sign }) => sign.id === id);
    const { title } = ofSign[0]!.sign;
    const innocent = unique(ofSign.flatMap(({ sign }) => sign.innocent));
    const listed = unique(ofSign.flatMap(({ sign }) => sign.next));
    const next = listed.length === 0 ? [SCHOOL_PLAN.signNext] : listed;
    return {
      id: `sign:${id}`,
      measure:
        signs.length === 1 ? SCHOOL_PLAN.onlySign(title, innocent, next) : SCHOOL_PLAN.sign(title, next),
      reason: SCHOOL_PLAN.signReason(
        ofSign.map(({ work, sign }) => ({ work: workTitle(work), sentence: shownSentence(sign) })),
      ),
      ...nextTerm(data, idsOf(ofSign)),
      ...WHO,
    };
  });
}

/** Works in which only small differences have added up. */
function togetherLines(marked: readonly Marked[], data: SchoolPlanData): PlanLine[] {
  if (marked.length === 0) return [];
  const reasons = marked.map(({ work, unit }) => {
    const { n } = unit.figures;
    const sentence = unit.panel === null ? '' : unitSentence(unit.panel, n);
    return { work: workTitle(work), sentence: shownSentence({ sentence, n }) };
  });
  return [
    {
      id: 'sign:together',
      measure: SCHOOL_PLAN.signTogether,
      reason: SCHOOL_PLAN.signReason(reasons),
      ...nextTerm(data, idsOf(marked)),
      ...WHO,
    },
  ];
}

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);
const signsOf = (found: readonly Found[]): Sign['id'][] => unique(found.map(({ sign }) => sign.id));
const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
