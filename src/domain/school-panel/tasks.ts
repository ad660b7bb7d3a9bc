/**
 * What a school has to do, for the side panel: lines of the roadmap that are late or near, answers and rows of registers
 * that it has not given, measures of its plan. Texts that name another school lose it.
 */
import { workTitle } from '../../messages/intake';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { STATE } from '../../messages/roadmap';
import { SCHOOL_PLAN } from '../../messages/school-plan';
import { currentAnswers } from '../answers/current';
import { linesFor } from '../answers/outgoing';
import { cellText, isBlank } from '../intake/cells';
import { parseSchoolCode } from '../protocol/school';
import { parseWorkId } from '../protocol/work';
import { allCompleteness } from '../registers/completeness';
import { computedDeficits } from '../registers/deficits';
import { PlacedRow, actionCodes } from '../registers/read';
import { participantsOf } from '../registers/report';
import { CalendarItem, byDay, itemsOf } from '../roadmap/calendar';
import { addDays } from '../roadmap/deadline/calendar';
import type { RoadmapView } from '../roadmap/refresh-view';
import { isFinished } from '../roadmap/state';
import { SchoolPlanData, schoolPlan } from '../school-plan/school-plan';

/** Days ahead that are near. */
const NEAR_DAYS = 30;

const SAID = ['status', 'done', 'evidence', 'comment'] as const;

export interface RoadmapTask {
  /** Code of the line, and the day where it has several. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** ISO days. */
  readonly start: string | null;
  readonly end: string | null;
  readonly state: string;
  /** Status in the school's answer, «–» for an answer without one; null where it has not answered. */
  readonly said: string | null;
}

export interface SchoolTasks {
  /** False while «Дорожная карта» is empty. */
  readonly hasRoadmap: boolean;
  readonly late: readonly RoadmapTask[];
  /** Days ahead that `soon` is about. */
  readonly days: number;
  readonly soon: readonly RoadmapTask[];
  /** Lines that the school is asked about, and those of them that it has answered; null while nobody has answered. */
  readonly answers: { readonly asked: number; readonly given: number } | null;
  /** Rows of registers in use that the school is asked for and has not given. */
  readonly registers: readonly { readonly register: string; readonly unit: string }[];
  /** Measures of the school's plan, without the lines of the roadmap. */
  readonly steps: readonly {
    readonly section: string;
    readonly measures: readonly { readonly text: string; readonly deadline: string }[];
  }[];
}

export interface TaskData {
  readonly plan: SchoolPlanData;
  readonly roadmap: RoadmapView | null;
  /** Rows of «Ответы школ». */
  readonly answers: readonly PlacedRow[];
}

export function schoolTasks(code: string, { plan, roadmap, answers }: TaskData): SchoolTasks {
  const { lines, others, schools, today, schoolYear } = plan;
  const kept = lines.filter(({ action, state }) => action !== '' && state !== STATE.dropped);
  const own = linesFor(code, kept, schools.size === 1, others);
  const current = currentAnswers(answers, schoolYear);
  const said = answersOf(code, current);
  const actions = new Map((roadmap?.actions ?? []).map((action) => [action.id, action] as const));
  const items = byDay(
    own
      .flatMap(({ id }) => actions.get(id) ?? [])
      .filter(({ kind }) => kind !== 'permanent')
      .flatMap(itemsOf)
      .filter(({ state }) => !isFinished(state)),
  );
  const isLate = ({ state }: CalendarItem): boolean => state === STATE.late;
  const horizon = addDays(today, NEAR_DAYS);
  const isNear = ({ start, end }: CalendarItem): boolean =>
    [start, end].some((day) => day !== null && day >= today && day <= horizon);
  const taskOf = ({ action, start, end, state, anchor }: CalendarItem): RoadmapTask => ({
    id: [action.id, anchor ?? '', end ?? ''].join('|'),
    number: action.number,
    title: others.without(action.title, code),
    start,
    end,
    state,
    said: said.get(action.id) ?? null,
  });
  return {
    hasRoadmap: roadmap !== null,
    late: items.filter(isLate).map(taskOf),
    days: NEAR_DAYS,
    soon: items.filter((item) => !isLate(item) && isNear(item)).map(taskOf),
    answers:
      current.length === 0 ? null : { asked: own.length, given: own.filter(({ id }) => said.has(id)).length },
    registers: lackingRows(code, plan),
    steps: stepsOf(code, plan),
  };
}

/** What the school has said, by code of the line. */
function answersOf(code: string, rows: readonly PlacedRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { cells } of rows) {
    const [action] = actionCodes(cellText(cells.action));
    if (parseSchoolCode(cells.school) !== code || action === undefined) continue;
    if (SAID.every((id) => isBlank(cells[id]))) continue;
    if (!found.has(action)) found.set(action, cellText(cells.status) || '–');
  }
  return found;
}

function lackingRows(code: string, plan: SchoolPlanData): SchoolTasks['registers'] {
  const { registers, evaluation, procedures, schoolYear } = plan;
  const deficits = computedDeficits(evaluation, procedures, schoolYear);
  const context = {
    ...plan,
    participants: participantsOf(evaluation),
    withDeficits: new Set(deficits.map(({ school }) => school).filter(Boolean)),
  };
  return allCompleteness(registers, context).flatMap(({ id, absent }) =>
    absent
      .filter(({ schools }) => schools.includes(code))
      .map(({ unit }) => {
        const work = parseWorkId(unit);
        return { register: REGISTER_TABLE_TEXT[id].title, unit: work === null ? unit : workTitle(work) };
      }),
  );
}

function stepsOf(code: string, plan: SchoolPlanData): SchoolTasks['steps'] {
  return schoolPlan(code, plan)
    .sections.filter(({ id, lines }) => id !== 'roadmap' && lines.length > 0)
    .map(({ id, lines }) => ({
      section: SCHOOL_PLAN.sections[id],
      measures: lines.map(({ measure, deadline, end }) => ({
        text: measure,
        deadline: deadline || (end === null ? '' : end.split('-').reverse().join('.')),
      })),
    }));
}
