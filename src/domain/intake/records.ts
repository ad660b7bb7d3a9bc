/**
 * What reading a file gives: counts from protocols, percent tables, lists, and everything that could not be read.
 * Records carry no cell addresses except inside problems.
 */
import type { OutcomeRow } from '../procedures/outcome-row';
import { SchoolWorkCounts } from '../protocol/counts';
import { Task, CutScores } from '../protocol/paper';
import { Work } from '../protocol/work';

/** Row levels of ФИС ОКО tables: «Вся выборка», region, municipality, school. */
export type GroupLevel = 'all' | 'region' | 'municipality' | 'school';

export interface Group {
  readonly level: GroupLevel;
  /** As in the file, without the bracketed login. */
  readonly name: string;
  /** Six digits for a school row, else null. */
  readonly school: string | null;
  /** «Кол-во ОО»; null on school rows and where the layout has none. */
  readonly schools: number | null;
  /** «Кол-во участников». */
  readonly n: number;
}

/** «Статистика по отметкам»: percent 0–100 of the marks 2, 3, 4, 5. */
export interface MarksRow extends Group {
  readonly percent: readonly [number, number, number, number];
}

/** «Сравнение отметок с отметками по журналу»; a count is null where the layout gives percents only. */
export interface JournalRow extends Group {
  readonly lowered: { readonly percent: number; readonly count: number | null };
  readonly confirmed: { readonly percent: number; readonly count: number | null };
  readonly raised: { readonly percent: number; readonly count: number | null };
  /** Participants with a difference of two marks or more; null where the source does not tell. */
  readonly gap2: number | null;
}

/** «Распределение первичных баллов»: percent 0–100 at each score 0 … max. */
export interface ScoresRow extends Group {
  readonly percent: readonly number[];
}

/** «Выполнение заданий»: percent 0–100 of the maximum, by task; null where the file has no figure. */
export interface TasksRow extends Group {
  readonly percent: readonly (number | null)[];
}

/** «Достижение планируемых результатов»: one skill, percent by group. */
export interface SkillRow {
  readonly number: string;
  readonly skill: string;
  readonly max: number | null;
  readonly percent: readonly { readonly group: Group; readonly percent: number | null }[];
}

interface TableOf<Kind extends string, Row> {
  readonly kind: Kind;
  readonly work: Work;
  readonly maxScore: number | null;
  readonly rows: readonly Row[];
}

export type AggregateTable =
  | TableOf<'marks', MarksRow>
  | TableOf<'journal', JournalRow>
  | TableOf<'scores', ScoresRow>
  | (TableOf<'tasks', TasksRow> & { readonly tasks: readonly Task[] })
  | TableOf<'skills', SkillRow>;

/** One school × year of the official list; markers by the file's own column titles («4 РУ» …). */
export interface OfficialEntry {
  readonly year: number;
  readonly school: string;
  readonly municipality: string;
  readonly name: string;
  /** true = marked, false = not marked; a blank counts as not marked. */
  readonly markers: Readonly<Record<string, boolean>>;
}

/** A school's name as some file spells it. */
export interface SchoolName {
  readonly school: string;
  readonly name: string;
  readonly municipality: string;
}

/** What files said about a work's paper, and the date they print. */
export interface WorkFound {
  readonly work: Work;
  readonly maxScore: number | null;
  readonly cuts: CutScores | null;
  readonly tasks: readonly Task[];
  /** ISO date of «Дата:», or null. */
  readonly date: string | null;
}

/** A sentence in Russian for a person, with the place it speaks of. */
export interface Problem {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** Columns dropped at reading because they look like personal data. */
export interface DroppedColumns {
  readonly file: string;
  readonly sheet: string;
  readonly columns: readonly string[];
}

export interface FileOutcome {
  readonly file: string;
  readonly sheet: string;
  /** Layout id, or null when the sheet was not understood. */
  readonly layout: string | null;
  readonly work: Work | null;
  /** Rows that went in: participants and absentees of a protocol, groups of a table. */
  readonly rows: number;
  readonly rejected: number;
  readonly remarked: number;
}

export interface IntakeResult {
  readonly counts: readonly SchoolWorkCounts[];
  readonly tables: readonly AggregateTable[];
  readonly official: readonly OfficialEntry[];
  readonly works: readonly WorkFound[];
  readonly schoolNames: readonly SchoolName[];
  readonly problems: readonly Problem[];
  readonly dropped: readonly DroppedColumns[];
  readonly outcomes: readonly FileOutcome[];
  /** Rows for «Зачёты и пороги». */
  readonly thresholds: readonly OutcomeRow[];
}
