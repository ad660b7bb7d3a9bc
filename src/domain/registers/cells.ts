/**
 * One row of a register as typed cells. What cannot be used becomes a sentence with its advice, and the cell counts as
 * blank; nothing is guessed.
 */
import { cellCount, cellDate, cellNumber, cellText, isBlank } from '../intake/cells';
import { parseSchoolCode } from '../protocol/school';
import { subjectCode } from '../protocol/work';
import { namesIn } from '../roadmap/intake/names';
import { SchoolYear, parseSchoolYear } from '../roadmap/school-year';
import type { RowProblem } from '../tables/lists';
import type { TableRow } from '../tables/schema';
import { CHOICES } from '../../messages/choices';
import { REGISTER_PROBLEMS } from '../../messages/registers-report';
import type { TableText } from '../../messages/table-text';
import type { RegisterLists } from './rules';

const HIGHEST_GRADE = 11;
/** A name has two capitals at least: most cells need no closer look. */
const LIKE_NAME = /[А-ЯЁ].*[А-ЯЁ]/;

export class CellReader {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly position: number,
    private readonly cells: TableRow,
    private readonly texts: TableText['columns'],
    readonly lists: RegisterLists,
  ) {}

  /** False for a column that the sheet lacks, too. */
  isFilled(id: string): boolean {
    return !isBlank(this.cells[id]);
  }

  /** True when the sheet has the column: only then can it be asked for. */
  has(id: string): boolean {
    return id in this.cells;
  }

  heading(id: string): string {
    return this.texts[id]!.header;
  }

  note(message: string): void {
    this.problems.push({ position: this.position, message });
  }

  text(id: string): string {
    return cellText(this.cells[id]);
  }

  /** A text in which a person's name is noticed: a position, a reason, a programme. */
  nameless(id: string): string {
    const text = this.text(id);
    const [name] = LIKE_NAME.test(text) ? namesIn(text) : [];
    if (name !== undefined) this.note(REGISTER_PROBLEMS.name(this.heading(id), name));
    return text;
  }

  yes(id: string): boolean | null {
    const word = this.choice(id, CHOICES.yes);
    return word === '' ? null : word === CHOICES.yes[0];
  }

  /** The word as the list spells it; '' for another one. */
  choice(id: string, words: readonly string[]): string {
    const text = this.text(id);
    if (text === '') return '';
    const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
    if (found === undefined) this.note(REGISTER_PROBLEMS.choice(this.heading(id), text));
    return found ?? '';
  }

  date(id: string): string | null {
    const date = cellDate(this.cells[id]);
    if (date === null && this.isFilled(id))
      this.note(REGISTER_PROBLEMS.date(this.heading(id), this.text(id)));
    return date;
  }

  /** 0–100. */
  percent(id: string): number | null {
    const value = cellNumber(this.cells[id]);
    if (value === null || (value >= 0 && value <= 100)) return value;
    this.note(REGISTER_PROBLEMS.percent(this.heading(id), this.text(id)));
    return null;
  }

  count(id: string): number | null {
    const count = cellCount(this.cells[id]);
    if (count === null && this.isFilled(id))
      this.note(REGISTER_PROBLEMS.count(this.heading(id), this.text(id)));
    return count;
  }

  /** A part of a count that cannot be greater than it. */
  part(id: string, whole: number | null, wholeId: string): number | null {
    const part = this.count(id);
    if (part !== null && whole !== null && part > whole)
      this.note(REGISTER_PROBLEMS.part(this.heading(id), part, this.heading(wholeId), whole));
    return part;
  }

  grade(id: string): number | null {
    const grade = cellCount(this.cells[id]);
    if (grade !== null && grade >= 1 && grade <= HIGHEST_GRADE) return grade;
    if (this.isFilled(id)) this.note(REGISTER_PROBLEMS.grade(this.text(id)));
    return null;
  }

  /** The code of a subject; a subject without a code as typed. */
  subject(id: string): string {
    const text = this.text(id);
    return subjectCode(text) ?? text;
  }

  /** The plan's school year where the cell is blank. */
  schoolYear(id: string): SchoolYear | null {
    if (!this.isFilled(id)) return this.lists.schoolYear;
    const year = parseSchoolYear(this.text(id));
    if (year === null) this.note(REGISTER_PROBLEMS.schoolYear(this.text(id)));
    return year;
  }

  /** The code as six digits, also of a school that «Школы» does not have; '' for what is no code. */
  school(id: string): string {
    if (!this.isFilled(id)) return '';
    const code = parseSchoolCode(this.cells[id]);
    if (code === null) this.note(REGISTER_PROBLEMS.notACode(this.heading(id), this.text(id)));
    else if (this.isUnknown(code)) this.note(REGISTER_PROBLEMS.unknownSchool(code));
    return code ?? '';
  }

  /** The code of a school, or the name or number of an exam point as typed. */
  place(id: string): string {
    const code = parseSchoolCode(this.cells[id]);
    if (code === null) return this.text(id);
    if (this.isUnknown(code)) this.note(REGISTER_PROBLEMS.unknownPlace(code));
    return code;
  }

  private isUnknown(code: string): boolean {
    return this.lists.schools.size > 0 && !this.lists.schools.has(code);
  }

  /** The id of a procedure, also of one that «Процедуры» does not have. */
  work(id: string): string {
    const work = this.text(id);
    if (work !== '' && !this.lists.procedures.has(work)) this.note(REGISTER_PROBLEMS.unknownWork(work));
    return work;
  }
}
