/**
 * Which works of a school are re-checked (перепроверка): those at the cut scores first, the rest by a seeded draw, so
 * that whoever doubts the choice can repeat it from the protocol and the recorded seed. It reads no files.
 */
import type { CutScores } from '../protocol/paper';
import { Random } from '../random';

/** Works drawn per school and work unless a person names another number. */
export const WORKS_DRAWN = 15;

/** A participant of a protocol. Lives in local files only: no code may enter the workbook. */
export interface Participant {
  readonly code: string;
  readonly className: string;
  /** Primary score that the school gave. */
  readonly total: number;
}

export interface DrawnWork extends Participant {
  /** The score is a cut score or one above it: the scores at which a single point decides the mark. */
  readonly isAtCut: boolean;
}

/**
 * At most `count` works, ordered by class and code as papers lie in a folder. Every participant of a school × work has
 * a code of its own. The same participants and seed give the same works, whatever the order of the rows.
 */
export function drawWorks(
  participants: readonly Participant[],
  cuts: CutScores | null,
  count: number,
  seed: string,
): DrawnWork[] {
  const byCode = participants.slice().sort((a, b) => compareCodes(a.code, b.code));
  const shuffled = new Random(seed)
    .shuffled(byCode)
    .map((one) => ({ ...one, isAtCut: isAtCut(one.total, cuts) }));
  const inTurn = [...shuffled.filter((one) => one.isAtCut), ...shuffled.filter((one) => !one.isAtCut)];
  return inTurn
    .slice(0, count)
    .sort((a, b) => compareCodes(a.className, b.className) || compareCodes(a.code, b.code));
}

function isAtCut(total: number, cuts: CutScores | null): boolean {
  return cuts !== null && cuts.some((cut) => total === cut || total === cut + 1);
}

/** Seed of one school's work: schools added to a draw later do not change the works of the others. */
export function unitSeed(seed: string, work: string, school: string): string {
  return `${seed}|${work}|${school}`;
}

/** Codes of digits by their number, without the memory of a locale. */
function compareCodes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
