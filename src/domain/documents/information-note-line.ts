/** A line of the information note, and what all its lines need: own rows of a register, who has sent anything. */
import { schoolYearBounds } from '../roadmap/school-year';
import type { SchoolYear } from '../roadmap/school-year';
import type { RegisterRecords, RegisterRow } from '../registers/record';
import type { RegisterId } from '../tables/registers';
import { outOf } from '../../messages/numbers';
import type { DocumentInput } from './input';
import type { OfficeId } from './office';
import { counted } from './parts';

const TEXT = {
  nothing: 'сведения не представлены',
  reported: (part: number, all: number): string =>
    part === all
      ? `сведения представили все школы: ${all}`
      : `сведения представили ${outOf(`${part} из ${all}`, 'школы', 'школ')}`,
  silent: (codes: string): string => `не представили: ${codes}`,
  more: (count: number): string => ` и ещё ${counted(count, 'школа', 'школы', 'школ')}`,
};

/** Codes named in one cell; the rest is counted, so that a row stays within a page. */
const MOST_CODES = 60;

/** Said where a register has nothing: not that nothing was done. */
export const NOTHING = TEXT.nothing;

export interface NoteScope {
  readonly input: DocumentInput;
  /** null: the municipality. */
  readonly school: string | null;
  /** The year that rows are counted of. */
  readonly year: SchoolYear;
}

export interface NoteLine {
  readonly measure: string;
  /** Phrases of the state, each on a line of its own. */
  readonly state: readonly string[];
  /** Whose position stands in the last column. */
  readonly who: OfficeId;
  readonly term: string;
}

/** A line whose state is «сведения не представлены» where nothing is known. */
export function lineOf(measure: string, state: readonly string[], who: OfficeId, term: string): NoteLine {
  const said = state.filter((text) => text !== '');
  return { measure, state: said.length === 0 ? [NOTHING] : said, who, term };
}

/** Rows of a register: the school's own, or everybody's. */
export function rowsOf<Id extends RegisterId>(
  { input, school }: NoteScope,
  id: Id,
): readonly RegisterRow<RegisterRecords[Id]>[] {
  const { rows } = input.registers[id];
  return school === null ? rows : rows.filter((row) => row.school === school);
}

/** Within the school year and not still to come; a row without a day is taken on trust. */
export function isOfYear({ input, year }: NoteScope, date: string | null): boolean {
  const { start, end } = schoolYearBounds(year);
  return date === null || (date >= start && date <= end && date <= input.today);
}

/** The latest of the days; null without any. */
export function latest(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>(
    (last, one) => (one !== null && (last === null || one > last) ? one : last),
    null,
  );
}

/** «24 из 40 школ; не представили: коды», by code; nothing in a school's own note. */
export function reported(
  { input, school }: NoteScope,
  given: Iterable<string>,
  expected: readonly string[] = [...input.schools.keys()],
): string {
  if (school !== null || expected.length === 0) return '';
  const known = new Set(given);
  const silent = [...new Set(expected)].filter((code) => !known.has(code)).sort();
  const all = new Set(expected).size;
  if (silent.length === all) return '';
  const head = TEXT.reported(all - silent.length, all);
  if (silent.length === 0) return head;
  const named = silent.slice(0, MOST_CODES).join(', ');
  const rest = silent.length - MOST_CODES;
  return `${head}; ${TEXT.silent(named)}${rest > 0 ? TEXT.more(rest) : ''}`;
}
