/**
 * Shows values as Sheets does under a number format (`getDisplayValues`, TEXT, joining by `&`). The patterns are those
 * that the template uses: numbers (`0`, `0.0`, `#,##0`, `0%`, with quoted text around and up to three sections for
 * positive, negative and zero), dates and times of d, m, y, h, s, text (`@`) and the default. No colours, conditions,
 * fractions or month names.
 */
import { CellError, Scalar } from '../model';
import { fromSerial, toSerial } from './dates';

interface Separators {
  readonly decimal: string;
  readonly thousands: string;
}

const RUSSIAN: Separators = { decimal: ',', thousands: '\u00a0' };
const ENGLISH: Separators = { decimal: '.', thousands: ',' };

/** Sheets shows the default format with ten significant digits and keeps fifteen in text. */
const SHOWN_DIGITS = 10;
const KEPT_DIGITS = 15;

/** What the cell shows. A pattern that is not known here shows the value under the default format. */
export function displayValue(
  value: Scalar | CellError,
  numberFormat: string | undefined,
  locale: string,
): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return booleanText(value, locale);
  if (typeof value === 'object' && 'error' in value) return value.error;
  return formatted(value, numberFormat ?? '', locale) ?? defaultText(value, SHOWN_DIGITS, locale);
}

/** Number or date under a pattern; null when the pattern is not one of those known here. */
export function formatted(value: number | Date, pattern: string, locale: string): string | null {
  if (isDefault(pattern)) return defaultText(value, SHOWN_DIGITS, locale);
  if (isDateFormat(pattern)) return dateText(typeof value === 'number' ? fromSerial(value) : value, pattern);
  return numberText(typeof value === 'number' ? value : toSerial(value), pattern, locale);
}

/** Text of a value when a formula joins it: 15 significant digits, dates as `dd.mm.yyyy`. */
export function joinedText(value: Scalar, locale: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return booleanText(value, locale);
  return defaultText(value, KEPT_DIGITS, locale);
}

/** Whether a number under this format is a date to Apps Script. */
export function isDateFormat(pattern: string): boolean {
  return !isDefault(pattern) && /[dmyhs]/i.test(withoutLiterals(pattern));
}

/** Whether the format leaves it to the value how it is shown. */
export function isDefault(pattern: string): boolean {
  return pattern === '' || pattern === '@' || /^general$/i.test(pattern) || /^0\.#{10,}$/.test(pattern);
}

/** Half away from zero on the decimal digits a person sees: 1.005 to two places is 1.01. */
export function roundHalfUp(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  const shifted = Math.round(shiftPoint(Number(Math.abs(value).toPrecision(KEPT_DIGITS)), places));
  return Math.sign(value) * shiftPoint(shifted, -places);
}

