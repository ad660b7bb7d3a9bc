/** School years (учебный год): September to August, named by the calendar year in which they begin. */

/** 2023 is the school year 2023/24. */
export type SchoolYear = number;

const EARLIEST = 1990;
const LATEST = 2100;

/** Reads «2023/24», «2023/2024», «2023-2024», «2023–24 уч. г.» or 2023; null when it is none. */
export function parseSchoolYear(value: unknown): SchoolYear | null {
  const text = String(value ?? '').trim();
  const match = /^(\d{4})(?:\s*[/\-–—]\s*(\d{4}|\d{2}))?\s*(?:уч[а-я]*\.?\s*г[а-я]*\.?)?$/i.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  if (first < EARLIEST || first > LATEST) return null;
  if (match[2] !== undefined && Number(match[2].slice(-2)) !== (first + 1) % 100) return null;
  return first;
}

/** «2023/24». */
export function schoolYearText(year: SchoolYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** ISO dates of the first and the last day. */
export function schoolYearBounds(year: SchoolYear): { readonly start: string; readonly end: string } {
  return { start: `${year}-09-01`, end: `${year + 1}-08-31` };
}

/** The school year of a day given as ISO text. */
export function schoolYearOf(day: string): SchoolYear {
  const [year, month] = day.split('-').map(Number);
  return month! >= 9 ? year! : year! - 1;
}

/** Calendar year of a month (1–12) within a school year. */
export function calendarYear(month: number, year: SchoolYear): number {
  return month >= 9 ? year : year + 1;
}
