/**
 * Runs of spaces in lines of text: columns of a table that was copied as text, or nothing at all (a scan, a line set to
 * full width). The text as a whole tells, because a single line cannot.
 */
import { isDeadline } from '../deadline/find';
import { goesOn, planNumber } from './cell-kind';
import { isResponsible } from './roles';

/** Fewer say nothing. */
const FEWEST = 5;

/** The lines, with single spaces where wider ones part nothing. */
export function withoutIdleSpaces(lines: readonly string[]): readonly string[] {
  const gaps = lines.flatMap(gapsOf);
  const two = gaps.filter(({ width }) => width === 2);
  const more = gaps.filter(({ width }) => width > 2);
  const idle = { two: areIdle(two), more: areIdle(more) };
  if (!idle.two && !idle.more) return lines;
  return lines.map((line) =>
    line.replace(/(\S)( {2,})(?=\S)/g, (all, before: string, { length }: string) =>
      (length === 2 ? idle.two : idle.more) ? `${before} ` : all,
    ),
  );
}

interface Gap {
  readonly width: number;
  /** Up to the next gap. */
  readonly after: string;
}

function gapsOf(line: string): Gap[] {
  const parts = line.trim().split(/( {2,})/);
  return parts.flatMap((part, i) => (i % 2 === 1 ? [{ width: part.length, after: parts[i + 1]! }] : []));
}

/** Columns do not begin in the middle of a sentence, but for deadlines and people; words behind idle spaces do. */
function areIdle(gaps: readonly Gap[]): boolean {
  if (gaps.length < FEWEST) return false;
  const inside = gaps.filter(
    ({ after }) => goesOn(after) && planNumber(after) === null && !isDeadline(after) && !isResponsible(after),
  );
  return inside.length * 2 > gaps.length;
}
