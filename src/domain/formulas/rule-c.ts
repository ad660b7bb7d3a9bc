/** OBJECTIVITY_RULE_C: rule C of the methodology of 2019 over a column of schools. */
import { CHANGE_WORDS } from '../../messages/functions';
import { LEVELS } from '../../messages/levels';
import { RULE_C_PARTICIPANTS, changeFences, changeFlag, changeRatio } from '../indicators/rules-2019';
import { NumberRow, isBlank, requireNotNegative, requireSameHeight, tableOf } from './arguments';

/**
 * Two tables n×2 (mean percent of the maximum, participants), the earlier year and the later one, a school a row.
 * Gives n×2: K = earlier / later, and «резкий рост», «резкий спад» or ''. Quartiles are taken over the rows with
 * 10 participants in both years; other rows get «недостаточно данных», blank ones stay blank.
 */
export function ruleCOfRows(earlier: unknown, later: unknown): (number | string)[][] {
  const before = tableOf(earlier, 'earlier', 2, requireNotNegative);
  const after = tableOf(later, 'later', 2, requireNotNegative);
  requireSameHeight(before, 'earlier', after, 'later');
  const ratios = before.map((row, i) => ratioOf(row, after[i]!));
  const fences = changeFences(ratios.filter((k): k is number => k !== null));
  return ratios.map((k, i) => {
    if (isBlank(before[i]!) && isBlank(after[i]!)) return ['', ''];
    if (k === null || fences === null) return ['', LEVELS.unknown];
    const flag = changeFlag(k, fences);
    return [k, flag === null ? '' : CHANGE_WORDS[flag]];
  });
}

function ratioOf([share, n]: NumberRow, [laterShare, laterN]: NumberRow): number | null {
  if (share == null || laterShare == null) return null;
  if ((n ?? 0) < RULE_C_PARTICIPANTS || (laterN ?? 0) < RULE_C_PARTICIPANTS) return null;
  return changeRatio(share, laterShare);
}
