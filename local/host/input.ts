/**
 * What Sheets makes of a value that is set into a cell, as if a person with the ru_RU locale had typed it: numbers with
 * a decimal comma, percents, dates (also `12.5`, which is 12 May), TRUE and ИСТИНА, formulas, text after an apostrophe.
 */
import { fromSerial } from '../formulas/dates';
import { booleanInText, numberInText } from '../formulas/values';
import { CellError, CellFormat, Scalar } from '../model';
import { ServiceError } from './errors';
import { isDate } from './signature';

export interface Typed {
  readonly value: Scalar | CellError;
  readonly formula: string | null;
  /** Format that Sheets gives to a cell without one; null = none. */
  readonly numberFormat: string | null;
}

const MAX_CHARACTERS = 50_000;
const DATE_FORMAT = 'dd.mm.yyyy';
const DATE_TIME_FORMAT = 'dd.mm.yyyy h:mm:ss';
const TIME_FORMAT = 'h:mm:ss';
/** No text that starts otherwise is a number, a date, a boolean or a formula. */
const NEEDS_PARSING = /^[\s'=+\-,\dтtfли]/i;

const content = (value: Scalar | CellError, numberFormat: string | null = null): Typed => ({
  value,
  formula: null,
  numberFormat,
});
const BLANK = content('');

/** @throws ServiceError for a text over 50,000 characters and for what no cell can hold. */
export function typed(value: unknown, format: CellFormat, today: Date): Typed {
  if (value === null || value === undefined || value === '') return BLANK;
  if (typeof value === 'number')
    return content(Number.isFinite(value) ? value : { error: '#NUM!', message: '' });
  if (typeof value === 'boolean') return content(value);
  if (typeof value === 'string') return typedText(value, format, today);
  if (isDate(value)) {
    // A Date of this realm, whatever realm the script's Date is of.
    const date = new Date(value.getTime());
    return content(
      date,
      date.getHours() + date.getMinutes() + date.getSeconds() === 0 ? DATE_FORMAT : DATE_TIME_FORMAT,
    );
  }
  throw new ServiceError(
    'Unexpected error while setting a value: a cell holds text, numbers, booleans and dates only.',
  );
}

/** The text as it will be read back, however it looks. */
export function plainText(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  throw new ServiceError('Your input contains more than the maximum of 50000 characters in a single cell.');
}

function typedText(text: string, format: CellFormat, today: Date): Typed {
  plainText(text);
  if (format.numberFormat === '@' || !NEEDS_PARSING.test(text)) return content(text);
  if (text.startsWith("'")) return content(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return { value: '', formula: text, numberFormat: null };
  const trimmed = text.trim();
  const boolean = booleanInText(trimmed);
  if (boolean !== null) return content(boolean);
  return typedDate(trimmed, today) ?? typedNumber(trimmed) ?? content(text);
}

function typedNumber(text: string): Typed | null {
  const number = numberInText(text.startsWith(',') ? `0${text}` : text);
  if (number === null) return null;
  if (!text.endsWith('%')) return content(number);
  return content(number, text.includes(',') ? '0.00%' : '0%');
}

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{2}|\d{4}))?(?: ${TIME})?$`);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?: ${TIME})?$`);
const TIME_ONLY = new RegExp(`^${TIME}$`);

function typedDate(text: string, today: Date): Typed | null {
  const time = TIME_ONLY.exec(text);
  if (time !== null) {
    const fraction = dayFraction(time.slice(1));
    return fraction === null ? null : content(fromSerial(fraction), TIME_FORMAT);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [, day, , month, year, ...clock] = dayFirst;
    return dateContent(fullYear(year, today), Number(month), Number(day), clock);
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst === null) return null;
  const [, year, , month, day, ...clock] = yearFirst;
  return dateContent(Number(year), Number(month), Number(day), clock);
}

function fullYear(year: string | undefined, today: Date): number {
  if (year === undefined) return today.getFullYear();
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function dateContent(year: number, month: number, day: number, clock: (string | undefined)[]): Typed | null {
  const date = new Date(year, month - 1, day);
  if (date.getMonth() !== month - 1 || date.getDate() !== day) return null;
  if (clock[0] === undefined) return content(date, DATE_FORMAT);
  if (dayFraction(clock) === null) return null;
  date.setHours(Number(clock[0]), Number(clock[1]), Number(clock[2] ?? 0));
  return content(date, DATE_TIME_FORMAT);
}

function dayFraction([hour, minute, second = '0']: (string | undefined)[]): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  return h < 24 && m < 60 && s < 60 ? (h + (m + s / 60) / 60) / 24 : null;
}
