/** Measures from the registers: missing elements of ВСОКО, what «Контроль процедур» lacks. */
import { CHOICES } from '../../messages/choices';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { ControlGap, BEFORE_PROCEDURE, PLAN_PEOPLE, SCHOOL_PLAN } from '../../messages/school-plan';
import { TARGETS } from '../../messages/targets';
import type { ControlRecord } from '../registers/record';
import { controlCounts, heldPairs, wasFilmed } from '../targets/of-control';
import { elementsBySchool } from '../targets/of-schools';
import { dated, nextTerm } from './dated';
import type { PlanLine, SchoolPlanData } from './school-plan';

const [PRESENT] = CHOICES.present;

/** Elements that the school does not have whole; none while nobody keeps the register. */
export function qualityLines(code: string, data: SchoolPlanData): PlanLine[] {
  const { registers, schools } = data;
  const bySchool = elementsBySchool(registers);
  if (bySchool.size === 0) return [];
  const all = CHOICES.qualityElement.length;
  const own = bySchool.get(code) ?? new Set<string>();
  const full = [...bySchool].filter(([school, has]) => schools.has(school) && has.size === all).length;
  return CHOICES.qualityElement.flatMap((element, i) => {
    if (own.has(element)) return [];
    const row = registers.qualitySystem.rows.find(
      ({ school, record }) => school === code && record.element === element,
    );
    const present = row?.record.present ?? '';
    if (present === PRESENT) return [];
    return [
      {
        id: `quality:${i + 1}`,
        measure: SCHOOL_PLAN.quality(element, present),
        reason: SCHOOL_PLAN.qualityReason(present, own.size, all, full, schools.size),
        ...nextTerm(data),
        responsible: `${PLAN_PEOPLE.head}\n${PLAN_PEOPLE.deputy}`,
        result: SCHOOL_PLAN.qualityResult,
      },
    ];
  });
}

const GAPS: Readonly<Record<ControlGap, (record: ControlRecord) => boolean | null>> = {
  observer: ({ observer }) => observer,
  observerTrained: ({ observerTrained }) => observerTrained,
  video: wasFilmed,
  channel: ({ channel }) => channel,
  appointed: ({ appointed }) => appointed,
  criteria: ({ criteria }) => criteria,
  equipment: ({ equipment }) => equipment,
  storage: ({ storage }) => storage,
};
const GAP_IDS = Object.keys(GAPS) as ControlGap[];

/** What was answered «нет» in the year's procedures, then what nothing is known of. */
export function controlLines(code: string, data: SchoolPlanData): PlanLine[] {
  const { registers, schoolYear } = data;
  if (schoolYear === null || registers.control.rows.length === 0) return [];
  const ofYear = { ...data, schoolYear };
  const held = heldPairs(ofYear)
    .filter(({ school }) => school === code)
    .map(({ work }) => work);
  const rows = registers.control.rows.filter(
    ({ school, record }) => school === code && held.includes(record.work),
  );
  const common = {
    ...dated(BEFORE_PROCEDURE, schoolYear),
    responsible: `${PLAN_PEOPLE.head}\n${PLAN_PEOPLE.coordinator}`,
  };
  const lines = GAP_IDS.flatMap((gap): PlanLine[] => {
    const works = [
      ...new Set(rows.filter(({ record }) => GAPS[gap](record) === false).map(({ record }) => record.work)),
    ];
    if (works.length === 0) return [];
    const { confirmed, known } = controlCounts(ofYear, GAPS[gap]);
    return [
      {
        id: `control:${gap}`,
        measure: SCHOOL_PLAN.gap(gap),
        reason: SCHOOL_PLAN.gapReason(works, held.length, TARGETS.ofRows(TARGETS.share(confirmed, known))),
        ...common,
        result: SCHOOL_PLAN.gapResult(gap),
      },
    ];
  });
  const without = held.filter((work) => !rows.some(({ record }) => record.work === work));
  const blank = [...new Set(rows.flatMap(({ missing }) => missing))].map(
    (id) => REGISTER_TABLE_TEXT.control.columns[id]!.header,
  );
  if (without.length + blank.length === 0) return lines;
  return [
    ...lines,
    {
      id: 'control:complete',
      measure: SCHOOL_PLAN.complete,
      reason: SCHOOL_PLAN.completeReason(without, blank),
      ...dated(BEFORE_PROCEDURE, schoolYear),
      responsible: PLAN_PEOPLE.coordinator,
      result: SCHOOL_PLAN.completeResult,
    },
  ];
}
