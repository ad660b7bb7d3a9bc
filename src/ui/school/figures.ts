/** Shown figures as text: percents and coefficients with a decimal comma, words («‹5») as they are, «–» for none. */
import { decimal } from '../../messages/numbers';

export function figureText(value: number | string | boolean | null, digits: number): string {
  if (value === null || value === '') return '–';
  return typeof value === 'number' ? decimal(value, Number.isInteger(value) ? 0 : digits) : String(value);
}
