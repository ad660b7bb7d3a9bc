/** Deficits: what September's work programmes still have to take up, and what loaded results would add. */
import { TaskFigure, taskFinder, taskLabel, zone } from '../indicators/task-success';
import { writersOf } from '../procedures/writers';
import { parseWorkId } from '../protocol/work';
import { SchoolYear, schoolYearOf } from '../roadmap/school-year';
import type { Procedure } from '../tables/lists';
import type { Evaluation } from '../verdict/evaluation';
import type { DeficitRecord, RegisterRow } from './record';

/** The school year in which a work was written; null for what is no work. */
export function workSchoolYear(id: string, procedures: ReadonlyMap<string, Procedure>): SchoolYear | null {
  const conducted = procedures.get(id)?.conducted ?? null;
  if (conducted !== null) return schoolYearOf(conducted);
  const work = parseWorkId(id);
  return work === null ? null : writersOf(work, null).year;
}

export interface SeptemberLine {
  readonly work: string;
  /** Code of the subject; '' for a row without a work. */
  readonly subject: string;
  readonly skill: string;
  readonly grade: number | null;
  /** Grade of the same pupils in the plan's year; null when they have left or it is not known. */
  readonly gradeNow: number | null;
  /** '' for the municipality. */
  readonly school: string;
  readonly percent: number | null;
  readonly municipality: number | null;
  readonly again: number | null;
  readonly correction: string;
}

const LAST_GRADE = 11;

/**
 * Deficits of earlier school years that are neither overcome nor in a work programme, by subject, grade and school. A
 * row whose year nobody can tell stays in the list; without a plan's year every open row does.
 */
export function septemberList(
  rows: readonly RegisterRow<DeficitRecord>[],
  procedures: ReadonlyMap<string, Procedure>,
  schoolYear: SchoolYear | null,
): SeptemberLine[] {
  return rows
    .filter(({ record }) => !record.inProgramme && !isOvercome(record, procedures))
    .flatMap(({ record, school }) => {
      const year = workSchoolYear(record.work, procedures);
      if (year !== null && schoolYear !== null && year >= schoolYear) return [];
      const work = parseWorkId(record.work);
      const later =
        year === null || schoolYear === null || work === null ? null : work.grade + schoolYear - year;
      return [
        {
          work: record.work,
          subject: work?.subject ?? '',
          skill: record.skill,
          grade: work?.grade ?? null,
          gradeNow: later !== null && later <= LAST_GRADE && work!.session === null ? later : null,
          school,
          percent: record.percent,
          municipality: record.municipality,
          again: record.again,
          correction: record.correction,
        },
      ];
    })
    .sort(
      (a, b) =>
        compare(a.subject, b.subject) ||
        (a.grade ?? 0) - (b.grade ?? 0) ||
        compare(a.school, b.school) ||
        compare(a.work, b.work) ||
        compare(a.skill, b.skill),
    );
}

/**
 * Measured again and enough: for a task of a known level by its bound, otherwise not below the municipality; where
 * neither is known the row stays open.
 */
export function isOvercome(record: DeficitRecord, procedures: ReadonlyMap<string, Procedure>): boolean {
  const { again, skill, work, municipality } = record;
  if (again === null) return false;
  const label = taskOfSkill(skill);
  const tasks = procedures.get(work)?.paper.tasks ?? [];
  const level = label === null ? null : (taskFinder(tasks)(label)?.level ?? null);
  if (level !== null) return zone(again / 100, level) === 'sufficient';
  return municipality !== null && again >= municipality;
}

/** «7» of «задание 7», «1К2» of «Задание № 1К2. …»; null for a skill in words. */
export function taskOfSkill(skill: string): string | null {
  return (
    /^(?:задани[ея]\s*)?(?:№\s*)?(\d{1,2}(?:\.\d{1,2})?(?:[KК]\d)?)(?![\d])/i.exec(skill.trim())?.[1] ?? null
  );
}

