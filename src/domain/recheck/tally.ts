/**
 * Second marks of filled lists into counts: what may cross into the workbook. Codes are kept only to refuse a work that
 * is listed twice, and only here.
 */
import type { Row } from '../intake/cells';
import type { SheetReader } from '../intake/intake';
import type { Problem } from '../intake/records';
import { Paper, markByScore } from '../protocol/paper';
import { weightedKappa } from '../stats/agreement';
import { LIST } from '../../messages/recheck';
import { SecondMark, readList } from './list';
import { Recheck, recheckKey } from './record';
import { KAPPA_WORKS } from './results';

/** Counts of one school's re-check, with what the record of the draw says. */
export interface RecheckTally extends Omit<Recheck, 'drawn'> {
  readonly date: string;
  readonly seed: string;
  /** Schools of the experts, six digits each, ascending; empty where the lists name none. */
  readonly expertSchools: readonly string[];
}

/** Takes the filled lists of one call, as an intake takes files. */
export class FilledLists {
  /** Rows of works that have no second score yet. */
  blank = 0;
  private readonly found: Problem[] = [];
  /** Files opened, and whether a list was in them. */
  private readonly files = new Map<string, boolean>();
  private readonly marks = new Map<string, SecondMark[]>();
  private readonly codes = new Set<string>();

  /** `paperOf` gives the paper of a work by its id; null when nobody knows it. */
  constructor(private readonly paperOf: (work: string) => Paper | null) {}

  /** Takes the rows of one sheet of a file; sheets that are no list are passed over. */
  openSheet(file: string, sheet: string): SheetReader {
    const rows: Row[] = [];
    this.files.set(file, this.files.get(file) ?? false);
    return {
      push: (row) => void rows.push(row),
      end: () => {
        if (this.addSheet(file, sheet, rows)) this.files.set(file, true);
      },
    };
  }

  /** Notes a file that could not be opened at all. */
  refuse(problem: Problem): void {
    this.found.push(problem);
  }

  /** Everything that could not be read, files without any list included. */
  problems(): readonly Problem[] {
    const without = [...this.files].filter(([, hasList]) => !hasList);
    return this.found.concat(
      without.map(([file]) => ({ file, sheet: null, row: null, column: null, message: LIST.noList })),
    );
  }

  /** False when the sheet is no list of works. */
  private addSheet(file: string, sheet: string, rows: readonly Row[]): boolean {
    const report = (row: number | null, column: string | null, message: string): void => {
      this.found.push({ file, sheet, row, column, message });
    };
    const reading = readList(rows, (work) => this.paperOf(work)?.maxScore ?? null, report);
    if (reading === null) return false;
    this.blank += reading.blank;
    for (const { row, mark } of reading.marks) {
      const key = recheckKey(mark.work, mark.school, mark.date);
      const code = `${key}|${mark.code}`;
      if (this.codes.has(code)) {
        report(row, null, LIST.repeated);
        continue;
      }
      this.codes.add(code);
      this.marks.set(key, [...(this.marks.get(key) ?? []), mark]);
    }
    return true;
  }

  /** By work, school and date. */
  tallies(): RecheckTally[] {
    return [...this.marks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, marks]) => this.tally(marks));
  }

  private tally(marks: readonly SecondMark[]): RecheckTally {
    const { work, school, date, seed } = marks[0]!;
    const differences = marks.map(({ first, second }) => second - first);
    const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    const lowered = differences.filter((difference) => difference < 0).length;
    const raised = differences.filter((difference) => difference > 0).length;
    return {
      work,
      school,
      date,
      seed,
      works: marks.length,
      agreed: marks.length - lowered - raised,
      lowered,
      raised,
      sum: sumOf(differences),
      squares: sumOf(differences.map((difference) => difference * difference)),
      kappa: this.kappa(work, marks),
      expertSchools: [...new Set(marks.map(({ expertSchool }) => expertSchool))].filter(Boolean).sort(),
    };
  }

  /** The table of first and second marks would tell of single pupils: only the figure leaves. */
  private kappa(work: string, marks: readonly SecondMark[]): number | null {
    const cuts = this.paperOf(work)?.cuts ?? null;
    if (cuts === null || marks.length < KAPPA_WORKS) return null;
    const pairs = marks.map(
      ({ first, second }) => [markByScore(first, cuts), markByScore(second, cuts)] as const,
    );
    return weightedKappa(pairs, 2);
  }
}
