/**
 * Reads given files as one upload, one after another, in this browser. Rows of pupils live in here only while they are
 * counted; what comes out are counts, tables and sentences.
 */
import { Intake } from '../../domain/intake/intake';
import type { KnownPaper } from '../../domain/intake/payload';
import { Protocols } from '../../domain/intake/protocols';
import type { IntakeResult, Problem } from '../../domain/intake/records';
import type { Paper } from '../../domain/protocol/paper';
import { Work, workId } from '../../domain/protocol/work';
import { readTables } from '../../files/read-tables';
import type { StopSignal } from '../../files/next-task';
import type { GivenFile } from './given';

/** Milliseconds in which a browser has drawn what is being done. */
const DRAWN = 30;

/** Hears how many files are done, with parts of the one being read, and its name; an empty name when all are. */
export type OnFile = (done: number, file: string) => void;

/** The person has stopped a long job. */
export class Stopped extends Error {}

/**
 * What all files give together; `protocols` takes the rows of protocols. `refused` are archives and files that could not be opened.
 * @throws Stopped soon after `signal` says so.
 */
export async function readGiven(
  given: readonly GivenFile[],
  refused: readonly Problem[],
  papers: readonly KnownPaper[],
  onFile: OnFile,
  signal: StopSignal,
  protocols: Protocols = new Protocols(),
): Promise<IntakeResult> {
  const known = new Map<string, Paper>(
    papers.map(({ work, maxScore, cuts, tasks }) => [workId(work), { maxScore, cuts, tasks }] as const),
  );
  let workOption: Work | null = null;
  // The files are read one after another, and a sheet asks for its work while its file is read.
  const context = {
    get workOption(): Work | null {
      return workOption;
    },
    paperOf: (work: Work): Paper | null => known.get(workId(work)) ?? null,
  };
  const intake = new Intake(context, protocols);
  refused.forEach((problem) => intake.refuse(problem));
  for (const [i, { source, work }] of given.entries()) {
    workOption = work;
    onFile(i, source.name);
    await readTables(source, intake, (done, size) => onFile(i + done / size, source.name), signal);
    if (signal.aborted) throw new Stopped();
  }
  // Similar works of a big school are counted only now, and nothing can be drawn meanwhile.
  onFile(given.length, '');
  await new Promise((resolve) => setTimeout(resolve, DRAWN));
  return intake.close();
}
