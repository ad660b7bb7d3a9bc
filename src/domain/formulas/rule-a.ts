/** OBJECTIVITY_RULE_A: rule A of the methodology of 2019 for rows of mean, standard deviation and participants. */
import { LEVELS } from '../../messages/levels';
import { ruleA } from '../indicators/rules-2019';
import { meanHalfWidth } from '../stats/histogram';
import { NumberRow, isBlank, isComplete, requireNotNegative, rowOf, tableOf } from './arguments';

/** Schools n×3 and region 1×3 (mean, sd, n) → n×1 TRUE or FALSE; '' for a blank row, words for fewer than 2. */
export function ruleAOfRows(schools: unknown, region: unknown): (boolean | string)[][] {
  const rows = tableOf(schools, 'schools', 3, requireNotNegative);
  const regionRow = rowOf(region, 'region', 3, requireNotNegative);
  const regionInterval = intervalOf(regionRow);
  return rows.map((row) => [isBlank(row) ? '' : (ruleA(intervalOf(row), regionInterval) ?? LEVELS.unknown)]);
}

function intervalOf(row: NumberRow): { ciLow: number | null; ciHigh: number | null } {
  if (!isComplete(row) || row[2]! < 2) return { ciLow: null, ciHigh: null };
  const [mean, sd, n] = row as [number, number, number];
  const half = meanHalfWidth(sd, n);
  return { ciLow: mean - half, ciHigh: mean + half };
}
