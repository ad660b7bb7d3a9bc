/**
 * Folds pupil rows into counts, one pass, whatever the order of rows, files and schools.
 * Rows live here only as packed bytes of an open class (2 + number of tasks, at most 64 a pupil) until `close`.
 */
import { Paper } from './paper';
import { Work, workId } from './work';
import {
  EMPTY_COUNTS,
  JOURNAL_MARKS,
  NO_JOURNAL_MARK,
  NOTES_KEPT,
  RejectReason,
  RemarkReason,
  RowNote,
  RowNotes,
  SchoolWorkCounts,
  SparseCounts,
  TASK_NOT_STARTED,
  TASK_NOT_TAUGHT,
  TaskCounts,
  ClassCounts,
  pairKey,
  taskKey,
  taskPoints,
} from './counts';
import { NO_CLASS, normaliseClass, normaliseMunicipality, schoolCode, schoolNumber } from './school';

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
const UNREADABLE = -1;
const BLANK = -2;
/** A pupil's packed bytes: total, 1 if the total equals the sum of tasks, then a value per task. */
const HEAD_BYTES = 2;
const MIN_CLASS = 5;
/** Tasks that a pupil's packed bytes have room for. */
export const MAX_TASKS = 62;
const MAX_STORED_SCORE = 255;

/** Reads a whole number ≥ 0 from a cell; BLANK for an empty cell, UNREADABLE for anything else. */
function readCount(cell: unknown): number {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? cell : UNREADABLE;
  if (typeof cell !== 'string') return cell === null || cell === undefined ? BLANK : UNREADABLE;
  const length = cell.length;
  if (length === 1) {
    const digit = cell.charCodeAt(0) - 48;
    if (digit >= 0 && digit <= 9) return digit;
  } else if (length === 2) {
    const tens = cell.charCodeAt(0) - 48;
    const ones = cell.charCodeAt(1) - 48;
    if (tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9) return tens * 10 + ones;
  }
  const text = cell.replace(/[\s\u00a0]+/g, '');
  if (text === '') return BLANK;
  return /^\d{1,9}([.,]0+)?$/.test(text) ? parseInt(text, 10) : UNREADABLE;
}

/** Points of a task, or TASK_NOT_STARTED / TASK_NOT_TAUGHT; UNREADABLE for what is none of them. */
function readTask(cell: unknown): number {
  const points = readCount(cell);
  if (points >= 0) return points < TASK_NOT_TAUGHT ? points : UNREADABLE;
  if (points === BLANK) return TASK_NOT_STARTED;
  if (typeof cell !== 'string') return UNREADABLE;
  const text = cell.trim().toLowerCase();
  if (text === 'x' || text === 'х' || text === '-' || text === '–') return TASK_NOT_STARTED;
  return /^не\s*пройд/.test(text) ? TASK_NOT_TAUGHT : UNREADABLE;
}

/** Set of participant codes: a bitmap around the first code, a Set for what does not fit it. */
class CodeSet {
  private base = -1;
  private bits = new Uint32Array(4);
  private readonly others = new Set<string>();

  /** True when the code is new. */
  add(cell: unknown): boolean {
    const code = readCount(cell);
    if (code === BLANK) return true;
    if (code >= 0) {
      if (this.base < 0) this.base = Math.max(0, code - (code % 1024));
      const offset = code - this.base;
      if (offset >= 0 && offset < 65536) return this.addBit(offset);
    }
    const text = String(cell).trim();
    if (this.others.has(text)) return false;
    this.others.add(text);
    return true;
  }

  private addBit(offset: number): boolean {
    const word = offset >>> 5;
    if (word >= this.bits.length) {
      const grown = new Uint32Array(Math.max(word + 1, this.bits.length * 2));
      grown.set(this.bits);
      this.bits = grown;
    }
    const bit = 1 << (offset & 31);
    if ((this.bits[word]! & bit) !== 0) return false;
    this.bits[word]! |= bit;
    return true;
  }
}

