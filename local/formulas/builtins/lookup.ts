/** INDEX, MATCH. */
import { Area } from '../../model';
import { Call } from '../call';
import { lookupCriterion } from '../criteria';
import { errors, Failure } from '../errors';
import { Operand } from '../scope';
import { checked, compare, isError, toText } from '../values';
import { View } from '../view';

/** Row and column count from 1; 0 or none is all of them. In a single row the only index given is the column. */
export function index(call: Call): Operand {
  const view = call.view(0);
  const onlyOne = view.rows === 1 && call.count === 2;
  const row = onlyOne ? 0 : position(call, 1, view.rows);
  const column = onlyOne ? position(call, 1, view.columns) : position(call, 2, view.columns);
  return part(view, row, column);
}

/** 1-based position in a row or column; type 0 is exact, 1 the last value ≤ the key of an ascending list, -1 the last ≥ of a descending one. */
export function match(call: Call): Operand {
  const key = checked(call.value(0));
  const view = call.view(1);
  if (view.rows !== 1 && view.columns !== 1) throw new Failure(errors.notVector());
  const type = call.count > 2 ? call.number(2) : 1;
  const found = type === 0 ? view.matching(lookupCriterion(key))[0] : lastInOrder(view, key, Math.sign(type));
  if (found === undefined) throw new Failure(errors.notFound(toText(key, call.scope.locale)));
  return found + 1;
}

function position(call: Call, at: number, length: number): number {
  if (!call.given(at)) return 0;
  const index = Math.trunc(call.number(at));
  if (index < 0 || index > length) throw new Failure(errors.indexOutside(call.name, at + 1, index));
  return index;
}

/** One cell, one row, one column or the whole, by 1-based indices of which 0 means all. */
function part(view: View, row: number, column: number): Operand {
  if (row > 0 && column > 0) return view.at(row - 1, column - 1);
  const rows = row > 0 ? [row - 1] : Array.from({ length: view.rows }, (_, at) => at);
  const columns = column > 0 ? [column - 1] : Array.from({ length: view.columns }, (_, at) => at);
  const values = rows.flatMap((r) => columns.map((c) => view.at(r, c)));
  return values.length === 1
    ? (values[0] ?? null)
    : new View(rows.length, columns.length, values, moved(view, rows, columns));
}

function moved(view: View, rows: readonly number[], columns: readonly number[]): View['origin'] {
  if (view.origin === null) return null;
  const { sheet, area } = view.origin;
  const inner: Area = {
    row: area.row + (rows[0] ?? 0),
    column: area.column + (columns[0] ?? 0),
    rows: rows.length,
    columns: columns.length,
  };
  return { sheet, area: inner };
}

/** Values of another kind than the key's are passed over, as are blanks and errors. */
function lastInOrder(view: View, key: ReturnType<typeof checked>, direction: number): number | undefined {
  let last: number | undefined;
  if (key === null) return last;
  for (const [at, value] of view.values.entries()) {
    if (value === null || isError(value) || kind(value) !== kind(key)) continue;
    if (compare(value, key) * direction > 0) return last;
    last = at;
  }
  return last;
}

function kind(value: unknown): string {
  return typeof value === 'object' ? 'number' : typeof value;
}
