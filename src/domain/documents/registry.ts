/** All kinds of documents. A new one is a file beside this and a line below; a missing line is a compile error. */
import type { DocumentId, DocumentKind } from './kind';
import { recommendations } from './recommendations';
import { schoolPassport } from './school-passport';
import { schoolPlanDocument } from './school-plan';
import { roadmap } from './roadmap';

export const DOCUMENTS: Readonly<Partial<Record<DocumentId, DocumentKind>>> = {
  roadmap,
  recommendations,
  'school-passport': schoolPassport,
  'school-plan': schoolPlanDocument,
};
