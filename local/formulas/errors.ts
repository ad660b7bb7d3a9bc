/**
 * Errors of formulas with their sentences, all in one place, and the way an error travels through an evaluation. The
 * sentences follow those that Google Sheets shows on hover (its English interface); not verified on Google.
 */
import { CellError } from '../model';

/**
 * Carries an error up to the nearest IFERROR or to the cell. No subclass of Error: taking a stack for each of
 * thousands of ordinary `#DIV/0!` is what makes exceptions slow.
 */
export class Failure {
  constructor(readonly error: CellError) {}
}

const make =
  <A extends readonly unknown[]>(error: string, sentence: (...args: A) => string) =>
  (...args: A): CellError => ({ error, message: sentence(...args) });

export const errors = {
  parse: make('#ERROR!', () => 'Formula parse error.'),
  /** A message thrown by a custom function. */
  thrown: make('#ERROR!', (message: string) => message),
  literal: (error: string): CellError => ({
    error,
    message: `Error value ${error} is written in the formula.`,
  }),
  unknownFunction: make('#NAME?', (name: string) => `Unknown function: '${name}'.`),
  unknownName: make('#NAME?', (name: string) => `Unknown range name: '${name}'.`),
  unknownSheet: make('#REF!', (sheet: string) => `Unresolved sheet name '${sheet}'.`),
  outside: make('#REF!', () => 'Reference does not exist.'),
  circular: make(
    '#REF!',
    () => 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
  ),
  overwrite: make(
    '#REF!',
    (cell: string) => `Array result was not expanded because it would overwrite data in ${cell}.`,
  ),
  noRoom: make(
    '#REF!',
    (axis: 'rows' | 'columns', missing: number) =>
      `Result was not automatically expanded, please insert more ${axis} (${missing}).`,
  ),
  argumentCount: make(
    '#N/A',
    (name: string, expected: string, received: number) =>
      `Wrong number of arguments to ${name}. Expected ${expected} arguments, but received ${received} arguments.`,
  ),
  notNumber: make(
    '#VALUE!',
    (name: string, parameter: number, text: string) =>
      `Function ${name} parameter ${parameter} expects number values. But '${text}' is a text and cannot be coerced to a number.`,
  ),
  notBoolean: make(
    '#VALUE!',
    (name: string, parameter: number, text: string) =>
      `Function ${name} parameter ${parameter} expects boolean values. But '${text}' is a text and cannot be coerced to a boolean.`,
  ),
  notRange: make('#VALUE!', () => 'An array value could not be found.'),
  noLogicalValues: make('#VALUE!', (name: string) => `${name} has no logical values in its arguments.`),
  differentSize: make('#VALUE!', (name: string) => `Array arguments to ${name} are of different size.`),
  unsupportedFormat: make(
    '#VALUE!',
    (pattern: string) => `not implemented in the local host: TEXT with "${pattern}"`,
  ),
  unsupportedResult: make(
    '#VALUE!',
    (kind: string) => `The custom function returned ${kind}, which no cell can hold.`,
  ),
  divideByZero: make('#DIV/0!', () => 'Function DIVIDE parameter 2 cannot be zero.'),
  emptyAverage: make(
    '#DIV/0!',
    (name: string) => `Evaluation of function ${name} caused a divide by zero error.`,
  ),
  notFinite: make('#NUM!', (name: string) => `Function ${name} has no numeric result.`),
  /** NaN or an infinity returned by a custom function. */
  notANumber: make('#NUM!', () => 'Result was not a number.'),
  indexOutside: make(
    '#NUM!',
    (name: string, parameter: number, value: number) =>
      `Function ${name} parameter ${parameter} value is ${value}. It is out of range.`,
  ),
  notFound: make('#N/A', (key: string) => `Did not find value '${key}' in MATCH evaluation.`),
  notVector: make('#N/A', () => 'MATCH range must be a single row or a single column.'),
};
