/** From q to the level words. Only schools are chosen by q; a work is named inside a school that was. */
import type { Level } from '../../messages/levels';
import type { PanelSign, Pool } from './outcome';

/** q of a school from which it asks for attention, and from which a re-check is recommended. */
export const Q_ATTENTION = 0.1;
const Q_RECHECK = 0.05;
/** p of a work inside a school that was chosen; for the highest level it is shared among the school's works. */
const WORK_P = 0.05;
/** Families that must agree for the highest level, and their p. */
const FAMILIES = 2;
const FAMILY_P = 0.05;
/** Participants from which a work has a level, and units of a pool from which anybody has one. */
const LEVEL_N = 10;
const LEVEL_UNITS = 8;

interface JudgedWork {
  readonly n: number;
  readonly pool: Pool;
  readonly signs: readonly PanelSign[];
  readonly p: number | null;
}

/**
 * Level of a school from its q and its works. The highest one asks for a work that stands out by itself in two families,
 * in a pool that is large enough.
 */
export function schoolLevel(q: number | null, works: readonly JudgedWork[]): Level {
  if (q === null || !works.some(isAnswered)) return 'unknown';
  if (q > Q_ATTENTION) return 'none';
  return q <= Q_RECHECK && works.some((work) => isClear(work, works.length)) ? 'recheck' : 'attention';
}

/** Level of one of the `works` works of a school: never above that of the school. */
export function unitLevel(work: JudgedWork, school: Level, works: number): Level {
  if (!isAnswered(work)) return 'unknown';
  if (school === 'unknown' || school === 'none' || work.p! > WORK_P) return 'none';
  return school === 'recheck' && isClear(work, works) ? 'recheck' : 'attention';
}

function isAnswered({ n, pool, p, signs }: JudgedWork): boolean {
  return (
    p !== null && n >= LEVEL_N && pool.units >= LEVEL_UNITS && signs.some((sign) => sign.measured !== null)
  );
}

function isClear(work: JudgedWork, works: number): boolean {
  const { pool, signs, p } = work;
  if (!isAnswered(work) || pool.isSmall || p! > WORK_P / works) return false;
  const lit = signs.filter((sign) => sign.p !== null && sign.p <= FAMILY_P);
  return new Set(lit.map(({ family }) => family)).size >= FAMILIES;
}
