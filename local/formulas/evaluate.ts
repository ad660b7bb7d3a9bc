/**
 * Computes the tree of one formula. What cells hold and which functions exist comes through `Scope`; nothing is
 * written here. Errors travel as thrown `Failure`s.
 */
import { Scalar } from '../model';
import { BUILTINS, isBuiltin } from './builtins/table';
import { attempted, Call } from './call';
import { errors, Failure } from './errors';
import { BinaryOperator, Expression, UnaryOperator } from './parse';
import { Operand, Scope, single } from './scope';
import { checked, compare, finite, isDate, toDate, toNumber, toText } from './values';

/** Value of an expression: a scalar, or a rectangle. Throws a Failure for an error. */
export function evaluate(expression: Expression, scope: Scope): Operand {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'error':
      throw new Failure(expression.error === '#REF!' ? errors.outside() : errors.literal(expression.error));
    case 'reference':
      return scope.view(expression.reference);
    case 'name':
      return scope.named(expression.name);
    case 'unary':
      return unary(expression.operator, scalarOf(expression.operand, scope));
    case 'binary':
      return binary(
        expression.operator,
        scalarOf(expression.left, scope),
        scalarOf(expression.right, scope),
        scope,
      );
    case 'call':
      return call(expression.name, expression.args, scope);
  }
}

function scalarOf(expression: Expression, scope: Scope): Scalar | null {
  return checked(single(evaluate(expression, scope), scope));
}

function call(name: string, args: readonly (Expression | null)[], scope: Scope): Operand {
  const evaluated = (argument: Expression): Operand => evaluate(argument, scope);
  if (!isBuiltin(name)) {
    // A custom function sees the text of an error in its arguments, so an error must not stop the call.
    const result = scope.custom(
      name,
      args.map((argument) => (argument === null ? undefined : attempted(() => evaluated(argument)))),
    );
    if (result === undefined) throw new Failure(errors.unknownFunction(name));
    return result;
  }
  const { least, most, compute } = BUILTINS[name];
  if (args.length < least || args.length > most) {
    throw new Failure(errors.argumentCount(name, expectedCount(least, most), args.length));
  }
  return compute(new Call(name, args, evaluated, scope));
}

function expectedCount(least: number, most: number): string {
  if (least === most) return String(least);
  return most === Infinity ? `at least ${least}` : `between ${least} and ${most}`;
}

function unary(operator: UnaryOperator, value: Scalar | null): Scalar | null {
  switch (operator) {
    case '+':
      return value;
    case '-':
      return -toNumber(value, 'UMINUS', 1) + 0;
    case '%':
      return toNumber(value, 'UNARY_PERCENT', 1) / 100;
  }
}

function binary(operator: BinaryOperator, a: Scalar | null, b: Scalar | null, { locale }: Scope): Scalar {
  switch (operator) {
    case '+':
      return dated(toNumber(a, 'ADD', 1) + toNumber(b, 'ADD', 2), isDate(a) !== isDate(b), 'ADD');
    case '-':
      return dated(toNumber(a, 'MINUS', 1) - toNumber(b, 'MINUS', 2), isDate(a) && !isDate(b), 'MINUS');
    case '*':
      return finite(toNumber(a, 'MULTIPLY', 1) * toNumber(b, 'MULTIPLY', 2), 'MULTIPLY');
    case '/':
      return quotient(toNumber(a, 'DIVIDE', 1), toNumber(b, 'DIVIDE', 2));
    case '^':
      return power(toNumber(a, 'POW', 1), toNumber(b, 'POW', 2));
    case '&':
      return toText(a, locale) + toText(b, locale);
    case '=':
      return compare(a, b) === 0;
    case '<>':
      return compare(a, b) !== 0;
    case '<':
      return compare(a, b) < 0;
    case '>':
      return compare(a, b) > 0;
    case '<=':
      return compare(a, b) <= 0;
    case '>=':
      return compare(a, b) >= 0;
  }
}

/** A date moved by days is a date; the difference of two dates is a number. */
function dated(serial: number, isDateResult: boolean, name: string): number | Date {
  return isDateResult ? toDate(serial, name) : finite(serial, name);
}

function quotient(a: number, b: number): number {
  if (b === 0) throw new Failure(errors.divideByZero());
  return finite(a / b, 'DIVIDE');
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw new Failure(errors.divideByZero());
  return finite(base ** exponent, 'POW');
}
