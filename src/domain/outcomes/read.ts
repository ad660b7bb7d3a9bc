/**
 * Rows of «Зачёты и пороги» that people have typed or lists have brought. What cannot be used becomes a sentence about its
 * row; the rest counts. Rows of protocols are made anew from the protocols and are not read.
 */
import { LEVEL_WORDS, MEASURE_WORDS, SOURCE } from '../../messages/choices';
import { OUTCOMES } from '../../messages/outcomes';
import { PROCEDURE_TABLE_TEXT } from '../../messages/procedures';
import { cellCount, cellNumber, cellText, isBlank } from '../intake/cells';
import type { GroupLevel } from '../intake/records';
import type { MeasureId } from '../procedures/kinds';
import type { OutcomeRow } from '../procedures/outcome-row';
import { parseSchoolCode } from '../protocol/school';
import { parseWorkId, workId } from '../protocol/work';
import type { Read, RowProblem } from '../tables/lists';
import { sourceOf } from '../tables/results';
import type { TableRow } from '../tables/schema';
import { SourcedOutcome, outcomeKey } from './outcome';

interface PlacedRow {
  readonly position: number;
  readonly cells: TableRow;
}

const COUNTS = ['n', 'reached', 'winners', 'prizeWinners'] as const;

/** Columns that say what a row is about; a row without any of them is somebody's blank. */
const TOLD = ['work', 'measure', 'school', 'n', 'reached', 'winners', 'prizeWinners'] as const;

/** One of two rows about the same is used: a person's before a list's, the upper before the lower. */
export function readOutcomes(rows: readonly PlacedRow[]): Read<SourcedOutcome> {
  const values: SourcedOutcome[] = [];
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  const isTyped = ({ cells }: PlacedRow): boolean => sourceOf(cells) === SOURCE.typed;
  const read = rows.filter(({ cells }) => sourceOf(cells) !== SOURCE.protocol);
  for (const row of [...read.filter(isTyped), ...read.filter((one) => !isTyped(one))]) {
    const { position, cells } = row;
    if (TOLD.every((id) => isBlank(cells[id]))) continue;
    const one = outcomeOf(cells);
    if (typeof one === 'string') {
      problems.push({ position, message: one });
      continue;
    }
    const key = outcomeKey(one);
    const first = seen.get(key);
    if (first !== undefined) {
      problems.push({ position, message: OUTCOMES.repeated(first + 1) });
      continue;
    }
    seen.set(key, position);
    if (Number.isNaN(cellNumber(cells.mean)))
      problems.push({ position, message: brokenNumber('mean', cells.mean) });
    values.push({ ...one, source: isTyped(row) ? 'typed' : 'table', position });
  }
  return { values, problems };
}

/** The row, or the sentence that says why it cannot be used. */
function outcomeOf(cells: TableRow): OutcomeRow | string {
  const work = parseWorkId(cellText(cells.work));
  if (work === null) return OUTCOMES.noWork(cellText(cells.work));
  const measure = measureOf(cellText(cells.measure));
  if (measure === null) return OUTCOMES.noMeasure(cellText(cells.measure));
  const school = parseSchoolCode(cells.school);
  const level = levelOf(cellText(cells.level), school !== null);
  if (level === null || (level === 'school') !== (school !== null)) return OUTCOMES.noGroup;
  for (const id of COUNTS) {
    if (!isBlank(cells[id]) && cellCount(cells[id]) === null) return brokenNumber(id, cells[id]);
  }
  const [n, reached, winners, prizeWinners] = COUNTS.map((id) => cellCount(cells[id]));
  if (n === null || n === undefined) return OUTCOMES.noTotal;
  if ((reached ?? 0) > n) return OUTCOMES.moreThanAll(reached!, n);
  if ((winners ?? 0) + (prizeWinners ?? 0) > n)
    return OUTCOMES.moreDiplomas((winners ?? 0) + (prizeWinners ?? 0), n);
  const mean = cellNumber(cells.mean);
  return {
    work: workId(work),
    measure,
    level,
    school,
    name: cellText(cells.name),
    n,
    reached: reached ?? null,
    winners: winners ?? null,
    prizeWinners: prizeWinners ?? null,
    mean: Number.isNaN(mean) ? null : mean,
  };
}

function brokenNumber(id: string, cell: unknown): string {
  return OUTCOMES.brokenNumber(PROCEDURE_TABLE_TEXT.outcomes.columns[id]!.header, cellText(cell));
}

function measureOf(text: string): MeasureId | null {
  const word = text.toLowerCase();
  return (Object.keys(MEASURE_WORDS) as MeasureId[]).find((id) => MEASURE_WORDS[id] === word) ?? null;
}

/** A blank level is a school's where a code stands. */
function levelOf(text: string, hasSchool: boolean): GroupLevel | null {
  if (text === '') return hasSchool ? 'school' : null;
  const word = text.toLowerCase();
  const known = (Object.keys(LEVEL_WORDS) as GroupLevel[]).find(
    (id) => LEVEL_WORDS[id].toLowerCase() === word,
  );
  return known ?? null;
}
