/** What one register knows of itself: how its rows are read, when they are complete, who is asked for them. */
import type { SchoolYear } from '../roadmap/school-year';
import type { Procedure, School } from '../tables/lists';
import type { RegisterId } from '../tables/registers';
import type { CellReader } from './cells';
import type { RegisterRecords } from './record';

/** The lists that rows are checked against. */
export interface RegisterLists {
  /** «Школы» by code; nothing is checked against an empty one. */
  readonly schools: ReadonlyMap<string, School>;
  /** «Процедуры» by id. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** Of the plan; null when nobody has said it. */
  readonly schoolYear: SchoolYear | null;
  /** ISO day; what is still to come is not asked for. */
  readonly today: string;
}

/** Besides the lists, what the loaded results say. */
export interface RegisterContext extends RegisterLists {
  /** Codes of schools that wrote a work, by its id. */
  readonly participants: ReadonlyMap<string, ReadonlySet<string>>;
  /** Codes of schools with a task below its zone in the works of the plan's years. */
  readonly withDeficits: ReadonlySet<string>;
}

/** Who is asked for a row of a unit (a procedure, an element; '' for the register as a whole): codes, ascending. */
export interface Expectation {
  readonly unit: string;
  readonly schools: readonly string[];
}

export interface RegisterRules<Id extends RegisterId> {
  /** Reads the register's own columns; what cannot be used is noted by the reader. */
  read(cells: CellReader): RegisterRecords[Id];
  /** Ids of columns without which such a row is incomplete. */
  required(record: RegisterRecords[Id]): readonly string[];
  unit(record: RegisterRecords[Id]): string;
  topic(record: RegisterRecords[Id]): string;
  date(record: RegisterRecords[Id]): string | null;
  proof(record: RegisterRecords[Id]): string;
  /** Beginnings of words, lower case with «е» for «ё». */
  words(record: RegisterRecords[Id]): readonly string[];
  /** null: rows come as they come, nobody can be named who has not sent one. */
  readonly expected: ((context: RegisterContext) => readonly Expectation[]) | null;
}

/** Every school of «Школы», by code. */
export function allSchools({ schools }: RegisterLists): string[] {
  return [...schools.keys()].sort();
}
