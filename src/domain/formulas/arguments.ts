/**
 * Arguments of custom functions as Sheets passes them: a single value or rows of values, '' for a blank cell.
 * Reads them into numbers; a cell that cannot be read is an error that names argument, row and column (1-based).
 */
import { ArgumentName, FUNCTION_ERRORS } from '../../messages/functions';
import { DomainError } from '../errors';
import { CutScores } from '../protocol/paper';
import { CONFIDENCE } from '../stats/proportion';

/** A number, or null for a blank cell. */
export type NumberCell = number | null;
export type NumberRow = readonly NumberCell[];

/** Rows of numbers of equal length. @throws DomainError when the argument is missing or a cell is no number. */
export function numbersOf(value: unknown, argument: ArgumentName): NumberRow[] {
  if (value === undefined || value === null) throw new DomainError(FUNCTION_ERRORS.missing(argument));
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
  return rows.map((row, r) =>
    (Array.isArray(row) ? row : [row]).map((cell, c) =>
      readCell(cell, { argument, row: r + 1, column: c + 1 }),
    ),
  );
}

function readCell(cell: unknown, place: Parameters<typeof FUNCTION_ERRORS.notNumber>[0]): NumberCell {
  if (cell === '' || cell === null || cell === undefined) return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const text = String(cell);
  const digits = typeof cell === 'string' ? text.replace(/[\s\u00a0\u202f]+/g, '') : '';
  if (typeof cell === 'string' && digits === '') return null;
  if (!/^[-−]?\d+(?:[.,]\d+)?$/.test(digits)) throw new DomainError(FUNCTION_ERRORS.notNumber(place, text));
  return Number(digits.replace('−', '-').replace(',', '.'));
}

/** Columns of the widest row; 0 without rows. */
export function widthOf(rows: readonly NumberRow[]): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

/** What the numbers of an argument must be: `requireCounts`, `requireMarks`, `requireNotNegative`. */
export type Requirement = (rows: readonly NumberRow[], argument: ArgumentName) => void;

const anyNumber: Requirement = () => undefined;

/** Rows of exactly `width` numbers. */
export function tableOf(
  value: unknown,
  argument: ArgumentName,
  width: number,
  require: Requirement = anyNumber,
): NumberRow[] {
  const rows = numbersOf(value, argument);
  if (widthOf(rows) !== width) throw new DomainError(FUNCTION_ERRORS.width(argument, width, widthOf(rows)));
  require(rows, argument);
  return rows;
}

/** One column of numbers. */
export function columnOf(
  value: unknown,
  argument: ArgumentName,
  require: Requirement = anyNumber,
): NumberCell[] {
  return tableOf(value, argument, 1, require).map(([cell]) => cell!);
}

/** One row without blank cells. */
export function rowOf(
  value: unknown,
  argument: ArgumentName,
  width: number,
  require: Requirement = anyNumber,
): number[] {
  const rows = tableOf(value, argument, width, require);
  if (rows.length !== 1) throw new DomainError(FUNCTION_ERRORS.oneRow(argument, rows.length));
  if (!isComplete(rows[0]!)) throw new DomainError(FUNCTION_ERRORS.incomplete(argument));
  return rows[0];
}

/** Refuses arguments of different heights. */
export function requireSameHeight(
  first: readonly unknown[],
  firstArgument: ArgumentName,
  second: readonly unknown[],
  secondArgument: ArgumentName,
): void {
  if (first.length === second.length) return;
  throw new DomainError(FUNCTION_ERRORS.heights(firstArgument, first.length, secondArgument, second.length));
}

/** Refuses numbers below zero. */
export const requireNotNegative: Requirement = (rows, argument) => {
  eachNumber(rows, (value, row, column) => {
    if (value < 0) throw new DomainError(FUNCTION_ERRORS.negative({ argument, row, column }, value));
  });
};

/** Refuses what is no count of participants. */
export const requireCounts: Requirement = (rows, argument) => {
  eachNumber(rows, (value, row, column) => {
    if (!Number.isInteger(value) || value < 0) {
      throw new DomainError(FUNCTION_ERRORS.notCount({ argument, row, column }, value));
    }
  });
};

/** Refuses what is no mark 2–5. */
export const requireMarks: Requirement = (rows, argument) => {
  eachNumber(rows, (value, row, column) => {
    if (!Number.isInteger(value) || value < 2 || value > 5) {
      throw new DomainError(FUNCTION_ERRORS.notMark({ argument, row, column }, value));
    }
  });
};

function eachNumber(
  rows: readonly NumberRow[],
  visit: (value: number, row: number, column: number) => void,
): void {
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) visit(cell, r + 1, c + 1);
    }),
  );
}

export function isBlank(row: NumberRow): boolean {
  return row.every((cell) => cell === null);
}

export function isComplete(row: NumberRow): row is readonly number[] & number[] {
  return row.every((cell) => cell !== null);
}

/** Pairs of two columns; a row in which either cell is blank is left out. @throws DomainError when none is left. */
export function pairsOf(
  first: readonly NumberCell[],
  firstArgument: ArgumentName,
  second: readonly NumberCell[],
  secondArgument: ArgumentName,
): [number, number][] {
  requireSameHeight(first, firstArgument, second, secondArgument);
  const pairs = first.flatMap((value, i): [number, number][] => {
    const other = second[i]!;
    return value === null || other === null ? [] : [[value, other]];
  });
  if (pairs.length === 0) throw new DomainError(FUNCTION_ERRORS.noPairs(firstArgument, secondArgument));
  return pairs;
}

/** Lowest scores of the marks 3, 4, 5 from three cells in a row or a column. */
export function cutsOf(value: unknown): CutScores {
  const cells = numbersOf(value, 'cuts').flatMap((row) => [...row]);
  const [three, four, five] = cells;
  if (cells.length !== 3 || three == null || four == null || five == null) {
    throw new DomainError(FUNCTION_ERRORS.cutsShape);
  }
  const whole = Number.isInteger(three) && Number.isInteger(four) && Number.isInteger(five);
  if (!whole || three < 1 || four <= three || five <= four) throw new DomainError(FUNCTION_ERRORS.cutsOrder);
  return [three, four, five];
}

/** One number between 0 and 1; the usual confidence when the argument is left out. */
export function confidenceOf(value: unknown): number {
  if (value === undefined) return CONFIDENCE;
  const [[level] = [null], ...more] = numbersOf(value, 'confidence');
  if (level == null || more.length > 0 || level <= 0 || level >= 1) {
    throw new DomainError(FUNCTION_ERRORS.confidence);
  }
  return level;
}
