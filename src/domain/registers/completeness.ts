/** How full a register is, and which schools have sent nothing yet. Tallies of two lists of rows add up to that of both. */
import { REGISTER_IDS, REGISTER_TABLES, RegisterId } from '../tables/registers';
import type { Registers } from './read';
import type { RegisterRow } from './record';
import { REGISTER_RULES } from './registry';
import type { Expectation, RegisterContext } from './rules';

export interface Tally {
  readonly rows: number;
  readonly complete: number;
  /** Rows that lack a column, by its id. */
  readonly missing: ReadonlyMap<string, number>;
  /** `unit|school` that have a row. */
  readonly given: ReadonlySet<string>;
}

interface AbsentSchools extends Expectation {
  /** True when none of those asked has a row. */
  readonly isEveryone: boolean;
}

export interface Completeness {
  readonly id: RegisterId;
  readonly rows: number;
  readonly complete: number;
  /** In the order of the columns. */
  readonly missing: readonly { readonly column: string; readonly rows: number }[];
  /** Pairs unit × school asked for, and those of them that have a row; null where nobody can be named. */
  readonly expected: number | null;
  readonly given: number | null;
  /** Units in the order asked for; schools by code. */
  readonly absent: readonly AbsentSchools[];
}

export function tallyOf(rows: readonly RegisterRow<unknown>[]): Tally {
  const missing = new Map<string, number>();
  for (const row of rows) for (const id of row.missing) missing.set(id, (missing.get(id) ?? 0) + 1);
  return {
    rows: rows.length,
    complete: rows.filter((row) => row.missing.length === 0).length,
    missing,
    given: new Set(rows.filter(({ school }) => school !== '').map(({ unit, school }) => `${unit}|${school}`)),
  };
}

/** `expected` is null where nobody can be named. */
export function completeness(
  id: RegisterId,
  tally: Tally,
  expected: readonly Expectation[] | null,
): Completeness {
  const lacks = ({ unit, schools }: Expectation): string[] =>
    schools.filter((school) => !tally.given.has(`${unit}|${school}`));
  const asked = (expected ?? []).map((one) => ({ ...one, lacking: lacks(one) }));
  const pairs = asked.reduce((all, { schools }) => all + schools.length, 0);
  const absent = asked.reduce((all, { lacking }) => all + lacking.length, 0);
  return {
    id,
    rows: tally.rows,
    complete: tally.complete,
    missing: REGISTER_TABLES[id].columns.flatMap(({ id: column }) => {
      const rows = tally.missing.get(column);
      return rows === undefined ? [] : [{ column, rows }];
    }),
    expected: expected === null ? null : pairs,
    given: expected === null ? null : pairs - absent,
    absent: asked
      .filter(({ lacking }) => lacking.length > 0)
      .map(({ unit, schools, lacking }) => ({
        unit,
        schools: lacking,
        isEveryone: lacking.length === schools.length,
      })),
  };
}

/**
 * Of every register that somebody has begun: an empty one is not in use, and nobody is asked for it. An empty list of
 * those asked (no procedure yet, no school year) is no list.
 */
export function allCompleteness(registers: Registers, context: RegisterContext): Completeness[] {
  return REGISTER_IDS.filter((id) => registers[id].rows.length > 0).map((id) => {
    const expected = REGISTER_RULES[id].expected?.(context) ?? [];
    return completeness(id, tallyOf(registers[id].rows), expected.length === 0 ? null : expected);
  });
}
