/** «Ответы школ» keeps answers of past years; those of the plan's year are the ones that a new answer replaces. */
import { cellDate } from '../intake/cells';
import type { PlacedRow } from '../registers/read';
import { SchoolYear, schoolYearBounds } from '../roadmap/school-year';

/** Rows received in the year or later, and typed ones without a date. */
export function currentAnswers(rows: readonly PlacedRow[], year: SchoolYear | null): PlacedRow[] {
  if (year === null) return [...rows];
  const { start } = schoolYearBounds(year);
  return rows.filter(({ cells }) => {
    const received = cellDate(cells.received);
    return received === null || received >= start;
  });
}