/** `value · 10^places` without the error of a binary multiplication. */
function shiftPoint(value: number, places: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function withoutLiterals(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}

function separatorsOf(locale: string): Separators {
  return locale.startsWith('ru') ? RUSSIAN : ENGLISH;
}

function booleanText(value: boolean, locale: string): string {
  if (locale.startsWith('ru')) return value ? 'ИСТИНА' : 'ЛОЖЬ';
  return value ? 'TRUE' : 'FALSE';
}

function defaultText(value: number | Date, digits: number, locale: string): string {
  if (typeof value === 'object') return defaultDateText(value);
  const integerDigits = Math.floor(Math.log10(Math.abs(value) || 1)) + 1;
  const rounded = Number(value.toPrecision(Math.min(Math.max(digits, integerDigits), KEPT_DIGITS)));
  const size = Math.abs(rounded);
  const text =
    rounded !== 0 && (size >= 1e15 || size < 1e-9)
      ? rounded.toExponential().toUpperCase()
      : plainDigits(rounded);
  return text.replace('.', separatorsOf(locale).decimal);
}

function defaultDateText(date: Date): string {
  const day = `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
  const time = `${date.getHours()}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return time === '0:00:00' ? day : `${day} ${time}`;
}

/** Without an exponent, which JavaScript writes below 1e-6. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

const DATE_PARTS: readonly (readonly [RegExp, (date: Date) => string])[] = [
  [/^yyyy/i, (date) => String(date.getFullYear()).padStart(4, '0')],
  [/^yy/i, (date) => two(date.getFullYear() % 100)],
  [/^dd/i, (date) => two(date.getDate())],
  [/^d/i, (date) => String(date.getDate())],
  [/^hh/i, (date) => two(date.getHours())],
  [/^h/i, (date) => String(date.getHours())],
  [/^ss/i, (date) => two(date.getSeconds())],
  [/^s/i, (date) => String(date.getSeconds())],
];

/** Day, weekday and month names (`ddd`, `mmm`) are not known here. */
function dateText(date: Date, pattern: string): string | null {
  const plain = withoutLiterals(pattern);
  if (/[dm]{3}|;|[^dmyhs\s.,:/-]/i.test(plain)) return null;
  let result = '';
  let afterHour = false;
  for (let rest = pattern; rest !== '';) {
    const literal = /^(?:"([^"]*)"|\\(.)|\[[^\]]*\]|([^dmyhs]))/i.exec(rest);
    // `m` after hours or before seconds is minutes.
    const month = /^mm?/i.exec(rest);
    const part = DATE_PARTS.find(([token]) => token.test(rest));
    if (literal !== null) {
      result += literal[1] ?? literal[2] ?? literal[3] ?? '';
      rest = rest.slice(literal[0].length);
    } else if (month !== null) {
      const minutes = afterHour || /^mm?[^dmyh]*s/i.test(rest);
      const number = minutes ? date.getMinutes() : date.getMonth() + 1;
      result += month[0].length === 2 ? two(number) : String(number);
      rest = rest.slice(month[0].length);
      afterHour = false;
    } else if (part !== undefined) {
      const [token, text] = part;
      result += text(date);
      afterHour = /^h/i.test(rest);
      rest = rest.replace(token, '');
    } else {
      return null;
    }
  }
  return result;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

const LITERAL = String.raw`(?:"[^"]*"|\\.|[+\-\s()])*`;
const NUMBER = new RegExp(`^(${LITERAL})([#0,]*[#0])(?:\\.([0#]+))?(${LITERAL})(%?)(${LITERAL})$`);

function numberText(value: number, pattern: string, locale: string): string | null {
  // Sections: positive; negative; zero. A negative section shows the sign only if the pattern writes one.
  const [positive = '', negative, zero] = splitSections(pattern);
  const section = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
  const match = NUMBER.exec(section);
  if (match === null) return null;
  const [, before = '', integerMask = '', fractionMask = '', between = '', percent = '', after = ''] = match;
  const scaled = Math.abs(percent === '' ? value : shiftPoint(Number(value.toPrecision(KEPT_DIGITS)), 2));
  const rounded = roundHalfUp(scaled, fractionMask.length);
  const digits = maskedDigits(rounded, integerMask, fractionMask, separatorsOf(locale));
  const sign = value < 0 && rounded !== 0 && negative === undefined ? '-' : '';
  return sign + literalText(before) + digits + literalText(between) + percent + literalText(after);
}

function maskedDigits(
  value: number,
  integerMask: string,
  fractionMask: string,
  separators: Separators,
): string {
  const [integer = '0', fraction = ''] = value.toFixed(fractionMask.length).split('.');
  const required = fractionMask.lastIndexOf('0') + 1;
  const optional = fraction.slice(required).replace(/0+$/, '');
  const shown = optional === '' ? fraction.slice(0, required) : fraction.slice(0, required) + optional;
  const whole = (integer === '0' ? '' : integer).padStart(integerMask.replace(/[#,]/g, '').length, '0');
  const grouped = integerMask.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, separators.thousands) : whole;
  return shown === '' ? grouped : grouped + separators.decimal + shown;
}

function splitSections(pattern: string): string[] {
  return pattern.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
}

function literalText(literal: string): string {
  return literal.replace(
    /"([^"]*)"|\\(.)/g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
}
