/** All kinds of documents. A new one is a file beside this and a line below; a missing line is a compile error. */
import type { DocumentId, DocumentKind } from './kind';
import { informationNote } from './information-note';
import { procedureNote } from './procedure-note';
import { recommendations } from './recommendations';
import { schoolPassport } from './school-passport';
import { schoolPlanDocument } from './school-plan';
import { roadmap } from './roadmap';
import { roadmapReport } from './roadmap-report';

export const DOCUMENTS: Readonly<Partial<Record<DocumentId, DocumentKind>>> = {
  'information-note': informationNote,
  'procedure-note': procedureNote,
  roadmap,
  'roadmap-report': roadmapReport,
  recommendations,
  'school-passport': schoolPassport,
  'school-plan': schoolPlanDocument,
};
