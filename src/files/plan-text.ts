/** Rows of a plan in text: lines of a text file, records of a CSV. Takes text and opens no file. */
import Papa from 'papaparse';
import type { SourceRow } from '../domain/roadmap/document';
import { columnKinds } from './plan-header';
import { tableRow } from './plan-row';

const LINE_BREAK = /\r\n|\r|\n/;

/** A line is a row, tabs part it into cells. Quotes mean nothing here: a text has them for itself. */
export function textRows(text: string): SourceRow[] {
  return linesOf(text).map((line, i) => ({ line: i + 1, cells: line.split('\t') }));
}

/** `line` counts records, as a spreadsheet shows them. A file whose quotes do not close is read line by line. */
export function csvRows(text: string): SourceRow[] {
  return csvRecords(text).map((cells, i) => tableRow(i + 1, cells));
}

const SEPARATORS = [';', '\t', ','] as const;

/** The separator that makes most sense: by the heading, then by rows of one width; lines as they are when none does. */
function csvRecords(text: string): string[][] {
  const readings = SEPARATORS.map((separator) => recordsBy(text, separator)).filter(isParted);
  const scored = readings.map((records) => ({
    records,
    kinds: Math.max(...records.map(columnKinds)),
    width: regular(records),
  }));
  scored.sort((a, b) => b.kinds - a.kinds || b.width - a.width);
  return scored[0]?.records ?? recordsBy(text, SEPARATORS[0]);
}

/** Share of cells after a separator that may begin with a space; where more do, it is a comma of a sentence. */
const MOST_SPACED = 0.2;

/** A heading parted into two known columns or more, with no space after its separators, settles it: cells may begin as they like. */
function isParted(records: readonly (readonly string[])[]): boolean {
  if (records.some((cells) => columnKinds(cells) > 1 && !cells.slice(1).some((cell) => cell.startsWith(' '))))
    return true;
  const parted = records.flatMap((cells) => cells.slice(1)).filter((cell) => cell.trim() !== '');
  const spaced = parted.filter((cell) => cell.startsWith(' '));
  return parted.length > 0 && spaced.length <= MOST_SPACED * parted.length;
}

/** How many rows have the commonest number of cells, of those that have several. */
function regular(records: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...widths.values());
}

function recordsBy(text: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const isBroken = errors.some(({ type }) => type === 'Quotes');
  const records = isBroken ? linesOf(text).map((line) => line.split(delimiter)) : data;
  return withoutTail(records);
}

function linesOf(text: string): string[] {
  // Page breaks, and line breaks inside a paragraph as Word saves them.
  return text.replace(/[\f\v]/g, ' ').split(LINE_BREAK);
}

/** A line break at the end of a file begins no row. */
function withoutTail(records: readonly string[][]): string[][] {
  const last = records[records.length - 1];
  return records.slice(0, last?.length === 1 && last[0] === '' ? -1 : undefined);
}
