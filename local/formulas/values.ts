/**
 * Values inside a formula and how Sheets turns one kind into another under the ru_RU locale (decimal comma, dates as
 * dd.mm.yyyy). Blank is null here, apart from the empty text ''. Dates keep their kind as Date until computed with.
 */
import { CellError, Scalar } from '../model';
import { fromSerial, toSerial } from './dates';
import { joinedText } from './display';
import { errors, Failure } from './errors';

export type Value = Scalar | CellError | null;

/** True for Dates of any realm too: a value that is an object and no error is a Date. */
export function isError(value: Value): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function isDate(value: Value): value is Date {
  return typeof value === 'object' && value !== null && !('error' in value);
}

/** The value itself, or a Failure thrown if it is an error. */
export function checked(value: Value): Scalar | null {
  if (isError(value)) throw new Failure(value);
  return value;
}

/** Case folding for every comparison of texts; ё and Ё are one, ё and е are not. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** Number of a numeric value (dates as serials); null for any other kind. */
export function numeric(value: Value): number | null {
  if (typeof value === 'number') return value;
  return isDate(value) ? toSerial(value) : null;
}

/** Number that a text looks like: `1,5`, `1 234`, `12 %`, `01.09.2024`; null when it looks like none. */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  const number = /^([+-]?)(\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:,(\d+))?(e[+-]?\d+)?(\s?%)?$/i.exec(
    trimmed,
  );
  if (number !== null) {
    const [, sign = '', integer = '', fraction = '0', exponent = '', percent] = number;
    const parsed = Number(`${sign}${integer.replace(/\D/g, '')}.${fraction}${exponent}`);
    return percent === undefined ? parsed : parsed / 100;
  }
  const date = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed);
  if (date === null) return null;
  const [day, month, year] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const parsed = new Date(year, month - 1, day);
  return parsed.getDate() === day && parsed.getMonth() === month - 1 ? toSerial(parsed) : null;
}

/** TRUE, FALSE, ИСТИНА, ЛОЖЬ in any case; null for any other text. */
export function booleanInText(text: string): boolean | null {
  const folded = fold(text.trim());
  if (folded === 'true' || folded === 'истина') return true;
  return folded === 'false' || folded === 'ложь' ? false : null;
}

/** Number for arithmetic: blank is 0, TRUE is 1. `name` and `parameter` (from 1) are for the error's sentence. */
export function toNumber(value: Value, name: string, parameter: number): number {
  const scalar = checked(value);
  if (scalar === null) return 0;
  if (typeof scalar === 'boolean') return scalar ? 1 : 0;
  const number = typeof scalar === 'string' ? numberInText(scalar) : numeric(scalar);
  if (number === null) throw new Failure(errors.notNumber(name, parameter, String(scalar)));
  return number;
}

/** Condition: blank and 0 are false, any other number is true. */
export function toBoolean(value: Value, name: string, parameter: number): boolean {
  const scalar = checked(value);
  if (scalar === null) return false;
  if (typeof scalar === 'boolean') return scalar;
  if (typeof scalar !== 'string') return numeric(scalar) !== 0;
  const boolean = booleanInText(scalar);
  if (boolean === null) throw new Failure(errors.notBoolean(name, parameter, scalar));
  return boolean;
}

/** Text as `&` joins it; blank is ''. */
export function toText(value: Value, locale: string): string {
  const scalar = checked(value);
  return scalar === null ? '' : joinedText(scalar, locale);
}

/** Result of a calculation; what is not finite is `#NUM!`. */
export function finite(value: number, name: string): number {
  if (!Number.isFinite(value)) throw new Failure(errors.notFinite(name));
  return value;
}

/** The date of a serial number; `#NUM!` before 30 December 1899. */
export function toDate(serial: number, name: string): Date {
  if (!(serial >= 0)) throw new Failure(errors.notFinite(name));
  return fromSerial(serial);
}

const collator = new Intl.Collator('ru', { sensitivity: 'accent' });

/** Sign of a − b: numbers before texts before booleans; blank counts as 0, '' or FALSE, whichever the other is. */
export function compare(a: Scalar | null, b: Scalar | null): number {
  const [left, right] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  const [leftRank, rightRank] = [rank(left), rank(right)];
  if (leftRank !== rightRank) return leftRank - rightRank;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return Number(numeric(left) ?? left) - Number(numeric(right) ?? right);
}

/** Alphabetical order as in Russian (ё after е), whatever the letter case; 0 only for equal texts. */
export function compareTexts(a: string, b: string): number {
  const [left, right] = [fold(a), fold(b)];
  return left === right ? 0 : collator.compare(left, right) || (left < right ? -1 : 1);
}

function emptyLike(other: Scalar | null): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: Scalar): number {
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 0;
}
