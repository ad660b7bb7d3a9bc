/**
 * Answers to lines of the roadmap into «Ответы школ»: a row is found by code of the line and school, and a newer answer
 * of the school takes the place of its older one. A blank cell takes nothing away.
 */
import { cellDate, cellText, isBlank } from '../intake/cells';
import { parseSchoolCode } from '../protocol/school';
import { PlacedRow, actionCodes } from '../registers/read';
import type { RoadmapRow } from '../roadmap/rows';
import { GENERAL_TITLE, RETURNED } from '../../messages/answers';
import { folded, isSame, shownText } from './cells';
import { Claims, unusedProblems } from './claims';
import { SAID, Said, saidColumn } from './forms';
import type { MergeTable, Outcome } from './merge-types';
import type { ReturnedLine, SchoolReturn } from './returned';

export interface LineContext {
  readonly code: string;
  readonly answers: MergeTable;
  /** Rows of «Ответы школ» of this school and the plan's year. */
  readonly standing: readonly PlacedRow[];
  /** Lines of the roadmap by code. */
  readonly lines: ReadonlyMap<string, RoadmapRow>;
  readonly today: string;
  /** Takes other schools out of a text. */
  readonly without: (text: string) => string;
}

export function mergeLines(files: readonly SchoolReturn[], context: LineContext, outcome: Outcome): void {
  const { code, answers, lines, today, without } = context;
  const standing = answersByLine(context.standing);
  const claims = new Claims<RoadmapRow>(outcome.refused);
  for (const { file, lines: returned } of files) {
    for (const line of returned) {
      const found = lineOf(line, lines, without);
      if ('message' in found) {
        const { sheet, row } = line;
        outcome.refused.push({ file, sheet, row, column: null, message: found.message });
        continue;
      }
      const answer = standing.get(found.id);
      const claim = { file, ...line, cells: line.cells as Record<string, never> };
      if (answer !== undefined && differing(line, answer, context).length === 0) {
        outcome.refused.push(...unusedProblems(claim, (id) => without(shownText(answer.cells[id]))));
        outcome.unchanged++;
      } else claims.add(found.id, claim, found);
    }
  }
  for (const { claim, subject } of claims.taken()) {
    const answer = standing.get(subject.id);
    const standingText = (id: string): string => without(shownText(answer?.cells[id]));
    outcome.refused.push(...unusedProblems(claim, standingText));
    if (Object.keys(claim.cells).length === 0) continue;
    const place = [subject.id, subject.number].filter(Boolean).join(' · ');
    if (answer === undefined) {
      const cells = { action: subject.id, school: code, number: subject.number, title: subject.action };
      outcome.added.push({ table: 'answers', place, cells: { ...cells, ...claim.cells, received: today } });
      continue;
    }
    const { position } = answer;
    for (const column of differing(claim, answer, context)) {
      const before = shownText(answer.cells[column]);
      const after = claim.cells[column] ?? null;
      outcome.changed.push({ table: 'answers', position, column, place, before, after });
    }
    if (answers.columns.has('received') && cellDate(answer.cells.received) !== today)
      outcome.stamped.push(position);
  }
}

/** The line of the roadmap that a row speaks of, or why it is none. */
function lineOf(
  { action, title }: ReturnedLine,
  lines: ReadonlyMap<string, RoadmapRow>,
  without: (text: string) => string,
): RoadmapRow | { readonly message: string } {
  const codes = actionCodes(action);
  if (codes.length !== 1) return { message: RETURNED.noAction(action) };
  const line = lines.get(codes[0]!);
  if (line === undefined) return { message: RETURNED.unknownAction(codes[0]!) };
  return folded(without(line.action)) === folded(without(title))
    ? line
    : { message: RETURNED.otherText(codes[0]!) };
}

function differing(
  { cells }: { readonly cells: Readonly<Partial<Record<Said, unknown>>> },
  answer: PlacedRow,
  { answers, without }: LineContext,
): Said[] {
  return SAID.filter(
    (id) =>
      id in cells &&
      answers.columns.has(id) &&
      !isSame(answer.cells[id], cells[id] as string, saidColumn(id), without),
  );
}

function answersByLine(rows: readonly PlacedRow[]): Map<string, PlacedRow> {
  const found = new Map<string, PlacedRow>();
  for (const row of rows) {
    const [code] = actionCodes(row.cells.action);
    if (code !== undefined && !found.has(code)) found.set(code, row);
  }
  return found;
}

/** The row that says that a school's file came: it has no code of a line. Typed rows have no day of receipt. */
export function generalRow(rows: readonly PlacedRow[]): PlacedRow | null {
  return rows.find(({ cells }) => cellText(cells.action) === '' && cellDate(cells.received) !== null) ?? null;
}

/**
 * Notes that the file came, with the school's comment; returns the ISO day of receipt, which a file that was read before
 * keeps. `issued`: when the file was made.
 */
export function noteReceipt(
  comment: string,
  issued: string | null,
  { code, standing, today, without }: LineContext,
  outcome: Outcome,
): string {
  const row = generalRow(standing);
  const place = GENERAL_TITLE;
  if (row === null) {
    const cells = { school: code, title: GENERAL_TITLE, comment: comment || null, received: today };
    outcome.added.push({ table: 'answers', place, cells });
    return today;
  }
  const { position, cells } = row;
  if (comment !== '' && !isSame(cells.comment, comment, saidColumn('comment'), without)) {
    const before = isBlank(cells.comment) ? '' : shownText(cells.comment);
    outcome.changed.push({ table: 'answers', position, column: 'comment', place, before, after: comment });
  }
  const received = cellDate(cells.received)!;
  if (issued === null || received >= issued || received === today) return received;
  outcome.stamped.push(position);
  return today;
}

/** Rows of «Ответы школ» by school. */
export function rowsBySchool(rows: readonly PlacedRow[]): ReadonlyMap<string, readonly PlacedRow[]> {
  const found = new Map<string, PlacedRow[]>();
  for (const row of rows) {
    const code = parseSchoolCode(row.cells.school);
    if (code === null) continue;
    const own = found.get(code);
    if (own === undefined) found.set(code, [row]);
    else own.push(row);
  }
  return found;
}
