/**
 * Intake of one upload: sheets come in row by row, counts, tables and lists come out, with everything that could not
 * be read. Files of one drop are one upload; a protocol's rows are folded as they come and never held.
 */
import { parseSchoolCode } from '../protocol/school';
import { intakeText } from '../../messages/intake';
import { Row, headerText, isBlankRow } from './cells';
import { ProtocolMatch } from './layout';
import { nameWork } from './naming';
import { matchPaper, usedColumns } from './paper-match';
import { personalColumns } from './personal';
import { ProtocolSink, RowSink, safeColumns } from './protocol-sheet';
import { IntakeResult, Problem } from './records';
import { HEAD_ROWS, recogniseSheet } from './registry';
import { WholeSheetSink } from './table-sheet';
import { readTitleBlock } from './title';
import { IntakeContext, SheetEntry, Upload } from './upload';

export type { IntakeContext } from './upload';

/** Takes the rows of one sheet, in order, from its first row. */
export interface SheetReader {
  push(row: Row): void;
  end(): void;
}

export class Intake {
  private readonly upload: Upload;

  constructor(context: IntakeContext) {
    this.upload = new Upload(context);
  }

  /** `file` is the name shown to the person and, when nothing better is there, the name the work is read from. */
  openSheet(file: string, sheet: string): SheetReader {
    return new BufferedSheet(this.upload, this.upload.openEntry(file, sheet));
  }

  /** Notes a file that could not be opened at all. */
  refuse(problem: Problem): void {
    this.upload.report(problem);
  }

  /** The result of all sheets ended so far. The intake is of no further use. */
  close(): IntakeResult {
    return this.upload.close();
  }
}

/** Words that only headers of known tables have; they tell where a header was meant to be. */
const HEADER_ANCHOR =
  /^(группы участников|код участника|код обучающегося|логин.*|login|количество маркеров)$/;

/** Holds the top of a sheet until its layout is known, then lets rows through. */
class BufferedSheet implements SheetReader {
  private head: Row[] = [];
  private sink: RowSink | null = null;
  private rowNumber = 0;

  constructor(
    private readonly upload: Upload,
    private readonly entry: SheetEntry,
  ) {}

  push(row: Row): void {
    this.rowNumber++;
    if (this.sink !== null) return this.sink.push(row, this.rowNumber);
    this.head.push(row);
    if (this.head.length === HEAD_ROWS) this.open();
  }

  end(): void {
    const sink = this.sink ?? this.open();
    sink.end();
  }

  private open(): RowSink {
    const head = this.head;
    this.head = [];
    const recognised = recogniseSheet(head);
    if (recognised === null) {
      this.entry.suspect = suspectOf(head);
      return (this.sink = NOWHERE);
    }
    this.entry.layout = recognised.layout;
    if (recognised.kind === 'protocol') {
      const { match } = recognised;
      this.sink = openProtocol(this.upload, this.entry, head, match);
      for (let i = match.headerRow + 1; i < head.length; i++) this.sink.push(head[i], i + 1);
    } else {
      this.sink = new WholeSheetSink(this.upload, this.entry, head);
    }
    return this.sink;
  }
}

/** For sheets that are refused or no table at all. */
const NOWHERE: RowSink = { push: () => undefined, end: () => undefined };

function suspectOf(head: readonly Row[]): SheetEntry['suspect'] {
  const anchor = head.findIndex((row) => row.some((cell) => HEADER_ANCHOR.test(headerText(cell))));
  if (anchor >= 0) return { row: anchor + 1, message: intakeText.headerIncomplete };
  const first = head.findIndex((row) => !isBlankRow(row));
  return first < 0
    ? { row: null, message: intakeText.empty }
    : { row: first + 1, message: intakeText.notUnderstood };
}

/** Names the work and its paper, drops personal columns, and opens the fold; reports and refuses when that fails. */
function openProtocol(
  upload: Upload,
  entry: SheetEntry,
  head: readonly Row[],
  match: ProtocolMatch,
): RowSink {
  const { context } = upload;
  const report = upload.reporter(entry);
  const refuse = (message: string): RowSink => {
    report(match.headerRow + 1, null, message);
    return NOWHERE;
  };
  const body = head.slice(match.headerRow + 1);
  const title = readTitleBlock(head.slice(0, match.headerRow));
  const naming = nameWork(title.work, context.workOption, entry.file, usedColumns(match.tasks, body));
  if ('refusal' in naming) return refuse(naming.refusal);
  const { work } = naming;
  entry.work = work;

  const matched = matchPaper(work, upload.knownPaper(work), title.maxScore, match.tasks, body);
  if ('refusal' in matched) return refuse(matched.refusal);
  const conflict =
    upload.noteWork(work, matched.paper, title.date) ?? upload.noteTaskCount(work, matched.columns.length);
  if (conflict !== null) return refuse(conflict);
  if (matched.remark !== null) report(match.headerRow + 1, null, matched.remark);

  const school = match.schoolInFileName ? parseSchoolCode(entry.file.replace(/^.*[\\/]/, '')) : null;
  if (match.schoolInFileName && school === null) return refuse(intakeText.schoolNotInFileName);

  const personal = personalColumns(head[match.headerRow], body);
  if (personal.size > 0) {
    upload.dropped.push({ file: entry.file, sheet: entry.sheet, columns: [...personal.values()] });
  }
  const columns = safeColumns(match, matched.columns, personal);
  const folder = upload.fold.open({
    file: entry.file,
    work,
    paper: matched.paper,
    columns,
    fixedSchool: school === null ? null : { school, municipality: '' },
  });
  const nameColumn = personal.has(match.schoolName) ? -1 : match.schoolName;
  return new ProtocolSink(upload, entry, folder, columns, nameColumn);
}
