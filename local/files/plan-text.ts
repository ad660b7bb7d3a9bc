/** Rows of a plan in text: lines of a text file, records of a CSV. Takes text and opens no file. */
import Papa from 'papaparse';
import type { SourceRow } from '../../src/domain/roadmap/document';
import { looksLikeHeader } from './plan-header';
import { sheetRow } from './plan-row';

const LINE_BREAK = /\r\n|\r|\n/;

/** A line is a row, tabs part it into cells. Quotes mean nothing here: a text has them for itself. */
export function textRows(text: string): SourceRow[] {
  return linesOf(text).map((line, i) => ({ line: i + 1, cells: line.split('\t') }));
}

/** `line` counts records, as a spreadsheet shows them. A file whose quotes do not close is read line by line. */
export function csvRows(text: string): SourceRow[] {
  return csvRecords(text).map((cells, i) => sheetRow(i + 1, cells));
}

const SEPARATORS = [';', '\t', ','] as const;

function csvRecords(text: string): string[][] {
  const read = SEPARATORS.map((separator) => recordsBy(text, separator));
  const withHeader = read.find((records) => records.some(looksLikeHeader));
  if (withHeader !== undefined) return withHeader;
  const { meta } = Papa.parse<string[]>(text, { delimitersToGuess: [...SEPARATORS], preview: 1 });
  return recordsBy(text, meta.delimiter);
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
