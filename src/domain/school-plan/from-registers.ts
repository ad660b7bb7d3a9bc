/** Measures from the registers: the school's deficits, missing elements of ВСОКО, what «Контроль процедур» lacks. */
import { CHOICES } from '../../messages/choices';
import { workTitle } from '../../messages/intake';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { ControlGap, PLAN_DEADLINES, PLAN_PEOPLE, SCHOOL_PLAN } from '../../messages/school-plan';
import { TARGETS } from '../../messages/targets';
import { checksum } from '../protocol/codec';
import { parseWorkId } from '../protocol/work';
import { computedDeficits, isOvercome, notInRegister } from '../registers/deficits';
import type { ControlRecord } from '../registers/record';
import { isFew } from '../report/shown';
import { controlCounts, heldPairs, wasFilmed } from '../targets/of-control';
import { elementsBySchool } from '../targets/of-schools';
import { afterWork, dated, recentWorks } from './dated';
import type { PlanLine, SchoolPlanData } from './school-plan';

/** Those of the register that are not overcome, then those that loaded results add. */
export function deficitLines(code: string, data: SchoolPlanData): PlanLine[] {
  const { registers, procedures, evaluation, schoolYear } = data;
  const rows = registers.deficits.rows;
  const common = { responsible: PLAN_PEOPLE.groups, result: SCHOOL_PLAN.deficitResult };
  const shown = (percent: number | null, work: string): number | string | null =>
    percent !== null && isFew(participantsOf(code, work, data)) ? SCHOOL_PLAN.few : percent;
  const seen = new Set<string>();
  const kept = rows.flatMap(({ school, record }): PlanLine[] => {
    const id = `deficit:${record.work}:${checksum(record.skill)}`;
    if (school !== code || record.skill === '' || seen.has(id) || isOvercome(record, procedures)) return [];
    seen.add(id);
    const { work, skill, correction, percent, municipality, again, inProgramme, deadline } = record;
    return [
      {
        id,
        measure: SCHOOL_PLAN.deficit(skill, titleOf(work), correction || SCHOOL_PLAN.deficitDefault),
        reason: SCHOOL_PLAN.deficitReason(
          shown(percent, work),
          municipality,
          shown(again, work),
          inProgramme,
        ),
        ...(deadline === null
          ? afterWork(work, procedures, schoolYear)
          : { deadline: '', start: null, end: deadline }),
        ...common,
      },
    ];
  });
  const recent = recentWorks(evaluation.works, procedures, schoolYear);
  const works = { ...evaluation, works: evaluation.works.filter(({ id }) => recent.has(id)) };
  const added = notInRegister(computedDeficits(works, procedures, null), rows)
    .filter(({ school }) => school === code)
    .map(({ work, task, percent, municipality }) => ({
      id: `deficit:${work}:task:${task}`,
      measure: SCHOOL_PLAN.deficit(SCHOOL_PLAN.task(task), titleOf(work), SCHOOL_PLAN.deficitDefault),
      reason: SCHOOL_PLAN.deficitReason(percent, municipality, null, false),
      ...afterWork(work, procedures, schoolYear),
      ...common,
    }));
  return [...kept, ...added];
}

function titleOf(work: string): string {
  const parsed = parseWorkId(work);
  return parsed === null ? work : workTitle(parsed);
}

function participantsOf(code: string, work: string, { evaluation }: SchoolPlanData): number {
  const units = evaluation.schools.find((one) => one.code === code)?.units ?? [];
  return units.find((unit) => unit.work === work)?.figures.n ?? 0;
}

const [PRESENT] = CHOICES.present;

/** Elements that the school does not have whole; none while nobody keeps the register. */
export function qualityLines(code: string, { registers, schools, schoolYear }: SchoolPlanData): PlanLine[] {
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
        ...dated(PLAN_DEADLINES.winter, schoolYear),
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
    ...dated(PLAN_DEADLINES.beforeProcedure, schoolYear),
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
      ...dated(PLAN_DEADLINES.beforeProcedure, schoolYear),
      responsible: PLAN_PEOPLE.coordinator,
      result: SCHOOL_PLAN.completeResult,
    },
  ];
}
