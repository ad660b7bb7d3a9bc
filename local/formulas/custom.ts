/**
 * Calls of custom functions as Google Sheets makes them: arguments as plain values, results as one value or an array,
 * a thrown error as `#ERROR!`. Results are kept and a call is repeated only when the function or an argument value
 * has changed, as in Sheets.
 *
 * After Google's guide «Custom functions in Google Sheets»: a range arrives as a two-dimensional array, a single cell as
 * its value, blank cells as '', dates as Date; an omitted argument is undefined; a returned array is two-dimensional,
 * its elements being rows. Not verified on Google: the elements of a one-dimensional array go down a column, each
 * being a row, and errors in arguments arrive as their text ('#N/A'), the way getValues shows them.
 */
import { Scalar } from '../model';
import { errors } from './errors';
import { Operand } from './scope';
import { isDate, isError, Value } from './values';
import { View } from './view';

export type CustomFunction = (...args: unknown[]) => unknown;

/** Rows of plain values, kept once for all equal rectangles so that equal arguments are recognised by `id`. */
interface Matrix {
  readonly id: number;
  readonly rows: readonly (readonly Scalar[])[];
}

type Argument = Scalar | Matrix | undefined;

/** Calls during one computation of a workbook after another, remembering results in between. */
export class CustomCalls {
  private readonly results = new Remembered<{ readonly value: Operand }>();
  private readonly matrices = new Remembered<Matrix>();
  private readonly matrixOfView = new WeakMap<View, Matrix>();
  private readonly functionIds = new WeakMap<CustomFunction, number>();
  private lastId = 0;

  /** Value of a call; an error of the function is an error value. */
  call(custom: CustomFunction, operands: readonly (Operand | undefined)[]): Operand {
    const args = operands.map((operand) => this.argument(operand));
    const key = [this.functionId(custom), ...args.map(argumentKey)].join('\u0000');
    const result =
      this.results.find(key, () => true) ?? this.results.add(key, { value: called(custom, args) });
    return result.value;
  }

  /** To be called after each computation: what it did not use is forgotten. */
  forgetUnused(): void {
    this.results.forgetUnused();
    this.matrices.forgetUnused();
  }

  private argument(operand: Operand | undefined): Argument {
    if (!(operand instanceof View)) return operand === undefined ? undefined : plain(operand);
    if (operand.rows === 1 && operand.columns === 1) return plain(operand.at(0, 0));
    let matrix = this.matrixOfView.get(operand);
    if (matrix === undefined) {
      matrix = this.matrixOf(rowsOf(operand));
      this.matrixOfView.set(operand, matrix);
    }
    return matrix;
  }

  /** The matrix remembered for equal rows, or a new one. */
  private matrixOf(rows: Matrix['rows']): Matrix {
    const key = fingerprint(rows);
    return (
      this.matrices.find(key, (candidate) => equalRows(candidate.rows, rows)) ??
      this.matrices.add(key, { id: ++this.lastId, rows })
    );
  }

  private functionId(custom: CustomFunction): number {
    const id = this.functionIds.get(custom) ?? ++this.lastId;
    this.functionIds.set(custom, id);
    return id;
  }
}

/** Items by key that live on while every round uses them. */
class Remembered<T> {
  private previous = new Map<string, T[]>();
  private current = new Map<string, T[]>();

  find(key: string, fits: (item: T) => boolean): T | undefined {
    const used = this.current.get(key)?.find(fits);
    if (used !== undefined) return used;
    const earlier = this.previous.get(key)?.find(fits);
    return earlier === undefined ? undefined : this.add(key, earlier);
  }

  add(key: string, item: T): T {
    const items = this.current.get(key);
    if (items === undefined) this.current.set(key, [item]);
    else items.push(item);
    return item;
  }

  forgetUnused(): void {
    this.previous = this.current;
    this.current = new Map();
  }
}

function called(custom: CustomFunction, args: readonly Argument[]): Operand {
  try {
    return operandOf(custom(...args.map(passed)));
  } catch (thrown) {
    // Errors of the bundle come from another realm, where instanceof Error is false.
    const message = (thrown as { readonly message?: unknown } | null)?.message;
    return errors.thrown(typeof message === 'string' ? message : String(thrown));
  }
}

/** A fresh array for every call: a function may change its arguments. */
function passed(argument: Argument): unknown {
  return isMatrix(argument) ? argument.rows.map((row) => row.slice()) : argument;
}

/** A cell's value as a script sees it. */
function plain(value: Value): Scalar {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

function rowsOf(view: View): Scalar[][] {
  return Array.from({ length: view.rows }, (_, row) =>
    Array.from({ length: view.columns }, (__, column) => plain(view.at(row, column))),
  );
}

function operandOf(result: unknown): Operand {
  if (!Array.isArray(result)) return valueOf(result);
  const rows: unknown[][] = result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (columns === 0) return errors.outside();
  const values = rows.flatMap((row) => Array.from({ length: columns }, (_, column) => valueOf(row[column])));
  return new View(rows.length, columns, values, null);
}

/** '' is blank, as undefined and null are. */
function valueOf(result: unknown): Value {
  if (result === undefined || result === null || result === '') return null;
  if (typeof result === 'number') return Number.isFinite(result) ? result : errors.notANumber();
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  // Dates of the bundle come from another realm.
  const kind = Object.prototype.toString.call(result);
  return kind === '[object Date]' ? (result as Date) : errors.unsupportedResult(kind);
}

function isMatrix(argument: Argument): argument is Matrix {
  return typeof argument === 'object' && 'id' in argument;
}

function argumentKey(argument: Argument): string {
  if (argument === undefined) return 'u';
  return isMatrix(argument) ? `m${argument.id}` : scalarKey(argument);
}

function scalarKey(value: Scalar): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return isDate(value) ? `d${value.getTime()}` : String(value);
}

const FINGERPRINT_CELLS = 64;

/** Equal for equal rows; from the first cells only, `equalRows` decides. */
function fingerprint(rows: Matrix['rows']): string {
  const columns = rows[0]?.length ?? 0;
  const first = rows
    .slice(0, Math.ceil(FINGERPRINT_CELLS / columns))
    .map((row) => row.slice(0, FINGERPRINT_CELLS));
  return `${rows.length}x${columns}:${first.map((row) => row.map(scalarKey).join()).join()}`;
}

function equalRows(a: Matrix['rows'], b: Matrix['rows']): boolean {
  return a.every((row, at) => row.every((value, column) => equalScalars(value, b[at]?.[column])));
}

function equalScalars(a: Scalar, b: Scalar | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.getTime() === b.getTime());
}
