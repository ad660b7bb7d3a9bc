/** Decides whether a value breaks a data validation rule. Custom formulas and relative dates are not judged: true. */
import { toSerial } from '../formulas/dates';
import { parseA1 } from '../a1';
import { CellError, Scalar, Validation } from '../model';
import { resolveAddress } from './address';
import { mapCells } from './cells';
import type { DocumentState } from './document';
import { isDate } from './signature';

type Test = (value: Scalar, args: readonly unknown[], document: DocumentState) => boolean;

const serial = (value: unknown): number => (isDate(value) ? Math.floor(toSerial(value)) : NaN);
const date =
  (test: (value: number, first: number, second: number) => boolean): Test =>
  (value, args) =>
    isDate(value) && test(serial(value), serial(args[0]), serial(args[1]));
const number =
  (test: (value: number, first: number, second: number) => boolean): Test =>
  (value, args) =>
    typeof value === 'number' && test(value, Number(args[0]), Number(args[1]));
const text =
  (test: (value: string, argument: string) => boolean): Test =>
  (value, args) =>
    test(String(value).toLowerCase(), String(args[0]).toLowerCase());

const TESTS: Readonly<Record<string, Test>> = {
  DATE_AFTER: date((value, a) => value > a),
  DATE_BEFORE: date((value, a) => value < a),
  DATE_BETWEEN: date((value, a, b) => value >= a && value <= b),
  DATE_EQUAL_TO: date((value, a) => value === a),
  DATE_IS_VALID_DATE: (value) => isDate(value),
  DATE_NOT_BETWEEN: date((value, a, b) => value < a || value > b),
  DATE_ON_OR_AFTER: date((value, a) => value >= a),
  DATE_ON_OR_BEFORE: date((value, a) => value <= a),
  NUMBER_BETWEEN: number((value, a, b) => value >= a && value <= b),
  NUMBER_EQUAL_TO: number((value, a) => value === a),
  NUMBER_GREATER_THAN: number((value, a) => value > a),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, a) => value >= a),
  NUMBER_LESS_THAN: number((value, a) => value < a),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, a) => value <= a),
  NUMBER_NOT_BETWEEN: number((value, a, b) => value < a || value > b),
  NUMBER_NOT_EQUAL_TO: number((value, a) => value !== a),
  TEXT_CONTAINS: text((value, a) => value.includes(a)),
  TEXT_DOES_NOT_CONTAIN: text((value, a) => !value.includes(a)),
  TEXT_EQUAL_TO: text((value, a) => value === a),
  TEXT_IS_VALID_EMAIL: text((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)),
  TEXT_IS_VALID_URL: text((value) => /^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(value)),
  VALUE_IN_LIST: (value, args) => (args[0] as readonly string[]).includes(String(value)),
  VALUE_IN_RANGE: (value, args, document) => listedValues(String(args[0]), document).has(String(value)),
  CHECKBOX: (value, args) =>
    args.length === 0 ? typeof value === 'boolean' : args.some((each) => String(each) === String(value)),
};

/** Whether Sheets would take the value into a cell with a rule that rejects; blank is always taken. */
export function isValid(value: Scalar | CellError, rule: Validation, document: DocumentState): boolean {
  if (value === '' || (typeof value === 'object' && 'error' in value)) return true;
  return TESTS[rule.criteria]?.(value, rule.args, document) ?? true;
}

/** Whether a value meets a criterion of validation rules or of conditional formats; null for one that is not judged. */
export function meets(
  criteria: string,
  args: readonly unknown[],
  value: Scalar,
  document: DocumentState,
): boolean | null {
  return TESTS[criteria]?.(value, args, document) ?? null;
}

export function listedValues(a1: string, document: DocumentState): Set<string> {
  const address = parseA1(a1);
  const place = address === null ? null : resolveAddress(document, null, address);
  if (place === null) return new Set();
  return new Set(mapCells(place.sheet, place.area, (cell) => String(cell?.value ?? '')).flat());
}
