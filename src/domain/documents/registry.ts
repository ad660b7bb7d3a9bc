/** All kinds of documents. A new one is a file beside this and a line below; a missing line is a compile error. */
import type { DocumentKind, WorkbookDocumentId } from './kind';
import { informationNote } from './information-note';
import { procedureNote } from './procedure-note';
import { recommendations } from './recommendations';
import { schoolPassport } from './school-passport';
import { schoolPlanDocument } from './school-plan';
import { roadmap } from './roadmap';
import { roadmapReport } from './roadmap-report';
import { targetsReport } from './targets-report';
import { orderControlSample } from './order-control-sample';
import { orderObservers } from './order-observers';
import { orderProcedure } from './order-procedure';
import { orderRecheck } from './order-recheck';
import { orderRoadmap } from './order-roadmap';
import { orderRoadmapChanges } from './order-roadmap-changes';
import { orderWorkingGroup } from './order-working-group';
import { recheckHandover } from './recheck-handover';
import { recheckResultsNote } from './recheck-results';
import { minutes } from './minutes';
import { agenda } from './agenda';
import { memoParents } from './memo-parents';
import { memoTeachers } from './memo-teachers';

export const DOCUMENTS: Readonly<Record<WorkbookDocumentId, DocumentKind>> = {
  'information-note': informationNote,
  'procedure-note': procedureNote,
  roadmap,
  'roadmap-report': roadmapReport,
  'targets-report': targetsReport,
  recommendations,
  'school-passport': schoolPassport,
  'school-plan': schoolPlanDocument,
  'order-roadmap': orderRoadmap,
  'order-roadmap-changes': orderRoadmapChanges,
  'order-control-sample': orderControlSample,
  'order-recheck': orderRecheck,
  'order-procedure': orderProcedure,
  'order-observers': orderObservers,
  'order-working-group': orderWorkingGroup,
  'recheck-handover': recheckHandover,
  'recheck-results': recheckResultsNote,
  minutes,
  agenda,
  'memo-parents': memoParents,
  'memo-teachers': memoTeachers,
};
