/** ABS, ROUND. */
import { Call } from '../call';
import { roundHalfUp } from '../display';
import { Operand } from '../scope';

export function abs(call: Call): Operand {
  return Math.abs(call.number(0));
}

/** Half away from zero; negative places round to tens, hundreds … */
export function round(call: Call): Operand {
  return roundHalfUp(call.number(0), call.count > 1 ? Math.trunc(call.number(1)) : 0);
}
