/**
 * Opens files from the disk and feeds them to an intake: CSV as a stream, .xlsx sheet by sheet. Whatever cannot be
 * opened becomes a sentence; the other files still go in. What the rows mean is the intake's business.
 */
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { Intake } from '../../src/domain/intake/intake';
import { detectEncoding, readSample, streamText } from './encoding';
import { fileText } from './messages';

/** Who takes the rows: the intake of results, or of filled lists. */
export type RowTaker = Pick<Intake, 'openSheet' | 'refuse'>;

/** Hears how much of a file is read, in bytes. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Reads one file into the intake. `name` names it in problems and notes, and tells the work where nothing else does.
 * Never throws for what a file holds: that is reported to the intake.
 */
export async function readFileInto(
  path: string,
  intake: RowTaker,
  onProgress: OnProgress = () => undefined,
  name: string = path,
): Promise<void> {
  const refuse = (message: string): void =>
    intake.refuse({ file: name, sheet: null, row: null, column: null, message });
  let size: number;
  let sample: Buffer;
  try {
    size = (await stat(path)).size;
    sample = await readSample(path);
  } catch (error) {
    return refuse(
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? fileText.missing : fileText.unreadable,
    );
  }
  if (size === 0) return refuse(fileText.empty);
  if (sample.subarray(0, 4).equals(ZIP_START))
    return readWorkbook(path, name, size, intake, onProgress, refuse);
  const foreign = FOREIGN_STARTS.find(([start]) => start.test(sample.subarray(0, 512).toString('latin1')));
  if (foreign !== undefined) return refuse(foreign[1]);
  const encoding = await detectEncoding(path, sample);
  if (encoding === null) return refuse(fileText.notText);
  const text = streamText(path, encoding, (done) => onProgress(done, size));
  await readCsv(name, Readable.from(text), intake);
}

const ZIP_START = Buffer.from('PK\x03\x04', 'latin1');

/** Beginnings of files that people take for tables. */
const FOREIGN_STARTS: readonly (readonly [start: RegExp, message: string])[] = [
  [/^\xd0\xcf\x11\xe0/, fileText.oldExcel],
  [/^%PDF/, fileText.pdf],
  [/^(Rar!|7z\xbc\xaf|\x1f\x8b|PK)/, fileText.archive],
  [/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table)/i, fileText.webPage],
];

async function readWorkbook(
  path: string,
  name: string,
  size: number,
  intake: RowTaker,
  onProgress: OnProgress,
  refuse: (message: string) => void,
): Promise<void> {
  const bytes = await readFile(path);
  if (!bytes.includes('xl/workbook.xml')) {
    return refuse(bytes.includes('opendocument.spreadsheet') ? fileText.openDocument : fileText.archive);
  }
  let sheets: Awaited<ReturnType<typeof readXlsx>>['sheets'];
  try {
    sheets = (await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden })).sheets;
  } catch {
    return refuse(fileText.damagedWorkbook);
  }
  if (sheets.length === 0) return refuse(fileText.noVisibleSheets);
  for (const { name: sheet, rows } of sheets) {
    const reader = intake.openSheet(name, sheet);
    rows.forEach((row) => reader.push(row));
    reader.end();
  }
  onProgress(size, size);
}

/** Rows are numbered as a spreadsheet would show them: blank lines count. */
function readCsv(name: string, text: Readable, intake: RowTaker): Promise<void> {
  const reader = intake.openSheet(name, '');
  let rowsBefore = 0;
  let quotesReported = false;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimitersToGuess: [';', '\t', ','],
      chunk({ data, errors }) {
        const broken = errors.find(({ type }) => type === 'Quotes');
        if (broken !== undefined && !quotesReported) {
          quotesReported = true;
          const row = broken.row === undefined ? null : rowsBefore + broken.row + 1;
          intake.refuse({ file: name, sheet: null, row, column: null, message: fileText.brokenQuotes });
        }
        data.forEach((row) => reader.push(row));
        rowsBefore += data.length;
      },
      complete() {
        reader.end();
        resolve();
      },
      error: reject,
    });
  });
}
