/**
 * From participants of protocols to the works of a draw and to what may be recorded of it. The command line and the
 * browser go these steps; participant codes stay with them.
 */
import type { Paper } from '../protocol/paper';
import { paperFor } from '../protocol/papers';
import { parseWorkId, workId } from '../protocol/work';
import type { KnownPaper } from '../intake/payload';
import { RECHECK_RUN } from '../../messages/recheck';
import { drawWorks, unitSeed } from './draw';
import type { DrawnUnit } from './list';
import type { RosterUnit } from './roster';

/** A draw of one school's work, as it crosses from the command line or the browser: counts only. */
export interface DrawRecord {
  readonly work: string;
  readonly school: string;
  /** ISO date. */
  readonly date: string;
  readonly drawn: number;
  readonly seed: string;
}

/** At most `count` works of the unit; without a typed seed (null) the work and the ISO `date` are the seed. */
export function drawUnit(
  { work, school, paper, participants }: RosterUnit,
  count: number,
  typedSeed: string | null,
  date: string,
): DrawnUnit {
  const id = workId(work);
  const seed = typedSeed ?? `${id} ${date}`;
  const works = drawWorks(participants, paper.cuts, count, unitSeed(seed, id, school));
  return { work: id, school, date, seed, cuts: paper.cuts, participants: participants.length, works };
}

/** All that leaves for the workbook. */
export function drawRecord({ work, school, date, seed, works }: DrawnUnit): DrawRecord {
  return { work, school, date, seed, drawn: works.length };
}

/** A sentence for each work: schools, works drawn, works at the cuts. */
export function drawnLines(units: readonly DrawnUnit[]): string[] {
  return [...new Set(units.map(({ work }) => work))].map((work) => {
    const ofWork = units.filter((unit) => unit.work === work);
    const works = ofWork.flatMap((unit) => unit.works);
    const atCut = ofWork[0]!.cuts === null ? null : works.filter(({ isAtCut }) => isAtCut).length;
    return RECHECK_RUN.drawn(work, ofWork.length, works.length, atCut, ofWork[0]!.seed);
  });
}

/** Papers by ids of works: the workbook's, else the published ones; null for a work that nobody knows. */
export function paperLookup(papers: readonly KnownPaper[]): (id: string) => Paper | null {
  const known = new Map<string, Paper>(
    papers.map(({ work, maxScore, cuts }) => [workId(work), { maxScore, cuts, tasks: [] }] as const),
  );
  return (id) => {
    const work = parseWorkId(id);
    return known.get(id) ?? (work === null ? null : paperFor(work));
  };
}
