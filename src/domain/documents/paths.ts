/** Where files of documents lie: a folder of the municipality and one a school, no two files under one name. */
import { DOCUMENTS_RUN } from '../../messages/documents';
import { docxFileName } from './file-name';
import type { DocumentFile } from './make';

/** Name of the folder of a school (its code) or, for null, of the municipality. */
export function folderOf(school: string | null): string {
  return school ?? DOCUMENTS_RUN.municipalityFolder;
}

export function documentPath(file: DocumentFile): readonly [folder: string, name: string] {
  return file.kind === 'calendar'
    ? [folderOf(file.school), `${file.file}.ics`]
    : [folderOf(file.model.school), docxFileName(file.model)];
}

/** Paths given out, in small letters: many systems take «А.docx» and «а.docx» for one. */
export class TakenPaths {
  private readonly taken = new Set<string>();

  /** The path itself, else with the first number that is free: `Справка (2).docx`. */
  take(wanted: string): string {
    let path = wanted;
    for (let number = 2; this.taken.has(path.toLowerCase()); number++)
      path = withMark(wanted, String(number));
    this.taken.add(path.toLowerCase());
    return path;
  }
}

/** `Справка (новый).docx` */
export function withMark(path: string, mark: string): string {
  return path.replace(/(\.[a-z]+)$/, ` (${mark})$1`);
}
