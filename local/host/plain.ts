/** Copies of plain data that scripts hand over: what enters the workbook belongs to the host's realm and is its own. */
import { isDate } from './signature';

export function ownCopy(value: unknown): unknown {
  if (isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value)) return Array.from(value as unknown[], ownCopy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, ownCopy(each)]));
}
