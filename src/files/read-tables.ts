/**
 * Opens a file and feeds its rows to an intake: CSV slice by slice, .xlsx sheet by sheet. Whatever cannot be opened
 * becomes a sentence. What the rows mean is the intake's business.
 */
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { Row } from '../domain/intake/cells';
import type { Intake } from '../domain/intake/intake';
import { fileText } from '../messages/files';
import { Encoding, detectEncoding, latin1, readSample, textSlices } from './encoding';
import { LARGEST_UNPACKED } from './limits';
import { StopSignal, nextTask } from './next-task';
import { checkPackage } from './package-guard';
import { FileSource, UnreadableFile, readWhole } from './source';
import { PackageError, startsAsZip } from './zip';

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
    if (startsAsZip(sample)) return await readWorkbook(source, taker, onProgress, signal, refuse);
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
/** 0-based: the format has no more. */
const LAST_ROW = 1_048_575;

async function readWorkbook(
  source: FileSource,
  taker: RowTaker,
  onProgress: OnProgress,
  signal: StopSignal,
  refuse: (message: string) => void,
): Promise<void> {
  const bytes = await readWhole(source);
  if (!holds(bytes, 'xl/workbook.xml')) return refuse(foreignPackage(bytes));
  let sheets: string[];
  try {
    await checkPackage(bytes, signal);
    sheets = await visibleSheets(bytes);
  } catch (error) {
    const isTooLarge = error instanceof PackageError && error.kind === 'tooLarge';
    return refuse(isTooLarge ? fileText.workbookTooLarge(LARGEST_UNPACKED) : fileText.damagedWorkbook);
  }
  if (sheets.length === 0) return refuse(fileText.noVisibleSheets);
  for (const [i, sheet] of sheets.entries()) {
    if (signal.aborted) return;
    await readSheet(source, bytes, sheet, taker, signal);
    onProgress(((i + 1) / sheets.length) * source.size, source.size);
  }
}

function foreignPackage(bytes: Uint8Array): string {
  if (holds(bytes, 'opendocument.spreadsheet')) return fileText.openDocument;
  return holds(bytes, 'word/document') ? fileText.document : fileText.archive;
}

/** Reads no sheet. @throws Error of the library */
async function visibleSheets(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  return names;
}

/** Rows come one by one from the library: a sheet of 25,000 rows held as a whole takes 100 MB more. */
async function readSheet(
  source: FileSource,
  bytes: Uint8Array,
  sheet: string,
  taker: RowTaker,
  signal: StopSignal,
): Promise<void> {
  const reader = taker.openSheet(source.name, sheet);
  let pushed = 0;
  const rows = streamXlsxRows(bytes, { sheet });
  for (;;) {
    const next = await rows.next().catch(() => null);
    if (next === null || (!next.done && next.value.index > LAST_ROW)) {
      // A sheet that was not ended does not count.
      const message = fileText.damagedSheet;
      return taker.refuse({ file: source.name, sheet, row: pushed + 1, column: null, message });
    }
    if (next.done) break;
    // Rows without a cell may be left out in the file.
    while (pushed < next.value.index) pushed = push([]);
    pushed = push(next.value.values);
    if (pushed % ROWS_AT_ONCE > 0) continue;
    await nextTask();
    if (signal.aborted) return;
  }
  reader.end();

  function push(row: Row): number {
    reader.push(row);
    return pushed + 1;
  }
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
