/**
 * Single cells of a school's file: as they are sent, as they come back, and whether what came back is what stands in
 * the workbook. Days cross as ISO texts.
 */
import { cellDate, cellNumber, cellText, isBlank } from '../intake/cells';
import { subjectCode } from '../protocol/work';
import type { Column, ColumnKind } from '../tables/schema';
import type { PlanValue } from '../tabs/plan';
import { CHOICES } from '../../messages/choices';
import { RETURNED } from '../../messages/answers';

/** Lists that a school may add a word of its own to. */
const OPEN_LISTS: readonly unknown[] = [CHOICES.eventKind, CHOICES.trainingForm, CHOICES.subject];

/** True for a list that a school may answer outside of. */
export function hasOwnWords(choices: readonly string[]): boolean {
  return OPEN_LISTS.includes(choices);
}

const NUMBERS: readonly ColumnKind[] = ['count', 'number', 'percent'];

/** Lines of a text stay; a day in a column of texts becomes «20.12.2024». */
export function shownText(cell: unknown): string {
  const date = cellDate(cell);
  if (date !== null && typeof cell !== 'string') return date.split('-').reverse().join('.');
  if (typeof cell !== 'string') return cellText(cell);
  return cell
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}

/** A cell of the workbook as it goes into the file. */
export function sentCell(cell: unknown, kind: ColumnKind, without: (text: string) => string): PlanValue {
  if (isBlank(cell)) return null;
  if (kind === 'date') return cellDate(cell) ?? without(shownText(cell));
  if (NUMBERS.includes(kind)) {
    const value = cellNumber(cell);
    if (value !== null && !Number.isNaN(value)) return value;
  }
  return without(shownText(cell));
}

/** What a school has typed: null for a blank cell, a sentence for what cannot be used. */
export type TypedCell = { readonly value: PlanValue } | { readonly text: string; readonly message: string };

export function typedCell(cell: unknown, { kind, choices }: Column): TypedCell {
  if (isBlank(cell)) return { value: null };
  const text = shownText(cell);
  if (kind === 'date') {
    const day = cellDate(cell);
    return day === null ? { text, message: RETURNED.badDate(text) } : { value: day };
  }
  if (NUMBERS.includes(kind)) return typedNumber(cell, text, kind);
  if (choices === CHOICES.subject) return { value: subjectCode(text) ?? text };
  if (choices === undefined) return { value: text };
  const known = choices.find((word) => folded(word) === folded(text));
  if (known !== undefined) return { value: known };
  return OPEN_LISTS.includes(choices)
    ? { value: text }
    : { text, message: RETURNED.badChoice(text, choices) };
}

function typedNumber(cell: unknown, text: string, kind: ColumnKind): TypedCell {
  const value = cellNumber(cell);
  if (kind === 'count')
    return value !== null && Number.isInteger(value) && value >= 0
      ? { value }
      : { text, message: RETURNED.badCount(text) };
  return value !== null && value >= 0 && value <= 100
    ? { value }
    : { text, message: RETURNED.badPercent(text) };
}

/** True when the workbook's cell says what came back; `without` as when it was sent. */
export function isSame(
  cell: unknown,
  value: PlanValue,
  { kind, choices }: Pick<Column, 'kind' | 'choices'>,
  without: (text: string) => string,
): boolean {
  if (kind === 'date') return cellDate(cell) === value;
  if (typeof value === 'number') return cellNumber(cell) === value;
  const [ours, theirs] = [without(shownText(cell)), without(String(value ?? ''))];
  if (choices === undefined) return oneLine(ours) === oneLine(theirs);
  const word = (text: string): string =>
    folded(choices === CHOICES.subject ? (subjectCode(text) ?? text) : text);
  return word(ours) === word(theirs);
}

/** Apostrophes that guard a text from becoming a formula do not count. */
const oneLine = (text: string): string => cellText(text).replace(/^'+/, '');

export function folded(text: string): string {
  return oneLine(text).toLowerCase().replace(/ё/g, 'е');
}

/** «20.12.2024» of an ISO day. */
export function shownValue(value: PlanValue): string {
  const text = String(value ?? '');
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text.split('-').reverse().join('.') : text;
}
