/** A plan in the form that other programs read, with deadlines after procedures counted from the workbook's. */
import { RoadmapJson, roadmapJson } from '../domain/roadmap/contract-json';
import { readProcedures } from '../domain/tables/lists';
import { readSettings } from '../domain/tables/settings';
import type { RoadmapPayload } from './roadmap-import';
import type { Workbook } from './workbook';

/** Reads «Процедуры» and, when neither the payload nor the document says it, the school year of «Параметры». */
export function jsonOfPlan(workbook: Workbook, { document, schoolYear }: RoadmapPayload): RoadmapJson {
  const { settings } = readSettings(workbook.table('parameters').rows);
  const year = schoolYear ?? document.schoolYear ?? settings.schoolYear;
  const procedures = readProcedures(workbook.table('procedures').rows).values;
  return roadmapJson(
    document,
    year,
    procedures.map((procedure) => ({ ...procedure, kind: procedure.work.kind })),
  );
}
