/** The shape of a built-in function: what its row in the table declares beside its mathematics. */
import { Call } from '../call';
import { Operand } from '../scope';

export interface Builtin {
  /** Fewest and most arguments; `Infinity` when there is no limit. */
  readonly least: number;
  readonly most: number;
  /** Throws a Failure for an error. */
  readonly compute: (call: Call) => Operand;
}
