/**
 * Folds pupil rows into counts, one pass, whatever the order of rows, files and schools.
 * Rows live here only as packed bytes of an open work until `close`: 2, a link of 4, and one per task: at most 64 a pupil.
 */
import { Paper } from './paper';
import { Work, workId } from './work';
import { MAX_STORED_SCORE, WorkCloser } from './close-work';
import { NO_JOURNAL_MARK, SchoolWorkCounts, TASK_NOT_STARTED, TASK_NOT_TAUGHT } from './counts';
import { ClassTables, HEAD_BYTES, OpenSchool, PupilBytes } from './open-counts';
import { BLANK, UNREADABLE, isBlankRow, readCount, readTask } from './protocol-cells';
import { NO_CLASS, normaliseClass, schoolNumber } from './school';

/** Zero-based columns of a protocol; −1 where the layout has none. */
export interface ProtocolColumns {
  readonly school: number;
  readonly municipality: number;
  readonly class: number;
  readonly code: number;
  readonly variant: number;
  readonly total: number;
  readonly journalMark: number;
  /** In the order of the paper's tasks. */
  readonly tasks: readonly number[];
}

/** A protocol of which every row is one school's, and the school stands outside the rows («Форма сбора»). */
export interface FixedSchool {
  readonly school: string;
  readonly municipality: string;
}

export interface ProtocolSource {
  readonly file: string;
  readonly work: Work;
  readonly paper: Paper;
  readonly columns: ProtocolColumns;
  readonly fixedSchool: FixedSchool | null;
}

/** What became of a row. `no-school` rows are for the caller to report: there is nowhere to count them. */
export type RowOutcome = 'participant' | 'absent' | 'rejected' | 'no-school' | 'empty';

/** The rows of one source on their way into the fold. */
export interface RowFolder {
  /** `rowNumber` is 1-based, as a spreadsheet shows it. Cells are text or numbers; both are read. */
  push(row: readonly unknown[], rowNumber: number): RowOutcome;
}

const ABSENT = /^\s*отсутствовал/i;
/** Tasks that a pupil's packed bytes have room for. */
export const MAX_TASKS = 58;

/** Labels of the classes of a work, each once. */
class ClassNames {
  readonly labels: string[] = [];
  private readonly byCell = new Map<unknown, number>();

  /** Index of the label that a cell says. */
  indexOf(cell: unknown): number {
    let index = this.byCell.get(cell);
    if (index === undefined) {
      const label = normaliseClass(cell);
      index = this.labels.indexOf(label);
      if (index < 0) index = this.labels.push(label) - 1;
      this.byCell.set(cell, index);
    }
    return index;
  }
}

/** Schools are looked up by the thousands of their six digits: quicker than a map, and in order. */
const PAGE = 1000;

/** All sources of one work. */
class WorkFold {
  readonly tables: ClassTables;
  readonly pupils: PupilBytes;
  readonly classNames = new ClassNames();
  /** Task columns that held anything in any row; blank ones at the end are no tasks. */
  tasksSeen = 0;
  private readonly pages: ((OpenSchool | undefined)[] | undefined)[] = [];

  constructor(
    readonly work: Work,
    readonly paper: Paper,
    readonly columnsOfTasks: number,
  ) {
    this.tables = new ClassTables((paper.maxScore ?? 0) + 1);
    this.pupils = new PupilBytes(HEAD_BYTES + columnsOfTasks);
  }

  school(number: number): OpenSchool {
    const pageNumber = Math.floor(number / PAGE);
    while (this.pages.length <= pageNumber) this.pages.push(undefined);
    const page =
      this.pages[pageNumber] ?? (this.pages[pageNumber] = new Array<undefined>(PAGE).fill(undefined));
    const place = number % PAGE;
    return page[place] ?? (page[place] = new OpenSchool(number));
  }

  /** Appends the counts by school in the order of their numbers. */
  closeInto(all: SchoolWorkCounts[]): void {
    const { work, paper, tables, pupils, tasksSeen: taskCount, classNames } = this;
    const closer = new WorkCloser({ work, paper, tables, pupils, taskCount, classes: classNames.labels });
    for (const page of this.pages) {
      if (page === undefined) continue;
      for (const school of page) if (school !== undefined) all.push(closer.close(school));
    }
  }
}

class SourceFolder implements RowFolder {
  private readonly columns: ProtocolColumns;
  private readonly fixedSchool: OpenSchool | null;
  private readonly maxScore: number;
  private readonly taskMax: readonly number[];
  /** Cells of the row before and what they were read as: neighbouring rows mostly have the same. */
  private rawSchool: unknown = '';
  private school: OpenSchool | null = null;
  private rawClass: unknown = NO_CLASS;
  private classIndex: number;

  constructor(
    private readonly source: ProtocolSource,
    private readonly fold: WorkFold,
  ) {
    this.columns = source.columns;
    this.maxScore = fold.paper.maxScore ?? MAX_STORED_SCORE;
    this.taskMax = source.columns.tasks.map((_, i) => fold.paper.tasks[i]?.max ?? TASK_NOT_TAUGHT - 1);
    this.fixedSchool = source.fixedSchool === null ? null : fold.school(Number(source.fixedSchool.school));
    this.classIndex = fold.classNames.indexOf(NO_CLASS);
  }

