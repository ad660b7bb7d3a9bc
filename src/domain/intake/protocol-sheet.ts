/**
 * Feeds the rows of a recognised protocol into the fold, one by one. No row, code or class cell is kept here.
 */
import { ProtocolColumns, RowFolder } from '../protocol/fold';
import { normaliseMunicipality, parseSchoolCode } from '../protocol/school';
import { intakeText } from '../../messages/intake';
import { Row, cellText, isBlank } from './cells';
import { ProtocolMatch } from './layout';
import { RowSink } from './sink';
import { SheetEntry, Upload } from './upload';

export class ProtocolSink implements RowSink {
  private rowsWithoutLogin = 0;
  private firstWithoutLogin = 0;
  /** School cells whose name is noted already. */
  private readonly named = new Set<unknown>();

  constructor(
    private readonly upload: Upload,
    private readonly entry: SheetEntry,
    private readonly folder: RowFolder,
    private readonly columns: ProtocolColumns,
    private readonly nameColumn: number,
  ) {}

  push(row: Row, rowNumber: number): void {
    if (!this.isPupil(row)) return;
    const outcome = this.folder.push(row, rowNumber);
    if (outcome === 'participant' || outcome === 'absent') this.entry.rows++;
    else if (outcome === 'rejected') this.entry.rejected++;
    else if (outcome === 'no-school' && this.rowsWithoutLogin++ === 0) this.firstWithoutLogin = rowNumber;
    if (this.nameColumn >= 0 && !this.named.has(row[this.columns.school])) this.noteName(row);
  }

  end(): void {
    const report = this.upload.reporter(this.entry);
    if (this.rowsWithoutLogin > 0) {
      report(this.firstWithoutLogin, null, intakeText.rowsWithoutLogin(this.rowsWithoutLogin));
    }
    const seen = this.entry.rows + this.entry.rejected + this.rowsWithoutLogin;
    if (seen === 0) report(null, null, intakeText.noPupils);
  }

  /**
   * Section rows, footers and rows prefilled below the last pupil have no variant; a layout without variants goes by
   * the code. Where a school is fixed by the file name (form of collection) codes are prefilled too.
   */
  private isPupil(row: Row): boolean {
    const { code, variant, school, total } = this.columns;
    if (variant >= 0 && !isBlank(row[variant])) return true;
    if (school < 0) return false;
    return code >= 0 ? !isBlank(row[code]) : !isBlank(row[total]);
  }

  private noteName(row: Row): void {
    this.named.add(row[this.columns.school]);
    const school = parseSchoolCode(row[this.columns.school]);
    const name = cellText(row[this.nameColumn])
      .replace(/\(?(edu|sch)\d{6}\)?/i, '')
      .replace(/^[\s|]+|\s+$/g, '');
    if (school === null || name === '') return;
    const municipality =
      this.columns.municipality < 0 ? '' : normaliseMunicipality(row[this.columns.municipality]);
    this.upload.schoolNames.push({ school, name, municipality });
  }
}

/** Columns as matched, without those that hold personal data. */
export function safeColumns(
  match: ProtocolMatch,
  tasks: readonly number[],
  personal: ReadonlyMap<number, string>,
): ProtocolColumns {
  const safe = (column: number): number => (personal.has(column) ? -1 : column);
  const { school, municipality, class: classColumn, code, variant, total, journalMark } = match.columns;
  return {
    school,
    municipality: safe(municipality),
    class: safe(classColumn),
    code: safe(code),
    variant: safe(variant),
    total,
    journalMark: safe(journalMark),
    tasks,
  };
}
