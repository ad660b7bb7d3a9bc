/**
 * Feeds the rows of a list of participants into counts and sums, one by one. A row is first copied cell by cell into the
 * few columns that are read: nothing else of it goes anywhere.
 */
import { intakeText } from '../../messages/intake';
import type { ResultKind } from '../procedures/kinds';
import { ProtocolColumns, RowFolder } from '../protocol/fold';
import { readCount } from '../protocol/protocol-cells';
import { normaliseMunicipality, parseSchoolCode } from '../protocol/school';
import { Row, cellText, columnName, isBlank } from './cells';
import { ProtocolMatch } from './layout';
import { isAbsent, readDiploma, readMark, readPassed, roundedPoints } from './list-cells';
import { ListTotals } from './list-totals';
import { municipalityIn, schoolNameIn } from './school-columns';
import { RowSink } from './sink';
import { SheetEntry, Upload } from './upload';

/** Columns of a list that are read, by what they hold; −1 where there is none. */
export interface ListSource {
  readonly school: number;
  readonly schoolName: number;
  readonly municipality: number;
  readonly class: number;
  readonly code: number;
  /** −1 for a list whose participants are known by marks, зачёт or diplomas only. */
  readonly score: number;
  readonly mark: number;
  readonly yearly: number;
  readonly passed: number;
  readonly status: number;
  readonly tasks: readonly number[];
}

/** Columns of the copy of a row. */
export const FOLDED = { school: 0, municipality: 1, class: 2, code: 3, total: 4, journalMark: 5 } as const;
const FIRST_TASK = 6;

/** What the fold is told of the copy. */
export function foldedColumns({ code, yearly, tasks }: ListSource): ProtocolColumns {
  return {
    ...FOLDED,
    code: code < 0 ? -1 : FOLDED.code,
    journalMark: yearly < 0 ? -1 : FOLDED.journalMark,
    variant: -1,
    tasks: tasks.map((_, i) => FIRST_TASK + i),
  };
}

/** Which columns of a matched list are read: personal ones never; of several scores the one that counts for the work. */
export function listSource(
  { columns, schoolName, list }: ProtocolMatch,
  tasks: readonly number[],
  personal: ReadonlyMap<number, string>,
  kind: ResultKind,
  body: readonly Row[],
): ListSource {
  const safe = (column: number): number => (personal.has(column) ? -1 : column);
  const { primary, test, score, mark, yearly, passed, status } = list!;
  const hasCells = (column: number): boolean => column >= 0 && body.some((row) => !isBlank(row[column]));
  const scores = kind === 'score' ? [test, score] : [primary, score, test];
  return {
    school: columns.school,
    schoolName: safe(schoolName),
    municipality: safe(columns.municipality),
    class: safe(columns.class),
    code: safe(columns.code),
    score: safe(scores.find(hasCells) ?? -1),
    mark: safe(mark),
    yearly: safe(yearly),
    passed: safe(passed),
    status: safe(status),
    tasks,
  };
}

export class ListSink implements RowSink {
  private rowsWithoutLogin = 0;
  private firstWithoutLogin = 0;
  private unreadable = 0;
  private firstUnreadable = 0;
  private absent = 0;
  private rounded = 0;
  private isFirst = true;

  /** `folder` is null for a list without scores. */
  constructor(
    private readonly upload: Upload,
    private readonly entry: SheetEntry,
    private readonly source: ListSource,
    private readonly folder: RowFolder | null,
    private readonly totals: ListTotals,
    private readonly kind: ResultKind,
  ) {}

  push(row: Row, rowNumber: number): void {
    const { source } = this;
    const isNumbering = this.isFirst && isNumberingRow(row);
    this.isFirst = false;
    const filled = [source.school, source.score, source.mark, source.passed, source.status];
    if (isNumbering || filled.every((column) => column < 0 || isBlank(row[column]))) return;
    const school = parseSchoolCode(row[source.school]);
    if (school === null) {
      if (this.rowsWithoutLogin++ === 0) this.firstWithoutLogin = rowNumber;
      return;
    }
    const municipality = normaliseMunicipality(municipalityIn(textOf(row, source.municipality)));
    this.totals.see(school, municipality, schoolNameIn(textOf(row, source.schoolName)));
    if (this.folder !== null) this.fold(this.folder, row, rowNumber, school, municipality);
    else this.sumUp(row, rowNumber, school);
  }

