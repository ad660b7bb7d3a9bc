/** «Ответили ОО»: how many schools of «Школы» have said anything about a line of this year's roadmap. */
import { currentAnswers } from '../answers/current';
import { cellText, isBlank } from '../intake/cells';
import { parseSchoolCode } from '../protocol/school';
import type { SchoolYear } from '../roadmap/school-year';
import { REGISTERS_REPORT } from '../../messages/registers-report';
import { PlacedRow, actionCodes } from './read';

const SAID = ['status', 'done', 'evidence', 'comment'] as const;

/** «12 из 40» by code of the line; lines that nobody has answered, and answers of past years, are left out. */
export function answersByLine(
  rows: readonly PlacedRow[],
  schools: ReadonlyMap<string, unknown>,
  schoolYear: SchoolYear | null,
): ReadonlyMap<string, string> {
  const bySchool = new Map<string, Set<string>>();
  for (const { cells } of currentAnswers(rows, schoolYear)) {
    const school = parseSchoolCode(cells.school);
    const [code] = actionCodes(cellText(cells.action));
    if (school === null || code === undefined || !schools.has(school)) continue;
    if (SAID.every((id) => isBlank(cells[id]))) continue;
    bySchool.set(code, (bySchool.get(code) ?? new Set()).add(school));
  }
  return new Map(
    [...bySchool].map(
      ([code, answered]) => [code, REGISTERS_REPORT.answered(answered.size, schools.size)] as const,
    ),
  );
}
