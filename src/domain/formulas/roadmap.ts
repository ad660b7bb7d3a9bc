/** ROADMAP_START, ROADMAP_END, ROADMAP_KIND: deadlines in words as days and kinds, cell by cell. */
import { DEADLINES } from '../../messages/deadlines';
import { FUNCTION_ERRORS } from '../../messages/functions';
import { DomainError } from '../errors';
import { cellDate, cellText } from '../intake/cells';
import type { Deadline } from '../roadmap/deadline/deadline';
import { parseDeadline } from '../roadmap/deadline/parse';
import { SchoolYear, parseSchoolYear } from '../roadmap/school-year';

/** First day as a Date; '' for a deadline without days. A range gives a result of its shape. */
export function roadmapStart(text: unknown, schoolYear?: unknown): unknown {
  return ofDeadlines(text, schoolYear, ({ start }) => dateOf(start));
}

/** Last day as a Date; '' for a deadline without days. */
export function roadmapEnd(text: unknown, schoolYear?: unknown): unknown {
  return ofDeadlines(text, schoolYear, ({ end }) => dateOf(end));
}

/** Russian word of the kind; '' for a blank cell. */
export function roadmapKind(text: unknown, schoolYear?: unknown): unknown {
  return ofDeadlines(text, schoolYear, ({ kind }) => DEADLINES.kinds[kind]);
}

/** `text` is one cell or rows of cells; `schoolYear` «2023/24», 2023 or blank. @throws DomainError for another year. */
function ofDeadlines(text: unknown, schoolYear: unknown, show: (deadline: Deadline) => unknown): unknown {
  if (text === undefined || text === null) throw new DomainError(FUNCTION_ERRORS.missing('text'));
  const year = yearOf(schoolYear);
  const shown = (cell: unknown): unknown => {
    const words = wordsOf(cell);
    return words === '' ? '' : show(parseDeadline(words, year));
  };
  if (!Array.isArray(text)) return shown(text);
  return text.map((row: unknown) => (Array.isArray(row) ? row.map(shown) : [shown(row)]));
}

/** Sheets makes a date of a deadline that is typed as one. */
function wordsOf(cell: unknown): string {
  return typeof cell === 'object' && cell !== null ? (cellDate(cell) ?? '') : cellText(cell);
}

function yearOf(value: unknown): SchoolYear | null {
  if (Array.isArray(value)) throw new DomainError(FUNCTION_ERRORS.schoolYear);
  if (value === undefined || value === null || cellText(value) === '') return null;
  const year = parseSchoolYear(value);
  if (year === null) throw new DomainError(FUNCTION_ERRORS.schoolYear);
  return year;
}

function dateOf(day: string | null): Date | '' {
  if (day === null) return '';
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date);
}
