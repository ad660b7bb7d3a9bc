/**
 * `documents`: writes the documents of a workbook into a folder, one of the municipality and one a school. A file that a
 * person has changed since is left as it is, and the new one is written beside it.
 */
import { join } from 'node:path';
import {
  DocumentFile,
  LackingDocument,
  OUTPUT_IDS,
  OutputId,
  outputScope,
  outputTitle,
} from '../../src/domain/documents/make';
import { lackingLines } from '../../src/domain/documents/lacking';
import { documentPath } from '../../src/domain/documents/paths';
import { writeDocx } from '../../src/docx';
import { DOCUMENTS_RUN } from '../../src/messages/documents';
import type { DocumentsAsked, DocumentsMade } from '../../src/sheets/documents';
import { openExisting } from './book';
import { Addon, CommandError, EXIT, Progress, callJson, progressBar } from './command';
import { DocumentFolder } from './document-folder';

export interface DocumentsArguments {
  readonly workbook: string;
  readonly out: string;
  /** As typed. */
  readonly kind: string | undefined;
  readonly school: string | undefined;
  readonly today: Date | undefined;
}

/** @returns exit code: 0 all were made, 1 none, 2 some were not. */
export async function writeDocuments(args: DocumentsArguments): Promise<number> {
  const kinds = kindsOf(args.kind);
  const schools = schoolsOf(args.school);
  if (schools !== null && kinds !== null && !kinds.some((kind) => outputScope(kind).school))
    throw new CommandError(DOCUMENTS_RUN.kindNotForSchool);
  const addon = await openExisting(args.workbook, args.today);
  const { lines, written, lacking } = await writeAll(addon, args.out, { kinds, schools });
  process.stdout.write(`${lines.join('\n')}\n`);
  if (written === 0) return EXIT.nothing;
  return lacking === 0 || kinds === null ? EXIT.done : EXIT.partly;
}

export interface Written {
  /** What to tell the person. */
  readonly lines: readonly string[];
  readonly written: number;
  readonly lacking: number;
}

/** Makes and writes everything asked for, a portion at a time, so that no more than that is held in memory. */
export async function writeAll(
  addon: Addon,
  out: string,
  asked: Omit<DocumentsAsked, 'from'>,
): Promise<Written> {
  const folder = await DocumentFolder.open(out);
  const counts = new Map<OutputId, number>();
  const lacking: LackingDocument[] = [];
  let progress: Progress | null = null;
  let from: number | null = 0;
  while (from !== null) {
    const made: DocumentsMade = callJson(addon, 'apiDocuments', JSON.stringify({ ...asked, from }));
    progress ??= progressBar(made.all, '');
    let done = 0;
    try {
      for (const file of made.files) {
        const output: OutputId = file.kind === 'calendar' ? 'calendar' : (file.model.kind as OutputId);
        await folder.write(join(...documentPath(file)), await bytesOf(file));
        counts.set(output, (counts.get(output) ?? 0) + 1);
        done++;
        progress.update(Math.min(from + done, made.all), outputTitle(output));
      }
    } finally {
      // A run that is cut short must know its own files later.
      await folder.save();
    }
    lacking.push(...made.lacking);
    from = made.next;
  }
  progress?.stop();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const lines =
    all + lacking.length === 0
      ? [DOCUMENTS_RUN.nobody]
      : [
          DOCUMENTS_RUN.made(all, out),
          ...[...counts].map(([output, count]) => DOCUMENTS_RUN.kindCount(outputTitle(output), count)),
          ...(folder.same > 0 ? [DOCUMENTS_RUN.same(folder.same)] : []),
          ...folder.kept.map(([yours, beside]) => DOCUMENTS_RUN.keptYours(yours, beside)),
          ...lackingLines(lacking, outputTitle),
        ];
  return { lines, written: all, lacking: lacking.length };
}

async function bytesOf(file: DocumentFile): Promise<Uint8Array> {
  return file.kind === 'calendar' ? new TextEncoder().encode(file.text) : writeDocx(file.model);
}

function kindsOf(text: string | undefined): OutputId[] | null {
  if (text === undefined) return null;
  const kinds = text.split(',').map((part) => part.trim());
  const isKnown = (kind: string): kind is OutputId => OUTPUT_IDS.includes(kind as OutputId);
  if (kinds.every(isKnown)) return [...new Set(kinds)];
  const known = OUTPUT_IDS.map((id) => DOCUMENTS_RUN.kindLine(id, outputTitle(id), outputScope(id)));
  throw new CommandError(DOCUMENTS_RUN.badKind(text, known));
}

function schoolsOf(text: string | undefined): string[] | null {
  if (text === undefined) return null;
  if (!/^\d{6}(,\d{6})*$/.test(text)) throw new CommandError(DOCUMENTS_RUN.badSchool(text));
  return [...new Set(text.split(','))];
}
