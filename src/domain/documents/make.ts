/**
 * Which documents a request asks for, and the making of them one after another: of the municipality first, then school
 * by school. It knows nothing of files; a maker of files takes what comes out here.
 */
import { calendarFile } from './calendar-file';
import type { DocumentInput } from './input';
import { DOCUMENT_IDS, WorkbookDocumentId } from './kind';
import type { DocumentModel } from './model';
import { DOCUMENTS } from './registry';
import { DOCUMENTS_RUN } from '../../messages/documents';

/** Kinds of files: documents, and the roadmap for calendars (`.ics`). */
export type OutputId = WorkbookDocumentId | 'calendar';
export const OUTPUT_IDS: readonly OutputId[] = [...DOCUMENT_IDS, 'calendar'];

/** What every school gets when no kind is named; the others are made when they are asked for. */
export const EVERYDAY_OF_SCHOOL: readonly OutputId[] = [
  'information-note',
  'recommendations',
  'school-passport',
  'school-plan',
  'calendar',
];

export interface DocumentRequest {
  /** null: all of the municipality, the everyday ones of schools. */
  readonly kinds: readonly OutputId[] | null;
  /** Codes; null: the municipality and all schools. */
  readonly schools: readonly string[] | null;
  /** True where schools are named and the municipality is meant, too. */
  readonly withMunicipality?: boolean;
}

export interface DocumentTask {
  readonly output: OutputId;
  /** null: of the municipality. */
  readonly school: string | null;
}

export type DocumentFile =
  | { readonly kind: 'document'; readonly model: DocumentModel }
  | {
      readonly kind: 'calendar';
      readonly school: string | null;
      readonly file: string;
      readonly text: string;
    };

/** A document that was not made, and why. */
export interface LackingDocument extends DocumentTask {
  readonly sentence: string;
}

/** As people call it. */
export function outputTitle(output: OutputId): string {
  return output === 'calendar' ? DOCUMENTS_RUN.calendarTitle : DOCUMENTS[output].title;
}

/** Is it made for the municipality, for one school? */
export function outputScope(output: OutputId): { readonly municipality: boolean; readonly school: boolean } {
  if (output === 'calendar') return { municipality: true, school: true };
  const { ofMunicipality, ofSchool } = DOCUMENTS[output];
  return { municipality: ofMunicipality !== null, school: ofSchool !== null };
}

/** `known`: codes of the workbook. A workbook of one school gets every kind, the school's own where there is one. */
export function documentTasks(
  { kinds, schools, withMunicipality = false }: DocumentRequest,
  known: readonly string[],
): readonly DocumentTask[] {
  const codes = (schools ?? known).slice().sort();
  const isOfOneSchool = known.length === 1;
  const ofMunicipality = (schools === null || withMunicipality ? (kinds ?? OUTPUT_IDS) : []).filter(
    (output) => !isOfOneSchool || !outputScope(output).school,
  );
  const ofSchool = kinds ?? (isOfOneSchool ? OUTPUT_IDS : EVERYDAY_OF_SCHOOL);
  return [
    ...ofMunicipality
      .filter((output) => outputScope(output).municipality)
      .map((output) => ({ output, school: null })),
    ...codes.flatMap((school) =>
      ofSchool.filter((output) => outputScope(output).school).map((output) => ({ output, school })),
    ),
  ];
}

/** One task's files, none with the sentence that says why. */
export function makeDocuments(
  input: DocumentInput,
  { output, school }: DocumentTask,
): { readonly files: readonly DocumentFile[]; readonly lacking: LackingDocument | null } {
  const missing = (sentence: string) => ({ files: [], lacking: { output, school, sentence } });
  if (output === 'calendar') {
    const text = calendarFile(input, school);
    return text === null
      ? missing(DOCUMENTS_RUN.noCalendar)
      : { files: [{ kind: 'calendar', school, file: DOCUMENTS_RUN.calendarFile, text }], lacking: null };
  }
  const kind = DOCUMENTS[output];
  const made = school === null ? kind.ofMunicipality!(input) : kind.ofSchool!(input, school);
  if (made.lacking !== null) return missing(made.lacking);
  return { files: made.documents.map((model) => ({ kind: 'document', model })), lacking: null };
}
