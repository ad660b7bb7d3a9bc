/**
 * Makes any imported or computed text safe for a cell: it can never become a formula, and a text that looks like a
 * number or a date stays text. The only place where values are prepared for setValues.
 */
import type { PlanValue } from '../domain/tabs/plan';

const LIKE_FORMULA = /^[=+\-@']/;
const LIKE_NUMBER = /^[\s\u00a0]*[\d.,(]|^(true|false|истина|ложь)$/i;

/**
 * A value as setValues takes it. `plainText` says that the cell is formatted as text, where only what begins like a
 * formula needs the apostrophe; elsewhere whatever looks like a number or a date gets it too.
 */
export function literal(value: PlanValue | undefined, plainText: boolean): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string' || value === '') return value;
  return LIKE_FORMULA.test(value) || (!plainText && LIKE_NUMBER.test(value)) ? `'${value}` : value;
}

/**
 * A value as it is compared and hashed: the same for what `literal` was given and what getValues gives back. A cell
 * formatted as text may keep the apostrophe, so apostrophes at the beginning do not count.
 */
export function comparable(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return `n${Number(value.toPrecision(12))}`;
  if (typeof value === 'boolean') return `b${value}`;
  if (Object.prototype.toString.call(value) === '[object Date]') return `d${(value as Date).getTime()}`;
  return `s${String(value).replace(/^'+/, '')}`;
}
