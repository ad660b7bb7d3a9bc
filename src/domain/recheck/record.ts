/**
 * Re-checks as «Перепроверка» has them, drawn, read from a list or typed by hand: counts only. Rows that contradict
 * themselves are reported and not used.
 */
import { cellCount, cellDate, cellNumber, cellText } from '../intake/cells';
import type { RecheckCounts } from '../panel/panel';
import { parseSchoolCode } from '../protocol/school';
import { parseWorkId, workId } from '../protocol/work';
import type { Read, RowProblem } from '../tables/lists';
import type { TableRow } from '../tables/schema';
import { LISTS } from '../../messages/lists';
import { RECHECK_TABLE } from '../../messages/recheck';
import { TABLE_TEXT } from '../../messages/tables';

export interface Recheck extends RecheckCounts {
  /** Work id. */
  readonly work: string;
  /** Six digits. */
  readonly school: string;
  /** ISO date of the draw or of the re-check; null when none was typed. */
  readonly date: string | null;
  /** Works drawn; null for a re-check without a recorded draw. */
  readonly drawn: number | null;
  /** Quadratic weighted kappa of the marks; null when it was not computed. */
  readonly kappa: number | null;
}

interface PlacedRow {
  readonly position: number;
  readonly cells: TableRow;
}

/** Key by which a re-check is replaced: a second one of the same school on another day is another row. */
export function recheckKey(work: string, school: string, date: string | null): string {
  return `${work}|${school}|${date ?? ''}`;
}

/** The key of a row as it stands in the table; null when it names no work or no school. */
export function keyOfRow(cells: TableRow): string | null {
  const work = parseWorkId(cellText(cells.work));
  const school = parseSchoolCode(cells.school);
  return work === null || school === null ? null : recheckKey(workId(work), school, cellDate(cells.date));
}

/** Every usable row; a row of a draw whose list has not been read yet has `works` 0. */
export function readRechecks(rows: readonly PlacedRow[]): Read<Recheck> {
  const values: Recheck[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (const { position, cells } of rows) {
    const key = keyOfRow(cells);
    const refusal = key === null ? LISTS.brokenKey : seen.has(key) ? RECHECK_TABLE.twice : null;
    const read = refusal === null ? readRow(cells) : { messages: [refusal], value: null };
    for (const message of read.messages) problems.push({ position, message });
    if (read.value === null) continue;
    seen.add(key!);
    values.push(read.value);
  }
  return { values, problems };
}

/** By `work|school`: the latest re-check that has results. */
export function latestRechecks(rechecks: readonly Recheck[]): ReadonlyMap<string, Recheck> {
  const latest = new Map<string, Recheck>();
  for (const recheck of rechecks) {
    const key = `${recheck.work}|${recheck.school}`;
    const known = latest.get(key);
    if (recheck.works > 0 && (known?.date ?? '') <= (recheck.date ?? '')) latest.set(key, recheck);
  }
  return latest;
}

const COUNTS = ['drawn', 'works', 'agreed', 'lowered', 'raised'] as const;
const FIGURES = ['sum', 'squares', 'kappa'] as const;

interface ReadRecheck {
  readonly value: Recheck | null;
  readonly messages: readonly string[];
}

function readRow(cells: TableRow): ReadRecheck {
  const school = parseSchoolCode(cells.school)!;
  for (const id of [...COUNTS, ...FIGURES]) {
    const value = cellNumber(cells[id]);
    const isBroken = Number.isNaN(value) || (isCount(id) && value !== null && cellCount(cells[id]) === null);
    if (isBroken) return refused(LISTS.brokenNumber(headingOf(id), cellText(cells[id])));
  }
  if (expertSchools(cells.expertSchool).includes(school)) return refused(RECHECK_TABLE.ownExpert);
  const [drawn, typedWorks, agreed, lowered, raised] = COUNTS.map((id) => cellCount(cells[id]));
  const parts = (agreed ?? 0) + (lowered ?? 0) + (raised ?? 0);
  const works = typedWorks ?? parts;
  if (works !== parts) return refused(RECHECK_TABLE.partsDiffer(works, parts));
  const messages: string[] = [];
  if (typeof drawn === 'number' && works > drawn) messages.push(RECHECK_TABLE.moreThanDrawn(works, drawn));
  const sums = sumsOf(cells, works, (lowered ?? 0) + (raised ?? 0));
  if (sums === 'impossible') messages.push(RECHECK_TABLE.impossibleSums);
  const kappa = cellNumber(cells.kappa);
  const isKappa = kappa === null || Math.abs(kappa) <= 1;
  if (!isKappa) messages.push(RECHECK_TABLE.impossibleKappa);
  return {
    messages,
    value: {
      work: workId(parseWorkId(cellText(cells.work))!),
      school,
      date: cellDate(cells.date),
      drawn: drawn ?? null,
      works,
      agreed: agreed ?? 0,
      lowered: lowered ?? 0,
      raised: raised ?? 0,
      ...(sums === 'impossible' ? NO_SUMS : sums),
      kappa: isKappa ? kappa : null,
    },
  };
}

interface Sums {
  readonly sum: number | null;
  readonly squares: number | null;
}

const NO_SUMS: Sums = { sum: null, squares: null };

/** Sums of typed rows may be blank; those of works that all agree are 0 without being typed. */
function sumsOf(cells: TableRow, works: number, changed: number): Sums | 'impossible' {
  if (works === 0) return NO_SUMS;
  const sum = cellNumber(cells.sum);
  const squares = cellNumber(cells.squares);
  if (changed === 0 && (sum ?? 0) === 0 && (squares ?? 0) === 0) return { sum: 0, squares: 0 };
  if (sum === null || squares === null) return { sum, squares: null };
  // By the inequality of Cauchy and Schwarz over the works that differ; agreed ones add nothing to either sum.
  const isPossible = changed > 0 && squares * changed >= sum * sum - 1e-9;
  return isPossible ? { sum, squares } : 'impossible';
}

/** Codes of the experts' own schools, however they are separated. */
function expertSchools(cell: unknown): readonly string[] {
  return (cellText(cell).match(/\d{6}/g) ?? []) as string[];
}

function isCount(id: string): boolean {
  return COUNTS.some((one) => one === id);
}

function headingOf(id: string): string {
  return TABLE_TEXT.recheck.columns[id]!.header;
}

function refused(message: string): ReadRecheck {
  return { value: null, messages: [message] };
}
