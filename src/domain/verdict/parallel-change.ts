/**
 * Rule C over parallels: K = mean share of the maximum in a grade / the same in the next grade a year later.
 * The papers of autumn 2020 carry the grade of the paper, so grade 4 of 2020 is followed by grade 5 of 2021.
 */
import { SchoolChange } from '../indicators/indicator';
import { RULE_C_PARTICIPANTS, changeFences, changeFlag, changeRatio } from '../indicators/rules-2019';
import { participantsIn } from '../indicators/tally';
import { workId } from '../protocol/work';
import { ParallelChange } from './evaluation';
import { GatheredUnit, GatheredWork } from './gather';

/** Every parallel with at least one school that has 10 participants in both years, in the order of works. */
export function parallelChanges(works: readonly GatheredWork[]): ParallelChange[] {
  return works.flatMap((from) =>
    works.filter((to) => follows(from, to)).flatMap((to) => changeBetween(from, to) ?? []),
  );
}

function follows({ work: from }: GatheredWork, { work: to }: GatheredWork): boolean {
  return (
    to.kind === from.kind &&
    to.subject === from.subject &&
    to.grade === from.grade + 1 &&
    to.year === from.year + 1
  );
}

function changeBetween(from: GatheredWork, to: GatheredWork): ParallelChange | null {
  const earlier = new Map(from.units.map((unit) => [unit.school, unit]));
  const ratios: { code: string; k: number }[] = [];
  for (const unit of to.units) {
    const before = shareOfMaximum(earlier.get(unit.school), from.paper.maxScore);
    const after = shareOfMaximum(unit, to.paper.maxScore);
    const k = before === null || after === null ? null : changeRatio(before, after);
    if (k !== null) ratios.push({ code: unit.school, k });
  }
  const fences = changeFences(ratios.map(({ k }) => k));
  if (fences === null) return null;
  const schools = ratios.map(({ code, k }) => ({ code, k, flag: changeFlag(k, fences) }));
  return { from: from.work, to: to.work, ...fences, schools };
}

function shareOfMaximum(unit: GatheredUnit | undefined, maxScore: number | null): number | null {
  if (unit === undefined || maxScore === null || unit.figures.mean === null) return null;
  return participantsIn(unit.tally, 'scores') < RULE_C_PARTICIPANTS ? null : unit.figures.mean / maxScore;
}

/** Each school's own change, by the id of the later work and the school's code. */
export function changesBySchool(changes: readonly ParallelChange[]): Map<string, Map<string, SchoolChange>> {
  const works = new Map<string, Map<string, SchoolChange>>();
  for (const change of changes) {
    const id = workId(change.to);
    const schools = works.get(id) ?? new Map<string, SchoolChange>();
    works.set(id, schools);
    const common = {
      fences: change,
      fromYear: change.from.year,
      toYear: change.to.year,
      schools: change.schools.length,
    };
    for (const { code, k, flag } of change.schools) schools.set(code, { k, flag, ...common });
  }
  return works;
}
