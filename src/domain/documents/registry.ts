/** All kinds of documents. A new one is a file beside this and a line below; a missing line is a compile error. */
import type { DocumentId, DocumentKind } from './kind';

export const DOCUMENTS: Readonly<Partial<Record<DocumentId, DocumentKind>>> = {};
