/**
 * Intake of one upload: sheets come in row by row, counts, tables and lists come out, with everything that could not
 * be read. Files of one drop are one upload; a protocol's rows are folded as they come and never held.
 */
import { SchoolWorkCounts } from '../protocol/counts';
import { intakeText } from '../../messages/intake';
import { Row, headerText, isBlankRow } from './cells';
import { ProtocolMatch } from './layout';
import { IntakeResult, Problem } from './records';
import { HEAD_ROWS, recogniseSheet } from './registry';
import { NOWHERE, RowSink } from './sink';
import { WholeSheetSink } from './table-sheet';
import { IntakeContext, SheetEntry, Upload } from './upload';

export type { IntakeContext } from './upload';

/** Takes the rows of one sheet, in order, from its first row. */
export interface SheetReader {
  push(row: Row): void;
  end(): void;
}

/** Takes the sheets that are protocols (`Protocols`). Of one upload, like the intake. */
export interface ProtocolIntake {
  /** `head` is the buffered top of the sheet; returns where the rows below the header go. */
  open(upload: Upload, entry: SheetEntry, head: readonly Row[], match: ProtocolMatch): RowSink;
  /** The counts of all rows taken. */
  close(): SchoolWorkCounts[];
}

export class Intake {
  private readonly upload: Upload;

  /** Without `protocols`, a protocol is recognised and refused before any of its rows is read. */
  constructor(
    context: IntakeContext,
    private readonly protocols: ProtocolIntake | null,
  ) {
    this.upload = new Upload(context);
  }

  /** `file` is the name shown to the person and, when nothing better is there, the name the work is read from. */
  openSheet(file: string, sheet: string): SheetReader {
    return new BufferedSheet(this.upload, this.protocols, this.upload.openEntry(file, sheet));
  }

  /** Notes a file that could not be opened at all. */
  refuse(problem: Problem): void {
    this.upload.report(problem);
  }

  /** The result of all sheets ended so far. The intake is of no further use. */
  close(): IntakeResult {
    return this.upload.close(this.protocols === null ? [] : this.protocols.close());
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
    private readonly protocols: ProtocolIntake | null,
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
      if (this.protocols === null) {
        this.upload.reporter(this.entry)(match.headerRow + 1, null, intakeText.protocolPasted);
        return (this.sink = NOWHERE);
      }
      this.sink = this.protocols.open(this.upload, this.entry, head, match);
      for (let i = match.headerRow + 1; i < head.length; i++) this.sink.push(head[i], i + 1);
    } else {
      this.sink = new WholeSheetSink(this.upload, this.entry, head);
    }
    return this.sink;
  }
}

function suspectOf(head: readonly Row[]): SheetEntry['suspect'] {
  const anchor = head.findIndex((row) => row.some((cell) => HEADER_ANCHOR.test(headerText(cell))));
  if (anchor >= 0) return { row: anchor + 1, message: intakeText.headerIncomplete };
  const first = head.findIndex((row) => !isBlankRow(row));
  return first < 0
    ? { row: null, message: intakeText.empty }
    : { row: first + 1, message: intakeText.notUnderstood };
}