  end(): void {
    const { entry, source } = this;
    const report = this.upload.reporter(entry);
    if (this.rowsWithoutLogin > 0)
      report(this.firstWithoutLogin, null, intakeText.rowsWithoutLogin(this.rowsWithoutLogin));
    if (this.unreadable > 0) {
      const column = [source.mark, source.passed, source.status].find((one) => one >= 0)!;
      report(this.firstUnreadable, columnName(column), intakeText.resultsUnreadable(this.unreadable));
    }
    if (this.rounded > 0) report(null, null, intakeText.pointsRounded(this.rounded));
    if (this.absent > 0) report(null, null, intakeText.absentInList(this.absent));
    if (entry.rows + entry.rejected + this.rowsWithoutLogin + this.absent === 0)
      report(null, null, intakeText.noPupils);
  }

  private fold(folder: RowFolder, row: Row, rowNumber: number, school: string, municipality: string): void {
    const { source, entry } = this;
    const mark = source.mark < 0 ? null : readMark(row[source.mark]);
    // Juries of an olympiad give half points; counts are whole.
    const rounded = this.kind === 'olympiad' ? roundedPoints(row[source.score]) : null;
    const scoreCell = rounded ?? row[source.score];
    // A blank score beside a mark is a gap in the list, not an absence.
    const isMissing = isAbsent(scoreCell) && mark === null;
    const copy: unknown[] = [
      school,
      municipality,
      source.class < 0 ? '' : row[source.class],
      source.code < 0 ? '' : row[source.code],
      isMissing ? '' : isBlank(scoreCell) ? '?' : scoreCell,
      source.yearly < 0 ? '' : (readMark(row[source.yearly]) ?? ''),
      ...source.tasks.map((column) => row[column]),
    ];
    const outcome = folder.push(copy, rowNumber);
    if (outcome === 'rejected') entry.rejected++;
    else if (outcome === 'participant' || outcome === 'absent') entry.rows++;
    if (outcome !== 'participant') return;
    if (rounded !== null) this.rounded++;
    if (mark !== null && this.kind === 'mark') this.totals.addScoreAndMark(readCount(scoreCell), mark);
    this.addDiploma(row, school);
  }

  private addDiploma(row: Row, school: string): boolean {
    const diploma =
      this.source.status < 0 || this.kind !== 'olympiad' ? null : readDiploma(row[this.source.status]);
    if (diploma !== null) this.totals.addDiploma(school, diploma);
    return diploma !== null;
  }

  private sumUp(row: Row, rowNumber: number, school: string): void {
    const { source, entry } = this;
    const cell = row[[source.mark, source.passed, source.status].find((column) => column >= 0)!];
    if (source.mark + source.passed > -2 && isAbsent(cell)) this.absent++;
    else if (this.takes(row, school)) entry.rows++;
    else {
      entry.rejected++;
      if (this.unreadable++ === 0) this.firstUnreadable = rowNumber;
    }
  }

  private takes(row: Row, school: string): boolean {
    const { source, totals } = this;
    if (source.mark >= 0) {
      const mark = readMark(row[source.mark]);
      if (mark === null) return false;
      totals.addMark(school, mark, source.yearly < 0 ? null : readMark(row[source.yearly]));
      return true;
    }
    if (source.passed < 0) return this.addDiploma(row, school);
    const isPassed = readPassed(row[source.passed]);
    if (isPassed !== null) totals.addPassed(school, isPassed);
    return isPassed !== null;
  }
}

function textOf(row: Row, column: number): string {
  return column < 0 ? '' : cellText(row[column]);
}

/** «1 2 3 4 …» under the heading. */
function isNumberingRow(row: Row): boolean {
  const filled = row.filter((cell) => !isBlank(cell)).map((cell) => Number(cellText(cell)));
  return (
    filled.length > 2 &&
    filled.every((value, i) => Number.isInteger(value) && (i === 0 || value === filled[i - 1]! + 1))
  );
}
