/**
 * What the detection benchmarks work on: pupils as the simulator makes them or as real protocols hold them, with what
 * was done to them. They are folded into counts by the product's own fold, so that a method under test sees exactly
 * what the workbook would hold.
 */
import { SchoolWorkCounts } from '../../src/domain/protocol/counts';
import { ProtocolColumns, ProtocolFold } from '../../src/domain/protocol/fold';
import { Paper } from '../../src/domain/protocol/paper';
import { Work } from '../../src/domain/protocol/work';

/** 2–5, or null for «нет отметки». */
export type JournalMark = number | null;

export interface Pupil {
  /** The same pupil in other works of the same region; unique in the region. */
  readonly id: number;
  readonly classLabel: string;
  readonly journalMark: JournalMark;
  /** Points by task. */
  readonly tasks: readonly number[];
  readonly total: number;
}

export interface Absentee {
  readonly id: number;
  /** '' when the protocol does not tell, as for most real absentees. */
  readonly classLabel: string;
  readonly journalMark: JournalMark;
}

/** One school × work. */
export interface BenchUnit {
  readonly school: string;
  readonly municipality: string;
  readonly work: Work;
  readonly paper: Paper;
  readonly pupils: readonly Pupil[];
  readonly absentees: readonly Absentee[];
  /** What was done to the unit; null for a unit left as it was. */
  readonly injected: string | null;
}

/** Units that are judged together: a simulated municipality, or real protocols after injections. */
export interface BenchRegion {
  readonly units: readonly BenchUnit[];
  /** Schools that the simulator made as lyceums; empty for real protocols. */
  readonly lyceums: ReadonlySet<string>;
}

/** What a method says of a region: p by unit (index as in `units`) and by school; a unit it cannot judge has p = 1. */
export interface MethodAnswer {
  readonly unitP: readonly number[];
  readonly schoolP: ReadonlyMap<string, number>;
}

const HEAD = 5;

/** Counts of every unit in the order of `units`, made by the product's fold. */
export function countsOf(units: readonly BenchUnit[]): SchoolWorkCounts[] {
  return units.map((unit) => {
    const fold = new ProtocolFold();
    const { work, paper } = unit;
    const folder = fold.open({ file: 'bench', work, paper, columns: columnsOf(paper), fixedSchool: null });
    let row = 1;
    for (const { id, classLabel, journalMark, tasks, total } of unit.pupils) {
      folder.push([unit.school, classLabel, id + 1, total, journalMark ?? '', ...tasks], row++);
    }
    for (const { id, classLabel, journalMark } of unit.absentees) {
      folder.push([unit.school, classLabel, id + 1, '', journalMark ?? ''], row++);
    }
    return { ...fold.close()[0]!, municipality: unit.municipality };
  });
}

function columnsOf(paper: Paper): ProtocolColumns {
  const tasks = paper.tasks.map((_, task) => HEAD + task);
  return { school: 0, municipality: -1, class: 1, code: 2, variant: -1, total: 3, journalMark: 4, tasks };
}
