/** What the tabs of a report are made from: one evaluation and what people have typed beside it. */
import type { School, Procedure } from '../tables/lists';
import type { RejectReason, RemarkReason } from '../protocol/counts';
import type { Evaluation } from '../verdict/evaluation';
import type { Beside } from '../beside/beside';
import type { Recheck } from '../recheck/record';
import type { EvidenceSource } from './evidence';
import type { InternalExternal } from '../internal-external/compare';
import type { Outcomes } from '../outcomes/outcome';
import type { RoadmapView } from '../roadmap/refresh-view';
import type { TargetsView } from '../targets/view';
import type { ReferenceChoice } from '../indicators/reference';

/** Rows of one work that were refused or remarked, by reason. */
export interface WorkNotes {
  readonly work: string;
  readonly rejected: Readonly<Partial<Record<RejectReason, number>>>;
  readonly remarked: Readonly<Partial<Record<RemarkReason, number>>>;
}

/** A place in the workbook that asks for attention. */
export interface Attention {
  readonly place: string;
  readonly message: string;
}

export interface ReportData {
  readonly evaluation: Evaluation;
  readonly schools: ReadonlyMap<string, School>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly reference: ReferenceChoice;
  readonly notes: readonly WorkNotes[];
  readonly attention: readonly Attention[];
  /** The latest of each school's work that has results. */
  readonly rechecks: readonly Recheck[];
  /** What stands beside the signs and changes no level. */
  readonly beside: Beside;
  /** Procedures counted against a threshold. */
  readonly outcomes: Outcomes;
  /** Marks of terms beside external works; a description. */
  readonly internalExternal: InternalExternal;
  /** What pictures of signs are drawn from; null unless the rule set uses the panel. */
  readonly evidence: EvidenceSource | null;
  /** null when «Дорожная карта» has no rows. */
  readonly roadmap: RoadmapView | null;
  /** null when «Показатели» has nothing to show. */
  readonly targets: TargetsView | null;
}

/** Key of a school's tab. */
export function schoolTabKey(code: string): string {
  return `school:${code}`;
}

export const SUMMARY_TAB = 'summary';
export const START_TAB = 'start';
export const WEEK_TAB = 'week';
export const CALENDAR_TAB = 'calendar';
export const SECTIONS_TAB = 'sections';

/** Most schools that get a tab unless a person names them. */
export const MOST_SCHOOL_TABS = 60;
