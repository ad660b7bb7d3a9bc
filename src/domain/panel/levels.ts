/** From q to the level words. Only schools are chosen by q; a work is named inside a school that was. */
import type { Level } from '../../messages/levels';
import type { PanelSign, Pool } from './outcome';

/** q of a school from which it asks for attention, and from which a re-check is recommended. */
export const Q_ATTENTION = 0.1;
export const Q_RECHECK = 0.05;
/** p of a work inside a school that was chosen. */
const WORK_P = 0.05;
/** Families that must agree for the highest level, and their p. */
const FAMILIES = 2;
const FAMILY_P = 0.05;

interface JudgedWork {
  readonly pool: Pool;
  readonly signs: readonly PanelSign[];
  readonly p: number | null;
}

/** Level of a school from its q and its works; the highest one asks for two families that agree and no small pool. */
export function schoolLevel(q: number | null, works: readonly JudgedWork[]): Level {
  if (q === null) return 'unknown';
  if (q > Q_ATTENTION) return works.every(({ pool }) => pool.isSmall) ? 'unknown' : 'none';
  return q <= Q_RECHECK && works.some((work) => isClear(work)) ? 'recheck' : 'attention';
}

/** Level of a work: never above that of its school. */
export function unitLevel(work: JudgedWork, school: Level): Level {
  if (work.p === null) return 'unknown';
  if (school === 'unknown' || school === 'none') return work.pool.isSmall ? 'unknown' : 'none';
  if (work.p > WORK_P) return 'none';
  return school === 'recheck' && isClear(work) ? 'recheck' : 'attention';
}

function isClear({ pool, signs, p }: JudgedWork): boolean {
  const lit = signs.filter((sign) => sign.p !== null && sign.p <= FAMILY_P);
  return (
    !pool.isSmall && p !== null && p <= WORK_P && new Set(lit.map(({ family }) => family)).size >= FAMILIES
  );
}
