/** Everything that «Полнота сведений» shows, from the registers, the roadmap and one evaluation. */
import type { SchoolYear } from '../roadmap/school-year';
import { REGISTER_IDS, RegisterId } from '../tables/registers';
import type { Evaluation } from '../verdict/evaluation';
import { Completeness, allCompleteness } from './completeness';
import {
  DeficitGroup,
  SeptemberLine,
  computedDeficits,
  groupedDeficits,
  notInRegister,
  septemberList,
} from './deficits';
import type { Evidence } from './evidence';
import { GradeLoad, yearlyLoad } from './load';
import type { Registers } from './read';
import type { EventRecord, RegisterRow, SupportRecord } from './record';
import { REGISTER_RULES } from './registry';
import type { Expectation, RegisterContext, RegisterLists } from './rules';
import {
  StaffOfSchool,
  TrainingCount,
  staffBySchool,
  trainingCounts,
  withoutExpert,
  withoutObserver,
} from './staff';

export interface RegistersReport {
  readonly schools: RegisterLists['schools'];
  readonly schoolYear: SchoolYear | null;
  /** Of the registers that have rows, in the order of their tabs. */
  readonly completeness: readonly Completeness[];
  readonly unused: readonly RegisterId[];
  readonly evidence: Evidence;
  /** Decisions that nobody has marked as carried out, by their deadline, those without one last. */
  readonly decisions: readonly RegisterRow<EventRecord>[];
  /** Empty without a school year. */
  readonly load: readonly GradeLoad[];
  readonly september: readonly SeptemberLine[];
  /** What loaded results would add to «Дефициты», by work and school. */
  readonly proposals: readonly DeficitGroup[];
  readonly training: readonly TrainingCount[];
  readonly staff: readonly StaffOfSchool[];
  /** Codes, ascending; empty while the register has no row. */
  readonly withoutExpert: readonly string[];
  readonly withoutObserver: readonly Expectation[];
  /** By school, subject and grade. */
  readonly support: readonly RegisterRow<SupportRecord>[];
}

export function registersReport(
  registers: Registers,
  lists: RegisterLists,
  evidence: Evidence,
  evaluation: Evaluation,
): RegistersReport {
  const { procedures, schoolYear } = lists;
  const deficits = computedDeficits(evaluation, procedures, schoolYear);
  const context: RegisterContext = {
    ...lists,
    participants: participantsOf(evaluation),
    withDeficits: new Set(deficits.map(({ school }) => school).filter(Boolean)),
  };
  const held = REGISTER_RULES.control.expected!(context);
  const rowsOf = <Id extends RegisterId>(id: Id): Registers[Id]['rows'] => registers[id].rows;
  const [experts, control] = [rowsOf('experts'), rowsOf('control')];
  return {
    schools: lists.schools,
    schoolYear,
    completeness: allCompleteness(registers, context),
    unused: REGISTER_IDS.filter((id) => registers[id].rows.length === 0),
    evidence,
    decisions: rowsOf('events')
      .filter(({ record }) => record.decision !== '' && record.done !== true)
      .sort((a, b) => (dueKey(a.record) < dueKey(b.record) ? -1 : 1)),
    load: schoolYear === null ? [] : yearlyLoad(procedures, rowsOf('taskBank'), schoolYear),
    september: septemberList(rowsOf('deficits'), procedures, schoolYear),
    proposals: groupedDeficits(notInRegister(deficits, rowsOf('deficits'))),
    training: trainingCounts(rowsOf('training')),
    staff: staffBySchool(experts),
    withoutExpert: experts.length === 0 ? [] : withoutExpert(experts, held),
    withoutObserver: control.length === 0 ? [] : withoutObserver(control, held),
    support: [...rowsOf('support')].sort((a, b) => (supportKey(a) < supportKey(b) ? -1 : 1)),
  };
}

/** Codes of the schools that wrote a work, by its id. */
export function participantsOf({ schools }: Evaluation): ReadonlyMap<string, ReadonlySet<string>> {
  const byWork = new Map<string, Set<string>>();
  for (const { code, units } of schools) {
    for (const { work, figures } of units) {
      if (figures.n > 0) byWork.set(work, (byWork.get(work) ?? new Set()).add(code));
    }
  }
  return byWork;
}

const LAST = '9999';

function dueKey({ deadline, date, subject }: EventRecord): string {
  return [deadline ?? LAST, date ?? LAST, subject].join('|');
}

function supportKey({ school, record }: RegisterRow<SupportRecord>): string {
  return [school, record.subject, String(record.grade ?? '').padStart(2, '0'), record.start ?? ''].join('|');
}
