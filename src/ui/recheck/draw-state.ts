/** The steps of a draw in the browser: files to participants, participants to works, counts to the workbook. */
import type { KnownPaper } from '../../domain/intake/payload';
import { Protocols } from '../../domain/intake/protocols';
import type { Problem } from '../../domain/intake/records';
import { commissionRecord } from '../../domain/documents/recheck-record';
import { workId } from '../../domain/protocol/work';
import { drawRecord, drawUnit, drawnLines } from '../../domain/recheck/draw-units';
import type { RecheckAnswer } from '../../domain/recheck/entered';
import type { DrawnUnit } from '../../domain/recheck/list';
import { recheckKey } from '../../domain/recheck/record';
import { RosterFold, RosterUnit } from '../../domain/recheck/roster';
import { writeDocx } from '../../docx';
import { recheckListFile } from '../../files/recheck-list';
import { RECHECK_DIALOG } from '../../messages/dialog-recheck';
import { workTitle } from '../../messages/intake';
import { RECHECK_RUN } from '../../messages/recheck';
import { AskedFile, askedFiles, withoutOption } from '../load/asked-work';
import type { GivenFile } from '../load/given';
import { OnFile, readGiven } from '../load/reading';
import { call } from '../server';

/** What the files gave. */
export interface RosterReading {
  readonly units: readonly RosterUnit[];
  readonly problems: readonly Problem[];
  /** Files whose work a person has to name. */
  readonly asked: readonly AskedFile[];
}

export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A draw with its files. */
export interface Draw {
  readonly units: readonly DrawnUnit[];
  readonly count: number;
  /** ISO day. */
  readonly date: string;
  readonly files: readonly SavedFile[];
  /** Sentences about what was drawn and what the workbook did not take. */
  readonly lines: readonly string[];
  /** Rows in the workbook; null while it has not answered. */
  readonly recorded: number | null;
}

/** `work|school` */
export function unitKey({ work, school }: RosterUnit): string {
  return `${workId(work)}|${school}`;
}

/** As the list of choices names it. */
export function unitTitle({ work, school, participants }: RosterUnit): string {
  return participants.length === 0
    ? RECHECK_DIALOG.unitWithoutCodes(school, workTitle(work))
    : RECHECK_DIALOG.unit(school, workTitle(work), String(participants.length));
}

/** Reads protocols; participants stay in what comes out. Rejects with what the workbook said. */
export async function readRoster(
  given: readonly GivenFile[],
  refused: readonly Problem[],
  onFile: OnFile,
  signal: AbortSignal,
): Promise<RosterReading> {
  const papers = await call<KnownPaper[]>('apiPapers');
  const roster = new RosterFold();
  const result = await readGiven(given, refused, papers, onFile, signal, new Protocols(roster));
  return {
    units: roster.units(),
    problems: result.problems.map(withoutOption),
    asked: askedFiles(result),
  };
}

/** Draws and makes the files, before anything is said to the workbook. */
export async function drawChosen(
  units: readonly RosterUnit[],
  count: number,
  seed: string | null,
  date: string,
): Promise<Draw> {
  const drawn = units
    .filter(({ participants }) => participants.length > 0)
    .map((unit) => drawUnit(unit, count, seed, date));
  const withoutCode = units.reduce((all, unit) => all + unit.withoutCode, 0);
  return withFiles(drawn, count, date, {
    lines: withoutCode > 0 ? [RECHECK_RUN.withoutCode(withoutCode)] : [],
    recorded: null,
  });
}

/** Counts to the workbook; units that it refuses are named and leave the files. Rejects with what the workbook said. */
export async function recordDraw(draw: Draw): Promise<Draw> {
  const { units, count, date, lines } = draw;
  const answer = await call<RecheckAnswer>('apiRecheckDraw', JSON.stringify(units.map(drawRecord)));
  const refused = new Set(answer.refused.map(({ key }) => key));
  const listed = units.filter(({ work, school }) => !refused.has(recheckKey(work, school, date)));
  return withFiles(listed, count, date, {
    lines: [...drawnLines(listed), ...answer.refused.map(({ message }) => message), ...lines],
    recorded: listed.length,
  });
}

async function withFiles(
  units: readonly DrawnUnit[],
  count: number,
  date: string,
  rest: Pick<Draw, 'lines' | 'recorded'>,
): Promise<Draw> {
  if (units.length === 0) return { units, count, date, files: [], ...rest };
  const name = RECHECK_DIALOG.listName(date);
  const files = [
    { name, blob: new Blob([(await recheckListFile(units, count, date)) as BlobPart]) },
    {
      name: RECHECK_RUN.recordName(name),
      blob: new Blob([(await writeDocx(commissionRecord(units))) as BlobPart]),
    },
  ];
  return { units, count, date, files, ...rest };
}
