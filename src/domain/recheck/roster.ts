/**
 * Participants of protocols by school and work, for a draw. Only those who may hold pupils' rows use it: the command
 * line and the browser. What is a participant is decided by the fold that counts them.
 */
import { cellText } from '../intake/cells';
import type { SchoolWorkCounts } from '../protocol/counts';
import { ProtocolFold, ProtocolSource, RowFolder } from '../protocol/fold';
import type { Paper } from '../protocol/paper';
import { readCount } from '../protocol/protocol-cells';
import { normaliseClass, parseSchoolCode } from '../protocol/school';
import { Work, workId } from '../protocol/work';
import type { Participant } from './draw';

/** All participants of one school's work. */
export interface RosterUnit {
  readonly work: Work;
  /** Six digits. */
  readonly school: string;
  readonly paper: Paper;
  readonly participants: readonly Participant[];
  /** Participants whose row has no code: their papers cannot be asked for. */
  readonly withoutCode: number;
}

interface OpenUnit extends RosterUnit {
  readonly participants: Participant[];
  withoutCode: number;
}

/** A fold that remembers the participants it has counted. */
export class RosterFold implements Pick<ProtocolFold, 'open' | 'close'> {
  private readonly fold = new ProtocolFold();
  private readonly byKey = new Map<string, OpenUnit>();

  open(source: ProtocolSource): RowFolder {
    const folder = this.fold.open(source);
    return {
      push: (row, rowNumber) => {
        const outcome = folder.push(row, rowNumber);
        if (outcome === 'participant') this.note(source, row);
        return outcome;
      },
    };
  }

  close(): SchoolWorkCounts[] {
    return this.fold.close();
  }

  /** By work and school. */
  units(): readonly RosterUnit[] {
    return [...this.byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, unit]) => unit);
  }

  private note({ work, paper, columns, fixedSchool }: ProtocolSource, row: readonly unknown[]): void {
    const school = fixedSchool === null ? parseSchoolCode(row[columns.school])! : fixedSchool.school;
    const key = `${workId(work)}|${school}`;
    let unit = this.byKey.get(key);
    if (unit === undefined) {
      unit = { work, school, paper, participants: [], withoutCode: 0 };
      this.byKey.set(key, unit);
    }
    const code = columns.code < 0 ? '' : cellText(row[columns.code]);
    if (code === '') {
      unit.withoutCode++;
      return;
    }
    const className = columns.class < 0 ? '' : normaliseClass(row[columns.class]);
    unit.participants.push({ code, className, total: readCount(row[columns.total]) });
  }
}
