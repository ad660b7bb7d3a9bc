/**
 * Everything one upload has given so far, and the checks that reach over its files: sessions, repeated official rows,
 * sheets nobody understood. It reads no cells.
 */
import { SchoolWorkCounts } from '../protocol/counts';
import type { OutcomeRow } from '../procedures/outcome-row';
import { Paper } from '../protocol/paper';
import { Work, workId } from '../protocol/work';
import { intakeText } from '../../messages/intake';
import { LayoutId, OfficialRow, Report } from './layout';
import type { ListResult } from './list-totals';
import { PaperOf, knownPaper } from './paper-match';
import { LAYOUTS } from './registry';
import {
  AggregateTable,
  DroppedColumns,
  FileOutcome,
  IntakeResult,
  OfficialEntry,
  Problem,
  SchoolName,
  WorkFound,
} from './records';

/** What the person and the workbook say beforehand. */
export interface IntakeContext {
  /** The work of files whose header names none; null when not given. */
  readonly workOption: Work | null;
  /** The workbook's paper of a work («Процедуры»), which goes before the shipped one; null when it has none. */
  readonly paperOf: PaperOf;
}

/** One sheet's place and tallies. */
export interface SheetEntry {
  readonly file: string;
  readonly sheet: string;
  layout: LayoutId | null;
  work: Work | null;
  rows: number;
  rejected: number;
  /** Set for a sheet that was not understood: the 1-based row that should have been a header; null row = blank sheet. */
  suspect: { readonly row: number | null; readonly message: string } | null;
}

interface WorkEntry {
  paper: Paper;
  readonly work: Work;
  date: string | null;
}

export class Upload {
  readonly tables: AggregateTable[] = [];
  private readonly thresholds: OutcomeRow[] = [];
  readonly schoolNames: SchoolName[] = [];
  readonly dropped: DroppedColumns[] = [];
  private readonly problems: Problem[] = [];
  private readonly entries: SheetEntry[] = [];
  private readonly works = new Map<string, WorkEntry>();
  private readonly official = new Map<string, OfficialEntry>();

  constructor(readonly context: IntakeContext) {}

  report(problem: Problem): void {
    this.problems.push(problem);
  }

  /** `report` for the rows of one sheet. */
  reporter({ file, sheet }: SheetEntry): Report {
    return (row, column, message) => this.report({ file, sheet, row, column, message });
  }

  openEntry(file: string, sheet: string): SheetEntry {
    const entry: SheetEntry = { file, sheet, layout: null, work: null, rows: 0, rejected: 0, suspect: null };
    this.entries.push(entry);
    return entry;
  }

  /** The paper of a work as far as it is known; of one that nobody knows, the maximum that earlier files printed. */
  knownPaper(work: Work): Paper | null {
    const earlier = this.works.get(workId(work));
    const fromFiles = earlier === undefined ? null : { ...earlier.paper, tasks: [] };
    return knownPaper(work, this.context.paperOf) ?? fromFiles;
  }

  /**
   * Notes a work and its paper. Returns a sentence when the printed date belongs to another session of the year than
   * the one this upload already has: the two must not be added.
   */
  noteWork(work: Work, paper: Paper, date: string | null): string | null {
    const id = workId(work);
    const known = this.works.get(id);
    if (known === undefined) {
      this.works.set(id, { work, paper, date });
      return null;
    }
    if (date !== null && known.date !== null && session(date) !== session(known.date)) {
      return intakeText.sessionNeeded(work, known.date, date);
    }
    known.date = known.date ?? date;
    if (known.paper.tasks.length === 0) known.paper = paper;
    return null;
  }

  /** Takes what the lists of a work add up to. */
  addList(work: Work, { tables, outcomes, schoolNames, cuts }: ListResult): void {
    this.tables.push(...tables);
    this.thresholds.push(...outcomes);
    this.schoolNames.push(...schoolNames);
    const known = this.works.get(workId(work));
    if (known !== undefined && cuts !== null) known.paper = { ...known.paper, cuts };
  }

