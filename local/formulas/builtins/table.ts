/**
 * The registry of built-in functions: the only ones the template may use (at most 25, design decision). Any other
 * name is a custom function or `#NAME?`.
 */
import { Builtin } from './builtin';
import { average, count, counta, max, min, sum } from './aggregates';
import { averageifs, countif, countifs, sumifs } from './conditional';
import { date, today } from './dates';
import { and, ifFunction, iferror, isblank, not, or } from './logic';
import { index, match } from './lookup';
import { abs, round } from './rounding';
import { hyperlink, text } from './texts';

export type BuiltinName =
  | 'ABS'
  | 'AND'
  | 'AVERAGE'
  | 'AVERAGEIFS'
  | 'COUNT'
  | 'COUNTA'
  | 'COUNTIF'
  | 'COUNTIFS'
  | 'DATE'
  | 'HYPERLINK'
  | 'IF'
  | 'IFERROR'
  | 'INDEX'
  | 'ISBLANK'
  | 'MATCH'
  | 'MAX'
  | 'MIN'
  | 'NOT'
  | 'OR'
  | 'ROUND'
  | 'SUM'
  | 'SUMIFS'
  | 'TEXT'
  | 'TODAY';

export const BUILTINS: Readonly<Record<BuiltinName, Builtin>> = {
  ABS: { least: 1, most: 1, compute: abs },
  AND: { least: 1, most: Infinity, compute: and },
  AVERAGE: { least: 1, most: Infinity, compute: average },
  AVERAGEIFS: { least: 3, most: Infinity, compute: averageifs },
  COUNT: { least: 1, most: Infinity, compute: count },
  COUNTA: { least: 1, most: Infinity, compute: counta },
  COUNTIF: { least: 2, most: 2, compute: countif },
  COUNTIFS: { least: 2, most: Infinity, compute: countifs },
  DATE: { least: 3, most: 3, compute: date },
  HYPERLINK: { least: 1, most: 2, compute: hyperlink },
  IF: { least: 2, most: 3, compute: ifFunction },
  IFERROR: { least: 1, most: 2, compute: iferror },
  INDEX: { least: 1, most: 3, compute: index },
  ISBLANK: { least: 1, most: 1, compute: isblank },
  MATCH: { least: 2, most: 3, compute: match },
  MAX: { least: 1, most: Infinity, compute: max },
  MIN: { least: 1, most: Infinity, compute: min },
  NOT: { least: 1, most: 1, compute: not },
  OR: { least: 1, most: Infinity, compute: or },
  ROUND: { least: 1, most: 2, compute: round },
  SUM: { least: 1, most: Infinity, compute: sum },
  SUMIFS: { least: 3, most: Infinity, compute: sumifs },
  TEXT: { least: 2, most: 2, compute: text },
  TODAY: { least: 0, most: 0, compute: today },
};

export function isBuiltin(name: string): name is BuiltinName {
  return Object.prototype.hasOwnProperty.call(BUILTINS, name);
}
