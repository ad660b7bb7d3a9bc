/** SUM, AVERAGE, MIN, MAX, COUNT, COUNTA. */
import { Call } from '../call';
import { errors, Failure } from '../errors';
import { Operand } from '../scope';
import { finite, isDate, isError, numberInText, numeric, toDate, Value } from '../values';
import { View } from '../view';

export function sum(call: Call): Operand {
  return finite(total(call.numbers()), call.name);
}

export function average(call: Call): Operand {
  const numbers = call.numbers();
  if (numbers.length === 0) throw new Failure(errors.emptyAverage(call.name));
  return finite(total(numbers) / numbers.length, call.name);
}

export function min(call: Call): Operand {
  return extreme(call, Math.min);
}

export function max(call: Call): Operand {
  return extreme(call, Math.max);
}

/** Numbers and dates; of values written directly also texts that look like numbers. Errors do not count. */
export function count(call: Call): Operand {
  return total(
    call.attempts().map((operand) => {
      if (operand instanceof View) return operand.values.filter((value) => numeric(value) !== null).length;
      return countsAsNumber(operand) ? 1 : 0;
    }),
  );
}

/** All that is not blank: empty texts and errors count. */
export function counta(call: Call): Operand {
  return total(
    call.attempts().map((operand) => {
      if (operand instanceof View) return operand.values.filter((value) => value !== null).length;
      return 1;
    }),
  );
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sumSoFar, number) => sumSoFar + number, 0);
}

/** 0 when there are no numbers. The earliest or latest of dates is a date. */
function extreme(call: Call, choose: (a: number, b: number) => number): Operand {
  const numbers = call.numbers();
  const first = numbers[0];
  if (first === undefined) return 0;
  const chosen = numbers.reduce((a, b) => choose(a, b), first);
  return startsWithDate(call) ? toDate(chosen, call.name) : chosen;
}

/** Sheets takes the format of the result from the first value. */
function startsWithDate(call: Call): boolean {
  const operand = call.operand(0);
  const values = operand instanceof View ? operand.values : [operand];
  return isDate(values.find((value) => numeric(value) !== null) ?? null);
}

function countsAsNumber(written: Value): boolean {
  if (typeof written === 'string') return numberInText(written) !== null;
  return !isError(written);
}
