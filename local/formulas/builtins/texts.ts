/** TEXT, HYPERLINK. */
import { Call } from '../call';
import { formatted } from '../display';
import { errors, Failure } from '../errors';
import { Operand } from '../scope';
import { checked, numberInText } from '../values';

/** A text that looks like a number is formatted as that number; another text stays. */
export function text(call: Call): Operand {
  const scalar = checked(call.value(0)) ?? 0;
  const pattern = call.text(1);
  if (typeof scalar === 'boolean') return call.text(0);
  const value = typeof scalar === 'string' ? (numberInText(scalar) ?? scalar) : scalar;
  if (typeof value === 'string') return value;
  const shown = formatted(value, pattern, call.scope.locale);
  if (shown === null) throw new Failure(errors.unsupportedFormat(pattern));
  return shown;
}

/** The value of the cell is the label, or the address when there is none. */
export function hyperlink(call: Call): Operand {
  const address = call.text(0);
  return call.count > 1 ? call.value(1) : address;
}
