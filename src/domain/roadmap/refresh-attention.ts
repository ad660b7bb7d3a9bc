/** Places of the roadmap that ask a person to look: words without days, and days that contradict the words. */
import { ROADMAP_ATTENTION } from '../../messages/roadmap';
import { STATE } from '../../messages/roadmap';
import type { RowProblem } from '../tables/lists';
import type { Deadline } from './deadline/deadline';
import type { CompleteRow } from './refresh-rows';
import type { SchoolYear } from './school-year';

/** Kinds that never have days of their own. */
const WITHOUT_DAYS: readonly Deadline['kind'][] = ['permanent', 'on-demand', 'by-schedule', 'unknown'];

/** Sentences about single rows, then those about all; the latter stand at the first row they are about. */
export function roadmapProblems(rows: readonly CompleteRow[], year: SchoolYear | null): RowProblem[] {
  const problems: RowProblem[] = rows.flatMap((one) => {
    const { position } = one.row;
    const words = one.wordsForDays.map((text) => ({ position, message: ROADMAP_ATTENTION.notADay(text) }));
    const message = contradiction(one);
    return message === null ? words : [...words, { position, message }];
  });
  const unknown = rows.filter(({ row, deadline }) => deadline.kind === 'unknown' && row.deadline !== '');
  if (unknown.length > 0) {
    const names = unknown.map(({ row, id }) => row.number || id);
    problems.push({ position: unknown[0]!.row.position, message: ROADMAP_ATTENTION.unknownDeadlines(names) });
  }
  const undated = rows.filter(({ row, deadline }) => {
    return row.deadline !== '' && deadline.start === null && !WITHOUT_DAYS.includes(deadline.kind);
  });
  if (year === null && undated.length > 0) {
    const message = ROADMAP_ATTENTION.noSchoolYear(undated.length);
    problems.push({ position: undated[0]!.row.position, message });
  }
  return problems;
}

/** Typed days that share none with the words. What was moved on purpose says so in its status. */
function contradiction({ row, start, end, deadline }: CompleteRow): string | null {
  if (start !== null && end !== null && end < start) return ROADMAP_ATTENTION.endsBeforeStart;
  if (deadline.start === null || deadline.end === null || row.status === STATE.moved) return null;
  const isApart =
    (end ?? start ?? deadline.start) < deadline.start || (start ?? end ?? deadline.end) > deadline.end;
  return isApart ? ROADMAP_ATTENTION.otherDays(row.deadline, deadline.start, deadline.end) : null;
}
