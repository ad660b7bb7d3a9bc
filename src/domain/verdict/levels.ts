/** How levels combine: a unit has the highest level of its signs, a school the highest of its units. */
import type { Level } from '../../messages/levels';

const ASCENDING: readonly Level[] = ['unknown', 'none', 'attention', 'recheck'];

/** The highest level; «недостаточно данных» when there is none. */
export function highestLevel(levels: readonly Level[]): Level {
  return ASCENDING[Math.max(0, ...levels.map((level) => ASCENDING.indexOf(level)))]!;
}
