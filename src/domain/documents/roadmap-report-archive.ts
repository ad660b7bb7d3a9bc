/** A plan of a past school year as «Архив плана» keeps it: actions with their states on the day when the plan was moved. */
import { cellDate, cellText } from '../intake/cells';
import type { PlacedRow } from '../registers/read';
import { parseDeadline } from '../roadmap/deadline/parse';
import { positionInstead } from '../roadmap/intake/names';
import { withoutNames } from '../roadmap/nameless';
import type { ActionView } from '../roadmap/refresh-view';
import { cellLines } from '../roadmap/rows';
import { SchoolYear, parseSchoolYear } from '../roadmap/school-year';
import type { DocumentInput } from './input';
import type { ReportedPlan } from './roadmap-report-plan';

/** The latest archived plan of a year before `year`; null where there is none. */
export function archivedPlan(input: DocumentInput, year: SchoolYear | null): ReportedPlan | null {
  const rows = input.historyRows.flatMap((row) => {
    const of = parseSchoolYear(row.cells.year);
    const isPast = of !== null && (year === null || of < year) && cellText(row.cells.action) !== '';
    return isPast ? [{ ...row, of }] : [];
  });
  if (rows.length === 0) return null;
  const latest = Math.max(...rows.map(({ of }) => of));
  const own = rows.filter(({ of }) => of === latest).sort((a, b) => a.position - b.position);
  return {
    input,
    view: { today: input.today, year: latest, actions: own.map((row) => actionOf(row, latest)) },
    lines: new Map(
      own.map(({ cells }) => [cellText(cells.id), { comment: cellLines(cells.comment).join('\n') }]),
    ),
    byRegister: new Map(),
    isArchived: true,
  };
}

function actionOf({ cells }: PlacedRow, year: SchoolYear): ActionView {
  const text = (id: string): string => withoutNames(cellText(cells[id]));
  const deadlineText = cellText(cells.deadline);
  return {
    id: cellText(cells.id),
    number: cellText(cells.number),
    section: text('section'),
    direction: text('direction'),
    title: text('action'),
    details: cellLines(cells.details).map(withoutNames),
    deadlineText,
    kind: parseDeadline(deadlineText, year, cellText(cells.action)).kind,
    start: cellDate(cells.start),
    end: cellDate(cells.end),
    responsible: [...new Set(cellLines(cells.responsible).map(positionInstead))],
    result: text('result'),
    state: cellText(cells.state),
    done: cellDate(cells.done),
    evidence: withoutNames(cellLines(cells.evidence).join('\n')),
    times: [],
  };
}