export interface ComputedDeficit {
  readonly work: string;
  /** '' for the municipality as a whole. */
  readonly school: string;
  readonly task: string;
  /** What it checks, where «Задания работ» tell. */
  readonly skill?: string;
  /** 0–100; null in a line of the municipality. */
  readonly percent: number | null;
  readonly municipality: number;
}

/** Fewer participants give no steady percent. */
const LEAST_PARTICIPANTS = 10;
/** Half-width in standard errors beyond which a school is below the municipality by more than chance. */
const BEYOND_CHANCE = 1.96;

/**
 * Tasks of the plan's school year and the one before that are below their zone: everywhere, or in a school that is also
 * below all loaded schools together by more than chance. By work, order of tasks, school; nothing is written anywhere.
 */
export function computedDeficits(
  { works, schools }: Evaluation,
  procedures: ReadonlyMap<string, Procedure>,
  schoolYear: SchoolYear | null,
): ComputedDeficit[] {
  const years = new Map(works.map(({ id }) => [id, workSchoolYear(id, procedures)] as const));
  const latest = schoolYear ?? Math.max(...[...years.values()].map((year) => year ?? 0));
  return works.flatMap(({ id: work, tasks }) => {
    const year = years.get(work) ?? null;
    if (year === null || year > latest || year < latest - 1) return [];
    const units = schools.flatMap(({ code, units: all }) =>
      all.filter((unit) => unit.work === work).map((unit) => ({ code, tasks: unit.tasks })),
    );
    const find = taskFinder(procedures.get(work)?.paper.tasks ?? []);
    return tasks.flatMap(({ label, n, share, zone: reached }) => {
      if (share === null || n < LEAST_PARTICIPANTS) return [];
      const skill = find(label)?.skill;
      const found = {
        work,
        task: label,
        ...(skill === undefined ? {} : { skill }),
        municipality: share * 100,
      };
      const everywhere = reached === 'insufficient' ? [{ ...found, school: '', percent: null }] : [];
      const inSchools = units.flatMap(({ code, tasks: own }) => {
        const task = own.find((one) => one.label === label);
        return task !== undefined && isBelow(task, share)
          ? [{ ...found, school: code, percent: task.share! * 100 }]
          : [];
      });
      return [...everywhere, ...inSchools];
    });
  });
}

/** Those that the register does not have yet. */
export function notInRegister(
  computed: readonly ComputedDeficit[],
  rows: readonly RegisterRow<DeficitRecord>[],
): ComputedDeficit[] {
  const taken = new Set(
    rows.map(
      ({ record, school }) => `${record.work}|${school}|${taskLabel(taskOfSkill(record.skill) ?? '')}`,
    ),
  );
  return computed.filter(({ work, school, task }) => !taken.has(`${work}|${school}|${task}`));
}

export interface DeficitGroup {
  readonly work: string;
  /** '' for the municipality as a whole. */
  readonly school: string;
  readonly tasks: readonly Pick<ComputedDeficit, 'task' | 'skill' | 'percent' | 'municipality'>[];
}

/** One group for each work and school: works in their order, the municipality first, then schools by code. */
export function groupedDeficits(computed: readonly ComputedDeficit[]): DeficitGroup[] {
  const groups = new Map<string, { work: string; school: string; tasks: ComputedDeficit[] }>();
  for (const one of computed) {
    const key = `${one.work}|${one.school}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { work: one.work, school: one.school, tasks: [one] });
    else group.tasks.push(one);
  }
  const places = new Map([...new Set(computed.map(({ work }) => work))].map((work, i) => [work, i] as const));
  return [...groups.values()].sort(
    (a, b) => places.get(a.work)! - places.get(b.work)! || compare(a.school, b.school),
  );
}

/** Points of a task spread no wider than answers of yes and no with the same mean. */
function isBelow({ n, share, zone: reached }: TaskFigure, municipality: number): boolean {
  if (share === null || reached !== 'insufficient' || n < LEAST_PARTICIPANTS) return false;
  return share < municipality - BEYOND_CHANCE * Math.sqrt((municipality * (1 - municipality)) / n);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
