/** What the report on the roadmap looks at: actions by state, what people wrote beside them, what registers prove. */
import { Evidence, evidenceOf } from '../registers/evidence';
import type { RegisterRow } from '../registers/record';
import type { ActionView, RoadmapView } from '../roadmap/refresh-view';
import type { RoadmapLine } from '../school-plan/from-roadmap';
import { REGISTER_IDS, RegisterId } from '../tables/registers';
import { CHOICES } from '../../messages/choices';
import { outOf } from '../../messages/numbers';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { REGISTER_ROWS } from '../../messages/registers-report';
import { STATE } from '../../messages/roadmap';
import type { DocumentInput } from './input';

export interface ReportedPlan {
  readonly input: DocumentInput;
  readonly view: RoadmapView;
  /** Rows of the plan by code: comments stand there. */
  readonly lines: ReadonlyMap<string, Pick<RoadmapLine, 'comment'>>;
  /** Empty for an archived plan: what registers proved stands in its evidence. */
  readonly byRegister: ReadonlyMap<RegisterId, Evidence>;
  /** States are those of the day when the plan was moved; which day that was is not known. */
  readonly isArchived: boolean;
}

/** `view`: that of `input`. */
export function reportedPlan(input: DocumentInput, view: RoadmapView): ReportedPlan {
  const { registers, lines, schoolYear, procedures } = input;
  const year = { schoolYear, procedures };
  const nothing = Object.fromEntries(REGISTER_IDS.map((id) => [id, { rows: [], problems: [] }]));
  const byRegister = REGISTER_IDS.map((id) => {
    // Rows without a code prove nothing, and looking for lines that they are like takes long.
    const rows = (registers[id].rows as readonly RegisterRow[]).filter(({ actions }) => actions.length > 0);
    const one = { ...nothing, [id]: { rows, problems: [] } } as unknown as DocumentInput['registers'];
    return [id, evidenceOf(one, lines, year)] as const;
  });
  return {
    input,
    view,
    lines: new Map(lines.map((line) => [line.id, line] as const)),
    byRegister: new Map(byRegister),
    isArchived: false,
  };
}

/** Actions in one of the states, in the order of the plan. */
export function inStates({ view }: ReportedPlan, ...states: readonly string[]): readonly ActionView[] {
  return view.actions.filter(({ state }) => states.includes(state));
}

/** A word of a person's own stands in the column of states. */
export function inOwnStates({ view }: ReportedPlan): readonly ActionView[] {
  const words: readonly string[] = CHOICES.status;
  return view.actions.filter(({ state }) => !words.includes(state));
}

/** Accepted rows of registers, a line a register: the row, or how many there are. */
export function proofLines({ byRegister }: ReportedPlan, { id }: ActionView): readonly string[] {
  return [...byRegister].flatMap(([register, { proofs }]) => {
    const { title } = REGISTER_TABLE_TEXT[register];
    const text = proofs.get(id);
    if (text === undefined) return [];
    const rows = text.split('\n').filter((line) => line.startsWith(`${title}: `));
    return [rows.length > 1 ? REGISTER_ROWS.proofs(title, rows.length, 0, null, null) : text];
  });
}

/** «3 из 4 сроков»; '' for an action that has none or one. */
export function timesText({ times }: ActionView): string {
  const closed = times.filter(({ state }) => state === STATE.done || state === STATE.dropped).length;
  return times.length < 2 ? '' : outOf(`${closed} из ${times.length}`, 'срока', 'сроков');
}

/** «2.1», or the code where the plan prints no numbers. */
export function nameOf({ number, id }: ActionView): string {
  return number === '' ? id : number;
}
