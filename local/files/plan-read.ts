/**
 * Opens a file with a plan from the disk: tells by its content what it is and gives its rows, or a sentence with what to
 * do. What the rows mean is the intake's business.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceRow } from '../../src/domain/roadmap/document';
import { CommandError } from '../commands/command';
import { detectEncoding, readSample } from './encoding';
import { planFileText } from './messages';
import { docxRows } from './plan-docx';
import { csvRows, textRows } from './plan-text';
import { xlsxRows } from './plan-xlsx';
import { PackageError, relatedPart, xmlParts } from './plan-xml';

const LARGEST_FILE = 50 * 1024 * 1024;

/** Beginnings of files that a plan cannot be read from. */
const FOREIGN_STARTS: readonly (readonly [start: RegExp, reason: string])[] = [
  [/^\xd0\xcf\x11\xe0/, planFileText.oldOffice],
  [/^%PDF/, planFileText.pdf],
  [/^\{\\rtf/, planFileText.richText],
  [/^(Rar!|7z\xbc\xaf|\x1f\x8b)/, planFileText.archive],
  [/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table)/i, planFileText.webPage],
];

/**
 * Rows of a .docx, .xlsx, .csv, .tsv or any other text file; `note` hears what was read otherwise than a person may
 * expect.
 * @throws CommandError with a sentence that names the file and what to do.
 */
export async function readPlanFile(
  path: string,
  note: (sentence: string) => void = () => undefined,
): Promise<SourceRow[]> {
  const name = basename(path);
  const refuse = (reason: string): CommandError => new CommandError(planFileText.refused(name, reason));
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse(error.code === 'ENOENT' ? planFileText.missing : planFileText.unreadable);
  });
  if (found.isDirectory()) throw refuse(planFileText.folder);
  if (found.size === 0) throw refuse(planFileText.empty);
  if (found.size > LARGEST_FILE) throw refuse(planFileText.tooLarge);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    throw refuse(planFileText.unreadable);
  }
  const isPackage = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const read = isPackage
    ? await packageRows(bytes, refuse, (sheets) => note(planFileText.leftOut(name, sheets)))
    : await plainRows(path, bytes, refuse);
  if (read.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) {
    throw refuse(isPackage ? planFileText.noText : planFileText.empty);
  }
  return read;
}

type Refuse = (reason: string) => CommandError;

async function packageRows(
  bytes: Uint8Array,
  refuse: Refuse,
  onLeftOut: (sheets: readonly string[]) => void,
): Promise<SourceRow[]> {
  try {
    const parts = xmlParts(bytes);
    const main = relatedPart(parts, '', 'officeDocument');
    if (main?.startsWith('word/')) return docxRows(bytes);
    if (main?.startsWith('xl/')) {
      const { rows, leftOut } = await xlsxRows(bytes);
      if (rows.length === 0) throw refuse(planFileText.noSheets);
      if (leftOut.length > 0) onLeftOut(leftOut);
      return [...rows];
    }
    if (parts.has('content.xml')) throw refuse(planFileText.openDocument);
    throw refuse(main === null ? planFileText.archive : planFileText.notPlan);
  } catch (error) {
    if (error instanceof PackageError) throw refuse(planFileText[error.kind]);
    throw error;
  }
}

async function plainRows(path: string, bytes: Buffer, refuse: Refuse): Promise<SourceRow[]> {
  const start = bytes.subarray(0, 512).toString('latin1');
  const foreign = FOREIGN_STARTS.find(([pattern]) => pattern.test(start));
  if (foreign !== undefined) {
    throw refuse(
      /\.doc$/i.test(path) && foreign[1] === planFileText.oldOffice ? planFileText.oldWord : foreign[1],
    );
  }
  const encoding = await detectEncoding(path, await readSample(path));
  if (encoding === null) throw refuse(planFileText.notPlan);
  const text = new TextDecoder(encoding).decode(bytes);
  return /\.(csv|tsv)$/i.test(path) ? csvRows(text) : textRows(text);
}