/** Places of row notes up to the limit, and totals by reason. */
class NoteList<Reason extends string> {
  private readonly places: RowNote<Reason>[] = [];
  private readonly total: Partial<Record<Reason, number>> = {};

  add(file: string, row: number, reason: Reason): void {
    this.total[reason] = (this.total[reason] ?? 0) + 1;
    this.places.push({ file, row, reason });
    if (this.places.length > NOTES_KEPT * 2) this.trim();
  }

  /** Sorted by file and row, so that the order of reading leaves no trace. */
  private trim(): void {
    this.places.sort((a, b) => compareText(a.file, b.file) || a.row - b.row || compareText(a.reason, b.reason));
    this.places.length = Math.min(this.places.length, NOTES_KEPT);
  }

  result(): RowNotes<Reason> {
    this.trim();
    const total: Partial<Record<Reason, number>> = {};
    for (const reason of (Object.keys(this.total) as Reason[]).sort()) total[reason] = this.total[reason]!;
    return { places: this.places.slice(), total };
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class ClassFold {
  n = 0;
  /** JOURNAL_MARKS rows of `width` scores. */
  cross: Uint32Array;
  width: number;
  packed: Uint8Array;
  private used = 0;

  constructor(
    readonly label: string,
    private readonly stride: number,
    maxScore: number,
  ) {
    this.width = maxScore + 1;
    this.cross = new Uint32Array(JOURNAL_MARKS * this.width);
    this.packed = new Uint8Array(stride * 16);
  }

  count(mark: number, score: number): void {
    if (score >= this.width) this.widen(score + 1);
    this.cross[mark * this.width + score]!++;
    this.n++;
  }

  /** Start of a new pupil's bytes in `packed`. */
  reserve(): number {
    const start = this.used;
    this.used += this.stride;
    if (this.used > this.packed.length) {
      const grown = new Uint8Array(this.packed.length * 2);
      grown.set(this.packed);
      this.packed = grown;
    }
    return start;
  }

  /** Bytes of all pupils so far. */
  get bytes(): Uint8Array {
    return this.packed.subarray(0, this.used);
  }

  private widen(width: number): void {
    const wide = new Uint32Array(JOURNAL_MARKS * width);
    for (let mark = 0; mark < JOURNAL_MARKS; mark++) {
      wide.set(this.cross.subarray(mark * this.width, (mark + 1) * this.width), mark * width);
    }
    this.cross = wide;
    this.width = width;
  }
}

class SchoolFold {
  readonly classes = new Map<string, ClassFold>();
  readonly codes = new CodeSet();
  readonly absent: number[] = [0, 0, 0, 0, 0];
  readonly rejected = new NoteList<RejectReason>();
  readonly remarked = new NoteList<RemarkReason>();
  rawClass: unknown = undefined;
  lastClass: ClassFold | null = null;
  private readonly classesByRaw = new Map<unknown, ClassFold>();
  private readonly municipalities = new Map<string, number>();
  private rawMunicipality: unknown = undefined;
  private rawMunicipalityRows = 0;

  constructor(
    readonly number: number,
    private readonly stride: number,
    private readonly maxScore: number,
  ) {}

  classOf(raw: unknown): ClassFold {
    if (this.lastClass !== null && raw === this.rawClass) return this.lastClass;
    let found = this.classesByRaw.get(raw);
    if (found === undefined) {
      const label = normaliseClass(raw);
      found = this.classes.get(label) ?? new ClassFold(label, this.stride, this.maxScore);
      this.classes.set(label, found);
      this.classesByRaw.set(raw, found);
    }
    this.rawClass = raw;
    this.lastClass = found;
    return found;
  }

  seeMunicipality(raw: unknown): void {
    if (raw === this.rawMunicipality) {
      this.rawMunicipalityRows++;
      return;
    }
    this.settleMunicipality();
    this.rawMunicipality = raw;
    this.rawMunicipalityRows = 1;
  }

  /** The spelling most rows have; of equally frequent ones the first by alphabet. */
  municipality(): string {
    this.settleMunicipality();
    let best = '';
    let most = 0;
    for (const [name, rows] of this.municipalities) {
      if (rows > most || (rows === most && name < best)) {
        best = name;
        most = rows;
      }
    }
    return best;
  }

  private settleMunicipality(): void {
    const name = normaliseMunicipality(this.rawMunicipality);
    if (name !== '') this.municipalities.set(name, (this.municipalities.get(name) ?? 0) + this.rawMunicipalityRows);
    this.rawMunicipalityRows = 0;
  }
}

/** All sources of one work. */
class WorkFold {
  readonly schools = new Map<number, SchoolFold>();
  readonly stride: number;
  /** Task columns that held anything in any row; blank ones at the end are no tasks. */
  tasksSeen = 0;

  constructor(
    readonly work: Work,
    readonly paper: Paper,
    readonly taskCount: number,
  ) {
    this.stride = taskCount === 0 ? 0 : HEAD_BYTES + taskCount;
  }

  school(number: number): SchoolFold {
    let school = this.schools.get(number);
    if (school === undefined) {
      school = new SchoolFold(number, this.stride, this.paper.maxScore ?? 0);
      this.schools.set(number, school);
    }
    return school;
  }
}

class SourceFolder implements RowFolder {
  private rawSchool: unknown = undefined;
  private lastSchool: SchoolFold | null = null;
  private readonly maxScore: number;
  private readonly taskMax: readonly number[];

  constructor(
    private readonly source: ProtocolSource,
    private readonly fold: WorkFold,
  ) {
    this.maxScore = fold.paper.maxScore ?? MAX_STORED_SCORE;
    this.taskMax = source.columns.tasks.map((_, i) => fold.paper.tasks[i]?.max ?? TASK_NOT_TAUGHT - 1);
    if (source.fixedSchool !== null) this.lastSchool = fold.school(Number(source.fixedSchool.school));
  }

  push(row: readonly unknown[], rowNumber: number): RowOutcome {
    const columns = this.source.columns;
    const school = this.schoolOf(row);
    if (school === null) return row.every((cell) => readCount(cell) === BLANK) ? 'empty' : 'no-school';
    if (columns.municipality >= 0) school.seeMunicipality(row[columns.municipality]);
    else if (this.source.fixedSchool !== null) school.seeMunicipality(this.source.fixedSchool.municipality);

    const variantCell = columns.variant < 0 ? 1 : row[columns.variant];
    const total = readCount(row[columns.total]);
    const missing = typeof variantCell === 'string' && variantCell.length > 2 && ABSENT.test(variantCell);
    const markCell = columns.journalMark < 0 ? 0 : row[columns.journalMark];
    const mark = readCount(markCell);
    const markIndex = mark >= 2 && mark <= 5 ? mark - 2 : NO_JOURNAL_MARK;
    if (missing || total === BLANK) {
      if (!this.isNewCode(school, row, rowNumber)) return 'rejected';
      school.absent[markIndex]!++;
      return 'absent';
    }
    if (total === UNREADABLE || total > this.maxScore) {
      const reason = total === UNREADABLE ? 'score-unreadable' : 'score-out-of-range';
      school.rejected.add(this.source.file, rowNumber, reason);
      return 'rejected';
    }
    if (!this.isNewCode(school, row, rowNumber)) return 'rejected';

    if (markIndex === NO_JOURNAL_MARK && columns.journalMark >= 0) {
      school.remarked.add(this.source.file, rowNumber, 'journal-mark-unknown');
    }
    if (readCount(variantCell) < 1) school.remarked.add(this.source.file, rowNumber, 'variant-unknown');
    const pupils = school.classOf(columns.class < 0 ? NO_CLASS : row[columns.class]);
    pupils.count(markIndex, total);
    if (this.fold.stride > 0) this.packTasks(row, rowNumber, school, pupils, total);
    return 'participant';
  }

  private schoolOf(row: readonly unknown[]): SchoolFold | null {
    if (this.source.fixedSchool !== null) return row.every((cell) => readCount(cell) === BLANK) ? null : this.lastSchool;
    const raw = row[this.source.columns.school];
    if (raw === this.rawSchool) return this.lastSchool;
    const number = schoolNumber(raw);
    this.rawSchool = raw;
    this.lastSchool = number < 0 ? null : this.fold.school(number);
    return this.lastSchool;
  }

  private isNewCode(school: SchoolFold, row: readonly unknown[], rowNumber: number): boolean {
    const column = this.source.columns.code;
    if (column < 0 || school.codes.add(row[column])) return true;
    school.rejected.add(this.source.file, rowNumber, 'repeated-code');
    return false;
  }

  private packTasks(
    row: readonly unknown[],
    rowNumber: number,
    school: SchoolFold,
    pupils: ClassFold,
    total: number,
  ): void {
    const columns = this.source.columns.tasks;
    const start = pupils.reserve();
    const packed = pupils.packed;
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
      if (i >= this.fold.tasksSeen && cell !== '' && cell !== null && cell !== undefined) this.fold.tasksSeen = i + 1;
      packed[start + HEAD_BYTES + i] = value;
    }
    packed[start] = total;
    packed[start + 1] = sum === total ? 1 : 0;
    if (sum !== total) school.remarked.add(this.source.file, rowNumber, 'total-not-sum');
    if (odd) school.remarked.add(this.source.file, rowNumber, 'task-out-of-range');
  }
}

/** One upload: every source opened before `close` is added, school × work by school × work. */
export class ProtocolFold {
  private readonly works = new Map<string, WorkFold>();