  push(row: readonly unknown[], rowNumber: number): RowOutcome {
    const { columns } = this;
    const school = this.schoolOf(row);
    if (school === null) return isBlankRow(row) ? 'empty' : 'no-school';
    if (columns.municipality >= 0) school.seeMunicipality(row[columns.municipality]);
    else if (this.source.fixedSchool !== null) school.seeMunicipality(this.source.fixedSchool.municipality);

    const variantCell = columns.variant < 0 ? 1 : row[columns.variant];
    const total = readCount(row[columns.total]);
    const missing = typeof variantCell === 'string' && variantCell.length > 2 && ABSENT.test(variantCell);
    const mark = columns.journalMark < 0 ? 0 : readCount(row[columns.journalMark]);
    const markIndex = mark >= 2 && mark <= 5 ? mark - 2 : NO_JOURNAL_MARK;
    if (missing || total === BLANK) {
      if (!this.isNewCode(school, row, rowNumber)) return 'rejected';
      school.absent[markIndex]!++;
      return 'absent';
    }
    if (total === UNREADABLE || total > this.maxScore) {
      school.reject(
        this.source.file,
        rowNumber,
        total === UNREADABLE ? 'score-unreadable' : 'score-out-of-range',
      );
      return 'rejected';
    }
    if (!this.isNewCode(school, row, rowNumber)) return 'rejected';

    if (markIndex === NO_JOURNAL_MARK && columns.journalMark >= 0) {
      school.remark(this.source.file, rowNumber, 'journal-mark-unknown');
    }
    if (readCount(variantCell) < 1) school.remark(this.source.file, rowNumber, 'variant-unknown');
    const table = this.tableOf(school, row);
    this.fold.tables.count(table, markIndex, total);
    if (columns.tasks.length > 0) this.packTasks(row, rowNumber, school, table, total);
    return 'participant';
  }

  private schoolOf(row: readonly unknown[]): OpenSchool | null {
    if (this.fixedSchool !== null) return isBlankRow(row) ? null : this.fixedSchool;
    const raw = row[this.columns.school];
    if (raw === this.rawSchool) return this.school;
    const number = schoolNumber(raw);
    this.rawSchool = raw;
    this.school = number < 0 ? null : this.fold.school(number);
    return this.school;
  }

  private tableOf(school: OpenSchool, row: readonly unknown[]): number {
    const raw = this.columns.class < 0 ? NO_CLASS : row[this.columns.class];
    if (raw !== this.rawClass) {
      this.rawClass = raw;
      this.classIndex = this.fold.classNames.indexOf(raw);
    }
    const { classes } = school;
    while (classes.length <= this.classIndex) classes.push(undefined);
    return classes[this.classIndex] ?? (classes[this.classIndex] = this.fold.tables.add());
  }

  private isNewCode(school: OpenSchool, row: readonly unknown[], rowNumber: number): boolean {
    const column = this.columns.code;
    if (column < 0 || school.codes.add(row[column])) return true;
    school.reject(this.source.file, rowNumber, 'repeated-code');
    return false;
  }

  private packTasks(
    row: readonly unknown[],
    rowNumber: number,
    school: OpenSchool,
    table: number,
    total: number,
  ): void {
    const { fold } = this;
    const columns = this.columns.tasks;
    const pupil = fold.pupils.add(fold.tables.lastPupil(table));
    fold.tables.setLastPupil(table, pupil);
    const { bytes, stride } = fold.pupils;
    const start = pupil * stride;
    let sum = 0;
    let odd = false;
    for (let i = 0; i < columns.length; i++) {
      const cell = row[columns[i]!];
      let value = readTask(cell);
      if (value === UNREADABLE) {
        odd = true;
        value = TASK_NOT_STARTED;
      } else if (value < TASK_NOT_TAUGHT) {
        sum += value;
        if (value > this.taskMax[i]!) odd = true;
      }
      if (i >= fold.tasksSeen && cell !== '' && cell !== null && cell !== undefined) fold.tasksSeen = i + 1;
      bytes[start + HEAD_BYTES + i] = value;
    }
    bytes[start] = total;
    bytes[start + 1] = sum === total ? 1 : 0;
    if (sum !== total) school.remark(this.source.file, rowNumber, 'total-not-sum');
    if (odd) school.remark(this.source.file, rowNumber, 'task-out-of-range');
  }
}

/** One upload: every source opened before `close` is added, school × work by school × work. */
export class ProtocolFold {
  private readonly works = new Map<string, WorkFold>();

  /**
   * A folder for the rows of one source. Sources of the same work must agree on the paper and the number of tasks.
   * @throws RangeError when they do not, or when there are more than 58 tasks.
   */
  open(source: ProtocolSource): RowFolder {
    const taskCount = source.columns.tasks.length;
    if (taskCount > MAX_TASKS) throw new RangeError(`more than ${MAX_TASKS} tasks: ${taskCount}`);
    const key = workId(source.work);
    let fold = this.works.get(key);
    if (fold === undefined) {
      fold = new WorkFold(source.work, source.paper, taskCount);
      this.works.set(key, fold);
    } else if (fold.columnsOfTasks !== taskCount) {
      throw new RangeError(`sources of one work differ in tasks: ${fold.columnsOfTasks} and ${taskCount}`);
    }
    return new SourceFolder(source, fold);
  }

  /** The counts of everything pushed, ordered by work and school. The fold is empty afterwards. */
  close(): SchoolWorkCounts[] {
    const all: SchoolWorkCounts[] = [];
    for (const key of [...this.works.keys()].sort()) {
      this.works.get(key)!.closeInto(all);
      this.works.delete(key);
    }
    return all;
  }
}
