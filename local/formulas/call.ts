/**
 * The arguments of one call of a built-in, evaluated when the function asks for them (IF and IFERROR must not
 * evaluate all) and turned into the kind it needs.
 */
import { Failure } from './errors';
import { Expression } from './parse';
import { Operand, Scope, single } from './scope';
import { isError, numeric, toBoolean, toNumber, toText, Value } from './values';
import { View } from './view';

export class Call {
  constructor(
    readonly name: string,
    private readonly args: readonly (Expression | null)[],
    private readonly evaluated: (argument: Expression) => Operand,
    readonly scope: Scope,
  ) {}

  get count(): number {
    return this.args.length;
  }

  /** Whether the argument is written and not left empty. Arguments are counted from 0. */
  given(at: number): boolean {
    return this.args[at] !== null && this.args[at] !== undefined;
  }

  /** An argument left empty is blank. */
  operand(at: number): Operand {
    const argument = this.args[at];
    return argument === null || argument === undefined ? null : this.evaluated(argument);
  }

  /** The argument, or the error that computing it came to, as a value. */
  attempt(at: number): Operand {
    return attempted(() => this.operand(at));
  }

  /** All arguments, errors as values. */
  attempts(): Operand[] {
    return this.args.map((_, at) => this.attempt(at));
  }

  /** One value; it may be an error value of a cell. */
  value(at: number): Value {
    return single(this.operand(at), this.scope);
  }

  number(at: number): number {
    return toNumber(this.value(at), this.name, at + 1);
  }

  boolean(at: number): boolean {
    return toBoolean(this.value(at), this.name, at + 1);
  }

  text(at: number): string {
    return toText(this.value(at), this.scope.locale);
  }

  /** The argument as a rectangle; a single value is one of 1 × 1. */
  view(at: number): View {
    const operand = this.operand(at);
    return operand instanceof View ? operand : new View(1, 1, [operand], null);
  }

  /**
   * The numbers among all arguments: in a range or array only numbers and dates count, a value written directly is
   * turned into a number. An error anywhere is thrown.
   */
  numbers(): number[] {
    const found: number[] = [];
    for (let at = 0; at < this.count; at++) {
      const operand = this.operand(at);
      if (operand instanceof View) collectNumbers(operand.values, found);
      else found.push(toNumber(operand, this.name, at + 1));
    }
    return found;
  }
}

/** The result, or the error of a Failure as a value. */
export function attempted(compute: () => Operand): Operand {
  try {
    return compute();
  } catch (failure) {
    if (failure instanceof Failure) return failure.error;
    throw failure;
  }
}

function collectNumbers(values: readonly Value[], found: number[]): void {
  for (const value of values) {
    if (isError(value)) throw new Failure(value);
    const number = numeric(value);
    if (number !== null) found.push(number);
  }
}
