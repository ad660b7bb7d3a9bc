/**
 * Measures from deficits: one a work, with the school's figures beside the municipality's. What people wrote into the
 * register and is not overcome stands before what loaded results add.
 */
import { workTitle } from '../../messages/intake';
import { DeficitItem, PLAN_PEOPLE, SCHOOL_PLAN } from '../../messages/school-plan';
import { checksum } from '../protocol/codec';
import { parseWorkId } from '../protocol/work';
import { computedDeficits, isOvercome, notInRegister } from '../registers/deficits';
import { isFew } from '../report/shown';
import { nextTerm, recentWorks } from './dated';
import type { PlanLine, SchoolPlanData } from './school-plan';

/** Skills named in a measure; the rest is counted. */
const MOST_SHOWN = 5;

interface Deficit extends DeficitItem {
  readonly work: string;
  readonly isRegister: boolean;
  /** How far the school is below the municipality, in percentage points; null where one is unknown or not shown. */
  readonly difference: number | null;
}

export function deficitLines(code: string, data: SchoolPlanData): PlanLine[] {
  const byWork = new Map<string, Deficit[]>();
  for (const one of [...typedDeficits(code, data), ...addedDeficits(code, data)])
    byWork.set(one.work, [...(byWork.get(one.work) ?? []), one]);
  const places = new Map(data.evaluation.works.map(({ id }, i) => [id, i] as const));
  const place = (work: string): number => places.get(work) ?? places.size;
  return [...byWork.keys()]
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((work) => workLine(work, byWork.get(work)!, data));
}

function workLine(work: string, all: readonly Deficit[], data: SchoolPlanData): PlanLine {
  const parsed = parseWorkId(work);
  const shown = [...all].sort(order).slice(0, MOST_SHOWN);
  const ahead = all.flatMap(({ deadline }) => (deadline !== null && deadline > data.today ? [deadline] : []));
  return {
    id: `deficit:${parsed === null ? checksum(work) : work}`,
    measure: SCHOOL_PLAN.deficits(parsed === null ? work : workTitle(parsed), shown),
    reason: SCHOOL_PLAN.deficitsReason(shown, all.length - shown.length),
    // The days that people have agreed on, while one of them lies ahead.
    ...(ahead.length > 0
      ? { deadline: '', start: null, end: ahead.sort().pop()! }
      : nextTerm(data, work === '' ? [] : [work])),
    responsible: PLAN_PEOPLE.groups,
    result: SCHOOL_PLAN.deficitResult,
  };
}

/** People's own rows first, then the greatest difference; a difference that is not known comes last. */
function order(a: Deficit, b: Deficit): number {
  return (
    Number(b.isRegister) - Number(a.isRegister) ||
    (b.difference ?? -Infinity) - (a.difference ?? -Infinity) ||
    (a.what < b.what ? -1 : a.what > b.what ? 1 : 0)
  );
}

function typedDeficits(code: string, data: SchoolPlanData): Deficit[] {
  const { registers, procedures } = data;
  const seen = new Set<string>();
  return registers.deficits.rows.flatMap(({ school, record }): Deficit[] => {
    const { work, skill, correction, percent, municipality, again, inProgramme, deadline } = record;
    const key = `${work}|${skill}`;
    if (school !== code || skill === '' || seen.has(key) || isOvercome(record, procedures)) return [];
    seen.add(key);
    const hasFew = isFew(participantsOf(code, work, data));
    const shown = (value: number | null): number | string | null =>
      value !== null && hasFew ? SCHOOL_PLAN.few : value;
    const own = again ?? percent;
    return [
      {
        work,
        isRegister: true,
        what: skill,
        school: shown(percent),
        municipality,
        again: shown(again),
        correction,
        inProgramme,
        deadline,
        difference: own === null || municipality === null || hasFew ? null : municipality - own,
      },
    ];
  });
}

function addedDeficits(
  code: string,
  { evaluation, procedures, registers, schoolYear }: SchoolPlanData,
): Deficit[] {
  const recent = recentWorks(evaluation.works, procedures, schoolYear);
  const works = { ...evaluation, works: evaluation.works.filter(({ id }) => recent.has(id)) };
  return notInRegister(computedDeficits(works, procedures, null), registers.deficits.rows).flatMap(
    ({ school, work, task, skill, percent, municipality }): Deficit[] =>
      school !== code || percent === null
        ? []
        : [
            {
              work,
              isRegister: false,
              what: SCHOOL_PLAN.task(task, skill),
              school: percent,
              municipality,
              again: null,
              correction: '',
              inProgramme: false,
              deadline: null,
              difference: municipality - percent,
            },
          ],
  );
}

function participantsOf(code: string, work: string, { evaluation }: SchoolPlanData): number {
  const units = evaluation.schools.find((one) => one.code === code)?.units ?? [];
  return units.find((unit) => unit.work === work)?.figures.n ?? 0;
}