  /**
   * A folder for the rows of one source. Sources of the same work must agree on the paper and the number of tasks.
   * @throws RangeError when they do not, or when there are more than 62 tasks.
   */
  open(source: ProtocolSource): RowFolder {
    const taskCount = source.columns.tasks.length;
    if (taskCount > MAX_TASKS) throw new RangeError(`more than ${MAX_TASKS} tasks: ${taskCount}`);
    const key = workId(source.work);
    let fold = this.works.get(key);
    if (fold === undefined) {
      fold = new WorkFold(source.work, source.paper, taskCount);
      this.works.set(key, fold);
    } else if (fold.taskCount !== taskCount) {
      throw new RangeError(`sources of one work differ in tasks: ${fold.taskCount} and ${taskCount}`);
    }
    return new SourceFolder(source, fold);
  }

  /** The counts of everything pushed, ordered by work and school. The fold is empty afterwards. */
  close(): SchoolWorkCounts[] {
    const all: SchoolWorkCounts[] = [];
    for (const key of [...this.works.keys()].sort()) {
      const fold = this.works.get(key)!;
      const numbers = [...fold.schools.keys()].sort((a, b) => a - b);
      for (const number of numbers) {
        all.push(closeSchool(fold, fold.schools.get(number)!));
        fold.schools.delete(number);
      }
    }
    this.works.clear();
    return all;
  }
}

function closeSchool(fold: WorkFold, school: SchoolFold): SchoolWorkCounts {
  const taskCount = fold.tasksSeen;
  const taskTable = new Map<number, number>();
  const nByTotal: number[] = [];
  const large: { label: string; byMarkAndScore: number[][]; pairs: Map<number, number> }[] = [];
  for (const pupils of school.classes.values()) {
    const pairs = new Map<number, number>();
    if (taskCount > 0) foldTables(pupils.bytes, fold.stride, taskCount, taskTable, nByTotal, pairs);
    // A class of fewer than 5 is kept within the parallel: a figure of it would be a pupil's.
    const label = pupils.n < MIN_CLASS ? NO_CLASS : pupils.label;
    const byMarkAndScore = crossTable(pupils);
    const same = large.find((other) => other.label === label);
    if (same === undefined) large.push({ label, byMarkAndScore, pairs });
    else {
      addCross(same.byMarkAndScore, byMarkAndScore);
      for (const [key, count] of pairs) same.pairs.set(key, (same.pairs.get(key) ?? 0) + count);
    }
  }
  large.sort((a, b) => compareText(a.label, b.label));
  const classes: ClassCounts[] = large
    .filter(({ byMarkAndScore }) => byMarkAndScore.some((row) => row.length > 0))
    .map(({ label, byMarkAndScore, pairs }) => ({ label, byMarkAndScore, pairs: toSparse(pairs) }));
  const tasks: TaskCounts | null =
    taskCount === 0
      ? null
      : {
          labels: Array.from({ length: taskCount }, (_, i) => fold.paper.tasks[i]?.label ?? String(i + 1)),
          nByTotal: Array.from(nByTotal, (count) => count ?? 0),
          cells: toSparse(taskTable),
        };
  return {
    work: fold.work,
    school: schoolCode(school.number),
    municipality: school.municipality(),
    maxScore: fold.paper.maxScore,
    classes,
    absent: school.absent.slice(),
    tasks,
    rejected: school.rejected.result(),
    remarked: school.remarked.result(),
  };
}

/** Journal mark × score, each row cut after its last non-zero count. */
function crossTable(pupils: ClassFold): number[][] {
  const table: number[][] = [];
  for (let mark = 0; mark < JOURNAL_MARKS; mark++) {
    let width = pupils.width;
    const start = mark * pupils.width;
    while (width > 0 && pupils.cross[start + width - 1] === 0) width--;
    table.push(Array.from(pupils.cross.subarray(start, start + width)));
  }
  return table;
}

function addCross(target: number[][], added: readonly (readonly number[])[]): void {
  added.forEach((row, mark) => {
    row.forEach((count, score) => {
      const into = target[mark]!;
      while (into.length <= score) into.push(0);
      into[score]! += count;
    });
  });
}

/** Adds one class's pupils to the school's task table, and fills the class's pairs. */
function foldTables(
  bytes: Uint8Array,
  stride: number,
  taskCount: number,
  taskTable: Map<number, number>,
  nByTotal: number[],
  pairs: Map<number, number>,
): void {
  const starts: number[] = [];
  for (let start = 0; start < bytes.length; start += stride) {
    if (bytes[start + 1] === 1) starts.push(start);
  }
  for (const start of starts) {
    const total = bytes[start]!;
    while (nByTotal.length <= total) nByTotal.push(0);
    nByTotal[total]!++;
    for (let task = 0; task < taskCount; task++) {
      const key = taskKey(task, bytes[start + HEAD_BYTES + task]!, total);
      taskTable.set(key, (taskTable.get(key) ?? 0) + 1);
    }
  }
  const points = pointsOnly(bytes);
  for (let a = 0; a < starts.length; a++) {
    const first = starts[a]!;
    for (let b = a + 1; b < starts.length; b++) {
      const second = starts[b]!;
      let equal = 0;
      for (let task = HEAD_BYTES; task < HEAD_BYTES + taskCount; task++) {
        if (points[first + task] === points[second + task]) equal++;
      }
      const totalA = bytes[first]!;
      const totalB = bytes[second]!;
      const key = totalA <= totalB ? pairKey(totalA, totalB, equal) : pairKey(totalB, totalA, equal);
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
    }
  }
}

/** The same bytes with everything worth no points as 0. */
function pointsOnly(bytes: Uint8Array): Uint8Array {
  return bytes.map(taskPoints);
}

function toSparse(table: Map<number, number>): SparseCounts {
  if (table.size === 0) return EMPTY_COUNTS;
  const keys = [...table.keys()].sort((a, b) => a - b);
  return { keys, counts: keys.map((key) => table.get(key)!) };
}
