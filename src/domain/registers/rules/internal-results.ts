/** «Внутренние результаты»: marks of a period by school, grade and subject, as counts. */
import { CHOICES } from '../../../messages/choices';
import { REGISTER_PROBLEMS, REGISTER_ROWS } from '../../../messages/registers-report';
import type { MarkCounts } from '../../indicators/tally';
import { schoolYearText } from '../../roadmap/school-year';
import type { CellReader } from '../cells';
import { RegisterRules, allSchools } from '../rules';

const MARKS = ['mark2', 'mark3', 'mark4', 'mark5'] as const;

export const internalResultsRules: RegisterRules<'internalResults'> = {
  read: (cells) => ({
    grade: cells.grade('grade'),
    subject: cells.subject('subject'),
    period: cells.choice('period', CHOICES.period),
    year: cells.schoolYear('year'),
    marks: marksOf(cells),
    absent: cells.count('absent'),
  }),
  required: () => ['school', 'grade', 'subject', 'period', ...MARKS],
  unit: ({ year }) => (year === null ? '' : schoolYearText(year)),
  topic: ({ period }) => period,
  date: () => null,
  proof: (record) => REGISTER_ROWS.internalResults(record),
  words: () => ['успеваемост', 'качества знан', 'четверт', 'внутренн', 'текущ', 'промежуточн'],
  expected: (context) =>
    context.schoolYear === null
      ? []
      : [{ unit: schoolYearText(context.schoolYear), schools: allSchools(context) }],
};

/** A blank count is a 0 as soon as another one stands; none at all for a row with a count that cannot be read. */
function marksOf(cells: CellReader): MarkCounts | null {
  const counts = MARKS.map((id) => cells.count(id));
  const isBroken = MARKS.some((id, i) => cells.isFilled(id) && counts[i] === null);
  if (isBroken || counts.every((count) => count === null)) return null;
  const [two, three, four, five] = counts.map((count) => count ?? 0) as [number, number, number, number];
  if (two + three + four + five === 0) cells.note(REGISTER_PROBLEMS.noMarks);
  return [two, three, four, five];
}
