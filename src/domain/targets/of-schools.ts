/** Indicators of what schools have sent: shares of «Школы», and people trained. */
import { currentAnswers } from '../answers/current';
import { isBlank } from '../intake/cells';
import { parseSchoolCode } from '../protocol/school';
import { schoolYearBounds } from '../roadmap/school-year';
import { CHOICES } from '../../messages/choices';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { TABLE_TEXT } from '../../messages/tables';
import { TARGETS } from '../../messages/targets';
import type { Registers } from '../registers/read';
import { TargetData, TargetFigure, noFigure, shareOf } from './figure';

const [PRESENT] = CHOICES.present;

/** By school: the elements of ВСОКО that it has whole. */
export function elementsBySchool({
  qualitySystem,
}: Pick<Registers, 'qualitySystem'>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { school, record } of qualitySystem.rows) {
    if (school === '' || record.element === '') continue;
    const own = found.get(school) ?? new Set<string>();
    if (record.present === PRESENT) own.add(record.element);
    found.set(school, own);
  }
  return found;
}

export function qualitySystemSchools({ registers, schools }: TargetData): TargetFigure {
  const bySchool = elementsBySchool(registers);
  if (bySchool.size === 0) return noFigure(TARGETS.noRows(REGISTER_TABLE_TEXT.qualitySystem.title));
  const full = [...bySchool].flatMap(([code, own]) =>
    own.size === CHOICES.qualityElement.length ? [code] : [],
  );
  return ofAllSchools(full, schools, [...bySchool.keys()]);
}

export function internalSchools({ registers, schools, schoolYear }: TargetData): TargetFigure {
  const given = registers.internalResults.rows
    .filter(({ record }) => record.marks !== null && record.year === schoolYear)
    .map(({ school }) => school);
  if (given.length === 0) return noFigure(TARGETS.noRows(REGISTER_TABLE_TEXT.internalResults.title));
  return ofAllSchools(given, schools);
}

const SAID = ['status', 'done', 'evidence', 'comment', 'received'] as const;

/** Schools that have said anything of the year's plan, or have sent their file. */
export function answeredSchools({ answers, schools, schoolYear }: TargetData): TargetFigure {
  const given = currentAnswers(answers, schoolYear)
    .filter(({ cells }) => SAID.some((id) => !isBlank(cells[id])))
    .map(({ cells }) => parseSchoolCode(cells.school) ?? '');
  if (given.length === 0) return noFigure(TARGETS.noRows(TABLE_TEXT.answers.title));
  return ofAllSchools(given, schools);
}

/** Codes that «Школы» does not have count nowhere. `heard`: schools that said anything, where that is more. */
function ofAllSchools(
  codes: readonly string[],
  schools: TargetData['schools'],
  heard: readonly string[] | null = null,
): TargetFigure {
  if (schools.size === 0) return noFigure(TARGETS.noSchools);
  const known = (some: readonly string[]): number => new Set(some.filter((code) => schools.has(code))).size;
  return shareOf(
    known(codes),
    schools.size,
    TARGETS.ofSchools,
    heard === null ? '' : TARGETS.answered(known(heard)),
  );
}

/** Rows planned for or finished in the year, and rows without a day. */
export function trainedPeople({ registers, schoolYear }: TargetData): TargetFigure {
  const { start, end } = schoolYearBounds(schoolYear);
  const own = registers.training.rows
    .map(({ record }) => record)
    .filter(({ finished, planned }) => {
      const day = finished ?? planned;
      return day === null || (day >= start && day <= end);
    });
  if (own.length === 0) return noFigure(TARGETS.noRows(REGISTER_TABLE_TEXT.training.title));
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const trained = sum(own.map((one) => one.trained ?? 0));
  const people = sum(own.map((one) => Math.max(one.people ?? 0, one.trained ?? 0)));
  return people === 0 ? noFigure(TARGETS.noPeople) : shareOf(trained, people, TARGETS.ofPeople);
}
