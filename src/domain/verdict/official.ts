/** The official list (маркеры) as one school sees it: shown beside the signs, never mixed with them. */
import { OfficialEntry } from '../intake/records';

export interface OfficialYear {
  readonly year: number;
  /** Titles of the marked columns, as the list has them. */
  readonly markers: readonly string[];
}

export interface OfficialHistory {
  /** Years in which the list names the school, ascending. */
  readonly years: readonly OfficialYear[];
  /** Years with at least one marker among the last three years of the whole list. */
  readonly timesInThreeYears: number;
}

/** Histories by school code; repeated rows of a school and year count once, a marker of any of them stays. */
export function officialHistories(entries: readonly OfficialEntry[]): Map<string, OfficialHistory> {
  const lastYear = Math.max(...entries.map(({ year }) => year));
  const bySchool = new Map<string, Map<number, Set<string>>>();
  for (const { school, year, markers } of entries) {
    const years = bySchool.get(school) ?? new Map<number, Set<string>>();
    bySchool.set(school, years);
    const titles = years.get(year) ?? new Set<string>();
    years.set(year, titles);
    for (const [title, marked] of Object.entries(markers)) if (marked) titles.add(title);
  }
  return new Map([...bySchool].map(([school, years]) => [school, historyOf(years, lastYear)]));
}

function historyOf(years: Map<number, Set<string>>, lastYear: number): OfficialHistory {
  const ascending = [...years.keys()].sort((a, b) => a - b);
  return {
    years: ascending.map((year) => ({ year, markers: [...years.get(year)!] })),
    timesInThreeYears: ascending.filter((year) => year > lastYear - 3 && years.get(year)!.size > 0).length,
  };
}
