/** IF, IFERROR, AND, OR, NOT, ISBLANK. */
import { Call } from '../call';
import { errors, Failure } from '../errors';
import { Operand } from '../scope';
import { checked, isError, toBoolean } from '../values';
import { View } from '../view';

/** Only the chosen branch is evaluated; it may be an array. An empty branch is blank, a missing one FALSE. */
export function ifFunction(call: Call): Operand {
  if (call.boolean(0)) return call.operand(1);
  return call.count > 2 ? call.operand(2) : false;
}

/** The first argument, an array included, unless it (an array: its first element) is an error. */
export function iferror(call: Call): Operand {
  const operand = call.attempt(0);
  return isError(operand instanceof View ? operand.at(0, 0) : operand) ? call.operand(1) : operand;
}

export function and(call: Call): Operand {
  return conditions(call).every((condition) => condition);
}

export function or(call: Call): Operand {
  return conditions(call).some((condition) => condition);
}

export function not(call: Call): Operand {
  return !call.boolean(0);
}

export function isblank(call: Call): Operand {
  return call.value(0) === null;
}

/** Blanks and texts inside ranges do not count; when nothing is left there is no answer. */
function conditions(call: Call): boolean[] {
  const found: boolean[] = [];
  for (let at = 0; at < call.count; at++) {
    const operand = call.operand(at);
    if (!(operand instanceof View)) {
      found.push(toBoolean(operand, call.name, at + 1));
      continue;
    }
    for (const value of operand.values) {
      const scalar = checked(value);
      if (scalar !== null && typeof scalar !== 'string') found.push(toBoolean(scalar, call.name, at + 1));
    }
  }
  if (found.length === 0) throw new Failure(errors.noLogicalValues(call.name));
  return found;
}
