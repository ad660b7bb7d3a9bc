/**
 * Reads a sheet that holds an aggregate table or an official list: small, so its rows are buffered and read at the end.
 */
import { intakeText } from '../../messages/intake';
import { Row } from './cells';
import { OfficialRow, TableBody, TableReading, WholeMatch } from './layout';
import { nameWork } from './naming';
import { matchPaper } from './paper-match';
import { personalColumns } from './personal';
import { AggregateTable } from './records';
import { HEAD_ROWS, Recognised, recogniseSheet } from './registry';
import { RowSink } from './sink';
import { readTitleBlock } from './title';
import { SheetEntry, Upload } from './upload';

export class WholeSheetSink implements RowSink {
  private readonly rows: Row[];

  constructor(
    private readonly upload: Upload,
    private readonly entry: SheetEntry,
    above: readonly Row[],
  ) {
    this.rows = above.slice();
  }

  push(row: Row): void {
    this.rows.push(row);
  }

  /** Personal columns are blanked before the table is read, so that nothing of them reaches a record. */
  end(): void {
    const first = recogniseSheet(this.rows.slice(0, HEAD_ROWS)) as WholeRecognised;
    const personal = personalColumns(
      this.rows[first.match.headerRow],
      this.rows.slice(first.match.headerRow + 1),
    );
    if (personal.size === 0) return this.read(first, this.rows);
    this.upload.dropped.push({
      file: this.entry.file,
      sheet: this.entry.sheet,
      columns: [...personal.values()],
    });
    const masked = this.rows.map((row) => row.map((cell, column) => (personal.has(column) ? null : cell)));
    const again = recogniseSheet(masked.slice(0, HEAD_ROWS));
    if (again !== null && again.kind !== 'protocol') return this.read(again, masked);
    this.upload.reporter(this.entry)(first.match.headerRow + 1, null, intakeText.headerIncomplete);
  }

  private read(recognised: WholeRecognised, rows: readonly Row[]): void {
    if (recognised.kind === 'official') this.readOfficial(recognised.match, rows);
    else this.readTable(recognised.match, rows);
  }

  private readOfficial(match: WholeMatch<readonly OfficialRow[]>, rows: readonly Row[]): void {
    const report = this.upload.reporter(this.entry);
    const entries = match.read(rows.slice(match.headerRow + 1), report);
    this.entry.rows = this.upload.addOfficial(entries, report);
    if (entries.length === 0) report(match.headerRow + 1, null, intakeText.noEntries);
  }

  private readTable(match: WholeMatch<TableReading>, rows: readonly Row[]): void {
    const report = this.upload.reporter(this.entry);
    const { context } = this.upload;
    const refuse = (message: string): void => report(match.headerRow + 1, null, message);
    const title = readTitleBlock(rows.slice(0, match.headerRow));
    const naming = nameWork(title.work, context.workOption, this.entry.file, null);
    if ('refusal' in naming) return refuse(naming.refusal);
    const { work } = naming;
    this.entry.work = work;

    const { body, maxScore, schoolNames } = match.read(rows.slice(match.headerRow + 1), report);
    const tasks = body.kind === 'tasks' ? body.tasks : [];
    const found = tasks.map((task, column) => ({ ...task, column }));
    const matched = matchPaper(work, this.upload.knownPaper(work), maxScore ?? title.maxScore, found, []);
    if ('refusal' in matched) return refuse(matched.refusal);
    if (maxScore !== null && title.maxScore !== null && maxScore !== title.maxScore) {
      return refuse(intakeText.columnsUnlikeMaximum(maxScore, title.maxScore));
    }
    const elsewhere = this.upload.noteWork(work, matched.paper, title.date);
    if (elsewhere !== null) return refuse(elsewhere);
    if (matched.remark !== null) refuse(matched.remark);
    if (body.rows.length === 0) return refuse(intakeText.noGroups);
    this.entry.rows = body.rows.length;
    this.upload.schoolNames.push(...schoolNames);
    this.upload.tables.push(tableOf(body, work, matched.paper.maxScore));
  }
}

type WholeRecognised = Exclude<Recognised, { readonly kind: 'protocol' }>;

function tableOf(body: TableBody, work: AggregateTable['work'], maxScore: number | null): AggregateTable {
  return { ...body, work, maxScore } as AggregateTable;
}