  /** Takes rows of an official list; a school appears once a year, whatever the file repeats. Returns how many are new. */
  addOfficial(rows: readonly OfficialRow[], report: Report): number {
    const repeats = new Map<number, number>();
    let added = 0;
    for (const { row, ...entry } of rows) {
      const key = `${entry.year}-${entry.school}`;
      const known = this.official.get(key);
      if (known === undefined) {
        this.official.set(key, entry);
        added++;
      } else if (JSON.stringify(known.markers) === JSON.stringify(entry.markers)) {
        repeats.set(entry.year, (repeats.get(entry.year) ?? 0) + 1);
      } else {
        report(row, null, intakeText.officialContradicts);
      }
    }
    for (const [year, count] of repeats) report(null, null, intakeText.officialRepeated(year, count));
    return added;
  }

  /** `folded` are the counts of the upload's protocols. */
  close(folded: readonly SchoolWorkCounts[]): IntakeResult {
    const counts = this.withMunicipalities(folded);
    this.reportNotUnderstood();
    return {
      counts,
      tables: this.tables,
      official: [...this.official.values()],
      works: [...this.works.values()].map(({ work, paper, date }): WorkFound => ({ work, ...paper, date })),
      schoolNames: uniqueNames(this.schoolNames),
      problems: this.problems,
      dropped: this.dropped,
      outcomes: this.outcomes(counts),
      thresholds: this.thresholds,
    };
  }

  /** A sheet that is no table is worth a problem only when its file gave nothing else («Служебный», «Классы»). */
  private reportNotUnderstood(): void {
    const understood = new Set(this.entries.filter(({ layout }) => layout !== null).map(({ file }) => file));
    const blankLast = (entry: SheetEntry): number =>
      Number(entry.suspect === null || entry.suspect.row === null);
    const entries = [...this.entries].sort((a, b) => blankLast(a) - blankLast(b));
    for (const { file, sheet, suspect } of entries) {
      if (suspect === null || understood.has(file)) continue;
      this.report({ file, sheet, row: suspect.row, column: null, message: suspect.message });
      understood.add(file);
    }
  }

  /** Schools of a form that names no municipality get the one that other files of the upload give. */
  private withMunicipalities(counts: readonly SchoolWorkCounts[]): SchoolWorkCounts[] {
    const known = new Map<string, string>();
    for (const { school, municipality } of [...counts, ...this.schoolNames]) {
      if (municipality !== '' && !known.has(school)) known.set(school, municipality);
    }
    return counts.map((one) =>
      one.municipality === '' ? { ...one, municipality: known.get(one.school) ?? '' } : one,
    );
  }

  private outcomes(counts: readonly SchoolWorkCounts[]): FileOutcome[] {
    const remarks = remarksByFile(counts);
    return this.entries.map(({ file, sheet, layout, work, rows, rejected }) => {
      const isProtocol = layout !== null && LAYOUTS[layout].kind === 'protocol' && rows > 0;
      const remarked = isProtocol ? (remarks.get(file) ?? 0) : 0;
      if (isProtocol) remarks.delete(file);
      return { file, sheet, layout, work, rows, rejected, remarked };
    });
  }
}

/**
 * Remarks of each file; its first protocol sheet shows them. Places are kept up to a limit: what lies beyond is added to
 * the last file named.
 */
function remarksByFile(counts: readonly SchoolWorkCounts[]): Map<string, number> {
  const byFile = new Map<string, number>();
  for (const { remarked } of counts) {
    const all = Object.values(remarked.total).reduce<number>((sum, count) => sum + count, 0);
    remarked.places.forEach(({ file }, i) => {
      const beyond = i === remarked.places.length - 1 ? all - remarked.places.length : 0;
      byFile.set(file, (byFile.get(file) ?? 0) + 1 + beyond);
    });
  }
  return byFile;
}

/** Half of the year: works are written in spring, and in some years again in autumn. */
function session(date: string): 'spring' | 'autumn' {
  return Number(date.slice(5, 7)) >= 8 ? 'autumn' : 'spring';
}

function uniqueNames(names: readonly SchoolName[]): SchoolName[] {
  const seen = new Map(
    names.map((name) => [JSON.stringify([name.school, name.name, name.municipality]), name]),
  );
  return [...seen.values()];
}
