/**
 * Opens a file and feeds its rows to an intake: CSV slice by slice, .xlsx sheet by sheet. Whatever cannot be opened
 * becomes a sentence. What the rows mean is the intake's business.
 */
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { Intake } from '../domain/intake/intake';
import { fileText } from '../messages/files';
import { Encoding, detectEncoding, latin1, readSample, textSlices } from './encoding';
import { StopSignal, nextTask } from './next-task';
import { FileSource, UnreadableFile, readWhole } from './source';

/** Who takes the rows: the intake of results, or of filled lists. */
export type RowTaker = Pick<Intake, 'openSheet' | 'refuse'>;

/** Hears how much of a file is read, in bytes. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Reads one file into the intake. Never throws for what a file holds: that is reported to the intake. Once `signal` says
 * so, it ends between two slices; what the taker has got then is part of a file and must be thrown away.
 */
export async function readTables(
  source: FileSource,
  taker: RowTaker,
  onProgress: OnProgress = () => undefined,
  signal: StopSignal = { aborted: false },
): Promise<void> {
  const refuse = (message: string): void =>
    taker.refuse({ file: source.name, sheet: null, row: null, column: null, message });
  if (source.size === 0) return refuse(fileText.empty);
  try {
    const sample = await readSample(source);
    const start = latin1(sample.subarray(0, 512));
    if (start.startsWith('PK\x03\x04')) return await readWorkbook(source, taker, onProgress, signal, refuse);
    const foreign = FOREIGN_STARTS.find(([pattern]) => pattern.test(start));
    if (foreign !== undefined) return refuse(foreign[1]);
    const encoding = await detectEncoding(source, sample);
    if (encoding === null) return refuse(fileText.notText);
    await readCsv(source, encoding, taker, onProgress, signal);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    refuse(error.message);
  }
}

/** Beginnings of files that people take for tables. */
const FOREIGN_STARTS: readonly (readonly [start: RegExp, message: string])[] = [
  [/^\xd0\xcf\x11\xe0/, fileText.oldExcel],
  [/^%PDF/, fileText.pdf],
  [/^(Rar!|7z\xbc\xaf|\x1f\x8b|PK)/, fileText.archive],
  [/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table)/i, fileText.webPage],
];

/** Rows of a workbook that are handed over in one task. */
const ROWS_AT_ONCE = 2000;

async function readWorkbook(
  source: FileSource,
  taker: RowTaker,
  onProgress: OnProgress,
  signal: StopSignal,
  refuse: (message: string) => void,
): Promise<void> {
  const bytes = await readWhole(source);
  if (!holds(bytes, 'xl/workbook.xml')) {
    return refuse(holds(bytes, 'opendocument.spreadsheet') ? fileText.openDocument : fileText.archive);
  }
  let sheets: Awaited<ReturnType<typeof readXlsx>>['sheets'];
  try {
    sheets = (await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden })).sheets;
  } catch {
    return refuse(fileText.damagedWorkbook);
  }
  if (sheets.length === 0) return refuse(fileText.noVisibleSheets);
  for (const { name: sheet, rows } of sheets) {
    const reader = taker.openSheet(source.name, sheet);
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await nextTask();
      if (signal.aborted) return;
      rows.slice(from, from + ROWS_AT_ONCE).forEach((row) => reader.push(row));
    }
    reader.end();
  }
  onProgress(source.size, source.size);
}

/** True when the bytes hold the ASCII text. */
function holds(bytes: Uint8Array, text: string): boolean {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!); at >= 0; at = bytes.indexOf(codes[0]!, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  }
  return false;
}

const SEPARATORS = [';', '\t', ','];
/** Rows that the separator is told by; the library itself looks at ten. */
const GUESSING_ROWS = 10;
/** Characters. A record that is longer has a quote that nobody closed. */
const LONGEST_RECORD = 1_000_000;

/** Rows are numbered as a spreadsheet would show them: blank lines count. */
async function readCsv(
  source: FileSource,
  encoding: Encoding,
  taker: RowTaker,
  onProgress: OnProgress,
  signal: StopSignal,
): Promise<void> {
  const reader = taker.openSheet(source.name, '');
  let parser: Papa.Parser | null = null;
  let rest = '';
  let rowsBefore = 0;
  let quotesReported = false;
  /** Hands over the records of `rest`; the last one stays unless the text ends with it. */
  const take = (isEnd: boolean): void => {
    const { data, errors, meta } = parser!.parse(rest, 0, !isEnd) as Papa.ParseResult<string[]>;
    const broken = errors.find(({ type }) => type === 'Quotes');
    if (broken !== undefined && !quotesReported) {
      quotesReported = true;
      const row = broken.row === undefined ? null : rowsBefore + broken.row + 1;
      taker.refuse({ file: source.name, sheet: null, row, column: null, message: fileText.brokenQuotes });
    }
    data.forEach((row) => reader.push(row));
    rowsBefore += data.length;
    rest = isEnd ? '' : rest.slice(meta.cursor);
  };
  for await (const { text, done } of textSlices(source, encoding)) {
    if (signal.aborted) return;
    rest += text;
    parser ??= parserFor(rest);
    take(false);
    if (rest.length > LONGEST_RECORD) take(true);
    onProgress(done, source.size);
  }
  // A line break at the end of the file begins no row.
  if (rest !== '') take(true);
  reader.end();
}

/** The library's parser with the separator and the line ends that the beginning of the file has. */
function parserFor(beginning: string): Papa.Parser {
  const { meta } = Papa.parse(beginning, { delimitersToGuess: SEPARATORS, preview: GUESSING_ROWS });
  return new Papa.Parser({ delimiter: meta.delimiter, newline: meta.linebreak as '\n' | '\r' | '\r\n' });
}
