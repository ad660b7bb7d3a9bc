/**
 * Opens a file with a plan: tells by its content what it is and gives what was read of it, or a sentence with what to
 * do. What the rows mean is the intake's business.
 */
import type { PlanDocument, SourceRow } from '../domain/roadmap/document';
import { readPlan } from '../domain/roadmap/intake/read-plan';
import { planFileText } from '../messages/files';
import { detectEncoding, latin1, readSample } from './encoding';
import { docxRows } from './plan-docx';
import { csvRows, textRows } from './plan-text';
import { xlsxRows } from './plan-xlsx';
import { relatedPart, xmlParts } from './plan-xml';
import { FileSource, UnreadableFile, readWhole } from './source';
import { PackageError } from './zip';

const LARGEST_FILE = 50 * 1024 * 1024;

/** Beginnings of files that a plan cannot be read from. */
const FOREIGN_STARTS: readonly (readonly [start: RegExp, reason: string])[] = [
  [/^\xd0\xcf\x11\xe0/, planFileText.oldOffice],
  [/^%PDF/, planFileText.pdf],
  [/^\{\\rtf/, planFileText.richText],
  [/^(Rar!|7z\xbc\xaf|\x1f\x8b)/, planFileText.archive],
  [/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table)/i, planFileText.webPage],
];

/** A plan that was read, perhaps without any action in it; or why the file is none. */
export type PlanFile =
  | {
      readonly document: PlanDocument;
      /** Sentences about what was read otherwise than a person may expect. */
      readonly notes: readonly string[];
      readonly refused: null;
    }
  | {
      /** A sentence that names the file and what to do. */
      readonly refused: string;
    };

/** Reads a .docx, .xlsx, .csv, .tsv or any other text file. */
export async function readPlanFile(source: FileSource): Promise<PlanFile> {
  try {
    const { rows, notes } = await planRows(source);
    return { document: readPlan(rows), notes, refused: null };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { refused: planFileText.refused(source.name, error.message) };
  }
}

export interface PlanRows {
  readonly rows: readonly SourceRow[];
  readonly notes: readonly string[];
}

/** The rows of the file as they stand. @throws UnreadableFile with the reason and what to do. */
export async function planRows(source: FileSource): Promise<PlanRows> {
  if (source.size === 0) throw new UnreadableFile(planFileText.empty);
  if (source.size > LARGEST_FILE) throw new UnreadableFile(planFileText.tooLarge);
  const bytes = await readWhole(source);
  const isPackage = latin1(bytes.subarray(0, 2)) === 'PK';
  const notes: string[] = [];
  const rows = isPackage
    ? await packageRows(bytes, (sheets) => notes.push(planFileText.leftOut(source.name, sheets)))
    : await plainRows(source, bytes);
  if (rows.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) {
    throw new UnreadableFile(isPackage ? planFileText.noText : planFileText.empty);
  }
  return { rows, notes };
}

async function packageRows(
  bytes: Uint8Array,
  onLeftOut: (sheets: readonly string[]) => void,
): Promise<readonly SourceRow[]> {
  try {
    const parts = xmlParts(bytes);
    const main = relatedPart(parts, '', 'officeDocument');
    if (main?.startsWith('word/')) return docxRows(bytes);
    if (main?.startsWith('xl/')) {
      const { rows, leftOut } = await xlsxRows(bytes);
      if (rows.length === 0) throw new UnreadableFile(planFileText.noSheets);
      if (leftOut.length > 0) onLeftOut(leftOut);
      return rows;
    }
    if (parts.has('content.xml')) throw new UnreadableFile(planFileText.openDocument);
    throw new UnreadableFile(main === null ? planFileText.archive : planFileText.notPlan);
  } catch (error) {
    if (error instanceof PackageError) throw new UnreadableFile(planFileText[error.kind]);
    throw error;
  }
}

async function plainRows(source: FileSource, bytes: Uint8Array): Promise<SourceRow[]> {
  const start = latin1(bytes.subarray(0, 512));
  const foreign = FOREIGN_STARTS.find(([pattern]) => pattern.test(start));
  if (foreign !== undefined) {
    const isOldWord = /\.doc$/i.test(source.name) && foreign[1] === planFileText.oldOffice;
    throw new UnreadableFile(isOldWord ? planFileText.oldWord : foreign[1]);
  }
  const encoding = await detectEncoding(source, await readSample(source));
  if (encoding === null) throw new UnreadableFile(planFileText.notPlan);
  const text = new TextDecoder(encoding).decode(bytes);
  return /\.(csv|tsv)$/i.test(source.name) ? csvRows(text) : textRows(text);
}
