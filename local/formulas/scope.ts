/**
 * What one formula sees of its surroundings, and how a rectangle becomes one value where one is needed. The evaluator
 * and the built-ins know workbooks only through this.
 */
import { errors, Failure } from './errors';
import { Reference } from './references';
import { Value } from './values';
import { View } from './view';

/** What an expression is worth: one value, or a rectangle of values. */
export type Operand = Value | View;

/** The surroundings of one formula. */
export interface Scope {
  /** Where the formula stands: `sheet` is the tab's index. */
  readonly position: { readonly sheet: number; readonly row: number; readonly column: number };
  readonly locale: string;
  readonly now: Date;
  /** Values of a reference; throws a Failure when it leads nowhere. */
  view(reference: Reference): View;
  /** Values of a named range; throws a Failure when there is none of that name. */
  named(name: string): View;
  /** Calls a custom function by its upper-case name; undefined when there is none. */
  custom(name: string, args: readonly (Operand | undefined)[]): Operand | undefined;
}

/**
 * One value of an operand. A range of several cells gives the one in the row (or column) of the formula, as in
 * `=A2:A` written beside it; an array gives its first element.
 */
export function single(operand: Operand, { position }: Scope): Value {
  if (!(operand instanceof View)) return operand;
  if (operand.origin === null || (operand.rows === 1 && operand.columns === 1)) return operand.at(0, 0);
  const { area } = operand.origin;
  const row = position.row - area.row;
  const column = position.column - area.column;
  if (operand.columns === 1 && row >= 0 && row < operand.rows) return operand.at(row, 0);
  if (operand.rows === 1 && column >= 0 && column < operand.columns) return operand.at(0, column);
  throw new Failure(errors.notRange());
}
