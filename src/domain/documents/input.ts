/** Everything that documents are made of, read once: one value for all kinds and all schools. */
import type { Others } from '../answers/others';
import type { Outcomes } from '../outcomes/outcome';
import type { InternalExternal } from '../internal-external/compare';
import type { OfficialEntry } from '../intake/records';
import type { Recheck } from '../recheck/record';
import type { PlacedRow, Registers } from '../registers/read';
import type { RoadmapView } from '../roadmap/refresh-view';
import type { SchoolYear } from '../roadmap/school-year';
import type { RoadmapLine } from '../school-plan/from-roadmap';
import type { Procedure, School } from '../tables/lists';
import type { Settings } from '../tables/settings';
import type { TargetRow } from '../targets/rows';
import type { Evaluation } from '../verdict/evaluation';
import type { Office } from './office';

export interface DocumentInput {
  /** ISO day: «по состоянию на». */
  readonly today: string;
  /** null when neither the plan nor «Параметры» says it. */
  readonly schoolYear: SchoolYear | null;
  readonly settings: Settings;
  readonly office: Office;
  /** «Школы» by code. */
  readonly schools: ReadonlyMap<string, School>;
  /** «Процедуры» by id. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly evaluation: Evaluation;
  readonly registers: Registers;
  /** Marks of terms beside external works. */
  readonly internalExternal: InternalExternal;
  /** «Зачёты и пороги»: shares by work, measure and school. */
  readonly outcomes: Outcomes;
  /** By `work|school`: the latest of each that has results. */
  readonly rechecks: ReadonlyMap<string, Recheck>;
  /** Rows of «Перепроверка» as they stand: draws without results, seeds, commissions. */
  readonly recheckRows: readonly PlacedRow[];
  readonly official: readonly OfficialEntry[];
  /** null when «Дорожная карта» has no rows. */
  readonly roadmap: RoadmapView | null;
  /** Lines of the roadmap with codes, dates and states. */
  readonly lines: readonly RoadmapLine[];
  /** Rows of «Показатели» as read, and their cells. */
  readonly targets: readonly TargetRow[];
  readonly targetRows: readonly PlacedRow[];
  /** Rows of «Ответы школ», «Архив плана», «Журнал изменений», «Мероприятия и решения» as they stand. */
  readonly answerRows: readonly PlacedRow[];
  readonly historyRows: readonly PlacedRow[];
  readonly changeRows: readonly PlacedRow[];
  readonly eventRows: readonly PlacedRow[];
  /** Takes other schools out of a text that one school will read. */
  readonly others: Others;
}
