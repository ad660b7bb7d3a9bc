/**
 * Turns the open counts of a work into those that are kept: classes of fewer than five pupils go into the parallel, task
 * tables and pairs are counted from the packed bytes, and the bytes are let go.
 */
import {
  ClassCounts,
  EMPTY_COUNTS,
  JOURNAL_MARKS,
  RowNotes,
  SchoolWorkCounts,
  SparseCounts,
  TaskCounts,
  pairKey,
  taskKey,
  taskPoints,
} from './counts';
import { compareText } from './note-list';
import { ClassTables, HEAD_BYTES, OpenSchool, PupilBytes } from './open-counts';
import { Paper } from './paper';
import { NO_CLASS, normaliseMunicipality, schoolCode } from './school';
import { SparseTally } from './sparse-tally';
import { Work } from './work';

const MIN_CLASS = 5;
/** Largest total that is taken where the paper's maximum is not known: it fits a packed byte. */
export const MAX_STORED_SCORE = 255;
const NO_NOTES: RowNotes<never> = { places: [], total: {} };

/** A work of which all rows are in. */
export interface OpenWork {
  readonly work: Work;
  readonly paper: Paper;
  /** Task columns that held anything. */
  readonly taskCount: number;
  readonly tables: ClassTables;
  readonly pupils: PupilBytes;
  /** Labels of classes by index. */
  readonly classes: readonly string[];
}

export class WorkCloser {
  /** Indexes of class labels in the order of the labels: `NO_CLASS` first. */
  private readonly order: readonly number[];
  private readonly taskLabels: readonly string[];
  private readonly tasks: TaskTally | null;
  private readonly municipalities = new Map<unknown, string>();

  constructor(private readonly open: OpenWork) {
    const { classes, taskCount, paper, pupils } = open;
    this.order = classes.map((_, i) => i).sort((a, b) => compareText(classes[a]!, classes[b]!));
    this.taskLabels = Array.from({ length: taskCount }, (_, i) => paper.tasks[i]?.label ?? String(i + 1));
    this.tasks =
      taskCount === 0 ? null : new TaskTally(pupils, taskCount, paper.maxScore ?? MAX_STORED_SCORE);
  }

  /** A work has few municipalities and many schools. */
  private readonly nameOf = (raw: unknown): string => {
    const known = this.municipalities.get(raw);
    if (known !== undefined) return known;
    const name = normaliseMunicipality(raw);
    this.municipalities.set(raw, name);
    return name;
  };

  close(school: OpenSchool): SchoolWorkCounts {
    const { open } = this;
    const classes = this.classesOf(school);
    return {
      work: open.work,
      school: schoolCode(school.number),
      municipality: school.municipalityName(this.nameOf),
      maxScore: open.paper.maxScore,
      classes,
      absent: school.absent,
      tasks: this.tasks === null ? null : { labels: this.taskLabels, ...this.tasks.takeTasks() },
      rejected: school.rejected === null ? NO_NOTES : school.rejected.result(),
      remarked: school.remarked === null ? NO_NOTES : school.remarked.result(),
    };
  }

  /** A class of fewer than 5 is kept within the parallel: a figure of it would be a pupil's. */
  private classesOf(school: OpenSchool): ClassCounts[] {
    const { tables, classes } = this.open;
    const parallel: number[] = [];
    const large: ClassCounts[] = [];
    for (const index of this.order) {
      const table = school.classes[index];
      if (table === undefined) continue;
      const label = classes[index]!;
      if (label === NO_CLASS || tables.participants(table) < MIN_CLASS) parallel.push(table);
      else large.push(this.classOf(label, [table]));
    }
    if (parallel.length > 0) large.unshift(this.classOf(NO_CLASS, parallel));
    return large;
  }

  private classOf(label: string, tables: readonly number[]): ClassCounts {
    const byMarkAndScore: (readonly number[])[] = [];
    for (let mark = 0; mark < JOURNAL_MARKS; mark++) byMarkAndScore.push(this.open.tables.row(tables, mark));
    return {
      label,
      byMarkAndScore,
      pairs: this.tasks === null ? EMPTY_COUNTS : this.pairsOf(this.tasks, tables),
    };
  }

  /** Pairs are made within each table: pupils of two small classes never sat together. */
  private pairsOf(tasks: TaskTally, tables: readonly number[]): SparseCounts {
    for (const table of tables) tasks.add(this.open.tables.lastPupil(table));
    return tasks.takePairs();
  }
}

/** Counts the two big tables of one school after another. */
class TaskTally {
  private readonly cells: SparseTally;
  private readonly pairs: SparseTally;
  private nByTotal: number[] = [];
  private readonly points: Uint8Array;

  constructor(
    private readonly pupils: PupilBytes,
    private readonly taskCount: number,
    maxScore: number,
  ) {
    this.pairs = new SparseTally(pairKey(maxScore, maxScore, taskCount) + 1);
    this.cells = new SparseTally(taskKey(taskCount, 0, 0));
    this.points = pupils.bytes.map(taskPoints);
  }

  /** Adds one class, given by its last pupil. Only pupils whose total equals the sum of tasks count. */
  add(lastPupil: number): void {
    const { bytes } = this.pupils;
    const starts = this.pupils.startsFrom(lastPupil).filter((start) => bytes[start + 1] === 1);
    for (const start of starts) {
      const total = bytes[start]!;
      while (this.nByTotal.length <= total) this.nByTotal.push(0);
      this.nByTotal[total]!++;
      for (let task = 0; task < this.taskCount; task++) {
        this.cells.add(taskKey(task, bytes[start + HEAD_BYTES + task]!, total));
      }
    }
    for (let a = 0; a < starts.length; a++) {
      for (let b = a + 1; b < starts.length; b++) this.addPair(starts[a]!, starts[b]!);
    }
  }

  takePairs(): SparseCounts {
    return this.pairs.take();
  }

  takeTasks(): Omit<TaskCounts, 'labels'> {
    const nByTotal = this.nByTotal;
    this.nByTotal = [];
    return { nByTotal, cells: this.cells.take() };
  }

  private addPair(first: number, second: number): void {
    const { points, taskCount } = this;
    let equal = 0;
    for (let task = HEAD_BYTES; task < HEAD_BYTES + taskCount; task++) {
      equal += points[first + task] === points[second + task] ? 1 : 0;
    }
    const totalA = this.pupils.bytes[first]!;
    const totalB = this.pupils.bytes[second]!;
    this.pairs.add(totalA <= totalB ? pairKey(totalA, totalB, equal) : pairKey(totalB, totalA, equal));
  }
}
