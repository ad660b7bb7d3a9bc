/** What a kind of document is: for whom it is, and how it is made of the workbook's data. */
import type { DocumentInput } from './input';
import type { DocumentModel } from './model';

export const DOCUMENT_IDS = [
  'information-note',
  'procedure-note',
  'recommendations',
  'roadmap-report',
  'targets-report',
  'school-passport',
  'roadmap',
  'school-plan',
  'order-roadmap',
  'order-roadmap-changes',
  'order-control-sample',
  'order-recheck',
  'order-procedure',
  'order-observers',
  'order-working-group',
  'recheck-handover',
  'recheck-results',
  'minutes',
  'agenda',
  'memo-parents',
  'memo-teachers',
] as const;
/** Kinds that are made of the workbook. */
export type WorkbookDocumentId = (typeof DOCUMENT_IDS)[number];
/** 'recheck-record' holds codes of participants: `recheck draw` makes it of local files, the workbook never. */
export type DocumentId = WorkbookDocumentId | 'recheck-record';

/** What was made; an empty list says why not, in a sentence that says what to do. */
export type Made =
  | { readonly documents: readonly DocumentModel[]; readonly lacking: null }
  | { readonly documents: readonly []; readonly lacking: string };

export interface DocumentKind {
  readonly id: DocumentId;
  /** As people call it: «Информационная справка». */
  readonly title: string;
  /** Made for the municipality? */
  readonly ofMunicipality: ((input: DocumentInput) => Made) | null;
  /** Made for one school? `school` is its code; of others the document says nothing. */
  readonly ofSchool: ((input: DocumentInput, school: string) => Made) | null;
}

export function made(...documents: readonly DocumentModel[]): Made {
  return { documents, lacking: null };
}

export function lacking(sentence: string): Made {
  return { documents: [], lacking: sentence };
}
