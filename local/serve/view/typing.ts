/**
 * Between a cell and what a person types: the text that editing begins with, such that typing it again changes nothing,
 * and typed texts as Sheets reads them under the cell's format.
 */
import { displayValue } from '../../formulas/display';
import { numberInText } from '../../formulas/values';
import { DEFAULT_FORMAT } from '../../host/cells';
import { scriptValue } from '../../host/content';
import { typed } from '../../host/input';
import type { Cell, CellFormat } from '../../model';

/** Texts of other beginnings are never read as anything else. */
const READ_OTHERWISE = /^[\s'=+\-,\dтtfли]/i;

/** The value of a spill is what it shows: nobody can have typed it there. */
export function editingText(cell: Cell | undefined, locale: string, today: Date): string {
  if (cell === undefined) return '';
  if (cell.spillFrom !== null) return displayValue(cell.value, cell.format.numberFormat, locale);
  if (cell.formula !== null) return cell.formula;
  const value = scriptValue(cell);
  if (typeof value === 'string') return guarded(value, cell.format, today);
  if (typeof value !== 'number') return displayValue(value, undefined, locale);
  return isPercent(cell.format) ? `${decimal(Number((value * 100).toPrecision(15)))}%` : decimal(value);
}

/** What is to be set for a typed text: under a percent format a bare number counts percents. */
export function typedText(text: string, format: CellFormat): string {
  // A plain-text cell would keep the apostrophe that people put before codes.
  if (format.numberFormat === '@' && text.startsWith("'")) return text.slice(1);
  const trimmed = text.trim();
  const isBare = isPercent(format) && !trimmed.endsWith('%') && numberInText(trimmed) !== null;
  return isBare ? `${trimmed}%` : text;
}

/** A text that would be read as a number, a date or a formula keeps its apostrophe. */
function guarded(text: string, format: CellFormat, today: Date): string {
  if (text.startsWith("'")) return `'${text}`;
  if (format.numberFormat === '@' || !READ_OTHERWISE.test(text)) return text;
  const again = typed(text, DEFAULT_FORMAT, today);
  return again.formula === null && again.value === text ? text : `'${text}`;
}

function isPercent({ numberFormat = '' }: CellFormat): boolean {
  return numberFormat.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** With all digits that a double keeps for a person. */
function decimal(value: number): string {
  return String(Number(value.toPrecision(15))).replace('.', ',');
}
